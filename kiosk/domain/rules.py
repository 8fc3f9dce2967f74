"""The rules of time: may this appointment check in now, is this service open, and when does it open next?

The central and the kiosk use the same functions, so that a kiosk that is cut off gives the same answers.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, Eligibility
from kiosk.domain.office import Hours, Office, Service, Texts

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
    return _opening((service,), office, now)


def office_opening(office: Office, now: datetime) -> Opening:
    """Tell whether any service is open: the kiosk is open when one is."""
    return _opening(office.services, office, now)


def opening_after(service: Service, office: Office, moment: datetime) -> datetime | None:
    """Tell when a service is open at the moment or first after it."""
    opening = service_opening(service, office, moment)
    return moment if opening.is_open else opening.opens_next


def end_of_day(office: Office, now: datetime) -> datetime:
    """Tell when the office's next day begins."""
    zone = ZoneInfo(office.time_zone)
    return _utc(now.astimezone(zone).date() + timedelta(days=1), time(), zone)


def opens_on(office: Office, day: date) -> bool:
    """Tell whether any service opens on a day."""
    return bool(_spans(office.services, office, day, ZoneInfo(office.time_zone)))


def closed_for(office: Office, day: date) -> Texts:
    """Say why all is closed on a day that would be an ordinary one; empty where nobody has said it."""
    special = (each for each in office.special_days if each.day == day and not each.services)
    return next((each.name for each in special), office.day_names.get(day, {}))


def _opening(services: tuple[Service, ...], office: Office, now: datetime) -> Opening:
    zone = ZoneInfo(office.time_zone)
    today = now.astimezone(zone).date()
    # Days are looked at one by one: the view asks at every touch, and mostly the answer is today's or tomorrow's.
    days = (_spans(services, office, today + timedelta(days=n), zone) for n in range(LOOK_AHEAD_DAYS))
    opens_next = next((begin for spans in days for begin, _ in spans if begin > now), None)
    return Opening(_closes(services, office, now, zone), opens_next)


def _closes(services: tuple[Service, ...], office: Office, now: datetime, zone: ZoneInfo) -> datetime | None:
    closes: datetime | None = None
    today = now.astimezone(zone).date()
    # Yesterday's may go on into today, and today's into tomorrow.
    for n in range(-1, LOOK_AHEAD_DAYS):
        day = today + timedelta(days=n)
        if n > 0 and (closes is None or closes < _utc(day, time(), zone)):
            break
        for begin, end in _spans(services, office, day, zone):
            # A span that begins before this one is over carries on from it, as when two services relieve each other.
            if begin <= (closes or now) and end > (closes or now):
                closes = end
    return closes


def _spans(
    services: tuple[Service, ...], office: Office, day: date, zone: ZoneInfo
) -> list[tuple[datetime, datetime]]:
    hours = [each for service in services for each in hours_on(service, office, day)]
    return sorted(span for each in hours if (span := _span(day, each, zone)) is not None)


def hours_on(service: Service, office: Office, day: date) -> tuple[Hours, ...]:
    """Tell the hours of a service that begin on a day: of a special day for it, of one for all, else as always."""
    special = [each for each in office.special_days if each.day == day]
    named = [each for each in special if service.id in each.services]
    chosen = named or [each for each in special if not each.services]
    if chosen:
        return tuple(hours for each in chosen for hours in each.hours)
    if day in office.closed_on:
        return ()
    return tuple(Hours(rule.opens, rule.closes) for rule in service.opening if day.weekday() in rule.weekdays)


def _span(day: date, hours: Hours, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    last = day if hours.closes > hours.opens else day + timedelta(days=1)
    begin, end = _utc(day, hours.opens, zone), _utc(last, hours.closes, zone)
    # In the hour that the clock skips nothing is left of hours that lie in it.
    return (begin, end) if begin < end else None


def _utc(day: date, moment: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, moment, zone).astimezone(UTC)
