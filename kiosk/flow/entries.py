"""The states of typing, and of what is asked before a ticket; each holds what was typed or said: leaving it forgets."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.appointments import Candidate
from kiosk.domain.ids import ServiceId
from kiosk.domain.secret import Secret
from kiosk.domain.typed import DateProblem, NameProblem

NOTHING = Secret("")


class DateField(Enum):
    """The parts of a birth date, in the order in which they are asked."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class TypeDetails:
    """Type what: the code of the appointment, or surname and birth date?"""


@dataclass(frozen=True, slots=True)
class TypeCode:
    """The code, as far as it is typed; `empty` when there was none to look for."""

    text: Secret = NOTHING
    empty: bool = False


@dataclass(frozen=True, slots=True)
class TypeName:
    """The surname, as far as it is typed; `own` alphabet or Latin."""

    text: Secret = NOTHING
    own: bool = False
    problem: NameProblem | None = None


@dataclass(frozen=True, slots=True)
class TypeBirthDate:
    """The birth date, as far as it is typed, with the surname that it belongs to (Latin, and as it was typed)."""

    surname: Secret
    typed: Secret
    day: Secret = NOTHING
    month: Secret = NOTHING
    year: Secret = NOTHING
    field: DateField = DateField.DAY
    anew: bool = True
    """The next digit begins the field, whatever stands in it: the visitor has just come to it."""
    problem: DateProblem | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A check-in that is being prepared: for an appointment (`others` are there to go back to) or as a walk-in.

    `missing` are places on the service's checklist, from 0. `municipality` is one of the office's, None for another one
    and where it is not asked.
    """

    service_id: ServiceId
    candidate: Candidate | None = None
    others: tuple[Candidate, ...] = ()
    persons: int = 1
    missing: tuple[int, ...] = ()
    municipality: str | None = None

    @property
    def expected(self) -> int | None:
        """Return how many are booked; None without an appointment."""
        return None if self.candidate is None else self.candidate.appointment.persons


@dataclass(frozen=True, slots=True)
class Municipality:
    """Which of the region's municipalities is it about?"""

    order: Order


@dataclass(frozen=True, slots=True)
class Persons:
    """How many have come? `order.persons` is the answer so far."""

    order: Order


@dataclass(frozen=True, slots=True)
class Checklist:
    """Is everything at hand that the service needs?"""

    order: Order


@dataclass(frozen=True, slots=True)
class Missing:
    """What is not at hand? `order.missing` is the answer so far."""

    order: Order


Typing = TypeDetails | TypeCode | TypeName | TypeBirthDate
Preparing = Municipality | Persons | Checklist | Missing
