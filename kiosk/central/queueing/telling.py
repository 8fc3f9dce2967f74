"""Tells the office's stream that a visit changed, and keeps its notices in one form."""

from sqlalchemy import select

from kiosk.central.storage import shapes
from kiosk.central.storage.offices import CounterRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work


def tickets_of(work: Work, visit: VisitRow) -> tuple[TicketRow, ...]:
    """List the tickets of a visit, first issued first."""
    return tuple(
        work.session.execute(
            select(TicketRow)
            .where(TicketRow.visit_id == visit.id)
            .order_by(TicketRow.issued_at, TicketRow.id)
        ).scalars()
    )


def visit_changed(work: Work, visit: VisitRow) -> None:
    """Tell of each of its tickets, and that the queue is another one."""
    name = counter_name(work, visit)
    for ticket in tickets_of(work, visit):
        work.tell("ticket", shapes.ticket_status(ticket, visit, work.now, name))
    work.queue_changed()


def counter_name(work: Work, visit: VisitRow) -> str | None:
    """Tell the name over the counter that a visit is, or was last, at."""
    if visit.counter_id is None:
        return None
    counter = work.session.get(CounterRow, (work.office_id, visit.counter_id))
    return None if counter is None else counter.name
