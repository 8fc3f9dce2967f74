"""Finds where one read ends and the next begins in the bytes of a scanner or a document reader."""

import re
from typing import Protocol

from kiosk.devices.codes.payload import MOST_BYTES

_STX, _ETX, _SOH = 0x02, 0x03, 0x01
_LINE_ENDS = re.compile(rb"[\r\n]")
_CONTROLS = re.compile(rb"[\x00-\x1f]+")
_ZONE_LINE = re.compile(rb"(?=.*<)(?:[A-Z0-9<]{30}|[A-Z0-9<]{36}|[A-Z0-9<]{44})")
_LINES_OF_A_CARD, _LINES_OF_OTHERS = 3, 2
_CARD_COLUMNS = 30
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
    """Code scanners: each read ends with CR, LF or both; a gap serves where no end is set up.

    Scanners that read passports send each line of a zone as a line: these are put together.
    """

    gap_s = 0.05

    def __init__(self) -> None:
        self._pending = b""
        self._zone: list[bytes] = []

    def feed(self, data: bytes) -> list[bytes]:
        """See `Framing`."""
        *complete, rest = _LINE_ENDS.split(self._pending + data)
        self._pending = rest[:_KEPT]
        return [frame for line in complete if line for frame in self._line(line[:_KEPT])]

    def silence(self) -> list[bytes]:
        """See `Framing`."""
        last = self._line(self._pending) if self._pending else []
        self._pending = b""
        return last + self._held()

    def reset(self) -> None:
        """See `Framing`."""
        self._pending, self._zone = b"", []

    def _line(self, line: bytes) -> list[bytes]:
        if not _ZONE_LINE.fullmatch(line):
            return [*self._held(), line]
        before = self._held() if self._zone and len(self._zone[0]) != len(line) else []
        self._zone.append(line)
        wanted = _LINES_OF_A_CARD if len(line) == _CARD_COLUMNS else _LINES_OF_OTHERS
        return before + (self._held() if len(self._zone) == wanted else [])

    def _held(self) -> list[bytes]:
        held, self._zone = self._zone, []
        return [b"\r".join(held)] if held else []


class PageFraming:
    """Document readers: all lines of one document between STX and ETX (Desko), or up to a gap.

    3M and Gemalto readers begin with SOH and a length, and fill lines with ``_``; both are taken off.
    """

    gap_s = 0.15

    def __init__(self) -> None:
        self._pending = b""

    def feed(self, data: bytes) -> list[bytes]:
        """See `Framing`."""
        *complete, rest = (self._pending + data).split(bytes((_ETX,)))
        self._pending = rest[:_KEPT]
        return [page for raw in complete if (page := _page(raw))]

    def silence(self) -> list[bytes]:
        """See `Framing`."""
        page = _page(self._pending)
        self._pending = b""
        return [page] if page else []

    def reset(self) -> None:
        """See `Framing`."""
        self._pending = b""


def _page(raw: bytes) -> bytes:
    start = raw.rfind(bytes((_STX,)))
    lines = [line for part in _CONTROLS.split(raw[start + 1 :]) if (line := part.strip(b"_ "))]
    if raw[:1] == bytes((_SOH,)) and len(lines) > 1:
        # The length may look like a letter; a zone's lines are equally long.
        lines[0] = lines[0][-len(lines[-1]) :]
        lines = [line for line in lines if len(line) == len(lines[-1])]
    return b"\r".join(lines)[:_KEPT]
