"""What a transaction has changed that the office's stream is told of, gathered and written down once, at its end.

A batch of fifty events is one telling: each ticket once, as it is in the end, and one word that the queue is another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from kiosk.central.storage import shapes
from kiosk.central.storage.notices import Notice
from kiosk.central.storage.offices import CounterRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.scheduling import wire

# Written once: to put a statement together costs as much as to run it.
_OF_VISITS = (
    select(TicketRow, VisitRow)
    .join(VisitRow, VisitRow.id == TicketRow.visit_id)
    .where(VisitRow.office_id == bindparam("office"), VisitRow.id.in_(bindparam("visits", expanding=True)))
    .order_by(TicketRow.issued_at, TicketRow.id)
)


@dataclass(slots=True)
class Changes:
    """The changes of one transaction so far. `kinds` are notices without content: ``appointment``, ``office``."""

    kinds: list[str] = field(default_factory=list[str])
    visits: dict[str, None] = field(default_factory=dict[str, None])
    queue: bool = False

    def notices(self, session: Session, office_id: str, now: datetime) -> list[Notice]:
        """Say what to tell: plain notices, then tickets in the order in which their visits changed, then the queue."""
        told = [Notice(kind) for kind in self.kinds]
        told += (Notice("ticket", status) for status in _tickets(session, office_id, now, self.visits))
        if self.queue:
            told.append(Notice("queue"))
        return told


def counter_name(session: Session, visit: VisitRow) -> str | None:
    """Tell the name over the counter that a visit is, or was last, at."""
    if visit.counter_id is None:
        return None
    counter = session.get(CounterRow, (visit.office_id, visit.counter_id))
    return None if counter is None else counter.name


def _tickets(
    session: Session, office_id: str, now: datetime, visits: Iterable[str]
) -> Iterable[wire.TicketStatusShape]:
    places = {visit: place for place, visit in enumerate(visits)}
    if not places:
        return
    rows = session.execute(_OF_VISITS, {"office": office_id, "visits": list(places)}).all()
    for ticket, visit in sorted(rows, key=lambda row: places[row[1].id]):
        yield shapes.ticket_status(ticket, visit, now, counter_name(session, visit))
