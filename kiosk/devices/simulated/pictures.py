"""Pictures as printers receive them: rows (GS v 0), columns (ESC *), and a store to print from (GS ( L, GS 8 L)."""

from dataclasses import dataclass

from PIL import Image

from kiosk.devices.simulated.characters import PAPER
from kiosk.devices.simulated.escpos_commands import BitImage, Raster
from kiosk.devices.simulated.escpos_lengths import word

_INVERT = bytes(range(255, -1, -1))
_HIGH = 32
"""Modes of ESC * from here on are 24 dots high."""
_STORE_ROWS, _STORE_COLUMNS = 112, 113
_PRINT = frozenset({2, 50})
_HEAD = 10
_MOST_DOTS = 4_000_000


def rows_picture(
    row_bytes: int, rows: bytes, width: int, across: int = 1, down: int = 1
) -> Image.Image | None:
    """Return rows of dots as a picture `width` dots wide at most; None when there is not one whole row."""
    count = len(rows) // max(1, row_bytes)
    if not count or not row_bytes:
        return None
    whole = Image.frombytes("1", (row_bytes * 8, count), rows[: row_bytes * count].translate(_INVERT))
    picture = whole.crop((0, 0, min(whole.width, width), count))
    if across == down == 1:
        return picture
    return picture.resize((picture.width * across, picture.height * down), Image.Resampling.NEAREST)


def raster_picture(raster: Raster, width: int) -> Image.Image | None:
    """Return what GS v 0 prints on paper of a width."""
    return rows_picture(raster.row_bytes, raster.rows, width, raster.across, raster.down)


def columns_picture(image: BitImage) -> Image.Image | None:
    """Return what ESC * puts in the line. Modes 0 and 32 have single, 1 and 33 double density across."""
    high = 24 if image.mode >= _HIGH else 8
    picture = _turned(image.columns, high, len(image.columns) * 8 // high)
    if picture is None:
        return None
    across, down = (1 if image.mode & 1 else 2), (1 if high == 24 else 3)
    return picture.resize((picture.width * across, picture.height * down), Image.Resampling.NEAREST)


def _turned(columns: bytes, high: int, wide: int) -> Image.Image | None:
    """Return columns, each from top to bottom, as a picture."""
    lying = rows_picture(high // 8, columns, high)
    return None if lying is None or not wide else lying.transpose(Image.Transpose.TRANSPOSE)


@dataclass(slots=True)
class GraphicsStore:
    """The graphics that were stored and not yet printed."""

    picture: Image.Image | None = None

    def take(self, function: bytes, width: int, *, at_once: bool = False) -> Image.Image | None:
        """Carry one function out: `function` is what follows the length. Returns a picture to be printed.

        On a page that is composed pictures are not stored first, but drawn `at_once`.
        """
        if len(function) < 2 or function[0] != 48:
            return None
        if function[1] in _PRINT:
            picture, self.picture = self.picture, None
            return picture
        if function[1] in {_STORE_ROWS, _STORE_COLUMNS} and len(function) > _HEAD:
            fresh = _stored(function, width)
            if at_once:
                return fresh
            self.picture = self._added(fresh)
        return None

    def _added(self, fresh: Image.Image | None) -> Image.Image | None:
        """Lay another colour over what is stored already."""
        if fresh is None or self.picture is None:
            return fresh or self.picture
        size = (max(fresh.width, self.picture.width), max(fresh.height, self.picture.height))
        both = Image.new("1", size, PAPER)
        for each in (self.picture, fresh):
            both.paste(0, (0, 0), each.point(lambda value: 255 - value))
        return both


def _stored(function: bytes, width: int) -> Image.Image | None:
    across, down = (2 if function[3] == 2 else 1), (2 if function[4] == 2 else 1)
    wide, high = word(function, 6), word(function, 8)
    if not wide or not high or wide * high > _MOST_DOTS:
        return None
    data = function[_HEAD:]
    if function[1] == _STORE_COLUMNS:
        standing = _turned(data[: (high + 7) // 8 * wide], (high + 7) // 8 * 8, wide)
        if standing is None:
            return None
        picture = standing.crop((0, 0, min(wide, width), high))
    else:
        rows = rows_picture((wide + 7) // 8, data, wide)
        if rows is None:
            return None
        picture = rows.crop((0, 0, min(wide, width), min(high, rows.height)))
    return picture.resize((picture.width * across, picture.height * down), Image.Resampling.NEAREST)
