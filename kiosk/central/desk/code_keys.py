"""The keys of the signed appointment codes: made with the installation, told to the kiosks, changed from time to time.

A new key is told at once and signs a day later, so that a kiosk that is cut off then knows it already. The keys before
it sign no more, and stay good for as long as appointments are booked ahead, unless somebody else may have one.
"""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.central.storage.code_keys import CodeKeyRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.work import working
from kiosk.scheduling import wire
from kiosk.scheduling.wire import MOST_CODE_KEYS

SIGNS_AFTER = timedelta(days=1)
KEPT = timedelta(days=400)
"""Appointments are booked up to a year ahead; a confirmation that was printed then must be good on its day."""

_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)


def first_key(session: Session) -> None:
    """Make the installation's first key, unless there is one."""
    if session.execute(select(CodeKeyRow.id).limit(1)).first() is None:
        _new_key(session, _ALWAYS)


def rotate(database: Database, now: datetime, *, at_once: bool = False) -> wire.CodeKeyShape:
    """Make the next key and tell all kiosks. `at_once` ends the others now: whoever got hold of one signs in vain."""
    with database.write() as session:
        before = session.execute(select(CodeKeyRow)).scalars().all()
        begins = now + SIGNS_AFTER if before and not at_once else now
        for row in before:
            ends = now if at_once else begins + KEPT
            row.valid_until = ends if row.valid_until is None else min(row.valid_until, ends)
        session.flush()
        made = _told(_new_key(session, begins))
        offices = tuple(session.execute(select(OfficeRow.id)).scalars())
    for office in offices:
        with working(database, office, now) as work:
            work.tell("office")
    return made


def public_keys(session: Session, now: datetime) -> list[wire.CodeKeyShape]:
    """List the keys whose codes are good now or later, for the kiosks; of too many the newest."""
    rows = session.execute(select(CodeKeyRow).order_by(CodeKeyRow.valid_from, CodeKeyRow.id)).scalars()
    return [_told(row) for row in rows if row.valid_until is None or now < row.valid_until][-MOST_CODE_KEYS:]


def signing_key(session: Session, now: datetime) -> CodeKeyRow | None:
    """Find the key that signs now: the newest that has begun and has not ended."""
    rows = session.execute(
        select(CodeKeyRow).where(CodeKeyRow.valid_from <= now).order_by(CodeKeyRow.valid_from.desc())
    ).scalars()
    return next((row for row in rows if row.valid_until is None or now < row.valid_until), None)


def _new_key(session: Session, begins: datetime) -> CodeKeyRow:
    while True:
        private = Ed25519PrivateKey.generate()
        public = private.public_key().public_bytes_raw()
        # By the key itself, so that the keys of two cities hardly ever have one name.
        key_id = int.from_bytes(sha256(public).digest()[:2], "big")
        if session.get(CodeKeyRow, key_id) is None:
            break
    row = CodeKeyRow(
        id=key_id,
        private=private.private_bytes_raw().hex(),
        public=public.hex(),
        valid_from=begins,
        valid_until=None,
    )
    session.add(row)
    session.flush()
    return row


def _told(row: CodeKeyRow) -> wire.CodeKeyShape:
    return wire.CodeKeyShape(
        id=row.id, public=row.public, valid_from=row.valid_from, valid_until=row.valid_until
    )
