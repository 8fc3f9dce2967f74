"""How the makers of document readers send the lines of a zone."""

from enum import Enum

_SOH, _STX, _ETX, _CR = b"\x01", b"\x02", b"\x03", b"\r"
_LINES = 3
_PADDING = b"_"


class Maker(Enum):
    """Whose reader it is like."""

    DESKO = "desko"
    """STX, each line with CR, ETX."""
    GEMALTO = "gemalto"
    """Also 3M: SOH, a length, and always three lines with CR, of which one that a document has not is padding."""
    IMAGER = "imager"
    """A code scanner with a template for passports: each line with CR."""


def framed(content: bytes, maker: Maker) -> bytes:
    """Return what a maker's reader sends for the lines of a zone, which `content` has with CR between them."""
    lines = content.split(_CR)
    sent = b"".join(line + _CR for line in lines)
    match maker:
        case Maker.DESKO:
            return _STX + sent + _ETX
        case Maker.GEMALTO:
            padding = (_PADDING * 4 + _CR) * (_LINES - len(lines))
            return _SOH + bytes((len(sent) & 0x7F,)) + sent + padding
        case Maker.IMAGER:
            return sent
