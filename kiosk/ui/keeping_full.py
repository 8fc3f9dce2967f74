"""Keeps the window where it belongs: over the whole screen, before all others, whoever moved, shrank or hid it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

LOOK_MS = 500
"""So often it is looked at; Qt is not told of everything that another program does."""

_TOLD = frozenset({
    QEvent.Type.WindowStateChange, QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide,
    QEvent.Type.WindowDeactivate,
})  # fmt: skip


class KeepingFull(QObject):
    """Watches a window that is to cover the screen, from `begin` until `end`."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.restore)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.restore)
        self._on_top = False

    def begin(self, *, on_top: bool) -> None:
        """Keep it from now on; `on_top`: before every other window."""
        self._on_top = on_top
        if on_top:
            self._window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self._window.installEventFilter(self)
        self.cover()
        self._timer.start()

    def end(self) -> None:
        """Let it go."""
        self._timer.stop()
        self._soon.stop()
        self._window.removeEventFilter(self)

    def cover(self) -> None:
        """Cover the whole screen; without a window manager nothing else sets the size."""
        geometry = QGuiApplication.primaryScreen().geometry()
        self._window.setFixedSize(geometry.size())
        self._window.setGeometry(geometry)
        self._window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the base. Looks as soon as what happens now is over."""
        del watched
        if event.type() in _TOLD and event.spontaneous():
            self._soon.start()
        return False

    def restore(self) -> None:
        """Put it back where it is not as it should be."""
        window, screen = self._window, QGuiApplication.primaryScreen()
        if screen is None:
            return
        if _is_x11() and window.isVisible() and not window.windowHandle().isExposed():
            # Another program has taken it off the screen, and Qt believes that it is still there.
            handle = window.windowHandle()
            handle.setVisible(False)
            handle.setVisible(True)
        if not window.isVisible() or not window.isFullScreen() or window.geometry() != screen.geometry():
            self.cover()
        if self._on_top:
            window.raise_()
            if not window.isActiveWindow():
                window.activateWindow()


def _is_x11() -> bool:
    return QGuiApplication.platformName() == "xcb"
