"""Turns a ticket into the document that a printer takes: PDF where it can, else PWG raster or a picture."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from kiosk.devices.drivers.ipp.client import Document
from kiosk.devices.drivers.ipp.facts import MediaSize, PrinterFacts
from kiosk.devices.ipp.codec import Attribute, attribute
from kiosk.devices.ipp.names import Tag
from kiosk.devices.ipp.pwg_raster import encode_page
from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.layout import DOTS_PER_MM, WIDTH_80_MM, TicketStock

PDF, RASTER, PNG, JPEG = "application/pdf", "image/pwg-raster", "image/png", "image/jpeg"
_FORMATS = (PDF, RASTER, PNG, JPEG)
"""The most faithful first: a PDF and a raster page say how large they are, of a picture a printer may think its own."""
_DPI = DOTS_PER_MM * 25.4
_ROLL_80, _ROLL_58 = 8000, 5800
"""Hundredths of a millimetre."""
_PER_DOT = 100 / DOTS_PER_MM
_PAPER = 255


@dataclass(frozen=True, slots=True)
class _Size:
    """Across and down, in hundredths of a millimetre."""

    across: int
    down: int


def document_format(facts: PrinterFacts) -> str | None:
    """Return the format to send; None when the printer takes none that can be made here."""
    makes_raster = bool(facts.raster_types & {"black_1", "sgray_8"} and facts.raster_dpi)
    return next(
        (each for each in _FORMATS if each in facts.formats and (each != RASTER or makes_raster)), None
    )


def document_for(
    paper: TicketPaper, stock: TicketStock, facts: PrinterFacts, cancel_after_s: int
) -> Document | None:
    """Return the document and what the job says of it; None when the printer takes no format that can be made."""
    kind = document_format(facts)
    if kind is None:
        return None
    ticket = stock.lay_out(paper)
    roll = _Size(_ROLL_80 if stock.width == WIDTH_80_MM else _ROLL_58, round(ticket.height * _PER_DOT))
    size = _chosen(facts, roll)
    page = _on_page(ticket, size or roll)
    return Document(kind, _encoded(page, kind, facts), _job(facts, size, cancel_after_s))


def _job(facts: PrinterFacts, size: _Size | None, cancel_after_s: int) -> tuple[Attribute, ...]:
    """Return what is asked of the job, as far as the printer knows the words."""
    asked = []
    if size is not None:
        measures = (
            attribute("x-dimension", Tag.INTEGER, size.across),
            attribute("y-dimension", Tag.INTEGER, size.down),
        )
        asked.append(
            attribute(
                "media-col", Tag.BEGIN_COLLECTION, (attribute("media-size", Tag.BEGIN_COLLECTION, measures),)
            )
        )
    asked.append(attribute("print-scaling", Tag.KEYWORD, "none"))
    asked.append(attribute("job-cancel-after", Tag.INTEGER, max(1, cancel_after_s)))
    known = facts.job_attributes | ({"media-col"} if not facts.job_attributes else frozenset())
    return tuple(each for each in asked if each.name in known)


def _chosen(facts: PrinterFacts, roll: _Size) -> _Size | None:
    """Return the size to ask for: the ticket's own where lengths are free, else the smallest that it fits on."""
    for size in facts.sizes:
        if size.custom and _within(size, roll.across) and roll.down <= size.down.most:
            return _Size(roll.across, max(roll.down, size.down.least))
    fitting = [
        _Size(each.across.least, each.down.least)
        for each in facts.ready or facts.sizes
        if not each.custom and each.across.least >= roll.across and each.down.least >= roll.down
    ]
    return min(fitting, key=lambda each: each.across * each.down, default=None)


def _within(size: MediaSize, across: int) -> bool:
    return size.across.least <= across <= size.across.most


def _on_page(ticket: Image.Image, size: _Size) -> Image.Image:
    """Put the ticket at the top of its page, in the middle."""
    across = max(ticket.width, round(size.across / _PER_DOT))
    down = max(ticket.height, round(size.down / _PER_DOT))
    page = Image.new("1", (across, down), _PAPER)
    page.paste(ticket, ((across - ticket.width) // 2, 0))
    return page


def _encoded(page: Image.Image, kind: str, facts: PrinterFacts) -> bytes:
    if kind == RASTER:
        dpi = _raster_dpi(facts)
        share = dpi / _DPI
        if dpi != round(_DPI):
            page = page.resize(
                (round(page.width * share), round(page.height * share)), Image.Resampling.NEAREST
            )
        return encode_page(page, dpi, grey="black_1" not in facts.raster_types)
    content = BytesIO()
    if kind == PDF:
        page.save(content, "PDF", resolution=_DPI)
    elif kind == PNG:
        page.save(content, "PNG", dpi=(_DPI, _DPI))
    else:
        page.convert("L").save(content, "JPEG", dpi=(round(_DPI), round(_DPI)), quality=95)
    return content.getvalue()


def _raster_dpi(facts: PrinterFacts) -> int:
    """Return the resolution of the layout where the printer has it, else the next finer one."""
    finer = [dpi for dpi in facts.raster_dpi if dpi >= round(_DPI)]
    return min(finer) if finer else max(facts.raster_dpi)
