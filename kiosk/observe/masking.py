"""The last net before a log line leaves: what must never stand in it is masked, wherever it came from."""

import re

from kiosk.domain.citizen_number import DIGITS, is_citizen_number

MASK = "***"

_NINE_DIGITS = re.compile(rf"(?<![0-9])[0-9](?:[ .\-]?[0-9]){{{DIGITS - 1}}}(?![0-9])")
"""Nine digits, perhaps in groups as people write them."""

_ZONE = re.compile(r"(?=[A-Z0-9]*<)[A-Z0-9<]{30,}")
"""A line of a machine-readable zone: 30 characters or more (ICAO Doc 9303 parts 3 to 7), a filler among them."""

_BEARER = re.compile(r"(bearer\s+)[\w.~+/=\-]+", re.IGNORECASE)
"""A token as RFC 6750 section 2.1 writes it."""


def mask(text: str) -> str:
    """Mask citizen numbers, machine-readable zones and bearer tokens."""
    text = _ZONE.sub(MASK, text)
    text = _BEARER.sub(rf"\g<1>{MASK}", text)
    return _NINE_DIGITS.sub(_number, text)


def _number(match: re.Match[str]) -> str:
    digits = "".join(c for c in match[0] if c.isdigit())
    return MASK if is_citizen_number(digits) else match[0]
