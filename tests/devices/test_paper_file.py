"""Tickets in files: named by number and time, whole or not there, readable by their code."""

import re
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.drivers.paper_file import PaperFilePrinter
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, TicketStock, lay_out
from kiosk.devices.tickets.template import Template
from kiosk.devices.tickets.wording import Role
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem
from tests.devices.papers import code_on, ticket_paper
from tests.fakes.clock import FakeClock
from tests.peers.having import program

CLOCK = FakeClock(datetime(2026, 11, 23, 10, 5, tzinfo=UTC))


def printed(folder: Path, ending: str, width: int) -> bytes:
    assert (
        PaperFilePrinter(folder, CLOCK, ending, TicketStock(width)).print_ticket(ticket_paper(), 5)
        == Printed()
    )
    return next(folder.glob(f"*.{ending}")).read_bytes()


def test_each_ticket_has_its_own_file(tmp_path: Path) -> None:
    printer = PaperFilePrinter(tmp_path / "tickets", CLOCK)
    for number in ("B047", "B047", "../K2-017"):
        assert printer.print_ticket(ticket_paper(number), 5) == Printed()
    names = sorted(path.name for path in (tmp_path / "tickets").iterdir())
    assert names == [
        "B047-20261123T100500-2.png",
        "B047-20261123T100500.png",
        "___K2-017-20261123T100500.png",
    ]
    with Image.open(tmp_path / "tickets" / names[0]) as picture:
        assert code_on(picture) == ticket_paper().code


@pytest.mark.parametrize(("width", "millimetres"), [(WIDTH_80_MM, 72), (WIDTH_58_MM, 48)])
def test_a_pdf_has_the_size_of_the_paper(tmp_path: Path, width: int, millimetres: int) -> None:
    """What a head of 8 dots a millimetre prints, in points of which 72 are an inch."""
    content = printed(tmp_path, "pdf", width)
    assert content.startswith(b"%PDF-")
    box = re.search(rb"/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+)", content)
    assert box is not None
    assert float(box[1]) * 25.4 / 72 == pytest.approx(millimetres, abs=0.001)
    assert float(box[2]) * 25.4 / 72 == pytest.approx(lay_out(ticket_paper(), width).height / 8, abs=0.001)


def test_a_picture_has_the_size_of_the_paper(tmp_path: Path) -> None:
    with Image.open(BytesIO(printed(tmp_path, "png", WIDTH_80_MM))) as picture:
        assert picture.info["dpi"] == pytest.approx((203.2, 203.2))
        assert picture.tobytes() == lay_out(ticket_paper()).tobytes()


@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_the_same_ticket_at_the_same_time_is_the_same_file(tmp_path: Path, ending: str) -> None:
    """By the kiosk's clock: the machine's own is nowhere in it."""
    contents = [printed(tmp_path / str(year), ending, WIDTH_80_MM) for year in range(2)]
    assert contents[0] == contents[1]
    if ending == "pdf":
        assert set(re.findall(rb"\(D:(\d+)Z\)", contents[0])) == {b"20261123100500"}


@pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
def test_another_program_draws_the_pdf_and_its_code_is_read(tmp_path: Path, width: int) -> None:
    tool = program("pdftoppm", "Debian has it in poppler-utils")
    printed(tmp_path, "pdf", width)
    subprocess.run(
        [tool, "-r", "203.2", "-gray", "-png", next(tmp_path.glob("*.pdf")), tmp_path / "page"], check=True
    )
    with Image.open(next(tmp_path.glob("page*.png"))) as picture:
        assert abs(picture.width - width) <= 1
        assert code_on(picture) == ticket_paper().code


def test_the_template_is_followed(tmp_path: Path) -> None:
    short = Template(elements=(Role.NUMBER,))
    assert (
        PaperFilePrinter(tmp_path, CLOCK, stock=TicketStock(WIDTH_80_MM, short)).print_ticket(
            ticket_paper(), 5
        )
        == Printed()
    )
    with Image.open(next(tmp_path.glob("*.png"))) as picture:
        assert picture.height == lay_out(ticket_paper(), template=short).height


def test_what_cannot_be_written_did_not_come_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    printer = PaperFilePrinter(tmp_path / "file", CLOCK)
    assert printer.print_ticket(ticket_paper(), 5) == PrintFailed(PrintProblem.STORAGE)


def test_an_unknown_format_is_a_mistake_of_the_settings(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        PaperFilePrinter(tmp_path, CLOCK, "docx")
