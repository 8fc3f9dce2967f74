"""Feeds the service manager's watchdog from Qt's own loop: a screen that stands still is a program that is not fed."""

from PySide6.QtCore import QObject, QTimer

from kiosk.app.hardening.notify import ALIVE, READY, Notifier

_SHARE = 4
"""So often it is fed within its time."""


class Watchdog(QObject):
    """Says that the program is ready, and then, by a timer on the window's own thread, that it is alive.

    No thread feeds it: one would go on while the screen stands still.
    """

    def __init__(self, notifier: Notifier) -> None:
        super().__init__()
        self._notifier = notifier
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._feed)

    def ready(self) -> None:
        """Begin, once the window is shown."""
        self._notifier.tell(READY, ALIVE)
        watched_s = self._notifier.watched_s
        if watched_s is not None:
            self._timer.start(max(1, int(watched_s * 1000 / _SHARE)))

    def end(self) -> None:
        """Feed it a last time: what ends has as long as it takes between two feeds."""
        self._timer.stop()
        self._feed()

    def _feed(self) -> None:
        self._notifier.tell(ALIVE)
