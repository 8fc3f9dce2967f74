"""Isolates in a line: filled-in words run as they do by themselves, whatever stands around them (UAX 9, X5a to X6a)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain.marks import ISOLATES, POP_ISOLATE

STAND_IN = "\ufffc"
"""What an isolate is to the line around it: one character that is neither left nor right."""

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u2066", "\u2067"
_STRONG = frozenset({"L", "R", "AL"})
MARKS = ISOLATES | {POP_ISOLATE}


@dataclass(frozen=True, slots=True)
class Piece:
    """A character of a line, or a whole isolate of it with the marks at both ends (the last is not there where a line
    was broken).
    """

    text: str

    @property
    def is_isolate(self) -> bool:
        """Tell whether it runs by itself."""
        return self.text[0] in ISOLATES

    @property
    def inner(self) -> str:
        """Return what stands between the marks of an isolate."""
        return self.text[1:].removesuffix(POP_ISOLATE)

    @property
    def runs_right_to_left(self) -> bool:
        """Tell how an isolate runs: as its mark says, or as its first letter does (UAX 9, P2 and P3)."""
        if self.text[0] in (_LEFT_TO_RIGHT, _RIGHT_TO_LEFT):
            return self.text[0] == _RIGHT_TO_LEFT
        own = (unicodedata.bidirectional(each.text) for each in pieces(self.inner) if not each.is_isolate)
        return next((each for each in own if each in _STRONG), "L") != "L"


def pieces(line: str) -> Iterator[Piece]:
    """Yield the pieces of a line in its order; together they are the line."""
    depth, start = 0, 0
    for place, each in enumerate(line):
        if each in ISOLATES:
            start = start if depth else place
            depth += 1
        elif depth and each == POP_ISOLATE:
            depth -= 1
            if not depth:
                yield Piece(line[start : place + 1])
        elif not depth:
            yield Piece(each)
    if depth:
        yield Piece(line[start:])


def without_marks(line: str) -> str:
    """Return a line of the same length in which no mark counts."""
    return "".join(STAND_IN if each in MARKS else each for each in line)
