"""A plot as plain shapes, so that the page and the PDF draw the same one. Units are pixels of a screen at 96 dpi."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["axis", "grid", "first", "second"]
"""What a shape is for; its colour is chosen where it is drawn. The second series is dashed and has square marks."""
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Mark:
    """A value of a series; `x` and `y` are its middle."""

    x: float
    y: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Label:
    """A text on its baseline."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"


Shape = Line | Box | Mark | Label

TEXT = 13.0
"""The height of labels."""
MARK = 4.0
"""Half the width of a mark."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot. `title` names it, `summary` says what it shows to who does not see it."""

    width: float
    height: float
    title: str
    summary: str
    shapes: tuple[Shape, ...]
