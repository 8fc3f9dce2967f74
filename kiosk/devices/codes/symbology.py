"""Takes off what a scanner adds to a code's content: the AIM identifier (ISO/IEC 15424) and ECI designators."""

import re
from enum import Enum


class Symbology(Enum):
    """What kind of symbol a read comes from, as far as it matters here."""

    PLAIN = "plain"
    """A QR code of data, or the scanner does not say."""
    PRINTED_TEXT = "printed_text"
    """Characters on a document, read by OCR."""
    OTHER = "other"
    """Some other symbol (boarding passes, parcels, goods, GS1): whatever it says, it is no appointment."""


BLANK = " \t\r\n"

_AIM = re.compile(r"\]([A-Za-z])([0-9A-Za-z])")
_QR, _OCR = "Q", "o"
_MODELS = frozenset("01")
_WITH_ECI = "2"
_ECI = re.compile(r"\\(?:\\|[0-9]{6})")


def unwrapped(text: str) -> tuple[Symbology, str]:
    """Return the kind of symbol and its content, without blanks around it."""
    text = text.strip(BLANK)
    aim = _AIM.match(text)
    if aim is None:
        return Symbology.PLAIN, text
    content = text[aim.end() :].strip(BLANK)
    letter, modifier = aim.groups()
    if letter == _OCR:
        return Symbology.PRINTED_TEXT, content
    if letter == _QR and modifier in _MODELS:
        return Symbology.PLAIN, content
    if letter == _QR and modifier == _WITH_ECI:
        return Symbology.PLAIN, _ECI.sub(_undoubled, content).strip(BLANK)
    return Symbology.OTHER, content


def _undoubled(escape: re.Match[str]) -> str:
    return "\\" if escape[0] == "\\\\" else ""


def decoded(payload: bytes) -> str | None:
    """Return the text of bytes: UTF-8, with or without a mark before it, else Latin-1; None for what is no text.

    Shift-JIS and Big5 mostly are no text then; codes of this country are in neither.
    """
    try:
        return payload.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = payload.decode("latin-1")
    return None if _NOT_WRITTEN.search(text) else text


_NOT_WRITTEN = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xff]")
"""Controls, of which a driver puts one for a key that it does not know, and a byte that noise often is."""
