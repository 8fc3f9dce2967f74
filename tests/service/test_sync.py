"""Delivery of pending events: in order, through refusals and outages, nothing dropped, nothing in the way of others."""

from kiosk.domain.events import EventType
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Declined, Unreachable
from tests.guards.log_lines import ExpectLog
from tests.service.stand import Stand


def walk_in(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "information")
    stand.tap(Control.TICKET_DONE)


def test_many_visits_while_cut_off_arrive_in_order_and_once(stand: Stand) -> None:
    stand.central.down = Unreachable("network")
    for _ in range(30):
        walk_in(stand)
    assert stand.store.outbox().pending == 60
    stand.central.down = None
    stand.pace.let_pass(60)
    assert stand.store.outbox().pending == 0
    numbers = [str(ticket.number) for ticket in stand.central.tickets.values()]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == 30
    seqs = [event.seq for event in stand.central.applied.values()]
    assert seqs == list(range(1, 61))


def test_a_rejected_event_goes_to_quarantine_and_the_next_ones_arrive(
    stand: Stand, expect_log: ExpectLog
) -> None:
    expect_log("event_quarantined")
    stand.central.reject[EventType.CHECKED_IN] = "unknown_service"
    walk_in(stand)
    stand.central.reject.clear()
    walk_in(stand)
    stand.pace.let_pass(60)
    outbox = stand.store.outbox()
    assert (outbox.pending, outbox.quarantined) == (0, 1)
    assert len(stand.central.tickets) == 1


def test_an_answer_that_was_lost_on_its_way_changes_nothing(stand: Stand) -> None:
    stand.central.lose_answers = 3
    walk_in(stand)
    stand.pace.let_pass(60)
    assert stand.central.lose_answers == 0
    assert stand.store.outbox().pending == 0
    assert len(stand.central.tickets) == 1


def test_a_fenced_kiosk_goes_out_of_service_and_keeps_its_events(stand: Stand, expect_log: ExpectLog) -> None:
    expect_log("sync_declined")
    stand.central.fail("deliver", *[Declined("epoch_fenced")] * 100)
    walk_in(stand)
    assert stand.screen == "out_of_service"
    assert stand.store.outbox().pending >= 1


def test_it_tries_again_at_most_every_half_second_and_at_least_every_half_minute(stand: Stand) -> None:
    stand.central.down = Unreachable("network")
    walk_in(stand)
    before = stand.central.asked["deliver"]
    stand.pace.let_pass(600)
    tries = stand.central.asked["deliver"] - before
    assert 600 / 31 <= tries <= 600 / 0.25
