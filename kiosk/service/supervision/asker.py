"""Asks one device how it is, in a thread of its own that may be left behind: a driver that hangs hinders nobody."""

import threading
from collections.abc import Callable

from kiosk.devices.status import Connection, DeviceStatus, Health, Reason

OnStatus = Callable[[DeviceStatus], None]

STUCK = DeviceStatus(Connection.FAILED, Health.UNKNOWN, frozenset({Reason.STUCK}))
"""How a device is whose driver does not come back."""


class Asker:
    """One question at a time. Used from one thread; `on_status` is called from the asker's own."""

    def __init__(self, name: str, status: Callable[[], DeviceStatus], on_status: OnStatus) -> None:
        self._name = name
        self._status = status
        self._on_status = on_status
        self._wanted = threading.Event()
        self._stop = threading.Event()
        self._asking = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def asking(self) -> bool:
        """Say whether a question is under way."""
        return self._asking.is_set()

    def ask(self) -> None:
        """Ask, unless a question is under way already."""
        if self._asking.is_set() or self._stop.is_set():
            return
        self._asking.set()
        self._wanted.set()
        if self._thread is None or not self._thread.is_alive():
            # A daemon: whatever the driver does, the program can end.
            self._thread = threading.Thread(target=self._run, name=f"ask-{self._name}", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Ask no more, and tell no more."""
        self._stop.set()
        self._wanted.set()

    def ended(self, timeout_s: float) -> bool:
        """Wait, after `stop`, for a question that is under way; False when it does not come back in time."""
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._thread is None or not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._stop.is_set():
                return
            status = STUCK
            try:
                status = self._status()
            finally:
                # A driver that broke has not answered; its thread ends with the error, the next question gets another.
                self._asking.clear()
                if not self._stop.is_set():
                    self._on_status(status)
