"""A person who does not exist, with words that are found nowhere else; and the search for them.

The words stand here backwards, so that neither this file nor what Python makes of it is taken for a leak.
"""

import gc
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from kiosk.devices.codes.payload import read_payload
from kiosk.devices.codes.zone import read_zone
from kiosk.domain.reads import Read

BACKWARDS = ("LEGOVPEIP", "EJPLIJST", "777IRANAK", "920649137", "7RP4ANAK")
"""Surname, given name, document number, citizen service number (it passes the eleven-test), appointment code."""
_BORN = "71-90-1691"
_ZONE = ("<<<<<<<<<<<<<<<<<<<<EJPLIJST<<LEGOVPEIPDLN<P", "85<<<<<9206491379101003F8719016DLN9777IRANAK")
TODAY = date(2026, 11, 24)


def forwards(text: str) -> str:
    """Turn a word round, for as long as it is used."""
    return text[::-1]


def born() -> date:
    """Return the birth date."""
    return date.fromisoformat(forwards(_BORN))


def document() -> Read:
    """Lay the passport down: its zone holds the citizen service number as well."""
    return read_zone("\n".join(map(forwards, _ZONE)), TODAY)


def citizen_number() -> Read:
    """Show the back of the document: its code is the citizen service number."""
    return read_payload(forwards(BACKWARDS[3]).encode(), TODAY)


def code(more: str = "") -> Read:
    """Show the code of an appointment, or with something more another one."""
    return read_payload((forwards(BACKWARDS[4]) + more).encode(), TODAY)


def in_text(text: str) -> list[str]:
    """Return which canaries (backwards) are in a text."""
    turned = text[::-1].upper()
    return [word for word in (*BACKWARDS, _BORN) if word in turned]


def in_files(paths: Iterable[Path]) -> list[str]:
    """Return which canaries are in the bytes of files, each with the file's name."""
    return [f"{path.name}: {word}" for path in paths for word in in_text(path.read_bytes().decode("latin-1"))]


def in_objects() -> list[str]:
    """Return which canaries live anywhere in this process, each with the kind of what holds it."""
    gc.collect()
    return [
        f"{type(holder).__name__}: {word}"
        for holder in gc.get_objects()
        for held in _texts(gc.get_referents(holder))
        for word in in_text(held)
    ]


def _texts(held: Iterable[object]) -> Iterator[str]:
    for each in held:
        if isinstance(each, str):
            yield each
        elif isinstance(each, bytes | bytearray):
            yield bytes(each).decode("latin-1")
        elif isinstance(each, date) and each.strftime("%Y-%m-%d")[::-1] == _BORN:
            yield each.isoformat()
        elif isinstance(each, dict | tuple) and not gc.is_tracked(each):
            # The collector leaves out what holds nothing but texts and the like.
            yield from _texts(gc.get_referents(each))
