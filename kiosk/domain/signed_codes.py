"""The signed appointment code: a record of 36 bytes and its signature, read and written without checking it.

The layout is in docs/codes-and-documents.md. It holds no personal data. Who reads one knows nothing yet: only the
signature (Ed25519, RFC 8032) over the prefix and the record says that the office wrote it.
"""

import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Protocol
from uuid import UUID

from kiosk.domain import base45
from kiosk.domain.errors import DomainError
from kiosk.domain.ids import AppointmentId, OfficeId, ServiceId

PREFIX = "LK1:"
"""Tells a signed code from anything else, and its version; signed too, so that no other version reads the same."""

SIGNATURE_BYTES = 64
_LAYOUT = struct.Struct(">4sHB16s4sIHBBB")
RECORD_BYTES = _LAYOUT.size
TEXT_LENGTH = len(PREFIX) + (RECORD_BYTES + SIGNATURE_BYTES) // 2 * 3
"""154 characters: just what a version 6 symbol holds at level M (ISO/IEC 18004, table 7)."""

MOST_PERSONS = 99
_TAG_BYTES = 4
_ID_BYTES = 16
_PADDING = b"\xff"
"""Zeros would become a row of digits, for which some encoders change the mode, and so need the next larger symbol."""
_TEXT_ID, _UUID_ID, _HEX_ID = 0, 1, 2
_LAST_SECOND, _MOST_HOURS = 0xFFFFFFFF, 0xFFFF
_HOUR = timedelta(hours=1)


class UnsignableError(DomainError):
    """An appointment that has no room in the record. `code` says what does not fit."""

    def __init__(self, code: str) -> None:
        super().__init__(f"no signed code can say this ({code})")
        self.code = code


class SignatureCheck(Protocol):
    """Says whether a signature (64 bytes) is that of a public key (32 bytes) over a message; never raises."""

    def __call__(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """Check one signature."""
        ...


@dataclass(frozen=True, slots=True)
class SignedRecord:
    """What the record says. `office` and `service` are tags, `start` and `expires` aware, whole seconds."""

    office: bytes
    key_id: int
    appointment_id: AppointmentId
    service: bytes
    start: datetime
    expires: datetime
    persons: int
    language: str | None = None

    def __repr__(self) -> str:
        return "SignedRecord(***)"


@dataclass(frozen=True, slots=True)
class SignedCode:
    """A record with what was signed and the signature, which nobody has checked yet."""

    record: SignedRecord
    message: bytes
    signature: bytes

    def __repr__(self) -> str:
        return "SignedCode(***)"


def office_tag(office_id: OfficeId) -> bytes:
    """Shorten an office's id to four bytes."""
    return _tag("office", office_id)


def service_tag(service_id: ServiceId) -> bytes:
    """Shorten a service's id to four bytes."""
    return _tag("service", service_id)


def message_of(record: SignedRecord) -> bytes:
    """Write what is to be signed. Raises `UnsignableError` for what has no room."""
    start, expires = int(record.start.timestamp()), record.expires - record.start
    if not 0 <= start <= _LAST_SECOND:
        raise UnsignableError("start")
    if not 0 <= expires // _HOUR <= _MOST_HOURS or not 1 <= record.persons <= MOST_PERSONS:
        raise UnsignableError("expiry_or_persons")
    kind, written = _id_written(record.appointment_id)
    language = _language_written(record.language)
    packed = _LAYOUT.pack(
        record.office, record.key_id, kind, written, record.service, start, expires // _HOUR, record.persons, *language
    )  # fmt: skip
    return PREFIX.encode("ascii") + packed


def text_of(message: bytes, signature: bytes) -> str:
    """Write the text of the code: capital letters, digits and signs of a QR code's alphanumeric mode only."""
    return PREFIX + base45.encode(message[len(PREFIX) :] + signature)


def parse(text: str) -> SignedCode | None:
    """Read a code; None for what is none. Whatever else it says, it is as long as it must be before it is looked at."""
    if len(text) != TEXT_LENGTH or not text.startswith(PREFIX):
        return None
    content = base45.decode(text[len(PREFIX) :])
    if content is None:
        return None
    record = _record(content[:RECORD_BYTES])
    if record is None:
        return None
    return SignedCode(record, PREFIX.encode("ascii") + content[:RECORD_BYTES], content[RECORD_BYTES:])


def _record(content: bytes) -> SignedRecord | None:
    office, key_id, kind, written, service, start, hours, persons, *letters = _LAYOUT.unpack(content)
    appointment_id, language = _id_read(kind, written), _language_read(bytes(letters))
    if appointment_id is None or language is None or not 1 <= persons <= MOST_PERSONS:
        return None
    begins = datetime.fromtimestamp(start, UTC)
    expires = begins + hours * _HOUR
    return SignedRecord(office, key_id, appointment_id, service, begins, expires, persons, language or None)


def _tag(kind: str, text: str) -> bytes:
    return sha256(f"{kind}|{text}".encode()).digest()[:_TAG_BYTES]


def _id_written(text: str) -> tuple[int, bytes]:
    if _is_written_so(text, _TEXT_ID):
        return _TEXT_ID, text.encode("ascii").ljust(_ID_BYTES, _PADDING)
    for kind in (_UUID_ID, _HEX_ID):
        if _is_written_so(text, kind):
            return kind, UUID(hex=text).bytes
    raise UnsignableError("appointment_id")


def _id_read(kind: int, written: bytes) -> AppointmentId | None:
    match kind:
        case 0:
            text = written.rstrip(_PADDING).decode("latin-1")
        case 1:
            text = str(UUID(bytes=written))
        case 2:
            text = written.hex()
        case _:
            return None
    return AppointmentId(text) if _is_written_so(text, kind) else None


def _is_written_so(text: str, kind: int) -> bool:
    """Say whether an id is one of a kind: up to 16 visible ASCII characters, a UUID or 32 digits in lower case."""
    if kind == _TEXT_ID:
        return 1 <= len(text) <= _ID_BYTES and all("!" <= c <= "~" for c in text)
    try:
        known = UUID(hex=text)
    except ValueError:
        return False
    return text == (str(known) if kind == _UUID_ID else known.hex)


def _language_written(language: str | None) -> bytes:
    """Keep the language of a tag, two letters; a longer one, and none, is none: the kiosk greets as it always does."""
    main = (language or "").partition("-")[0].lower()
    return main.encode("ascii") if _is_language(main) else b"\x00\x00"


def _language_read(letters: bytes) -> str | None:
    """Return the language, nothing for none, and None for what is none."""
    if letters == b"\x00\x00":
        return ""
    text = letters.decode("latin-1")
    return text if _is_language(text) else None


def _is_language(text: str) -> bool:
    return len(text) == 2 and all("a" <= c <= "z" for c in text)
