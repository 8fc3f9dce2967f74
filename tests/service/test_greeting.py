"""The kiosk greets the central before it leases numbers, and learns from it the time and what it has forgotten."""

from datetime import timedelta

import pytest

from kiosk.domain.events import Delivery, DeliveryResult, EventType, JournalPosition
from kiosk.domain.tickets import Printed
from kiosk.flow.controls import Control
from kiosk.flow.screens import OutOfServiceScreen
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.store.port import OutboxCount
from tests.guards.log_lines import ExpectLog
from tests.service.stand import Stand

DAY = timedelta(days=1)
CUT_OFF = Unreachable("network")


def number(stand: Stand) -> str:
    """Take a ticket without an appointment and return its number."""
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "information")
    shown = str(stand.ticket.number)
    stand.tap(Control.TICKET_DONE)
    return shown


def test_it_greets_once_and_then_leases(stand: Stand) -> None:
    assert stand.central.begun == [JournalPosition(0, 0)]
    assert stand.central.leased_for
    assert set(stand.central.leased_for) == {JournalPosition(0, 0)}
    stand.check_in()
    stand.pace.let_pass(130)
    assert len(stand.central.begun) == 1
    assert stand.central.asked["deliver"] >= 3, "it greets again now and then"
    written = stand.store.journal_position()
    assert written.acknowledged_seq == written.last_seq > 0


@pytest.mark.parametrize("answer", [CUT_OFF, Unreachable("bad_answer")])
def test_no_number_is_leased_while_the_greeting_is_not_answered(stopped: Stand, answer: Unreachable) -> None:
    stopped.central.fail("deliver", *[answer] * 3)
    stopped.start()
    assert stopped.central.leased_for == []
    assert number(stopped) == "K2-001"
    stopped.pace.let_pass(60)
    assert len(stopped.central.begun) == 1
    assert stopped.central.leased_for
    assert number(stopped).startswith("F")


def test_a_kiosk_that_is_not_the_one_that_was_goes_out_of_service(
    stopped: Stand, expect_log: ExpectLog
) -> None:
    expect_log("sync_declined")
    stopped.central.fail("deliver", *[Declined("epoch_fenced")] * 3)
    stopped.start()
    screen = stopped.running.kiosk.view.screen
    assert isinstance(screen, OutOfServiceScreen)
    assert screen.code == "fenced"
    assert stopped.central.leased_for == []


def test_after_it_was_fenced_a_new_enrolment_begins_a_thousand_of_its_own(
    stopped: Stand, expect_log: ExpectLog
) -> None:
    expect_log("sync_declined")
    stopped.central.down = CUT_OFF
    stopped.start()
    stopped.running.kiosk.office_known(stopped.central.office_now)
    stopped.store.save_office(stopped.central.office_now)
    assert number(stopped) == "K2-001"
    stopped.central.down = Declined("epoch_fenced")
    stopped.pace.let_pass(60)
    stopped.running.close()
    stopped.central.down = CUT_OFF
    stopped.epoch = 2
    stopped.start()
    assert number(stopped) == "K2-1001"


def test_a_central_that_came_back_from_a_backup_is_told_the_day_anew(
    stand: Stand, expect_log: ExpectLog
) -> None:
    expect_log("day_reported_anew")
    ticket = stand.check_in()
    stand.pace.let_pass(70)
    known = set(stand.central.applied)
    stand.central.restored = "monday"
    stand.pace.let_pass(130)
    again = [event for name, event in stand.central.applied.items() if name not in known]
    assert [(event.type, event.check_in_id) for event in again] == [
        (EventType.CHECKED_IN, ticket.ticket_id),
        (EventType.PRINTED, ticket.ticket_id),
    ]
    assert again[0].age_ms > 60_000, "it says when the visitor came, not when it told so again"
    assert again[0].body["number"] == str(ticket.number)
    assert again[0].body["lease_id"] is not None


def test_what_is_still_to_be_reported_is_not_reported_twice(stand: Stand) -> None:
    told = stand.check_in()
    stand.pace.let_pass(5)
    stand.tap(Control.TICKET_DONE)
    stand.central.down = CUT_OFF
    number(stand)
    assert stand.store.central_restored("monday") == 1
    assert stand.store.central_restored("monday") == 0
    pending = [event.check_in_id for event in stand.store.pending() if event.type is EventType.CHECKED_IN]
    assert sorted(pending) == sorted({told.ticket_id, *pending})


