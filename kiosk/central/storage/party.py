"""All who are called together: their numbers, how many persons are here, and how many are to come."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.central.storage.visits import TicketRow


@dataclass(frozen=True, slots=True)
class Party:
    """All who are called together. `expected` is how many persons are booked; None without an appointment.

    `before` are the services that they have been at.
    """

    numbers: tuple[str, ...]
    persons: int
    expected: int | None = None
    before: tuple[str, ...] = ()


def share_of(persons: int, per_person: float) -> float:
    """Tell how much longer than one person so many take at a counter: each further one adds its share."""
    return 1.0 + per_person * max(persons - 1, 0)


def persons_here(tickets: Iterable[TicketRow]) -> int:
    """Count who is here. Two numbers of one appointment (two kiosks that were cut off) are the same people twice."""
    counted: dict[str, int] = {}
    for ticket in tickets:
        if not ticket.voided:
            key = ticket.appointment_id or ticket.id
            counted[key] = max(counted.get(key, 0), ticket.persons)
    return sum(counted.values())


def party(tickets: Iterable[TicketRow], expected: int | None = None, before: tuple[str, ...] = ()) -> Party:
    """Gather a visit's tickets, first issued first."""
    valid = [ticket for ticket in tickets if not ticket.voided]
    return Party(tuple(ticket.number for ticket in valid), persons_here(valid), expected, before)
