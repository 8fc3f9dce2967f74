"""The demo office: the desk of the city, the Expat Centre and the immigration service in Maastricht.

Services and rules follow the public description of the desk; texts are our own. Nobody in it is real.
"""

from datetime import date, time

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
        name={"en": "Christmas Eve", "nl": "De dag voor Kerstmis"},
    ),
    # For those who work all week: a Saturday before the academic year begins.
    SpecialDayShape(
        day=date(2027, 8, 28),
        hours=[HoursShape(opens=time(10, 0), closes=time(14, 0))],
        services=["registration_eu", "registration_non_eu"],
    ),
]

_HALL = {"en": "waiting area 1, by the window", "nl": "wachtruimte 1, bij het raam"}
_SECOND_HALL = {"en": "waiting area 2, by the stairs", "nl": "wachtruimte 2, bij de trap"}

ORGANISATIONS = [
    OrganisationShape(id="city", name={"en": "City of Maastricht", "nl": "Gemeente Maastricht"}),
    OrganisationShape(id="ind", name={"en": "Immigration service (IND)", "nl": "Immigratiedienst (IND)"}),
    OrganisationShape(id="expat_centre", name={"en": "Expat Centre", "nl": "Expat Centre"}),
]

_PASSPORT = {"en": "Your passport or identity card", "nl": "Uw paspoort of identiteitskaart"}
_CONTRACT = {"en": "Your rental contract or proof of address", "nl": "Uw huurcontract of bewijs van uw adres"}
_CERTIFICATE = {"en": "Birth and marriage certificates", "nl": "Geboorteakte en huwelijksakte"}
_INVITATION = {
    "en": "The letter that invites you to Maastricht",
    "nl": "De brief die u in Maastricht uitnodigt",
}

SERVICES = [
    ServiceShape(
        id="registration_eu",
        series="A",
        organisation_id="city",
        name={"en": "Registration, EU nationals", "nl": "Inschrijving, EU-burgers"},
        waiting_area=_HALL,
        duration_s=20 * 60,
        takes_walk_ins=True,
        opening=_FAST_TRACK,
        lead=_REGISTERED,
        checklist=[_PASSPORT, _CONTRACT, _CERTIFICATE],
        per_person=0.5,
        walk_ins_per_day=8,
    ),
    ServiceShape(
        id="biometrics",
        series="B",
        organisation_id="ind",
        name={"en": "Photo and fingerprints", "nl": "Foto en vingerafdrukken"},
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
        name={"en": "Registration, other nationals", "nl": "Inschrijving, andere nationaliteiten"},
        waiting_area=_HALL,
        duration_s=25 * 60,
        takes_walk_ins=False,
        opening=_FAST_TRACK,
        lead=_REGISTERED,
        checklist=[_PASSPORT, _CONTRACT, _CERTIFICATE],
        per_person=0.5,
    ),
    ServiceShape(
        id="document_pickup",
        series="D",
        organisation_id="ind",
        name={"en": "Collect a residence document", "nl": "Verblijfsdocument ophalen"},
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
        name={"en": "Residence endorsement sticker", "nl": "Sticker verblijfsaantekening"},
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
        name={"en": "Questions about immigration", "nl": "Vragen over immigratie"},
        waiting_area=_HALL,
        duration_s=9 * 60,
        takes_walk_ins=True,
        opening=_ALL_WEEK,
    ),
    ServiceShape(
        id="expat_advice",
        series="G",
        organisation_id="expat_centre",
        name={"en": "Advice for newcomers and families", "nl": "Advies voor nieuwkomers en gezinnen"},
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
        name={"en": "Maastricht International Desk", "nl": "Internationale balie Maastricht"},
        address={
            "en": "Town hall, Mosae Forum 10, Maastricht. The information desk is to the right of the entrance.",
            "nl": "Stadskantoor, Mosae Forum 10, Maastricht. De informatiebalie is rechts van de ingang.",
        },
        time_zone="Europe/Amsterdam",
        languages=["nl", "en"],
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
        name={"en": "Heerlen town hall", "nl": "Stadskantoor Heerlen"},
        address={"en": "Geleenstraat 25, Heerlen", "nl": "Geleenstraat 25, Heerlen"},
        time_zone="Europe/Amsterdam",
        languages=["nl", "en"],
        organisations=ORGANISATIONS,
        services=[pickup],
        policies=POLICIES,
    )
