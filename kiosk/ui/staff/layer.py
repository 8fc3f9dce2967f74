"""The staff panel in the kiosk's window: while it is there, what visitors see is hidden from eyes and keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from kiosk.flow.session import Comfort
from kiosk.i18n.words import Words
from kiosk.service.staff.panel_facts import StaffView
from kiosk.service.staff.panel_states import Shut
from kiosk.ui.boundary import guarded
from kiosk.ui.kit import Kit
from kiosk.ui.staff.corner import SIDE_MM, CornerTaps
from kiosk.ui.staff.port import PanelDesk
from kiosk.ui.staff.screen import StaffScreen

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
OnDress = Callable[[Comfort, Words], None]
"""Dresses the window for whoever is before it."""


class _Corner(QObject):
    """Sees each tap on the window, wherever it lands; the tap goes on as it would."""

    def __init__(self, window: QWidget, taps: CornerTaps, kit: Kit) -> None:
        super().__init__(window)
        self._window = window
        self._taps = taps
        self._kit = kit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count presses, of which Qt calls every other quick one a double click."""
        if (
            event.type() in _PRESSES
            and isinstance(event, QMouseEvent)
            and isinstance(watched, QWindow)
            and watched is self._window.windowHandle()
        ):
            self._taps.tapped(event.position(), self._window.width(), self._kit.look.px(SIDE_MM))
        return False


class StaffLayer:
    """Puts the panel over the column of a window, in the place of what is for the public, and takes it away again."""

    def __init__(self, window: QWidget, kit: Kit, desk: PanelDesk, place: tuple[QLayout, QWidget]) -> None:
        self.screen = StaffScreen(kit, desk)
        self._kit = kit
        self._column, self._public = place
        self._desk = desk
        self._dress: OnDress = lambda *_: None
        self._shut: Callable[[], None] = lambda: None
        self._column.addWidget(self.screen)
        self._corner = _Corner(window, CornerTaps(kit.clock.monotonic, desk.call), kit)
        QApplication.instance().installEventFilter(self._corner)  # type: ignore[union-attr]

    def begin(self, on_dress: OnDress, on_shut: Callable[[], None]) -> None:
        """Draw each view from now on; `on_shut` when visitors have the screen again."""
        self._dress, self._shut = on_dress, on_shut
        self._show(self._desk.view)
        self._desk.subscribe(guarded("staff_view", self._show))

    @property
    def is_open(self) -> bool:
        """Tell whether the panel has the screen."""
        return not self.screen.isHidden()

    def end(self) -> None:
        """See no more taps."""
        QApplication.instance().removeEventFilter(self._corner)  # type: ignore[union-attr]

    def _show(self, view: StaffView) -> None:
        was_open, shut = self.is_open, isinstance(view.panel.state, Shut)
        if shut and not was_open:
            return
        if shut:
            self.screen.tell(view)
            self.screen.hide()
            self._public.show()
            self._shut()
            return
        words = Words(view.panel.language, parts=("staff",))
        self._dress(view.panel.comfort, words)
        self.screen.kit.look = self._kit.look
        self._public.hide()
        self.screen.show()
        self.screen.tell(view)
        self._column.activate()
        self.screen.settle(words)
