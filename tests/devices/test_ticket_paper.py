"""Tickets as they come out of a printer: the code on worn paper, nothing beyond the margins, in every language."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from kiosk.devices.drivers.escpos.encoder import encode
from kiosk.devices.tickets.fonts import missing_glyphs
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, lay_out, lay_out_line
from kiosk.devices.tickets.template import Alignment, Template
from kiosk.devices.tickets.wording import Role, TicketLine, clean, ticket_text
from tests.devices.papers import black_bounds, code_on, ticket_paper
from tests.devices.ticket_samples import SAMPLES, sample_paper
from tests.peers.having import program

WIDTHS = [WIDTH_80_MM, WIDTH_58_MM]
MARGIN = {WIDTH_80_MM: 24, WIDTH_58_MM: 12}
OVERHANG = 8
"""Dots by which the ink of a letter may stand out of its own advance."""
MOST_BYTES = 35_000
MOST_COPY_BYTES = 38_000
MOST_WITH_MARGINS = 30_000
"""The bar that marks a copy is as wide as the paper."""


def blurred(picture: Image.Image) -> Image.Image:
    """A head that heats too much, photographed a little out of focus."""
    return picture.convert("L").filter(ImageFilter.GaussianBlur(1.6))


def with_dead_dots(picture: Image.Image) -> Image.Image:
    """A head of which two dots never print: white lines down the paper, one of them through the code."""
    worn = picture.convert("L")
    for column in (picture.width // 2 + 5, picture.width // 3):
        worn.paste(255, (column, 0, column + 1, picture.height))
    return worn


def faded(picture: Image.Image) -> Image.Image:
    """A ticket that lay in the sun, with specks."""
    worn = picture.convert("L").point([90 + value * 110 // 255 for value in range(256)])
    at = random.Random(47)
    for _ in range(picture.width):
        worn.putpixel((at.randrange(worn.width), at.randrange(worn.height)), at.randrange(256))
    return worn


def all_at_once(picture: Image.Image) -> Image.Image:
    """Turned by a few degrees as well."""
    return faded(blurred(with_dead_dots(picture))).rotate(4, fillcolor=200, expand=True)


Wear = Callable[[Image.Image], Image.Image]
WEAR: list[Wear] = [blurred, with_dead_dots, faded, all_at_once]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("wear", WEAR)
@pytest.mark.parametrize("url", ["", "https://loket.maastricht.example"])
def test_the_code_is_read_from_worn_paper(width: int, wear: Wear, url: str) -> None:
    paper = ticket_paper(public_url=url)
    assert code_on(wear(lay_out(paper, width))) == paper.code


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("wear", WEAR)
def test_another_makers_reader_reads_it_too(width: int, wear: Wear, tmp_path: Path) -> None:
    tool = program("zbarimg", "Debian's zbar-tools")
    paper = ticket_paper()
    wear(lay_out(paper, width)).save(tmp_path / "ticket.png")
    said = subprocess.run([tool, "-q", "--raw", tmp_path / "ticket.png"], capture_output=True, check=False)
    assert said.stdout.decode().strip() == paper.code


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", list(SAMPLES))
@pytest.mark.parametrize("copy", [False, True])
def test_the_longest_ticket_of_a_language(language: str, width: int, copy: bool) -> None:
    paper = sample_paper(language, "K2-017", copy=copy)
    assert missing_glyphs(ticket_text(paper).replace("\n", "")) == ""
    picture = lay_out(paper, width)
    assert code_on(picture) == paper.code
    assert len(encode(picture)) < (MOST_COPY_BYTES if copy else MOST_BYTES)
    assert len(encode(picture, margins=True)) < MOST_WITH_MARGINS


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", list(SAMPLES))
def test_the_words_of_a_copys_bar_are_whole(language: str, width: int) -> None:
    """White letters that went beyond the black bar would be cut off: a rim all around them is black."""
    paper = sample_paper(language, copy=True)
    picture = lay_out(paper, width)
    height = next(y for y in range(picture.height) if picture.getpixel((0, y)) != 0)
    for rim in ((0, 0, width, 1), (0, height - 1, width, height)):
        assert picture.crop(rim).getextrema() == (0, 0)
    letters = picture.crop((0, 0, width, height)).convert("L").getbbox()
    assert letters is not None
    assert letters[3] - letters[1] > 12


def assert_within_margins(picture: Image.Image, margin: int) -> None:
    left, top, right, bottom = black_bounds(picture)
    assert left >= margin - OVERHANG
    assert right <= picture.width - margin + OVERHANG
    assert top >= 1
    assert bottom <= picture.height - 1


WORDS = st.text(
    alphabet=st.sampled_from("abWMÄğşЖїΩصفحةبלום你我，。10:15-·()'’Qjyg "), min_size=1, max_size=70
).filter(lambda text: clean(text) != "")


@settings(max_examples=40, deadline=None)
@given(office=WORDS, service=WORDS, line=WORDS, width=st.sampled_from(WIDTHS), right=st.booleans(),
       alignment=st.sampled_from(list(Alignment)))  # fmt: skip
def test_no_words_leave_the_paper(
    office: str, service: str, line: str, width: int, right: bool, alignment: Alignment
) -> None:
    paper = ticket_paper(service=service, lines=(line, office), right_to_left=right, public_url="")
    picture = lay_out(paper, width, Template(alignment=alignment))
    assert_within_margins(picture, MARGIN[width])


@settings(max_examples=40, deadline=None)
@given(
    line=WORDS, width=st.sampled_from(WIDTHS), role=st.sampled_from([Role.SERVICE, Role.LINE, Role.ISSUED])
)
def test_a_line_alone_is_as_tall_as_its_letters(line: str, width: int, role: Role) -> None:
    """The same line between two of white has no more ink: nothing is clipped above or below."""
    drawn = TicketLine(role, clean(line))
    picture = lay_out_line(drawn, ticket_paper(), width)
    assert picture.width == width
    top, bottom = picture.crop((0, 0, width, 1)), picture.crop((0, picture.height - 1, width, picture.height))
    assert top.getextrema() == bottom.getextrema() == (255, 255)


@pytest.mark.parametrize(("language", "side"), [("nl", "left"), ("ar", "right")])
def test_lines_begin_where_the_language_does(language: str, side: str) -> None:
    start = Template(elements=(Role.NUMBER, Role.ISSUED), alignment=Alignment.START)
    picture = lay_out(sample_paper(language), WIDTH_80_MM, start)
    lowest = picture.crop((0, picture.height - 50, picture.width, picture.height))
    left, _, right, _ = black_bounds(lowest)
    assert (left < 40) == (side == "left")
    assert (right > picture.width - 40) == (side == "right")
