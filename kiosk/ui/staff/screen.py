"""The staff panel over the whole screen: head, pages, what stands on them, and a foot with the way out."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.words import Words, language_name
from kiosk.service.staff.panel_facts import StaffView
from kiosk.service.staff.panel_states import AskingPin, Control, Open, Page, Panel, Pressed, Shut
from kiosk.ui.kit import Kit
from kiosk.ui.screens.pool import Pool
from kiosk.ui.staff.block_view import BlockView
from kiosk.ui.staff.blocks import Block, choice, press, pressed
from kiosk.ui.staff.pages import open_blocks
from kiosk.ui.staff.pin_page import PinPage
from kiosk.ui.staff.port import PanelDesk
from kiosk.ui.tapping import PAUSE_S
from kiosk.ui.theme import Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.pane import Pane
from kiosk.ui.widgets.relayout import relayout
from kiosk.ui.widgets.text import Text


class StaffScreen(QWidget):
    """Draws each view of the panel; hidden while the panel is shut, and then nothing is in it."""

    def __init__(self, kit: Kit, desk: PanelDesk) -> None:
        super().__init__()
        self.kit = replace(kit, press=self._press)
        self._desk = desk
        self._last: tuple[float, str] = (0.0, "")
        self._shown: tuple[object, ...] = ()
        self._title, self._person = Text(Type.HEADING), Text(Type.MUTED)
        self._head, self._pane = QFrame(), Pane(self.kit)
        self._tabs, self._foot = Actions(self.kit, in_a_row=True), Actions(self.kit, in_a_row=True)
        self._pin, self._blocks = PinPage(self.kit), Pool(lambda: BlockView(self.kit))
        self._column = QVBoxLayout()
        self._lay_out()
        self.hide()

    def tell(self, view: StaffView) -> None:
        """Draw a view; one that is shut leaves nothing."""
        panel = view.panel
        words = Words(panel.language, parts=("staff",))
        state = panel.state
        asking = state if isinstance(state, AskingPin) else None
        self._title.say("" if isinstance(state, Shut) else _title(panel, words))
        self._person.say(state.person if isinstance(state, Open) else "")
        self._tabs.offer(_tabs(state, words) if isinstance(state, Open) else ())
        self._foot.offer(() if isinstance(state, Shut) else _foot(panel, words))
        self._pin.tell(asking, words)
        self._tell_blocks(open_blocks(view, state, words) if isinstance(state, Open) else ())
        self._settle(panel, words)

    def settle(self, words: Words) -> None:
        """Lay out what is shown for the room that there is."""
        relayout(self)
        self._pane.settle(words)

    def reveal(self, widget: QWidget) -> None:
        """Bring what has the focus into sight."""
        self._pane.reveal(widget)

    def _settle(self, panel: Panel, words: Words) -> None:
        turned = _place(panel)
        if turned != self._shown:
            self._shown = turned
            self._pane.to_top()
        if not isinstance(panel.state, Shut):
            self.settle(words)

    def _tell_blocks(self, blocks: tuple[Block, ...]) -> None:
        for position in range(max(len(blocks), len(self._blocks))):
            card = self._blocks.at(position, self._column)
            card.tell(blocks[position] if position < len(blocks) else None)

    def _press(self, name: str) -> None:
        found = pressed(name)
        now = self.kit.clock.monotonic()
        if found is None or self._is_same_finger(name, found[0], now):
            return
        self._last = now, name
        self._desk.post(Pressed(*found))

    def _is_same_finger(self, name: str, control: Control, now: float) -> bool:
        """Hold a second tap within half a second back; of the keys only the same one: another is another."""
        at, before = self._last
        if not before or not 0 <= now - at < PAUSE_S:
            return False
        was = pressed(before)
        keys = (Control.DIGIT, Control.DELETE)
        if control in keys and was is not None and was[0] in keys:
            return name == before
        return True

    def _lay_out(self) -> None:
        look = self.kit.look
        self._head.setProperty("card", "head")
        head = QHBoxLayout(self._head)
        head.setContentsMargins(look.margin, look.gap, look.margin, look.gap)
        head.addWidget(self._title, 1)
        head.addWidget(self._person)
        self._person.setWordWrap(False)
        self._column.setContentsMargins(look.margin, look.gap, look.margin, look.gap)
        self._column.setSpacing(look.gap)
        self._column.addWidget(self._pin)
        self._pane.column.addLayout(self._column)
        self._pane.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        for widget, stretch in ((self._tabs, 0), (self._pane, 1), (self._foot, 0)):
            if widget is self._pane:
                column.addWidget(widget, stretch)
                continue
            edge = QHBoxLayout()
            edge.setContentsMargins(look.margin, look.gap, look.margin, look.gap)
            edge.addWidget(widget)
            column.addLayout(edge)


def _place(panel: Panel) -> tuple[object, ...]:
    """Say where in the panel one is: another place is read from its beginning."""
    state = panel.state
    if isinstance(state, Open):
        return state.page, state.asking, state.doing, state.outcome, panel.language
    return (type(state), panel.language)


def _title(panel: Panel, words: Words) -> str:
    if isinstance(panel.state, AskingPin):
        return words.say("staff-pin-title", role=panel.state.role.value)
    return words.say("staff-panel-title")


def _tabs(state: Open, words: Words) -> list[Choice]:
    enabled = state.asking is None and state.doing is None
    return [
        Choice(
            None,
            words.say("staff-page", page=page.value),
            kind=Kind.FOOT,
            on=page is state.page,
            name=press(Control.PAGE, page.value),
            enabled=enabled,
        )
        for page in Page
    ]


def _foot(panel: Panel, words: Words) -> list[Choice]:
    tags = [
        Choice(
            None,
            language_name(tag),
            kind=Kind.FOOT,
            on=tag == panel.language,
            name=press(Control.LANGUAGE, tag),
        )
        for tag in panel.languages
    ]
    comfort = panel.comfort
    switches = (
        (Control.CONTRAST, "contrast", Glyph.CONTRAST, comfort.high_contrast),
        (Control.TEXT_SIZE, "text-size", Glyph.LETTERS, comfort.large_text),
    )
    settings = [
        Choice(
            None,
            words.say(f"control-{key}"),
            words.say(f"control-{key}-state", on="yes" if on else "no"),
            glyph,
            Kind.FOOT,
            on=on,
            name=press(control),
        )
        for control, key, glyph, on in switches
    ]
    close = words.say("staff-close-pin" if isinstance(panel.state, AskingPin) else "staff-close")
    return [*tags, *settings, choice(close, Control.CLOSE, glyph=Glyph.CROSS, kind=Kind.FOOT)]
