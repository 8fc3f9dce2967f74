"""Ratings in the store: once for each ticket, told to the central, told again after a backup, gone with the day."""

from datetime import timedelta
from pathlib import Path

from kiosk.domain.events import EventType
from kiosk.domain.ids import TicketId
from tests.fakes.clock import FakeClock
from tests.service.stand import OFFICE
from tests.store.makers import copy_files, open_at

TICKET = TicketId("f" * 32)


def test_a_ticket_is_rated_once_and_also_after_a_power_cut(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    assert not store.has_rated(TICKET)
    assert store.rate(TICKET, 9, clock.now())
    assert not store.rate(TICKET, 1, clock.now())
    after = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "after"), clock)
    assert after.has_rated(TICKET)
    assert [(each.type, each.check_in_id, each.body) for each in after.pending()] == [
        (EventType.RATED, TICKET, {"score": 9})
    ]
    after.close()
    store.close()


def test_a_central_that_has_forgotten_is_told_again(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.rate(TICKET, 9, clock.now())
    store.central_restored("backup-1")
    assert [each.body for each in store.pending()] == [{"score": 9}, {"score": 9}]
    store.close()


def test_it_is_forgotten_with_its_day(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.save_office(OFFICE)
    store.rate(TICKET, 9, clock.now())
    store.forget_past_days()
    assert store.has_rated(TICKET)
    clock.turn(timedelta(days=1).total_seconds())
    store.forget_past_days()
    assert not store.has_rated(TICKET)
    store.close()
