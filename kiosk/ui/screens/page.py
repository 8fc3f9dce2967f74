"""The plan of every screen: the question, what belongs to it, and the ways on; upright or side by side.

A page is made once and rendered into again and again, so that a change of language redraws it in place. When another
page takes its turn it forgets what it showed.
"""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.controls import Control, Offer
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.theme import Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.footer import Footer
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.pane import Pane
from kiosk.ui.widgets.relayout import relayout
from kiosk.ui.widgets.text import Text

S = TypeVar("S")

_WORDS_BESIDE = 29
"""Two columns and what is between them, in sizes of their headings: words of more than twenty letters stay whole."""
_SHARE_TO_READ = 0.5
"""Of the height, for what is read, before the ways on give way."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a control's button, as names of messages."""

    title: str
    note: str = ""
    glyph: Glyph | None = None
    kind: Kind = Kind.PLAIN


class Page(QWidget, Generic[S]):
    """A screen's widgets. The question stands in a band, `head`; `content` holds what belongs to it, `side` what may
    stand beside it.
    """

    labels: ClassVar[Mapping[Control, Label]] = {}
    """The buttons of this page; lists with items are made by the page itself."""
    fills: ClassVar[bool] = False
    """Does the content take all room that is left, as a picture does?"""
    two_columns: ClassVar[bool] = False
    """Does something stand beside the content on a wide screen?"""
    ways_in_a_row: ClassVar[bool] = False
    """Are the ways on beside one another upright too, where height is dear?"""
    has_head: ClassVar[bool] = True
    """Does the question stand in the band, or else in `top`, with what belongs to it?"""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.title, self.lead = Text(Type.TITLE), Text(Type.LEAD)
        self.pane = Pane(kit)
        self.head, self.top = QFrame(), QVBoxLayout()
        self.body, self.content, self.side = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        in_a_row = self.ways_in_a_row or not kit.look.profile.is_portrait
        self.ways = Actions(kit, in_a_row=in_a_row)
        self._columns, self._ways_box = QBoxLayout(QBoxLayout.Direction.TopToBottom), QWidget()
        self._plan()

    @abstractmethod
    def draw(self, screen: S, view: View, words: Words) -> None:
        """Put this screen's data and words into the widgets."""

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
        self.head.setVisible(self.has_head and bool(self.title.text() or self.lead.text()))

    def loosen(self) -> None:
        """Ask for no room until it is known how much there is."""
        self._ways_box.setMinimumHeight(0)

    def settle(self, words: Words) -> None:
        """Lay out what was rendered, for the room that there is."""
        self._turn_columns()
        self._place_ways()
        self.pane.settle(words)

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

    def add_below_lead(self) -> Text:
        """Add a line below the lead."""
        line = Text(Type.MUTED)
        self.top.addWidget(line)
        return line

    def column_of(self, position: int) -> QVBoxLayout:
        """Return where the group of a position goes: one below the other, or by turns on a wide screen."""
        upright = self.kit.look.profile.is_portrait
        return self.content if upright or position % 2 == 0 else self.side

    @property
    def picture_column(self) -> QVBoxLayout:
        """Return where a large picture goes: into the column upright, beside it on a wide screen."""
        return self.content if self.kit.look.profile.is_portrait else self.side

    def _plan(self) -> None:
        look = self.kit.look
        air = look.margin if look.profile.is_portrait else look.gap * 2
        self._plan_head()
        self.pane.column.setSpacing(0)
        self.pane.column.addWidget(self.head)
        self.pane.column.addLayout(self.body, 1)
        self.body.setContentsMargins(look.margin, air, look.margin, look.gap)
        self.body.setSpacing(look.gap)
        self.top.setSpacing(look.gap)
        self.body.addLayout(self.top)
        self._plan_columns()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.pane, 1)
        ways = QVBoxLayout(self._ways_box)
        ways.setContentsMargins(look.margin, look.gap, look.margin, look.gap)
        ways.addWidget(self.ways)
        page.addWidget(self._ways_box)

    def _plan_head(self) -> None:
        look = self.kit.look
        self.head.setProperty("card", "head")
        self.head_row = QHBoxLayout(self.head)
        air = look.margin if look.profile.is_portrait else look.gap * 2
        self.head_row.setContentsMargins(look.margin, air, look.margin, air)
        self.head_row.setSpacing(look.gap * 2)
        question = QVBoxLayout()
        question.setSpacing(look.gap // 2)
        self.head_row.addLayout(question, 1)
        for text in (self.title, self.lead):
            (question if self.has_head else self.top).addWidget(text)

    def _plan_columns(self) -> None:
        look = self.kit.look
        upright = look.profile.is_portrait
        columns = self._columns
        self._turn_columns()
        for column, wanted in ((self.content, True), (self.side, self.two_columns)):
            column.setSpacing(look.gap)
            # A column that does not fill its height keeps to the top of it.
            outer = QVBoxLayout()
            fills = self.fills and (upright or column is self.side or not self.two_columns)
            outer.addLayout(column, 1 if fills else 0)
            if not fills and not upright:
                outer.addStretch(1)
            columns.addLayout(outer, 1 if (self.fills or not upright) and wanted else 0)
        self.body.addLayout(columns, 1 if self.fills or not upright else 0)
        if upright and not self.fills:
            self.body.addStretch(1)

    def _turn_columns(self) -> None:
        """Put the columns beside one another where both are wide enough for the longest words."""
        look = self.kit.look
        beside = not look.profile.is_portrait and self.width() > _WORDS_BESIDE * look.text_px(Type.HEADING)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(wanted)
        self._columns.setSpacing(look.margin if beside else look.gap)

    def _place_ways(self) -> None:
        """Keep the ways on in sight below, or let them stand at the end of the column where there is no room."""
        box, page = self._ways_box, self.layout()
        if page is None:
            return
        needed = 0 if self.ways.isHidden() else box.heightForWidth(self.width())
        within = self.pane.isAncestorOf(box)
        rest = self.pane.needed - (needed if within else 0)
        wanted = needed + min(rest, self.height() * _SHARE_TO_READ) > self.height()
        if wanted is not within:
            (self.pane.column if wanted else page).addWidget(box)
        box.setVisible(needed > 0)
        # A layout without room would squeeze what is tapped rather than what is read.
        box.setMinimumHeight(needed)
        relayout(self)


def as_of(moment: datetime | None, view: View, words: Words) -> str:
    """Say how old what is shown of the queue is; nothing while it is as new as can be."""
    if moment is None:
        return ""
    return words.say("queue-as-of", time=words.clock_time(moment, view.time_zone))


def first_is_primary(choices: Sequence[Choice]) -> list[Choice]:
    """Make the first of some choices the primary one."""
    return [replace(choice, kind=Kind.PRIMARY) if choice is choices[0] else choice for choice in choices]
