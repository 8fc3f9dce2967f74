"""Who may look after the fleet: a code of each manager's own, a manager's credential, and the sessions that follow.

A code has a name, and each session has that of its code: what somebody does to a kiosk is written down with it.
"""

from datetime import datetime

from kiosk.central.desk import page_sessions
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.work import working

FLEET_CODE, FLEET_MANAGER = "fleet_code", "fleet_manager"
"""Roles: whoever has the code, and who is signed in with it; neither opens a route of programs."""


def make_fleet_code(database: Database, office_id: str, name: str) -> str:
    """Make somebody's code for the fleet of an office and return it: it is told nowhere else."""
    return page_sessions.make_code(database, office_id, FLEET_CODE, name=name)


def sign_in(database: Database, code: str, now: datetime) -> str:
    """Begin a manager's session; return its token. Raises `RefusalError` (401) for a code of nobody."""
    with database.read() as session:
        found = page_sessions.credential(session, code, now, "manager", FLEET_CODE)
    if found is None:
        raise RefusalError(401, "unauthorized")
    name = found.name or f"API {found.token_hash[:8]}"
    with working(database, found.office_id, now) as work:
        record(work, "signed_in", None, name)
    return page_sessions.begin(database, now, FLEET_MANAGER, found.office_id, name=name)
