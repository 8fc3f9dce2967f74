"""The plan of every screen: the question, what belongs to it, and the ways on; upright or side by side.

A page is made once and rendered into again and again, so that a change of language redraws it in place. When another
page takes its turn it forgets what it showed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.controls import Control, Offer
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.theme import GAP_MM, MARGIN_MM, Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.footer import Footer
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.pane import Pane
from kiosk.ui.widgets.text import Text

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a control's button, as names of messages."""

    title: str
    note: str = ""
    glyph: Glyph | None = None
    kind: Kind = Kind.PLAIN


class Page(QWidget, Generic[S]):
    """A screen's widgets. `content` holds what belongs to the question, `side` what may stand beside it."""

    labels: ClassVar[Mapping[Control, Label]] = {}
    """The buttons of this page; lists with items are made by the page itself."""
    fills: ClassVar[bool] = False
    """Does the content take all room that is left, as a picture does?"""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.title, self.lead = Text(Type.TITLE), Text(Type.LEAD)
        self.pane = Pane(kit)
        self.content, self.side = QVBoxLayout(), QVBoxLayout()
        for column in (self.content, self.side):
            column.setSpacing(kit.look.px(GAP_MM))
        self.ways = Actions(kit)
        self.pane.column.addWidget(self.title)
        self.pane.column.addWidget(self.lead)
        self.pane.column.addSpacing(kit.look.px(GAP_MM))
        self.pane.column.addLayout(self.content, 1 if self.fills else 0)
        if kit.look.profile.is_portrait:
            self.pane.column.addLayout(self.side)
        if not self.fills:
            self.pane.column.addStretch(1)
        self._plan()

    def draw(self, screen: S, view: View, words: Words) -> None:
        """Put this screen's data and words into the widgets."""
        raise NotImplementedError

    def entered(self, screen: S) -> None:
        """Begin what runs while the page is shown; nothing by default."""

    def forget(self) -> None:
        """Let go of whatever was shown."""
        for text in self.findChildren(Text):
            text.say("")
        self.ways.offer(())

    def render_view(self, view: View, words: Words) -> None:
        """Render a view of this page's kind."""
        screen: Any = view.screen
        self.draw(screen, view, words)
        self.pane.render_steps(words)

    def offer_actions(self, view: View, words: Words) -> None:
        """Show the view's own offers by the page's labels."""
        self.ways.offer(self.choices(view, words))

    def choices(self, view: View, words: Words) -> Sequence[Choice]:
        """Turn the view's own offers into choices."""
        return [self.choice(offer, words) for offer in view.offers if not Footer.holds(offer)]

    def choice(self, offer: Offer, words: Words) -> Choice:
        """Turn one offer into a choice, by the page's labels."""
        label = self.labels[offer.control]
        note = words.say(label.note) if label.note else ""
        return Choice(offer, words.say(label.title), note, label.glyph, label.kind)

    def _plan(self) -> None:
        margin, gap = self.kit.look.px(MARGIN_MM), self.kit.look.px(GAP_MM)
        outer: QBoxLayout
        if self.kit.look.profile.is_portrait:
            outer = QVBoxLayout(self)
            outer.addWidget(self.pane, 1)
            outer.addWidget(self.ways)
        else:
            outer = QHBoxLayout(self)
            beside = QVBoxLayout()
            beside.addLayout(self.side)
            beside.addStretch(1)
            beside.addWidget(self.ways)
            outer.addWidget(self.pane, 3)
            outer.addLayout(beside, 2)
        outer.setContentsMargins(margin, margin, margin, gap)
        outer.setSpacing(gap if self.kit.look.profile.is_portrait else margin)


def first_is_primary(choices: Sequence[Choice]) -> list[Choice]:
    """Make the first of some choices the primary one."""
    return [replace(choice, kind=Kind.PRIMARY) if choice is choices[0] else choice for choice in choices]
