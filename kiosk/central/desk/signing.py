"""Writes the signed code of an appointment, and says whether one that was shown is from here."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.central.desk.code_keys import signing_key
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.code_keys import CodeKeyRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.work import Work, looking
from kiosk.domain.ids import AppointmentId, OfficeId, ServiceId
from kiosk.domain.signed_codes import (
    SignedCode,
    SignedRecord,
    UnsignableError,
    message_of,
    office_tag,
    service_tag,
    text_of,
)
from kiosk.scheduling import wire

_MOST_AHEAD, _MOST_BEHIND = timedelta(hours=15), timedelta(hours=37)
LIFETIME = timedelta(days=1)
"""So long after its start an appointment's code speaks for itself; no kiosk lets anybody check in as late."""


def signed_code(work: Work, appointment_id: str) -> wire.SignedCodeShape:
    """Sign an appointment as it is now. It can be signed anew at any time; what is known of it here goes before."""
    row = work.session.get(AppointmentRow, appointment_id)
    if row is None or row.office_id != work.office_id:
        raise not_found()
    key = signing_key(work.session, work.now)
    if key is None:
        raise RefusalError(409, "no_code_key")
    record = _record(row, key.id)
    try:
        message = message_of(record)
    except UnsignableError:
        # Such as an id of another form: its opaque code is all that it can have.
        raise RefusalError(409, "not_signable") from None
    signature = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key.private)).sign(message)
    return wire.SignedCodeShape(code=text_of(message, signature), key_id=key.id, expires=record.expires)


def code_of(database: Database, appointment_id: str, now: datetime) -> wire.SignedCodeShape:
    """Sign an appointment of any office here. Raises `RefusalError`."""
    with database.read() as session:
        row = session.get(AppointmentRow, appointment_id)
    if row is None:
        raise not_found()
    with looking(database, row.office_id, now) as work:
        return signed_code(work, appointment_id)


def appointments_of(database: Database, day: date) -> tuple[str, ...]:
    """List the appointments that are booked on a day of their office, of all offices here, by their ids."""
    with database.read() as session:
        zones = {
            row.id: ZoneInfo(row.shape["time_zone"]) for row in session.execute(select(OfficeRow)).scalars()
        }
        # A day of any zone lies within these.
        around = (
            datetime.combine(day, time(), UTC) - _MOST_AHEAD,
            datetime.combine(day, time(), UTC) + _MOST_BEHIND,
        )
        rows = session.execute(
            select(AppointmentRow)
            .where(AppointmentRow.start >= around[0], AppointmentRow.start < around[1])
            .order_by(AppointmentRow.start, AppointmentRow.id)
        ).scalars()
        return tuple(
            row.id
            for row in rows
            if row.state == "booked" and row.start.astimezone(zones[row.office_id]).date() == day
        )


def is_genuine(session: Session, signed: SignedCode, now: datetime) -> bool:
    """Say whether one of our keys has signed it that is still good."""
    key = session.get(CodeKeyRow, signed.record.key_id)
    if key is None or (key.valid_until is not None and now >= key.valid_until):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key.public)).verify(signed.signature, signed.message)
    except InvalidSignature:
        return False
    return True


def _record(row: AppointmentRow, key_id: int) -> SignedRecord:
    start = row.start.replace(microsecond=0)
    return SignedRecord(
        office_tag(OfficeId(row.office_id)),
        key_id,
        AppointmentId(row.id),
        service_tag(ServiceId(row.service_id)),
        start,
        start + LIFETIME,
        row.persons,
        row.language,
    )
