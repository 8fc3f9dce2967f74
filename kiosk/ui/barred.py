"""What reaches the window: the kiosk's own few keys and one finger; one filter before everything drops the rest."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)

KEYS = frozenset({
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter,
})  # fmt: skip
"""The keys that mean something: on to the next, back, act. They do what a finger does, and no more."""

_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""What may be held with them; any other chord is somebody else's."""

_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_MOUSE_EVENTS = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
})  # fmt: skip

DROPPED = frozenset({
    # Menus, tips and help.
    QEvent.Type.ContextMenu, QEvent.Type.ToolTip, QEvent.Type.WhatsThis, QEvent.Type.QueryWhatsThis,
    QEvent.Type.EnterWhatsThisMode, QEvent.Type.WhatsThisClicked, QEvent.Type.StatusTip, QEvent.Type.HelpRequest,
    # What is dragged in, files among it.
    QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop, QEvent.Type.FileOpen,
    # Keys by other ways, and their meaning for others.
    QEvent.Type.Shortcut, QEvent.Type.InputMethod, QEvent.Type.RequestSoftwareInputPanel,
    # Fingers and pens: more than a touch.
    QEvent.Type.Wheel, QEvent.Type.NativeGesture, QEvent.Type.Gesture, QEvent.Type.GestureOverride,
    QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease,
})  # fmt: skip
"""Events that nothing in the kiosk wants."""

_LOOKED_AT = DROPPED | _KEY_EVENTS | _MOUSE_EVENTS | {QEvent.Type.Show}


class Barred(QObject):
    """An event filter on the whole application.

    It drops every event of `window` that is not the kiosk's own. `on_key` is told of each key of its own that came.
    """

    def __init__(self, window: QWidget, on_key: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._on_key = on_key
        self._alone = False
        self._keys_shut = False

    def stand_alone(self) -> None:
        """From here on any other window of this program is a mistake: it is hidden before anybody can use it."""
        self._alone = True

    def shut_keys(self, shut: bool) -> None:
        """Drop the kiosk's own keys too: there is a keyboard that nobody has allowed."""
        self._keys_shut = shut

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the class."""
        kind = event.type()
        if kind not in _LOOKED_AT:
            return False
        if not self._is_ours(watched):
            return kind is QEvent.Type.Show and self._refuse(watched)
        if kind in DROPPED:
            return True
        if isinstance(event, QKeyEvent):
            return self._is_foreign(event)
        return isinstance(event, QMouseEvent) and event.button() is not Qt.MouseButton.LeftButton

    def _is_ours(self, watched: QObject) -> bool:
        if isinstance(watched, QWidget):
            return watched.window() is self._window
        # What comes to a window of the system comes to its widgets after that.
        return isinstance(watched, QWindow) and watched is self._window.windowHandle()

    def _is_foreign(self, event: QKeyEvent) -> bool:
        own = event.key() in KEYS and not event.modifiers() & ~_HELD
        # A key that is held down is one key (EN 301 549, 5.7).
        if not own or event.isAutoRepeat() or self._keys_shut:
            return True
        self._on_key()
        return False

    def _refuse(self, watched: QObject) -> bool:
        if not self._alone or not isinstance(watched, QWidget) or not watched.isWindow():
            return False
        _log.error("ui.window_refused", extra={"kind": type(watched).__name__})
        watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        watched.hide()
        return True
