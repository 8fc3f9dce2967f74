"""The window of the kiosk: draws each view, in place where it can, and lets nothing out but taps."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.clock import Clock
from kiosk.flow.screens import AttractScreen, ClosedScreen, OutOfServiceScreen, View
from kiosk.flow.session import Comfort
from kiosk.i18n.words import Words, words_for
from kiosk.service.speech.items import Item
from kiosk.ui.barred import Barred
from kiosk.ui.boundary import guarded
from kiosk.ui.focus import next_in_reading
from kiosk.ui.fonts import load_fonts
from kiosk.ui.highlight import Highlight
from kiosk.ui.keeping_full import KeepingFull
from kiosk.ui.kit import DrawCode, Kit, WordsFor
from kiosk.ui.port import VisitorDesk
from kiosk.ui.profile import PORTRAIT, ScreenProfile
from kiosk.ui.screens.book import make_pages
from kiosk.ui.screens.page import Page
from kiosk.ui.shifting import STEP_MM, Shifting
from kiosk.ui.staff.layer import StaffLayer
from kiosk.ui.staff.port import PanelDesk
from kiosk.ui.stylesheet import stylesheet
from kiosk.ui.tapping import TapGate
from kiosk.ui.theme import Look, Theme, Type
from kiosk.ui.theme_file import own_theme
from kiosk.ui.widgets.above import Above
from kiosk.ui.widgets.button import BigButton
from kiosk.ui.widgets.footer import Footer
from kiosk.ui.widgets.number import NumberDisplay
from kiosk.ui.widgets.relayout import relayout
from kiosk.ui.widgets.text import Text

STANDING = (AttractScreen, ClosedScreen, OutOfServiceScreen)
"""Screens that stand for hours."""


class MainWindow(QMainWindow):
    """Full screen or, for a demo, in a frame; it closes only when the program itself lets it (`leave`)."""

    def __init__(
        self,
        desk: VisitorDesk,
        clock: Clock,
        profile: ScreenProfile = PORTRAIT,
        words: WordsFor = words_for,
        draw_code: DrawCode | None = None,
        theme: Theme | None = None,
        *,
        motion: bool = True,
    ) -> None:
        super().__init__()
        load_fonts()
        self._gate = TapGate(clock, desk.post)
        look = Look(profile, theme or own_theme(), motion=motion)
        self._kit = Kit(look, clock, words, self._gate.tap, draw_code)
        self._may_close = False
        self._by_keys = False
        self._page: Page[Any] | None = None
        self._view: View | None = None
        self._staff: StaffLayer | None = None
        self.setObjectName("kiosk")
        # What assistive programs and window managers call it.
        self.setWindowTitle("Loket")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFixedSize(profile.width_px, profile.height_px)
        self._build()
        # A field for text makes the whole window a place to drop things on.
        self.setAcceptDrops(False)
        self.setStyleSheet(stylesheet(self._kit.look))
        self.barred = Barred(self, self._key_came)
        self._full = KeepingFull(self)
        QApplication.instance().installEventFilter(self.barred)  # type: ignore[union-attr]
        self.show_view(desk.view)
        desk.subscribe(guarded("view", self.show_view))

    @property
    def profile(self) -> ScreenProfile:
        """Return the screen that the window is laid out for."""
        return self._kit.look.profile

    @property
    def view(self) -> View | None:
        """Return what is shown."""
        return self._view

    @property
    def page(self) -> Page[Any] | None:
        """Return the page that shows it."""
        return self._page

    def let_staff_in(self, desk: PanelDesk) -> None:
        """Have the staff panel come up when it is called, from here on."""
        self._staff = StaffLayer(self, self._kit, desk, (self._column, self._public))
        self._staff.begin(self._dress_for_staff, self._back_to_visitors)

    def show_view(self, view: View) -> None:
        """Draw a view."""
        words = self._kit.words_for(view.language)
        if not self._is_staffs:
            self._dress(view.comfort, words)
        page = self._pages[type(view.screen)]
        before, turned = self._page, page is not self._page or self._is_another(view)
        if turned and before is not None:
            self._above.give_back()
            before.forget()
            self._footer.close_languages()
        self._page, self._view = page, view
        self._shifting.stands(isinstance(view.screen, STANDING) and not self._is_staffs)
        if turned:
            page.entered(view.screen)
        page.render_view(view, words)
        self._above.lift(page.head, page.pane.column)
        self._cut_off.say(words.say("cut-off-line") if view.cut_off else "")
        self._footer.render_offers(view, words)
        self._ribbon.say(words.say("demo-ribbon") if view.demo else "")
        if turned:
            page.pane.to_top()
            self._stack.setCurrentWidget(page)
        self._settle(page, words)
        if turned and not self._is_staffs:
            self._move_focus()

    def show_spoken(self, item: Item | None) -> None:
        """Highlight what is being said; None when nobody listens."""
        self._highlight.show_item(None if self._is_staffs else item, self._page.pane if self._page else None)

    def show_full_screen(self, *, alone: bool = False) -> None:
        """Cover the whole screen from now on, with no pointer; `alone`: before every window, and with no other."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        if alone:
            self.barred.stand_alone()
        self._full.begin(on_top=alone)

    def leave(self) -> None:
        """Close, for the program's own end; nobody at the screen can."""
        self._may_close = True
        self._full.end()
        if self._staff is not None:
            self._staff.end()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self.barred)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, whoever asks (Alt+F4 does)."""
        event.setAccepted(self._may_close)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin without a focus: it comes with the first key."""
        super().showEvent(event)
        self._clear_focus()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt calls it
        """Move the focus in the order of reading, and bring what has it into sight."""
        if self._page is None:
            return super().focusNextPrevChild(forward)
        button = next_in_reading(self, self.focusWidget(), forward=forward)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            if self._staff is not None and self._staff.is_open:
                self._staff.screen.reveal(button)
            else:
                self._page.pane.reveal(button)
        return button is not None

    def _key_came(self) -> None:
        self._by_keys = True

    def _build(self) -> None:
        self._ribbon = Text(Type.STRONG, centred=True)
        self._ribbon.setObjectName("ribbon")
        self._cut_off = Text(Type.MUTED, centred=True)
        self._cut_off.setObjectName("cut-off")
        self._above = Above(self._kit.look)
        self._stack, self._footer = QStackedWidget(), Footer(self._kit, self._refit)
        self._highlight = Highlight(self, self._kit, self._footer)
        self._pages = make_pages(self._kit)
        for page in self._pages.values():
            self._stack.addWidget(page)
        holder = QWidget()
        self.setCentralWidget(holder)
        self._column = column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._ribbon)
        # All that is for visitors: staff have the screen to themselves.
        self._public = QWidget()
        column.addWidget(self._public, 1)
        self._inside = inside = QVBoxLayout(self._public)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._above)
        content = QVBoxLayout()
        content.addWidget(self._stack, 1)
        content.addWidget(self._cut_off)
        beside: QBoxLayout = QHBoxLayout() if self._kit.look.has_rail else QVBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(content, 1)
        beside.addWidget(self._footer)
        inside.addLayout(beside, 1)
        self._shifting = Shifting(column, self._kit.look.px(STEP_MM), self._kit.clock.monotonic)

    @property
    def _is_staffs(self) -> bool:
        return self._staff is not None and self._staff.is_open

    def _dress_for_staff(self, comfort: Comfort, words: Words) -> None:
        self._shifting.stands(False)
        self._highlight.show_item(None, None)
        self._dress(comfort, words)
        if not self._is_staffs:
            self._clear_focus()

    def _back_to_visitors(self) -> None:
        self._clear_focus()
        if self._view is not None:
            self.show_view(self._view)

    def _dress(self, comfort: Comfort, words: Words) -> None:
        # A style sheet is dear, so it is set for a change of comfort only.
        look = replace(
            self._kit.look,
            high_contrast=comfort.high_contrast,
            large_text=comfort.large_text,
            low_reach=comfort.low_reach,
        )
        self._above.dress(look)
        if look != self._kit.look:
            self._kit.look = look
            self.setStyleSheet(stylesheet(look))
            for sized in (*self.findChildren(BigButton), *self.findChildren(NumberDisplay)):
                sized.updateGeometry()
        right_to_left = words.direction == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        if QGuiApplication.layoutDirection() is not direction:
            QGuiApplication.setLayoutDirection(direction)

    def _refit(self) -> None:
        """Lay out anew: the footer has changed by itself."""
        if self._page is not None and self._view is not None:
            self._settle(self._page, self._kit.words_for(self._view.language))

    def _settle(self, page: Page[Any], words: Words) -> None:
        relayout(self._footer)
        page.loosen()
        relayout(page)
        self._column.activate()
        self._inside.activate()
        page.settle(words)

    def _is_another(self, view: View) -> bool:
        return self._view is None or self._view.name != view.name

    def _move_focus(self) -> None:
        self._clear_focus()
        if self._by_keys:
            self.focusNextPrevChild(True)
        self._by_keys = False

    def _clear_focus(self) -> None:
        # Held by the window itself, or Qt would give it to the first button.
        self.setFocus()
