"""Text to keys: what a scanner does with the keys of a keyboard to write a text."""

from collections.abc import Iterator

from kiosk.devices.keys.events import (
    ENTER,
    EV_KEY,
    EV_SYN,
    LEFT_SHIFT,
    PRESSED,
    RELEASED,
    RIGHT_ALT,
    KeyEvent,
)
from kiosk.devices.keys.layouts import Layout

UNTYPABLE = 183
"""F13: stands for what the layout has no key for."""
_REPORT = KeyEvent(EV_SYN, 0, 0)


def typed(text: str, layout: Layout) -> list[KeyEvent]:
    """Return the events of writing a text; CR and LF are the Enter key."""
    keys = _keys(layout)
    return [event for character in text for event in _strokes(*keys.get(character, (UNTYPABLE, None)))]


def _keys(layout: Layout) -> dict[str, tuple[int, int | None]]:
    """Return each character's key, and the key that is held with it."""
    keys: dict[str, tuple[int, int | None]] = {}
    for level, held in ((layout.third, RIGHT_ALT), (layout.shifted, LEFT_SHIFT), (layout.plain, None)):
        keys |= {character: (code, held) for code, character in level.items()}
    return keys | {"\r": (ENTER, None), "\n": (ENTER, None)}


def _strokes(code: int, held: int | None) -> Iterator[KeyEvent]:
    for key, value in ((held, PRESSED), (code, PRESSED), (code, RELEASED), (held, RELEASED)):
        if key is not None:
            yield KeyEvent(EV_KEY, key, value)
            yield _REPORT
