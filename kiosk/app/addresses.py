"""Addresses of devices, as settings and the command line write them.

Printers: ``tcp://HOST[:9100]`` (ESC/POS), ``png:FOLDER``, ``pdf:FOLDER``.
Scanners and document readers: ``serial:PATH[?baud=N]``, ``tcp-listen://HOST:PORT``, ``tcp://HOST:PORT``.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.complaints import ComplaintError

PRINTER_PORT = 9100
_TCP = re.compile(
    r"(?P<scheme>tcp|tcp-listen)://(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(?::(?P<port>\d{1,5}))?"
)
_SERIAL = re.compile(r"serial:(?P<path>/[^?\s]+)(?:\?baud=(?P<baud>\d{3,7}))?")
_FOLDER = re.compile(r"(?P<form>png|pdf):(?P<folder>.+)")


class AddressError(ComplaintError):
    """An address that cannot be used; the text says what one looks like."""


@dataclass(frozen=True, slots=True)
class TcpAddress:
    """A device on the network; `listens` when the kiosk listens and the device connects."""

    host: str
    port: int
    listens: bool = False


@dataclass(frozen=True, slots=True)
class SerialAddress:
    """A device on a serial line."""

    path: str
    baud: int = 9600


@dataclass(frozen=True, slots=True)
class FolderAddress:
    """A folder in which tickets are kept as pictures."""

    folder: Path
    form: str


def check_printer(address: str) -> TcpAddress | FolderAddress:
    """Read a printer's address. Raises `AddressError`."""
    if match := _FOLDER.fullmatch(address):
        return FolderAddress(Path(match["folder"]), match["form"])
    tcp = _tcp(address, PRINTER_PORT)
    if tcp is None or tcp.listens:
        raise AddressError("a printer's address is tcp://HOST:PORT, png:FOLDER or pdf:FOLDER")
    return tcp


def check_reader(address: str) -> TcpAddress | SerialAddress:
    """Read the address of a scanner or document reader. Raises `AddressError`."""
    if match := _SERIAL.fullmatch(address):
        return SerialAddress(match["path"], int(match["baud"] or 9600))
    tcp = _tcp(address, None)
    if tcp is None:
        raise AddressError("a reader's address is serial:PATH, tcp-listen://HOST:PORT or tcp://HOST:PORT")
    return tcp


def _tcp(address: str, default_port: int | None) -> TcpAddress | None:
    match = _TCP.fullmatch(address)
    if match is None or (match["port"] is None and default_port is None):
        return None
    port = int(match["port"] or default_port or 0)
    if not 0 < port < 65536:
        return None
    return TcpAddress(match["host"].strip("[]"), port, match["scheme"] == "tcp-listen")
