"""The rules of time: may this appointment check in now, is this service open, and when does it open next?

The central and the kiosk use the same functions, so that a kiosk that is cut off gives the same answers.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, Eligibility
from kiosk.domain.office import Office, OpeningRule, Service

LOOK_AHEAD_DAYS = 60
"""How far the next opening is looked for."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Open until `closes`, or closed with the next opening (None when none is in sight). All aware."""

    closes: datetime | None
    opens_next: datetime | None

    @property
    def is_open(self) -> bool:
        """Tell whether it is open at the moment that was asked about."""
        return self.closes is not None


def service_day(office: Office, now: datetime) -> date:
    """Return the office's own date at a moment."""
    return now.astimezone(ZoneInfo(office.time_zone)).date()


def judge(appointment: Appointment, office: Office, now: datetime, *, verified: bool = True) -> Candidate:
    """Judge an appointment for this office and moment. Blockers first: its state, the place, the day, the time."""
    opens = appointment.start - office.policies.early
    closes = appointment.start + office.policies.late
    return Candidate(appointment, _eligibility(appointment, office, now), opens, closes, verified)


def _eligibility(appointment: Appointment, office: Office, now: datetime) -> Eligibility:
    if appointment.state is AppointmentState.CANCELLED:
        return Eligibility.CANCELLED
    if appointment.state in (AppointmentState.CHECKED_IN, AppointmentState.SERVED):
        return Eligibility.ALREADY_CHECKED_IN
    if appointment.office_id != office.id:
        return Eligibility.OTHER_OFFICE
    if service_day(office, appointment.start) != service_day(office, now):
        return Eligibility.OTHER_DAY
    if now < appointment.start - office.policies.early:
        return Eligibility.TOO_EARLY
    if now > appointment.start + office.policies.late:
        return Eligibility.TOO_LATE
    return Eligibility.OK


def service_opening(service: Service, office: Office, now: datetime) -> Opening:
    """Tell whether a service is open, and when it closes or opens next."""
    return _opening(service.opening, office, now)


def office_opening(office: Office, now: datetime) -> Opening:
    """Tell whether any service is open: the kiosk is open when one is."""
    rules = tuple(rule for service in office.services for rule in service.opening)
    return _opening(rules, office, now)


def _opening(rules: tuple[OpeningRule, ...], office: Office, now: datetime) -> Opening:
    zone = ZoneInfo(office.time_zone)
    today = now.astimezone(zone).date()
    spans = [
        (_at(day, rule.opens, zone), _at(day, rule.closes, zone))
        for day in (today + timedelta(days=n) for n in range(LOOK_AHEAD_DAYS))
        if day not in office.closed_on
        for rule in rules
        if day.weekday() in rule.weekdays
    ]
    closes = max((end for begin, end in spans if begin <= now < end), default=None)
    opens_next = min((begin for begin, _ in spans if begin > now), default=None)
    return Opening(closes, opens_next)


def _at(day: date, moment: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, moment, zone)
