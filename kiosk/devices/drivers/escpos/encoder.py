"""Turns the picture of a ticket into the bytes that print and cut it: raster strips and feeds, nothing else."""

from collections.abc import Iterator
from itertools import groupby

from PIL import Image

from kiosk.devices.drivers.escpos.commands import INITIALISE, ROWS_MOST, UNITS, feed, left_margin, raster

_INVERT = bytes(range(255, -1, -1))
"""Pillow sets a bit for white, the printer for black."""
_FEED_MOST = 255
_BLANK_LEAST = 6
"""Blank rows that are worth a feed; fewer stay in the strip."""


def encode(picture: Image.Image, *, margins: bool = False) -> bytes:
    """Return the job for a picture of mode "1", without its cut.

    With `margins` the white at the left is not sent either: the printer's left margin stands for it.
    """
    return b"".join((INITIALISE, UNITS, *strips(picture, margins=margins)))


def strips(picture: Image.Image, *, margins: bool = False) -> Iterator[bytes]:
    """Yield the commands that print a picture of mode "1" from the left edge."""
    row_bytes = (picture.width + 7) // 8
    data = picture.convert("1").tobytes().translate(_INVERT)
    if spare := row_bytes * 8 - picture.width:
        data = _masked(data, row_bytes, spare)
    rows = [data[start : start + row_bytes] for start in range(0, len(data), row_bytes)]
    before = 0
    for blank, run in _runs(rows):
        if blank:
            yield from _feeds(len(run))
            continue
        for strip in _parted(run):
            left = _white_at_left(strip) if margins else 0
            if left != before:
                yield left_margin(left * 8)
                before = left
            yield _strip(strip, left)
    if before:
        yield left_margin(0)


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


def _parted(rows: list[bytes]) -> Iterator[list[bytes]]:
    """Part rows into strips of at most `ROWS_MOST`."""
    for start in range(0, len(rows), ROWS_MOST):
        yield rows[start : start + ROWS_MOST]


def _white_at_left(rows: list[bytes]) -> int:
    """Return how many bytes of white begin every row."""
    return min(len(row) - len(row.lstrip(b"\0")) for row in rows)


def _strip(rows: list[bytes], left: int) -> bytes:
    """Print rows at once, without the white at their right and the first `left` bytes."""
    used = max(left + 1, *(len(row.rstrip(b"\0")) for row in rows))
    return raster(used - left, b"".join(row[left:used] for row in rows))


def _masked(data: bytes, row_bytes: int, spare: int) -> bytes:
    """Clear the bits beyond the right edge, which turned black when the picture was inverted."""
    keep = (0xFF << spare) & 0xFF
    rows = (data[start : start + row_bytes] for start in range(0, len(data), row_bytes))
    return b"".join(row[:-1] + bytes((row[-1] & keep,)) for row in rows)
