"""What the simulated printer's commands look like on its paper, read back by eyes that know nothing of it."""

from itertools import pairwise

import pytest
import zxingcpp
from PIL import Image

from kiosk.devices.simulated.characters import decoded
from kiosk.devices.simulated.paper import SimulatedPaper
from kiosk.devices.simulated.printer_engine import PrinterEngine
from tests.devices.papers import black_bounds
from tests.devices.test_escpos_parser import Tray

WIDTH = 576
CUT = b"\x1dVA\x00"
DISC = Image.new("1", (48, 48), 255)
DISC.paste(0, (8, 8, 40, 40))


def printed(job: bytes, width: int = WIDTH) -> SimulatedPaper:
    tray = Tray()
    PrinterEngine(width, tray).receive(b"\x1b@" + job + CUT)
    (paper,) = tray.papers
    return paper


def black(job: bytes) -> tuple[int, int, int, int]:
    return black_bounds(printed(job).picture)


def codes(job: bytes) -> list[tuple[str, str]]:
    return [
        (found.format.name, found.text) for found in zxingcpp.read_barcodes(printed(job).picture.convert("L"))
    ]


@pytest.mark.parametrize(
    ("job", "format_", "text"),
    [
        (b"\x1dkC\x0d4006381333931", "EAN13", "4006381333931"),
        (b"\x1dk\x024006381333931\0", "EAN13", "4006381333931"),
        (b"\x1dkC\x0c400638133393", "EAN13", "4006381333931"),
        (b"\x1dkD\x0896385074", "EAN8", "96385074"),
        (b"\x1dkA\x0b03600029145", "EAN13", "0036000291452"),
        (b"\x1dkB\x0b04210000526", "UPCE", "0042100005264"),
        (b"\x1dkE\x08LK7Q2M4T", "Code39", "LK7Q2M4T"),
        (b"\x1dkF\x0812345678", "ITF", "12345678"),
        (b"\x1dkG\x06A1234B", "Codabar", "A1234B"),
        (b"\x1dkI\x0a{BLK7q2M4T", "Code128", "LK7q2M4T"),
        (b"\x1dkI\x0c{C1234567890", "Code128", "1234567890"),
        (b"\x1dkI\x0c{BAb{C123456", "Code128", "Ab123456"),
    ],
    ids=lambda each: each if isinstance(each, str) else None,
)
def test_bar_codes_are_read_back(job: bytes, format_: str, text: str) -> None:
    assert codes(b"\x1dw\x02\x1dh\x50" + job) == [(format_, text)]


def test_a_bar_code_that_it_cannot_draw_says_so_in_a_frame() -> None:
    paper = printed(b"\x1dkH\x04C93!")
    assert paper.text == "C93!"
    left, top, right, bottom = black_bounds(paper.picture)
    assert (right - left, bottom - top) == (72, 44)


def test_the_text_of_a_bar_code_stands_below_it() -> None:
    bars = b"\x1dw\x02\x1dh\x50\x1dkC\x0d4006381333931"
    assert printed(b"\x1dH\x02" + bars).picture.height == printed(bars).picture.height + 26


@pytest.mark.parametrize(("level", "name"), [(48, "L"), (49, "M"), (50, "Q"), (51, "H")])
def test_qr_codes_have_the_size_and_the_level_that_was_asked_for(level: int, name: str) -> None:
    text = b"LT1:0123456789ABCDEF"
    store = b"\x1d(k" + (len(text) + 3).to_bytes(2, "little") + b"1P0" + text
    setup = b"\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x05\x1d(k\x03\x001E" + bytes((level,))
    paper = printed(b"\x1ba\x01\x1bJ\x20" + setup + store + b"\x1d(k\x03\x001Q0\x1bJ\x20")
    (found,) = zxingcpp.read_barcodes(paper.picture.convert("L"))
    assert (found.text, found.ec_level) == (text.decode(), name)
    left, top, right, bottom = black_bounds(paper.picture)
    assert right - left == bottom - top
    assert (right - left) % 5 == 0
    assert abs((left + right) / 2 - WIDTH / 2) <= 1


@pytest.mark.parametrize(("job", "bounds"), [
    (b"\x1dv0\x00\x06\x00\x30\x00", (8, 8, 40, 40)),
    (b"\x1dv0\x03\x06\x00\x30\x00", (16, 16, 80, 80)),
    (b"\x1ba\x01\x1dv0\x00\x06\x00\x30\x00", (272, 8, 304, 40)),
    (b"\x1dL\x64\x00\x1dv0\x00\x06\x00\x30\x00", (108, 8, 140, 40)),
])  # fmt: skip
def test_a_raster_stands_where_margin_and_alignment_put_it(job: bytes, bounds: tuple[int, ...]) -> None:
    rows = bytes(255 - byte for byte in DISC.tobytes())
    assert black(job + rows) == bounds


