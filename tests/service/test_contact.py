"""Being cut off is a state: entered after a while in vain, left after a while of words, told once each way."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.app.clock import SimulatedClock
from kiosk.service.contact import DESPAIR_S, STEADY_S, CentralContact
from kiosk.service.loop import Loop

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Stand:
    """A contact on simulated time, and what it told."""

    def __init__(self) -> None:
        self.clock = SimulatedClock(NOW)
        self.loop = Loop(self.clock)
        self.told: list[datetime | None] = []
        self.contact = CentralContact(self.loop, self.clock, self.told.append)

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.loop.pump()


@pytest.fixture
def stand() -> Stand:
    return Stand()


def test_one_call_in_vain_is_nothing(stand: Stand) -> None:
    stand.contact.missed()
    stand.wait(DESPAIR_S - 1)
    stand.contact.heard()
    stand.wait(100)
    assert stand.told == []


def test_silence_without_a_call_in_vain_is_nothing(stand: Stand) -> None:
    stand.wait(3600)
    assert stand.told == []


def test_a_while_in_vain_is_told_once_with_its_beginning(stand: Stand) -> None:
    stand.contact.missed()
    for _ in range(10):
        stand.wait(10)
        stand.contact.missed()
    assert stand.told == [NOW]
    assert stand.contact.cut_off_since == NOW


def test_it_ends_by_itself_after_a_steady_while(stand: Stand) -> None:
    stand.contact.missed()
    stand.wait(DESPAIR_S)
    stand.contact.heard()
    stand.wait(STEADY_S - 1)
    assert stand.told == [NOW]
    stand.contact.heard()
    stand.wait(1)
    assert stand.told == [NOW, None]


def test_a_word_between_failures_does_not_make_it_flap(stand: Stand) -> None:
    stand.contact.missed()
    stand.wait(DESPAIR_S)
    for _ in range(20):
        stand.contact.heard()
        stand.wait(STEADY_S - 1)
        stand.contact.missed()
        stand.wait(STEADY_S)
    assert stand.told == [NOW]


def test_a_second_time_counts_from_its_own_beginning(stand: Stand) -> None:
    stand.contact.missed()
    stand.wait(DESPAIR_S)
    stand.contact.heard()
    stand.wait(STEADY_S)
    stand.wait(600)
    stand.contact.missed()
    stand.wait(DESPAIR_S)
    again = NOW + timedelta(seconds=DESPAIR_S + STEADY_S + 600)
    assert stand.told == [NOW, None, again]
