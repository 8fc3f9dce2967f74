"""Keyed hashes by which a kiosk finds an appointment without holding names, numbers or codes.

The central makes a key per office and day and sends it with the day list; both sides then compute the same hashes
(HMAC-SHA-256, RFC 2104). Names are written as a machine-readable zone writes them (ICAO Doc 9303 part 3, section 6).
"""

import hmac
import unicodedata
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from kiosk.domain.ids import OfficeId
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.secret import Secret

NAME_LETTERS = 20
"""Letters of a surname that count: zones truncate long names (TD1 has 30 places for all names together)."""

_TWO_LETTERS = {"Ä": "AE", "Ö": "OE", "Ü": "UE", "Å": "AA", "Ø": "OE", "Æ": "AE", "Œ": "OE", "ß": "SS", "ẞ": "SS",
                "Þ": "TH", "Ð": "D", "Ł": "L", "Đ": "D", "Ħ": "H", "Ĳ": "IJ", "ĳ": "IJ", "Ñ": "N"}  # fmt: skip
_ONE_LETTER = {"Ø": "O", "Æ": "AE", "Œ": "OE", "ß": "SS", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Ł": "L", "Đ": "D",
               "Ħ": "H", "Ĳ": "IJ", "ĳ": "IJ"}  # fmt: skip


def code_keys(key: bytes, code: Secret) -> frozenset[str]:
    """Hash an appointment code; case and the separators people type do not count. No letters, no key."""
    text = "".join(c for c in code.reveal().upper() if c.isalnum())
    return _keys(key, "code", [text] if text else [])


def document_keys(key: bytes, document_number: Secret, birth_date: date) -> frozenset[str]:
    """Hash a document number with the birth date of its holder. No number, no key: else a birthday would do."""
    text = "".join(c for c in document_number.reveal().upper() if c.isalnum())
    return _keys(key, "document", [f"{text}|{birth_date.isoformat()}"] if text else [])


def name_keys(key: bytes, surname: Secret, birth_date: date) -> frozenset[str]:
    """Hash a surname with a birth date, in each spelling that a document may use for it."""
    return _keys(
        key, "name", [f"{spelling}|{birth_date.isoformat()}" for spelling in spellings(surname.reveal())]
    )


def read_keys(key: bytes, read: AppointmentCode | IdentityDocument) -> frozenset[str]:
    """Hash whatever was read; an appointment matches when it shares one of these."""
    if isinstance(read, AppointmentCode):
        return code_keys(key, read.code)
    if read.birth_date is None:
        return frozenset()
    by_name = name_keys(key, read.surname, read.birth_date)
    if not read.document_number:
        return by_name
    return by_name | document_keys(key, read.document_number, read.birth_date)


def spellings(name: str) -> frozenset[str]:
    """Write a name in the letters A to Z, once with two letters for an umlaut and once with one."""
    return frozenset(_latin(name, table)[:NAME_LETTERS] for table in (_TWO_LETTERS, _ONE_LETTER)) - {""}


def day_key(office_key: bytes, office: OfficeId, day: date) -> bytes:
    """Derive the key of one office and day from the central's secret (32 bytes)."""
    return hmac.new(office_key, f"{office}|{day.isoformat()}".encode(), sha256).digest()


def _latin(name: str, table: dict[str, str]) -> str:
    composed = unicodedata.normalize("NFC", name)
    spelled = "".join(table.get(c.upper(), table.get(c, c)) for c in composed)
    plain = unicodedata.normalize("NFKD", spelled).upper()
    return "".join(c for c in plain if "A" <= c <= "Z")


def _keys(key: bytes, purpose: str, texts: Iterable[str]) -> frozenset[str]:
    return frozenset(hmac.new(key, f"{purpose}|{text}".encode(), sha256).hexdigest()[:32] for text in texts)
