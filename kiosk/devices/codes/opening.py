"""Opens a picture that somebody sent or a camera took: bounded before it is decoded, in grey, nothing of it kept."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat, UnidentifiedImageError

MOST_FILE_BYTES = 32_000_000
MOST_PIXELS = 50_000_000
"""A phone's camera has 12 to 50 million; a decompression bomb has more."""
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")

LONGEST_SIDE = 4600
"""Larger pictures are reduced to this; 12 million pixels are looked at as they are where nothing else helps."""
_SHORTEST_SIDE = 21
"""The smallest code has as many modules."""
_SIXTEEN_BITS = 1 / 256
_DEEP = ("I", "F")
_COLOURFUL = 40
"""Levels between the channels of a picture that has colours; a camera's white is off by less."""


def opened(source: Path | bytes | Image.Image) -> tuple[Image.Image, ...]:
    """Return a picture in grey, of a coloured one its darkest and its lightest channel too.

    Empty for what is no picture (a HEIC file is none of `FORMATS`), too small or too large a one.
    """
    if isinstance(source, Image.Image):
        return _planes(source) if source.width * source.height <= MOST_PIXELS else ()
    try:
        size = source.stat().st_size if isinstance(source, Path) else len(source)
        if size > MOST_FILE_BYTES:
            return ()
        with Image.open(source if isinstance(source, Path) else BytesIO(source), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return ()
            return _planes(picture)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        return ()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return ()


def _planes(picture: Image.Image) -> tuple[Image.Image, ...]:
    if min(picture.size) < _SHORTEST_SIDE:
        return ()
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = _on_a_ground(picture.convert("RGBA"))
    elif picture.mode.startswith(_DEEP):
        deep = picture.convert("F")
        picture = deep.point(lambda level: level * _SIXTEEN_BITS) if picture.mode != "F" else deep
    grey = _reduced(picture.convert("L"))
    return (grey, *_channels(picture)) if picture.mode in {"RGB", "P", "CMYK"} else (grey,)


def _on_a_ground(picture: Image.Image) -> Image.Image:
    """Lay a code that is drawn on nothing on white, or on black where all that is drawn is light."""
    alpha = picture.getchannel("A")
    drawn = alpha.point(lambda level: 255 if level > 127 else 0)
    light = bool(drawn.getbbox()) and ImageStat.Stat(picture.convert("L"), drawn).extrema[0][0] > 127
    return Image.alpha_composite(
        Image.new("RGBA", picture.size, "black" if light else "white"), picture
    ).convert("RGB")


def _channels(picture: Image.Image) -> tuple[Image.Image, ...]:
    """Return the darkest and the lightest channel, where inks are black and lights white; none without colour."""
    red, green, blue = _reduced(picture.convert("RGB")).split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    apart = ImageChops.difference(darkest, lightest).reduce(4).histogram()
    return (darkest, lightest) if any(apart[_COLOURFUL:]) else ()


def _reduced(picture: Image.Image) -> Image.Image:
    if max(picture.size) > LONGEST_SIDE:
        picture = picture.copy()
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.BOX)
    return picture
