"""Parts a line into runs of one font and one direction, in the order in which they stand on the paper.

Pillow orders the characters of one font only, and a ticket mixes scripts in a line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kiosk.devices.tickets.directions import levels
from kiosk.devices.tickets.fonts import LATIN, Face, face_for
from kiosk.devices.tickets.isolates import MARKS

_ODD = 1


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in the order of reading, of one font, all running one way."""

    text: str
    face: Face
    right_to_left: bool


def runs_of(line: str, *, right_to_left: bool) -> tuple[Run, ...]:
    """Return the runs of a line from left to right, without the marks of isolates.

    `right_to_left` is the direction of the language.
    """
    logical = list(_pieces(line, levels(line, right_to_left=right_to_left)))
    # UAX 9, L2: from the highest level down to the lowest odd one, whatever is at that level or higher is reversed.
    for level in range(max((each for each, _ in logical), default=0), 0, -1):
        logical = list(_reversed_from(logical, level))
    return tuple(run for _, run in logical)


def _pieces(line: str, level_of: list[int]) -> Iterator[tuple[int, Run]]:
    faces: list[Face] = []
    for character in line:
        faces.append(face_for(character, faces[-1] if faces else LATIN))
    described = zip(line, level_of, faces, strict=True)
    drawn = (each for each in described if each[0] not in MARKS)
    for (level, face), group in groupby(drawn, key=lambda each: (each[1], each[2])):
        yield level, Run("".join(each[0] for each in group), face, bool(level & _ODD))


def _reversed_from(runs: list[tuple[int, Run]], level: int) -> Iterator[tuple[int, Run]]:
    for high, group in groupby(runs, key=lambda each: each[0] >= level):
        part = list(group)
        yield from reversed(part) if high else part
