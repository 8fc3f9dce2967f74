"""Random keys, chords, buttons, wheels, drags, scans and other clients at the real window of a kiosk on an X display.

    python -m tests.threats.campaign --seed 1 --minutes 10

A violated invariant ends it with the seed and what was done last; the same seed does the same things again.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Self

from tests.privacy import canaries
from tests.threats.x_client import XClient
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT = 540, 960
PATIENCE_S = 60.0
BATCH = 100
CONTROLS = bytes(range(0x20))
SCANS = (
    b"LK7Q2M4T\r", b"]C1FNC3\r", b"\x1d\x03\x1b\r", b"\x0f\x0f\r", b"^R cmd\r", b"\x1b[24~\r", b"%0D%0A\r",
    b"' OR 1=1 --\r", b'"\r', b"../../etc/passwd\r", b"file:///etc/passwd\r", b"http://192.0.2.1/?code=LK7Q2M4T\r",
    b"\xff" * 40 + b"\r", b"A" * 20_000, b"<img src=x onerror=alert(1)>\r", b"{\\ue000}{F4}\r", b"\xe2\x80\xae\r",
)  # fmt: skip
"""What hostile bar codes have held: control characters, chords as keys, quotes, paths, links, set-up codes (FNC3)."""


class WayOutError(AssertionError):
    """An invariant did not hold."""


@contextmanager
def display(width: int = WIDTH, height: int = HEIGHT) -> Iterator[str]:
    """Give an X display of our own; the server picks the number."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{width}x{height}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            assert number, "Xvfb did not start"
            yield f":{number}"
        finally:
            server.terminate()
            server.wait(30)


