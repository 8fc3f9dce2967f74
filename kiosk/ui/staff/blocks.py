"""What stands on a page of the panel, as data: cards with lines and buttons. The pages are functions that make them."""

from dataclasses import dataclass

from kiosk.service.staff.panel_states import Control
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph

NAME = "staff"
"""How the names of the panel's buttons begin: no visitor's control does."""


BARE = "bare"
"""The tone of buttons that stand without a card around them."""


@dataclass(frozen=True, slots=True)
class Block:
    """A card: its title, lines below it, a code to scan, buttons below or (`beside`) beside the words."""

    title: str = ""
    lines: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    tone: str = "plain"
    code: str = ""
    beside: bool = False


def press(control: Control, item: str = "") -> str:
    """Name the button of a control, as tests and scenarios find it: ``staff.act:void:B047``."""
    return f"{NAME}.{control.value}:{item}" if item else f"{NAME}.{control.value}"


def pressed(name: str) -> tuple[Control, str] | None:
    """Read the name of a button back; None for one that is none of the panel's."""
    if not name.startswith(f"{NAME}."):
        return None
    control, _, item = name.removeprefix(f"{NAME}.").partition(":")
    return next(((each, item) for each in Control if each.value == control), None)


def choice(
    title: str,
    control: Control,
    item: str = "",
    note: str = "",
    glyph: Glyph | None = None,
    kind: Kind = Kind.PLAIN,
) -> Choice:
    """Make a choice of the panel's own."""
    return Choice(None, title, note, glyph, kind, name=press(control, item))
