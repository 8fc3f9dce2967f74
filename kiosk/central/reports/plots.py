"""Three kinds of plots: columns over time, lines over time, and bars for what is compared."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from kiosk.central.reports.drawing import TEXT, Anchor, Box, Drawing, Kind, Label, Line, Mark, Shape

WIDTH = 760.0
_HEIGHT = 260.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 16.0, 16.0, 34.0
_LEGEND = 26.0
_STEPS = 4
_ROW, _NAMES, _VALUES = 26.0, 250.0, 70.0
_LETTER = TEXT * 0.6
"""About the width of a letter: of labels that have no room side by side below the axis, some are left out."""
_NAME_LETTERS = 36

Write = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Series:
    """Values over time; None leaves a gap."""

    name: str
    values: Sequence[float | None]
    kind: Kind = "first"


@dataclass(frozen=True, slots=True)
class Title:
    """What a plot is called and what it shows."""

    title: str
    summary: str


def columns(title: Title, labels: Sequence[str], values: Sequence[float], write: Write) -> Drawing:
    """Draw a column for each value."""
    frame = _Frame(labels, nice_top(max(values, default=0)), _TOP)
    width = min(frame.room * 0.7, 48)
    boxes = [
        Box(frame.x(n) - width / 2, frame.y(value), width, frame.y(0) - frame.y(value), "first")
        for n, value in enumerate(values)
        if value > 0
    ]
    return Drawing(WIDTH, _HEIGHT, title.title, title.summary, (*frame.shapes(write), *boxes, frame.axis()))


def lines(
    title: Title, labels: Sequence[str], series: Sequence[Series], write: Write, top: float | None = None
) -> Drawing:
    """Draw lines with marks and a legend; `top` is where the axis ends, if not above the largest value."""
    largest = max((value for each in series for value in each.values if value is not None), default=0)
    frame = _Frame(labels, top or nice_top(largest), _TOP + _LEGEND)
    drawn = [shape for each in series for shape in _line(frame, each)]
    shapes = (*_legend(series), *frame.shapes(write), frame.axis(), *drawn)
    return Drawing(WIDTH, _HEIGHT + _LEGEND, title.title, title.summary, shapes)


def bars(title: Title, rows: Sequence[tuple[str, float]], write: Write) -> Drawing:
    """Draw a bar for each row, with its value behind it."""
    largest = max((value for _, value in rows), default=0) or 1
    room = WIDTH - _NAMES - _VALUES
    shapes: list[Shape] = []
    for n, (name, value) in enumerate(rows):
        y, length = n * _ROW + 4, value / largest * room
        shapes.append(Label(_NAMES - 8, y + _ROW / 2 + TEXT / 3 - 2, shortened(name), "end"))
        if length > 0:
            shapes.append(Box(_NAMES, y + 2, length, _ROW - 8, "first"))
        shapes.append(Label(_NAMES + length + 6, y + _ROW / 2 + TEXT / 3 - 2, write(value)))
    shapes.append(Line(_NAMES, 2, _NAMES, len(rows) * _ROW + 4, "axis"))
    return Drawing(WIDTH, max(len(rows), 1) * _ROW + 8, title.title, title.summary, tuple(shapes))


def nice_top(largest: float) -> float:
    """Choose the end of an axis: above the value, and even in quarters."""
    if largest <= 0:
        return _STEPS
    power = 10.0 ** floor(log10(largest))
    wanted = next(each for each in (1, 2, 4, 6, 8, 10, 12) if largest <= each * power)
    return max(wanted * power, 1.0)


def shortened(name: str) -> str:
    """Cut a long name; the table below has it whole."""
    return name if len(name) <= _NAME_LETTERS else f"{name[: _NAME_LETTERS - 1].rstrip()}…"


class _Frame:
    """Where a value over time stands."""

    def __init__(self, labels: Sequence[str], top: float, above: float) -> None:
        self._labels, self._top, self._above = labels, top, above
        self.room = (WIDTH - _LEFT - _RIGHT) / max(len(labels), 1)

    def x(self, number: int) -> float:
        return _LEFT + (number + 0.5) * self.room

    def y(self, value: float) -> float:
        return self._above + (1 - value / self._top) * (_HEIGHT - _TOP - _BOTTOM)

    def axis(self) -> Line:
        return Line(_LEFT, self.y(0), WIDTH - _RIGHT, self.y(0), "axis")

    def shapes(self, write: Write) -> Iterator[Shape]:
        for n in range(_STEPS + 1):
            value = self._top * n / _STEPS
            if n:
                yield Line(_LEFT, self.y(value), WIDTH - _RIGHT, self.y(value), "grid")
            yield Label(_LEFT - 8, self.y(value) + TEXT / 3, write(value), "end")
        wide = (max((len(label) for label in self._labels), default=0) + 1) * _LETTER
        each = ceil(wide / self.room)
        for n in range(0, len(self._labels), each):
            anchor: Anchor = "start" if self.x(n) < wide / 2 and each > 1 else "middle"
            yield Label(self.x(n), self.y(0) + TEXT + 7, self._labels[n], anchor)


def _line(frame: _Frame, series: Series) -> Iterator[Shape]:
    known = [
        (frame.x(n), frame.y(value)) if value is not None else None for n, value in enumerate(series.values)
    ]
    for one, then in pairwise(known):
        if one is not None and then is not None:
            yield Line(*one, *then, series.kind)
    yield from (Mark(*each, series.kind) for each in known if each is not None)


def _legend(series: Sequence[Series]) -> Iterator[Shape]:
    x = _LEFT
    for each in series:
        yield Line(x, 12, x + 28, 12, each.kind)
        yield Mark(x + 14, 12, each.kind)
        yield Label(x + 36, 12 + TEXT / 3, each.name)
        x += 60 + len(each.name) * _LETTER
