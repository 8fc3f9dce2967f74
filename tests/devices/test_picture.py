"""Codes in photographs: how many are read of each kind of bad picture, and what is refused unread."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.codes import picture
from kiosk.devices.codes.picture import payloads_in, read_picture
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret
from tests.devices.phones import (
    cracked,
    dark_mode,
    dotted,
    faint,
    folded,
    under_a_thumb,
    with_logo,
    with_moire,
)
from tests.devices.photographs import (
    Drawn,
    Spoil,
    as_jpeg,
    in_shade,
    in_the_dark,
    moved,
    out_of_focus,
    photograph,
    tilted,
    turned,
    with_glare,
)

TODAY = date(2026, 11, 23)
SHORT = "LK7Q2M4T"
LONG = "https://afspraak.example/appointment?appId=" + "0f3c" * 16
"""A link as a vendor's confirmation carries it: 45 modules a side, less than 6 pixels each in these pictures."""
UNREADABLE = Refused(Refusal.UNREADABLE)

# Read of 8 pictures each when this was written, of the long link, in grey of 960 by 720: everything, except everything
# at once 6. In brackets: without any preparation. `benchmarks/measure_codes.py` has more, and other readers beside it.
CLASSES: dict[str, tuple[tuple[Spoil, ...], int, float]] = {
    "turned (8)": ((turned,), 260, 1.0),
    "at 45 degrees (8)": ((tilted(45),), 260, 1.0),
    "at 68 degrees (6)": ((tilted(68),), 260, 0.6),
    "out of focus (0)": ((out_of_focus(3),), 260, 1.0),
    "moved (5)": ((moved(10),), 260, 0.6),
    "dark and noisy (0)": ((in_the_dark(0.1, 12),), 260, 1.0),
    "glare (8)": ((with_glare,), 260, 1.0),
    "shade (8)": ((in_shade,), 260, 1.0),
    "strong compression (8)": ((as_jpeg(10),), 260, 1.0),
    "bands of a screen (0)": ((with_moire(0.5),), 260, 1.0),
    "cracked glass (0)": ((cracked,), 260, 1.0),
    "under a thumb (8)": ((under_a_thumb,), 260, 1.0),
    "folded paper (8)": ((folded,), 260, 1.0),
    "small in the frame (0)": ((), 60, 0.6),
    "everything at once (0)": (
        (tilted(30), out_of_focus(1.5), in_shade, in_the_dark(0.4, 8), as_jpeg(40)),
        260,
        0.5,
    ),
}


DRAWN: dict[str, tuple[Drawn, tuple[Spoil, ...]]] = {
    "dark mode": (dark_mode, (tilted(40), out_of_focus(2))),
    "faint": (faint(110, 160), (in_shade,)),
    "dots": (dotted, (out_of_focus(1.5), turned)),
    "a logo": (with_logo, (tilted(30),)),
}


@pytest.mark.parametrize(("drawn", "spoils"), DRAWN.values(), ids=DRAWN.keys())
def test_codes_drawn_in_other_ways_are_read(
    drawn: Drawn, spoils: tuple[Spoil, ...], campaign_size: int
) -> None:
    for seed in range(2 * campaign_size):
        read = read_picture(photograph(LONG, seed, *spoils, drawn=drawn), TODAY)
        assert read == AppointmentCode(Secret("0F3C" * 16)), seed


@pytest.mark.parametrize(("spoils", "side", "floor"), CLASSES.values(), ids=CLASSES.keys())
def test_photographs_are_read(spoils: tuple[Spoil, ...], side: int, floor: float, campaign_size: int) -> None:
    seeds = range(3 * campaign_size)
    read = [read_picture(photograph(LONG, seed, *spoils, code_side=side), TODAY) for seed in seeds]
    right = AppointmentCode(Secret("0F3C" * 16))
    wrong = [each for each in read if each not in (right, UNREADABLE)]
    assert not wrong
    assert read.count(right) >= floor * len(read)


