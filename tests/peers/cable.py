"""A serial line by `socat`: two pseudo-terminals back to back; ending the program is pulling the cable."""

import subprocess
from pathlib import Path

from tests.peers.having import program
from tests.waiting import wait_until


class SerialCable:
    """`kiosk_end` and `device_end` are paths in a folder; they lead to other device files after each replug."""

    def __init__(self, folder: Path) -> None:
        self._program = program("socat", "Debian has it; it makes the serial line of this test")
        self.kiosk_end, self.device_end = folder / "kiosk", folder / "device"
        self._running: subprocess.Popen[bytes] | None = None
        self.plug()

    def plug(self) -> None:
        """Connect both ends."""
        ends = [f"PTY,raw,echo=0,link={end}" for end in (self.kiosk_end, self.device_end)]
        self._running = subprocess.Popen([self._program, *ends])
        wait_until(lambda: self.kiosk_end.exists() and self.device_end.exists())

    def pull(self) -> None:
        """Pull it out; whoever has an end open gets an error."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait(5)

    def send(self, data: bytes) -> None:
        """Send bytes from the device's end."""
        with self.device_end.open("wb", buffering=0) as line:
            line.write(data)
