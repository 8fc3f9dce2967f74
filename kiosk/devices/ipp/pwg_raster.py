"""PWG raster, the picture format that every IPP Everywhere and AirPrint-like printer takes (PWG 5102.4).

A page is written as one bit a dot, or as eight bits of grey; it is read back as both, for the simulated printer.
"""

import struct
from dataclasses import dataclass

from PIL import Image

SYNC = b"RaS2"
_HEADER = 1796
_BLACK, _SGREY = 3, 18
"""Colour spaces: black, where a set bit is ink; sGray, where 255 is white."""
_POINTS = 72
_LONGEST_RUN = 128
_TALLEST_REPEAT = 256
_SIDE_MOST = 20_000
_DOTS_MOST = 40_000_000

# Where the numbers of the header stand (PWG 5102.4, table 2).
_RESOLUTION, _COPIES, _PAGE_POINTS, _SIZE, _SPACE, _COLOURS, _TRANSFORMS = 276, 340, 352, 372, 400, 420, 452


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a picture, and its dots per inch."""

    picture: Image.Image
    dpi: int


def encode_page(picture: Image.Image, dpi: int, *, grey: bool = False) -> bytes:
    """Return a picture (any mode) as a document of one page, `dpi` dots per inch."""
    mode = "L" if grey else "1"
    rows = picture.convert(mode)
    width, height = rows.size
    row_bytes = width if grey else (width + 7) // 8
    data = rows.tobytes()
    if not grey:
        # Pillow writes white as a set bit, the format black.
        data = bytes(byte ^ 0xFF for byte in data)
    lines = [data[start : start + row_bytes] for start in range(0, row_bytes * height, row_bytes)]
    return SYNC + _header(width, height, row_bytes, dpi, grey=grey) + _packed(lines)


def _header(width: int, height: int, row_bytes: int, dpi: int, *, grey: bool) -> bytes:
    header = bytearray(_HEADER)
    header[0:9] = b"PwgRaster"
    bits = 8 if grey else 1
    points = (round(width * _POINTS / dpi), round(height * _POINTS / dpi))
    struct.pack_into(">II", header, _RESOLUTION, dpi, dpi)
    struct.pack_into(">I", header, _COPIES, 1)
    struct.pack_into(">II", header, _PAGE_POINTS, *points)
    struct.pack_into(">IIIIII", header, _SIZE, width, height, 0, bits, bits, row_bytes)
    struct.pack_into(">I", header, _SPACE, _SGREY if grey else _BLACK)
    struct.pack_into(">I", header, _COLOURS, 1)
    # One page, upright: neither mirrored nor turned.
    struct.pack_into(">III", header, _TRANSFORMS, 1, 1, 1)
    return bytes(header)


def _packed(lines: list[bytes]) -> bytes:
    packed = bytearray()
    at = 0
    while at < len(lines):
        line, again = lines[at], 1
        while again < _TALLEST_REPEAT and at + again < len(lines) and lines[at + again] == line:
            again += 1
        packed.append(again - 1)
        packed += _packed_line(line)
        at += again
    return bytes(packed)


def _packed_line(line: bytes) -> bytes:
    packed = bytearray()
    at = 0
    while at < len(line):
        run = _run(line, at)
        if run > 1:
            packed += bytes((run - 1, line[at]))
            at += run
            continue
        end = at + 1
        while end < len(line) and end - at < _LONGEST_RUN and _run(line, end) == 1:
            end += 1
        if end - at == 1:
            packed += bytes((0, line[at]))
        else:
            packed += bytes((257 - (end - at),)) + line[at:end]
        at = end
    return bytes(packed)


def _run(line: bytes, at: int) -> int:
    end = at + 1
    while end < len(line) and end - at < _LONGEST_RUN and line[end] == line[at]:
        end += 1
    return end - at


def decode_page(data: bytes) -> Page | None:
    """Return the first page of a document; None when the bytes are no such page."""
    header = data[len(SYNC) : len(SYNC) + _HEADER]
    if data[: len(SYNC)] != SYNC or len(header) < _HEADER:
        return None
    dpi = int.from_bytes(header[_RESOLUTION : _RESOLUTION + 4], "big")
    width, height, _, bits, pixel_bits, row_bytes = struct.unpack_from(">IIIIII", header, _SIZE)
    space = int.from_bytes(header[_SPACE : _SPACE + 4], "big")
    if not all(0 < each <= _SIDE_MOST for each in (width, height, dpi)) or width * height > _DOTS_MOST:
        return None
    grey = (bits, pixel_bits, space, row_bytes) == (8, 8, _SGREY, width)
    if not grey and (bits, pixel_bits, space, row_bytes) != (1, 1, _BLACK, (width + 7) // 8):
        return None
    rows = _unpacked(data[len(SYNC) + _HEADER :], row_bytes, height, white=0xFF if grey else 0x00)
    if rows is None:
        return None
    if not grey:
        rows = bytes(byte ^ 0xFF for byte in rows)
    return Page(Image.frombytes("L" if grey else "1", (width, height), rows), dpi)


def _unpacked(data: bytes, row_bytes: int, height: int, white: int) -> bytes | None:
    rows = bytearray()
    at = 0
    while len(rows) < row_bytes * height:
        if at >= len(data):
            return None
        times, at = data[at] + 1, at + 1
        line = bytearray()
        while len(line) < row_bytes:
            if at + 1 >= len(data):
                return None
            lead, at = data[at], at + 1
            if lead == 128:
                line += bytes((white,)) * (row_bytes - len(line))
            elif lead < 128:
                line += bytes((data[at],)) * (lead + 1)
                at += 1
            else:
                line += data[at : at + 257 - lead]
                at += 257 - lead
        rows += bytes(line[:row_bytes]) * times
    return bytes(rows[: row_bytes * height])
