"""Appointments as a kiosk knows them: no names, only what the screen needs and keyed hashes to match."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from kiosk.domain.ids import AppointmentId, OfficeId, ServiceId
from kiosk.domain.office import Texts
from kiosk.domain.tickets import Ticket


class AppointmentState(Enum):
    """Where an appointment is in its life."""

    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    CANCELLED = "cancelled"
    SERVED = "served"


class Eligibility(Enum):
    """Whether an appointment can be checked in here and now, and if not, the one reason why."""

    OK = "ok"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    OTHER_DAY = "other_day"
    OTHER_OFFICE = "other_office"
    ALREADY_CHECKED_IN = "already_checked_in"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One appointment. `start` is aware; `initials` are what the screen may show of a name ("W. B.")."""

    id: AppointmentId
    office_id: OfficeId
    service_id: ServiceId
    start: datetime
    persons: int
    state: AppointmentState
    initials: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class DayListEntry:
    """An appointment of the day with the keyed hashes by which it is found (see `kiosk.domain.matching`)."""

    appointment: Appointment
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class DayList:
    """All appointments of one office and day. `key` is the HMAC key of the hashes, in hexadecimal."""

    day: date
    key: str
    entries: tuple[DayListEntry, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An appointment that was found, judged for here and now.

    `verified` is False when the central could not be asked and the kiosk judged by its day list. `ticket` is there
    for an appointment that is checked in already, where it is known; `reprintable` says that this kiosk issued it.
    `office_name` and `office_address` are there for an appointment at another office.
    """

    appointment: Appointment
    eligibility: Eligibility
    window_opens: datetime
    window_closes: datetime
    verified: bool = True
    ticket: Ticket | None = None
    reprintable: bool = False
    office_name: Texts | None = None
    office_address: Texts | None = None
