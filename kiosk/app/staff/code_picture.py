"""The staff's code as a picture to print, or in the letters of a terminal."""

from pathlib import Path

from PIL import Image

from kiosk.app.complaints import ComplaintError
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.staff import STAFF_CODE

_QUIET = 4
"""Modules around it that stay white (ISO/IEC 18004)."""
_DOTS = 24
_BLOCKS = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
"""Two rows in one line, for light letters on a dark terminal."""


def _rows() -> list[list[bool]]:
    modules = code_modules(STAFF_CODE)
    side = len(modules) + 2 * _QUIET
    blank = [[False] * side for _ in range(_QUIET)]
    middle = [[False] * _QUIET + list(row) + [False] * _QUIET for row in modules]
    return blank + middle + blank


def save_code(path: Path) -> None:
    """Save it by the ending of the name. Raises `ComplaintError`."""
    rows = _rows()
    try:
        match path.suffix.lower():
            case ".png":
                picture = Image.new("1", (len(rows), len(rows)), 1)
                picture.putdata([not dark for row in rows for dark in row])
                side = len(rows) * _DOTS
                picture.resize((side, side), Image.Resampling.NEAREST).save(path)
            case ".svg":
                path.write_text(_svg(rows), "utf-8")
            case _:
                raise ComplaintError(f"{path}: the name ends in .png or .svg")
    except OSError as problem:
        raise ComplaintError(f"{path}: cannot be written ({problem.strerror})") from None


def terminal_code(width: int) -> str:
    """Write it in half blocks. Raises `ComplaintError` where the terminal is too narrow."""
    rows = _rows()
    if width < len(rows):
        raise ComplaintError("the terminal is too narrow for it; name a file: kiosk staff code staff.png")
    pairs = zip(rows[::2], [*rows[1::2], [True] * len(rows)][: len(rows[::2])], strict=True)
    return "\n".join("".join(_BLOCKS[top, low] for top, low in zip(*pair, strict=True)) for pair in pairs)


def _svg(rows: list[list[bool]]) -> str:
    side = len(rows)
    marks = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="30mm" viewBox="0 0 {side} {side}">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{marks}"/></svg>\n'
    )
