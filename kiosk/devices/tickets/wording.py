"""The words of a ticket without their layout: made safe to draw, a line each with its role, and as plain text."""

import unicodedata
from dataclasses import dataclass
from enum import Enum

from kiosk.devices.ports import TicketPaper
from kiosk.domain.marks import unmarked

_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069")
"""Joiners, marks of direction and isolates that some scripts need."""


class Role(Enum):
    """What a line of a ticket is; it says how large it is set."""

    COPY_MARK = "copy_mark"
    OFFICE = "office"
    NUMBER = "number"
    SERVICE = "service"
    HEAD = "head"
    """The most important of the lines."""
    LINE = "line"
    CODE = "code"
    """What the QR code says."""
    CAPTION = "caption"
    ISSUED = "issued"
    FOOTER = "footer"
    """What the city says on every ticket."""


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One line of words, made safe to print: no controls, single spaces."""

    role: Role
    text: str


def clean(text: str) -> str:
    """Replace everything that is no character to be drawn (controls, private use, line ends) by single spaces."""
    drawn = (c if c in _JOINERS or unicodedata.category(c)[0] not in "CZ" else " " for c in text)
    return " ".join("".join(drawn).split())


def ticket_lines(paper: TicketPaper) -> tuple[TicketLine, ...]:
    """Return what a ticket says, in the order of the paper; what is empty is left out."""
    head, *more = paper.lines or ("",)
    parts = (
        (Role.COPY_MARK, paper.copy_mark),
        (Role.OFFICE, paper.office),
        (Role.NUMBER, paper.number),
        (Role.SERVICE, paper.service),
        (Role.HEAD, head),
        *((Role.LINE, line) for line in more),
        (Role.CODE, paper.code),
        (Role.CAPTION, paper.code_caption if paper.code else ""),
        (Role.ISSUED, paper.issued),
    )
    return tuple(TicketLine(role, text) for role, part in parts if (text := clean(part)))


def ticket_text(paper: TicketPaper) -> str:
    """Return what a ticket says, a line each, in the order of the paper; without the code and marks of direction."""
    return "\n".join(unmarked(line.text) for line in ticket_lines(paper) if line.role is not Role.CODE)
