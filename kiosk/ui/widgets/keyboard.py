"""The keyboard on the screen: rows of keys as wide as there is room, never narrower than a finger."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.flow.controls import Control, Offer
from kiosk.flow.keyboards import SPACE, Keyboard
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import Choice
from kiosk.ui.widgets.keyboard_keys import KeyButton, key_choice, key_name, least_key

_SHARE_BESIDE = 0.62
"""Of the width of a wide screen that is left beside the footer, whatever the language."""
_WIDEST_KEY_MM = 34.0
_WIDEST_DIGIT_MM = 56.0
_FEW = 3
"""A keyboard of so many columns is one for digits."""
_HALVES = 2
"""Columns of the grid for each key, so that a shorter row stands in the middle."""


class KeyboardView(QWidget):
    """Shows the keys that are offered. Its letters run from left to right in every language."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._keys: list[KeyButton] = []
        self._placed: tuple[tuple[str, ...], int] | None = None
        self._inner = QWidget()
        self._inner.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._inner, 1000)
        middle.addStretch(1)

    def offer(self, keyboard: Keyboard, offers: Sequence[Offer], words: Words, switch: Choice | None) -> None:
        """Show a keyboard; `offers` are its keys and the one that deletes, `switch` the other script."""
        rows = fitted(keyboard.rows, self._per_row())
        named = {offer.item or offer.control.value: offer for offer in offers}
        below = [named[SPACE]] if SPACE in named else []
        below.append(named[Control.TYPE_DELETE.value])
        self._place(rows, len(below) + (switch is not None))
        keys = [named[character] for row in rows for character in row] + below
        for button, offer in zip(self._keys, keys, strict=False):
            button.offer(key_choice(words, offer))
            button.name_it(key_name(words, offer))
        if switch is not None:
            self._keys[len(keys)].offer(switch)

    def forget(self) -> None:
        """Let go of the keys."""
        for button in self._keys:
            button.offer(None)

    def _per_row(self) -> int:
        look = self._kit.look
        share = 1.0 if look.profile.is_portrait else _SHARE_BESIDE
        room = round(look.profile.width_px * share) - 2 * look.margin
        return max(3, (room + look.gap) // (least_key(look) + look.gap))

    def _place(self, rows: tuple[str, ...], below: int) -> None:
        if self._placed == (rows, below):
            return
        self._placed = rows, below
        self._empty()
        longest = max(len(row) for row in rows)
        for number, row in enumerate(rows):
            first = longest - len(row)
            for position in range(len(row)):
                self._add(number, first + position * _HALVES, _HALVES)
        self._add_below(len(rows), longest * _HALVES, below)
        for column in range(longest * _HALVES):
            self._grid.setColumnStretch(column, 1)
        gap = self._kit.look.gap
        self._grid.setSpacing(gap)
        widest = _WIDEST_DIGIT_MM if longest <= _FEW else _WIDEST_KEY_MM
        self._inner.setMaximumWidth(longest * (self._kit.look.px(widest) + gap) - gap)

    def _add_below(self, row: int, columns: int, count: int) -> None:
        """Place the long keys: space in the middle, or alone the one that deletes, beside the last digit."""
        if columns <= _FEW * _HALVES:
            self._add(row - 1, columns - _HALVES, _HALVES)
            return
        share = columns // 3
        spans = {1: ((columns - share, share),), 2: ((0, columns - share), (columns - share, share))}
        three = ((share, columns - 2 * share), (columns - share, share), (0, share))
        for column, span in spans.get(count, three):
            self._add(row, column, span)

    def _add(self, row: int, column: int, span: int) -> None:
        button = KeyButton(self._kit)
        self._keys.append(button)
        self._grid.addWidget(button, row, column, 1, span)

    def _empty(self) -> None:
        for button in self._keys:
            button.offer(None)
            self._grid.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._keys = []
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)


def fitted(rows: tuple[str, ...], per_row: int) -> tuple[str, ...]:
    """Keep the rows where they fit; else put the keys in order, as many in a row as do."""
    if max(len(row) for row in rows) <= per_row:
        return rows
    keys = sorted("".join(rows), key=lambda c: (not c.isdigit(), not c.isascii(), not c.isalpha(), c))
    return tuple("".join(keys[start : start + per_row]) for start in range(0, len(keys), per_row))
