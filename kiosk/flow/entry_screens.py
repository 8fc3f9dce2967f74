"""The screens of typing and of what is asked before a ticket, as data without words; what was typed stays a secret."""

from dataclasses import dataclass

from kiosk.domain.office import Texts
from kiosk.domain.secret import Secret
from kiosk.domain.typed import DateProblem, NameProblem
from kiosk.flow.entries import DateField
from kiosk.flow.keyboards import Keyboard


@dataclass(frozen=True, slots=True)
class TypeDetailsScreen:
    """Type a code, or surname and birth date?"""


@dataclass(frozen=True, slots=True)
class TypeCodeScreen:
    """The code so far, and the keys; `empty`: there was none to look for."""

    text: Secret
    keyboard: Keyboard
    empty: bool = False


@dataclass(frozen=True, slots=True)
class TypeNameScreen:
    """The surname so far, and the keys."""

    text: Secret
    keyboard: Keyboard
    problem: NameProblem | None = None


@dataclass(frozen=True, slots=True)
class TypeBirthDateScreen:
    """The birth date so far: digits of each field, and the field that the next digit goes to."""

    day: Secret
    month: Secret
    year: Secret
    field: DateField
    keyboard: Keyboard
    problem: DateProblem | None = None


@dataclass(frozen=True, slots=True)
class MunicipalityScreen:
    """Which of these municipalities, by their own names?"""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonsScreen:
    """How many have come; `expected` is how many are booked, None without an appointment."""

    count: int
    expected: int | None
    service: Texts


@dataclass(frozen=True, slots=True)
class ChecklistScreen:
    """What to have at hand for a service."""

    service: Texts
    things: tuple[Texts, ...]


@dataclass(frozen=True, slots=True)
class MissingScreen:
    """What of it is not there; `missing` are the places in `things` that are marked."""

    things: tuple[Texts, ...]
    missing: tuple[int, ...] = ()


EntryScreen = (
    TypeDetailsScreen
    | TypeCodeScreen
    | TypeNameScreen
    | TypeBirthDateScreen
    | MunicipalityScreen
    | PersonsScreen
    | ChecklistScreen
    | MissingScreen
)

ENTRY_NAMES: dict[type, str] = {
    TypeDetailsScreen: "type_details",
    TypeCodeScreen: "type_code",
    TypeNameScreen: "type_name",
    TypeBirthDateScreen: "type_birth_date",
    MunicipalityScreen: "municipality",
    PersonsScreen: "persons",
    ChecklistScreen: "checklist",
    MissingScreen: "missing",
}
"""Each by the name that scenarios use."""
