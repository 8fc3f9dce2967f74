"""A kiosk's condition: what is counted, how old it is, and the codes for staff that follow."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.appointments import DayList
from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.domain.ids import LeaseId
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import LeaseKind, NumberLease, PrintProblem, PrintUnknown
from kiosk.domain.waiting import QueueStatus
from kiosk.service.staff.advice import WEIGHTS, Advice, Code, Weight, advice
from kiosk.service.staff.condition import Contact, Inspector, KioskCondition, SeriesLeft
from tests.service.staff.bench import StaffBench
from tests.service.stand import OFFICE


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[StaffBench]:
    made = StaffBench(tmp_path)
    yield made
    made.store.close()


def look(bench: StaffBench, contact: Contact | None = None) -> KioskCondition:
    heard = contact or Contact(True, heard_at=bench.clock.now())
    return Inspector(
        bench.store,
        bench.desk,
        bench.clock,
        contact=lambda: heard,
        out_of_service=lambda: None,
        devices=lambda: (),
        clock_ahead=lambda: timedelta(seconds=1),
        set_aside=lambda: (),
    ).look()


def well(bench: StaffBench) -> KioskCondition:
    """Give a kiosk that has all it needs."""
    today = service_day(OFFICE, bench.clock.now())
    for series in ("B", "F"):
        lease = NumberLease(LeaseId(f"lease-{series}"), series, 500, 559, today, LeaseKind.RESERVE, 1)
        bench.store.add_lease(lease)
    bench.store.save_day_list(DayList(today, "00", ()))
    bench.store.save_queue(QueueStatus(bench.clock.now()))
    bench.clock.turn(90)
    return look(bench)


def codes(condition: KioskCondition) -> list[Code]:
    return [each.code for each in advice(condition)]


def test_a_kiosk_that_is_well_has_nothing_to_be_told(bench: StaffBench) -> None:
    condition = well(bench)
    assert advice(condition) == ()
    assert condition.numbers == (SeriesLeft("B", 0, 60), SeriesLeft("F", 0, 60))
    assert (condition.day_list_age, condition.queue_age) == (timedelta(seconds=90), timedelta(seconds=90))


def test_the_list_of_another_day_is_none(bench: StaffBench) -> None:
    well(bench)
    bench.clock.turn(24 * 3600)
    assert look(bench).day_list_age is None
    assert Code.NO_DAY_LIST in codes(look(bench))


def test_what_is_true_of_the_store_is_told(bench: StaffBench) -> None:
    well(bench)
    job = bench.issue("one")
    bench.print(job, PrintUnknown(PrintProblem.NO_ANSWER))
    first = bench.store.pending()[0]
    bench.store.settle([DeliveryResult(first.id, Delivery.REJECTED, "number_not_leased")])
    condition = look(bench)
    assert advice(condition) == (
        Advice(Code.QUARANTINED, ("number_not_leased",)),
        Advice(Code.UNCONFIRMED, ("F500",)),
    )
    assert condition.store.rejected[0].number == "F500"


def test_what_waits_long_is_told_only_with_contact(bench: StaffBench) -> None:
    well(bench)
    bench.print(bench.issue("one"))
    bench.clock.turn(601)
    assert Code.PENDING_OLD in codes(look(bench))
    away = look(bench, Contact(True, cut_off_since=bench.clock.now()))
    assert Code.PENDING_OLD not in codes(away)
    assert Code.CUT_OFF in codes(away)


def test_why_the_central_takes_nothing_is_told(bench: StaffBench) -> None:
    well(bench)
    assert Advice(Code.DECLINED, ("unauthorized",)) in advice(
        look(bench, Contact(True, declined="unauthorized"))
    )


@pytest.mark.parametrize(
    ("left", "code"), [(0, Code.OWN_RANGE), (1, Code.NUMBERS_LOW), (9, Code.NUMBERS_LOW), (10, None)]
)
def test_numbers_that_run_out(bench: StaffBench, left: int, code: Code | None) -> None:
    condition = replace(well(bench), numbers=(SeriesLeft("B", 0, left),))
    assert codes(condition) == ([code] if code else [])


@pytest.mark.parametrize("sign", [1, -1])
def test_a_clock_that_is_wrong(bench: StaffBench, sign: int) -> None:
    condition = well(bench)
    assert codes(replace(condition, clock_ahead=sign * timedelta(seconds=61))) == [Code.CLOCK_WRONG]
    assert codes(replace(condition, clock_ahead=sign * timedelta(seconds=60))) == []
    assert codes(replace(condition, clock_ahead=None)) == []


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("fenced", Advice(Code.FENCED)),
        ("no_office", Advice(Code.NO_OFFICE)),
        ("disk_full", Advice(Code.DISK_FULL)),
        ("disk", Advice(Code.DISK)),
        ("K7", Advice(Code.OUT_OF_SERVICE, ("K7",))),
    ],
)
def test_the_code_on_the_screen_comes_first(bench: StaffBench, shown: str, told: Advice) -> None:
    condition = replace(well(bench), out_of_service=shown, set_aside=("kiosk.db.damaged-1-X",))
    assert advice(condition)[0] == told
    assert told.weight is Weight.BLOCKING


def test_what_is_worst_is_told_first(bench: StaffBench) -> None:
    condition = replace(
        well(bench),
        contact=Contact(running=False),
        office_known=False,
        numbers=(SeriesLeft("B", 0, 0),),
        set_aside=("kiosk.db.damaged-1-X",),
    )
    weights = [each.weight for each in advice(condition)]
    assert weights == sorted(weights, key=list(Weight).index)
    assert set(WEIGHTS) == set(Code)
