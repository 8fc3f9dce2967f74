"""The QR code of a ticket as a one-bit picture, by `qrcode`."""

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004, section 6.3.8)."""
SMALLEST_MODULE = 4
"""Dots: half a millimetre at 203 dpi, which a phone reads from a hand's distance."""


def code_picture(text: str, most_dots: int) -> Image.Image | None:
    """Draw a code with its quiet zone, as large as `most_dots` allows; None when its modules would be too small."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError):
        return None
    matrix = code.get_matrix()
    module = most_dots // len(matrix)
    if module < SMALLEST_MODULE:
        return None
    picture = Image.new("1", (len(matrix), len(matrix)), 255)
    picture.putdata([0 if dark else 255 for row in matrix for dark in row])
    return picture.resize((len(matrix) * module, len(matrix) * module), Image.Resampling.NEAREST)
