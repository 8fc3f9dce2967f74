"""Lets a life run under strace: to end it or to fail it at its nth write, or to write down all that it writes."""

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.peers.having import program

ROOT = Path(__file__).parents[3]
WRITES = "pwrite64,fdatasync,fsync,ftruncate,truncate,unlink,rename"
"""What SQLite and the mark beside it change a disk with. The notes of the outside world use `write`."""


_CALL = re.compile(r"\d+\s+(\w+)\(")


@dataclass(frozen=True, slots=True)
class Write:
    """One write of a life: strace counts each system call by itself."""

    call: str
    nth: int


@dataclass(frozen=True, slots=True)
class Ended:
    """How a life ended (the exit code, or the signal as a negative number), and the trace of its writes."""

    code: int
    trace: Path
    said: str

    @property
    def writes(self) -> list["Write"]:
        """List the writes of the trace in order."""
        seen: Counter[str] = Counter()
        writes = []
        with self.trace.open(errors="replace") as lines:
            for call in filter(None, map(_CALL.match, lines)):
                seen[call[1]] += 1
                writes.append(Write(call[1], seen[call[1]]))
        return writes


class Nursery:
    """A running `nursery`; one life at a time."""

    def __init__(self, log: Path) -> None:
        self._strace = str(program("strace"))
        self._log = log
        self._errors = (log / "said").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.failures.power.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        self._process.wait(10)
        self._errors.close()

    def live(self, folder: Path, *options: str, durable: bool = True) -> Ended:
        """Run one life in the folder with these options of strace."""
        assert self._process.stdin is not None
        self._errors.seek(0)
        self._errors.truncate()
        how = "durable" if durable else "normal"
        self._process.stdin.write(f"{how} {folder}\n")
        self._process.stdin.flush()
        child = self._hear()
        trace = self._log / "trace"
        command = [self._strace, "-f", "-o", str(trace), *options, "-p", str(child)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            attached = strace.stderr.readline()
            os.kill(child, signal.SIGCONT)
            code = self._hear()
            assert "attached" in attached, attached
        self._errors.seek(0)
        return Ended(code, trace, self._errors.read())

    def writes(self, folder: Path) -> list[Write]:
        """List the writes of an undisturbed life."""
        return self.live(folder, "-e", f"trace={WRITES}").writes

    def _hear(self) -> int:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the nursery is gone"
        return int(line)


def killed_at(write: Write) -> tuple[str, ...]:
    """End the life at a write, before anything of it is done."""
    return ("-e", f"trace={write.call}", "-e", f"inject={write.call}:signal=KILL:when={write.nth}")


def failed_at(write: Write, error: str) -> tuple[str, ...]:
    """Let one write fail with an error."""
    return ("-e", f"trace={write.call}", "-e", f"inject={write.call}:error={error}:when={write.nth}")


def failed_from(write: Write, error: str) -> tuple[str, ...]:
    """Let a write and everything of its kind after it fail with an error."""
    return ("-e", f"trace={write.call}", "-e", f"inject={write.call}:error={error}:when={write.nth}+")
