"""Writes bytes in the characters of a QR code's alphanumeric mode, and reads them back (base45, RFC 9285)."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_BASE = 45
_PAIR, _BYTE = 0x10000, 0x100


def encode(data: bytes) -> str:
    """Write two bytes as three characters, a last single one as two."""
    return "".join(_written(data[at : at + 2]) for at in range(0, len(data), 2))


def decode(text: str) -> bytes | None:
    """Read what `encode` has written; None for what it would not have written. There is one text for any bytes."""
    if len(text) % 3 == 1:
        return None
    read = bytearray()
    for at in range(0, len(text), 3):
        part = _read(text[at : at + 3])
        if part is None:
            return None
        read += part
    return bytes(read)


def _written(part: bytes) -> str:
    value, digits = int.from_bytes(part, "big"), ""
    for _ in range(len(part) + 1):
        value, digit = divmod(value, _BASE)
        digits += _DIGITS[digit]
    return digits


def _read(digits: str) -> bytes | None:
    value, whole = 0, len(digits) == 3
    for digit in reversed(digits):
        if digit not in _VALUES:
            return None
        value = value * _BASE + _VALUES[digit]
    if value >= (_PAIR if whole else _BYTE):
        return None
    return value.to_bytes(2 if whole else 1, "big")
