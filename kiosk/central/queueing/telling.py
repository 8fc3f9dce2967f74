"""What belongs to a visit beside itself: its tickets, the name over its counter, and the word that it changed."""

from sqlalchemy import select

from kiosk.central.storage import changes
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
    """Have the stream told of each of its tickets, and that the queue is another one."""
    work.visit_changed(visit.id)


def counter_name(work: Work, visit: VisitRow) -> str | None:
    """Tell the name over the counter that a visit is, or was last, at."""
    return changes.counter_name(work.session, visit)
