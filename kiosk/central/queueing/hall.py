"""The hall as it is in the database: who waits, who is served where, and what is known of durations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, bindparam, select

from kiosk.central.queueing.durations import pool
from kiosk.central.queueing.learned import Learned, expected_today, finished_today, level_of, roster_today
from kiosk.central.queueing.order import CallingRules, Waiting
from kiosk.central.queueing.situation import Desk, Finished, Hall
from kiosk.central.storage.offices import CounterRow
from kiosk.central.storage.party import Paper, persons_here, share_of
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.domain.tickets import TicketNumber
from kiosk.scheduling import wire

OPEN = ("waiting", "called", "serving")
AT_COUNTER = ("called", "serving")
UNKNOWN_SERVICE_S = 600.0
IN_PLACE = (None, "over_contingent")
"""Marks that leave somebody where they stand: who got a ticket too many has waited like the others."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """What was read of a visit where nothing of it is changed: what says who waits and who is served."""

    id: str
    service_id: str
    state: str
    counter_id: str | None
    arrived_at: datetime
    queued_at: datetime | None
    called_at: datetime | None
    started_at: datetime | None
    returned_at: datetime | None
    appointment_start: datetime | None
    priority: bool
    mark: str | None


VisitT = TypeVar("VisitT", VisitRow, Somebody)
TicketT = TypeVar("TicketT", TicketRow, Paper)
Papers = tuple[TicketRow, ...] | tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Crowd(Generic[VisitT, TicketT]):
    """The hall of the office's day. Visits are those that are open; tickets go by visit, first issued first."""

    now: datetime
    office: wire.OfficeShape
    visits: tuple[VisitT, ...]
    tickets: dict[str, tuple[TicketT, ...]]
    counters: tuple[CounterRow, ...]

    def waiting(self) -> tuple[Waiting, ...]:
        """List who waits, for the calling order."""
        shares = {service.id: service.per_person for service in self.office.services}
        return tuple(
            _waiting(visit, papers := self.tickets.get(visit.id, ()), _load(visit, papers, shares))
            for visit in self.visits
            if visit.state == "waiting"
        )

    def load(self, visit: VisitT) -> float:
        """Tell how much longer than one person's a visit takes."""
        shares = {service.id: service.per_person for service in self.office.services}
        return _load(visit, self.tickets.get(visit.id, ()), shares)

    def at_counter(self, counter_id: str) -> VisitT | None:
        """Find who is called to a counter or served at it."""
        visits = (visit for visit in self.visits if visit.counter_id == counter_id)
        return next((visit for visit in visits if visit.state in AT_COUNTER), None)

    def counter_name(self, counter_id: str | None) -> str | None:
        """Tell what stands over a counter."""
        return next((counter.name for counter in self.counters if counter.id == counter_id), None)

    def offered(self, counter: CounterRow) -> frozenset[str]:
        """Tell which services a counter offers now: what it is signed in for, else all it can."""
        return frozenset(counter.signed_in) or capable(counter, self.office)


@dataclass(frozen=True, slots=True)
class HallNow(Crowd[VisitRow, TicketRow]):
    """The hall in rows that can be changed."""


def capable(counter: CounterRow, office: wire.OfficeShape) -> frozenset[str]:
    """Tell which services a counter can offer; none named means all of the office."""
    return frozenset(counter.services) or frozenset(service.id for service in office.services)


def read_hall(work: Work) -> HallNow:
    """Read the hall of today; `crowd.read_crowd` does where nothing of it is changed, and costs a fraction."""
    return _read(work, VisitRow.state.in_(OPEN))


def read_counter(work: Work, counter_id: str) -> HallNow:
    """Read of the hall whoever is at one counter, however many wait; and all counters."""
    return _read(work, VisitRow.state.in_(AT_COUNTER), VisitRow.counter_id == counter_id)


