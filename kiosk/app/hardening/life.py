"""The life of the running program as others see it: ready, alive, settled, ended."""

from PySide6.QtCore import QTimer

from kiosk.app.hardening.crashes import SETTLED_S, CrashBook
from kiosk.app.hardening.notify import STOPPING, Notifier
from kiosk.app.hardening.watchdog import Watchdog


class Life:
    """Tells the service manager, and the book of crashes where there is one."""

    def __init__(self, book: CrashBook | None, notifier: Notifier) -> None:
        self._book = book
        self._notifier = notifier
        self._watchdog: Watchdog | None = None

    def ready(self) -> None:
        """Begin: the window is shown, and Qt's loop runs."""
        self._watchdog = Watchdog(self._notifier)
        self._watchdog.ready()
        if self._book is not None:
            QTimer.singleShot(int(SETTLED_S * 1000), self._book.settled)

    def ended(self, *, anew: bool) -> None:
        """Note that it ended in good order. One that begins `anew` does not stop for the service manager."""
        if self._watchdog is not None:
            self._watchdog.end()
        if not anew:
            self._notifier.tell(STOPPING)
        if self._book is not None:
            self._book.ended()
