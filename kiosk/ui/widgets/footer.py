"""The footer: the same things at the same places on every screen; what is not offered leaves its place empty."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.flow.controls import Control, Offer
from kiosk.flow.screens import AttractScreen, View
from kiosk.flow.session import Comfort
from kiosk.i18n.words import Words, language_name
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import BigButton, Choice, Kind
from kiosk.ui.widgets.button_size import ButtonSize
from kiosk.ui.widgets.footer_rows import Row, rows
from kiosk.ui.widgets.glyphs import Glyph

FEW_LANGUAGES = 3
"""So many stand in the footer of every screen; more are behind a button, but where nobody has begun yet."""
LANGUAGES = "languages"
"""The button that shows them; it is the window's own, no offer of the kiosk."""


class Toggle(NamedTuple):
    """A setting that is on or off: the name of its message, its picture, and how it stands."""

    key: str
    glyph: Glyph
    is_on: Callable[[Comfort], bool]


TOGGLES = {
    Control.CONTRAST: Toggle("contrast", Glyph.CONTRAST, lambda comfort: comfort.high_contrast),
    Control.TEXT_SIZE: Toggle("text-size", Glyph.LETTERS, lambda comfort: comfort.large_text),
    Control.LOW_REACH: Toggle("low-reach", Glyph.LOW, lambda comfort: comfort.low_reach),
    Control.SPEECH: Toggle("speech", Glyph.SPEECH, lambda comfort: comfort.speech),
}
"""The settings in their order; another one is a line here, one in the flow's offers, and two messages."""
WAYS = {Control.BACK: Glyph.BACKWARD, Control.HELP: Glyph.QUESTION, Control.STOP: Glyph.CROSS}


