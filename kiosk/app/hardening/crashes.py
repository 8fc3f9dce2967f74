"""Counts crashes of the program over its restarts, so that one that cannot live stops blinking and says so.

A start that did not end in good order is a crash, unless the machine itself was started since: a power cut is none.
Three within a minute are a loop. From then on each further one counts, until the program has lived for five minutes;
whoever switches the machine off and on gets a try at once.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.app.complaints import ComplaintError
from kiosk.app.whole_file import write_whole
from kiosk.domain.clock import Clock
from kiosk.observe.tracebacks import describe

NAME = "starts.json"
LOOP, WITHIN_S = 3, 60.0
SETTLED_S = 300.0
BACK_OFF_S = (15.0, 30.0, 60.0, 120.0, 300.0)
_LONGEST = 200
_LARGEST = 4096


@dataclass(frozen=True, slots=True)
class Book:
    """What is on the disk. `boot` names the machine's start; `starts` are seconds of its monotonic clock.

    `level` is how often in a row the safe screen was shown, `why` what the last crash was, without a visitor's data.
    """

    boot: str = ""
    starts: tuple[float, ...] = ()
    level: int = 0
    why: str = ""


class CrashBook:
    """The book of one folder. A disk that refuses keeps nothing, and nobody is kept from working by that.

    As a context manager it notes how the program ended: an exception is a crash, everything else is not.
    """

    def __init__(self, folder: Path, clock: Clock, boot: str) -> None:
        self._path = folder / NAME
        self._clock = clock
        self._boot = boot

    def begin(self, died_of: str = "") -> float | None:
        """Note a start; return for how many seconds to show the safe screen first, or None to go on.

        `died_of` is what is known of how the last one ended.
        """
        book = self.read()
        if book.boot != self._boot:
            # It ended with the machine.
            book = replace(book, boot=self._boot, starts=())
        now = self._clock.monotonic()
        recent = tuple(at for at in book.starts if 0 <= now - at < WITHIN_S or book.level)
        if died_of and book.starts:
            book = replace(book, why=died_of[:_LONGEST])
        if len(recent) >= (1 if book.level else LOOP):
            self._write(replace(book, starts=(), level=book.level + 1))
            return BACK_OFF_S[min(book.level, len(BACK_OFF_S) - 1)]
        self._write(replace(book, starts=(*recent, now)))
        return None

    def settled(self) -> None:
        """Forget: it lives."""
        self._write(Book(self._boot))

    def ended(self) -> None:
        """Note that it ended in good order."""
        self._write(replace(self.read(), starts=()))

    def read(self) -> Book:
        """Return what was noted; what cannot be read was never there."""
        try:
            with self._path.open("rb") as file:
                told = json.loads(file.read(_LARGEST))
            starts = tuple(float(at) for at in told["starts"])[-LOOP:]
            return Book(str(told["boot"]), starts, max(0, int(told["level"])), str(told["why"])[:_LONGEST])
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
            return Book()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        del kind, trace
        if isinstance(error, ComplaintError):
            # Its words are for the log: they may quote a setting.
            self._write(replace(self.read(), why="settings"))
        elif isinstance(error, Exception):
            self._write(replace(self.read(), why=describe(error)[:_LONGEST]))
        else:
            self.ended()

    def _write(self, book: Book) -> None:
        with suppress(OSError):
            write_whole(self._path, json.dumps(asdict(book)).encode("ascii"))


def boot_id(path: Path = Path("/proc/sys/kernel/random/boot_id")) -> str:
    """Name this start of the machine; empty where it has no name."""
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
