"""The kiosk's own range: it goes on over days, so that a clock that was wrong for a while doubles no number."""

from datetime import date, timedelta
from pathlib import Path

from tests.fakes.clock import FakeClock
from tests.store.makers import DAY, new_ticket, open_at


def test_clock_that_jumps_and_comes_back_doubles_no_number(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    days = [DAY, date(1970, 1, 1), DAY, DAY + timedelta(days=1), date(1970, 1, 1), DAY]
    numbers = [str(store.issue(new_ticket(clock, day=day)).ticket.number) for day in days for _ in range(4)]
    assert len(set(numbers)) == len(numbers)
    assert all(number.startswith("K2-") for number in numbers)
    store.close()


def test_it_begins_again_after_three_digits_but_not_on_the_same_day(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    today = [store.issue(new_ticket(clock)).ticket.number.value for _ in range(1005)]
    assert today == [*range(1, 991), *range(991, 1006)]
    tomorrow = store.issue(new_ticket(clock, day=DAY + timedelta(days=1))).ticket.number
    assert str(tomorrow) == "K2-001"
    store.close()
