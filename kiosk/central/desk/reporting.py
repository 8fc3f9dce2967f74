"""What each kind of event does at the central; the reason, a stable code, where it cannot be."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from sqlalchemy import bindparam, select

from kiosk.central.desk import helping
from kiosk.central.desk.checklists import missing_things
from kiosk.central.desk.named import remember, ticket_named
from kiosk.central.desk.rating import SCORES
from kiosk.central.desk.visits import Arrival, join_visit, void
from kiosk.central.queueing.telling import tickets_of, visit_changed
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.contingents import is_used_up
from kiosk.central.storage.leases import holding, is_in_doubt, owner_of
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.tickets import TicketNumber
from kiosk.scheduling import wire

MALFORMED = "malformed_body"
MOST_COPIES = 999

_LANGUAGE = re.compile(r"[A-Za-z0-9-]{1,35}")
_CODE = re.compile(r"[a-z0-9_]{1,64}")

_PRINT_STATES = {
    "printed": "printed",
    "reprinted": "printed",
    "print_failed": "failed",
    "print_unknown": "unknown",
}


# Written once: to put a statement together costs as much as to run it.
_TAKEN = select(TicketRow).where(
    TicketRow.office_id == bindparam("office"),
    TicketRow.day == bindparam("day"),
    TicketRow.number == bindparam("number"),
)


@dataclass(frozen=True, slots=True)
class Reporter:
    """Which kiosk reports, and when it sent its report, by the central's clock."""

    kiosk: KioskRow
    sent: datetime


_CERTAINTY = ("pending", "failed", "unknown", "printed")
"""How sure it is that somebody holds a paper of the number: a copy that failed does not take the first paper away."""


def take_in(work: Work, reporter: Reporter, event: wire.EventShape) -> str | None:
    """Let an event take effect; a reason in the answer means that it took none: nothing has been changed by then."""
    if event.type == "checked_in":
        return _checked_in(work, reporter, event)
    if event.type in _PRINT_STATES:
        return _paper(work, event)
    if event.type == "voided":
        return _voided(work, event)
    if event.type == "rated":
        return _rated(work, event)
    return _help_asked(work, reporter, event)


def _help_asked(work: Work, reporter: Reporter, event: wire.EventShape) -> str | None:
    language = event.body.get("language", "")
    if not isinstance(language, str) or (language and not _LANGUAGE.fullmatch(language)):
        return MALFORMED
    helping.ask(work, helping.Asked(event.event_id, reporter.kiosk.id, _at(work, reporter, event), language))
    return None


def _checked_in(work: Work, reporter: Reporter, event: wire.EventShape) -> str | None:
    try:
        body = wire.CheckedInBody.model_validate(event.body)
        number = TicketNumber.parse(body.number)
    except ValidationError:
        return MALFORMED
    except MalformedNumberError:
        return "malformed_number"
    if not _LANGUAGE.fullmatch(body.language):
        return MALFORMED
    if all(service.id != body.service_id for service in work.office().services):
        return "unknown_service"
    known = ticket_named(work, event.check_in_id)
    if known is not None:
        return None if (known.number, known.day) == (body.number, body.day) else "check_in_conflict"
    return _adopt(work, reporter, event, body, number)


def _adopt(
    work: Work, reporter: Reporter, event: wire.EventShape, body: wire.CheckedInBody, number: TicketNumber
) -> str | None:
    """Take the number on the paper as it is, unless the kiosk cannot have it."""
    wanted = {"office": work.office_id, "day": body.day, "number": body.number}
    taken = work.session.execute(_TAKEN, wanted).scalar_one_or_none()
    if taken is not None:
        if not taken.adopted or taken.alias is not None or taken.kiosk_id != reporter.kiosk.id:
            return "number_taken"
        _merge(work, _at(work, reporter, event), event.check_in_id, body, taken)
        return None
    if not _can_have(work, reporter.kiosk, number, body.day):
        return "number_not_leased"
    at = _at(work, reporter, event)
    arrival = _arrival(work, at, body)
    visit = join_visit(work, arrival)
    ticket = TicketRow(
        id=event.check_in_id,
        visit_id=visit.id,
        office_id=work.office_id,
        day=body.day,
        number=body.number,
        issued_at=at,
        # Whoever joins a group waits where the group does.
        service_id=visit.service_id,
        persons=body.persons,
        language=body.language,
        kiosk_id=reporter.kiosk.id,
        appointment_id=None if arrival.appointment is None else arrival.appointment.id,
        appointment_start=None if arrival.appointment is None else arrival.appointment.start,
        verified=body.verified,
        adopted=False,
        voided=False,
        # Not left to the table: the news of its paper is often in the same batch.
        print_state="pending",
        copies=0,
        missing=missing_things(work.office(), body),
    )
    work.session.add(ticket)
    remember(work, event.check_in_id, ticket, visit)
    visit_changed(work, visit)
    return None


def _can_have(work: Work, kiosk: KioskRow, number: TicketNumber, day: date) -> bool:
    """Tell whether a kiosk can have printed a number: from its own block, or from one that is forgotten here."""
    if number.series.endswith("-"):
        return owner_of(work, number, of_new=kiosk) is kiosk
    lease = holding(work, number, day)
    return is_in_doubt(work, day) if lease is None else lease.kiosk_id == kiosk.id


