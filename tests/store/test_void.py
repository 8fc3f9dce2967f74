"""A ticket that is taken back: its event is written once, and its appointment can check in again."""

from pathlib import Path

from kiosk.domain.events import EventType
from kiosk.domain.ids import AppointmentId, TicketId
from tests.fakes.clock import FakeClock
from tests.store.makers import copy_files, lease, new_ticket, open_at

APPOINTMENT = AppointmentId("a-1")


def test_it_is_told_once_and_frees_the_appointment(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 4))
    job = store.issue(new_ticket(clock, appointment=APPOINTMENT))
    assert store.ticket_of(APPOINTMENT) == job.ticket
    for _ in range(2):
        store.void(job.ticket.id, "not_shown", clock.now())
    assert [event.type for event in store.pending()] == [EventType.CHECKED_IN, EventType.VOIDED]
    assert store.pending()[1].body == {"number": "B001", "reason": "not_shown"}
    assert store.ticket_of(APPOINTMENT) is None
    again = store.issue(new_ticket(clock, appointment=APPOINTMENT))
    assert (str(again.ticket.number), store.ticket_of(APPOINTMENT)) == ("B002", again.ticket)
    store.close()


def test_it_is_not_offered_after_a_power_cut(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    job = store.issue(new_ticket(clock))
    store.void(job.ticket.id, "not_shown", clock.now())
    after = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "after"), clock)
    assert after.recover().unconfirmed == ()
    assert [event.type for event in after.pending()] == [EventType.CHECKED_IN, EventType.VOIDED]
    after.close()
    store.close()


def test_what_is_not_known_changes_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.void(TicketId("f" * 32), "not_shown", clock.now())
    assert store.pending() == ()
    store.close()
