"""Asks one device how it is, in a thread of its own that may be left behind: a driver that hangs hinders nobody."""

import threading
from collections.abc import Callable

from kiosk.devices.status import DeviceStatus

OnStatus = Callable[[DeviceStatus], None]


class Asker:
    """One question at a time. `ask` and `waiting` are used from one thread; `on_status` is called from the asker's."""

    def __init__(self, name: str, status: Callable[[], DeviceStatus], on_status: OnStatus) -> None:
        self._status = status
        self._on_status = on_status
        self._wanted = threading.Event()
        self._stop = threading.Event()
        self._asking = threading.Event()
        # A daemon: whatever the driver does, the program can end.
        self._thread = threading.Thread(target=self._run, name=f"ask-{name}", daemon=True)

    def start(self) -> None:
        """Be ready for questions."""
        self._thread.start()

    @property
    def asking(self) -> bool:
        """Say whether a question is under way."""
        return self._asking.is_set()

    def ask(self) -> None:
        """Ask, unless a question is under way already."""
        if not self._asking.is_set():
            self._asking.set()
            self._wanted.set()

    def stop(self, timeout_s: float) -> None:
        """Ask no more; wait a moment for the question that is under way, and no longer."""
        self._stop.set()
        self._wanted.set()
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._stop.is_set():
                return
            status = self._status()
            self._asking.clear()
            if not self._stop.is_set():
                self._on_status(status)
