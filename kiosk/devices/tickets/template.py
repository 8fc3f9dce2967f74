"""The template of a ticket, which a city may change: what stands on it, where and how large, a logo, a footer."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from kiosk.devices.tickets.wording import Role, clean

MOST_LOGO_BYTES = 2_000_000
MOST_LOGO_DOTS = 400
"""A logo is reduced to so many dots at most, either way: five centimetres."""
MOST_FOOTER = 200


class TemplateError(Exception):
    """A template that cannot be used; the text says where and why."""


class Size(Enum):
    """How large a line is set, against what is usual for it."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


class Ornament(Enum):
    """What stands on a ticket and says nothing."""

    LOGO = "logo"
    RULE = "rule"


Element = Role | Ornament

_FACTORS = {Size.SMALL: 0.85, Size.NORMAL: 1.0, Size.LARGE: 1.25}
_PLACED: dict[str, Element] = {each.value: each for each in (*Role, *Ornament) if each is not Role.COPY_MARK}
_SIZED = frozenset(role.value for role in Role) - {Role.NUMBER.value, Role.CODE.value, Role.COPY_MARK.value}
_USUAL: tuple[Element, ...] = (
    Ornament.LOGO, Role.OFFICE, Role.NUMBER, Role.SERVICE, Ornament.RULE, Role.HEAD, Role.LINE, Role.CODE, Role.CAPTION,
    Role.ISSUED, Role.FOOTER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Template:
    """What stands on a ticket. The mark of a copy is always first, and the number is always there.

    `logo` is a picture of mode "1" or None; `footer` has a text for each language, that of ``en`` for all others.
    """

    elements: tuple[Element, ...] = _USUAL
    sizes: Mapping[Role, Size] = field(default_factory=dict)
    logo: Image.Image | None = None
    footer: Mapping[str, str] = field(default_factory=dict)

    def factor(self, role: Role) -> float:
        """Return how many times its usual size a line is set in."""
        return _FACTORS[self.sizes.get(role, Size.NORMAL)]

    def footer_in(self, language: str) -> str:
        """Return the footer in a language; empty when there is none."""
        return self.footer.get(language, self.footer.get("en", ""))


DEFAULT_TEMPLATE = Template()


def load_template(path: Path) -> Template:
    """Read a template from a TOML file; the logo's path counts from there. Raises `TemplateError`."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise TemplateError(f"{path}: cannot be read ({problem.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise TemplateError(f"{path}: this is not TOML ({problem})") from None
    try:
        return _template(table, path.parent)
    except TemplateError as problem:
        raise TemplateError(f"{path}: {problem}") from None


def _template(table: Mapping[str, object], folder: Path) -> Template:
    if unknown := sorted(set(table) - {"elements", "sizes", "logo", "footer"}):
        raise TemplateError(
            f"{unknown[0]}: there is no such setting; there are elements, sizes, logo and footer"
        )
    elements = _elements(table.get("elements"))
    logo = table.get("logo")
    if logo is not None and not isinstance(logo, str):
        raise TemplateError("logo: the path of a picture is expected")
    return Template(elements, _sizes(table.get("sizes", {})), _logo(folder / logo) if logo else None,
                    _footer(table.get("footer", {})))  # fmt: skip


def _elements(value: object) -> tuple[Element, ...]:
    if value is None:
        return _USUAL
    if not isinstance(value, list):
        raise TemplateError("elements: a list of names is expected")
    for name in value:
        if name not in _PLACED:
            raise TemplateError(f"elements: {name!r} is none of {', '.join(_PLACED)}")
        if name != Ornament.RULE.value and value.count(name) > 1:
            raise TemplateError(f"elements: {name} stands there twice")
    if Role.NUMBER.value not in value:
        raise TemplateError("elements: the number has to be there")
    return tuple(_PLACED[name] for name in value)


def _sizes(value: object) -> dict[Role, Size]:
    if not isinstance(value, dict):
        raise TemplateError("sizes: a table of names and sizes is expected")
    for name, size in value.items():
        if name not in _SIZED:
            raise TemplateError(
                f"sizes.{name}: only {', '.join(sorted(_SIZED))} can be set larger or smaller"
            )
        if size not in {each.value for each in Size}:
            raise TemplateError(f"sizes.{name}: small, normal or large is expected")
    return {Role(name): Size(size) for name, size in value.items()}


def _footer(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TemplateError("footer: a table of languages and texts is expected")
    for language, text in value.items():
        if not isinstance(text, str) or len(text) > MOST_FOOTER:
            raise TemplateError(f"footer.{language}: a text of at most {MOST_FOOTER} characters is expected")
    return {language: clean(text) for language, text in value.items()}


def _logo(path: Path) -> Image.Image:
    """Read a logo as black and white dots. What is transparent is paper."""
    try:
        if path.stat().st_size > MOST_LOGO_BYTES:
            raise TemplateError(f"logo: {path} has more than {MOST_LOGO_BYTES // 1_000_000} MB")
        with Image.open(path, formats=("PNG",)) as picture:
            picture.thumbnail((MOST_LOGO_DOTS, MOST_LOGO_DOTS))
            coloured = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        raise TemplateError(f"logo: {path} is no PNG that can be read") from None
    return Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured).convert("1")
