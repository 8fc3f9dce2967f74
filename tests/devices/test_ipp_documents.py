"""Which document a printer gets, and on which paper: PDF first, the ticket's own length where lengths are free."""

from io import BytesIO

import pytest
from PIL import Image

from kiosk.devices.drivers.ipp.client import Document
from kiosk.devices.drivers.ipp.documents import JPEG, PDF, PNG, RASTER, document_for, document_format
from kiosk.devices.drivers.ipp.facts import MediaSize, PrinterFacts
from kiosk.devices.ipp.codec import Range
from kiosk.devices.ipp.pwg_raster import decode_page
from kiosk.devices.tickets.layout import ROLL_80, WIDTH_58_MM, WIDTH_80_MM, TicketStock, lay_out
from tests.devices.papers import code_on, ticket_paper

FREE = MediaSize(Range(5000, 8000), Range(1000, 60_000))
LABEL = MediaSize(Range(10_000, 10_000), Range(15_000, 15_000))
TOO_SHORT = MediaSize(Range(8000, 8000), Range(3000, 3000))
RASTERS = frozenset({"black_1", "sgray_8"})


def facts(
    *formats: str,
    sizes: tuple[MediaSize, ...] = (FREE,),
    types: frozenset[str] = RASTERS,
    dpi: tuple[int, ...] = (203,),
    words: frozenset[str] = frozenset({"media-col", "print-scaling", "job-cancel-after"}),
) -> PrinterFacts:
    return PrinterFacts(
        formats=frozenset(formats), sizes=sizes, raster_types=types, raster_dpi=dpi, job_attributes=words
    )


def document(about: PrinterFacts, width: int = WIDTH_80_MM) -> Document:
    made = document_for(ticket_paper(), TicketStock(width), about, 10)
    assert made is not None
    return made


def opened(made: Document) -> Image.Image:
    if made.format == RASTER:
        page = decode_page(made.data)
        assert page is not None
        return page.picture
    return Image.open(BytesIO(made.data))


CHOICES = [
    ((JPEG, PNG, RASTER, PDF, "application/octet-stream"), PDF),
    ((JPEG, PNG, RASTER), RASTER),
    ((JPEG, PNG), PNG),
    ((JPEG,), JPEG),
    (("application/postscript",), None),
    ((), None),
]


@pytest.mark.parametrize(("formats", "chosen"), CHOICES)
def test_the_most_faithful_format_that_the_printer_takes(
    formats: tuple[str, ...], chosen: str | None
) -> None:
    assert document_format(facts(*formats)) == chosen


def test_a_raster_that_only_comes_in_colour_is_not_chosen() -> None:
    assert document_format(facts(RASTER, PNG, types=frozenset({"srgb_8"}))) == PNG
    assert document_for(ticket_paper(), ROLL_80, facts(RASTER, dpi=()), 10) is None


@pytest.mark.parametrize("kind", [RASTER, PNG, JPEG])
@pytest.mark.parametrize(("width", "page"), [(WIDTH_80_MM, 640), (WIDTH_58_MM, 464)])
def test_a_page_as_wide_as_the_roll_with_the_ticket_in_its_middle(kind: str, width: int, page: int) -> None:
    made = document(facts(kind), width)
    picture = opened(made)
    assert picture.size == (page, lay_out(ticket_paper(), width).height)
    assert code_on(picture) == ticket_paper().code


@pytest.mark.parametrize("dpi", [180, 300, 600])
def test_another_resolution_keeps_the_size_on_paper(dpi: int) -> None:
    made = document(facts(RASTER, dpi=(dpi,)))
    picture = opened(made)
    assert abs(picture.width / dpi - 640 / 203.2) < 0.02
    assert code_on(picture) == ticket_paper().code


def test_grey_where_black_is_not_taken() -> None:
    assert opened(document(facts(RASTER, types=frozenset({"sgray_8"})))).mode == "L"


def test_the_smallest_fixed_size_that_fits_is_asked_for_and_filled() -> None:
    made = document(facts(PNG, sizes=(TOO_SHORT, LABEL)))
    assert opened(made).size == (800, 1200)
    assert [each.name for each in made.job] == ["media-col", "print-scaling", "job-cancel-after"]


def test_no_size_is_asked_for_where_none_fits() -> None:
    made = document(facts(PNG, sizes=(TOO_SHORT,)))
    assert [each.name for each in made.job] == ["print-scaling", "job-cancel-after"]


def test_only_words_that_the_printer_knows_are_said() -> None:
    assert document(facts(PNG, words=frozenset({"copies"}))).job == ()


def test_a_ticket_is_small() -> None:
    assert len(document(facts(PDF)).data) < 35_000
    assert len(document(facts(RASTER)).data) < 35_000
