"""The ticket as a picture: its number can be read from afar, its code by a phone, and nothing is cut off."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.tickets.fonts import fonts_folder
from kiosk.devices.tickets.layout import DOTS_PER_MM, WIDTH_58_MM, WIDTH_80_MM, lay_out
from kiosk.devices.tickets.lines import Style, wrapped
from kiosk.devices.tickets.qr import SMALLEST_MODULE, code_picture
from kiosk.devices.tickets.wording import clean, ticket_text
from tests.devices.papers import black_bounds, code_on, ticket_paper

WIDTHS = [WIDTH_80_MM, WIDTH_58_MM]
LONG_SERVICE = "Erteilung der Aufenthaltskarte für Familienangehörige von Unionsbürgerinnen und Unionsbürgern"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("public_url", ["", "https://loket.maastricht.example"])
def test_another_reader_reads_the_code(width: int, public_url: str) -> None:
    paper = ticket_paper(public_url=public_url)
    assert code_on(lay_out(paper, width)) == paper.code


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", ["B047", "K2-017", "K12-01234"])
@pytest.mark.parametrize(
    "service", ["Biometrics", LONG_SERVICE, "Donaudampfschifffahrtsgesellschaftskapitänspatent"]
)
def test_nothing_is_cut_off(width: int, number: str, service: str) -> None:
    picture = lay_out(ticket_paper(number, service=service), width)
    left, top, right, bottom = black_bounds(picture)
    assert picture.mode == "1"
    assert picture.width == width
    assert left >= 8
    assert right <= width - 8
    assert top > 0
    assert bottom < picture.height


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", ["B047", "K2-017"])
def test_the_number_is_read_from_two_metres(width: int, number: str) -> None:
    """Measured on the paper: capitals of 12 mm, and nothing touches them."""
    picture = lay_out(ticket_paper(number, service="", lines=(), public_url=""), width)
    row_bytes = (width + 7) // 8
    rows = picture.tobytes()
    blank = Image.new("1", (width, 1), 255).tobytes()
    inked = [rows[start : start + row_bytes] != blank for start in range(0, len(rows), row_bytes)]
    tallest = max(len(list(run)) for has_ink, run in groupby(inked) if has_ink)
    assert tallest >= 12 * DOTS_PER_MM


def test_a_copy_is_marked_by_a_black_bar_at_the_top() -> None:
    first, second = (lay_out(ticket_paper(copy_mark=mark)) for mark in ("", "Copy"))
    assert first.getpixel((2, 2)) == 255
    assert second.getpixel((2, 2)) == 0
    assert second.height > first.height


def test_the_same_paper_is_the_same_picture() -> None:
    assert lay_out(ticket_paper()).tobytes() == lay_out(ticket_paper()).tobytes()


def test_a_code_that_would_be_too_fine_is_left_out() -> None:
    assert code_picture("A" * 60, 36 * SMALLEST_MODULE) is None
    assert code_picture("A" * 5000, 576) is None
    code = code_picture("LT1:0123", 270)
    assert code is not None
    assert code.width <= 270


def test_lines_break_between_words_and_are_balanced() -> None:
    style = Style(29, 40)
    lines = wrapped("Appointment at 10:15 for two persons of one family", style, 400)
    assert " ".join(lines) == "Appointment at 10:15 for two persons of one family"
    widths = [style.width(line) for line in lines]
    assert max(widths) <= 400
    assert min(widths) > max(widths) / 2


def test_the_text_of_a_ticket_is_what_is_printed() -> None:
    assert ticket_text(ticket_paper(copy_mark="Copy")).split("\n") == [
        "Copy",
        "Maastricht · Loket internationaal",
        "B047",
        "Biometrics",
        "Waiting area B, first floor",
        "Ahead of you: 3",
        "About 12 min, almost surely within 20",
        "Scan to follow your number on your phone",
        "Monday 23 November 2026, 10:05",
    ]


def test_the_fonts_are_found() -> None:
    assert (fonts_folder() / "NotoSans-Bold.ttf").is_file()


@settings(max_examples=25)
@given(st.text(max_size=60), st.text(max_size=12))
def test_any_words_can_be_laid_out(words: str, number: str) -> None:
    paper = ticket_paper(number, service=words, lines=(words,), public_url="")
    assert lay_out(paper, WIDTH_58_MM).width == WIDTH_58_MM
    assert all(
        character.isprintable() or character in "\u200c\u200d\u200e\u200f" for character in clean(words)
    )
