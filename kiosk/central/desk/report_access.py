"""Who may read the reports: a code that managers type, a manager's own credential, and the sessions that follow."""

from datetime import datetime
from secrets import token_bytes

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.central.desk.page_access import SESSION, slow_hash
from kiosk.central.desk.tokens import SEED_BYTES, as_code, as_token, is_over, token_hash
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import CredentialRow

REPORT_CODE, READER = "report_code", "reader"
"""Roles: whoever has the code, and who is signed in with it; neither opens a route of programs."""


def make_report_code(database: Database, office_id: str) -> str:
    """Make a code for an office's reports and return it: it is told nowhere else."""
    code = as_code(token_bytes(SEED_BYTES))
    with database.read() as session:
        hashed = slow_hash(session, code)
    with database.write() as session:
        session.add(CredentialRow(token_hash=hashed, role=REPORT_CODE, office_id=office_id))
    return code


def sign_in(database: Database, code: str, now: datetime) -> str:
    """Begin a reader's session; return its token. Raises `RefusalError` (401) for a code of nobody."""
    with database.read() as session:
        found = _credential(session, code, now)
    if found is None:
        raise RefusalError(401, "unauthorized")
    token = as_token(token_bytes(SEED_BYTES))
    with database.write() as session:
        over = CredentialRow.role == READER, CredentialRow.expires_at <= now
        session.execute(delete(CredentialRow).where(*over))
        session.add(
            CredentialRow(
                token_hash=token_hash(token), role=READER, office_id=found.office_id, expires_at=now + SESSION
            )
        )
    return token


def sign_out(database: Database, token: str) -> None:
    """End a session."""
    own = CredentialRow.token_hash == token_hash(token), CredentialRow.role == READER
    with database.write() as session:
        session.execute(delete(CredentialRow).where(*own))


def _credential(session: Session, code: str, now: datetime) -> CredentialRow | None:
    for hashed, role in ((token_hash(code), "manager"), (slow_hash(session, code), REPORT_CODE)):
        row = session.get(CredentialRow, hashed)
        if row is not None and row.role == role and not is_over(row, now):
            return row
    return None
