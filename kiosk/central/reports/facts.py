"""What is known of each visit and of the office, as the report reads it: no names, no rows of a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

PROMISED_APPOINTMENT = timedelta(minutes=5)
"""The city's word: so soon after the time of an appointment it is called."""
PROMISED_WALK_IN = timedelta(minutes=20)
"""The same for somebody without one, from the arrival on."""

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One service of a visit. Who was not called has no `called_at`, who was not served no `started_at`.

    One that was `transferred` was the wrong service.
    """

    service_id: str
    queued_at: datetime
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    transferred: bool = False
    asked_on: date | None = None
    settled_on: date | None = None

    @property
    def wait(self) -> timedelta | None:
        """Tell the time from joining the queue to the call; never below zero, whatever a kiosk's clock said."""
        return None if self.called_at is None else max(self.called_at - self.queued_at, timedelta())

    @property
    def lead_days(self) -> int | None:
        """Tell the days from asking to settling, where both are known."""
        if self.asked_on is None or self.settled_on is None:
            return None
        return (self.settled_on - self.asked_on).days


@dataclass(frozen=True, slots=True)
class Told:
    """The wait that was foretold for a visit, and the one that came from then on; None where nobody was called."""

    median: timedelta
    bound: timedelta
    waited: timedelta | None


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: `day` is the office's date, `state` and `outcome` the words of the contract, `scores` the ratings."""

    day: date
    state: str
    outcome: str | None
    persons: int
    steps: tuple[Step, ...]
    appointment: datetime | None = None
    told: Told | None = None
    scores: tuple[int, ...] = ()
    municipality: str | None = None
    sponsor: str | None = None

    @property
    def helped(self) -> bool:
        """Tell whether the visit came to its end at a counter."""
        return self.state == "done"

    @property
    def services(self) -> tuple[str, ...]:
        """List the services that the visit was for, each once, in order."""
        return tuple(dict.fromkeys(step.service_id for step in self.steps if not step.transferred))


@dataclass(frozen=True, slots=True)
class Lead:
    """A promise beyond the visit: ``registration`` or ``decision`` within so many days."""

    milestone: str
    days: int


@dataclass(frozen=True, slots=True)
class ServiceTerms:
    """A service as the report names it, and the organisation that it belongs to."""

    name: Texts
    partner_id: str
    lead: Lead | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The office as the report names it."""

    office_id: str
    name: Texts
    services: Mapping[str, ServiceTerms]
    partners: Mapping[str, Texts]
    kept_from: date
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Period:
    """From the one day to the other, both among them."""

    first: date
    last: date
    days: int = field(init=False)

    def __post_init__(self) -> None:
        """Count the days."""
        object.__setattr__(self, "days", (self.last - self.first).days + 1)
