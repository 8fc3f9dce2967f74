"""Turns the picture of a ticket into the bytes that print and cut it: raster strips and feeds, nothing else."""

from collections.abc import Iterator
from itertools import groupby

from PIL import Image

from kiosk.devices.drivers.escpos.commands import INITIALISE, ROWS_MOST, UNITS, feed, raster

_INVERT = bytes(range(255, -1, -1))
"""Pillow sets a bit for white, the printer for black."""
_FEED_MOST = 255
_BLANK_LEAST = 6
"""Blank rows that are worth a feed; fewer stay in the strip."""


def encode(picture: Image.Image) -> bytes:
    """Return the job for a picture of mode "1", without its cut."""
    return b"".join((INITIALISE, UNITS, *strips(picture)))


def strips(picture: Image.Image) -> Iterator[bytes]:
    """Yield the commands that print a picture of mode "1" from the left edge."""
    row_bytes = (picture.width + 7) // 8
    data = picture.convert("1").tobytes().translate(_INVERT)
    if spare := row_bytes * 8 - picture.width:
        data = _masked(data, row_bytes, spare)
    rows = [data[start : start + row_bytes] for start in range(0, len(data), row_bytes)]
    for blank, run in _runs(rows):
        yield from _feeds(len(run)) if blank else _strips(run)


def _runs(rows: list[bytes]) -> Iterator[tuple[bool, list[bytes]]]:
    """Part the rows into blank runs that become feeds and inked runs that become strips."""
    inked: list[bytes] = []
    for has_ink, group in groupby(rows, key=any):
        run = list(group)
        if has_ink or len(run) < _BLANK_LEAST:
            inked.extend(run)
            continue
        if inked:
            yield False, inked
            inked = []
        yield True, run
    if inked:
        yield False, inked


def _feeds(dots: int) -> Iterator[bytes]:
    for start in range(0, dots, _FEED_MOST):
        yield feed(min(_FEED_MOST, dots - start))


def _strips(rows: list[bytes]) -> Iterator[bytes]:
    """Print at most `ROWS_MOST` rows at once, without the white at their right."""
    for start in range(0, len(rows), ROWS_MOST):
        strip = rows[start : start + ROWS_MOST]
        used = max(1, *(len(row.rstrip(b"\0")) for row in strip))
        yield raster(used, b"".join(row[:used] for row in strip))


def _masked(data: bytes, row_bytes: int, spare: int) -> bytes:
    """Clear the bits beyond the right edge, which turned black when the picture was inverted."""
    keep = (0xFF << spare) & 0xFF
    rows = (data[start : start + row_bytes] for start in range(0, len(data), row_bytes))
    return b"".join(row[:-1] + bytes((row[-1] & keep,)) for row in rows)
