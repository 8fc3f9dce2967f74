"""Lays a ticket out, once for every printer: from its words to a one-bit picture of the paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.directions import reads_from_the_right
from kiosk.devices.tickets.lines import CAP_HEIGHT, Style, draw_line, fitting, wrapped
from kiosk.devices.tickets.qr import code_picture
from kiosk.devices.tickets.template import DEFAULT_TEMPLATE, Alignment, Ornament, Template
from kiosk.devices.tickets.wording import Role, TicketLine

WIDTH_80_MM = 576
WIDTH_58_MM = 384
DOTS_PER_MM = 8
"""203 dots per inch."""

INK, PAPER = 0, 255


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one paper width, all in dots."""

    width: int
    margin: int
    office: Style
    service: Style
    first_line: Style
    line: Style
    small: Style
    number_most: int
    code_most: int

    @property
    def inner(self) -> int:
        """Return the width between the margins."""
        return self.width - 2 * self.margin


_WIDE = Sheet(
    width=WIDTH_80_MM, margin=24, office=Style(30, 40, bold=True), service=Style(38, 48, bold=True),
    first_line=Style(34, 46, bold=True), line=Style(29, 40), small=Style(24, 32), number_most=150, code_most=226,
)  # fmt: skip
_NARROW = Sheet(
    width=WIDTH_58_MM, margin=12, office=Style(25, 33, bold=True), service=Style(31, 39, bold=True),
    first_line=Style(28, 38, bold=True), line=Style(25, 34), small=Style(21, 28), number_most=190, code_most=250,
)  # fmt: skip
NUMBER_WANTED = 135
"""Dots per em: capitals of 12 mm, which are read from two metres."""
_NUMBER_LEAST = 40
_DESCENT = 16
"""Dots under a line alone, for letters that go far down, as Arabic ones do."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One line to draw: its style, the white above it, and which way its paragraph reads."""

    text: str
    style: Style
    above: int = 0
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    """A line across the paper."""

    above: int
    below: int


@dataclass(frozen=True, slots=True)
class _Mark:
    """White words on a black bar."""

    text: str
    style: Style
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class _Picture:
    """The QR code, or a logo."""

    picture: Image.Image
    above: int = 0


_Block = _Text | _Rule | _Mark | _Picture


def lay_out(
    paper: TicketPaper, width: int = WIDTH_80_MM, template: Template = DEFAULT_TEMPLATE
) -> Image.Image:
    """Return the ticket as a picture of mode "1", `width` dots wide (576 or 384, 8 dots a millimetre).

    The height follows from the content. The number is as large as its length allows: capitals of 13 mm for ``B047``
    (17 mm on the narrow paper), and of 12 mm for all that kiosks give out, on both widths.
    """
    sheet = _sheet(width)
    page = _Page(sheet, width, template.alignment, from_the_right=paper.right_to_left, below=sheet.margin)
    return _drawn(list(_blocks(paper, sheet, template)), page)


@dataclass(frozen=True, slots=True)
class TicketStock:
    """What tickets are printed on, and after which template; `width` is that of the paper in dots."""

    width: int
    template: Template = DEFAULT_TEMPLATE

    def lay_out(self, paper: TicketPaper) -> Image.Image:
        """Return the ticket as a picture, see `lay_out`."""
        return lay_out(paper, self.width, self.template)


ROLL_80, ROLL_58 = TicketStock(WIDTH_80_MM), TicketStock(WIDTH_58_MM)


def lay_out_line(line: TicketLine, paper: TicketPaper, width: int = WIDTH_80_MM) -> Image.Image:
    """Return one line of a ticket as a picture of mode "1", wrapped where it must be.

    For printers in text form, where their own characters cannot say it.
    """
    sheet = replace(_sheet(width), margin=0)
    page = _Page(sheet, width, Alignment.CENTRE, from_the_right=paper.right_to_left, below=_DESCENT)
    return _drawn(list(_part(line, sheet, DEFAULT_TEMPLATE, paper)), page)


def _sheet(width: int) -> Sheet:
    return _NARROW if width < WIDTH_80_MM else _WIDE


