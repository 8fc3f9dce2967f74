"""Turns the words of a ticket into printer text: for lines that would carry a picture for seconds.

The number stands in the largest characters that fit, the code is drawn by the printer itself where it can. A line that
no code page of the printer can say is sent as a picture; nothing is ever replaced by a question mark.
"""

import textwrap

from PIL import Image

from kiosk.devices.drivers.escpos.commands import INITIALISE, UNITS, feed
from kiosk.devices.drivers.escpos.encoder import strips
from kiosk.devices.drivers.escpos.profiles import Profile
from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.layout import TicketStock, lay_out_line
from kiosk.devices.tickets.wording import Role, TicketLine

_PLAIN_LETTERS = b"\x1bR\x00"
"""ASCII is ASCII, whatever country a printer was set up for (ESC R)."""
_SINGLE_BYTES = b"\x1c."
"""A byte is a letter (FS .)."""
_CENTRED = b"\x1ba\x01"
_CELL = 12
"""Dots of a character of font A."""
_LARGEST = 8
_SIZES = {Role.SERVICE: (2, 2), Role.HEAD: (1, 2)}
_BOLD = frozenset({Role.OFFICE, Role.SERVICE, Role.HEAD, Role.NUMBER})
_REVERSED = frozenset({Role.COPY_MARK})
_GAP = feed(12)
_MODULE = 6
_LONGEST_CODE = 512


def encode_text(
    paper: TicketPaper, stock: TicketStock, profile: Profile, *, drawn_number: bool = False
) -> bytes:
    """Return the job without its cut; `drawn_number` sends the number as a picture (the hybrid form)."""
    parts = [INITIALISE, UNITS, _PLAIN_LETTERS, _SINGLE_BYTES if profile.double_bytes else b"", _CENTRED]
    width = stock.width
    for line in stock.template.lines(paper):
        said = None if drawn_number and line.role is Role.NUMBER else _said(line, paper, width, profile)
        parts.append(_picture(lay_out_line(line, paper, width)) if said is None else said)
        parts.append(_GAP)
    return b"".join(parts)


def _said(line: TicketLine, paper: TicketPaper, width: int, profile: Profile) -> bytes | None:
    """Return the commands for a line; None when the printer cannot say it with its own characters."""
    if line.role is Role.CODE:
        return _code(line.text) if profile.native_qr else None
    page = None if paper.right_to_left else _page_for(line.text, profile)
    if page is None:
        return None
    number, codec = page
    across, down = _size(line, width)
    columns = max(1, width // (_CELL * across))
    rows = textwrap.wrap(line.text, columns) or [""]
    return b"".join(
        (
            b"\x1bt" + bytes((number,)),
            b"\x1bE" + bytes((line.role in _BOLD,)),
            b"\x1dB" + bytes((line.role in _REVERSED,)),
            b"\x1d!" + bytes(((across - 1) << 4 | (down - 1),)),
            *(row.encode(codec) + b"\n" for row in rows),
            b"\x1d!\x00\x1bE\x00\x1dB\x00",
        )
    )


def _size(line: TicketLine, width: int) -> tuple[int, int]:
    if line.role is not Role.NUMBER:
        return _SIZES.get(line.role, (1, 1))
    most = max(1, min(_LARGEST, width // (_CELL * max(1, len(line.text)))))
    return most, most


def _page_for(text: str, profile: Profile) -> tuple[int, str] | None:
    for number, codec in profile.code_pages.items():
        try:
            data = text.encode(codec)
        except UnicodeEncodeError:
            continue
        if all(byte >= 0x20 and byte != 0x7F for byte in data):
            return number, codec
    return None


def _code(text: str) -> bytes | None:
    """Return the commands that have the printer draw a QR code (GS ( k: model 2, size, level M, store, print)."""
    data = text.encode("utf-8")
    if len(data) > _LONGEST_CODE:
        return None
    store = b"\x1d(k" + (len(data) + 3).to_bytes(2, "little") + b"1P0" + data
    size = b"\x1d(k\x03\x001C" + bytes((_MODULE,))
    return b"\x1d(k\x04\x001A2\x00" + size + b"\x1d(k\x03\x001E1" + store + b"\x1d(k\x03\x001Q0"


def _picture(image: Image.Image) -> bytes:
    # A strip is cut off behind its last black dot, so it must not be centred.
    return b"\x1ba\x00" + b"".join(strips(image)) + _CENTRED
