"""Waits in the server: what feeds them, what is promised and scored, and that they rise only with the queue."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.app.complaints import ComplaintError
from kiosk.app.roster_command import run_roster
from kiosk.central.queueing import promises
from kiosk.central.queueing.learned import (
    expected_today,
    finished_today,
    learn,
    level_of,
    roster_today,
)
from kiosk.central.queueing.promises import Promises, next_level
from kiosk.central.queueing.situation import LEVEL, Booking, Finished, Shift
from kiosk.central.queueing.views import Views
from kiosk.central.rostering import RosterForm, put_in
from kiosk.central.seed import add_appointment
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.planning import PromiseRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work, looking, working
from kiosk.cli import main
from tests.central.town import DAY, NOW, OFFICE, FakeClock, booking

MINUTE = timedelta(minutes=1)
WEEK = {"weekdays": ["mon", "tue"], "from": "09:00", "to": "12:00", "counters": 3}


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    with working(database, OFFICE, NOW) as at_work:
        yield at_work


def visit(work: Work, name: str, days_ago: int, minutes: float, **more: object) -> VisitRow:
    """Add a visit that was finished ten minutes before this time of an earlier day (0: today)."""
    ended = NOW - timedelta(days=days_ago) - 10 * MINUTE
    given: dict[str, object] = {
        "service_id": "pickup",
        "state": "done",
        "arrived_at": ended - 30 * MINUTE,
        "called_at": ended - minutes * MINUTE,
        "started_at": ended - (minutes - 1) * MINUTE,
        "ended_at": ended,
        "came_for": "pickup",
    }
    row = VisitRow(id=name, office_id=OFFICE, day=DAY - timedelta(days=days_ago), **{**given, **more})
    work.session.add(row)
    work.session.flush()
    return row


def test_durations_are_learned_from_the_call_on_and_until_yesterday(work: Work) -> None:
    for number, (days, minutes) in enumerate([(2, 4), (1, 6), (0, 9), (200, 50)]):
        visit(work, f"v{number}", days, minutes)
    visit(work, "gone", 1, 9, state="no_show")
    assert learn(work).durations == {"pickup": (240, 360)}
    assert finished_today(work) == (Finished("pickup", 540),)


def test_punctuality_and_who_comes_at_all_are_learned(work: Work) -> None:
    visit(work, "v", 1, 5, appointment_start=NOW - timedelta(days=1) - 35 * MINUTE)
    for number in range(30):
        state = "served" if number < 15 else "booked"
        start = NOW - timedelta(days=1 + number % 9)
        work.session.add(
            AppointmentRow(
                id=f"p{number}", office_id=OFFICE, service_id="pickup", start=start, persons=1, state=state, initials=""
            )
        )  # fmt: skip
    work.session.flush()
    learned = learn(work)
    assert learned.lateness_s == (-300,)
    assert learned.show_rate == pytest.approx((15 + 18) / 50)
    assert expected_today(work) == ()


def test_who_is_booked_today_and_not_here_is_expected(database: Database) -> None:
    for code, minutes, state in (("1", 10, "booked"), ("2", -200, "booked"), ("3", 20, "cancelled")):
        add_appointment(database, booking(code, minutes, state=state), NOW)
    with looking(database, OFFICE, NOW) as work:
        assert expected_today(work) == (Booking("registration", NOW + 10 * MINUTE),)


def test_the_roster_is_that_of_the_weekday_or_of_the_day_itself(database: Database) -> None:
    day = {"day": date(2026, 11, 24), "from": time(10), "to": time(0), "counters": 1}
    assert put_in(database, RosterForm.model_validate({"office": OFFICE, "shifts": [WEEK, day]})) == OFFICE
    with looking(database, OFFICE, NOW) as monday:
        assert roster_today(monday) == (Shift(NOW - 60 * MINUTE, NOW + 120 * MINUTE, 3),)
    with looking(database, OFFICE, NOW + timedelta(days=1)) as tuesday:
        begins = NOW + timedelta(days=1)
        assert roster_today(tuesday) == (Shift(begins, begins + 14 * 60 * MINUTE, 1),)
    with looking(database, OFFICE, NOW + timedelta(days=2)) as wednesday:
        assert roster_today(wednesday) == ()
    assert put_in(database, RosterForm(office=OFFICE, shifts=[])) == OFFICE
    with looking(database, OFFICE, NOW) as monday:
        assert roster_today(monday) == ()


def test_the_office_must_be_named_where_there_are_two(database: Database) -> None:
    assert put_in(database, RosterForm(shifts=[])) is None
    assert put_in(database, RosterForm(office="nowhere", shifts=[])) is None


def test_a_roster_comes_from_a_file(
    template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, file = tmp_path / "central.sqlite", tmp_path / "roster.toml"
    database.write_bytes(template.read_bytes())
    file.write_text(
        f'office = "{OFFICE}"\n[[shifts]]\nweekdays = ["mon"]\nfrom = "09:00"\nto = "17:00"\ncounters = 2\n'
    )
    assert main(["central", "roster", str(file), "--database", str(database)]) == 0
    assert "1 shifts" in capsys.readouterr().out
    file.write_text('[[shifts]]\nfrom = "09:00"\nto = "17:00"\ncounters = 2\n')
    assert main(["central", "roster", str(file), "--database", str(database)]) == 2
    assert "either weekdays or a day" in capsys.readouterr().err
    assert main(["central", "roster", str(file), "--database", str(tmp_path / "none")]) == 2


@pytest.mark.parametrize("text", ["shifts = 1", "[[shifts]]", "=", "shifts = []\ncolour = 1"])
def test_a_file_that_is_no_roster_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "roster.toml"
    file.write_text(text)
    with pytest.raises(ComplaintError):
        main_roster(file)


def main_roster(file: Path) -> None:
    """Run the command on a database that is not there: the file is read first."""
    import argparse

    run_roster(argparse.Namespace(file=file, database=file.parent / "none.sqlite"))


def waiting(database: Database, *names: str, first: int = 1) -> None:
    """Let some wait, one after the other, with numbers from the first on."""
    with working(database, OFFICE, NOW) as work:
        for number, name in enumerate(names):
            visit(
                work, name, 0, 0, state="waiting", arrived_at=NOW - (len(names) - number) * MINUTE,
                called_at=None, started_at=None, ended_at=None,
            )  # fmt: skip
            work.session.add(
                TicketRow(
                    id=f"t-{name}", visit_id=name, office_id=OFFICE, day=DAY, number=f"B{first + number:03d}",
                    issued_at=NOW, service_id="pickup", persons=1, language="en",
                )
            )  # fmt: skip
        work.queue_changed()


def open_counter(database: Database, busy: bool) -> None:
    from kiosk.central.queueing import calling

    with working(database, OFFICE, NOW) as work:
        calling.open_counter(work, "1", [])
        if busy:
            calling.call_next(work, "1")


def test_a_promise_is_kept_once_and_scored_at_the_call(database: Database, clock: FakeClock) -> None:
    from kiosk.central.queueing import calling

    waiting(database, "first", "second", "third")
    open_counter(database, busy=True)
    kept = Promises(database)
    views = Views(database, CentralSettings(), clock, kept.told)
    told = views.of(OFFICE, NOW).waits
    kept.close()
    with database.read() as session:
        rows = {row.visit_id: row for row in session.query(PromiseRow)}
    assert rows.keys() == {"second", "third"}
    second = told["second"]
    assert second is not None
    assert (rows["second"].bound_s, rows["second"].made_at) == (second.p80_minutes * 60, NOW)
    called = NOW + timedelta(hours=2)
    with working(database, OFFICE, called) as work:
        calling.start(work, "1")
        calling.complete(work, "1", "served")
        calling.call_next(work, "1")
    with looking(database, OFFICE, called) as work:
        scored = work.session.get_one(PromiseRow, "second")
        assert scored.waited_s == 7200
        assert level_of(work) == pytest.approx(next_level(LEVEL, held=False))


def test_another_process_may_have_kept_the_promise(database: Database, clock: FakeClock) -> None:
    waiting(database, "first", "second")
    open_counter(database, busy=True)
    for _ in range(2):
        kept = Promises(database)
        Views(database, CentralSettings(), clock, kept.told).of(OFFICE, clock.now())
        kept.close()
        clock.move(MINUTE)
    with database.read() as session:
        assert [row.made_at for row in session.query(PromiseRow)] == [NOW]


def test_levels_move_so_that_four_out_of_five_hold_and_stay_within_reason() -> None:
    level = 0.8
    for number in range(500):
        level = next_level(level, held=bool(number % 5))
    assert level == pytest.approx(0.8, abs=0.01)
    for _ in range(200):
        level = next_level(level, held=False)
    assert level == promises.LEVELS[1]


def test_what_is_told_rises_only_with_a_change_of_the_queue(database: Database, clock: FakeClock) -> None:
    waiting(database, "first", "second", "third")
    open_counter(database, busy=True)
    views = Views(database, CentralSettings(), clock)
    told = []
    for _ in range(12):
        view = views.of(OFFICE, clock.now())
        wait, joined = view.waits["third"], view.queue.services[1].wait
        assert wait is not None
        assert joined is not None
        told.append((wait.p50_minutes, wait.p80_minutes, joined.p50_minutes, joined.p80_minutes))
        clock.move(2 * MINUTE)
    for column in zip(*told, strict=True):
        assert all(later <= before for before, later in pairwise(column))
    assert told[-1] < told[0]
    waiting(database, "fourth", "fifth", first=4)
    view = views.of(OFFICE, clock.now())
    assert view.queue.services[1].wait is not None
    assert view.queue.services[1].wait.p50_minutes > told[-1][2]


def test_who_has_an_appointment_now_is_told_less_than_a_walk_in(database: Database, clock: FakeClock) -> None:
    waiting(database, "first", "second", "third", "fourth")
    open_counter(database, busy=True)
    view = Views(database, CentralSettings(), clock).of(OFFICE, NOW)
    pickup = view.queue.services[1]
    assert (pickup.ahead, pickup.ahead_booked) == (3, 0)
    assert pickup.wait is not None
    assert pickup.wait_booked is not None
    assert pickup.wait_booked.p80_minutes < pickup.wait.p50_minutes
    assert view.standing("unseen", "pickup", view.seq + 1, booked=True) == (0, pickup.wait_booked)
    assert view.standing("unseen", "pickup", view.seq + 1) == (3, pickup.wait)
