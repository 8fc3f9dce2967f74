"""The shapes of the HTTP contract, version 1, held once for both sides; the served OpenAPI is checked against them.

Unknown fields are ignored by readers. Times are RFC 3339 with an offset. Everything that names a person travels only
from the kiosk to the central, in `LookUpRequest`.
"""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, WithJsonSchema

BASE = "/api/v1"
MAX_BATCH = 50
MOST_CODE_KEYS = 64
MOST_SERVICES = 256
MOST_SPECIAL_DAYS = 1000

Id = Annotated[str, Field(min_length=1, max_length=64)]
Texts = dict[str, str]
LocalTime = Annotated[time, WithJsonSchema({"type": "string", "format": "time-local"})]
"""A time on the office's wall; what RFC 3339 calls a time has an offset."""
Language = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,35}$")]
"""A language tag (BCP 47)."""
Written = Annotated[str, Field(max_length=512)]
"""What somebody has written or a reader has read: longer than any that is meant."""


class Shape(BaseModel):
    """Base of all shapes: frozen, and tolerant of fields that a newer side may add."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Problem(Shape):
    """RFC 9457 problem details with a stable `code`; `retry_after` in seconds."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str = ""
    retry_after: float | None = None


class OrganisationShape(Shape):
    id: Id
    name: Texts


class OpeningShape(Shape):
    """Open on `weekdays` (Monday is 0) from `opens` to `closes`, local time of the office.

    Where `closes` is not after `opens` it is on the day after.
    """

    weekdays: list[Annotated[int, Field(ge=0, le=6)]]
    opens: LocalTime
    closes: LocalTime


class HoursShape(Shape):
    opens: LocalTime
    closes: LocalTime


class SpecialDayShape(Shape):
    """Other hours on a date, for some services or (none named) for all; closed without hours. `name` says why."""

    day: date
    hours: Annotated[list[HoursShape], Field(max_length=24)] = []
    services: list[Id] = []
    name: Texts = {}


class HolidaysShape(Shape):
    """Closed on the public holidays of a country (ISO 3166, ``NL``) or of a part of it (``DE``, ``NW``).

    But for those in `open_on`, by the names that they have in the country's own language.
    """

    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    subdivision: Annotated[str, Field(max_length=32)] = ""
    open_on: list[str] = []


class DayNameShape(Shape):
    day: date
    name: Texts


class LeadShape(Shape):
    """What a service promises beyond the visit: it is settled so many days after it was asked for."""

    milestone: Literal["registration", "decision"]
    days: Annotated[int, Field(ge=0, le=366)]


class ServiceShape(Shape):
    """A service. Each further person adds the share `per_person` of the duration.

    `walk_ins_per_day` is how many visits without an appointment a day has room for; None for as many as come.
    `needs_municipality`: kiosks ask those who come without one, by the office's `municipalities`.
    """

    id: Id
    series: Annotated[str, Field(pattern="^[A-Z]$")]
    organisation_id: Id
    name: Texts
    waiting_area: Texts
    duration_s: Annotated[int, Field(gt=0)]
    takes_walk_ins: bool
    opening: list[OpeningShape]
    checklist: list[Texts] = []
    per_person: Annotated[float, Field(ge=0, le=1)] = 0.0
    walk_ins_per_day: Annotated[int, Field(ge=0)] | None = None
    needs_municipality: bool = False
    lead: LeadShape | None = None


class PoliciesShape(Shape):
    early_s: Annotated[int, Field(ge=0)]
    late_s: Annotated[int, Field(ge=0)]
    wait_when_early: bool
    walk_in_when_late: bool


class CodeKeyShape(Shape):
    """The public key (Ed25519, hexadecimal) that signs appointment codes; `valid_until` is None while it has no end."""

    id: Annotated[int, Field(ge=0, le=0xFFFF)]
    public: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    valid_from: AwareDatetime
    valid_until: AwareDatetime | None = None


class OfficeShape(Shape):
    """An office. `code_keys` are those of its signed appointment codes; a central that signs none leaves them out.

    The central works `holidays` out: what it tells has the days in `closed_on` and their names in `day_names`, this
    year's and next year's. What `special_days` say goes before both.
    """

    id: Id
    name: Texts
    address: Texts
    time_zone: str
    languages: list[str]
    organisations: list[OrganisationShape]
    services: list[ServiceShape]
    policies: PoliciesShape
    public_url: str = ""
    closed_on: list[date] = []
    special_days: Annotated[list[SpecialDayShape], Field(max_length=MOST_SPECIAL_DAYS)] = []
    holidays: HolidaysShape | None = None
    day_names: list[DayNameShape] = []
    municipalities: list[str] = []
    code_keys: Annotated[list[CodeKeyShape], Field(max_length=MOST_CODE_KEYS)] = []


