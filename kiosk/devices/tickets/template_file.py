"""Reads a city's template of the ticket from a TOML file: every mistake is named at once, with its line and its key."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from PIL import Image

from kiosk.devices.tickets.template import USUAL_ELEMENTS, Alignment, Element, Ornament, Size, Template
from kiosk.devices.tickets.wording import Role, clean

MOST_TEMPLATE_BYTES = 64_000
MOST_ELEMENTS = 24
MOST_FOOTER = 200
MOST_LOGO_BYTES = 2_000_000
MOST_LOGO_SIDE = 4000
"""Dots of the picture as it is in its file: what it unpacks to has to fit into memory."""
MOST_LOGO_DOTS = 400
"""A logo is reduced to so many dots at most, either way: five centimetres."""

_PLACED: dict[str, Element] = {each.value: each for each in (*Role, *Ornament) if each is not Role.COPY_MARK}
_SIZED = {
    role.value: role for role in Role if role not in {Role.NUMBER, Role.CODE, Role.COPY_MARK}
}  # fmt: skip
_SIZES = {each.value: each for each in Size}
_ALIGNMENTS = {each.value: each for each in Alignment}
_KEYS = ("elements", "align", "sizes", "logo", "footer")

_Named = TypeVar("_Named")


class TemplateError(Exception):
    """A template that cannot be used; each line of the text is one mistake: where it is, and what."""


def load_template(path: Path) -> Template:
    """Read a template from a TOML file; the logo's path counts from there. Raises `TemplateError`."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_TEMPLATE_BYTES + 1)
        text = content.decode("utf-8")
        table = tomllib.loads(text)
    except OSError as problem:
        raise TemplateError(f"{path}: cannot be read ({problem.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise TemplateError(f"{path}: this is not TOML ({problem})") from None
    reading = Reading(path, text)
    if len(content) > MOST_TEMPLATE_BYTES:
        reading.complain("", f"has more than {MOST_TEMPLATE_BYTES // 1000} kB")
    template = reading.template(table)
    if reading.complaints:
        raise TemplateError("\n".join(reading.complaints))
    return template


class Reading:
    """One reading of one file; gathers what is wrong with it."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()
        self.complaints: list[str] = []

    def complain(self, key: str, what: str) -> None:
        """Note a mistake with the line on which its key stands."""
        line = self._line_of(key.rpartition(".")[2]) if key else 0
        where = f"{self._path}:{line}" if line else str(self._path)
        self.complaints.append(f"{where}: {key}: {what}" if key else f"{where}: {what}")

    def template(self, table: Mapping[str, object]) -> Template:
        """Read the whole table."""
        for key in sorted(set(table) - set(_KEYS)):
            self.complain(key, f"there is no such setting; there are {', '.join(_KEYS)}")
        align = self._named("align", table.get("align", "centre"), _ALIGNMENTS)
        return Template(
            elements=self._elements(table.get("elements")),
            sizes=self._sizes(table.get("sizes", {})),
            logo=self._logo(table.get("logo")),
            footer=self._footer(table.get("footer", {})),
            alignment=align or Alignment.CENTRE,
        )

    def _named(self, key: str, name: object, choices: Mapping[str, _Named]) -> _Named | None:
        if isinstance(name, str) and name in choices:
            return choices[name]
        self.complain(key, f"{name!r:.60} is none of {', '.join(choices)}")
        return None

    def _elements(self, value: object) -> tuple[Element, ...]:
        if value is None:
            return USUAL_ELEMENTS
        if not isinstance(value, list) or len(value) > MOST_ELEMENTS:
            self.complain("elements", f"a list of at most {MOST_ELEMENTS} names is expected")
            return USUAL_ELEMENTS
        named = (self._named("elements", name, _PLACED) for name in value)
        elements = [element for element in named if element is not None]
        for element in dict.fromkeys(elements):
            if element is not Ornament.RULE and elements.count(element) > 1:
                self.complain("elements", f"{element.value} stands there twice")
        if Role.NUMBER not in elements:
            self.complain("elements", "the number has to be there")
        return tuple(elements)

    def _sizes(self, value: object) -> dict[Role, Size]:
        sizes: dict[Role, Size] = {}
        for name, size in self._table("sizes", value).items():
            if name not in _SIZED:
                self.complain(f"sizes.{name}", f"only {', '.join(_SIZED)} can be set larger or smaller")
            elif found := self._named(f"sizes.{name}", size, _SIZES):
                sizes[_SIZED[name]] = found
        return sizes

    def _footer(self, value: object) -> dict[str, str]:
        footer: dict[str, str] = {}
        for language, text in self._table("footer", value).items():
            if isinstance(text, str) and len(text) <= MOST_FOOTER:
                footer[language] = clean(text)
            else:
                self.complain(f"footer.{language}", f"a text of at most {MOST_FOOTER} characters is expected")
        return footer

    def _table(self, key: str, value: object) -> dict[str, object]:
        if isinstance(value, dict):
            return value
        self.complain(key, "a table of names is expected")
        return {}

    def _logo(self, value: object) -> Image.Image | None:
        if value is None:
            return None
        if not isinstance(value, str) or not value or "\0" in value:
            self.complain("logo", "the path of a picture is expected")
            return None
        picture = _picture(self._path.parent / value)
        if isinstance(picture, str):
            self.complain("logo", f"{value:.200} {picture}")
            return None
        return picture

    def _line_of(self, key: str) -> int:
        pattern = re.compile(rf"""\s*\[?\s*["']?{re.escape(key)}["']?\s*[=\]]""")
        return next((place for place, line in enumerate(self._lines, 1) if pattern.match(line)), 0)


def _picture(path: Path) -> Image.Image | str:
    """Read a logo as black and white dots, or say what is wrong with it. What is transparent is paper."""
    try:
        if path.stat().st_size > MOST_LOGO_BYTES:
            return f"has more than {MOST_LOGO_BYTES // 1_000_000} MB"
        with Image.open(path, formats=("PNG",)) as picture:
            if max(picture.size) > MOST_LOGO_SIDE:
                return f"has more than {MOST_LOGO_SIDE} dots on a side"
            coloured = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "is no PNG that can be read"
    coloured.thumbnail((MOST_LOGO_DOTS, MOST_LOGO_DOTS))
    return Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured).convert("1")
