"""From the tables to the shapes of the contract."""

from datetime import datetime

from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.party import Party, party
from kiosk.central.storage.records import LeaseRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.scheduling import wire


def ticket(row: TicketRow, visit: VisitRow) -> wire.TicketShape:
    """A ticket as it is on paper; a kiosk whose check-in was merged knows it by its own id."""
    return wire.TicketShape(
        id=row.alias or row.id,
        number=row.number,
        day=row.day,
        service_id=row.service_id,
        issued_at=row.issued_at,
        persons=row.persons,
        language=row.language,
        appointment_id=row.appointment_id or visit.appointment_id,
        appointment_start=row.appointment_start or visit.appointment_start,
    )


def ticket_status(
    row: TicketRow,
    visit: VisitRow,
    now: datetime,
    counter: str | None,
    ahead: int | None = None,
    wait: wire.WaitShape | None = None,
) -> wire.TicketStatusShape:
    """Where a ticket stands; `counter` is the name that stands over it."""
    state = "void" if row.voided else visit.state
    return wire.TicketStatusShape.model_validate(
        {
            "id": row.alias or row.id,
            "number": row.number,
            "service_id": row.service_id,
            "state": state,
            "as_of": now,
            "counter": counter,
            "ahead": ahead if state == "waiting" else None,
            "wait": wait if state == "waiting" else None,
            "rated": row.score is not None,
        }
    )


def counter_ticket(
    row: TicketRow,
    visit: VisitRow,
    now: datetime,
    counter: str | None,
    ahead: int | None = None,
    wait: wire.WaitShape | None = None,
    with_it: Party | None = None,
) -> wire.CounterTicketShape:
    """A ticket as counters see it, with all who are called with it; what no paper may exist of is seen by `print`."""
    together = with_it or party((row,))
    status = ticket_status(row, visit, now, counter, ahead, wait)
    return wire.CounterTicketShape.model_validate(
        {
            **status.model_dump(),
            "print": row.print_state if row.print_state in ("printed", "failed", "unknown") else None,
            "print_reason": row.print_reason,
            "copies": row.copies,
            "mark": visit.mark,
            "verified": row.verified,
            "adopted": row.adopted,
            "issued_at": row.issued_at,
            "kiosk_id": row.kiosk_id,
            "priority": visit.priority,
            "numbers": list(together.numbers),
            "persons": together.persons,
            "persons_expected": together.expected,
            "before": list(together.before),
            "missing": list(together.missing),
        }
    )


def appointment(row: AppointmentRow) -> wire.AppointmentShape:
    """An appointment, without its person."""
    return wire.AppointmentShape.model_validate(
        {
            "id": row.id,
            "office_id": row.office_id,
            "service_id": row.service_id,
            "start": row.start,
            "persons": row.persons,
            "state": row.state,
            "initials": row.initials,
            "language": row.language,
        }
    )


def lease(row: LeaseRow) -> wire.LeaseShape:
    """A leased block."""
    return wire.LeaseShape.model_validate(
        {
            "lease_id": row.id,
            "series": row.series,
            "first": row.first,
            "last": row.last,
            "day": row.day,
            "kind": row.kind,
        }
    )
