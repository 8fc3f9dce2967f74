"""What comes and goes over and over is told a few times, counted, and told again when it has been quiet."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.status import Connection, Health, Reason
from kiosk.service.supervision.events import (
    ConnectionChanged,
    DeviceEvent,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
)
from kiosk.service.supervision.steadiness import Hearing, Steadiness, Subject, subject_of

RAISED, CLEARED = ReasonRaised("printer", Reason.COVER_OPEN), ReasonCleared("printer", Reason.COVER_OPEN)
COMES_AND_GOES: tuple[DeviceEvent, ...] = (RAISED, CLEARED, RAISED, CLEARED)


def test_raising_and_clearing_are_about_the_same() -> None:
    assert subject_of(RAISED) == subject_of(CLEARED) == Subject("printer", "cover_open")
    lost = ConnectionChanged("printer", Connection.ONLINE, Connection.LOST)
    assert subject_of(lost) == Subject("printer", "connection")
    assert subject_of(HealthChanged("printer", Health.OK, Health.UNKNOWN)) == Subject("printer", "health")


def test_the_first_that_is_not_told_is_known() -> None:
    steadiness = Steadiness(2, 10)
    heard = [steadiness.hear(event, tick) for tick, event in enumerate(COMES_AND_GOES)]
    assert heard == [Hearing.TOLD, Hearing.TOLD, Hearing.FIRST_UNTOLD, Hearing.UNTOLD]
    assert steadiness.unsteady("printer")
    assert not steadiness.unsteady("scanner")
    # Something else of the same device is told as ever.
    assert steadiness.hear(ReasonRaised("printer", Reason.JAM), 4) is Hearing.TOLD


def test_after_a_while_of_quiet_it_is_told_again() -> None:
    steadiness = Steadiness(2, 10)
    for tick in range(4):
        steadiness.hear(RAISED, tick)
    assert steadiness.calmed(12) == {}
    assert steadiness.calmed(13) == {Subject("printer", "cover_open"): 2}
    assert not steadiness.unsteady("printer")
    assert steadiness.hear(RAISED, 14) is Hearing.TOLD


def test_what_comes_now_and_then_is_always_told() -> None:
    steadiness = Steadiness(2, 10)
    assert {steadiness.hear(RAISED, tick) for tick in range(0, 100, 6)} == {Hearing.TOLD}


@given(st.lists(st.integers(0, 5), max_size=200))
def test_never_more_than_so_many_are_told_within_the_time(gaps: list[int]) -> None:
    steadiness, tick, told = Steadiness(3, 20), 0, []
    for gap in gaps:
        tick += gap
        steadiness.calmed(tick)
        if steadiness.hear(RAISED, tick) is Hearing.TOLD:
            told.append(tick)
    assert all(later - earlier >= 20 for earlier, later in zip(told, told[3:], strict=False))
