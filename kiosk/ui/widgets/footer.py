"""The footer: the same things at the same places on every screen; what is not offered leaves its place empty."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.flow.controls import Control, Offer
from kiosk.flow.screens import View
from kiosk.i18n.words import Words, language_name
from kiosk.ui.kit import Kit
from kiosk.ui.theme import GAP_MM
from kiosk.ui.widgets.button import BigButton, Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph

_GLYPHS = {Control.BACK: Glyph.BACKWARD, Control.HELP: Glyph.QUESTION, Control.STOP: Glyph.CROSS}
_WAY_OUT = ("back", "help", "stop")
_MARGIN_MM = 12.0
_COLUMNS = 24
"""Divisible by what a row, or half of it, may hold: two, three, four or six."""


class Footer(QWidget):
    """Back, help, stop; the languages by their own names; contrast and text size with their state."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._grid = QGridLayout(self)
        gap, margin = kit.look.px(GAP_MM), kit.look.px(_MARGIN_MM)
        self._grid.setContentsMargins(margin, gap, margin, gap * 2)
        self._grid.setSpacing(gap)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._buttons: dict[str, BigButton] = {}
        self._placed: tuple[str, ...] = ()

    @staticmethod
    def holds(offer: Offer) -> bool:
        """Tell whether an offer belongs here."""
        return offer.control in (*_GLYPHS, Control.LANGUAGE, Control.CONTRAST, Control.TEXT_SIZE)

    def render_offers(self, view: View, words: Words) -> None:
        """Show what the view offers."""
        self._place(view.languages)
        offered = {offer.name: offer for offer in view.offers if self.holds(offer)}
        for name, button in self._buttons.items():
            offer = offered.get(name)
            button.offer(self._choice(offer, view, words) if offer else None)
        self.setVisible(bool(offered))

    def _choice(self, offer: Offer, view: View, words: Words) -> Choice:
        match offer.control:
            case Control.LANGUAGE:
                name = language_name(offer.item)
                return Choice(offer, name, kind=Kind.FOOT, on=offer.item == view.language)
            case Control.CONTRAST:
                return self._toggle(offer, words, Glyph.CONTRAST, "contrast", view.comfort.high_contrast)
            case Control.TEXT_SIZE:
                return self._toggle(offer, words, Glyph.LETTERS, "text-size", view.comfort.large_text)
            case _:
                key = f"control-{offer.control.value}"
                return Choice(offer, words.say(key), glyph=_GLYPHS[offer.control], kind=Kind.FOOT)

    def _toggle(self, offer: Offer, words: Words, glyph: Glyph, key: str, on: bool) -> Choice:
        state = words.say(f"control-{key}-state", on="yes" if on else "no")
        return Choice(offer, words.say(f"control-{key}"), state, glyph, Kind.FOOT, on=on)

    def _place(self, languages: tuple[str, ...]) -> None:
        if languages == self._placed:
            return
        self._placed = languages
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for name, (row, column, span) in _places(
            languages, portrait=self._kit.look.profile.is_portrait
        ).items():
            button = BigButton(self._kit)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            self._buttons[name] = button
            self._grid.addWidget(button, row, column, 1, span)


def _places(languages: tuple[str, ...], *, portrait: bool) -> Mapping[str, tuple[int, int, int]]:
    """Give each button its row, column and span: two rows and more upright, one row on a wide screen."""
    settings = (*(f"language:{tag}" for tag in languages), "contrast", "text_size")
    if not portrait and len(settings) <= 4:
        # The way out takes the left half, the settings the right one.
        return _row(0, _WAY_OUT, 0, _COLUMNS // 2) | _row(0, settings, _COLUMNS // 2, _COLUMNS // 2)
    places: dict[str, tuple[int, int, int]] = {}
    per_row = 4 if portrait else 6
    rows = [settings[start : start + per_row] for start in range(0, len(settings), per_row)]
    for number, names in enumerate(rows):
        span = _COLUMNS // per_row
        places |= {name: (number, column * span, span) for column, name in enumerate(names)}
    return places | _row(len(rows), _WAY_OUT, 0, _COLUMNS)


def _row(row: int, names: tuple[str, ...], start: int, width: int) -> dict[str, tuple[int, int, int]]:
    span = width // len(names)
    return {name: (row, start + column * span, span) for column, name in enumerate(names)}
