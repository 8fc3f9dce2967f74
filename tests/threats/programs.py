"""The real `kiosk run` as a process, with the environment that a test wants and a service manager that listens."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from kiosk.app.hardening.environment import command

ROOT = Path(__file__).parents[2]
SETTINGS = """
[kiosk]
id = "kiosk-1"
state = "{folder}/state"
[central]
url = "http://127.0.0.1:9"
[devices]
printer = "png:{folder}/papers"
"""
"""A central that nobody is: a kiosk that is cut off starts all the same."""


class ServiceManager:
    """The end of the notify socket that systemd holds."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "notify"
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(str(self.path))
        self._line.settimeout(0.05)
        self.heard: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()

    def listen(self) -> list[str]:
        """Take what has come; return everything heard so far."""
        with suppress(TimeoutError):
            while True:
                self.heard += self._line.recv(4096).decode().splitlines()
        return self.heard


def laid_out(folder: Path) -> Path:
    """Write settings and a state folder; return the settings' path."""
    (folder / "state").mkdir(parents=True, exist_ok=True)
    config = folder / "kiosk.toml"
    config.write_text(SETTINGS.format(folder=folder), "utf-8")
    (folder / "token").write_text("a-token", "utf-8")
    return config


@contextmanager
def kiosk_run(
    config: Path, environment: Mapping[str, str], *more: str, installed: bool = True
) -> "Iterator[subprocess.Popen[bytes]]":
    """Run it; what it says goes to the file `log` beside the settings. It is killed at the end.

    `installed`: as the package's program begins, in an isolated interpreter.
    """
    token = config.parent / "token"
    arguments = ["run", "--config", str(config), "--token-file", str(token), *more]
    line = command(arguments) if installed else [sys.executable, "-m", "kiosk", *arguments]
    # What coverage and pytest put into a test's environment is not what is tried here.
    base = {name: os.environ[name] for name in ("HOME", "PATH", "USER") if name in os.environ}
    with (
        (config.parent / "log").open("ab") as log,
        subprocess.Popen(
            line,
            cwd=ROOT,
            env={**base, "QT_QPA_PLATFORM": "offscreen", **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def environment_of(pid: int) -> dict[str, str]:
    """Read what a process began with."""
    told = Path(f"/proc/{pid}/environ").read_bytes().decode("utf-8", "replace")
    return dict(each.partition("=")[::2] for each in told.split("\0") if each)


def mapped_files(pid: int) -> str:
    """Read which files a process has in its memory."""
    return Path(f"/proc/{pid}/maps").read_text("utf-8", "replace")
