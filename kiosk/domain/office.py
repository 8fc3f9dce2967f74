"""The office: its services, who offers them, when they are open, and what it allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from kiosk.domain.ids import OfficeId, OrganisationId, ServiceId

Texts = Mapping[str, str]
"""A text by language (BCP 47 tag, such as ``nl``)."""


def text_in(texts: Texts, language: str, fallback: str = "en") -> str:
    """Pick a text: the language asked for, else the fallback, else any that there is, else nothing."""
    return texts.get(language) or texts.get(fallback) or next(iter(texts.values()), "")


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who stands behind a service: the city, the immigration service, the Expat Centre."""

    id: OrganisationId
    name: Texts


@dataclass(frozen=True, slots=True)
class OpeningRule:
    """Open on these weekdays (Monday is 0) from `opens` until `closes`, local time of the office.

    Where `closes` is not after `opens` it is on the day after: ``22:00`` to ``02:00``, ``00:00`` to ``00:00``.
    """

    weekdays: frozenset[int]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Hours:
    """Open from `opens` until `closes`, on the day after where that is not later."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A date on which some services (none named: all) have other hours than always; without hours they are closed.

    `name` says why, where visitors may read it.
    """

    day: date
    hours: tuple[Hours, ...] = ()
    services: frozenset[ServiceId] = frozenset()
    name: Texts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Service:
    """Something that visitors come for. `series` is the letter of its tickets, `duration` the expected desk time.

    `per_person` is the share of it that each further person adds, `walk_ins_per_day` how many visits without an
    appointment a day has room for (None: as many as come). `needs_municipality`: who comes without one is asked where
    they live, by the office's list.
    """

    id: ServiceId
    series: str
    organisation_id: OrganisationId
    name: Texts
    waiting_area: Texts
    duration: timedelta
    takes_walk_ins: bool
    opening: tuple[OpeningRule, ...]
    checklist: tuple[Texts, ...] = ()
    per_person: float = 0.0
    walk_ins_per_day: int | None = None
    needs_municipality: bool = False


@dataclass(frozen=True, slots=True)
class Policies:
    """What the office allows around the time of an appointment."""

    early: timedelta = timedelta(minutes=30)
    """Check-in opens this long before the appointment."""
    late: timedelta = timedelta(minutes=15)
    """Check-in closes this long after the appointment."""
    wait_when_early: bool = True
    """May a visitor who is too early take a ticket and wait?"""
    walk_in_when_late: bool = True
    """May a visitor who is too late take a walk-in ticket?"""


@dataclass(frozen=True, slots=True)
class CodeKey:
    """A key (Ed25519) that signs appointment codes; `public` has 32 bytes in hexadecimal.

    It signs from `valid_from` on; its codes are good until `valid_until`, None while nobody has said when that is.
    """

    id: int
    public: str
    valid_from: datetime
    valid_until: datetime | None = None

    def is_good(self, now: datetime) -> bool:
        """Tell whether codes that it has signed are good: when it began is seen by the code, and clocks may be slow."""
        return self.valid_until is None or now < self.valid_until


@dataclass(frozen=True, slots=True)
class Office:
    """One office as every kiosk of it knows it. `time_zone` is an IANA name."""

    id: OfficeId
    name: Texts
    address: Texts
    time_zone: str
    languages: tuple[str, ...]
    organisations: tuple[Organisation, ...]
    services: tuple[Service, ...]
    policies: Policies = field(default_factory=Policies)
    public_url: str = ""
    """Where a visitor's phone can follow the ticket; empty where the office offers none."""
    closed_on: frozenset[date] = frozenset()
    """Public holidays and other days on which all is closed, but for what a special day says."""
    special_days: tuple[SpecialDay, ...] = ()
    day_names: Mapping[date, Texts] = field(default_factory=dict[date, Texts])
    """What the days in `closed_on` are, where that is known."""
    code_keys: tuple[CodeKey, ...] = ()
    municipalities: tuple[str, ...] = ()
    """Those of the region, by their own names, as services ask for them."""

    def service(self, service_id: ServiceId) -> Service | None:
        """Find a service of this office."""
        return next((s for s in self.services if s.id == service_id), None)

    def organisation(self, organisation_id: OrganisationId) -> Organisation | None:
        """Find an organisation behind this office's services."""
        return next((o for o in self.organisations if o.id == organisation_id), None)
