"""Takes ESC/POS bytes apart as a printer does: one command after the other, unknown ones swallowed whole."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Raster:
    """Rows of a picture, `row_bytes` bytes each, a set bit for black (GS v 0)."""

    row_bytes: int
    rows: bytes


@dataclass(frozen=True, slots=True)
class Feed:
    """Move the paper by so many dots."""

    dots: int


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of a line."""

    characters: bytes


@dataclass(frozen=True, slots=True)
class LineEnd:
    """Print the line."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut the paper."""


@dataclass(frozen=True, slots=True)
class Initialise:
    """Drop what is on the line and go back to the defaults (ESC @)."""


@dataclass(frozen=True, slots=True)
class AskPaper:
    """Send the paper status once everything before is printed (GS r)."""


@dataclass(frozen=True, slots=True)
class AskDone:
    """Send these four characters back once everything before is printed (GS ( H, function 48)."""

    identity: bytes


@dataclass(frozen=True, slots=True)
class AskName:
    """Send the maker (66) or the model (67) (GS I)."""

    which: int


@dataclass(frozen=True, slots=True)
class SetAutoStatus:
    """Report changes from now on, or no longer (GS a)."""

    mask: int


class Setting(Enum):
    """What changes how the text behind it looks."""

    MODE = b"\x1b!"
    SIZE = b"\x1d!"
    BOLD = b"\x1bE"
    DOUBLE_STRIKE = b"\x1bG"
    REVERSE = b"\x1dB"
    UNDERLINE = b"\x1b-"
    ALIGN = b"\x1ba"
    PAGE = b"\x1bt"


@dataclass(frozen=True, slots=True)
class Set:
    """Change a setting to a value."""

    setting: Setting
    value: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """A function of the code generator: what follows its length (GS ( k)."""

    function: bytes


class Handing(Enum):
    """What a presenter does with the ticket."""

    PRESENT = "present"
    RETRACT = "retract"
    EJECT = "eject"


@dataclass(frozen=True, slots=True)
class HandOut:
    """Move the ticket in the output (Custom: GS e, FS P)."""

    what: Handing


@dataclass(frozen=True, slots=True)
class Ignored:
    """Anything that leaves no trace here."""


Printing = Raster | Feed | Text | LineEnd | Cut | Symbol | HandOut
Asking = AskPaper | AskDone | AskName
Command = Printing | Asking | Set | Initialise | SetAutoStatus | Ignored

_Meaning = Callable[[bytes], Command]

_LINE_DOTS = 30

_ESC_LENGTHS = {
    **dict.fromkeys(b"@2<LSim\x0c", 2),
    **dict.fromkeys(b"!%-3=?EGJKMRTUVadert{ \x19", 3),
    **dict.fromkeys(b"$\\c", 4),
    ord("p"): 5,
    ord("W"): 10,
}
_GS_LENGTHS = {
    **dict.fromkeys(b":", 2),
    **dict.fromkeys(b"!/BEHIabfhrw", 3),
    **dict.fromkeys(b"$\\LPW", 4),
}
_FS_LENGTHS = {**dict.fromkeys(b"&.", 2), **dict.fromkeys(b"!-CW", 3), ord("S"): 4, ord("p"): 4, ord("P"): 6}
_DLE_LENGTHS = {0x04: 3, 0x05: 3}
_DLE_PULSE, _DLE_CLEAR = 5, 10


def next_command(data: bytes | bytearray) -> tuple[Command, int] | None:
    """Return the first command and its length in bytes; None while it is incomplete."""
    match data[0]:
        case 0x1B:
            return _after_lead(data, _ESC_LENGTHS, _esc)
        case 0x1D:
            return _after_lead(data, _GS_LENGTHS, _gs)
        case 0x1C:
            return _after_lead(data, _FS_LENGTHS, _fs)
        case 0x10:
            return _dle(data)
        case 0x0A:
            return LineEnd(), 1
        case first if first < 0x20:
            return Ignored(), 1
    end = next((place for place, byte in enumerate(data) if byte < 0x20), len(data))
    return Text(bytes(data[:end])), end


