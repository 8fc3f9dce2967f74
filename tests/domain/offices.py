"""A town hall in Maastricht whose hours a test can choose."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.appointments import Appointment, AppointmentState
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId
from kiosk.domain.office import Office, OpeningRule, Organisation, Service

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WEEKDAYS = frozenset(range(5))


def hours(opens: str, closes: str, weekdays: frozenset[int] = WEEKDAYS) -> OpeningRule:
    """Open between two times of the clock, Monday to Friday unless told otherwise."""
    return OpeningRule(weekdays, time.fromisoformat(opens), time.fromisoformat(closes))


def service(service_id: str, *rules: OpeningRule) -> Service:
    """Return a service with these hours."""
    city = OrganisationId("city")
    return Service(
        ServiceId(service_id), "A", city, {}, {}, timedelta(minutes=10), takes_walk_ins=True, opening=rules
    )


def office(*services: Service, closed_on: frozenset[date] = frozenset()) -> Office:
    """Return an office with these services, or with one that is open from nine to five."""
    return Office(
        OfficeId("demo"),
        {},
        {},
        "Europe/Amsterdam",
        ("nl",),
        (Organisation(OrganisationId("city"), {}),),
        services or (service("a", hours("09:00", "17:00")),),
        closed_on=closed_on,
    )


def local(text: str, *, fold: int = 0) -> datetime:
    """Return a time of the clock in Maastricht, such as ``2026-11-24 10:15``; `fold` 1 is the second time around."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold)


def appointment(
    start: datetime, state: AppointmentState = AppointmentState.BOOKED, at: str = "demo"
) -> Appointment:
    """Return an appointment at a time."""
    return Appointment(AppointmentId("1"), OfficeId(at), ServiceId("a"), start, 1, state)