class Footer(QFrame):
    """The languages by their own names, the settings with their state; back, help, stop."""

    def __init__(self, kit: Kit, on_change: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._kit = kit
        self._on_change = on_change
        self._column = QVBoxLayout(self)
        look = kit.look
        side = look.gap if look.has_rail else look.margin
        self._column.setContentsMargins(side, look.gap, side, look.gap)
        self._column.setSpacing(look.gap)
        if look.has_rail:
            self._column.addStretch(1)
        self._buttons: dict[str, BigButton] = {}
        self._rows: tuple[Row, ...] = ()
        self._lines: list[QHBoxLayout] = []
        self._opened = False
        self._drawn: tuple[View, Words] | None = None

    @staticmethod
    def holds(offer: Offer) -> bool:
        """Tell whether an offer belongs here."""
        return offer.control in (*WAYS, *TOGGLES, Control.LANGUAGE)

    def close_languages(self) -> None:
        """Put the languages behind their button again."""
        self._opened = False

    def show_languages(self) -> None:
        """Show the languages, or put them away again."""
        self._opened = not self._opened
        if self._drawn is not None:
            self.render_offers(*self._drawn)
            self._on_change()

    def render_offers(self, view: View, words: Words) -> None:
        """Show what the view offers."""
        if self._drawn is not None and self._drawn[0].language != view.language:
            self._opened = False
        self._drawn = (view, words)
        offers = [offer for offer in view.offers if self.holds(offer)]
        self.setVisible(bool(offers))
        offered = {offer.name: self._choice(offer, view, words) for offer in offers}
        offered[LANGUAGES] = self._chooser(view, words)
        self._place(self._planned(view, words))
        placed = {name for row in self._rows for name in row}
        for name, button in self._buttons.items():
            button.offer(offered.get(name) if name in placed else None)
        self._keep_height()

    def _keep_height(self) -> None:
        """Ask for the height that the words need: a window without room would squeeze the footer."""
        self._column.invalidate()
        width = self.width() if self._kit.look.has_rail else self._kit.look.profile.width_px
        self.setMinimumHeight(self.heightForWidth(width))

    def _choice(self, offer: Offer, view: View, words: Words) -> Choice:
        if offer.control is Control.LANGUAGE:
            name = language_name(offer.item)
            return Choice(offer, name, kind=Kind.FOOT, on=offer.item == view.language)
        if (toggle := TOGGLES.get(offer.control)) is not None:
            return _switch(offer, toggle, toggle.is_on(view.comfort), words)
        said = words.say(f"control-{offer.control.value}")
        return Choice(offer, said, glyph=WAYS[offer.control], kind=Kind.FOOT)

    def _chooser(self, view: View, words: Words) -> Choice:
        title, now = words.say("language-choose"), language_name(view.language)
        return Choice(None, title, now, Glyph.GLOBE, Kind.FOOT, on=self._opened, name=LANGUAGES)

    def _planned(self, view: View, words: Words) -> tuple[Row, ...]:
        languages = [f"{Control.LANGUAGE.value}:{tag}" for tag in view.languages]
        settings = [control.value for control in self._toggles(view)]
        ways = [control.value for control in WAYS]
        few = len(languages) <= FEW_LANGUAGES and not self._kit.look.profile.is_small
        nobody_yet = isinstance(view.screen, AttractScreen) and not self._kit.look.profile.is_small
        if not few and not nobody_yet:
            settings.insert(0, LANGUAGES)
        shown = few or self._opened or nobody_yet
        look = self._kit.look
        upright, widths = look.profile.is_portrait, self._widths(view, words)
        groups = [settings, ways] if upright or look.has_rail else [ways, settings]
        if shown:
            groups.insert(0, languages)
        if look.has_rail:
            room = 2 * max(widths.values()) + look.gap
            self.setFixedWidth(room + 2 * look.gap)
        else:
            room = look.profile.width_px - 2 * look.margin
        return rows(groups, widths, room, look.gap, together=not upright)

    def _widths(self, view: View, words: Words) -> dict[str, int]:
        """Measure every button, offered now or not and in each state, so that all keep their places."""
        choices = [self._choice(Offer(Control.LANGUAGE, tag), view, words) for tag in view.languages]
        choices += [self._choice(Offer(control), view, words) for control in WAYS]
        choices += [
            _switch(Offer(control), TOGGLES[control], on, words)
            for control in self._toggles(view)
            for on in (False, True)
        ]
        choices.append(self._chooser(view, words))
        widths: dict[str, int] = {}
        for choice in choices:
            least = ButtonSize(self._kit.look, choice).least_width
            widths[choice.object_name] = max(least, widths.get(choice.object_name, 0))
        return widths

    def _toggles(self, view: View) -> list[Control]:
        """List the settings that this kiosk has; where all is low already nothing can be brought down."""
        offered = {offer.control for offer in view.offers}
        low_already = self._kit.look.profile.out_of_reach_px == 0
        missing = {Control.LOW_REACH} if low_already else set()
        return [each for each in TOGGLES if each in offered and each not in missing]

    def _place(self, planned: tuple[Row, ...]) -> None:
        if planned == self._rows:
            return
        self._rows = planned
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
            self._column.removeItem(line)
            line.deleteLater()
        self._lines = [self._line(row) for row in planned]

    def _line(self, row: Row) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._kit.look.gap)
        self._column.addLayout(line)
        for name in row:
            if name is None:
                line.addStretch(1)
            else:
                line.addWidget(self._button(name), 1)
        return line

    def _button(self, name: str) -> BigButton:
        if name not in self._buttons:
            button = LanguagesButton(self._kit, self) if name == LANGUAGES else BigButton(self._kit)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            self._buttons[name] = button
        return self._buttons[name]


class LanguagesButton(BigButton):
    """Shows the languages; nothing is posted."""

    def __init__(self, kit: Kit, footer: Footer) -> None:
        super().__init__(kit)
        self._footer = footer

    def acted(self, _checked: bool = False) -> None:
        """Show them, or put them away."""
        self._footer.show_languages()


def _switch(offer: Offer, toggle: Toggle, on: bool, words: Words) -> Choice:
    state = words.say(f"control-{toggle.key}-state", on="yes" if on else "no")
    return Choice(offer, words.say(f"control-{toggle.key}"), state, toggle.glyph, Kind.FOOT, on=on)
