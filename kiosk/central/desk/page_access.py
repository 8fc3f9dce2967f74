"""Who may see the pages: codes that staff type, screens of the hall, and the sessions of counters.

All are credentials with roles of their own, so that none of them opens the programs' interface. A staff code has 60
random bits and is kept by a slow hash; a session and a screen have 256.
"""

from datetime import datetime
from secrets import token_bytes

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.central.desk import page_sessions
from kiosk.central.desk.tokens import SEED_BYTES, as_token, token_hash
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import CounterRow, CredentialRow, OfficeRow

STAFF, DESK, SCREEN = "staff", "desk", "screen"
"""Roles: whoever has a staff code, a counter that is signed in, a screen in the hall."""


def make_staff_code(database: Database, office_id: str, counter_id: str | None = None) -> str:
    """Make a code for one counter, or for all of an office, and return it: it is told nowhere else."""
    return page_sessions.make_code(database, office_id, STAFF, counter_id)


def make_screen(database: Database, office_id: str) -> str:
    """Make the token of a screen in the hall, which may see numbers, counters and waits."""
    token = as_token(token_bytes(SEED_BYTES))
    with database.write() as session:
        session.add(CredentialRow(token_hash=token_hash(token), role=SCREEN, office_id=office_id))
    return token


def offices(database: Database) -> tuple[str, ...]:
    """List the offices by their ids."""
    with database.read() as session:
        return tuple(session.execute(select(OfficeRow.id).order_by(OfficeRow.id)).scalars())


def has_counter(database: Database, office_id: str, counter_id: str) -> bool:
    """Tell whether an office has a counter."""
    with database.read() as session:
        return session.get(CounterRow, (office_id, counter_id)) is not None


def withdraw(database: Database, office_id: str, *roles: str) -> int:
    """End all codes, sessions or screens of an office at once; tell how many that were."""
    chosen = CredentialRow.office_id == office_id, CredentialRow.role.in_(roles)
    with database.write() as session:
        count = len(session.execute(select(CredentialRow.token_hash).where(*chosen)).all())
        session.execute(delete(CredentialRow).where(*chosen))
    return count


def sign_in(database: Database, counter: str, code: str, now: datetime) -> str:
    """Begin a counter's session by its number and a staff code or a counter's token; return the session's token.

    Raises `RefusalError` (401), the same for a wrong code and for a counter that the code is not for.
    """
    with database.read() as session:
        found = page_sessions.credential(session, code, now, "counter", STAFF)
        row = None if found is None else _counter(session, found, counter)
    if row is None:
        raise RefusalError(401, "unauthorized")
    return page_sessions.begin(database, now, DESK, row.office_id, row.id)


def _counter(session: Session, credential: CredentialRow, wanted: str) -> CounterRow | None:
    rows = session.execute(
        select(CounterRow).where(CounterRow.office_id == credential.office_id).order_by(CounterRow.id)
    ).scalars()
    allowed = [row for row in rows if credential.counter_id in (None, row.id)]
    named = wanted.strip().casefold()
    return next((row for row in allowed if named in (row.id.casefold(), row.name.casefold())), None)
