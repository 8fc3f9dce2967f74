"""Takes apart what a printer sends: answers of several kinds arrive mixed and unasked on one line.

The kinds tell themselves apart by fixed bits (Epson, ESC/POS Command Reference, "transmission status
identification").
"""

from dataclasses import dataclass

_BLOCK_HEADERS = frozenset(b"\x35\x37\x3b\x3d\x5f")
_FLOW = frozenset(b"\x11\x13")
_AUTO_LENGTH = 4
_FULL_LEAD, _FULL_LENGTH = b"\x10\x0f", 6
_BLOCK_MOST = 96


@dataclass(frozen=True, slots=True)
class RealTimeStatus:
    """The answer to DLE EOT n; which n, only the order of the questions tells."""

    byte: int


@dataclass(frozen=True, slots=True)
class AutoStatus:
    """A report of four bytes, sent whenever something changes (GS a)."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class FullStatus:
    """The six bytes that answer DLE EOT 14h (Custom)."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """The answer to GS r 1, from behind everything that was sent before it."""

    byte: int


@dataclass(frozen=True, slots=True)
class Block:
    """A header, text, NUL: a model's name, or that buffers were cleared."""

    bytes: bytes


@dataclass(frozen=True, slots=True)
class Stray:
    """A byte that is no answer of a printer: noise, or somebody who is no printer."""

    byte: int


Reply = RealTimeStatus | AutoStatus | FullStatus | PaperStatus | Block | Stray


class ReplyReader:
    """Collects bytes and gives the replies that are complete.

    An automatic report and a full status begin alike. `full_status_due` counts the answers of the second kind that
    are still to come; only then is one looked for.
    """

    def __init__(self) -> None:
        self.full_status_due = 0
        self._pending = b""

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes, as many or few as have come, and return what they complete."""
        self._pending += data
        replies: list[Reply] = []
        while self._pending:
            if self.full_status_due and _FULL_LEAD.startswith(self._pending[:2]):
                if len(self._pending) < _FULL_LENGTH:
                    break
                self.full_status_due -= 1
                replies.append(FullStatus(self._pending[:_FULL_LENGTH]))
                self._pending = self._pending[_FULL_LENGTH:]
                continue
            length = _length(self._pending)
            if length == 0:
                break
            reply = _reply(self._pending[:length])
            self._pending = self._pending[length:]
            if reply is not None:
                replies.append(reply)
        return replies


def _length(pending: bytes) -> int:
    """Return the length of the first reply; 0 while it is incomplete."""
    first = pending[0]
    if first in _BLOCK_HEADERS:
        end = pending.find(b"\0", 0, _BLOCK_MOST)
        if end >= 0:
            return end + 1
        return 1 if len(pending) >= _BLOCK_MOST else 0
    if first & 0x93 == 0x10:
        tail = pending[1:_AUTO_LENGTH]
        if any(byte & 0x90 for byte in tail):
            return 1
        return _AUTO_LENGTH if len(pending) >= _AUTO_LENGTH else 0
    return 1


def _reply(whole: bytes) -> Reply | None:
    first = whole[0]
    if first in _FLOW:
        return None
    if first in _BLOCK_HEADERS and len(whole) > 1:
        return Block(whole)
    if len(whole) == _AUTO_LENGTH:
        return AutoStatus(whole)
    if first & 0x93 == 0x12:
        return RealTimeStatus(first)
    if first & 0x90 == 0:
        return PaperStatus(first)
    return Stray(first)
