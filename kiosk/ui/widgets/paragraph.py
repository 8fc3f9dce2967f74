"""Draws a text that wraps, the way that its language runs: whole words, and lines that end flush where they begin."""

import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QStyle

_FIRST_FROM_THE_RIGHT = "\u0590"
_FROM_THE_RIGHT = frozenset({"R", "AL"})
_IDEOGRAPHS = "\u2e80", "\uffef"


def paint_paragraph(
    painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag, direction: Qt.LayoutDirection
) -> None:
    """Draw a text in the painter's font and colour. `side` is meant for a language written from the left.

    The text stands where the language of the screen begins; it runs as that does, unless it is wholly in letters of the
    other kind: ``W. B.`` is no Arabic, and keeps its full stop at its end.
    """
    option = QTextOption(QStyle.visualAlignment(direction, side) | Qt.AlignmentFlag.AlignVCenter)
    option.setTextDirection(_own_direction(text, direction))
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    if direction is Qt.LayoutDirection.RightToLeft:
        # Qt draws a line that ends in a space away from the right edge by that space, unless spaces count.
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
    painter.drawText(QRectF(box), text, option)


def _own_direction(text: str, around: Qt.LayoutDirection) -> Qt.LayoutDirection:
    from_the_left = any(unicodedata.bidirectional(each) == "L" for each in text)
    from_the_right = holds_right_to_left(text)
    if from_the_left == from_the_right:
        return around
    return Qt.LayoutDirection.LeftToRight if from_the_left else Qt.LayoutDirection.RightToLeft


def holds_right_to_left(text: str) -> bool:
    """Tell whether a text has letters that run from the right."""
    if all(each < _FIRST_FROM_THE_RIGHT for each in text):
        return False
    return any(unicodedata.bidirectional(each) in _FROM_THE_RIGHT for each in text)


def unbroken(text: str) -> Iterator[str]:
    """Yield what must stay on one line: words, and the characters of Chinese each by itself."""
    for word in text.split():
        part = ""
        for character in word:
            if _is_ideograph(character):
                yield from (each for each in (part, character) if each)
                part = ""
            else:
                part += character
        if part:
            yield part


def _is_ideograph(character: str) -> bool:
    first, last = _IDEOGRAPHS
    return first <= character <= last
