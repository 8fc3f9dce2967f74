"""PINs: which are taken, that a try counts before it is looked at, and that no plug and no clock shortens a lock."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.secret import Secret
from kiosk.domain.staff import MOST_PERSONS, PinEntry, Role, Tries
from kiosk.service.staff.pins import (
    FIRST_LOCK_S,
    FREE_TRIES,
    LONGEST_LOCK_S,
    Accepted,
    Locked,
    NotChecked,
    PinDesk,
    PinProblem,
    Wrong,
    lock_after,
    problem_of,
)
from kiosk.store.port import StoreError
from kiosk.store.staff_records import StaffRecords
from tests.fakes.clock import FakeClock
from tests.fakes.pin_hash import FakePinHash
from tests.guards.log_lines import ExpectLog

RIGHT, FALSE = Secret("482915"), Secret("957302")
TRIVIAL = ("111111", "123456", "654321", "098765", "121212", "123123", "112233", "147258", "240187", "870124")


class Machine:
    """A kiosk's disk, its clock, and the runs of its machine."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.boots = folder, FakeClock(), 0
        self.hashing = FakePinHash()
        self.start()
        self.desk.set_pin("anna", Role.STAFF, RIGHT, self.clock.now())

    def start(self) -> None:
        self.records = StaffRecords(self.folder, self.clock, boot=f"boot-{self.boots}")
        self.desk = PinDesk(self.records, self.hashing)

    def pull_the_plug(self) -> None:
        """Begin another run of the machine, whose monotonic clock begins anew."""
        self.records.close()
        self.boots += 1
        self.clock.ticks = 5.0
        self.start()

    def miss(self, times: int) -> None:
        for _ in range(times):
            self.desk.check(Role.STAFF, FALSE)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("pin", TRIVIAL)
def test_what_is_guessed_first_is_no_pin(pin: str) -> None:
    assert problem_of(pin) is PinProblem.TRIVIAL


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        ("48291", "length"),
        ("4829154829154", "length"),
        ("48291a", "not_digits"),
        ("４８２９１５", "not_digits"),
        ("", "not_digits"),
    ],
)
def test_what_is_no_pin_at_all(pin: str, problem: str) -> None:
    found = problem_of(pin)
    assert found is not None
    assert found.value == problem


@given(st.text(max_size=20))
def test_whatever_is_given_is_judged(pin: str) -> None:
    if problem_of(pin) is None:
        assert pin.isascii()
        assert pin.isdigit()


def test_the_right_pin_says_whose_it_is_and_forgets_the_wrong_ones(machine: Machine) -> None:
    machine.desk.set_pin("bob", Role.STAFF, Secret("739164"), machine.clock.now())
    assert machine.desk.check(Role.STAFF, FALSE) == Wrong(FREE_TRIES - 1)
    assert machine.desk.check(Role.STAFF, Secret("739164")) == Accepted("bob")
    assert machine.records.tries(Role.STAFF) == Tries()


def test_five_tries_then_a_quarter_of_an_hour_then_twice_that(machine: Machine) -> None:
    machine.miss(FREE_TRIES - 1)
    assert machine.desk.check(Role.STAFF, FALSE) == Locked(FIRST_LOCK_S)
    assert machine.desk.check(Role.STAFF, RIGHT) == Locked(FIRST_LOCK_S), "also the right one"
    machine.clock.turn(FIRST_LOCK_S)
    assert machine.desk.check(Role.STAFF, FALSE) == Locked(2 * FIRST_LOCK_S)
    machine.clock.turn(2 * FIRST_LOCK_S)
    assert machine.desk.check(Role.STAFF, RIGHT) == Accepted("anna")


def test_a_lock_lasts_a_day_at_most() -> None:
    assert [lock_after(failed) for failed in (4, 5, 6, 11, 12, 10_000)] == [
        0.0, 900.0, 1800.0, 57600.0, LONGEST_LOCK_S, LONGEST_LOCK_S,
    ]  # fmt: skip


def test_a_plug_pulled_between_try_and_answer_gives_no_try_back(machine: Machine) -> None:
    class Plug(FakePinHash):
        def matches(self, hashed: str, pin: str) -> bool:
            raise KeyboardInterrupt

    for _ in range(FREE_TRIES):
        with pytest.raises(KeyboardInterrupt):
            PinDesk(machine.records, Plug()).check(Role.STAFF, FALSE)
        machine.pull_the_plug()
    assert machine.desk.check(Role.STAFF, RIGHT) == Locked(FIRST_LOCK_S)


