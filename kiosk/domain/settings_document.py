"""The document with which a central gives a kiosk its settings: canonical JSON, signed, numbered, for that kiosk only.

The kiosk holds it against the keys that it pinned at its enrolment; a document that is older than the one it has, or
that is another's, is refused. The keys that are good from now on stand in it, so that a key can be changed.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Any, cast

from kiosk.domain.remote_settings import SettingProblem, Value, checked
from kiosk.domain.signed_codes import SignatureCheck

FORMAT = 1
LONGEST = 32 * 1024
"""Characters."""
MOST_KEYS = 8
MOST_SIGNATURES = 8
KEY_BYTES, SIGNATURE_BYTES = 32, 64
"""Of Ed25519 (RFC 8032)."""

_PURPOSE = b"loket-settings-1\n"
"""Signed before the text, so that no signature made for something else is good here."""
_LARGEST = 2**53 - 1

Layer = Mapping[str, Value]


class DocumentProblem(Enum):
    """Why a document is refused; the kiosk goes on with the last good one."""

    NOT_ONE = "not_one"
    OTHER_FORMAT = "other_format"
    NOT_SIGNED = "not_signed"
    """By none of the pinned keys."""
    OTHER_KIOSK = "other_kiosk"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class SettingsDocument:
    """The two layers for one kiosk; its own goes over that of its office.

    `version` grows with every change, `keys` (hexadecimal) are the public keys to pin from now on. `left_out` names
    what this program does not know or cannot use.
    """

    office_id: str
    kiosk_id: str
    version: int
    changed_at: datetime
    keys: tuple[str, ...]
    office: Layer
    kiosk: Layer
    left_out: tuple[str, ...] = ()

    def effective(self) -> Layer:
        """Give what holds for the kiosk."""
        return MappingProxyType({**self.office, **self.kiosk})


def text_of(document: SettingsDocument) -> str:
    """Write a document the one way that is signed: JSON, sorted keys, no spaces."""
    return json.dumps(
        {
            "format": FORMAT,
            "office": document.office_id,
            "kiosk": document.kiosk_id,
            "version": document.version,
            "changed_at": document.changed_at.isoformat(),
            "keys": list(document.keys),
            "office_settings": dict(document.office),
            "kiosk_settings": dict(document.kiosk),
        },
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )


def message_of(text: str) -> bytes:
    """Give what is signed of a document's text."""
    return _PURPOSE + text.encode("utf-8", "surrogatepass")


def read_document(text: str) -> SettingsDocument | DocumentProblem:
    """Read a document's text without believing it: total and bounded; nobody has checked its signature."""
    if len(text) > LONGEST:
        return DocumentProblem.NOT_ONE
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return DocumentProblem.NOT_ONE
    if not isinstance(told, dict):
        return DocumentProblem.NOT_ONE
    named = cast("dict[str, Any]", told)
    if named.get("format") != FORMAT:
        return DocumentProblem.OTHER_FORMAT
    return _document(named) or DocumentProblem.NOT_ONE


def accepted(
    text: str,
    signatures: Sequence[str],
    pinned: Sequence[str],
    who: tuple[str, str],
    newest: int,
    check: SignatureCheck,
) -> SettingsDocument | DocumentProblem:
    """Take a document that one of the `pinned` keys has signed for `who` (office and kiosk id).

    Its version must not be below `newest`, that of the last good one (0 for none). Keys and signatures are hexadecimal.
    """
    if len(text) > LONGEST:
        return DocumentProblem.NOT_ONE
    message = message_of(text)
    keys = [_bytes(each, KEY_BYTES) for each in pinned[:MOST_KEYS]]
    given = [_bytes(each, SIGNATURE_BYTES) for each in signatures[:MOST_SIGNATURES]]
    if not any(key and each and check(key, message, each) for key in keys for each in given):
        return DocumentProblem.NOT_SIGNED
    document = read_document(text)
    if isinstance(document, DocumentProblem):
        return document
    if (document.office_id, document.kiosk_id) != who:
        return DocumentProblem.OTHER_KIOSK
    return DocumentProblem.OLDER if document.version < newest else document


def _document(told: Mapping[str, Any]) -> SettingsDocument | None:
    office_id, kiosk_id, version = told.get("office"), told.get("kiosk"), told.get("version")
    if not isinstance(office_id, str) or not isinstance(kiosk_id, str):
        return None
    if not isinstance(version, int) or isinstance(version, bool) or not 0 <= version <= _LARGEST:
        return None
    changed_at, keys = _moment(told.get("changed_at")), _keys(told.get("keys"))
    office, kiosk = _layer(told.get("office_settings")), _layer(told.get("kiosk_settings"))
    if changed_at is None or keys is None or office is None or kiosk is None:
        return None
    left_out = tuple(sorted({*office[1], *kiosk[1]}))
    return SettingsDocument(office_id, kiosk_id, version, changed_at, keys, office[0], kiosk[0], left_out)


def _layer(told: object) -> tuple[Layer, tuple[str, ...]] | None:
    if not isinstance(told, dict):
        return None
    values: dict[str, Value] = {}
    left_out: list[str] = []
    for name, value in cast("dict[str, object]", told).items():
        found = checked(name, value)
        if isinstance(found, SettingProblem):
            left_out.append(name[:80])
        else:
            values[name] = found
    return MappingProxyType(values), tuple(left_out)


def _moment(told: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return None if found is None or found.tzinfo is None else found


def _keys(told: object) -> tuple[str, ...] | None:
    if not isinstance(told, list):
        return None
    keys = cast("list[object]", told)
    if len(keys) > MOST_KEYS:
        return None
    found = tuple(each for each in keys if isinstance(each, str) and _bytes(each, KEY_BYTES))
    return found if len(found) == len(keys) else None


def _bytes(text: str, length: int) -> bytes | None:
    try:
        found = bytes.fromhex(text) if len(text) == 2 * length else b""
    except ValueError:
        return None
    return found if len(found) == length else None
