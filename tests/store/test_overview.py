"""What staff see of the store: tickets by number with their papers, the outbox with what was rejected, no names."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, TicketNumber
from kiosk.store.port import JobState
from tests.fakes.clock import FakeClock
from tests.store.makers import copy_files, lease, new_ticket, open_at


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_a_ticket_tells_its_latest_paper_and_why(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 4))
    first, second = store.issue(new_ticket(clock, "one")), store.issue(new_ticket(clock, "two"))
    store.print_ended(first, Printed(), clock.now())
    store.print_ended(second, PrintFailed(PrintProblem.PAPER_OUT), clock.now())
    assert [(str(each.ticket.number), each.paper, each.reason, each.copy) for each in store.issued()] == [
        ("B002", JobState.FAILED, "paper_out", 0),
        ("B001", JobState.PRINTED, "", 0),
    ]
    copy = store.start_copy(first.ticket.id)
    assert copy is not None
    found = store.numbered(TicketNumber.parse("B001"))
    assert found is not None
    assert (found.paper, found.copy, found.voided) == (JobState.SENDING, 1, False)
    store.void(first.ticket.id, "staff", clock.now())
    found = store.numbered(TicketNumber.parse("B001"))
    assert found is not None
    assert found.voided
    assert store.numbered(TicketNumber.parse("B099")) is None
    store.close()


def test_what_was_under_way_when_power_went_tells_that(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock, "one"))
    after = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "after"), clock)
    assert len(after.recover().unconfirmed) == 1
    assert [(each.paper, each.reason) for each in after.issued()] == [(JobState.UNKNOWN, "restarted")]
    store.close()
    after.close()


def test_the_three_minutes(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock, "one"))
    clock.turn(179)
    young = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "young"), clock)
    assert len(young.recover().unconfirmed) == 1
    clock.turn(1)
    old = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "old"), clock)
    assert old.recover().unconfirmed == ()
    # Staff see it all the same.
    assert [each.paper for each in old.issued()] == [JobState.UNKNOWN]
    for each in (store, young, old):
        each.close()


def test_the_outbox_tells_its_oldest_and_what_was_rejected(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 4))
    assert store.condition().oldest_pending_s is None
    job = store.issue(new_ticket(clock, "one"))
    clock.turn(90)
    store.print_ended(job, Printed(), clock.now())
    told = store.condition()
    assert (told.pending, told.oldest_pending_s, told.quarantined) == (2, 90.0, 0)
    assert told.last_printed is not None
    assert (str(told.last_printed.number), told.last_printed.at) == ("B001", clock.now())
    event = store.pending()[0]
    store.settle([DeliveryResult(event.id, Delivery.REJECTED, "number_not_leased")])
    told = store.condition()
    assert (told.pending, told.oldest_pending_s, told.quarantined) == (1, 0.0, 1)
    assert [(each.number, each.type, each.reason) for each in told.rejected] == [
        ("B001", "checked_in", "number_not_leased")
    ]
    assert told.rejected[0].taken_at == clock.now() - timedelta(seconds=90)
    store.close()


def test_the_own_range_is_counted(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock, "one"))
    told = store.condition()
    assert (told.own_series, told.own_used, told.generation) == ("K2-", 1, 0)
    store.close()