@pytest.mark.parametrize("moved", [timedelta(days=365), timedelta(days=-365)])
def test_neither_plug_nor_clock_makes_a_lock_shorter(machine: Machine, moved: timedelta) -> None:
    machine.miss(FREE_TRIES)
    machine.clock.wall += moved
    machine.pull_the_plug()
    assert machine.desk.check(Role.STAFF, RIGHT) == Locked(FIRST_LOCK_S)
    machine.clock.turn(FIRST_LOCK_S - 1)
    assert machine.desk.check(Role.STAFF, RIGHT) == Locked(1.0)
    machine.clock.turn(1)
    assert machine.desk.check(Role.STAFF, RIGHT) == Accepted("anna")


def test_what_was_written_of_a_lock_that_went_by_counts_after_a_power_cut(machine: Machine) -> None:
    machine.miss(FREE_TRIES)
    machine.clock.turn(600)
    assert machine.desk.keep_locks() == FIRST_LOCK_S - 600
    machine.pull_the_plug()
    assert machine.desk.check(Role.STAFF, RIGHT) == Locked(FIRST_LOCK_S - 600)


def test_a_program_that_starts_anew_in_the_same_run_goes_on_counting(machine: Machine) -> None:
    machine.miss(FREE_TRIES)
    machine.records.close()
    machine.clock.turn(FIRST_LOCK_S)
    machine.start()
    assert machine.desk.check(Role.STAFF, RIGHT) == Accepted("anna")


def test_the_managers_pin_is_another_with_a_count_of_its_own(machine: Machine) -> None:
    machine.desk.set_pin("anna", Role.MANAGER, Secret("739164"), machine.clock.now())
    assert machine.desk.check(Role.MANAGER, RIGHT) == Wrong(FREE_TRIES - 1)
    assert machine.desk.check(Role.MANAGER, Secret("739164")) == Accepted("anna")
    machine.miss(FREE_TRIES)
    assert machine.desk.check(Role.MANAGER, Secret("739164")) == Accepted("anna")


def test_every_pin_is_compared_whichever_fits_and_a_decoy_where_there_is_none(machine: Machine) -> None:
    for name, pin in (("bob", "739164"), ("cleo", "604827")):
        machine.desk.set_pin(name, Role.STAFF, Secret(pin), machine.clock.now())
    compared = []
    for shown in (RIGHT, Secret("604827"), FALSE):
        machine.hashing.compared = 0
        machine.desk.check(Role.STAFF, shown)
        compared.append(machine.hashing.compared)
    assert compared == [3, 3, 3]
    machine.hashing.compared = 0
    assert machine.desk.check(Role.MANAGER, RIGHT) == Wrong(FREE_TRIES - 1)
    assert machine.hashing.compared == 1


def test_who_gets_none(machine: Machine) -> None:
    now = machine.clock.now()
    assert machine.desk.set_pin("bob", Role.STAFF, RIGHT, now) is PinProblem.TAKEN
    assert machine.desk.set_pin("anna", Role.STAFF, RIGHT, now) is None, "one may keep one's own"
    assert machine.desk.set_pin("Anna van de Berg", Role.STAFF, FALSE, now) is PinProblem.PERSON
    for number in range(MOST_PERSONS):
        machine.records.set_pin(PinEntry(f"p{number}", Role.STAFF, f"fake:{number}", now))
    assert machine.desk.set_pin("bob", Role.STAFF, FALSE, now) is PinProblem.TOO_MANY


def test_a_try_that_cannot_be_counted_is_not_looked_at(machine: Machine, expect_log: ExpectLog) -> None:
    expect_log("staff_pin_not_checked")

    class Full(StaffRecords):
        def note_tries(self, role: Role, tries: Tries) -> None:
            raise StoreError("disk_full")

    desk = PinDesk(Full(machine.folder, machine.clock), machine.hashing)
    machine.hashing.compared = 0
    assert desk.check(Role.STAFF, RIGHT) == NotChecked("disk_full")
    assert machine.hashing.compared == 0
