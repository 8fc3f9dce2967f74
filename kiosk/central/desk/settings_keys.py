"""The keys that sign the settings of kiosks: made when first needed, pinned by the kiosks, changed from time to time.

They are others than those of the appointment codes: whoever got hold of one could set kiosks, not make appointments.
A document bears the signatures of all keys that are good, and names them: a kiosk that knows one learns the next.
"""

from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from kiosk.central.storage.database import Database
from kiosk.central.storage.fleet_settings import SettingsKeyRow

KEPT = timedelta(days=120)
"""So long the key before signs too: a kiosk that was in a cupboard for a season still learns the next one."""


def public_keys(session: Session, now: datetime) -> tuple[str, ...]:
    """List the keys that are good (hexadecimal), the oldest first. May make the first one: needs a writing session."""
    return tuple(row.public for row in _good(session, now))


def signatures_of(session: Session, now: datetime, message: bytes) -> list[str]:
    """Sign with each key that is good, the oldest first; hexadecimal."""
    keys = (Ed25519PrivateKey.from_private_bytes(bytes.fromhex(row.private)) for row in _good(session, now))
    return [key.sign(message).hex() for key in keys]


def change_key(database: Database, now: datetime, *, at_once: bool = False) -> str:
    """Make the next key; return it (hexadecimal).

    `at_once` ends the others now: kiosks that have not seen the new one take no settings until they are enrolled anew.
    """
    with database.write() as session:
        for row in _good(session, now):
            ends = now if at_once else now + KEPT
            row.valid_until = ends if row.valid_until is None else min(row.valid_until, ends)
        return _new(session, now).public


def prepare(database: Database, now: datetime) -> None:
    """See that there is a key that is good, for whoever only reads from then on."""
    with database.read() as session:
        ready = session.execute(_statement(now)).first()
    if not ready:
        with database.write(patient=True) as session:
            first_key(session, now)


def first_key(session: Session, now: datetime) -> None:
    """Make the installation's first key, unless there is one that is good."""
    if not session.execute(_statement(now)).first():
        _new(session, now)


def _good(session: Session, now: datetime) -> list[SettingsKeyRow]:
    first_key(session, now)
    return list(session.execute(_statement(now)).scalars())


def _statement(now: datetime) -> Select[SettingsKeyRow]:
    return (
        select(SettingsKeyRow)
        .where(or_(SettingsKeyRow.valid_until.is_(None), SettingsKeyRow.valid_until > now))
        .order_by(SettingsKeyRow.valid_from, SettingsKeyRow.public)
    )


def _new(session: Session, now: datetime) -> SettingsKeyRow:
    private = Ed25519PrivateKey.generate()
    row = SettingsKeyRow(
        public=private.public_key().public_bytes_raw().hex(),
        private=private.private_bytes_raw().hex(),
        valid_from=now,
        valid_until=None,
    )
    session.add(row)
    session.flush()
    return row
