"""Brings what a reader sent into the lines of a zone: spaces, case, missing ends of lines, fillers too few or too many.

Only blanks and fillers are touched here. Several arrangements may fit; the check digits decide, not this module.
"""

import re
from collections.abc import Iterator

from kiosk.devices.codes.check_digits import FILLER
from kiosk.devices.codes.zone_layout import SIZES

Lines = tuple[str, ...]

_LINE = re.compile(r"[A-Z0-9<]+")
_MOST_LINES = 8
_FEWEST_LEFT = 5
"""Characters that a line still has when all its fillers were left off: a card's last line, a very short name."""
_FEWEST_ADDED = 2
"""One character too many is one that was read twice; more of them are a reader's own filling."""
_LINE_MARK = "^"
"""Regula's readers write a zone as one line, with this between its lines."""
_LIKELY = re.compile(r"[A-Z0-9<]{20,}")
_LICENCE = re.compile(r"D[A-Z0-9<][A-Z0-9<]{28}")
_MOST_CHARACTERS = 400


def is_driving_licence(text: str) -> bool:
    """Say whether a text is the one line of 30 characters of a driving licence (ISO/IEC 18013-1, ``D1NLD…``)."""
    return bool(_LICENCE.fullmatch(text.strip().upper())) and any(c.isdigit() for c in text)


def looks_like_a_zone(text: str) -> bool:
    """Say whether a text is a zone or a piece of one, readable or not: it is then never taken for a code."""
    if FILLER not in text or len(text) > _MOST_CHARACTERS:
        return False
    lines = _cleaned(text)
    return len(lines) <= _MOST_LINES and any(_LIKELY.fullmatch(line) for line in lines) and ">" not in text


def arrangements(text: str) -> Iterator[Lines]:
    """Yield the ways in which a text may be the lines of a zone, as it stands first. There may be none."""
    if len(text) > _MOST_CHARACTERS:
        return
    seen: set[Lines] = set()
    for lines in (_cleaned(text), _cleaned(text, FILLER)):
        if len(lines) > _MOST_LINES:
            continue
        for fitted in _fitted(lines):
            if fitted not in seen:
                seen.add(fitted)
                yield fitted


def _cleaned(text: str, blank: str = "") -> Lines:
    """Split into lines; a blank within one is nothing, or a reader's way to write a filler."""
    stripped = (line.strip() for line in text.upper().replace(_LINE_MARK, "\n").splitlines())
    return tuple(re.sub(r"\s", blank, line) for line in stripped if line)


def _fitted(lines: Lines) -> Iterator[Lines]:
    for count, columns in SIZES:
        for first in range(len(lines) - count + 1):
            fitted = tuple(_fit(line, columns) for line in lines[first : first + count])
            if all(fitted):
                yield fitted
        for run in lines:
            if len(run) == count * columns and _LINE.fullmatch(run):
                yield tuple(run[start : start + columns] for start in range(0, len(run), columns))


def _fit(line: str, columns: int) -> str:
    """Give a line its length by fillers at its end only; empty where that is not enough.

    A reader that leaves fillers off leaves all off: a short line that ends with one has lost something else.
    """
    missing = columns - len(line)
    if not _LINE.fullmatch(line) or len(line) < _FEWEST_LEFT or (missing > 0 and line.endswith(FILLER)):
        return ""
    if missing < 0 and (line[columns:].strip(FILLER) or -missing < _FEWEST_ADDED):
        return ""
    return line[:columns].ljust(columns, FILLER)
