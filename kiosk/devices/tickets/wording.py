"""The words of a ticket without their layout: made safe to draw, and as plain text."""

import unicodedata

from kiosk.devices.ports import TicketPaper

_JOINERS = frozenset("\u200c\u200d\u200e\u200f")
"""Joiners and direction marks that some scripts need."""


def clean(text: str) -> str:
    """Replace everything that is no character to be drawn (controls, private use, line ends) by single spaces."""
    drawn = (c if c in _JOINERS or unicodedata.category(c)[0] not in "CZ" else " " for c in text)
    return " ".join("".join(drawn).split())


def ticket_text(paper: TicketPaper) -> str:
    """Return what a ticket says, a line each, in the order of the paper; without the code."""
    parts = (
        paper.copy_mark,
        paper.office,
        paper.number,
        paper.service,
        *paper.lines,
        paper.code_caption if paper.code else "",
        paper.issued,
    )
    return "\n".join(text for part in parts if (text := clean(part)))
