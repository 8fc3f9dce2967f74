"""Takes ESC/POS bytes apart as a printer does: one command after the other, unknown ones swallowed whole."""

import re
from dataclasses import dataclass

from kiosk.devices.simulated.escpos_commands import (
    AskDone,
    AskDrawer,
    AskName,
    AskOutput,
    AskPaper,
    BarCode,
    BitImage,
    Command,
    Cut,
    Feed,
    Giving,
    Graphics,
    Ignored,
    Initialise,
    LineEnd,
    PageArea,
    Paging,
    Present,
    Raster,
    Set,
    SetAutoStatus,
    SetFullReports,
    SetTabs,
    Setting,
    Symbol,
    Tab,
    Text,
)
from kiosk.devices.simulated.escpos_lengths import command_length, word

_TEXT = re.compile(rb"[\x20-\xff]+")
_SETTINGS = {setting.value: setting for setting in Setting}
_PAGING = {paging.value: paging for paging in Paging}
_PAPER, _DRAWER = b"\x01\x31", b"\x02\x32"
_BAR_CODES_A = 65
"""The kinds of function A, from 0, are those of function B, from 65."""
_RASTER_HEAD = 8
_PIECE_ROWS = 24
_LONGEST_KEPT = 400_000
"""Bytes of a command that are kept until it is complete. What is longer is swallowed as it comes, except a raster."""


def next_command(data: bytes | bytearray) -> tuple[Command, int] | None:
    """Return the first command and its length in bytes; None while it is incomplete."""
    text = _TEXT.match(data)
    if text is not None:
        return Text(text[0]), text.end()
    length = command_length(data)
    if length is None or len(data) < length:
        return None
    return _meaning(bytes(data[:length])), length


@dataclass(slots=True)
class _OpenRaster:
    """A raster whose rows are still coming; printed as they come."""

    row_bytes: int
    missing: int
    across: int
    down: int


class CommandReader:
    """The receive buffer: bytes go in in any pieces, commands come out. What is incomplete waits for its bytes."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._raster: _OpenRaster | None = None
        self._swallow = 0

    def __len__(self) -> int:
        """Return how many bytes wait."""
        return len(self._buffer)

    def feed(self, data: bytes) -> None:
        """Take bytes."""
        self._buffer += data

    def clear(self) -> None:
        """Drop all that waits, and what a command still waits for."""
        self._buffer.clear()
        self._raster, self._swallow = None, 0

    def next(self) -> Command | None:
        """Return the next command; None while there is none."""
        if self._swallow:
            gone = min(self._swallow, len(self._buffer))
            self._swallow -= gone
            del self._buffer[:gone]
        if not self._buffer:
            return None
        if self._raster is not None:
            return self._rows(self._raster)
        if self._buffer.startswith(b"\x1dv") and len(self._buffer) >= _RASTER_HEAD:
            return self._begin_raster()
        found = next_command(self._buffer)
        if found is None:
            self._give_up_long()
            return None
        del self._buffer[: found[1]]
        return found[0]

    def _begin_raster(self) -> Command | None:
        head = bytes(self._buffer[:_RASTER_HEAD])
        del self._buffer[:_RASTER_HEAD]
        row_bytes, rows = word(head, 4), word(head, 6)
        if not row_bytes or not rows:
            return Ignored()
        self._raster = _OpenRaster(row_bytes, row_bytes * rows, *_scale(head[3]))
        return self._rows(self._raster)

    def _rows(self, raster: _OpenRaster) -> Command | None:
        rows = min(len(self._buffer), raster.missing) // raster.row_bytes
        taken = min(rows, _PIECE_ROWS) * raster.row_bytes
        if not taken:
            return None
        piece = bytes(self._buffer[:taken])
        del self._buffer[:taken]
        raster.missing -= taken
        if not raster.missing:
            self._raster = None
        return Raster(raster.row_bytes, piece, raster.across, raster.down)

    def _give_up_long(self) -> None:
        length = command_length(self._buffer)
        if length is not None and length > _LONGEST_KEPT:
            self._swallow = length - len(self._buffer)
            self._buffer.clear()


def _scale(mode: int) -> tuple[int, int]:
    return (2 if mode & 1 else 1), (2 if mode & 2 else 1)


def _meaning(command: bytes) -> Command:
    lead = command[:2]
    if setting := _SETTINGS.get(lead):
        return Set(setting, int.from_bytes(command[2:], "little"))
    if paging := _PAGING.get(command):
        return paging
    match command[:1]:
        case b"\x0a":
            return LineEnd()
        case b"\x09":
            return Tab()
        case b"\x1b":
            return _esc(command)
        case b"\x1d":
            return _gs(command)
        case b"\x1c" if lead == b"\x1cP":
            return Present(command[2], command[5], command[4:5] == b"R")
    return Ignored()


def _esc(command: bytes) -> Command:
    match command[1:2]:
        case b"@":
            return Initialise()
        case b"J":
            return Feed(dots=command[2])
        case b"d":
            return Feed(lines=command[2])
        case b"i" | b"m":
            return Cut()
        case b"v":
            return AskPaper()
        case b"*":
            return BitImage(command[2], command[5:])
        case b"D":
            return SetTabs(tuple(command[2:-1]))
        case b"W":
            return PageArea(*(word(command, place) for place in (2, 4, 6, 8)))
        case _:
            return Ignored()


def _gs(command: bytes) -> Command:
    match command[1:2]:
        case b"v":
            return Raster(word(command, 4), command[8:], *_scale(command[3]))
        case b"V":
            return Cut(command[3] if len(command) > 3 else 0)
        case b"k":
            return _bar_code(command)
        case b"(":
            return _function(command[2:3], command[5:])
        case b"8" if command[2:3] == b"L":
            return Graphics(command[7:])
        case b"e":
            return _ejector(command)
        case _:
            return _asked(command)


def _asked(command: bytes) -> Command:
    match command[1:2], command[2:3]:
        case b"r", which if which in _PAPER:
            return AskPaper()
        case b"r", which if which in _DRAWER:
            return AskDrawer()
        case b"I", which:
            return AskName(which[0])
        case b"a", mask:
            return SetAutoStatus(mask[0])
        case b"\xe0", mask:
            return SetFullReports(mask[0])
        case _:
            return Ignored()


def _function(name: bytes, function: bytes) -> Command:
    match name:
        case b"k":
            return Symbol(function)
        case b"L":
            return Graphics(function)
        case b"H" if function[:2] == b"00" and len(function) == 6:
            return AskDone(function[2:])
        case _:
            return Ignored()


def _ejector(command: bytes) -> Command:
    match command[2]:
        case 2:
            return Giving.RETRACT
        case 3:
            return Present(command[3])
        case 5:
            return Giving.EJECT
        case 6:
            return AskOutput()
        case 32:
            return Present(command[3], command[4])
        case _:
            return Ignored()


def _bar_code(command: bytes) -> Command:
    if command[2] >= _BAR_CODES_A:
        return BarCode(command[2], command[4:])
    return BarCode(command[2] + _BAR_CODES_A, command[3:].rstrip(b"\0"))
