"""All who are called together: their numbers, how many persons are here, and how many are to come."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.central.storage.visits import TicketRow


@dataclass(frozen=True, slots=True)
class Paper:
    """What was read of a ticket where nothing of it is changed: what says who is here."""

    id: str
    number: str
    persons: int
    voided: bool
    appointment_id: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """All who are called together. `expected` is how many persons are booked; None without an appointment.

    `before` are the services that they have been at, `missing` what they have not brought, each thing once.
    """

    numbers: tuple[str, ...]
    persons: int
    expected: int | None = None
    before: tuple[str, ...] = ()
    missing: tuple[dict[str, str], ...] = ()


def share_of(persons: int, per_person: float) -> float:
    """Tell how much longer than one person so many take at a counter: each further one adds its share."""
    return 1.0 + per_person * max(persons - 1, 0)


def persons_here(tickets: Iterable[TicketRow] | Iterable[Paper]) -> int:
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
    missing: list[dict[str, str]] = []
    for ticket in valid:
        missing += [thing for thing in ticket.missing or () if thing not in missing]
    numbers = tuple(ticket.number for ticket in valid)
    return Party(numbers, persons_here(valid), expected, before, tuple(missing))
