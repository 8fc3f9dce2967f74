"""A printer that answers ESC/POS as a test has written it down, over a line that is no more than a list of bytes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.devices.drivers.lines.line import Line, LineLostError

_QUESTIONS = re.compile(
    rb"\x10\x04(?P<real_time>[\x01-\x04])"
    rb"|(?P<full>\x10\x04\x14)"
    rb"|(?P<fence>\x1dr\x01|\x1bv)"
    rb"|(?P<name>\x1dI\x43)"
    rb"|(?P<reports>\x1da\x0e)"
    rb"|\x1d\(H\x06\x00\x30\x30(?P<job>.{4})"
    rb"|(?P<clear>\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08)"
    rb"|(?P<cut>\x1dV\x42\x00)",
    re.DOTALL,
)
_LONGEST = 11

Answer = Callable[[bytes], bytes]


def always(answer: bytes) -> Answer:
    return lambda _: answer


@dataclass
class FakeEscPosPrinter:
    """`answers` says what follows each kind of question; what has no entry is not answered.

    The line takes `most` bytes at once, and gives `gives`. Before it opens, the errors of `refusals` are raised, one
    for each attempt; after `lost_after` bytes it is lost, once.
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    most: int = 4096
    gives: int = 4096
    refusals: list[OSError] = field(default_factory=list)
    lost_after: int | None = None
    written: list[bytes] = field(default_factory=list)

    def connect(self, timeout_s: float) -> Line:
        del timeout_s
        if self.refusals:
            raise self.refusals.pop(0)
        self.written.append(b"")
        return FakeEscPosLine(self)

    @property
    def jobs(self) -> list[bytes]:
        """What was written on each line on which a job was sent."""
        return [each for each in self.written if b"\x1dV" in each]


class FakeEscPosLine:
    """One connection to it."""

    def __init__(self, printer: FakeEscPosPrinter) -> None:
        self.printer = printer
        self._replies = b""
        self._looked_at = 0
        self._connection = len(printer.written) - 1

    def send(self, data: bytes, timeout_s: float) -> int:
        del timeout_s
        taken = data[: self.printer.most]
        written = self.printer.written[self._connection] + taken
        self.printer.written[self._connection] = written
        lost_after = self.printer.lost_after
        if lost_after is not None and len(written) > lost_after:
            self.printer.lost_after = None
            raise LineLostError
        for question in _QUESTIONS.finditer(written, self._looked_at):
            kind = str(question.lastgroup)
            if kind in self.printer.answers:
                self._replies += self.printer.answers[kind](question[kind])
            self._looked_at = question.end()
        self._looked_at = max(self._looked_at, len(written) - _LONGEST)
        return len(taken)

    def receive(self, timeout_s: float) -> bytes:
        del timeout_s
        gives = self.printer.gives
        replies, self._replies = self._replies[:gives], self._replies[gives:]
        return replies

    def finish(self) -> None:
        """Nothing more will be sent."""

    def undelivered(self) -> int:
        return 0

    def drop(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """It stays open for nobody."""

    def abort(self) -> None:
        """It stays open for nobody."""


def epson(model: bytes = b"TM-T20III") -> FakeEscPosPrinter:
    """Return one that does all that an Epson does."""
    return FakeEscPosPrinter(
        {
            "real_time": always(b"\x12"),
            "fence": always(b"\x00"),
            "name": always(b"_" + model + b"\0"),
            "reports": always(b"\x10\x00\x00\x00"),
            "job": lambda name: b"\x37\x22" + name + b"\x00",
            "clear": always(b"\x37\x25\x00"),
        }
    )
