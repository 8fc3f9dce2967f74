"""The commands that let people and machines in: codes for staff and kiosks, screens for the hall; each shown once."""

import argparse
from secrets import token_bytes

from pydantic import ValidationError

from kiosk.app.alarm_channels import run as alarms
from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.central.desk.enrolling import make_code
from kiosk.central.desk.fleet_access import FLEET_CODE, FLEET_MANAGER, make_fleet_code
from kiosk.central.desk.page_access import (
    DESK,
    SCREEN,
    STAFF,
    has_counter,
    make_screen,
    make_staff_code,
    offices,
    withdraw,
)
from kiosk.central.desk.report_access import READER, REPORT_CODE, make_report_code
from kiosk.central.desk.settings_keys import change_key
from kiosk.central.desk.tokens import SEED_BYTES, as_code
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import working
from kiosk.scheduling import wire_fleet

_LONGEST_NAME = 80


def staff_code(database: Database, options: argparse.Namespace) -> int:
    """Print a new code for staff, or end all codes of an office with all that is signed in by them."""
    office = _office(database, options.office)
    if options.withdraw:
        print(f"Ended at {office}: {withdraw(database, office, STAFF, DESK)} codes and sessions.")
        return 0
    if options.counter is not None and not has_counter(database, office, options.counter):
        raise ComplaintError(f"{office} has no counter {options.counter}")
    print(make_staff_code(database, office, options.counter))
    return 0


def hall_screen(database: Database, options: argparse.Namespace) -> int:
    """Print the address of a new screen in the hall below the central's own, or end all screens of an office."""
    office = _office(database, options.office)
    if options.withdraw:
        print(f"Ended at {office}: {withdraw(database, office, SCREEN)} screens.")
        return 0
    print(f"/hall?token={make_screen(database, office)}")
    return 0


def report_code(database: Database, options: argparse.Namespace) -> int:
    """Print a new code for the reports, or end all codes of an office with all that is signed in by them."""
    office = _office(database, options.office)
    if options.withdraw:
        print(f"Ended at {office}: {withdraw(database, office, REPORT_CODE, READER)} codes and sessions.")
        return 0
    print(make_report_code(database, office))
    return 0


def fleet_code(database: Database, options: argparse.Namespace) -> int:
    """Print a new code for somebody who looks after the kiosks, or end all codes with all that is signed in by them."""
    office = _office(database, options.office)
    if options.withdraw:
        print(
            f"Ended at {office}: {withdraw(database, office, FLEET_CODE, FLEET_MANAGER)} codes and sessions."
        )
        return 0
    name = (options.name or "").strip()[:_LONGEST_NAME]
    if not name:
        raise ComplaintError("say with --name whose code it is: what is done with it is written down")
    print(make_fleet_code(database, office, name))
    return 0


def settings_key(database: Database, options: argparse.Namespace) -> int:
    """Make the next key that signs the settings of kiosks."""
    print(f"Settings are signed by {change_key(database, RealClock().now(), at_once=options.at_once)} too.")
    if options.at_once:
        print("The keys before it have ended: kiosks that have not seen this one must be enrolled anew.")
    return 0


def kiosk_code(database: Database, options: argparse.Namespace) -> int:
    """Print a new code that enrols one kiosk, once, within half an hour."""
    office = _office(database, options.office)
    try:
        wish = wire_fleet.EnrolmentCodeRequest(
            kiosk_id=options.kiosk, name=(options.name or "")[:_LONGEST_NAME] or None
        )
        with working(database, office, RealClock().now()) as work:
            made = make_code(work, wish, as_code(token_bytes(SEED_BYTES)))
    except (RefusalError, ValidationError):
        raise ComplaintError(f"{office} has no kiosk {options.kiosk}") from None
    print(made.code)
    return 0


ACCESS = {
    "staff-code": staff_code,
    "hall-screen": hall_screen,
    "report-code": report_code,
    "fleet-code": fleet_code,
    "change-settings-key": settings_key,
    "alarms": alarms,
    "kiosk-code": kiosk_code,
}
"""The commands by their names."""


def show_pages(database: Database, office: str, url: str) -> None:
    """Print the ways into the demo's pages, new ones each time."""
    withdraw(database, office, STAFF, SCREEN, REPORT_CODE, FLEET_CODE)
    print(f"Counters: {url}/counter, staff code {make_staff_code(database, office)}", flush=True)
    print(f"The screen in the hall: {url}/hall?token={make_screen(database, office)}", flush=True)
    print(f"The report to the council: {url}/reports, code {make_report_code(database, office)}", flush=True)
    print(f"The kiosks: {url}/fleet, code {make_fleet_code(database, office, 'Demo')}", flush=True)


def _office(database: Database, wanted: str | None) -> str:
    known = offices(database)
    if wanted is None and len(known) == 1:
        return known[0]
    if wanted in known and wanted is not None:
        return wanted
    raise ComplaintError(f"say which office with --office; there are: {', '.join(known) or 'none'}")
