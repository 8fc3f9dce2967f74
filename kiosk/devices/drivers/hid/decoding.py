"""Keys to text: what a scanner that types has said, from the events of its keys alone."""

from collections.abc import Iterable

from kiosk.devices.keys.events import (
    CAPS_LOCK,
    ENDS,
    EV_KEY,
    EV_SYN,
    LEFT_ALT,
    LEFT_CTRL,
    LEFT_META,
    LEFT_SHIFT,
    NUM_LOCK,
    PRESSED,
    RELEASED,
    REPEATED,
    RIGHT_ALT,
    RIGHT_CTRL,
    RIGHT_META,
    RIGHT_SHIFT,
    SYN_DROPPED,
    KeyEvent,
)
from kiosk.devices.keys.layouts import KEYPAD_DIGITS, Layout

END = b"\r"
UNKNOWN = b"\x80"
"""Stands for a key that is not understood: alone it is no UTF-8, and Latin-1 has no character there.

So the whole read becomes unreadable, whatever else is in it.
"""

_SHIFT = frozenset({LEFT_SHIFT, RIGHT_SHIFT})
_CTRL = frozenset({LEFT_CTRL, RIGHT_CTRL})
_META = frozenset({LEFT_META, RIGHT_META})
_HELD = _SHIFT | _CTRL | _META | {LEFT_ALT, RIGHT_ALT}
_MOST_DIGITS = 4


class KeyDecoder:
    """Follows the keys of one scanner. It remembers what is held down, and nothing of what was typed.

    Beside plain typing it knows the ways in which scanners send what a keyboard does not have: control characters as
    Ctrl with a key, and characters by their numbers on the keypad with Alt held.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._held: set[int] = set()
        self._caps = False
        self._number: str | None = ""

    def feed(self, events: Iterable[KeyEvent]) -> bytes:
        """Return the text of some events in UTF-8, with CR for a key that ends a read."""
        return b"".join(self._one(event) for event in events)

    def rest(self) -> None:
        """Take every key for released: a scanner that is silent holds none, whatever was lost."""
        self._held.clear()
        self._number = ""

    def _one(self, event: KeyEvent) -> bytes:
        if event.kind == EV_SYN and event.code == SYN_DROPPED:
            self.rest()
            return UNKNOWN
        if event.kind != EV_KEY or event.value == REPEATED:
            return b""
        if event.code in _HELD:
            return self._hold(event)
        return self._key(event.code) if event.value == PRESSED else b""

    def _hold(self, event: KeyEvent) -> bytes:
        if event.value == PRESSED:
            self._held.add(event.code)
            if event.code == LEFT_ALT:
                self._number = ""
        elif event.value == RELEASED:
            self._held.discard(event.code)
            if event.code == LEFT_ALT:
                return self._numbered()
        return b""

    def _key(self, code: int) -> bytes:
        if code == CAPS_LOCK:
            self._caps = not self._caps
            return b""
        if code == NUM_LOCK:
            return b""
        ctrl, alt = bool(self._held & _CTRL), LEFT_ALT in self._held
        if self._held & _META:
            return UNKNOWN
        if alt and not ctrl:
            self._add_digit(code)
            return b""
        if code in ENDS:
            return UNKNOWN + END if ctrl or alt else END
        # Windows takes Ctrl and Alt together for AltGr, and so do scanners.
        third = RIGHT_ALT in self._held or (ctrl and alt)
        if ctrl and not third:
            return self._control(code)
        text = self._layout.character(code, shift=bool(self._held & _SHIFT), third=third, caps=self._caps)
        return UNKNOWN if text is None else text.encode()

    def _control(self, code: int) -> bytes:
        """Return the control character of Ctrl with a letter or one of the four signs after Z."""
        text = (self._layout.plain.get(code) or "").upper()
        return bytes((ord(text) & 0x1F,)) if text and "A" <= text <= "_" else UNKNOWN

    def _add_digit(self, code: int) -> None:
        digit = KEYPAD_DIGITS.get(code)
        if digit is None or self._number is None or len(self._number) == _MOST_DIGITS:
            self._number = None
        else:
            self._number += digit

    def _numbered(self) -> bytes:
        """Return the character whose number was typed while Alt was held; beyond ASCII numbers differ by system."""
        number, self._number = self._number, ""
        if number is None:
            return UNKNOWN
        if not number:
            return b""
        character = int(number)
        if character in {9, 10, 13}:
            return END
        return bytes((character,)) if 0 < character < 127 else UNKNOWN
