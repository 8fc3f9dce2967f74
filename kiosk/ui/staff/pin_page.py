"""The page of the PIN: how many digits were typed, never which, and a keypad of its own."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.words import Words
from kiosk.service.staff.panel_states import AskingPin, Control
from kiosk.service.staff.pins import LEAST_DIGITS, Locked, NotChecked, Wrong
from kiosk.ui.kit import Kit
from kiosk.ui.staff.blocks import press
from kiosk.ui.theme import Type
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.keyboard_keys import KeyButton
from kiosk.ui.widgets.text import Card, Text

_ROWS = ("123", "456", "789")
_DOT = "●"
_KEYS_MM = 170.0


class PinPage(QWidget):
    """Asks for a PIN."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._lead, self._dots = Text(Type.BODY), Text(Type.HEADING, centred=True)
        self._problem_card, self._problem = Card(kit, "warn"), Text(Type.STRONG)
        self._problem_card.column.addWidget(self._problem)
        self._keys: dict[str, KeyButton] = {}
        self._keypad = QWidget()
        # A keypad runs from left to right in every language.
        self._keypad.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._keypad.setMaximumWidth(kit.look.px(_KEYS_MM))
        self._place_keys()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.look.gap)
        for widget in (self._lead, self._problem_card, self._dots):
            column.addWidget(widget)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._keypad, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    def tell(self, state: AskingPin | None, words: Words) -> None:
        """Show it; None forgets what was shown."""
        self.setVisible(state is not None)
        if state is None:
            self.forget()
            return
        count = len(state.pin.reveal())
        self._lead.say(words.say("staff-pin-lead"))
        # A line without a dot keeps its height.
        self._dots.say(" ".join(_DOT * count) or " ")
        self._dots.setAccessibleName(words.say("staff-pin-typed", count=count))
        told = words.say("staff-pin-checking") if state.checking is not None else _problem(state, words)
        self._problem.say(told)
        self._problem_card.set_tone("soft" if state.checking is not None else "warn")
        self._problem_card.setVisible(bool(told))
        self._offer(count, words, enabled=state.checking is None)

    def forget(self) -> None:
        """Let go of everything."""
        for text in (self._lead, self._dots, self._problem):
            text.say("")
        for key in self._keys.values():
            key.offer(None)

    def _offer(self, count: int, words: Words, *, enabled: bool) -> None:
        for digit in "1234567890":
            name = press(Control.DIGIT, digit)
            self._keys[digit].offer(Choice(None, digit, kind=Kind.FOOT, name=name, enabled=enabled))
            self._keys[digit].name_it(digit)
        delete, enter = words.say("key-delete"), words.say("staff-enter")
        may_delete, may_enter = enabled and count > 0, enabled and count >= LEAST_DIGITS
        self._keys["delete"].offer(
            Choice(None, delete, kind=Kind.FOOT, name=press(Control.DELETE), enabled=may_delete)
        )
        self._keys["enter"].offer(
            Choice(None, enter, kind=Kind.PRIMARY, name=press(Control.ENTER), enabled=may_enter)
        )
        widest = max(key.minimumSizeHint().width() for key in self._keys.values())
        for column in range(3):
            self._grid.setColumnMinimumWidth(column, widest)
        # Large text or a long word may need more than fingers do.
        needed = 3 * widest + 2 * self._grid.spacing()
        self._keypad.setMaximumWidth(max(self._kit.look.px(_KEYS_MM), needed))

    def _place_keys(self) -> None:
        grid = self._grid = QGridLayout(self._keypad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self._kit.look.gap)
        places = {
            digit: (row, column) for row, digits in enumerate(_ROWS) for column, digit in enumerate(digits)
        }
        places |= {"delete": (3, 0), "0": (3, 1), "enter": (3, 2)}
        for name, (row, column) in places.items():
            self._keys[name] = KeyButton(self._kit)
            grid.addWidget(self._keys[name], row, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)


def _problem(state: AskingPin, words: Words) -> str:
    match state.verdict:
        case Wrong(left):
            return words.say("staff-pin-wrong", left=left)
        case Locked(seconds):
            return words.say("staff-pin-locked", minutes=ceil(seconds / 60))
        case NotChecked(code):
            return words.say("staff-pin-not-checked", code=code)
        case _:
            return ""
