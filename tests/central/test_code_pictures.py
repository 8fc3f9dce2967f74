"""Pictures of signed codes: one symbol of version 6 that an independent reader reads back, as SVG, PNG and PDF."""

import io

import pypdf
import pytest
import zxingcpp
from PIL import Image

from kiosk.central.desk.code_pictures import DOTS, QUIET, VERSION, Labelled, modules_of, pdf, png, svg
from kiosk.central.seed import add_appointment
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import KIOSK, MANAGER, booking
from tests.central.town import NOW as TODAY
from tests.service.stand import NOW
from tests.signed import Signer, record

SIDE = 17 + 4 * VERSION + 2 * QUIET


def codes() -> list[str]:
    """Return codes of several appointments."""
    return [Signer(number).text(record(NOW)) for number in range(1, 6)]


def test_every_code_is_one_symbol_of_version_6_that_is_read_back() -> None:
    for code in codes():
        assert len(modules_of(code)) == SIDE
        picture = Image.open(io.BytesIO(png(code)))
        assert picture.size == (SIDE * DOTS,) * 2
        [read] = zxingcpp.read_barcodes(picture.convert("L"))
        assert read.text == code


def test_the_drawing_says_the_same_as_the_picture() -> None:
    code = codes()[0]
    drawn = svg(code)
    dark = {(x, y) for y, row in enumerate(modules_of(code)) for x, is_dark in enumerate(row) if is_dark}
    said = {
        tuple(map(int, each.split("h")[0].split(" ")))
        for each in drawn.split('d="')[1].split('"')[0].split("M")[1:]
    }
    assert said == dark
    assert "script" not in drawn


def test_a_sheet_has_twelve_on_a_page_and_nothing_of_a_person() -> None:
    sheet = pypdf.PdfReader(
        io.BytesIO(pdf([Labelled(code, f"a-{n}ü") for n, code in enumerate(codes() * 3)]))
    )
    assert len(sheet.pages) == 2
    assert "a-0?" in sheet.pages[0].extract_text()


@pytest.mark.parametrize(
    ("form", "kind", "begins"),
    [
        ("json", "application/json", b"{"),
        ("text", "text/plain; charset=utf-8", b"LK1:"),
        ("svg", "image/svg+xml", b"<svg"),
        ("png", "image/png", b"\x89PNG"),
        ("pdf", "application/pdf", b"%PDF"),
    ],
)
def test_the_booking_system_gets_it_as_it_likes(
    desk: Desk, database: Database, form: str, kind: str, begins: bytes
) -> None:
    add_appointment(database, booking("LK1"), TODAY)
    reply = desk.get(f"/appointments/a-LK1/code?format={form}", MANAGER)
    assert (reply.status, reply.headers["content-type"]) == (200, kind)
    assert reply.body.startswith(begins)
    assert reply.headers["cache-control"] == "no-store"
    assert desk.get(f"/appointments/a-LK1/code?format={form}", KIOSK).code == "forbidden"