def _after_lead(
    data: bytes | bytearray, lengths: dict[int, int], meaning: _Meaning
) -> tuple[Command, int] | None:
    if len(data) < 2:
        return None
    length = lengths.get(data[1], 0) or _variable_length(data)
    if length is None or len(data) < length:
        return None
    return meaning(bytes(data[:length])), length


def _variable_length(data: bytes | bytearray) -> int | None:
    """Return the length of a command that states it itself; 2 for an unknown one, None while it cannot be told."""
    lead = bytes(data[:2])
    if lead == b"\x1dv":
        return 8 + _word(data, 4) * _word(data, 6) if len(data) >= 8 else None
    if lead == b"\x1b*":
        return 5 + _word(data, 3) * (3 if data[2] >= 32 else 1) if len(data) >= 5 else None
    if lead in {b"\x1d(", b"\x1c(", b"\x1b("}:
        return 5 + _word(data, 3) if len(data) >= 5 else None
    if lead == b"\x1d8":
        return 7 + int.from_bytes(data[3:7], "little") if len(data) >= 7 else None
    if lead == b"\x1dV":
        return (4 if data[2] > 0x31 else 3) if len(data) >= 3 else None
    if lead == b"\x1de":
        return _HANDING_LENGTHS.get(data[2], 3) if len(data) >= 3 else None
    if lead == b"\x1dk":
        return _bar_code_length(data)
    if lead == b"\x1bD":
        end = data.find(0, 2)
        return end + 1 if end >= 0 else None
    return 2


def _bar_code_length(data: bytes | bytearray) -> int | None:
    if len(data) < 4:
        return None
    if data[2] > 0x40:
        return 4 + data[3]
    end = data.find(0, 3)
    return end + 1 if end >= 0 else None


def _dle(data: bytes | bytearray) -> tuple[Command, int] | None:
    """Real-time commands were carried out when they arrived; here they are only passed over."""
    if len(data) < 3:
        return None
    length = _DLE_LENGTHS.get(data[1], 1)
    if data[1] == 0x14:
        length = _DLE_CLEAR if data[2] == 0x08 else _DLE_PULSE
    return (Ignored(), length) if len(data) >= length else None


_SETTINGS = {setting.value: setting for setting in Setting}


def _esc(command: bytes) -> Command:
    if setting := _SETTINGS.get(command[:2]):
        return Set(setting, command[2])
    match command[1:2]:
        case b"@":
            return Initialise()
        case b"J":
            return Feed(command[2])
        case b"d":
            return Feed(command[2] * _LINE_DOTS)
        case b"i" | b"m":
            return Cut()
        case _:
            return Ignored()


_HANDING_LENGTHS = {3: 4, 32: 5}
_HANDING = {2: Handing.RETRACT, 3: Handing.PRESENT, 5: Handing.EJECT, 32: Handing.PRESENT}


def _fs(command: bytes) -> Command:
    return HandOut(Handing.PRESENT) if command[1:2] == b"P" else Ignored()


def _gs(command: bytes) -> Command:
    if setting := _SETTINGS.get(command[:2]):
        return Set(setting, command[2])
    match command[1:2]:
        case b"v":
            return Raster(_word(command, 4), command[8:])
        case b"V":
            return Cut()
        case b"r":
            return AskPaper()
        case b"I":
            return AskName(command[2])
        case b"(" if command[2:7] == b"H\x06\x0000" and len(command) == 11:
            return AskDone(command[7:])
        case b"e" if command[2] in _HANDING:
            return HandOut(_HANDING[command[2]])
        case b"(" if command[2:3] == b"k":
            return Symbol(command[5:])
        case b"a":
            return SetAutoStatus(command[2])
        case _:
            return Ignored()


def _word(data: bytes | bytearray, place: int) -> int:
    return data[place] | data[place + 1] << 8
