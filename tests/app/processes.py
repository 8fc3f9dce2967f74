"""Real `kiosk run` processes against a central in this one: their settings, their environment, what they say."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETTINGS = """
[kiosk]
state = "{folder}/state"
[central]
url = "{url}"
[devices]
printer = "png:{folder}/papers"
"""


def settings_in(folder: Path, url: str) -> Path:
    """Write settings for one kiosk that do not say who it is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "kiosk.toml"
    path.write_text(SETTINGS.format(folder=folder, url=url), "utf-8")
    return path


def handed_over(folder: Path) -> dict[str, str]:
    """Make what a service manager hands over: the key that seals the credential. Return the environment with it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "loket-key").write_bytes(b"k" * 32)
    return {"CREDENTIALS_DIRECTORY": str(folder)}


class Process:
    """One `kiosk run`."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def log(self) -> str:
        """Read what it has said so far."""
        return self._log.read_text("utf-8", "replace")

    def end(self) -> None:
        """End it in good order."""
        self._process.send_signal(signal.SIGTERM)
        assert self._process.wait(30) == 0, self.log


@contextmanager
def running(config: Path, environment: Mapping[str, str], *more: str) -> Iterator[Process]:
    """Run a kiosk in a window on no screen; it is killed at the end if it still runs."""
    log = config.parent / "log"
    command = [sys.executable, "-m", "kiosk", "run", "--windowed", "--config", str(config), *more]
    with (
        log.open("ab") as said,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
            stderr=said,
            stdout=said,
        ) as process,
    ):
        try:
            yield Process(process, log)
        finally:
            process.kill()
