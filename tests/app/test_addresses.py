"""Device addresses: every form that the documentation names, and a plain word for everything else."""

from pathlib import Path

import pytest

from kiosk.app.addresses import (
    AddressError,
    CameraAddress,
    FolderAddress,
    HidAddress,
    IppAddress,
    PicturesAddress,
    PrinterAddress,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    check_printer,
    check_reader,
)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("tcp://192.0.2.7:9100", TcpAddress("192.0.2.7", 9100)),
        ("tcp://printer.example", TcpAddress("printer.example", 9100)),
        ("tcp://[::1]:9101", TcpAddress("::1", 9101)),
        ("serial:04b8:0202", SerialAddress("04b8:0202", 115_200)),
        ("serial:/dev/loket/printer", SerialAddress("/dev/loket/printer", 115_200)),
        ("serial:/dev/ttyS0?baud=19200&flow=dsrdtr", SerialAddress("/dev/ttyS0", 19200, "dsrdtr")),
        ("usb:/dev/usb/lp0", UsbAddress("/dev/usb/lp0")),
        ("usb:0dd4:0205", UsbAddress("0dd4:0205")),
        ("usb:04b8:0e28:X4A1", UsbAddress("04b8:0e28:X4A1")),
        ("ipp://printer.example:631/ipp/print", IppAddress("ipp://printer.example:631/ipp/print")),
        ("ipps://printer.example/ipp/print", IppAddress("ipps://printer.example/ipp/print")),
        (
            "ipps://printer.example/ipp/print?ca=/etc/ca.pem",
            IppAddress("ipps://printer.example/ipp/print", Path("/etc/ca.pem")),
        ),
        ("cups:tickets", IppAddress("ipp://localhost:631/printers/tickets")),
        ("png:/tmp/papers", FolderAddress(Path("/tmp/papers"), "png")),
        ("pdf:papers", FolderAddress(Path("papers"), "pdf")),
    ],
)
def test_printers(address: str, meant: object) -> None:
    assert check_printer(address).place == meant


def test_how_a_printer_is_spoken_to() -> None:
    place = SerialAddress("/dev/ttyS0", 19200)
    assert check_printer("serial:/dev/ttyS0?baud=19200&profile=generic&form=text") == PrinterAddress(
        place, "generic", "text"
    )
    assert check_printer("tcp://h?form=hybrid") == PrinterAddress(TcpAddress("h", 9100), form="hybrid")


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("serial:/dev/serial/by-id/scanner", SerialAddress("/dev/serial/by-id/scanner")),
        ("serial:/dev/ttyACM0?baud=19200", SerialAddress("/dev/ttyACM0", 19200)),
        ("hid:/dev/input/by-id/scanner-event-kbd", HidAddress("/dev/input/by-id/scanner-event-kbd")),
        ("hid:05e0:1200", HidAddress("05e0:1200")),
        ("hid:05e0:1200?layout=de", HidAddress("05e0:1200", "de")),
        ("camera:/dev/v4l/by-id/camera-index0", CameraAddress("/dev/v4l/by-id/camera-index0")),
        ("pictures:frames", PicturesAddress(Path("frames"))),
        ("tcp-listen://127.0.0.1:5000", TcpAddress("127.0.0.1", 5000, listens=True)),
        ("tcp://192.0.2.8:4000", TcpAddress("192.0.2.8", 4000)),
    ],
)
def test_readers(address: str, meant: object) -> None:
    assert check_reader(address) == meant


@pytest.mark.parametrize(
    "address",
    ["", "usb", "usb:lp0", "usb:04b8", "tcp://", "tcp://host:0", "tcp://host:99999", "png:", "lp0", "cups:",
     "cups:a/b", "ipp://", "ipp://host", "serial:ttyS0", "hid:/dev/input/event0", "tcp-listen://h:1"],
)  # fmt: skip
def test_what_is_no_printer(address: str) -> None:
    with pytest.raises(AddressError, match="a printer's address is"):
        check_printer(address)


@pytest.mark.parametrize(
    "address",
    ["", "serial:", "serial:relative", "tcp://host", "tcp-listen://:1", "png:/tmp", "hid:", "camera:0"],
)
def test_what_is_no_reader(address: str) -> None:
    with pytest.raises(AddressError, match="a reader's address is"):
        check_reader(address)


@pytest.mark.parametrize("address", ["camera:/dev/video0", "pictures:frames"])
def test_a_camera_reads_no_documents(address: str) -> None:
    with pytest.raises(AddressError, match="a reader's address is"):
        check_reader(address, documents=True)


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        ("serial:/dev/ttyS0?baud=fast", "baud is a number"),
        ("serial:/dev/ttyS0?flow=water", "flow is one of"),
        ("serial:/dev/ttyS0?parity=odd", "no option parity"),
        ("serial:/dev/ttyS0?baud", "options stand as"),
        ("tcp://host?baud=9600", "no option baud"),
        ("tcp://host?form=speech", "form is one of"),
        ("cups:tickets?profile=epson", "no option profile"),
        ("ipp://host/p?ca=/etc/ca.pem", "no option ca"),
    ],
)
def test_an_option_that_is_none(address: str, complaint: str) -> None:
    with pytest.raises(AddressError, match=complaint):
        check_printer(address)


def test_a_scanner_has_no_profile() -> None:
    with pytest.raises(AddressError, match="no option profile"):
        check_reader("serial:/dev/ttyACM0?profile=epson")