def _read(work: Work, *which: ColumnElement[bool]) -> HallNow:
    session, here = work.session, (VisitRow.office_id == work.office_id, VisitRow.day == work.day(), *which)
    visits = tuple(session.execute(select(VisitRow).where(*here)).scalars())
    rows = session.execute(
        select(TicketRow)
        .join(VisitRow, VisitRow.id == TicketRow.visit_id)
        .where(*here)
        .order_by(TicketRow.issued_at, TicketRow.id)
    ).scalars()
    tickets: dict[str, tuple[TicketRow, ...]] = {}
    for row in rows:
        tickets[row.visit_id] = (*tickets.get(row.visit_id, ()), row)
    return HallNow(work.now, work.office(), visits, tickets, counters_of(work))


_COUNTERS = select(CounterRow).where(CounterRow.office_id == bindparam("office")).order_by(CounterRow.id)


def counters_of(work: Work) -> tuple[CounterRow, ...]:
    """Read the office's counters."""
    return tuple(work.session.execute(_COUNTERS, {"office": work.office_id}).scalars())


def rules(office: wire.OfficeShape) -> CallingRules:
    """Take the calling rules from the office's policies."""
    return CallingRules(timedelta(seconds=office.policies.early_s), timedelta(seconds=office.policies.late_s))


def goes_by_appointment(visit: VisitRow, office: wire.OfficeShape) -> bool:
    """Tell whether somebody came within the window of an appointment."""
    starts, bounds = visit.appointment_start, rules(office)
    return starts is not None and starts - bounds.early <= visit.arrived_at <= starts + bounds.late


def snapshot(work: Work, hall: Crowd[VisitT, TicketT], learned: Learned) -> Hall:
    """Give the hall to the simulation, with what was learned, what is planned and who is booked."""
    finished = finished_today(work)
    return Hall(
        hall.now,
        hall.waiting(),
        tuple(_desk(hall, counter) for counter in hall.counters if counter.open),
        _durations(hall, learned, finished),
        rules(hall.office),
        roster_today(work),
        expected_today(work),
        finished,
        learned.lateness_s,
        learned.show_rate,
        level_of(work),
    )


def _durations(
    hall: Crowd[VisitT, TicketT], learned: Learned, finished: tuple[Finished, ...]
) -> dict[str, tuple[float, ...]]:
    configured = {service.id: float(service.duration_s) for service in hall.office.services}
    # A visit may be for a service that the office has given up since.
    known = configured.keys() | {visit.service_id for visit in hall.visits}
    # On the first day of an office, or of a service, today is all that there is.
    seen: dict[str, list[float]] = {}
    for visit in finished:
        if visit.service not in learned.durations:
            seen.setdefault(visit.service, []).append(visit.seconds)
    return {
        service: pool(
            configured.get(service, UNKNOWN_SERVICE_S), learned.durations.get(service, seen.get(service, ()))
        )
        for service in known
    }


def _waiting(visit: VisitRow | Somebody, tickets: Papers, load: float) -> Waiting:
    return Waiting(
        id=visit.id,
        service=visit.service_id,
        arrived=visit.arrived_at,
        appointment=visit.appointment_start,
        priority=visit.priority,
        marked=visit.mark not in IN_PLACE,
        returned=visit.returned_at,
        number=min((_sortable(ticket.number) for ticket in tickets), default=""),
        queued=visit.queued_at,
        load=load,
    )


def _sortable(text: str) -> str:
    number = TicketNumber.parse(text)
    return f"{number.value:05d}{number.series}"


def _load(visit: VisitRow | Somebody, papers: Papers, shares: Mapping[str, float]) -> float:
    share = shares.get(visit.service_id, 0.0)
    return share_of(persons_here(papers), share) if share else 1.0


def _desk(hall: Crowd[VisitT, TicketT], counter: CounterRow) -> Desk:
    busy = hall.at_counter(counter.id)
    offered = hall.offered(counter)
    if busy is None:
        return Desk(counter.id, offered)
    return Desk(counter.id, offered, busy.service_id, busy.called_at or busy.started_at, hall.load(busy))
