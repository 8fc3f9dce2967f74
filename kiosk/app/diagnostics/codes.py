"""Diagnostics in short, as a few codes that a phone reads: signed, packed, and cut into parts of one text."""

import json
import re
import zlib
from collections.abc import Iterable

from kiosk.app.diagnostics.device_key import DeviceKey
from kiosk.app.signatures import signed_by
from kiosk.domain.base45 import decode, encode

MOST_CODES = 6
_PREFIX = "LD1"
_PART = 700
"""Characters of a code: some 85 modules wide, which a phone reads from the screen."""
_KEY, _SIGNATURE = 32, 64
_MOST_BYTES = 64 * 1024
_CODE = re.compile(rf"{_PREFIX}:(\d)/(\d):([0-9A-Z $%*+\-./:]+)")


def short_codes(facts: object, key: DeviceKey) -> tuple[str, ...]:
    """Write facts (as JSON has them) as codes; none where they are too many."""
    packed = zlib.compress(json.dumps(facts, separators=(",", ":")).encode("ascii"), 9)
    text = encode(key.public + key.sign(packed) + packed)
    parts = [text[at : at + _PART] for at in range(0, len(text), _PART)]
    if len(parts) > MOST_CODES:
        return ()
    return tuple(f"{_PREFIX}:{number}/{len(parts)}:{part}" for number, part in enumerate(parts, 1))


def read_codes(texts: Iterable[str]) -> tuple[bytes, object] | None:
    """Read the public key and the facts of codes in any order; None for what nobody has signed so."""
    found = [match for match in map(_CODE.fullmatch, texts) if match]
    parts = {int(match[1]): match[3] for match in found}
    counts = {int(match[2]) for match in found}
    if len(counts) != 1 or sorted(parts) != list(range(1, counts.pop() + 1)):
        return None
    raw = decode("".join(parts[number] for number in sorted(parts)))
    if raw is None:
        return None
    public, signature, packed = raw[:_KEY], raw[_KEY : _KEY + _SIGNATURE], raw[_KEY + _SIGNATURE :]
    if not signed_by(public, packed, signature):
        return None
    try:
        return public, json.loads(zlib.decompressobj().decompress(packed, _MOST_BYTES))
    except (zlib.error, ValueError):
        return None
