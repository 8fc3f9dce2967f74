"""Runs `emupos`, an emulator of receipt printers that nobody here wrote, and its operator's side."""

import json
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.peers.having import program
from tests.peers.ports import free_ports
from tests.waiting import wait_until

_CONFIG = """
schema: 1
api: {{host: 127.0.0.1, port: {api}}}
devices:
  - id: front
    type: printer
    profile: {profile}
    connections:
      - tcp: {{port: {port}}}
      - serial: {{pty: true, link: {link}}}
"""


class Emulator:
    """A running emulator. `port` is its TCP port, `serial` the path of its serial line."""

    def __init__(self, folder: Path, profile: str) -> None:
        self.port, api = free_ports(2)
        self.serial = folder / "emupos" / folder.name
        self._base = f"http://127.0.0.1:{api}/api/v1"
        config = folder / "emupos.yaml"
        config.write_text(_CONFIG.format(api=api, port=self.port, profile=profile, link=folder.name), "utf-8")
        self._process = subprocess.Popen(
            [program("emupos", "it needs Python 3.13; packaging/peers"), "run", "--config", str(config)],
            cwd=folder,
            env={"TMPDIR": str(folder), "PATH": "/usr/bin:/bin"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_until(self._answers, 20)
        except AssertionError:
            self.close()
            raise

    def fault(self, name: str, *, active: bool = True) -> None:
        """Set or clear a fault: paper-near-end, paper-out, cover-open, offline."""
        self._call("PUT" if active else "DELETE", f"/devices/front/faults/{name}")

    def receipts(self) -> list[Image.Image]:
        """Return the receipts that are complete, oldest first."""
        listed = json.loads(self._call("GET", "/devices/front/receipts"))
        ids = sorted(each["id"] for each in listed)
        return [
            Image.open(BytesIO(self._call("GET", f"/devices/front/receipts/{each}/image"))) for each in ids
        ]

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(10)

    def _answers(self) -> bool:
        assert self._process.poll() is None, "emupos has ended"
        try:
            self._call("GET", "/devices")
        except urllib.error.URLError:
            return False
        return self.serial.exists()

    def _call(self, method: str, path: str) -> bytes:
        request = urllib.request.Request(f"{self._base}{path}", method=method)
        with urllib.request.urlopen(request, timeout=5) as answer:
            content: bytes = answer.read()
        return content


@contextmanager
def emulator(folder: Path, profile: str = "epson-tm-t20iii") -> Iterator[Emulator]:
    """Run one for as long as the block lasts."""
    running = Emulator(folder, profile)
    try:
        yield running
    finally:
        running.close()