def test_a_ticket_that_was_taken_back_is_taken_back_once_more(stand: Stand) -> None:
    """The central may have the ticket from its backup, and have forgotten that nobody waits with it."""
    ticket = stand.check_in()
    stand.pace.let_pass(5)
    stand.store.void(ticket.ticket_id, "test", stand.clock.now())
    stand.store.settle([DeliveryResult(each.id, Delivery.APPLIED) for each in stand.store.pending()])
    assert stand.store.central_restored("monday") == 1
    kinds = [event.type for event in stand.store.pending()]
    assert (kinds[0], kinds[-1]) == (EventType.CHECKED_IN, EventType.VOIDED)


def test_what_was_rejected_for_being_unknown_is_said_once_more(stand: Stand) -> None:
    """Before a central notices that it was put back, it knows nothing of the ticket whose paper it is told of."""
    stand.check_in()
    stand.pace.let_pass(5)
    stand.tap(Control.TICKET_DONE)
    stand.central.down = CUT_OFF
    number(stand)
    born, printed = stand.store.pending()
    results = [
        DeliveryResult(born.id, Delivery.APPLIED),
        DeliveryResult(printed.id, Delivery.REJECTED, "unknown_ticket"),
    ]
    stand.store.settle(results)
    assert stand.store.outbox() == OutboxCount(0, 1)
    stand.store.central_restored("monday")
    assert stand.store.outbox().quarantined == 0
    again = stand.store.pending()
    assert again[0].id == printed.id, "the same event: the central keeps it once"
    assert [each.seq for each in again] == list(range(printed.seq + 1, printed.seq + 1 + len(again)))
    assert born.check_in_id in {each.check_in_id for each in again if each.type is EventType.CHECKED_IN}


def test_what_was_rejected_for_what_it_says_stays_aside(stand: Stand) -> None:
    stand.central.down = CUT_OFF
    number(stand)
    born, _ = stand.store.pending()
    stand.store.settle([DeliveryResult(born.id, Delivery.REJECTED, "number_taken")])
    stand.store.central_restored("monday")
    assert stand.store.outbox().quarantined == 1


@pytest.mark.parametrize("wrong_by", [-400 * DAY, -DAY, DAY, 400 * DAY])
def test_a_kiosk_with_a_wrong_clock_works_by_the_central(
    stopped: Stand, wrong_by: timedelta, expect_log: ExpectLog
) -> None:
    expect_log("clock_wrong")
    stopped.machine_clock.wrong_by = wrong_by
    stopped.start()
    stopped.pace.let_pass(1)
    ticket = stopped.check_in()
    assert str(ticket.number) == "B001"
    job = stopped.store.recent()[0]
    assert job.ticket.day == stopped.clock.now().date()
    assert job.ticket.issued_at == stopped.clock.now()


def test_a_clock_that_is_set_wrong_while_cut_off_changes_nothing(stand: Stand) -> None:
    assert number(stand) == "F001"
    stand.central.down = CUT_OFF
    stand.machine_clock.wrong_by = DAY
    stand.pace.let_pass(20)
    assert number(stand) == "F002"


def test_a_start_with_a_clock_that_cannot_be_right_uses_the_own_range(stand: Stand) -> None:
    assert number(stand) == "F001"
    stand.pace.let_pass(61)
    stand.running.close()
    stand.central.down = CUT_OFF
    stand.boot = "boot-2"
    stand.machine_clock.wrong_by = -DAY
    stand.start()
    assert number(stand) == "K2-001"


def test_a_start_without_the_central_uses_the_reserve_and_no_live_block(stand: Stand) -> None:
    assert number(stand) == "F001"
    stand.store.print_ended(stand.store.recent()[0], Printed(), stand.clock.now())
    stand.running.close()
    stand.central.down = CUT_OFF
    stand.boot = "boot-2"
    stand.start()
    left = stand.store.numbers_left("F", stand.clock.now().date())
    assert left.live == 0
    assert number(stand) == "F005", "the fake grants the reserve behind the live block"


def test_a_credential_that_is_not_accepted_is_said_once_and_told_to_staff(
    stopped: Stand, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("sync_declined")
    stopped.central.fail("deliver", *[Declined("unauthorized")] * 3)
    stopped.start()
    stopped.pace.let_pass(1)
    assert stopped.running.sync.declined == "unauthorized"
    stopped.pace.let_pass(60)
    assert stopped.running.sync.declined is None
    assert [each.message for each in caplog.records].count("sync_declined") == 1