@dataclass
class Target:
    """The kiosk under attack, in a home folder in which nothing may appear."""

    folder: Path
    display: str
    said: deque[str] = field(default_factory=lambda: deque(maxlen=200))
    leaked: bool = False
    sessions: int = 0

    def __post_init__(self) -> None:
        for name in ("state", "home"):
            (self.folder / name).mkdir()
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        home = self.folder / "home"
        environment = {
            "HOME": str(home), "TMPDIR": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        self._log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.threats.target", str(self.folder / "state"), str(self.port)],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait(30)
        self._listener.join(30)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self._log.close()

    @property
    def log(self) -> str:
        """Read what it complained of."""
        return (self.folder / "log").read_text("utf-8", "replace")

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            word = line.strip()
            self.leaked = self.leaked or word == "LEAK"
            self.sessions += word == "attract" and bool(self.said) and self.said[-1] != "attract"
            self.said.append(word)

    def scan(self, data: bytes) -> None:
        """Show a code to its scanner."""
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
            line.sendall(data)

    def children(self) -> str:
        """Return the processes that it has started."""
        tasks = Path(f"/proc/{self.process.pid}/task")
        return " ".join(each.read_text().strip() for each in tasks.glob("*/children")).strip()

    def writes_to(self) -> list[str]:
        """Return the files outside of its state folder that it has open for writing."""
        found = []
        for each in Path(f"/proc/{self.process.pid}/fd").iterdir():
            with suppress(OSError):
                path = each.readlink()
                flags = Path(f"/proc/{self.process.pid}/fdinfo/{each.name}").read_text()
                if path.is_absolute() and int(flags.split("flags:")[1].split()[0], 8) & 3:
                    found.append(str(path))
        allowed = (str(self.folder / "state"), str(self.folder / "log"), "/dev/null", "/dev/shm", "/memfd:")
        return [path for path in found if not path.startswith(allowed)]


class Attack:
    """Random doings, the same for the same seed."""

    def __init__(self, client: XClient, target: Target, seed: int) -> None:
        self._random = Random(seed)
        self._client = client
        self._target = target
        self.done: deque[str] = deque(maxlen=60)
        self.count = 0

    def batch(self) -> None:
        """Do a hundred things, and look what came of them."""
        for _ in range(BATCH):
            act = self._random.choices(
                (self._tap, self._key, self._chord, self._click, self._drag, self._shifts, self._scan),
                (40, 20, 15, 10, 5, 1, 2),
            )[0]
            act()
            self.count += 1
        self._client.sync()
        if self._random.random() < 0.7:
            self._disturb()
        self.check()

    def check(self) -> None:
        """Hold the target against the invariants."""
        target = self._target
        if target.process.poll() is not None:
            raise WayOutError(f"it has ended with {target.process.returncode}: {target.log}")
        wait_until(self._covers, PATIENCE_S)
        facts = {
            "another window": [each for each in self._client.windows() if each.viewable][1:],
            "a child process": target.children(),
            "a file outside": target.writes_to()
            + [str(each) for each in (target.folder / "home").rglob("*")],
            "an error": "" if '"level"' not in target.log and "Traceback" not in target.log else target.log,
            "the visitor's words": target.leaked,
            "something to paste": self._client.selection_owned(),
        }
        wrong = {name: found for name, found in facts.items() if found}
        if wrong:
            raise WayOutError(f"{wrong}; done last: {list(self.done)}")

    def _covers(self) -> bool:
        shown = [each for each in self._client.windows() if each.viewable]
        return bool(shown) and shown[-1].geometry == (0, 0, WIDTH, HEIGHT)

    def _say(self, what: str) -> None:
        self.done.append(what)

    def _anywhere(self) -> tuple[int, int]:
        if self._random.random() < 0.1:
            # Edges and corners, where gestures of desktops begin.
            return self._random.choice((0, WIDTH - 1)), self._random.choice((0, HEIGHT - 1))
        return self._random.randrange(WIDTH), self._random.randrange(HEIGHT)

    def _press(self, number: int, times: int = 1) -> None:
        for _ in range(times):
            self._client.button(number, down=True)
            self._client.button(number, down=False)

    def _tap(self) -> None:
        x, y = self._anywhere()
        self._say(f"tap {x} {y}")
        self._client.point(x, y)
        self._press(1, self._random.choice((1, 1, 1, 2, 5)))

    def _click(self) -> None:
        x, y = self._anywhere()
        number = self._random.randint(2, 9)
        self._say(f"button {number} at {x} {y}")
        self._client.point(x, y)
        self._press(number, self._random.randint(1, 3))

    def _drag(self) -> None:
        ends = (self._anywhere(), self._anywhere())
        self._say(f"drag {ends}")
        self._client.point(*ends[0])
        self._client.button(1, down=True)
        self._client.point(*ends[1])
        self._client.button(1, down=False)

    def _key(self) -> None:
        code = self._random.randint(8, 255)
        self._say(f"key {code}")
        self._client.key(code, down=True)
        self._client.key(code, down=False)

    def _chord(self) -> None:
        # Control, Alt, Shift, Super on both sides, then anything: F-keys, Delete, Escape, Print, letters.
        held = self._random.sample((37, 50, 64, 133, 105, 62, 108, 134, 135), self._random.randint(1, 3))
        code = self._random.randint(8, 255)
        self._say(f"chord {held} {code}")
        for each in (*held, code):
            self._client.key(each, down=True)
        for each in (code, *reversed(held)):
            self._client.key(each, down=False)

    def _shifts(self) -> None:
        self._say("five times Shift")
        for _ in range(5):
            self._client.key(50, down=True)
            self._client.key(50, down=False)

    def _scan(self) -> None:
        rubbish = bytes(self._random.choice(CONTROLS + b"AZ09'\"%<\x7f\xff") for _ in range(30)) + b"\r"
        canary = canaries.forwards(canaries.BACKWARDS[4]).encode() + b"\r"
        data = self._random.choice((*SCANS, rubbish, canary))
        self._say(f"scan {data[:20]!r}" if data != canary else "scan of the visitor who does not exist")
        self._client.sync()
        self._target.scan(data)

    def _disturb(self) -> None:
        """Do to the window what another program would."""
        window = [each for each in self._client.windows() if each.viewable][-1].id
        what = self._random.choice(("place", "unmap", "lower", "close", "cover"))
        self._say(what)
        match what:
            case "place":
                x, y = self._anywhere()
                self._client.place(
                    window, x, y, self._random.randrange(1, 900), self._random.randrange(1, 900)
                )
            case "unmap":
                self._client.unmap(window)
            case "lower":
                self._client.lower(window)
            case "close":
                self._client.ask_to_close(window)
            case _:
                ours = self._client.cover(WIDTH // 2, HEIGHT // 2)
                wait_until(lambda: self._client.windows()[-1].id != ours, PATIENCE_S)
                self._client.destroy(ours)
        self._client.sync()


@contextmanager
def arena(folder: Path, seed: int) -> Iterator[tuple[Attack, Target]]:
    """Start a display, a kiosk on it that is ready, and who attacks it."""
    with ExitStack() as stack:
        name = stack.enter_context(display())
        target = stack.enter_context(Target(folder, name))
        wait_until(lambda: "shown" in target.said or target.process.poll() is not None, PATIENCE_S)
        client = XClient(name)
        stack.callback(client.close)
        yield Attack(client, target, seed), target


def run(folder: Path, seed: int, goes_on: Callable[[Attack], bool]) -> tuple[Attack, Target]:
    """Attack for as long as it goes on; then everybody leaves, and the session must end by itself."""
    with arena(folder, seed) as (attack, target):
        attack.check()
        while goes_on(attack):
            attack.batch()
        wait_until(lambda: bool(target.said) and target.said[-1] == "attract", PATIENCE_S)
        attack.check()
        return attack, target


def main() -> None:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1.0)
    options = parser.parse_args()
    until = time.monotonic() + options.minutes * 60
    with tempfile.TemporaryDirectory() as folder:
        attack, target = run(Path(folder), options.seed, lambda _: time.monotonic() < until)
    sys.stdout.write(f"seed {options.seed}: {attack.count} doings, {target.sessions} sessions, no way out\n")


if __name__ == "__main__":
    main()
