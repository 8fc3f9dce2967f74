"""Who may read the reports: a code that managers type, a manager's own credential, and the sessions that follow."""

from datetime import datetime

from kiosk.central.desk import page_sessions
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database

REPORT_CODE, READER = "report_code", "reader"
"""Roles: whoever has the code, and who is signed in with it; neither opens a route of programs."""


def make_report_code(database: Database, office_id: str) -> str:
    """Make a code for an office's reports and return it: it is told nowhere else."""
    return page_sessions.make_code(database, office_id, REPORT_CODE)


def sign_in(database: Database, code: str, now: datetime) -> str:
    """Begin a reader's session; return its token. Raises `RefusalError` (401) for a code of nobody."""
    with database.read() as session:
        found = page_sessions.credential(session, code, now, "manager", REPORT_CODE)
    if found is None:
        raise RefusalError(401, "unauthorized")
    return page_sessions.begin(database, now, READER, found.office_id)