def _merge(work: Work, at: datetime, check_in_id: str, body: wire.CheckedInBody, ticket: TicketRow) -> None:
    """A counter has adopted this number already: now it is known whose it is."""
    ticket.alias, ticket.verified, ticket.issued_at = check_in_id, body.verified, at
    ticket.service_id, ticket.persons, ticket.language = body.service_id, body.persons, body.language
    ticket.missing = missing_things(work.office(), body)
    visit = work.session.get_one(VisitRow, ticket.visit_id)
    arrival = _arrival(work, at, body)
    if arrival.appointment is None:
        visit.arrived_at = min(visit.arrived_at, arrival.at)
        visit.municipality = visit.municipality or arrival.municipality
    else:
        ticket.appointment_id, ticket.appointment_start = arrival.appointment.id, arrival.appointment.start
        _carry_over(work, visit, arrival, ticket)
    visit = work.session.get_one(VisitRow, ticket.visit_id)
    if visit.state == "waiting" and visit.service_id == visit.came_for and visit.group_id is None:
        # Not where it has gone on to another service meanwhile, or waits for that of a group.
        visit.service_id = visit.came_for = body.service_id
    ticket.service_id = visit.service_id
    remember(work, check_in_id, ticket, visit)
    visit_changed(work, visit)


def _carry_over(work: Work, visit: VisitRow, arrival: Arrival, ticket: TicketRow) -> None:
    # The adopted visit may have been called meanwhile, so its state goes on in the appointment's visit.
    joined = join_visit(work, arrival)
    joined.arrived_at = min(joined.arrived_at, visit.arrived_at)
    if joined.state == "waiting" and (joined.group_id is None or not tickets_of(work, joined)):
        joined.state, joined.counter_id = visit.state, visit.counter_id
        joined.called_at, joined.started_at = visit.called_at, visit.started_at
        joined.ended_at, joined.outcome = visit.ended_at, visit.outcome
    ticket.visit_id = joined.id
    work.session.flush()
    work.session.delete(visit)


def _arrival(work: Work, at: datetime, body: wire.CheckedInBody) -> Arrival:
    # Not the day on the number: a kiosk that was cut off may have taken yesterday for today, the visitor is here now.
    zone = ZoneInfo(work.office().time_zone)
    day = at.astimezone(zone).date()
    if body.appointment_id is None:
        named = body.municipality if body.municipality in work.office().municipalities else None
        return Arrival(at, day, body.service_id, mark=_beyond(work, day, body.service_id), municipality=named)
    row = work.session.get(AppointmentRow, body.appointment_id)
    if row is None or row.office_id != work.office_id:
        return Arrival(at, day, body.service_id, mark="unknown_appointment")
    return Arrival(at, day, body.service_id, row, _mark(row, day, zone))


def _mark(row: AppointmentRow, day: date, zone: ZoneInfo) -> str | None:
    """Tell what became of an appointment meanwhile: who was cut off went by an older list, or by a signed code."""
    if row.state == "cancelled":
        return "cancelled"
    return None if row.start.astimezone(zone).date() == day else "other_day"


def _beyond(work: Work, day: date, service_id: str) -> str | None:
    """Tell that a day's walk-ins are more than it has room for: who was cut off could not know. The ticket stands."""
    service = next(each for each in work.office().services if each.id == service_id)
    return "over_contingent" if is_used_up(work, service, day) else None


def _paper(work: Work, event: wire.EventShape) -> str | None:
    try:
        body = wire.PrintBody.model_validate(event.body)
    except ValidationError:
        return MALFORMED
    ticket = ticket_named(work, event.check_in_id)
    if ticket is None:
        return _of_nobody(work)
    state = _PRINT_STATES[event.type]
    if _CERTAINTY.index(state) >= _CERTAINTY.index(ticket.print_state):
        ticket.print_state = state
        ticket.print_reason = body.reason if body.reason and _CODE.fullmatch(body.reason) else None
    ticket.copies = max(ticket.copies, min(body.copy_no, MOST_COPIES))
    return None


def _voided(work: Work, event: wire.EventShape) -> str | None:
    ticket = ticket_named(work, event.check_in_id)
    if ticket is None:
        return _of_nobody(work)
    void(work, ticket)
    return None


def _rated(work: Work, event: wire.EventShape) -> str | None:
    score = event.body.get("score")
    if not isinstance(score, int) or isinstance(score, bool) or score not in SCORES:
        return MALFORMED
    ticket = ticket_named(work, event.check_in_id)
    if ticket is None:
        return _of_nobody(work)
    # Whoever has rated on the phone meanwhile has said it already.
    ticket.score = ticket.score or score
    return None


def _of_nobody(work: Work) -> str | None:
    # A central that was put back from a backup has forgotten the ticket, and is told it once more with all this.
    return None if is_in_doubt(work, work.day()) else "unknown_ticket"


def _at(work: Work, reporter: Reporter, event: wire.EventShape) -> datetime:
    """Tell when it happened: by its age, so that a kiosk's wrong clock does not jump the queue."""
    oldest = work.settings.oldest_arrival
    # Compared as numbers: an absurd age fits into no `timedelta`.
    return reporter.sent - timedelta(milliseconds=min(event.age_ms, oldest // timedelta(milliseconds=1)))
