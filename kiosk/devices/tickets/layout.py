"""Lays a ticket out, once for every printer: from its words to a one-bit picture of the paper."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.lines import CAP_HEIGHT, Style, draw_line, fitting, wrapped
from kiosk.devices.tickets.qr import code_picture
from kiosk.devices.tickets.template import DEFAULT_TEMPLATE, Ornament, Template
from kiosk.devices.tickets.wording import Role, TicketLine, ticket_lines

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
    first_line=Style(34, 46, bold=True), line=Style(29, 40), small=Style(24, 32), number_most=178, code_most=226,
)  # fmt: skip
_NARROW = Sheet(
    width=WIDTH_58_MM, margin=12, office=Style(25, 33, bold=True), service=Style(31, 39, bold=True),
    first_line=Style(28, 38, bold=True), line=Style(25, 34), small=Style(21, 28), number_most=190, code_most=250,
)  # fmt: skip
NUMBER_WANTED = 135
"""Dots per em: capitals of 12 mm, which are read from two metres."""
_NUMBER_LEAST = 40


@dataclass(frozen=True, slots=True)
class _Text:
    """One line to draw: its style, and the white above it."""

    text: str
    style: Style
    above: int = 0


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

    The height follows from the content. The number is as large as its length allows: capitals of 16 mm for ``B047``,
    and of 12 mm for all that kiosks give out, on both widths.
    """
    sheet = _sheet(width)
    return _drawn(list(_blocks(paper, sheet, template)), sheet, width, right_to_left=paper.right_to_left)


def lay_out_line(line: TicketLine, paper: TicketPaper, width: int = WIDTH_80_MM) -> Image.Image:
    """Return one line of a ticket as a picture of mode "1", wrapped where it must be.

    For printers in text form, where their own characters cannot say it.
    """
    sheet = replace(_sheet(width), margin=0)
    return _drawn(list(_part(line, sheet, DEFAULT_TEMPLATE)), sheet, width, right_to_left=paper.right_to_left)


def _sheet(width: int) -> Sheet:
    return _NARROW if width < WIDTH_80_MM else _WIDE


def _drawn(blocks: list[_Block], sheet: Sheet, width: int, *, right_to_left: bool) -> Image.Image:
    height = sum(_height(each) for each in blocks) + sheet.margin
    image = Image.new("1", (width, max(1, height)), PAPER)
    draw = ImageDraw.Draw(image)
    y = 0
    for block in blocks:
        _draw(image, draw, block, y, right_to_left=right_to_left)
        y += _height(block)
    return image


def _blocks(paper: TicketPaper, sheet: Sheet, template: Template) -> Iterable[_Block]:
    said: dict[Role, list[TicketLine]] = {}
    for line in ticket_lines(paper):
        said.setdefault(line.role, []).append(line)
    if footer := template.footer_in(paper.language):
        said[Role.FOOTER] = [TicketLine(Role.FOOTER, footer)]
    for element in (Role.COPY_MARK, *template.elements):
        if isinstance(element, Role):
            for line in said.get(element, ()):
                yield from _part(line, sheet, template)
        elif element is Ornament.RULE:
            yield _Rule(above=22, below=2)
        elif template.logo is not None:
            yield _Picture(template.logo, above=16)


_ABOVE = {
    Role.OFFICE: 12,
    Role.NUMBER: 34,
    Role.SERVICE: 26,
    Role.HEAD: 8,
    Role.LINE: 8,
    Role.ISSUED: 14,
    Role.FOOTER: 14,
}
"""Dots of white above a paragraph."""


def _part(line: TicketLine, sheet: Sheet, template: Template) -> Iterable[_Block]:
    text, above, factor = line.text, _ABOVE.get(line.role, 0), template.factor(line.role)
    match line.role:
        case Role.COPY_MARK:
            yield from (_Mark(part, sheet.line) for part in wrapped(text, sheet.line, sheet.inner))
        case Role.OFFICE:
            yield from _paragraph(text, sheet.office.times(factor), sheet, above)
        case Role.NUMBER:
            yield _Text(
                text, fitting(text, sheet.inner, sheet.number_most, NUMBER_WANTED, _NUMBER_LEAST), above
            )
        case Role.SERVICE:
            yield from _paragraph(text, sheet.service.times(factor), sheet, above)
        case Role.HEAD:
            yield from _paragraph(text, sheet.first_line.times(factor), sheet, above)
        case Role.LINE:
            yield from _paragraph(text, sheet.line.times(factor), sheet, above)
        case Role.CODE:
            picture = code_picture(text, min(sheet.code_most, sheet.width))
            if picture is not None:
                yield _Picture(picture)
        case Role.CAPTION | Role.ISSUED | Role.FOOTER:
            yield from _paragraph(text, sheet.small.times(factor), sheet, above)


def _paragraph(text: str, style: Style, sheet: Sheet, above: int) -> Iterable[_Text]:
    for place, part in enumerate(wrapped(text, style, sheet.inner)):
        yield _Text(part, style, 0 if place else above)


def _height(block: _Block) -> int:
    match block:
        case _Text(style=style, above=above):
            return above + style.leading
        case _Rule(above=above, below=below):
            return above + 2 + below
        case _Mark(style=style):
            return style.leading + 8
        case _Picture(picture=picture, above=above):
            return above + picture.height


def _draw(
    image: Image.Image, draw: ImageDraw.ImageDraw, block: _Block, y: int, *, right_to_left: bool
) -> None:
    middle = image.width // 2
    match block:
        case _Text(text=text, style=style, above=above):
            baseline = y + above + _drop(style)
            _draw_centred(image, text, style, baseline, INK, right_to_left=right_to_left)
        case _Rule(above=above):
            draw.rectangle((image.width // 8, y + above, image.width * 7 // 8, y + above + 1), fill=INK)
        case _Mark(text=text, style=style):
            draw.rectangle((0, y, image.width, y + _height(block) - 1), fill=INK)
            baseline = y + (_height(block) + round(style.size * CAP_HEIGHT)) // 2
            _draw_centred(image, text, style, baseline, PAPER, right_to_left=right_to_left)
        case _Picture(picture=picture, above=above):
            image.paste(picture, (middle - picture.width // 2, y + above))


def _draw_centred(
    image: Image.Image, text: str, style: Style, baseline: int, ink: int, *, right_to_left: bool
) -> None:
    left = max(0, (image.width - style.width(text, right_to_left=right_to_left)) // 2)
    draw_line(image, text, style, (left, baseline), ink, right_to_left=right_to_left)


def _drop(style: Style) -> int:
    """Return how far the baseline stands below the top of the line: capitals sit in its middle."""
    return (style.leading + round(style.size * CAP_HEIGHT)) // 2
