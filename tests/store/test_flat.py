"""The file does not grow with the days: what a day leaves behind is gone in a week, and the log is cut each night."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from kiosk.domain.appointments import DayList
from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.domain.tickets import LeaseKind, Printed
from kiosk.store.numbers import KEPT_DAYS
from kiosk.store.sqlite import SqliteStore
from tests.fakes.clock import FakeClock
from tests.store.makers import DAY, lease, new_ticket, open_at
from tests.store.test_projections import OFFICE

DAY_S = 24 * 3600.0


def live_a_day(store: SqliteStore, clock: FakeClock, day: date) -> None:
    """Let a day's list, numbers, tickets, papers and deliveries pass through the store."""
    store.save_day_list(DayList(day, "00" * 32, ()))
    store.add_lease(lease(1, 5, name=f"live {day}", day=day))
    store.add_lease(lease(500, 899, LeaseKind.RESERVE, name=f"reserve {day}", day=day))
    for _ in range(8):
        store.print_ended(store.issue(new_ticket(clock, day=day)), Printed(), clock.now())
    settled = [DeliveryResult(event.id, Delivery.APPLIED, "") for event in store.pending()]
    store.settle(settled)


def sizes(path: Path, days: int) -> Sequence[tuple[int, int]]:
    """Return the bytes of the file and of its log in the morning of each day, as soon as the day's list is there."""
    clock, seen = FakeClock(), []
    store = open_at(path, clock)
    store.save_office(OFFICE)
    for number in range(days):
        store.save_day_list(DayList(DAY + timedelta(days=number), "00" * 32, ()))
        seen.append((path.stat().st_size, Path(f"{path}-wal").stat().st_size))
        live_a_day(store, clock, DAY + timedelta(days=number))
        clock.turn(DAY_S)
    store.close()
    return seen


def test_the_file_is_as_large_after_three_weeks_as_after_one(tmp_path: Path) -> None:
    seen = sizes(tmp_path / "kiosk.db", 3 * KEPT_DAYS)
    files, logs = zip(*seen[KEPT_DAYS + 2 :], strict=True)
    assert max(files) - min(files) <= 8192
    assert set(logs) == {0}
