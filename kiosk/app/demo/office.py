"""The demo office: the desk of the city, the Expat Centre and the immigration service in Maastricht.

Services and rules follow the public description of the desk; texts are our own. Nobody in it is real.
"""

from datetime import date, time

from kiosk.app.demo.office_texts import office_texts
from kiosk.scheduling.wire import (
    HolidaysShape,
    HoursShape,
    LeadShape,
    OfficeShape,
    OpeningShape,
    OrganisationShape,
    PoliciesShape,
    ServiceShape,
    SpecialDayShape,
)

OFFICE_ID = "maastricht"
LANGUAGES = ("nl", "en", "de", "fr", "pl", "es", "pt", "it", "tr", "uk", "ar", "zh")
"""All that Loket speaks, in the order of the buttons; a kiosk offers those for which it has words."""

_WEEKDAYS = [0, 1, 2, 3, 4]
_FAST_TRACK_DAYS = [1, 3, 4]
"""The fast track runs on Tuesdays, Thursdays and Fridays."""

_ALL_WEEK = [OpeningShape(weekdays=_WEEKDAYS, opens=time(9, 0), closes=time(17, 0))]
_FAST_TRACK = [OpeningShape(weekdays=_FAST_TRACK_DAYS, opens=time(9, 0), closes=time(16, 0))]

_REGISTERED = LeadShape(milestone="registration", days=3)
_DECIDED = LeadShape(milestone="decision", days=14)
"""What the city promises its newcomers; a decision is there before its document can be collected."""

_HOLIDAYS = HolidaysShape(country="NL", open_on=["Goede vrijdag"])
_SPECIAL_DAYS = [
    SpecialDayShape(
        day=date(2026, 12, 24),
        hours=[HoursShape(opens=time(9, 0), closes=time(12, 30))],
        name=office_texts("christmas_eve"),
    ),
    # For those who work all week: a Saturday before the academic year begins.
    SpecialDayShape(
        day=date(2027, 8, 28),
        hours=[HoursShape(opens=time(10, 0), closes=time(14, 0))],
        services=["registration_eu", "registration_non_eu"],
    ),
]

_HALL, _SECOND_HALL = office_texts("hall"), office_texts("second_hall")

ORGANISATIONS = [
    OrganisationShape(id="city", name=office_texts("city")),
    OrganisationShape(id="ind", name=office_texts("ind")),
    OrganisationShape(id="expat_centre", name=office_texts("expat_centre")),
]

_PASSPORT, _CONTRACT = office_texts("passport"), office_texts("contract")
_CERTIFICATES, _INVITATION = office_texts("certificates"), office_texts("invitation")

SERVICES = [
    ServiceShape(
        id="registration_eu",
        series="A",
        organisation_id="city",
        name=office_texts("registration_eu"),
        waiting_area=_HALL,
        duration_s=20 * 60,
        takes_walk_ins=True,
        opening=_FAST_TRACK,
        lead=_REGISTERED,
        checklist=[_PASSPORT, _CONTRACT, _CERTIFICATES],
        per_person=0.5,
        walk_ins_per_day=8,
        needs_municipality=True,
    ),
    ServiceShape(
        id="biometrics",
        series="B",
        organisation_id="ind",
        name=office_texts("biometrics"),
        waiting_area=_SECOND_HALL,
        duration_s=12 * 60,
        takes_walk_ins=False,
        opening=_ALL_WEEK,
        checklist=[_PASSPORT],
        per_person=0.9,
    ),
    ServiceShape(
        id="registration_non_eu",
        series="C",
        organisation_id="city",
        name=office_texts("registration_non_eu"),
        waiting_area=_HALL,
        duration_s=25 * 60,
        takes_walk_ins=False,
        opening=_FAST_TRACK,
        lead=_REGISTERED,
        checklist=[_PASSPORT, _CONTRACT, _CERTIFICATES],
        per_person=0.5,
    ),
    ServiceShape(
        id="document_pickup",
        series="D",
        organisation_id="ind",
        name=office_texts("document_pickup"),
        waiting_area=_SECOND_HALL,
        duration_s=5 * 60,
        takes_walk_ins=True,
        opening=_ALL_WEEK,
        checklist=[_PASSPORT, _INVITATION],
        lead=_DECIDED,
    ),
    ServiceShape(
        id="sticker",
        series="E",
        organisation_id="ind",
        name=office_texts("sticker"),
        waiting_area=_SECOND_HALL,
        duration_s=8 * 60,
        takes_walk_ins=False,
        opening=_ALL_WEEK,
        checklist=[_PASSPORT],
    ),
    ServiceShape(
        id="information",
        series="F",
        organisation_id="ind",
        name=office_texts("information"),
        waiting_area=_HALL,
        duration_s=9 * 60,
        takes_walk_ins=True,
        opening=_ALL_WEEK,
    ),
    ServiceShape(
        id="expat_advice",
        series="G",
        organisation_id="expat_centre",
        name=office_texts("expat_advice"),
        waiting_area=_HALL,
        duration_s=15 * 60,
        takes_walk_ins=True,
        opening=_ALL_WEEK,
    ),
]

MUNICIPALITIES = (
    "Beek",
    "Beekdaelen",
    "Brunssum",
    "Echt-Susteren",
    "Eijsden-Margraten",
    "Gulpen-Wittem",
    "Heerlen",
    "Kerkrade",
    "Landgraaf",
    "Maastricht",
    "Meerssen",
    "Simpelveld",
    "Sittard-Geleen",
    "Stein",
    "Vaals",
    "Valkenburg aan de Geul",
    "Voerendaal",
)
"""Maastricht, the rest of South Limburg, and Echt-Susteren: whose people the desk serves."""

POLICIES = PoliciesShape(early_s=30 * 60, late_s=15 * 60, wait_when_early=True, walk_in_when_late=True)


def demo_office() -> OfficeShape:
    """Describe the office as the contract does."""
    return OfficeShape(
        id=OFFICE_ID,
        name=office_texts("office"),
        address=office_texts("address"),
        time_zone="Europe/Amsterdam",
        languages=list(LANGUAGES),
        organisations=ORGANISATIONS,
        services=SERVICES,
        policies=POLICIES,
        special_days=_SPECIAL_DAYS,
        holidays=_HOLIDAYS,
        municipalities=list(MUNICIPALITIES),
    )


def second_office() -> OfficeShape:
    """Describe a second office, so that an appointment can be at the wrong one."""
    pickup = next(service for service in SERVICES if service.id == "document_pickup")
    return OfficeShape(
        id="heerlen",
        name=office_texts("second_office"),
        address=office_texts("second_address"),
        time_zone="Europe/Amsterdam",
        languages=list(LANGUAGES),
        organisations=ORGANISATIONS,
        services=[pickup],
        policies=POLICIES,
    )
