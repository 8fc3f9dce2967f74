"""receiptio, written by others, prints receipts on the simulated printer and asks it how it is."""

import base64
import socket
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from kiosk.devices.simulated.models import EPSON, MODELS, SimulatedModel
from kiosk.devices.simulated.paper import SimulatedPaper
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from tests.devices.papers import black_bounds
from tests.peers.having import program
from tests.peers.receipts import PORT, own_address, receiptio
from tests.waiting import wait_until

CODE = "LT1:0123456789ABCDEF0123456789ABCDEF"


def mark() -> str:
    """Return a picture of a black disc, as receiptio's markdown has pictures."""
    picture, file = Image.new("L", (96, 96), 255), BytesIO()
    ImageDraw.Draw(picture).ellipse((8, 8, 87, 87), fill=0)
    picture.save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode("ascii")


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    file = tmp_path / "ticket.receipt"
    file.write_text(
        f"""{{image:{mark()}}}

^^^^B047

Überblick für | café €5
-
_Wachtruimte_ B | `3`

{{code:{CODE}; option:qrcode,6,M}}

{{code:400638133393; option:ean,3,72,hri}}
""",
        encoding="utf-8",
    )
    return file


def served(model: SimulatedModel = EPSON) -> Iterator[SimulatedPrinter]:
    program("receiptio")
    printer = SimulatedPrinter(address=(own_address(), PORT), model=model).start()
    yield printer
    printer.close()


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    yield from served()


def connects(printer: SimulatedPrinter) -> bool:
    try:
        socket.create_connection(printer.address, timeout=1).close()
    except OSError:
        return False
    return True


def codes(paper: SimulatedPaper) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(paper.picture.convert("L"))}


def words(paper: SimulatedPaper) -> str:
    return " ".join(paper.text.split())


def test_a_receipt_comes_out_as_it_was_written(printer: SimulatedPrinter, receipt: Path) -> None:
    assert receiptio(printer.address[0], "-t", "10", receipt=receipt) == "success"
    (paper,) = printer.controls.papers
    assert paper.cut
    for said in ("B047", "Überblick für", "café €5", "Wachtruimte", "3"):
        assert said in words(paper)
    assert codes(paper) == {CODE, "4006381333931"}
    left, top, right, _ = black_bounds(paper.picture)
    assert top < 20
    assert left < 12
    assert right > 560
    # The disc stands in the middle.
    disc = black_bounds(paper.picture.crop((0, 0, 576, 90)))
    assert abs((disc[0] + disc[2]) / 2 - 288) < 3


def test_a_receipt_that_lies_on_its_side(printer: SimulatedPrinter, receipt: Path) -> None:
    """Everything is composed in page mode, turned, and printed at once."""
    assert receiptio(printer.address[0], "-t", "10", "-v", "-c", "48", receipt=receipt) == "success"
    (paper,) = printer.controls.papers
    assert "Überblick für" in words(paper)
    assert CODE in codes(paper)


def test_a_printer_without_automatic_status_is_asked_but_never_printed_on() -> None:
    for printer in served(MODELS["generic"]):
        assert receiptio(printer.address[0], "-q") == "online"


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("ready", "online"),
        ("paper_near_end", "online"),
        ("cover_open", "coveropen"),
        ("paper_out", "paperempty"),
        ("jam", "error"),
        ("unrecoverable", "error"),
        ("disconnected", "disconnect"),
    ],
)
def test_its_question_is_answered_in_every_state(printer: SimulatedPrinter, state: str, word: str) -> None:
    printer.controls.set_state(state)
    if state == "disconnected":
        wait_until(lambda: not connects(printer))
    assert receiptio(printer.address[0], "-q") == word


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("paper_out_midway", "paperempty"),
        ("cover_opened_midway", "coveropen"),
        ("jam_midway", "error"),
        ("goes_silent_midway", "timeout"),
    ],
)
def test_what_befalls_a_receipt_midway_is_told(
    printer: SimulatedPrinter, receipt: Path, state: str, word: str
) -> None:
    printer.controls.set_state(state)
    assert receiptio(printer.address[0], "-t", "2", receipt=receipt) == word
    assert len(printer.controls.papers) == (1 if state == "goes_silent_midway" else 0)


def test_it_gets_on_after_a_jam_that_was_cleared(printer: SimulatedPrinter) -> None:
    """It sends DLE ENQ when it sees an error, and asks again a second later."""
    printer.controls.set_state("jam_cleared")
    assert receiptio(printer.address[0], "-q") == "error"
    assert printer.controls.state == "ready"
    assert receiptio(printer.address[0], "-q") == "online"


def test_it_ends_a_picture_that_another_client_left_open(printer: SimulatedPrinter, receipt: Path) -> None:
    """It flushes out with zeros what waits for its bytes; until then its questions in the buffer are swallowed."""
    with socket.create_connection(printer.address) as other:
        other.sendall(b"\x1b@\x1dv0\x00\x48\x00\x30\x00" + b"\xaa" * 500)
    assert receiptio(printer.address[0], "-t", "10", receipt=receipt) == "success"
    assert codes(printer.controls.papers[-1]) == {CODE, "4006381333931"}


def test_over_a_serial_line(tmp_path: Path, receipt: Path) -> None:
    """socat carries the network to the pseudo-terminal, since receiptio needs another package for serial lines."""
    program("receiptio")
    socat, link, host = program("socat"), tmp_path / "printer", own_address()
    printer = SimulatedPrinter(serial=SimulatedSerialPort(link)).start()
    bridge = subprocess.Popen(
        [socat, f"TCP-LISTEN:{PORT},bind={host},fork,reuseaddr", f"OPEN:{link},raw,echo=0"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until(lambda: receiptio(host, "-q") == "online")
        # Who asked before may still hold the line: then it says so, and has printed nothing.
        wait_until(lambda: receiptio(host, "-t", "10", receipt=receipt) == "success", 30)
        assert codes(printer.controls.papers[-1]) == {CODE, "4006381333931"}
    finally:
        bridge.terminate()
        bridge.wait(5)
        printer.close()