def test_graphics_are_printed_when_that_is_asked_for() -> None:
    rows = bytes(255 - byte for byte in DISC.tobytes())
    store = b"\x1d(L" + (len(rows) + 10).to_bytes(2, "little") + b"0p0\x01\x01\x31\x30\x00\x30\x00" + rows
    assert black(store + b"\x1d(L\x02\x0002") == (8, 8, 40, 40)
    assert printed(store + b"x\n").picture.height < 48
    double = store.replace(b"0p0\x01\x01", b"0p0\x02\x02")
    assert black(double + b"\x1d(L\x02\x0002") == (16, 16, 80, 80)


def test_columns_stand_in_the_line() -> None:
    column = b"\xff\xff\xff"
    assert black(b"\x1b*\x21\x08\x00" + column * 8 + b"\n") == (0, 0, 8, 24)
    assert black(b"\x1b*\x20\x08\x00" + column * 8 + b"\n") == (0, 0, 16, 24)
    assert black(b"\x1b*\x01\x08\x00" + b"\xff" * 8 + b"\n") == (0, 0, 8, 24)
    # Line after line without a gap, as pictures are sent.
    assert black((b"\x1b3\x10\x1b*\x21\x08\x00" + column * 8 + b"\n") * 3) == (0, 0, 8, 72)


def test_sizes() -> None:
    heights = [black(b"\x1d!" + bytes((size,)) + b"H\n") for size in (0x00, 0x11, 0x77)]
    widths = [right - left for left, _, right, _ in heights]
    assert widths[1] == 2 * widths[0]
    assert widths[2] == 8 * widths[0]
    assert all(a < b for a, b in pairwise(bottom - top for _, top, _, bottom in heights))
    assert black(b"\x1b!\x30H\n") == heights[1]


@pytest.mark.parametrize(
    ("job", "left"),
    [
        (b"\x1b$\x64\x00I", 100),
        (b"\x1dL\x64\x00I", 100),
        (b"\tI", 96),
        (b"\x1bD\x04\x00\tI", 48),
        (b"\x1b\\\x64\x00I", 100),
        (b"\x1ba\x02I", 564),
        (b"\x1dW\xc8\x00\x1ba\x02I", 188),
    ],
)
def test_positions(job: bytes, left: int) -> None:
    edge = black(job + b"\n")[0]
    assert left <= edge < left + 12


def test_reverse_and_underline_go_over_the_whole_cell() -> None:
    assert black(b"\x1dB\x01  \n") == (0, 0, 24, 24)
    left, _, right, _ = black(b"\x1b-\x01  \n")
    assert (left, right) == (0, 24)


def test_upside_down() -> None:
    upright = printed(b"F\n").picture
    assert printed(b"\x1b{\x01F\n").picture.tobytes() == upright.rotate(180).tobytes()


def test_a_long_line_goes_on_below() -> None:
    paper = printed(b"x" * 50 + b"\n")
    assert paper.picture.height == 60
    assert paper.text == "x" * 50


@pytest.mark.parametrize(
    ("page", "data", "text"),
    [
        (0, b"\x82", "é"),
        (2, b"\xd5", "ı"),
        (16, b"\x80", "€"),
        (17, b"\x80", "А"),
        (18, b"\x9f", "č"),
        (19, b"\xd5", "€"),
        (14, b"\x80", "Α"),
        (45, b"\x8a", "Š"),
        (1, b"\xb1", "ｱ"),
        (1, b"\x95", "─"),
        (99, b"\x82", "é"),
    ],
)
def test_code_pages(page: int, data: bytes, text: str) -> None:
    assert printed(b"\x1bt" + bytes((page,)) + data + b"\n").text == text


def test_a_byte_that_a_page_does_not_have_is_marked() -> None:
    assert decoded(b"\x81", "cp1252") == "\ufffd"


@pytest.mark.parametrize(
    ("direction", "corner"),
    [(0, (10, 20)), (1, (10, 20)), (2, (10, 20)), (3, (10, 20))],
)
def test_a_page_is_composed_and_printed_as_a_whole(direction: int, corner: tuple[int, int]) -> None:
    area = b"\x1bW\x0a\x00\x14\x00\x64\x00\x64\x00"
    job = b"\x1bL" + area + b"\x1bT" + bytes((direction,)) + b"\x1dB\x01    \x0c"
    left, top, right, bottom = black(job)
    along, across = (right - left, bottom - top) if direction % 2 == 0 else (bottom - top, right - left)
    assert (along, across) == (48, 24)
    near = {
        0: (left, top),
        1: (left, 120 - bottom + 20),
        2: (110 - right + 10, 120 - bottom + 20),
        3: (110 - right + 10, top),
    }
    assert near[direction] == corner


def test_a_page_that_is_left_is_lost() -> None:
    assert printed(b"\x1bLlost\n\x1bSkept\n").text == "kept"


def test_drawer_pulses_buzzers_and_unknown_commands_leave_no_trace() -> None:
    assert (
        printed(b"\x1bp\x00\x19\xfa\x1b(A\x04\x00\x30\x31\x01\x0a\x1d(D\x03\x00\x14\x01\x00\x1c.seen\n").text
        == "seen"
    )
