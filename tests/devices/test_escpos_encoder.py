"""The bytes of a ticket: few, nothing but raster from data, and the picture comes out of them again."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.drivers.escpos.commands import INITIALISE, ROWS_MOST, UNITS
from kiosk.devices.drivers.escpos.encoder import encode
from kiosk.devices.simulated.escpos_commands import (
    Command,
    Feed,
    Ignored,
    Initialise,
    Raster,
)
from kiosk.devices.simulated.escpos_parser import next_command
from kiosk.devices.simulated.paper import Roll
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, lay_out
from tests.devices.papers import black_bounds, code_on, ticket_paper


def commands(job: bytes) -> Iterator[Command]:
    while job:
        found = next_command(job)
        assert found is not None, "the job ends within a command"
        yield found[0]
        job = job[found[1] :]


def printed(job: bytes, width: int) -> Image.Image:
    roll = Roll(width)
    for command in commands(job):
        match command:
            case Raster():
                roll.burn(command)
            case Feed(dots=dots):
                roll.feed(dots)
            case _:
                pass
    return roll.take(cut=True).picture


@pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
@pytest.mark.parametrize("copy_mark", ["", "Copy"])
def test_the_picture_comes_out_of_the_bytes_again(width: int, copy_mark: str) -> None:
    paper = ticket_paper(copy_mark=copy_mark)
    picture = lay_out(paper, width)
    job = encode(picture)
    again = printed(job, width)
    assert again.size == picture.size
    assert again.tobytes() == picture.tobytes()
    assert code_on(again) == paper.code
    assert len(job) < 35_000


def test_a_job_starts_clean_in_short_strips() -> None:
    job = encode(lay_out(ticket_paper()))
    assert job.startswith(INITIALISE + UNITS)
    rasters = [each for each in commands(job) if isinstance(each, Raster)]
    assert all(len(each.rows) // each.row_bytes <= ROWS_MOST for each in rasters)


def test_a_width_that_fills_no_whole_bytes_prints_no_black_edge() -> None:
    assert black_bounds(printed(encode(Image.new("1", (13, 40), 0)), 16)) == (0, 0, 13, 40)


def test_white_paper_is_only_fed() -> None:
    assert not [
        each for each in commands(encode(Image.new("1", (576, 700), 255))) if isinstance(each, Raster)
    ]
    assert printed(encode(Image.new("1", (576, 700), 255)), 576).height == 700


@settings(max_examples=40)
@given(
    st.text(max_size=40) | st.sampled_from(["\x1b@", "\x1dV\x00", "\x10\x14\x08", "<b>", "';--", "\x1bp\x00"])
)
def test_no_text_becomes_a_command(words: str) -> None:
    paper = ticket_paper(words[:8], service=words, lines=(words, "\x1dV\x00" + words), public_url="")
    allowed = (Raster, Feed, Initialise)
    seen = list(commands(encode(lay_out(paper, WIDTH_58_MM))))
    # The units are the one command that the parser has no name for.
    assert [type(each) for each in seen if not isinstance(each, allowed)] == [Ignored]
