"""What the central knows in the end."""

from collections import Counter

from sqlalchemy import select

from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow

Papers = Counter[tuple[str, str]]
"""Id and number of each ticket, and how often it is there."""


def tickets_of(database: Database) -> Papers:
    """Return all tickets of the central."""
    with database.read() as session:
        return Counter(
            (row.id, row.number) for row in session.execute(select(TicketRow.id, TicketRow.number))
        )


def print_states(database: Database) -> Counter[str]:
    """Count in which states papers are."""
    with database.read() as session:
        return Counter(session.execute(select(TicketRow.print_state)).scalars())
