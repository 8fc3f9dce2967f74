"""The shipped central in a process of its own, on a database file, as `kiosk central serve` runs it."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic, sleep

START_S = 60.0
STOP_S = 15.0


@dataclass(frozen=True, slots=True)
class Served:
    """A central that runs: its address without path, and its process."""

    url: str
    process: int

    def core_s(self) -> float:
        """Return the seconds of a core that it has used so far (Linux, proc(5), fields 14 and 15 of stat)."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(database: Path | str) -> Iterator[Served]:
    """Serve a database, a file or an address, that is filled already."""
    port = _free_port()
    command = [sys.executable, "-m", "kiosk", "central", "serve", "--database", str(database)]
    with (
        (database.parent / "central.log").open("wb") if isinstance(database, Path) else TemporaryFile() as log
    ):
        process = subprocess.Popen([*command, "--port", str(port)], stdout=log, stderr=log)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(url, process)
            yield Served(url, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    give_up = monotonic() + START_S
    while monotonic() < give_up and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/readyz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            sleep(0.05)
    raise RuntimeError("the central did not start")
