"""Simulated code scanners and document readers: bytes on a line, for the real driver to read."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kiosk.devices.codes.picture import payloads_in
from kiosk.devices.simulated.document_framings import Maker, framed
from kiosk.devices.simulated.memory import MemoryFeed, Pause
from kiosk.devices.simulated.reader_faults import NO_READ, Wrap, on_the_line
from kiosk.devices.simulated.reader_states import NOT_TO_BE_HAD, ReaderState

_CR = b"\r"


class ReaderLine(Protocol):
    """The device's end of what connects it to a driver."""

    def put(self, *items: bytes | Pause) -> None:
        """Send bytes; they are lost while the device is not to be had."""
        ...

    def fail(self, fault: int | None) -> None:
        """Take the device away, with the errno that who tries to open it gets; None brings it back."""
        ...

    def wait_until_handled(self, timeout_s: float) -> bool:
        """Wait until the driver has dealt with everything that was put in; False when the time is over before."""
        ...


class MemoryLine(MemoryFeed[bytes]):
    """A line in memory: what is put in comes out at the source that a driver reads."""

    def read(self, timeout_s: float) -> bytes:
        """See `Source`."""
        return self.take(timeout_s) or b""

    def close(self) -> None:
        """See `Source`."""


class SimulatedReaderControls:
    """The operator's side: what is shown to the device, and what is wrong with it."""

    def __init__(self, line: ReaderLine, seed: int = 0, maker: Maker = Maker.DESKO) -> None:
        self._line = line
        self._maker = maker
        self._state = ReaderState.READY
        self._chance = random.Random(seed)

    @property
    def state(self) -> str:
        """Return the name of the state."""
        return self._state.value

    def set_state(self, name: str) -> None:
        """Put the device into a state or a fault. Raises ValueError for a name that is none of `ReaderState`."""
        self._state = ReaderState(name)
        self._line.fail(NOT_TO_BE_HAD.get(self._state))

    def present_bytes(self, data: bytes) -> None:
        """Send bytes as they are, without an end; only the faults are added."""
        self._show(data, bytes)

    def present_code(self, text: str) -> None:
        """Show a code that says `text`; the scanner sends it with its usual end."""
        self._show(text.encode(), _line_of)

    def present_picture(self, picture: Path | bytes) -> bool:
        """Show a picture; False when no code in it can be read, which the scanner then reports as ``NOREAD``."""
        found = payloads_in(picture)
        for payload in found or (NO_READ,):
            self._show(payload, _line_of)
        return bool(found)

    def present_document(self, lines: Sequence[str]) -> None:
        """Lay a document down whose zone has these lines; the reader sends them as its maker's do."""
        content = _CR.join(line.encode() for line in lines)
        self._show(content, lambda read: framed(read, self._maker))

    def wait_until_read(self, timeout_s: float = 2.0) -> bool:
        """Wait until the driver has dealt with what was shown; False when it does not within the time (seconds)."""
        return self._line.wait_until_handled(timeout_s)

    def _show(self, content: bytes, wrap: Wrap) -> None:
        self._line.put(*on_the_line(self._state, content, wrap, self._chance))


class SimulatedReader:
    """A code scanner or a document reader. `line` is what a driver reads from, `controls` is the operator's side."""

    def __init__(self, seed: int = 0, maker: Maker = Maker.DESKO) -> None:
        self.line = MemoryLine()
        self.controls = SimulatedReaderControls(self.line, seed, maker)


def _line_of(content: bytes) -> bytes:
    return content + _CR
