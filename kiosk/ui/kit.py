"""What every widget is handed: how things look now, how to tell a tap, the clock, and who draws codes."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.clock import Clock
from kiosk.flow.controls import Offer
from kiosk.i18n.words import Words
from kiosk.ui.theme import Look

WordsFor = Callable[[str], Words]
"""Gives the words of a language."""

Modules = tuple[tuple[bool, ...], ...]
"""A code as rows of modules, dark is True, without the quiet zone."""

DrawCode = Callable[[str], Modules]
"""Makes the picture of a code from what it says."""


@dataclass(slots=True)
class Kit:
    """Shared by the widgets of one window. `look` changes when the visitor asks for more contrast or larger text."""

    look: Look
    clock: Clock
    words_for: WordsFor
    tap: Callable[[Offer], None]
    draw_code: DrawCode | None = None
    press: Callable[[str], None] | None = None
    """Takes the names of buttons that are no offer to a visitor: the staff panel's."""
