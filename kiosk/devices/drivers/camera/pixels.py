"""Makes grey frames of what cameras send: grey and YUV pixels as they are in memory, and pictures in JPEG."""

from collections.abc import Callable
from io import BytesIO
from types import MappingProxyType

from PIL import Image, UnidentifiedImageError

from kiosk.devices.frames import Frame

Convert = Callable[[bytes, int, int, int], bytes | None]
"""Takes data, width, height and bytes a line; returns the grey pixels, None when there are too few."""


def fourcc(name: str) -> int:
    """Return the number of a pixel format by its four letters (linux/videodev2.h)."""
    return int.from_bytes(name.encode("ascii"), "little")


def _luminance(step: int, first: int) -> Convert:
    """Return what takes the brightness of each pixel from a line: every `step`-th byte from `first` on."""

    def convert(data: bytes, width: int, height: int, line: int) -> bytes | None:
        line = max(line, width * step)
        if len(data) < line * (height - 1) + width * step:
            return None
        if line == width * step:
            return data[first : line * height : step]
        starts = range(first, line * height, line)
        return b"".join(data[start : start - first + width * step : step] for start in starts)

    return convert


def _jpeg(data: bytes, width: int, height: int, line: int) -> bytes | None:
    del line
    try:
        with Image.open(BytesIO(data), formats=("JPEG",)) as picture:
            if picture.size != (width, height):
                return None
            picture.draft("L", picture.size)
            return picture.convert("L").tobytes()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


CONVERSIONS = MappingProxyType(
    {
        fourcc("GREY"): _luminance(1, 0),
        fourcc("YUYV"): _luminance(2, 0),
        fourcc("UYVY"): _luminance(2, 1),
        # Planes: all brightness comes first.
        fourcc("NV12"): _luminance(1, 0),
        fourcc("YU12"): _luminance(1, 0),
        fourcc("MJPG"): _jpeg,
        fourcc("JPEG"): _jpeg,
    }
)
"""The formats that are understood, the cheapest first."""


def grey_frame(pixels: int, data: bytes, width: int, height: int, line: int) -> Frame | None:
    """Make a frame of a camera's bytes; None of half a frame, of garbage, and of a format that is not understood.

    `pixels` is the format's number, `line` the bytes from one line to the next (0 where that has no meaning).
    """
    convert = CONVERSIONS.get(pixels)
    if convert is None or width <= 0 or height <= 0:
        return None
    grey = convert(data, width, height, line)
    return None if grey is None else Frame(width, height, grey)
