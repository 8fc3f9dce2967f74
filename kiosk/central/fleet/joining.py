"""Kiosks that ask to join (RFC 8628): a kiosk shows a short code, a manager types it, the kiosk becomes an office's.

Approved, the secret that only the kiosk knows becomes an enrolment code, so that all the rest is as by a code. No list
shows who asks: to approve takes the code from the kiosk's own screen.
"""

from secrets import token_bytes

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kiosk.central.desk.enrolling import keep_code
from kiosk.central.desk.tokens import SEED_BYTES, as_token, token_hash
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.fleet import EnrolmentCodeRow, JoiningRow
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.work import Work
from kiosk.domain.clock import Clock
from kiosk.domain.enrolment_code import read_user_code, user_code_of
from kiosk.scheduling import wire_fleet

_TRIES = 20
_WORD = 64


def ask(
    database: Database,
    clock: Clock,
    settings: CentralSettings,
    request: wire_fleet.JoiningRequest,
    address: str,
) -> wire_fleet.JoiningShape:
    """Take a kiosk's wish in. Raises ``too_many_requests`` when too many ask."""
    device, now = as_token(token_bytes(SEED_BYTES)), clock.now()
    with database.write(patient=True) as session:
        session.execute(delete(JoiningRow).where(JoiningRow.expires_at <= now))
        if (
            session.execute(select(func.count()).select_from(JoiningRow)).scalar_one()
            >= settings.joining_most
        ):
            raise RefusalError(429, "too_many_requests", settings.joining_good.total_seconds() / 10)
        row = JoiningRow(
            device_hash=token_hash(device),
            user_code=_free(session),
            hardware=request.hardware,
            software=request.software_version,
            address=address[:_WORD],
            made_at=now,
            expires_at=now + settings.joining_good,
        )
        session.add(row)
    return wire_fleet.JoiningShape(
        device_code=device,
        user_code=row.user_code,
        expires=row.expires_at,
        interval_s=settings.joining_interval_s,
    )


def is_pending(database: Database, clock: Clock, hashed: str) -> bool:
    """Tell whether nobody has decided yet; False for one that was approved. Raises ``code_unknown`` for all else."""
    with database.read() as session:
        if session.get(EnrolmentCodeRow, hashed) is not None:
            return False
        row = session.get(JoiningRow, hashed)
    if row is None or row.expires_at <= clock.now():
        raise RefusalError(404, "code_unknown")
    return True


def asking(work: Work, typed: str) -> JoiningRow:
    """Find who shows a code, as a manager types it. Raises ``not_found``."""
    code = read_user_code(typed)
    row = (
        None
        if code is None
        else work.session.execute(select(JoiningRow).where(JoiningRow.user_code == code)).scalars().first()
    )
    if row is None or row.expires_at <= work.now:
        raise not_found()
    return row


def approve(work: Work, typed: str, wish: wire_fleet.EnrolmentCodeRequest, who: str) -> None:
    """Let who shows a code become a kiosk of this office: a new one, or in the place of one that is there."""
    row = asking(work, typed)
    keep_code(work, wish, row.device_hash)
    work.session.delete(row)
    record(work, "joining_approved", wish.kiosk_id, who, name=wish.name or "", address=row.address)


def refuse(work: Work, typed: str, who: str) -> None:
    """Let it not."""
    row = asking(work, typed)
    work.session.delete(row)
    record(work, "joining_refused", None, who, address=row.address)


def _free(session: Session) -> str:
    for _ in range(_TRIES):
        code = user_code_of(token_bytes(SEED_BYTES))
        if session.execute(select(JoiningRow.user_code).where(JoiningRow.user_code == code)).first() is None:
            return code
    raise RefusalError(429, "too_many_requests", 1.0)
