"""How long ESC/POS commands are: by a table, or by what they say of themselves."""

_ESC = {
    **dict.fromkeys(b"@2<LSimuv\x0c", 2),
    **dict.fromkeys(b"!%-3=?EGJKMRTUVadert{ \x19BCfu", 3),
    **dict.fromkeys(b"$\\c", 4),
    ord("p"): 5,
    ord("W"): 10,
}
_GS = {
    **dict.fromkeys(b":", 2),
    **dict.fromkeys(b"!/BEHIabfhrwTc\xe0", 3),
    **dict.fromkeys(b"$\\LPW", 4),
    ord("^"): 5,
}
_FS = {
    **dict.fromkeys(b"&.", 2),
    **dict.fromkeys(b"!-CW", 3),
    **dict.fromkeys(b"Sp?", 4),
    ord("P"): 6,
    ord("2"): 76,
}
_TABLES = {0x1B: _ESC, 0x1D: _GS, 0x1C: _FS}
_EJECTOR = {3: 4, 32: 5}
_DLE = {0x04: 3, 0x05: 3}
_DLE_PULSE, _DLE_CLEAR, _DLE_STATUS = 5, 10, 4
_LONGEST_BAR_CODE = 255
_MOST_TABS = 32
_LONGEST_NESTED = 400_000


def command_length(data: bytes | bytearray) -> int | None:
    """Return the length of the command that `data` begins with, with all that belongs to it.

    None while that cannot be told yet. An unknown command has two bytes.
    """
    lead = data[0]
    if lead == 0x10:
        return _dle(data)
    table = _TABLES.get(lead)
    if table is None:
        return 1
    if len(data) < 2:
        return None
    return table.get(data[1]) or _stated(bytes(data[:16]), data)


def _stated(head: bytes, data: bytes | bytearray) -> int | None:
    """Return the length of a command that states it itself."""
    match head[:2]:
        case b"\x1dv":
            return 8 + word(head, 4) * word(head, 6) if len(head) >= 8 else None
        case b"\x1dQ":
            return 8 + word(head, 4) * ((word(head, 6) + 7) // 8) if len(head) >= 8 else None
        case b"\x1b*":
            return 5 + word(head, 3) * (3 if head[2] >= 32 else 1) if len(head) >= 5 else None
        case b"\x1d*":
            return 4 + head[2] * head[3] * 8 if len(head) >= 4 else None
        case b"\x1d(" | b"\x1c(" | b"\x1b(":
            return 5 + word(head, 3) if len(head) >= 5 else None
        case b"\x1d8":
            return 7 + int.from_bytes(head[3:7], "little") if len(head) >= 7 else None
        case b"\x1dV":
            return (4 if head[2] > 0x31 else 3) if len(head) >= 3 else None
        case b"\x1de":
            return _EJECTOR.get(head[2], 3) if len(head) >= 3 else None
        case b"\x1cg":
            return _memory(head)
        case b"\x1c}":
            return 4 + head[3] if len(head) >= 4 else None
        case _:
            return _ended(data)


def _ended(data: bytes | bytearray) -> int | None:
    """Return the length of a command that has to be read to its end."""
    match bytes(data[:2]):
        case b"\x1dk":
            return _bar_code(data)
        case b"\x1bD":
            end = data.find(0, 2, 3 + _MOST_TABS)
            return end + 1 if end >= 0 else None if len(data) < 3 + _MOST_TABS else 3 + _MOST_TABS
        case b"\x1b&":
            return _characters(data)
        case b"\x1cq":
            return _pictures(data)
        case _:
            return 2


def _dle(data: bytes | bytearray) -> int | None:
    if len(data) < 3:
        return None
    if data[1] != 0x14:
        return _DLE.get(data[1], 1)
    return {0x08: _DLE_CLEAR, 0x07: _DLE_STATUS}.get(data[2], _DLE_PULSE)


def _bar_code(data: bytes | bytearray) -> int | None:
    if len(data) < 4:
        return None
    if data[2] > 0x40:
        return 4 + data[3]
    end = data.find(0, 3, 4 + _LONGEST_BAR_CODE)
    return end + 1 if end >= 0 else None if len(data) < 4 + _LONGEST_BAR_CODE else 4 + _LONGEST_BAR_CODE


def _memory(head: bytes) -> int | None:
    """User memory: FS g 1 stores bytes, FS g 2 asks for them."""
    if len(head) < 3:
        return None
    if head[2] == 0x31:
        return 10
    return 10 + word(head, 8) if len(head) >= 10 else None


def _characters(data: bytes | bytearray) -> int | None:
    """User-defined characters: ESC & y c1 c2, then for each a width and so many columns of y bytes."""
    if len(data) < 5:
        return None
    place = 5
    for _ in range(max(0, data[4] - data[3] + 1)):
        if place >= len(data):
            return None
        place += 1 + data[2] * data[place]
    return place


def _pictures(data: bytes | bytearray) -> int | None:
    """Pictures that are kept: FS q n, then for each its size in bytes and what it shows."""
    if len(data) < 3:
        return None
    place = 3
    for _ in range(data[2]):
        if place > _LONGEST_NESTED:
            return place
        if place + 4 > len(data):
            return None
        place += 4 + word(data, place) * word(data, place + 2) * 8
    return place


def word(data: bytes | bytearray, place: int) -> int:
    """Return the number of two bytes, the low one first."""
    return data[place] | data[place + 1] << 8
