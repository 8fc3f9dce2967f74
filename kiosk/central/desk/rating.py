"""The rating of a visit, from 1 to 10, once for each ticket: by its holder, at a kiosk, or among a kiosk's events."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from kiosk.central.desk.visits import find_ticket
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.visits import TicketRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire_fleet

SCORES = range(1, 11)


def rate(work: Work, ticket_id: str, score: int) -> wire_fleet.RatingShape:
    """Keep a rating. Raises ``already_rated``, and ``not_in_this_state`` for a ticket that was taken back."""
    ticket = find_ticket(work, ticket_id)
    if ticket.voided:
        raise RefusalError(409, "not_in_this_state")
    if ticket.score is not None:
        raise RefusalError(409, "already_rated")
    ticket.score = score
    return wire_fleet.RatingShape(ticket_id=ticket.alias or ticket.id, score=score)


def holders_office(database: Database, ticket_id: str, now: datetime) -> str | None:
    """Tell the office of a ticket that somebody holds; None for none, and for one of another day."""
    with database.read() as session:
        row = session.execute(
            select(TicketRow.day, OfficeRow.id, OfficeRow.shape)
            .join(OfficeRow, OfficeRow.id == TicketRow.office_id)
            .where((TicketRow.id == ticket_id) | (TicketRow.alias == ticket_id))
        ).one_or_none()
    if row is None or row.day != now.astimezone(ZoneInfo(row.shape["time_zone"])).date():
        return None
    office_id: str = row.id
    return office_id
