"""Lets Qt's event loop pump the kiosk's inbox, so that all of the kiosk happens on the window's own thread."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.service.loop import Loop


class QtPump(QObject):
    """Pumps when something is posted, and when the next timer is due."""

    _woken = Signal()

    def __init__(self, loop: Loop) -> None:
        super().__init__()
        self._loop = loop
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._pump)
        self._woken.connect(self._pump, Qt.ConnectionType.QueuedConnection)
        loop.on_wake(self._woken.emit)
        self._woken.emit()

    def _pump(self) -> None:
        due = self._loop.pump()
        if due is not None:
            self._timer.start(int(due * 1000) + 1)

    def stop(self) -> None:
        """Pump no more."""
        self._loop.on_wake(lambda: None)
        self._timer.stop()
        self._woken.disconnect(self._pump)
