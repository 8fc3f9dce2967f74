"""The tickets of check-ins that a batch speaks of: found by one query for all of them, and remembered for its time."""

from collections.abc import Iterable

from sqlalchemy import bindparam, or_, select

from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work

_NAMED = "named"
"""The name under which a session remembers them."""

_Named = dict[str, tuple[TicketRow, VisitRow] | None]


# Written once: to put a statement together costs as much as to run it.
_NAMES = (
    select(TicketRow, VisitRow)
    .join(VisitRow, VisitRow.id == TicketRow.visit_id)
    .where(
        TicketRow.office_id == bindparam("office"),
        or_(
            TicketRow.id.in_(bindparam("wanted", expanding=True)),
            TicketRow.alias.in_(bindparam("wanted", expanding=True)),
        ),
    )
)


def look_ahead(work: Work, check_in_ids: Iterable[str]) -> None:
    """Find the tickets of these check-ins anew, so that no event needs a query of its own."""
    wanted = set(check_in_ids)
    found: _Named = dict.fromkeys(wanted)
    rows = work.session.execute(_NAMES, {"office": work.office_id, "wanted": wanted})
    for ticket, visit in rows:
        found |= {name: (ticket, visit) for name in (ticket.id, ticket.alias) if name in wanted}
    _named(work).update(found)


def ticket_named(work: Work, check_in_id: str) -> TicketRow | None:
    """Find the ticket of a check-in."""
    named = _named(work)
    if check_in_id not in named:
        look_ahead(work, (check_in_id,))
    found = named[check_in_id]
    return None if found is None else found[0]


def remember(work: Work, check_in_id: str, ticket: TicketRow, visit: VisitRow) -> None:
    """Take note of a ticket that has just been made, or merged with a check-in."""
    _named(work)[check_in_id] = ticket, visit


def _named(work: Work) -> _Named:
    named: _Named = work.session.info.setdefault(_NAMED, {})
    return named
