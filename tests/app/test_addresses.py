"""Device addresses: every form that the documentation names, and a plain word for everything else."""

from pathlib import Path

import pytest

from kiosk.app.addresses import (
    AddressError,
    FolderAddress,
    SerialAddress,
    TcpAddress,
    check_printer,
    check_reader,
)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("tcp://192.0.2.7:9100", TcpAddress("192.0.2.7", 9100)),
        ("tcp://printer.example", TcpAddress("printer.example", 9100)),
        ("tcp://[::1]:9101", TcpAddress("::1", 9101)),
        ("png:/tmp/papers", FolderAddress(Path("/tmp/papers"), "png")),
        ("pdf:papers", FolderAddress(Path("papers"), "pdf")),
    ],
)
def test_printers(address: str, meant: object) -> None:
    assert check_printer(address) == meant


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("serial:/dev/serial/by-id/scanner", SerialAddress("/dev/serial/by-id/scanner")),
        ("serial:/dev/ttyACM0?baud=19200", SerialAddress("/dev/ttyACM0", 19200)),
        ("tcp-listen://127.0.0.1:5000", TcpAddress("127.0.0.1", 5000, listens=True)),
        ("tcp://192.0.2.8:4000", TcpAddress("192.0.2.8", 4000)),
    ],
)
def test_readers(address: str, meant: object) -> None:
    assert check_reader(address) == meant


@pytest.mark.parametrize(
    "address", ["", "usb", "tcp://", "tcp://host:0", "tcp://host:99999", "png:", "lp0", "tcp-listen://h:1"]
)
def test_what_is_no_printer(address: str) -> None:
    with pytest.raises(AddressError, match="a printer's address is"):
        check_printer(address)


@pytest.mark.parametrize(
    "address", ["", "serial:", "serial:relative", "tcp://host", "tcp-listen://:1", "png:/tmp"]
)
def test_what_is_no_reader(address: str) -> None:
    with pytest.raises(AddressError, match="a reader's address is"):
        check_reader(address)
