"""Simulated code scanners and document readers: bytes in memory, for the real driver to read."""

import random
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from kiosk.devices.codes.picture import payloads_in
from kiosk.devices.simulated.reader_states import ReaderState

_STX, _ETX, _CR = b"\x02", b"\x03", b"\r"
_NO_READ = b"NOREAD"
_GARBLED = 5
"""One byte in so many is garbled by noise."""


class MemoryLine:
    """A line in memory: what is put in comes out at the source that a driver reads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[bytes] = deque()
        self._plugged = True
        self._silent = False
        self._handled = True

    def put(self, data: bytes) -> None:
        """Send bytes; they are lost while the line is unplugged."""
        with self._changed:
            if self._plugged:
                self._waiting.append(data)
                self._silent = self._handled = False
                self._changed.notify_all()

    def plug(self, *, plugged: bool) -> None:
        """Plug the line in, or pull it out."""
        with self._changed:
            if plugged is not self._plugged:
                self._plugged = plugged
                self._waiting.clear()
                self._changed.notify_all()

    def open(self) -> None:
        """See `Source`."""
        if not self._plugged:
            raise ConnectionRefusedError

    def read(self, timeout_s: float) -> bytes:
        """See `Source`."""
        with self._changed:
            if self._silent:
                # The driver has come back after a silence: all that it was given is dealt with.
                self._handled = True
                self._changed.notify_all()
            self._changed.wait_for(lambda: self._waiting or not self._plugged, timeout_s)
            if not self._plugged:
                raise ConnectionResetError
            self._silent = not self._waiting
            return self._waiting.popleft() if self._waiting else b""

    def wait_until_handled(self, timeout_s: float) -> bool:
        """Wait until the driver has dealt with everything that was put in; False when the time is over before."""
        with self._changed:
            return self._changed.wait_for(lambda: self._handled or not self._plugged, timeout_s)

    def close(self) -> None:
        """See `Source`."""


class SimulatedReaderControls:
    """The operator's side: what is shown to the device, and what is wrong with it."""

    def __init__(self, line: MemoryLine, seed: int) -> None:
        self._line = line
        self._state = ReaderState.READY
        self._chance = random.Random(seed)

    @property
    def state(self) -> str:
        """Return the name of the state."""
        return self._state.value

    def set_state(self, name: str) -> None:
        """Put the device into a state or a fault. Raises ValueError for a name that is none of `ReaderState`."""
        self._state = ReaderState(name)
        self._line.plug(plugged=self._state is not ReaderState.UNPLUGGED)

    def present_bytes(self, data: bytes) -> None:
        """Send bytes as they are, without an end; only the faults are added."""
        self._send(data)

    def present_code(self, text: str) -> None:
        """Show a code that says `text`; the scanner sends it with its usual end."""
        self._send(text.encode() + _CR)

    def present_picture(self, picture: Path | bytes) -> bool:
        """Show a picture; False when no code in it can be read, which the scanner then reports as ``NOREAD``."""
        found = payloads_in(picture)
        for payload in found or (_NO_READ,):
            self._send(payload + _CR)
        return bool(found)

    def present_document(self, lines: Sequence[str]) -> None:
        """Lay a document down whose zone has these lines; the reader sends them between STX and ETX."""
        self._send(_STX + b"".join(line.encode() + _CR for line in lines) + _ETX)

    def wait_until_read(self, timeout_s: float = 2.0) -> bool:
        """Wait until the driver has dealt with what was shown; False when it does not within the time (seconds)."""
        return self._line.wait_until_handled(timeout_s)

    def _send(self, data: bytes) -> None:
        match self._state:
            case ReaderState.NOISE:
                self._line.put(self._garbled(data))
            case ReaderState.TRUNCATED:
                self._line.put(data[: len(data) // 2])
            case ReaderState.DOUBLED:
                self._line.put(data)
                self._line.put(data)
            case ReaderState.READY | ReaderState.UNPLUGGED:
                self._line.put(data)

    def _garbled(self, data: bytes) -> bytes:
        """Garble bytes by chance, and always one in the middle; the end is left, so that reads stay apart."""
        garbled = bytearray(data)
        middle = len(data) // 2
        for place in range(len(data)):
            if place == middle or (data[place] >= 0x20 and self._chance.randrange(_GARBLED) == 0):
                garbled[place] = self._chance.randrange(0x80, 0xC0)
        return bytes(garbled)


class SimulatedReader:
    """A code scanner or a document reader. `line` is what a driver reads from, `controls` is the operator's side."""

    def __init__(self, seed: int = 0) -> None:
        self.line = MemoryLine()
        self.controls = SimulatedReaderControls(self.line, seed)
