"""Tokens and codes: random bits that only who gets them knows; the database keeps their hashes."""

import hmac
import logging
from base64 import urlsafe_b64encode
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from kiosk.central.desk import settings_keys
from kiosk.central.desk.matching import INSTALLATION
from kiosk.central.storage.offices import CredentialRow, InstallationRow, KioskRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire_fleet

SEED_BYTES = 32

KIOSK, REVOKED = "kiosk", "revoked"
"""Roles: a kiosk, and one whose tokens were ended."""

_log = logging.getLogger(__name__)

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nobody takes one of these for another."""
_CODE_LENGTH = 12
"""60 bits, for half an hour, behind a limit of tries."""
_LOOK_ALIKES = str.maketrans("OIL", "011", " -")


def token_hash(token: str) -> str:
    """Hash a token, or a code as it is written without separators, as it is kept."""
    return sha256(token.encode()).hexdigest()


def code_hash(code: str) -> str:
    """Hash an enrolment code as somebody types it."""
    return token_hash(code.upper().translate(_LOOK_ALIKES))


def as_token(seed: bytes) -> str:
    """Write 32 random bytes as a bearer token."""
    return urlsafe_b64encode(seed).rstrip(b"=").decode()


def as_code(seed: bytes) -> str:
    """Write random bytes as an enrolment code, ``7K3F-M2QD-9XWT``."""
    letters = "".join(_LETTERS[byte % len(_LETTERS)] for byte in seed[:_CODE_LENGTH])
    return "-".join(letters[at : at + 4] for at in range(0, _CODE_LENGTH, 4))


def seed_of(session: Session, *parts: str) -> bytes:
    """Derive 32 bytes from what only the asker knows and what only this installation knows.

    So the answer to a request that is repeated can hold the same secret though it is kept nowhere.
    """
    secret = bytes.fromhex(session.get_one(InstallationRow, INSTALLATION).secret)
    return hmac.digest(secret, "|".join(("token", *parts)).encode(), sha256)


def keep_token(work: Work, kiosk_id: str, token: str) -> None:
    """Let a token name a kiosk from now on."""
    work.session.add(
        CredentialRow(token_hash=token_hash(token), role=KIOSK, office_id=work.office_id, kiosk_id=kiosk_id)
    )


def rotate(work: Work, kiosk_id: str, token: str) -> wire_fleet.TokenShape:
    """Give a kiosk a new token; the others live on until a grace period after it was used, or long if it never is.

    Its power may go before it has kept the new one, and come back after a holiday.
    """
    until = work.now + work.settings.token_unused
    _end(work, _good_tokens(kiosk_id), until)
    keep_token(work, kiosk_id, token)
    keys = settings_keys.public_keys(work.session, work.now)
    return wire_fleet.TokenShape(token=token, former_until=until, settings_keys=keys)


def is_settled(work: Work, kiosk_id: str, hashed: str) -> bool:
    """Tell whether `used` has nothing more to do for this token."""
    row = work.session.get(CredentialRow, hashed)
    if row is None or row.role != KIOSK or row.expires_at is not None:
        return True
    later = or_(
        CredentialRow.expires_at.is_(None), CredentialRow.expires_at > work.now + work.settings.token_grace
    )
    others = _good_tokens(kiosk_id).where(CredentialRow.token_hash != hashed, later)
    return work.session.execute(others.limit(1)).first() is None


def used(work: Work, kiosk_id: str, hashed: str) -> None:
    """Take note of the token with which a kiosk speaks: with its newest one, the others end after a grace period."""
    row = work.session.get(CredentialRow, hashed)
    if row is not None and row.role == KIOSK and row.expires_at is None:
        others = _good_tokens(kiosk_id).where(CredentialRow.token_hash != hashed)
        _end(work, others, work.now + work.settings.token_grace)


def note_old_token(work: Work, kiosk_id: str) -> None:
    """Take note that a token of a kiosk was used after its end: there is a copy of it, or of a disk."""
    work.session.get_one(KioskRow, kiosk_id).old_token_at = work.now
    _log.error("central.old_token_used", extra={"object": kiosk_id})


def _good_tokens(kiosk_id: str) -> Select[CredentialRow]:
    return select(CredentialRow).where(CredentialRow.kiosk_id == kiosk_id, CredentialRow.role == KIOSK)


def _end(work: Work, rows: Select[CredentialRow], until: datetime) -> None:
    for row in work.session.scalars(rows):
        row.expires_at = until if row.expires_at is None else min(row.expires_at, until)


def is_over(row: CredentialRow, now: datetime) -> bool:
    """Tell whether a token has ended."""
    return row.expires_at is not None and row.expires_at <= now
