"""A made-up town hall for the tests: two services, three counters, made-up people, and a clock that is set by hand."""

import threading
from datetime import UTC, date, datetime, timedelta

from kiosk.central.seed import SeedAppointment, SeedCounter, SeedCredential, SeedOffice
from kiosk.scheduling import wire

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A Monday, ten o'clock in Maastricht."""
DAY = date(2026, 11, 23)
OFFICE = "town"
ELSEWHERE = "village"

KIOSK, OTHER_KIOSK, COUNTER, MANAGER = "kiosk-token", "other-kiosk-token", "counter-token", "manager-token"
FIRST_COUNTER_ONLY = "first-counter-token"
VILLAGE_KIOSK, VILLAGE_COUNTER = "village-kiosk-token", "village-counter-token"


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now
        self._elapsed = 0.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """Return the time that was set."""
        return self._now

    def monotonic(self) -> float:
        """Return the seconds that were moved."""
        return self._elapsed

    def sleep(self, seconds: float) -> None:
        """Move on instead of waiting."""
        self.move(timedelta(seconds=seconds))

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        with self._lock:
            self._now += by
            self._elapsed += by.total_seconds()


def office_shape(office_id: str = OFFICE) -> wire.OfficeShape:
    """Describe the office."""
    opening = [{"weekdays": [0, 1, 2, 3, 4], "opens": "09:00", "closes": "17:00"}]

    def service(service_id: str, series: str, seconds: int) -> dict[str, object]:
        return {
            "id": service_id,
            "series": series,
            "organisation_id": "city",
            "name": {"en": service_id},
            "waiting_area": {"en": "hall"},
            "duration_s": seconds,
            "takes_walk_ins": True,
            "opening": opening,
        }

    return wire.OfficeShape.model_validate(
        {
            "id": office_id,
            "name": {"en": office_id.title()},
            "address": {"en": "1 Market Square"},
            "time_zone": "Europe/Amsterdam",
            "languages": ["nl", "en"],
            "organisations": [{"id": "city", "name": {"en": "City"}}],
            "services": [service("registration", "A", 1200), service("pickup", "B", 300)],
            "policies": {
                "early_s": 1800,
                "late_s": 900,
                "wait_when_early": True,
                "walk_in_when_late": True,
            },
        }
    )


def booking(code: str, minutes: float = 10, **changes: object) -> SeedAppointment:
    """Book an appointment so many minutes from `NOW`."""
    given: dict[str, object] = {
        "id": f"a-{code}",
        "code": code,
        "service_id": "registration",
        "start": NOW + timedelta(minutes=minutes),
        "surname": "Grünfeld",
        "given_names": "Amina",
        "birth_date": date(1990, 5, 17),
        "document_number": f"SPEC{code}",
        "office_id": OFFICE,
    }
    return SeedAppointment(**{**given, **changes})  # type: ignore[arg-type]


def town(*appointments: SeedAppointment) -> tuple[SeedOffice, ...]:
    """Fill two offices."""
    counters = (
        SeedCounter("1", "Counter 1"),
        SeedCounter("2", "Counter 2"),
        SeedCounter("3", "Three", ("pickup",)),
    )
    credentials = (
        SeedCredential(KIOSK, "kiosk", OFFICE, kiosk_id="k1"),
        SeedCredential(OTHER_KIOSK, "kiosk", OFFICE, kiosk_id="k2"),
        SeedCredential(COUNTER, "counter", OFFICE),
        SeedCredential(FIRST_COUNTER_ONLY, "counter", OFFICE, counter_id="1"),
        SeedCredential(MANAGER, "manager", OFFICE),
    )
    village = (
        SeedCredential(VILLAGE_KIOSK, "kiosk", ELSEWHERE, kiosk_id="k9"),
        SeedCredential(VILLAGE_COUNTER, "counter", ELSEWHERE),
    )
    return (
        SeedOffice(office_shape(), counters, appointments, credentials),
        SeedOffice(office_shape(ELSEWHERE), (SeedCounter("1", "One"),), (), village),
    )
