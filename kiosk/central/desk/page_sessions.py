"""What all ways of people to the pages have in common: codes that are typed, and the sessions that they begin."""

from datetime import datetime, timedelta
from hashlib import scrypt
from secrets import token_bytes

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.central.desk.matching import INSTALLATION
from kiosk.central.desk.tokens import SEED_BYTES, as_code, as_token, is_over, token_hash
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import CredentialRow, InstallationRow

SESSION = timedelta(hours=12)
"""A working day; the next one begins with the code."""

_LOOK_ALIKES = str.maketrans("OIL", "011", " -")
_COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
"""16 MiB and some 50 ms for each try."""


def make_code(
    database: Database, office_id: str, role: str, counter_id: str | None = None, name: str = ""
) -> str:
    """Make a code of a role and return it: it is told nowhere else. `name` says whose it is."""
    code = as_code(token_bytes(SEED_BYTES))
    with database.read() as session:
        hashed = slow_hash(session, code)
    with database.write() as session:
        session.add(
            CredentialRow(token_hash=hashed, role=role, office_id=office_id, counter_id=counter_id, name=name)
        )
    return code


def credential(
    session: Session, code: str, now: datetime, token_role: str, code_role: str
) -> CredentialRow | None:
    """Find whose a program's token (of one role) or a typed code (of another) is; None for nobody's."""
    for hashed, role in ((token_hash(code), token_role), (slow_hash(session, code), code_role)):
        row = session.get(CredentialRow, hashed)
        if row is not None and row.role == role and not is_over(row, now):
            return row
    return None


def begin(
    database: Database,
    now: datetime,
    role: str,
    office_id: str,
    counter_id: str | None = None,
    name: str = "",
) -> str:
    """Begin a session of a role; return its token. Those of the role that are over are forgotten."""
    token = as_token(token_bytes(SEED_BYTES))
    with database.write() as session:
        over = CredentialRow.role == role, CredentialRow.expires_at <= now
        session.execute(delete(CredentialRow).where(*over))
        session.add(
            CredentialRow(
                token_hash=token_hash(token),
                role=role,
                office_id=office_id,
                counter_id=counter_id,
                expires_at=now + SESSION,
                name=name,
            )
        )
    return token


def end(database: Database, token: str, role: str) -> None:
    """End a session."""
    own = CredentialRow.token_hash == token_hash(token), CredentialRow.role == role
    with database.write() as session:
        session.execute(delete(CredentialRow).where(*own))


def slow_hash(session: Session, code: str) -> str:
    """Hash a code that people type; case, spaces and letters that look alike do not count."""
    # The installation's secret is the salt: a code must be found by its hash, since nobody types a name with it.
    secret = session.get_one(InstallationRow, INSTALLATION).secret
    typed = code.upper().translate(_LOOK_ALIKES)
    return scrypt(typed.encode(), salt=bytes.fromhex(secret), **_COST).hex()