@dataclass(frozen=True, slots=True)
class _Page:
    """Where things stand across the paper."""

    sheet: Sheet
    width: int
    alignment: Alignment
    from_the_right: bool
    below: int

    def left(self, width: int) -> int:
        """Return where something of a width begins."""
        if self.alignment is Alignment.CENTRE:
            return max(0, (self.width - width) // 2)
        margin = self.sheet.margin
        return max(0, self.width - margin - width) if self.from_the_right else margin


def _drawn(blocks: list[_Block], page: _Page) -> Image.Image:
    height = sum(_height(each) for each in blocks) + page.below
    image = Image.new("1", (page.width, max(1, height)), PAPER)
    y = 0
    for block in blocks:
        _draw(image, block, y, page)
        y += _height(block)
    return image


def _blocks(paper: TicketPaper, sheet: Sheet, template: Template) -> Iterable[_Block]:
    for part in template.parts(paper):
        if isinstance(part, TicketLine):
            yield from _part(part, sheet, template, paper)
        elif part is Ornament.RULE:
            yield _Rule(above=22, below=2)
        elif template.logo is not None:
            yield _Picture(_within(template.logo, sheet.inner), above=16)


def _within(logo: Image.Image, width: int) -> Image.Image:
    """Reduce a logo to the width between the margins of the narrow paper."""
    if logo.width <= width:
        return logo
    size = (width, max(1, logo.height * width // logo.width))
    return logo.convert("L").resize(size, Image.Resampling.LANCZOS).convert("1")


_ABOVE = {
    Role.OFFICE: 12,
    Role.NUMBER: 34,
    Role.SERVICE: 26,
    Role.HEAD: 8,
    Role.LINE: 8,
    Role.CAPTION: 6,
    Role.ISSUED: 14,
    Role.FOOTER: 14,
}
"""Dots of white above a paragraph."""


def _part(line: TicketLine, sheet: Sheet, template: Template, paper: TicketPaper) -> Iterable[_Block]:
    right = reads_from_the_right(line.text, language_does=paper.right_to_left)
    match line.role:
        case Role.COPY_MARK:
            yield from (
                _Mark(part, sheet.line, right) for part in wrapped(line.text, sheet.line, sheet.inner)
            )
        case Role.NUMBER:
            style = fitting(line.text, sheet.inner, sheet.number_most, NUMBER_WANTED, _NUMBER_LEAST)
            yield _Text(line.text, style, _ABOVE[line.role], right)
        case Role.CODE:
            picture = code_picture(line.text, min(sheet.code_most, sheet.width))
            if picture is not None:
                yield _Picture(picture)
        case _:
            style = _style(line.role, sheet).times(template.factor(line.role))
            for place, text in enumerate(_broken(line, style, sheet.inner)):
                yield _Text(text, style, 0 if place else _ABOVE.get(line.role, 0), right)


def _style(role: Role, sheet: Sheet) -> Style:
    named = {
        Role.OFFICE: sheet.office,
        Role.SERVICE: sheet.service,
        Role.HEAD: sheet.first_line,
        Role.LINE: sheet.line,
    }
    return named.get(role, sheet.small)


def _broken(line: TicketLine, style: Style, width: int) -> Iterator[str]:
    """Break a line; an office's name first at the dots between its parts, which are then not needed."""
    if line.role is Role.OFFICE and style.width(line.text) > width:
        for part in line.text.split(_DOT):
            yield from wrapped(part, style, width)
    else:
        yield from wrapped(line.text, style, width)


_DOT = " · "


def _height(block: _Block) -> int:
    match block:
        case _Text(style=style, above=above):
            return above + style.leading
        case _Rule(above=above, below=below):
            return above + 2 + below
        case _Mark(style=style, right_to_left=deep):
            # Arabic letters go far down, and white ones below the bar would not be seen.
            return style.leading + (8 if deep else -2)
        case _Picture(picture=picture, above=above):
            return above + picture.height


def _draw(image: Image.Image, block: _Block, y: int, page: _Page) -> None:
    match block:
        case _Text(text, style, above, right):
            left = page.left(style.width(text, right_to_left=right))
            draw_line(image, text, style, (left, y + above + _drop(style)), INK, right_to_left=right)
        case _Rule(above=above):
            edge = page.width // 8 if page.alignment is Alignment.CENTRE else page.sheet.margin
            inked = (edge, y + above, page.width - edge, y + above + 1)
            ImageDraw.Draw(image).rectangle(inked, fill=INK)
        case _Mark(text, style, right):
            ImageDraw.Draw(image).rectangle((0, y, image.width, y + _height(block) - 1), fill=INK)
            left = max(0, (page.width - style.width(text, right_to_left=right)) // 2)
            baseline = y + (_height(block) + round(style.size * CAP_HEIGHT)) // 2
            draw_line(image, text, style, (left, baseline), PAPER, right_to_left=right)
        case _Picture(picture=picture, above=above):
            image.paste(picture, (page.left(picture.width), y + above))


def _drop(style: Style) -> int:
    """Return how far the baseline stands below the top of the line: capitals sit in its middle."""
    return (style.leading + round(style.size * CAP_HEIGHT)) // 2