AppointmentStateName = Literal["booked", "checked_in", "cancelled", "served"]
EligibilityName = Literal[
    "ok", "too_early", "too_late", "other_day", "other_office", "already_checked_in", "cancelled"
]


class AppointmentShape(Shape):
    id: Id
    office_id: Id
    service_id: Id
    start: AwareDatetime
    persons: Annotated[int, Field(ge=1, le=99)]
    state: AppointmentStateName
    initials: str = ""
    language: str | None = None


class DayListItem(AppointmentShape):
    """An appointment of the day list with its check-in window and matching keys (see `kiosk.domain.matching`)."""

    window_opens: AwareDatetime
    window_closes: AwareDatetime
    keys: list[str]


class DayListShape(Shape):
    """`key` is the HMAC key of the matching keys, hexadecimal, for this office and day only."""

    day: date
    key: str
    appointments: list[DayListItem]


class LookUpRequest(Shape):
    """One of: `code`; `surname` and `birth_date`; `document_number` and `birth_date` (surname may go with it)."""

    code: Written | None = None
    surname: Written | None = None
    document_number: Written | None = None
    birth_date: date | None = None


class TicketShape(Shape):
    """A ticket as the kiosk needs it to show and reprint it."""

    id: Id
    number: str
    day: date
    service_id: Id
    issued_at: AwareDatetime
    persons: int
    language: str
    appointment_id: str | None = None
    appointment_start: AwareDatetime | None = None


class FoundAppointment(AppointmentShape):
    eligibility: EligibilityName
    window_opens: AwareDatetime
    window_closes: AwareDatetime
    ticket: TicketShape | None = None
    office_name: Texts | None = None
    office_address: Texts | None = None


class LookUpAnswer(Shape):
    appointments: list[FoundAppointment]


class SignedCodeShape(Shape):
    """The text of an appointment's signed code, for its QR code (alphanumeric mode, level M); good until `expires`."""

    code: str
    key_id: int
    expires: AwareDatetime


class JournalShape(Shape):
    """How far a kiosk's journal is: written, and acknowledged by the central. A side that is behind was set back.

    `instance` is random for each start of the program: two machines with one identity have two.
    `restored` is the last return from a backup that the kiosk was told of: a central that does not know it is older.
    """

    last_seq: Annotated[int, Field(ge=0)]
    acknowledged_seq: Annotated[int, Field(ge=0)]
    instance: Id
    restored: Annotated[str, Field(max_length=32)] = ""


class LeaseRequest(Shape):
    series: Annotated[str, Field(pattern="^[A-Z]$")]
    day: date
    kind: Literal["live", "reserve"]
    size: Annotated[int, Field(ge=1, le=500)]
    epoch: Annotated[int, Field(ge=1)]
    journal: JournalShape | None = None


class LeaseShape(Shape):
    lease_id: Id
    series: str
    first: int
    last: int
    day: date
    kind: Literal["live", "reserve"]


class ClaimRequest(Shape):
    check_in_id: Id
    appointment_id: Id


class ClaimAnswer(Shape):
    outcome: Literal["ok", "already_checked_in", "cancelled"]
    ticket: TicketShape | None = None


EventTypeName = Literal[
    "checked_in", "printed", "print_failed", "print_unknown", "reprinted", "voided", "rated", "help_asked"
]


class EventShape(Shape):
    """One event. The body of `checked_in` is `CheckedInBody`, of the print events `PrintBody`, of `rated` a `score`."""

    event_id: Id
    seq: Annotated[int, Field(ge=1)]
    hash: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    type: EventTypeName
    check_in_id: Id
    age_ms: Annotated[int, Field(ge=0)]
    taken_at: AwareDatetime
    body: dict[str, str | int | bool | None]


class CheckedInBody(Shape):
    """`lease_id` is None for a number of the kiosk's own range; `day` is the service day.

    `municipality` is one of the office's, of somebody without an appointment; another one is not kept.
    `missing`: places on the service's checklist, from 0, of what the visitor has not brought (``0,2``).
    """

    number: str
    day: date
    service_id: Id
    persons: Annotated[int, Field(ge=1, le=99)]
    language: str
    lease_id: str | None = None
    appointment_id: str | None = None
    verified: bool = True
    missing: Written = ""
    municipality: Written | None = None


class PrintBody(Shape):
    """`copy_no` is 0 for the first paper; `reason` a stable code where it failed or is unknown."""

    number: str
    copy_no: int = 0
    reason: str | None = None


class SyncRequest(Shape):
    """Events in order, or none. `begins`: this instance speaks for the kiosk from now on, and no other.

    `sent_at` is the central's own time when the kiosk sent this, as far as the kiosk knows it: what a slow line adds to
    the ages does not count then.
    """

    epoch: Annotated[int, Field(ge=1)]
    events: Annotated[list[EventShape], Field(max_length=MAX_BATCH)]
    journal: JournalShape | None = None
    begins: bool = False
    sent_at: AwareDatetime | None = None


