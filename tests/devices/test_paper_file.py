"""Tickets in files: named by number and time, whole or not there, readable by their code."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.drivers.paper_file import PaperFilePrinter
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem
from tests.devices.papers import code_on, ticket_paper
from tests.fakes.clock import FakeClock

CLOCK = FakeClock(datetime(2026, 11, 23, 10, 5, tzinfo=UTC))


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


def test_a_pdf_has_the_size_of_the_paper(tmp_path: Path) -> None:
    printer = PaperFilePrinter(tmp_path, CLOCK, "pdf")
    assert printer.print_ticket(ticket_paper(), 5) == Printed()
    content = next(tmp_path.glob("*.pdf")).read_bytes()
    assert content.startswith(b"%PDF-")
    box = re.search(rb"/MediaBox \[ 0 0 ([0-9.]+)", content)
    assert box is not None
    assert float(box[1]) == pytest.approx(576 * 72 / 203)


def test_what_cannot_be_written_did_not_come_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    printer = PaperFilePrinter(tmp_path / "file", CLOCK)
    assert printer.print_ticket(ticket_paper(), 5) == PrintFailed(PrintProblem.STORAGE)


def test_an_unknown_format_is_a_mistake_of_the_settings(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        PaperFilePrinter(tmp_path, CLOCK, "docx")
