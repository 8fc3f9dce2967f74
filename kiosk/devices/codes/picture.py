"""Finds a QR code in a photograph: a phone at an angle, blurred, in poor light. By `zxing-cpp`, QR codes only.

The picture is tried as it is, then in the ways that help most often first. What a picture may cost is bounded before
it is decoded: bytes, pixels, and the pixels of all attempts together. Nothing of it is kept.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image, ImageChops, ImageFilter, ImageOps, UnidentifiedImageError

from kiosk.devices.codes.payload import read_payload
from kiosk.domain.reads import Read, Refusal, Refused

MOST_FILE_BYTES = 32_000_000
MOST_PIXELS = 50_000_000
"""A phone's camera has 12 to 50 million; a decompression bomb has more."""
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")

_LONGEST_SIDE = 2600
"""Larger pictures are reduced to this: a code that fills a tenth of one still has two pixels a module."""
_SHORTEST_SIDE = 21
"""The smallest code has as many modules."""
_MOST_WORK = 90_000_000
"""Pixels that all attempts on one picture may look at."""
_UPSCALED_SIDE = 2600
_PLAIN_QR = "]Q1"
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
    """Return what the plain QR codes in a picture say; empty when none can be read or the picture is refused."""
    grey = _opened(source)
    if grey is None:
        return ()
    work = _MOST_WORK
    for attempt in _attempts(grey):
        work -= attempt.width * attempt.height
        if work < 0:
            break
        if found := codes_in(attempt):
            return found
    return ()


def _opened(source: Path | bytes | Image.Image) -> Image.Image | None:
    """Return the picture in grey, reduced to what is looked at; None for what is no picture or too large a one."""
    if isinstance(source, Image.Image):
        return _grey(source) if source.width * source.height <= MOST_PIXELS else None
    try:
        size = source.stat().st_size if isinstance(source, Path) else len(source)
        if size > MOST_FILE_BYTES:
            return None
        with Image.open(source if isinstance(source, Path) else BytesIO(source), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            picture.draft("L", (_LONGEST_SIDE, _LONGEST_SIDE))
            return _grey(picture)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def _grey(picture: Image.Image) -> Image.Image | None:
    if "A" in picture.getbands() or "transparency" in picture.info:
        # A code drawn on nothing lies on white.
        over = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)
    grey = picture.convert("L")
    grey.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return grey if min(grey.size) >= _SHORTEST_SIDE else None


def _attempts(grey: Image.Image) -> Iterator[Image.Image]:
    """Yield the picture in the ways it is looked at, cheapest and most often successful first."""
    yield grey
    even = ImageOps.autocontrast(grey, cutoff=1)
    yield even
    large = _upscaled(even)
    yield large.filter(ImageFilter.UnsharpMask(radius=6, percent=300, threshold=0))
    yield even.filter(ImageFilter.GaussianBlur(1.5))
    yield even.filter(ImageFilter.MedianFilter(3))
    yield ImageOps.equalize(grey)
    calm = large.filter(ImageFilter.GaussianBlur(2))
    yield calm.filter(ImageFilter.UnsharpMask(radius=4, percent=300, threshold=0))
    yield _local_threshold(calm)
    yield _local_threshold(large.filter(ImageFilter.UnsharpMask(radius=4, percent=400, threshold=0)))
    for angle in (0, 25, 45, 65, 90, 115, 135, 155):
        # A code seen from the side is narrow across one direction; stretched along it, it is square again.
        seen = even.rotate(angle, Image.Resampling.BILINEAR, expand=True, fillcolor=255) if angle else even
        yield seen.resize((seen.width * 2, seen.height), Image.Resampling.BICUBIC)
    half = even.reduce(2)
    yield half
    yield half.filter(ImageFilter.UnsharpMask(radius=4, percent=400, threshold=0))


def _upscaled(grey: Image.Image) -> Image.Image:
    factor = max(1, min(3, _UPSCALED_SIDE // max(grey.size)))
    return grey.resize((grey.width * factor, grey.height * factor), Image.Resampling.BICUBIC)


def _local_threshold(grey: Image.Image) -> Image.Image:
    """Part dark from light against the mean of the surroundings, so that shade and glare do not matter."""
    surroundings = grey.filter(ImageFilter.BoxBlur(max(8, max(grey.size) // 24)))
    darker = ImageChops.subtract(surroundings, grey, scale=1, offset=-6)
    return darker.point(_DARK_TO_BLACK)


_DARK_TO_BLACK = [255] + [0] * 255


def codes_in(picture: Image.Image) -> tuple[bytes, ...]:
    """Return what the plain QR codes in a grey picture say, as it is: one attempt, a few milliseconds."""
    codes = zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str(_QR_ONLY))
    return tuple(
        code.bytes for code in codes if code.valid and code.symbology_identifier == _PLAIN_QR and code.bytes
    )
