"""The safe screen: "out of use" in the office's languages and a code for staff, with as little program as can be."""

import signal
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from kiosk.app.hardening.notify import Notifier
from kiosk.app.hardening.watchdog import Watchdog
from kiosk.domain.assets import assets

_LOOK_MS = 200
_BACKGROUND, _INK, _MUTED = "#ffffff", "#1b1b1b", "#4a4a4a"
_FROM_THE_RIGHT = frozenset({"ar", "fa", "he", "ur"})
_INPUT = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin, QEvent.Type.Wheel,
    QEvent.Type.ContextMenu, QEvent.Type.ToolTip, QEvent.Type.InputMethod, QEvent.Type.DragEnter, QEvent.Type.Drop,
})  # fmt: skip

Row = tuple[str, str, str]
"""Language, title, and what to do."""


class _Deaf(QObject):
    """Nothing that anybody does means anything here."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        return event.type() in _INPUT


class SafeScreen(QWidget):
    """The window."""

    def __init__(self, rows: Sequence[Row], width: int, height: int) -> None:
        super().__init__()
        self.setObjectName("safe")
        self.setWindowTitle("Loket")
        self.setStyleSheet(f"background: {_BACKGROUND}")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFixedSize(width, height)
        column = QVBoxLayout(self)
        margin = width // 16
        column.setContentsMargins(margin, margin, margin, margin)
        # As large as there is room for: a title and two lines below it for each language.
        pixels = max(14, min(width // 24, int((height - 2 * margin) / (len(rows) * 3.6))))
        for language, title, lead in rows:
            column.addWidget(_line(language, title, pixels, strong=True))
            if lead:
                column.addWidget(_line(language, lead, int(pixels * 0.72), strong=False))
            column.addStretch(1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay."""
        event.ignore()


def show_safe_screen(rows: Sequence[Row], seconds: float, *, windowed: bool) -> bool:
    """Show it for so long, and feed the watchdog; return False when the program was told to end meanwhile."""
    there = QApplication.instance()
    qt = there if isinstance(there, QApplication) else QApplication([])
    for path in sorted((assets() / "fonts").glob("*.[to]tf")):
        QFontDatabase.addApplicationFont(str(path))
    deaf = _Deaf()
    qt.installEventFilter(deaf)
    size = qt.primaryScreen().geometry()
    width, height = (540, 960) if windowed else (size.width(), size.height())
    window = SafeScreen(rows, width, height)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: qt.exit(1))
    looking = QTimer()
    looking.timeout.connect(lambda: None)
    looking.start(_LOOK_MS)
    QTimer.singleShot(int(seconds * 1000), lambda: qt.exit(0))
    if windowed:
        window.show()
    else:
        window.move(size.topLeft())
        window.showFullScreen()
    watchdog = Watchdog(Notifier())
    watchdog.ready()
    again = qt.exec() == 0
    watchdog.end()
    window.hide()
    return again


def _line(language: str, text: str, pixels: int, *, strong: bool) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setWordWrap(True)
    label.setAccessibleName(text)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
    if language in _FROM_THE_RIGHT:
        label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.setStyleSheet(f"color: {_INK if strong else _MUTED}")
    face = QFont(["Noto Sans", "Noto Sans Arabic", "Noto Sans SC"])
    face.setPixelSize(pixels)
    face.setBold(strong)
    label.setFont(face)
    return label
