"""The office of the simulation: two services, a handful of appointments on two days, made-up people."""

from datetime import date, datetime, timedelta

from kiosk.central.seed import SeedAppointment, SeedCounter, SeedCredential, SeedOffice
from kiosk.scheduling.wire import OfficeShape
from tests.simulation.timing import START

OFFICE_ID = "hall"
KIOSKS = ("kiosk-1", "kiosk-2", "kiosk-3")
COUNTERS = ("1", "2")
SERVICES = ("biometrics", "information")
CODES = tuple(f"LK7Q2M4{letter}" for letter in "ABCDEFGH")
BIRTH = date(1965, 3, 10)
GIVEN_NAMES = ("WILLEKE",)
SURNAMES = tuple(f"SPECIMEN{letter}" for letter in "ABCDEFGH")
DOCUMENTS = tuple(f"SPECI201{place}" for place in range(len(CODES)))

_ALL_DAY = [{"weekdays": list(range(7)), "opens": "00:00:00", "closes": "23:59:59.999999"}]


def _service(name: str, series: str) -> dict[str, object]:
    return {
        "id": name,
        "series": series,
        "organisation_id": "city",
        "name": {"en": name},
        "waiting_area": {"en": "hall"},
        "duration_s": 600,
        "takes_walk_ins": True,
        "opening": _ALL_DAY,
        "checklist": [],
    }


SHAPE = OfficeShape.model_validate(
    {
        "id": OFFICE_ID,
        "name": {"en": "Hall"},
        "address": {"en": "Street 1"},
        "time_zone": "Europe/Amsterdam",
        "languages": ["nl", "en"],
        "organisations": [{"id": "city", "name": {"en": "City"}}],
        "services": [_service("biometrics", "B"), _service("information", "F")],
        "policies": {
            "early_s": 1800,
            "late_s": 900,
            "wait_when_early": True,
            "walk_in_when_late": True,
        },
    }
)


def token_of(kiosk: str) -> str:
    """Return a kiosk's credential."""
    return f"token-of-{kiosk}"


def credential(kiosk: str, epoch: int) -> SeedCredential:
    """Enrol a kiosk in an epoch."""
    return SeedCredential(token_of(kiosk), "kiosk", OFFICE_ID, kiosk_id=kiosk, epoch=epoch)


def _appointment(place: int) -> SeedAppointment:
    start: datetime = START + timedelta(minutes=20 * place)
    if place >= 6:
        start += timedelta(days=1)
    return SeedAppointment(
        id=f"a-{place}",
        code=CODES[place],
        service_id="biometrics",
        start=start,
        surname=SURNAMES[place],
        given_names=GIVEN_NAMES[0],
        birth_date=BIRTH,
        document_number=DOCUMENTS[place],
        office_id=OFFICE_ID,
    )


OFFICE = SeedOffice(
    SHAPE,
    counters=tuple(SeedCounter(each, f"Counter {each}") for each in COUNTERS),
    appointments=tuple(_appointment(place) for place in range(len(CODES))),
    credentials=tuple(credential(each, 1) for each in KIOSKS),
)
