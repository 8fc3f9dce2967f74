"""The QR code of a ticket as a one-bit picture, by `qrcode`."""

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004, section 6.3.8)."""
SMALLEST_MODULE = 4
"""Dots: half a millimetre at 203 dpi, which a phone reads from a hand's distance."""


_MASK = 2
"""Trying all eight masks costs half the time of a ticket. A ticket's code says 128 random bits, under which every mask
spreads dark and light alike; a reader takes any (ISO/IEC 18004, section 7.8)."""

Modules = tuple[tuple[bool, ...], ...]
"""A code as rows of modules, dark is True."""


def code_modules(text: str, border: int = 0) -> Modules:
    """Make a code as rows of modules, with so many of white around it. Empty when it says too much for a code."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=border, mask_pattern=_MASK)
    code.add_data(text)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError):
        return ()
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def code_picture(text: str, most_dots: int) -> Image.Image | None:
    """Draw a code with its quiet zone, as large as `most_dots` allows; None when its modules would be too small."""
    modules = code_modules(text, QUIET_ZONE)
    size = most_dots // len(modules) if modules else 0
    if size < SMALLEST_MODULE:
        return None
    picture = Image.new("1", (len(modules), len(modules)), 255)
    picture.putdata([0 if dark else 255 for row in modules for dark in row])
    return picture.resize((len(modules) * size, len(modules) * size), Image.Resampling.NEAREST)
