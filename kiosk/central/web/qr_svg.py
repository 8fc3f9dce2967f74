"""A QR code for a drawing in a page: one path, so that a page of strict headers can have it."""

from dataclasses import dataclass

import qrcode
from qrcode.constants import ERROR_CORRECT_M

_QUIET = 4
"""Modules of blank around it (ISO/IEC 18004, 6.3.8)."""


@dataclass(frozen=True, slots=True)
class QrDrawing:
    """Its side in modules, the blank among them, and the path of what is dark."""

    side: int
    path: str


def qr_drawing(text: str) -> QrDrawing:
    """Draw a code that says `text`, which is short."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return QrDrawing(len(rows), path)
