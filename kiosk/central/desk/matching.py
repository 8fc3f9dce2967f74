"""The matching keys of an appointment: by the day's key for the kiosks, by the central's own for looking up."""

import hmac
from datetime import date
from hashlib import sha256

from sqlalchemy.orm import Session

from kiosk.central.storage.appointments import PersonRow
from kiosk.central.storage.offices import InstallationRow
from kiosk.domain.ids import OfficeId
from kiosk.domain.matching import code_keys, day_key, document_keys, name_keys
from kiosk.domain.secret import Secret
from kiosk.scheduling import wire

INSTALLATION = 1


def keys_of(key: bytes, person: PersonRow) -> frozenset[str]:
    """Hash all by which a person's appointment may be found."""
    keys = code_keys(key, Secret(person.code))
    if person.birth_date is None:
        return keys
    return (
        keys
        | name_keys(key, Secret(person.surname), person.birth_date)
        | document_keys(key, Secret(person.document_number), person.birth_date)
    )


def asked_keys(key: bytes, request: wire.LookUpRequest) -> frozenset[str]:
    """Hash what a look-up asks with; empty when it does not say enough."""
    if request.code is not None:
        return code_keys(key, Secret(request.code))
    if request.birth_date is None:
        return frozenset()
    return name_keys(key, Secret(request.surname or ""), request.birth_date) | document_keys(
        key, Secret(request.document_number or ""), request.birth_date
    )


def key_of_day(session: Session, office_id: str, day: date) -> bytes:
    """Derive the key that goes out with a day list."""
    return day_key(_secret(session), OfficeId(office_id), day)


def look_up_key(session: Session) -> bytes:
    """Derive the key that never goes out."""
    return hmac.new(_secret(session), b"look-up", sha256).digest()


def _secret(session: Session) -> bytes:
    return bytes.fromhex(session.get_one(InstallationRow, INSTALLATION).secret)
