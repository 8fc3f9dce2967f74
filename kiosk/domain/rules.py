"""The rules of time: may this appointment check in now, is this service open, and when does it open next?

The central and the kiosk use the same functions, so that a kiosk that is cut off gives the same answers.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
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
    # In UTC: within one zone Python reckons by the wall clock, an hour off on the days when it is put forward or back.
    start = appointment.start.astimezone(UTC)
    opens, closes = start - office.policies.early, start + office.policies.late
    eligibility = _eligibility(appointment, office, opens, now.astimezone(UTC), closes)
    return Candidate(appointment, eligibility, opens, closes, verified)


def _eligibility(
    appointment: Appointment, office: Office, opens: datetime, now: datetime, closes: datetime
) -> Eligibility:
    if appointment.state is AppointmentState.CANCELLED:
        return Eligibility.CANCELLED
    if appointment.state in (AppointmentState.CHECKED_IN, AppointmentState.SERVED):
        return Eligibility.ALREADY_CHECKED_IN
    if appointment.office_id != office.id:
        return Eligibility.OTHER_OFFICE
    if service_day(office, appointment.start) != service_day(office, now):
        return Eligibility.OTHER_DAY
    if now < opens:
        return Eligibility.TOO_EARLY
    if now > closes:
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
    # Days are looked at one by one: the view asks at every touch, and mostly the answer is today's or tomorrow's.
    days = (_spans(rules, office, today + timedelta(days=n), zone) for n in range(LOOK_AHEAD_DAYS))
    opens_next = next((begin for spans in days for begin, _ in spans if begin > now), None)
    return Opening(_closes(_spans(rules, office, today, zone), now), opens_next)


def _closes(spans: list[tuple[datetime, datetime]], now: datetime) -> datetime | None:
    closes: datetime | None = None
    for begin, end in spans:
        # A span that begins before this one is over carries on from it, as when two services relieve each other.
        if begin <= (closes or now) and end > (closes or now):
            closes = end
    return closes


def _spans(
    rules: tuple[OpeningRule, ...], office: Office, day: date, zone: ZoneInfo
) -> list[tuple[datetime, datetime]]:
    if day in office.closed_on:
        return []
    today = [rule for rule in rules if day.weekday() in rule.weekdays]
    return sorted((_utc(day, rule.opens, zone), _utc(day, rule.closes, zone)) for rule in today)


def _utc(day: date, moment: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, moment, zone).astimezone(UTC)
