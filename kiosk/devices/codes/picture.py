"""Finds a QR code in a photograph: a phone at an angle, blurred, in poor light. By `zxing-cpp`, QR codes only.

The picture is tried as it is, then in the ways that help most often first. What a picture may cost is bounded before
it is decoded: bytes, pixels, and the pixels of all attempts together. Nothing of it is kept.
"""

from datetime import date
from pathlib import Path

import zxingcpp
from PIL import Image, ImageChops

from kiosk.devices.codes.opening import FORMATS, MOST_FILE_BYTES, MOST_PIXELS, opened
from kiosk.devices.codes.parts import is_part
from kiosk.devices.codes.payload import read_payload
from kiosk.devices.codes.preparing import attempts
from kiosk.domain.reads import Read, Refusal, Refused

__all__ = ["FORMATS", "MOST_FILE_BYTES", "MOST_PIXELS", "codes_in", "payloads_in", "read_picture"]

_MOST_WORK = 52_000_000
"""Pixels that all attempts on one picture may look at."""
_PLAIN_QR = "]Q1"
_NOT_OURS = b"]Q3"
"""What stands for a code of another kind, a GS1 one or a part of several: as a scanner would call it, empty."""
_QR_ONLY = "QRCode"
_UNREADABLE = Refused(Refusal.UNREADABLE)


def read_picture(source: Path | bytes | Image.Image, today: date) -> Read:
    """Read the code in a picture: a file, its bytes, or a picture in memory. `today` is as in `read_payload`.

    Of several codes the first that leads somewhere counts; without any code the answer is ``unreadable``.
    """
    refused: Read = _UNREADABLE
    for payload in payloads_in(source):
        read = read_payload(payload, today)
        if not isinstance(read, Refused):
            return read
        refused = read
    return refused


def payloads_in(source: Path | bytes | Image.Image) -> tuple[bytes, ...]:
    """Return what the QR codes in a picture say; empty when none can be read or the picture is refused."""
    planes = opened(source)
    work = _MOST_WORK
    for attempt in attempts(planes) if planes else ():
        work -= attempt.width * attempt.height
        if work < 0:
            break
        if found := codes_in(attempt):
            return found
    return ()


def codes_in(picture: Image.Image) -> tuple[bytes, ...]:
    """Return what the QR codes in a grey picture say, as it is: one attempt, a few milliseconds."""
    # A code in dark mode is looked for only where there is none in black on white: that halves the usual cost.
    return _dark_on_light(picture) or _dark_on_light(ImageChops.invert(picture))


def _dark_on_light(picture: Image.Image) -> tuple[bytes, ...]:
    found = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.barcode_formats_from_str(_QR_ONLY), try_invert=False
    )
    return tuple(_payload(code) for code in found if code.valid and code.bytes)


def _payload(code: zxingcpp.Barcode) -> bytes:
    return code.bytes if code.symbology_identifier == _PLAIN_QR and not is_part(code) else _NOT_OURS
