"""Takes apart what a printer sends: answers of several kinds arrive mixed and unasked on one line.

The kinds tell themselves apart by fixed bits (Epson, ESC/POS Command Reference, "transmission status
identification"; Star, Automatic Status Back).
"""

from collections.abc import Iterator
from dataclasses import dataclass

_BLOCK_HEADERS = frozenset(b"\x35\x37\x3b\x3d\x5f")
_FLOW = b"\x11\x13"
_AUTO_LENGTH = 4
_FULL_LEAD, _FULL_LENGTH = b"\x10\x0f", 6
_BLOCK_MOST = 96
_STAR_LEAST = 7


@dataclass(frozen=True, slots=True)
class RealTimeStatus:
    """The answer to DLE EOT n; which n, only the order of the questions tells."""

    byte: int


@dataclass(frozen=True, slots=True)
class AutoStatus:
    """A report of four bytes, sent whenever something changes (GS a)."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class StarStatus:
    """A report of seven bytes or more, sent whenever something changes (Star)."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class FullStatus:
    """The six bytes that answer DLE EOT 14h (Custom, Pyramid)."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class OutputStatus:
    """The byte that answers GS e 6, from behind everything that was sent before it (Pyramid)."""

    byte: int


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """The answer to GS r 1 or ESC v, from behind everything that was sent before it."""

    byte: int


@dataclass(frozen=True, slots=True)
class Block:
    """A header, text, NUL: a model's name, or that buffers were cleared."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class Stray:
    """A byte that is no answer of a printer: noise, or somebody who is no printer."""

    byte: int


Reply = RealTimeStatus | AutoStatus | StarStatus | FullStatus | OutputStatus | PaperStatus | Block | Stray


class ReplyReader:
    """Collects bytes and gives the replies that are complete.

    Some kinds begin like others. `full_status_due` and `output_due` count the answers that are still to come; only then
    is one looked for. `star_reports` says whether reports of Star may come.
    """

    def __init__(self) -> None:
        self.full_status_due = 0
        self.output_due = 0
        self.star_reports = False
        self._pending = b""

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes, as many or few as have come, and return what they complete."""
        if not self.full_status_due:
            # XON and XOFF stand anywhere, and in no reply.
            data = data.translate(None, _FLOW)
        self._pending += data
        return list(self._replies())

    def _replies(self) -> Iterator[Reply]:
        while self._pending:
            length, reply = self._first(self._pending)
            if reply is None:
                return
            self._pending = self._pending[length:]
            yield reply

    def _first(self, pending: bytes) -> tuple[int, Reply | None]:
        """Return the first reply with its length; None while it is incomplete."""
        first = pending[0]
        if self.full_status_due and _FULL_LEAD.startswith(pending[:2]):
            if len(pending) < _FULL_LENGTH:
                return 0, None
            self.full_status_due -= 1
            return _FULL_LENGTH, FullStatus(pending[:_FULL_LENGTH])
        if self.output_due and not first & 0x02:
            self.output_due -= 1
            return 1, OutputStatus(first)
        if first in _BLOCK_HEADERS:
            return _block(pending)
        if first & 0x93 == 0x10:
            return _report(pending)
        if self.star_reports and (length := _star_length(pending)) is not None:
            whole = 0 < length <= len(pending)
            return (length, StarStatus(pending[:length])) if whole else (0, None)
        return 1, _single(first)


def _single(byte: int) -> Reply:
    if byte & 0x93 == 0x12:
        return RealTimeStatus(byte)
    return PaperStatus(byte) if byte & 0x90 == 0 else Stray(byte)


def _block(pending: bytes) -> tuple[int, Reply | None]:
    """Read text up to NUL; a header with something else behind it was none."""
    for place, byte in enumerate(pending[1:_BLOCK_MOST], 1):
        if byte == 0:
            return place + 1, Block(pending[: place + 1])
        if not 0x20 <= byte < 0x7F:
            return 1, Stray(pending[0])
    return (1, Stray(pending[0])) if len(pending) >= _BLOCK_MOST else (0, None)


def _report(pending: bytes) -> tuple[int, Reply | None]:
    tail = pending[1:_AUTO_LENGTH]
    if any(byte & 0x90 for byte in tail):
        return 1, Stray(pending[0])
    if len(pending) < _AUTO_LENGTH:
        return 0, None
    return _AUTO_LENGTH, AutoStatus(pending[:_AUTO_LENGTH])


def _star_length(pending: bytes) -> int | None:
    """Return the length of a report of Star; 0 while it cannot be told, None when this is none."""
    first = pending[0]
    length = (first >> 1 & 0x07) | (first >> 2 & 0x08)
    if first & 0x91 != 0x01 or length < _STAR_LEAST:
        return None
    if len(pending) > 1 and pending[1] & 0x91 != 0x80:
        return None
    if any(byte & 0x91 for byte in pending[2:length]):
        return None
    return length if len(pending) > 1 else 0