class EventResult(Shape):
    event_id: Id
    result: Literal["applied", "duplicate", "rejected"]
    reason: str | None = None
    ticket: TicketShape | None = None


class SyncAnswerShape(Shape):
    """`restored` names the last time that the central was put back from a backup: a kiosk then reports today anew."""

    results: list[EventResult]
    epoch: int
    last_seq: int
    chain_hash: str
    restored: str = ""
    time: AwareDatetime | None = None


class WaitShape(Shape):
    """Minutes: half wait less than `p50_minutes`, four out of five less than `p80_minutes`."""

    p50_minutes: Annotated[float, Field(ge=0)]
    p80_minutes: Annotated[float, Field(ge=0)]


TicketStateName = Literal["waiting", "called", "serving", "done", "no_show", "void"]


class TicketStatusShape(Shape):
    """Where a ticket stands. `rated`: its visitor has said how the visit was, which is asked once."""

    id: Id
    number: str
    service_id: Id
    state: TicketStateName
    as_of: AwareDatetime
    counter: str | None = None
    ahead: int | None = None
    wait: WaitShape | None = None
    rated: bool = False


class CounterTicketShape(TicketStatusShape):
    """A ticket as counters see it. `print`: the printer's best word on any paper of it, None while there is none.

    `copies` counts the papers after the first. `mark` is what is special: ``cancelled``, ``served_already``,
    ``unknown_appointment``, ``other_day``, ``over_contingent``. Not `verified`: the kiosk could not ask whether the
    appointment still stands.

    `missing` are things of the checklist that were said not to be at hand.
    A visit may have several `numbers`, those of a group that is called together: `persons` counts all who are here,
    `persons_expected` all who are booked (None without an appointment). `before` names the services it was at already.
    """

    print: Literal["printed", "failed", "unknown"] | None = None
    print_reason: str | None = None
    copies: int = 0
    mark: str | None = None
    verified: bool = True
    adopted: bool = False
    issued_at: AwareDatetime | None = None
    kiosk_id: str | None = None
    priority: bool = False
    numbers: list[str] = []
    persons: int = 1
    persons_expected: int | None = None
    before: list[Id] = []
    missing: list[Texts] = []


class CounterTicketsShape(Shape):
    as_of: AwareDatetime
    tickets: list[CounterTicketShape]


class ServiceQueueShape(Shape):
    """The queue of a service. `ahead` and `wait` are for somebody who joins it now without an appointment.

    `ahead` counts all whom the same counters call before, also for other services; None where it is not known.
    The same two of somebody whose appointment is now are `ahead_booked` and `wait_booked`.
    `walk_ins_left` is how many more without an appointment the day has room for; None for as many as come.
    """

    service_id: Id
    waiting: int
    counters_open: int
    now_serving: list[str] = []
    longest_wait_s: float | None = None
    ahead: int | None = None
    wait: WaitShape | None = None
    ahead_booked: int | None = None
    wait_booked: WaitShape | None = None
    walk_ins_left: Annotated[int, Field(ge=0)] | None = None


class QueueShape(Shape):
    as_of: AwareDatetime
    services: list[ServiceQueueShape]


class NoticeShape(Shape):
    """Data of a server-sent event. Exactly one of the two is there for ``ticket`` and ``queue``; else neither."""

    ticket: TicketStatusShape | None = None
    queue: QueueShape | None = None


class NewTicketRequest(Shape):
    """A ticket made by hand at a counter: for a service or an appointment."""

    service_id: Id | None = None
    appointment_id: Id | None = None
    persons: Annotated[int, Field(ge=1, le=99)] = 1
    language: Language = "en"


class AdoptRequest(Shape):
    """`service_id` is needed for a number of a kiosk's own range (``K2-017``), which tells no service."""

    number: Written
    service_id: Id | None = None


class VoidRequest(Shape):
    reason: Written


class AmendRequest(Shape):
    """What staff see and the kiosk could not: somebody goes first, and how many have come with this number."""

    priority: bool | None = None
    persons: Annotated[int, Field(ge=1, le=99)] | None = None


class OpenCounterRequest(Shape):
    """The services a counter is signed in for; empty means all."""

    services: Annotated[list[Id], Field(max_length=MOST_SERVICES)] = []


class CompleteRequest(Shape):
    """How a visit ended, or what it goes on to (`next_service_id`, under the same number).

    For the report: when what the service promises was asked for, and when it was settled.
    `municipality` is one of the office's, of somebody who came without an appointment that tells it.
    """

    outcome: Literal["served", "referred", "incomplete"] = "served"
    asked_on: date | None = None
    settled_on: date | None = None
    municipality: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    next_service_id: Id | None = None


class CounterShape(Shape):
    id: Id
    name: str
    open: bool
    services: list[str]
    ticket: CounterTicketShape | None = None
