"""Prepares a picture for the reader of codes in one way after the other: light, noise, focus, angle, size."""

import math
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageFilter, ImageOps

MODERATE_SIDE = 2600
"""Larger pictures are first looked at in this size: a code that fills a tenth of one still has two pixels a module."""
_ROTATIONS = (0, 25, 45, 65, 90, 115, 135, 155)


def attempts(planes: tuple[Image.Image, ...]) -> Iterator[Image.Image]:
    """Yield a picture in the ways it is looked at, cheapest and most often successful first.

    What each is for was measured on made photographs (`benchmarks/measure_codes.py`).
    """
    grey = moderate(planes[0])
    yield grey
    even = ImageOps.autocontrast(grey, cutoff=1)
    yield even
    for plane in planes[1:]:
        # Yellow on white, red on green: next to nothing in grey.
        yield ImageOps.autocontrast(moderate(plane), cutoff=1)
    yield from _against_bands_and_noise(even)
    yield from _against_uneven_light(grey, even)
    yield from _against_blur(even)
    if max(planes[0].size) > MODERATE_SIDE:
        yield planes[0]
    yield from _against_angles(even)
    yield from _smaller(even)


def moderate(picture: Image.Image) -> Image.Image:
    """Return a picture that is no larger than `MODERATE_SIDE`."""
    if max(picture.size) <= MODERATE_SIDE:
        return picture
    smaller = picture.copy()
    smaller.thumbnail((MODERATE_SIDE, MODERATE_SIDE), Image.Resampling.BOX)
    return smaller


def _against_bands_and_noise(even: Image.Image) -> Iterator[Image.Image]:
    """Dark noise goes by averaging; the bands of a screen never make black lighter, so all that has light is light."""
    yield even.point(_LIFTED).filter(ImageFilter.GaussianBlur(1))
    yield even.filter(ImageFilter.GaussianBlur(2.2))


def _against_blur(even: Image.Image) -> Iterator[Image.Image]:
    large = _upscaled(even)
    yield _sharp(large, 6, 300)
    yield _sharp(_upscaled(even.filter(ImageFilter.GaussianBlur(2)), 2), 8, 300)
    if large.width > even.width:
        yield _sharp(_upscaled(even, 2), 12, 500)
    yield _upscaled(even.point(_LIFTED), 2).filter(ImageFilter.GaussianBlur(2))
    calm = large.filter(ImageFilter.GaussianBlur(2))
    yield _sharp(calm, 4, 300)
    yield _local_threshold(calm)
    yield _local_threshold(_sharp(large, 4, 400))


def _against_uneven_light(grey: Image.Image, even: Image.Image) -> Iterator[Image.Image]:
    yield ImageOps.equalize(grey)
    yield even.filter(ImageFilter.MedianFilter(3))


def _against_angles(even: Image.Image) -> Iterator[Image.Image]:
    """A code seen from the side is narrow across one direction; stretched along it, it is square again."""
    for angle in _ROTATIONS:
        seen = even.rotate(angle, Image.Resampling.BILINEAR, expand=True, fillcolor=255) if angle else even
        yield seen.resize((seen.width * 2, seen.height), Image.Resampling.BICUBIC)


def _smaller(even: Image.Image) -> Iterator[Image.Image]:
    half = even.reduce(2)
    yield half
    yield _sharp(half, 4, 400)


def _sharp(picture: Image.Image, radius: float, percent: int) -> Image.Image:
    return picture.filter(ImageFilter.UnsharpMask(radius=radius, percent=percent, threshold=0))


def _upscaled(grey: Image.Image, most: int = 3) -> Image.Image:
    factor = max(1, min(most, MODERATE_SIDE // max(grey.size)))
    return grey.resize((grey.width * factor, grey.height * factor), Image.Resampling.BICUBIC)


def _local_threshold(grey: Image.Image) -> Image.Image:
    """Part dark from light against the mean of the surroundings, so that shade and glare do not matter."""
    surroundings = grey.filter(ImageFilter.BoxBlur(max(8, max(grey.size) // 24)))
    darker = ImageChops.subtract(surroundings, grey, scale=1, offset=-6)
    return darker.point(_DARK_TO_BLACK)


_DARK_TO_BLACK = [255] + [0] * 255
_LIFTED = [round(255 * math.log1p(level / 4) / math.log1p(255 / 4)) for level in range(256)]
