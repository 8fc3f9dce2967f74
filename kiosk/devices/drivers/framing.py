"""Finds where one read ends and the next begins in the bytes of a scanner or a document reader."""

import re
from typing import Protocol

from kiosk.devices.codes.payload import MOST_BYTES

_SOH, _STX, _ETX = b"\x01", b"\x02", b"\x03"
_LINE_ENDS = re.compile(rb"[\r\n\x03]")
_CONTROLS = re.compile(rb"[\x00-\x1f]+")
_AIM = re.compile(rb"\][A-Za-z][0-9A-Za-z]")
_ZONE_LETTERS = re.compile(rb"[A-Za-z0-9<]{5,46}")
_FILLER = b"<"
_SHORTEST_FIRST_LINE, _LONGEST_CODE_LIKE = 15, 20
_SIZES = {30: 3, 36: 2, 44: 2}
"""Lines of a zone by their length (ICAO Doc 9303)."""
_MOST_LINES = 3
_BLOCK = re.compile(rb"BEGIN:(VCALENDAR|VEVENT|VCARD)\s*", re.IGNORECASE)
_KEPT = MOST_BYTES + 1
"""Of a read without end so much is kept as shows that it is too long."""


class Framing(Protocol):
    """Collects bytes into frames, one for each read, without the ends."""

    gap_s: float
    """Seconds of silence after which what has come is complete."""

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes and return the frames that they complete."""
        ...

    def silence(self) -> list[bytes]:
        """Return what is complete because nothing more came for `gap_s`."""
        ...

    def reset(self) -> None:
        """Forget what has come; the line was lost."""
        ...


class LineFraming:
    """Code scanners: each read ends with CR, LF or both, or stands between STX and ETX; a gap serves without any.

    Two kinds of reads have several lines and are put together: a zone, which scanners with a passport template send
    line by line, and a calendar entry or contact card, which says itself where it ends.
    """

    gap_s = 0.05

    def __init__(self) -> None:
        self._pending = b""
        self._held: list[bytes] = []
        self._end = b""
        """The line that ends the block that is held; empty while it is a zone, or nothing."""

    def feed(self, data: bytes) -> list[bytes]:
        """See `Framing`."""
        *complete, rest = _LINE_ENDS.split(self._pending + data)
        self._pending = _begun(rest)
        return [frame for line in complete if line for frame in self._line(_begun(line))]

    def silence(self) -> list[bytes]:
        """See `Framing`."""
        last = self._line(self._pending) if self._pending else []
        self._pending = b""
        return last + self._flushed()

    def reset(self) -> None:
        """See `Framing`."""
        self._pending, self._held, self._end = b"", [], b""

    def _line(self, line: bytes) -> list[bytes]:
        line = line.removeprefix(_STX)
        if not line:
            return []
        if self._end:
            return self._line_of_block(line)
        if self._held and _goes_on(self._held, line):
            self._held.append(line)
            return self._flushed() if _is_complete(self._held) else []
        before = self._flushed()
        if block := _BLOCK.fullmatch(_AIM.sub(b"", line, count=1)):
            self._held, self._end = [line], b"END:" + block[1].upper()
            return before
        if _begins_a_zone(line):
            self._held = [line]
            return before
        return [*before, line]

    def _line_of_block(self, line: bytes) -> list[bytes]:
        self._held = [b"\r\n".join((*self._held, line))[:_KEPT]]
        return self._flushed() if line.strip().upper() == self._end else []

    def _flushed(self) -> list[bytes]:
        held, self._held, self._end = self._held, [], b""
        return [b"\r".join(held)] if held else []


def _begun(raw: bytes) -> bytes:
    """Return what came after the last mark of a beginning, and no more of it than is needed."""
    return raw[max(raw.rfind(_STX), 0) :][:_KEPT]


def _begins_a_zone(line: bytes) -> bool:
    bare = _AIM.sub(b"", line, count=1).strip()
    return _FILLER in bare and len(bare) >= _SHORTEST_FIRST_LINE and bool(_ZONE_LETTERS.fullmatch(bare))


def _goes_on(held: list[bytes], line: bytes) -> bool:
    """Say whether a line belongs to the zone that has begun. Readers may leave off the fillers at a line's end."""
    first, bare = _AIM.sub(b"", held[0], count=1).strip(), line.strip()
    if not _ZONE_LETTERS.fullmatch(bare):
        return False
    if len(first) in _SIZES:
        return len(bare) == len(first) or (len(held) == _SIZES[len(first)] - 1 and _is_cut_off(bare))
    return _FILLER in bare or len(bare) >= _LONGEST_CODE_LIKE


def _is_cut_off(line: bytes) -> bool:
    return _FILLER in line and not line.endswith(_FILLER) and len(line) not in _SIZES


def _is_complete(held: list[bytes]) -> bool:
    first, last = len(_AIM.sub(b"", held[0], count=1).strip()), len(held[-1].strip())
    return len(held) == _SIZES.get(first, _SIZES.get(last, _MOST_LINES))


class PageFraming:
    """Document readers: all lines of one document between STX and ETX (Desko), or up to a gap.

    3M and Gemalto readers begin with SOH and a length, and fill lines with ``_``; both are taken off.
    """

    gap_s = 0.15

    def __init__(self) -> None:
        self._pending = b""

    def feed(self, data: bytes) -> list[bytes]:
        """See `Framing`."""
        *ended, rest = (self._pending + data).split(_ETX)
        *whole, self._pending = _documents(rest)
        raws = [*(raw for part in ended for raw in _documents(part)), *whole]
        return [page for raw in raws if (page := _page(raw))]

    def silence(self) -> list[bytes]:
        """See `Framing`."""
        page = _page(self._pending)
        self._pending = b""
        return [page] if page else []

    def reset(self) -> None:
        """See `Framing`."""
        self._pending = b""


def _documents(raw: bytes) -> list[bytes]:
    """Part what came at each SOH; what came before the first one, and after no STX, is only noise."""
    before, *begun = raw.split(_SOH)
    noise = bool(begun) and _STX not in before
    return [_begun(each) for each in ([] if noise else [before]) + [_SOH + each for each in begun]]


def _page(raw: bytes) -> bytes:
    start = raw.rfind(_STX)
    lines = [line for part in _CONTROLS.split(raw[start + 1 :]) if (line := part.strip(b"_ "))]
    if raw[:1] == _SOH and len(lines) > 1:
        # The length may look like a letter; a zone's lines are equally long.
        lines[0] = lines[0][-len(lines[-1]) :]
        lines = [line for line in lines if len(line) == len(lines[-1])]
    return b"\r".join(lines)[:_KEPT]
