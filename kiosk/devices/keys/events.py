"""Key events as Linux delivers them (linux/input-event-codes.h)."""

from typing import NamedTuple

EV_SYN, EV_KEY = 0, 1
SYN_DROPPED = 3
"""Events were lost."""
RELEASED, PRESSED, REPEATED = 0, 1, 2

LEFT_CTRL, RIGHT_CTRL = 29, 97
LEFT_SHIFT, RIGHT_SHIFT = 42, 54
LEFT_ALT, RIGHT_ALT = 56, 100
LEFT_META, RIGHT_META = 125, 126
CAPS_LOCK, NUM_LOCK = 58, 69

TAB, ENTER, KEYPAD_ENTER = 15, 28, 96
ENDS = frozenset({TAB, ENTER, KEYPAD_ENTER})
"""Keys that end what was typed."""


class KeyEvent(NamedTuple):
    """One event: its type (``EV_*``), the key, and what was done to it."""

    kind: int
    code: int
    value: int
