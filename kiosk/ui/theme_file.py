"""Reads the tokens of a look from a TOML file: whole and typed, or refused with the file, the line's name and why."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.domain.assets import assets
from kiosk.ui.contrast import too_close
from kiosk.ui.palette import Palette
from kiosk.ui.theme import Space, Theme, Type

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LARGEST_FILE = 100_000
_LEAST_CAPITAL_MM = 7.32
"""For eyes at 600 mm (EN 301 549 V3.2.1, clause 5.1.4)."""
_BOUNDS = {"margin": (5, 60), "gap": (3, 20), "pad": (2, 20), "radius": (0, 15), "line": (0.3, 3),
           "focus_line": (0.8, 4), "target": (20, 60), "way": (20, 80)}  # fmt: skip
_GROWTHS = {"text": (1.15, 1.3), "titles": (1.0, 1.2)}


class ThemeError(ValueError):
    """The file of a look cannot be used; the text names the file, the place and what is wrong."""

    code = "theme"


@cache
def own_theme() -> Theme:
    """Return the look that Loket comes with."""
    return read_theme(assets() / "theme" / "loket.toml")


def read_theme(path: Path) -> Theme:
    """Read a file of tokens (assets/theme/loket.toml shows all of them). Raises `ThemeError`."""
    try:
        with path.open("rb") as file:
            table = tomllib.loads(file.read(_LARGEST_FILE).decode("utf-8"))
    except OSError as problem:
        raise ThemeError(f"{path}: cannot be read ({problem.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise ThemeError(f"{path}: this is not TOML ({problem})") from None
    return _Reader(path).theme(table)


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path

    def theme(self, table: dict[str, Any]) -> Theme:
        parts = self._table(table, "", ("palette", "type", "type_large", "space"))
        palettes = self._table(parts["palette"], "palette", ("light", "high_contrast"))
        capitals = self._numbers(
            parts["type"], "type", {role.value: (_LEAST_CAPITAL_MM, 60) for role in Type}
        )
        growths = self._numbers(parts["type_large"], "type_large", _GROWTHS)
        return Theme(
            self._palette(palettes["light"], "palette.light"),
            self._palette(palettes["high_contrast"], "palette.high_contrast"),
            {role: capitals[role.value] for role in Type},
            growths["text"],
            growths["titles"],
            Space(**self._numbers(parts["space"], "space", _BOUNDS)),
        )

    def _palette(self, value: object, place: str) -> Palette:
        names = tuple(field.name for field in fields(Palette))
        table = self._table(value, place, names)
        for name, colour in table.items():
            if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
                raise self._wrong(f"{place}.{name}", 'a colour is written "#RRGGBB"')
        palette = Palette(**table)
        close = list(too_close(palette))
        if close:
            raise self._wrong(place, "; ".join(close))
        return palette

    def _numbers(
        self, value: object, place: str, bounds: Mapping[str, tuple[float, float]]
    ) -> dict[str, float]:
        table = self._table(value, place, tuple(bounds))
        for name, (least, most) in bounds.items():
            number = table[name]
            if isinstance(number, bool) or not isinstance(number, int | float) or not least <= number <= most:
                raise self._wrong(f"{place}.{name}", f"a number from {least} to {most} is needed")
        return {name: float(number) for name, number in table.items()}

    def _table(self, value: object, place: str, names: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._wrong(place, "this is to be a table")
        at = f"{place}." if place else ""
        for name in names:
            if name not in value:
                raise self._wrong(f"{at}{name}", "is missing")
        for name in value:
            if name not in names:
                raise self._wrong(f"{at}{name}", "is not known")
        return value

    def _wrong(self, place: str, why: str) -> ThemeError:
        return ThemeError(f"{self._path}: {place}: {why}")
