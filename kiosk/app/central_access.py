"""The commands that let people see the central's pages: codes for staff, screens for the hall; each is shown once."""

import argparse

from kiosk.app.complaints import ComplaintError
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
from kiosk.central.storage.database import Database


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


ACCESS = {"staff-code": staff_code, "hall-screen": hall_screen, "report-code": report_code}
"""The commands by their names."""


def show_pages(database: Database, office: str, url: str) -> None:
    """Print the ways into the demo's pages, new ones each time."""
    withdraw(database, office, STAFF, SCREEN, REPORT_CODE)
    print(f"Counters: {url}/counter, staff code {make_staff_code(database, office)}", flush=True)
    print(f"The screen in the hall: {url}/hall?token={make_screen(database, office)}", flush=True)
    print(f"The report to the council: {url}/reports, code {make_report_code(database, office)}", flush=True)


def _office(database: Database, wanted: str | None) -> str:
    known = offices(database)
    if wanted is None and len(known) == 1:
        return known[0]
    if wanted in known and wanted is not None:
        return wanted
    raise ComplaintError(f"say which office with --office; there are: {', '.join(known) or 'none'}")
