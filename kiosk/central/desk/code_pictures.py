"""An appointment's signed code as a picture: SVG, PNG and a PDF sheet; one symbol of version 6, whatever it says.

The picture says the code and nothing else: who it is for and when is written by whoever makes the confirmation.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import qrcode
from fpdf import FPDF
from qrcode.constants import ERROR_CORRECT_M

VERSION = 6
"""The symbol of the threat table: 41 modules, level M (ISO/IEC 18004, table 7)."""
QUIET = 4
DOTS = 8
"""Dots for each module of a PNG: 392 in all, sharp on a telephone and on paper."""
MOST = 500
"""Codes on one sheet."""

_SIDE_MM, _LEFT_MM, _TOP_MM = 45.0, 20.0, 20.0
_ACROSS, _DOWN = 3, 4
_STEP_X_MM, _STEP_Y_MM = 60.0, 66.0

Modules = Sequence[Sequence[bool]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A code, and what stands below it on a sheet: the appointment's id, which is nobody's name."""

    code: str
    label: str


def modules_of(code: str) -> Modules:
    """Make the symbol: rows of modules with the quiet zone, dark is True."""
    symbol = qrcode.QRCode(version=VERSION, error_correction=ERROR_CORRECT_M, border=QUIET)
    # One segment: a row of digits in a mode of its own would need the next larger symbol.
    symbol.add_data(code.encode("ascii"), optimize=0)
    symbol.make(fit=False)
    return tuple(tuple(bool(dark) for dark in row) for row in symbol.get_matrix())


def svg(code: str) -> str:
    """Draw it as SVG, without a size of its own."""
    rows = modules_of(code)
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    side = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000"/></svg>\n'
    )


def png(code: str) -> bytes:
    """Draw it as PNG, black and white (ISO/IEC 15948), `DOTS` for each module."""
    rows = modules_of(code)
    side = len(rows) * DOTS
    lines = b"".join(_line(row) * DOTS for row in rows)
    return b"".join((
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(lines, 9)),
        _chunk(b"IEND", b""),
    ))  # fmt: skip


def pdf(codes: Sequence[Labelled]) -> bytes:
    """Lay codes out on sheets (A4), twelve on each, the id below each."""
    sheet = FPDF(format="A4")
    sheet.set_auto_page_break(False)
    sheet.set_font("Helvetica", size=8)
    sheet.set_title("Appointment codes")
    for position, each in enumerate(codes):
        place = position % (_ACROSS * _DOWN)
        if place == 0:
            sheet.add_page()
        x = _LEFT_MM + place % _ACROSS * _STEP_X_MM
        y = _TOP_MM + place // _ACROSS * _STEP_Y_MM
        _draw(sheet, modules_of(each.code), x, y)
        sheet.set_xy(x, y + _SIDE_MM + 1)
        sheet.cell(_SIDE_MM, 4, _plain(each.label), align="C")
    return bytes(sheet.output())


def _draw(sheet: FPDF, rows: Modules, x: float, y: float) -> None:
    step = _SIDE_MM / len(rows)
    for down, row in enumerate(rows):
        run = 0
        # Runs of dark modules, or each edge between two would show as a hair.
        for across, dark in enumerate((*row, False)):
            if dark:
                run += 1
            elif run:
                sheet.rect(x + (across - run) * step, y + down * step, run * step, step, style="F")
                run = 0


def _plain(text: str) -> str:
    return "".join(each if " " <= each <= "~" else "?" for each in text)[:40]


def _line(row: Sequence[bool]) -> bytes:
    bits = "".join(("0" if dark else "1") * DOTS for dark in row)
    return b"\x00" + int(bits, 2).to_bytes(len(bits) // 8, "big")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