def code_file(folder: Path, text: str, dark: str = "black", light: str | None = "white") -> Path:
    path = folder / "code.png"
    segno.make(text, micro=False).save(str(path), scale=5, dark=dark, light=light)
    return path


@pytest.mark.parametrize("dark", ["black", "#204080", "white"])
def test_a_file_is_read_whatever_its_colours(tmp_path: Path, dark: str) -> None:
    path = code_file(tmp_path, SHORT, dark=dark, light="black" if dark == "white" else "white")
    assert read_picture(path, TODAY) == AppointmentCode(Secret(SHORT))


def test_a_code_on_nothing_lies_on_white(tmp_path: Path) -> None:
    assert read_picture(code_file(tmp_path, SHORT, light=None), TODAY) == AppointmentCode(Secret(SHORT))


def test_the_bytes_of_a_picture_are_read_as_its_file(tmp_path: Path) -> None:
    assert read_picture(code_file(tmp_path, SHORT).read_bytes(), TODAY) == AppointmentCode(Secret(SHORT))


def test_a_large_photograph_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    photograph(LONG, 1, tilted(25)).resize((4000, 3000)).save(path)
    assert read_picture(path, TODAY) == AppointmentCode(Secret("0F3C" * 16))


def test_a_citizen_number_in_a_picture_is_dropped(tmp_path: Path) -> None:
    assert read_picture(code_file(tmp_path, "999999990"), TODAY) == Refused(Refusal.CITIZEN_NUMBER)


def test_of_two_codes_the_appointment_counts(tmp_path: Path) -> None:
    both = Image.new("L", (500, 250), 255)
    for place, text in enumerate(("999999990", SHORT)):
        with Image.open(code_file(tmp_path, text)) as one:
            both.paste(one.convert("L"), (20 + 250 * place, 40))
    assert len(payloads_in(both)) == 2
    assert read_picture(both, TODAY) == AppointmentCode(Secret(SHORT))


def test_codes_of_other_kinds_are_not_looked_for() -> None:
    import zxingcpp

    for kind in (
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.Aztec,
    ):
        drawn: memoryview = memoryview(zxingcpp.create_barcode(SHORT, kind).to_image(scale=6))  # type: ignore[arg-type]
        assert drawn.shape is not None
        grey = Image.frombytes("L", (drawn.shape[1], drawn.shape[0]), drawn.tobytes())
        assert payloads_in(grey) == ()


def test_a_picture_without_a_code_is_unreadable() -> None:
    assert read_picture(Image.new("L", (640, 480), 200), TODAY) == UNREADABLE


def test_a_decompression_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    small = BytesIO()
    Image.new("1", (20_000, 10_000)).save(small, "PNG")
    assert len(small.getvalue()) < 1_000_000
    assert read_picture(small.getvalue(), TODAY) == UNREADABLE
    assert read_picture(Image.new("1", (8_000, 8_000)), TODAY) == UNREADABLE


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "long.png"
    with path.open("wb") as file:
        file.truncate(picture.MOST_FILE_BYTES + 1)
    assert read_picture(path, TODAY) == UNREADABLE


def test_what_is_no_picture_or_no_file_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "text.png"
    path.write_text("not a picture", encoding="utf-8")
    assert read_picture(path, TODAY) == UNREADABLE
    assert read_picture(tmp_path / "absent.png", TODAY) == UNREADABLE
    assert read_picture(tmp_path, TODAY) == UNREADABLE
    assert read_picture(Image.new("L", (0, 0)), TODAY) == UNREADABLE


@settings(max_examples=40)
@given(st.data())
def test_a_damaged_file_never_raises(data: st.DataObject) -> None:
    stored = BytesIO()
    segno.make(SHORT, micro=False).save(stored, kind="png", scale=2)
    content = bytearray(stored.getvalue())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    length = data.draw(st.integers(0, len(content)))
    assert read_picture(bytes(content[:length]), TODAY) in (UNREADABLE, AppointmentCode(Secret(SHORT)))
