"""What of a setting may be shown: none is a secret, but somebody may have written one where it does not belong."""

import re
from collections.abc import Sequence
from json import dumps
from pathlib import Path

HIDDEN = "***"
LONGEST = 200

_SECRET = re.compile(r"token|secret|passw|pin$|credential|private|api_?key|bearer", re.IGNORECASE)
_USER = re.compile(r"(://)[^/@\s]*@")
"""A name and a password in an address (RFC 3986, 3.2.1)."""
_LONG_RANDOM = re.compile(r"(?<![A-Za-z0-9_/.-])[A-Za-z0-9_+/=-]{40,}(?![A-Za-z0-9_/.-])")
"""As tokens are written; paths and addresses have dots and slashes around them."""


def shown(place: Sequence[str | int], value: object) -> str:
    """Write a value on one line, as TOML does; what may be a secret is hidden."""
    if any(_SECRET.search(str(part)) for part in place):
        return HIDDEN
    return _LONG_RANDOM.sub(HIDDEN, _USER.sub(rf"\1{HIDDEN}@", written(value)))[:LONGEST]


def written(value: object) -> str:
    """Write a value on one line, as TOML does."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value}"
        case str() | Path():
            return dumps(str(value), ensure_ascii=False)
        case list() | tuple():
            return f"[{', '.join(written(each) for each in value)}]"
        case dict():
            return (
                "{"
                + ", ".join(f"{getattr(key, 'value', key)} = {written(each)}" for key, each in value.items())
                + "}"
            )
        case None:
            return '""'
        case _:
            return dumps(str(value), ensure_ascii=False)
