"""Addresses of devices, as settings and the command line write them.

What is attached is named by its device file (PATH) or by USB as ``VID:PID[:SERIAL]``, wherever it is plugged in.

Printers: ``tcp://HOST[:9100]``, ``serial:…``, ``usb:…`` (ESC/POS), ``ipp://HOST/PATH``, ``ipps://HOST/PATH``,
``cups:QUEUE``, ``png:FOLDER``, ``pdf:FOLDER``.
Scanners and document readers: ``serial:…``, ``hid:…``, ``tcp-listen://HOST:PORT``, ``tcp://HOST:PORT``; scanners also
``camera:PATH`` and ``pictures:FOLDER``.

Options stand behind a ``?``: ``baud`` and ``flow`` for serial lines, ``profile`` and ``form`` for ESC/POS printers,
``layout`` for scanners that type, ``ca`` for ``ipps``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

from kiosk.app.complaints import ComplaintError

PRINTER_PORT = 9100
SCANNER_BAUD = 9600
PRINTER_BAUD = 115_200
CUPS = "ipp://localhost:631/printers/"

_TCP = re.compile(
    r"(?P<scheme>tcp|tcp-listen)://(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(?::(?P<port>\d{1,5}))?"
)
_PATH = re.compile(r"/\S+")
_USB_ID = re.compile(r"[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}(?::[\x21-\x7e]{1,64})?")
_IPP = re.compile(r"ipps?://(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?/\S*")
_QUEUE = re.compile(r"[A-Za-z0-9_.-]{1,127}")
_BAUD = re.compile(r"\d{3,7}")
_ESCPOS_OPTIONS = frozenset({"profile", "form"})
_SERIAL_OPTIONS = frozenset({"baud", "flow"})
_HID_OPTIONS = frozenset({"layout"})
_IPPS_OPTIONS = frozenset({"ca"})
FORMS = ("auto", "raster", "text", "hybrid")
FLOWS = ("none", "rtscts", "dsrdtr", "xonxoff")

_PRINTER_FORMS = (
    "a printer's address is tcp://HOST:PORT, serial:PATH, serial:VID:PID, usb:PATH, usb:VID:PID, ipp://HOST/PATH, "
    "cups:QUEUE, png:FOLDER or pdf:FOLDER"
)
_READER_FORMS = (
    "a reader's address is serial:PATH, serial:VID:PID, hid:PATH, hid:VID:PID, tcp-listen://HOST:PORT, "
    "tcp://HOST:PORT, and for a scanner also camera:PATH or pictures:FOLDER"
)


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
    """A device on a serial line, by its device file or by ``VID:PID[:SERIAL]``; `flow` is one of `FLOWS`."""

    where: str
    baud: int = SCANNER_BAUD
    flow: str = "none"


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """A printer of the USB printer class, by its device file or by ``VID:PID[:SERIAL]``."""

    where: str


@dataclass(frozen=True, slots=True)
class HidAddress:
    """A scanner that types, by its device file or by ``VID:PID[:SERIAL]``; `layout` is the keyboard that it plays."""

    where: str
    layout: str = "us"


@dataclass(frozen=True, slots=True)
class CameraAddress:
    """A camera by its device file."""

    path: str


@dataclass(frozen=True, slots=True)
class PicturesAddress:
    """A folder of pictures that stands for a camera."""

    folder: Path


@dataclass(frozen=True, slots=True)
class IppAddress:
    """An IPP printer or a CUPS queue; `ca` is a file with the only authority that may sign its certificate."""

    uri: str
    ca: Path | None = None


@dataclass(frozen=True, slots=True)
class FolderAddress:
    """A folder in which tickets are kept as pictures."""

    folder: Path
    form: str


PrinterPlace = TcpAddress | SerialAddress | UsbAddress | IppAddress | FolderAddress
ReaderPlace = TcpAddress | SerialAddress | HidAddress | CameraAddress | PicturesAddress


@dataclass(frozen=True, slots=True)
class PrinterAddress:
    """Where a printer is, and how an ESC/POS printer is spoken to: `profile` by name or ``auto``, `form` of `FORMS`."""

    place: PrinterPlace
    profile: str = "auto"
    form: str = "auto"


def check_printer(address: str) -> PrinterAddress:
    """Read a printer's address. Raises `AddressError`."""
    bare, options = _parted(address)
    place = _printer_place(bare, options)
    if place is None:
        raise AddressError(_PRINTER_FORMS)
    escpos = isinstance(place, TcpAddress | SerialAddress | UsbAddress)
    _only(options, (_ESCPOS_OPTIONS if escpos else frozenset()) | _allowed_for(place))
    form = options.get("form", "auto")
    if form not in FORMS:
        raise AddressError(f"form is one of {', '.join(FORMS)}")
    return PrinterAddress(place, options.get("profile", "auto"), form)


def check_reader(address: str, *, documents: bool = False) -> ReaderPlace:
    """Read the address of a scanner, or with `documents` of a document reader. Raises `AddressError`."""
    bare, options = _parted(address)
    place = _reader_place(bare, options)
    if place is None or (documents and isinstance(place, CameraAddress | PicturesAddress)):
        raise AddressError(_READER_FORMS)
    _only(options, _allowed_for(place))
    return place


def _printer_place(bare: str, options: Mapping[str, str]) -> PrinterPlace | None:
    kind, _, rest = bare.partition(":")
    if kind in {"png", "pdf"}:
        return FolderAddress(Path(rest), kind) if rest else None
    if kind == "serial":
        return _serial(rest, options, PRINTER_BAUD)
    if kind == "usb":
        return UsbAddress(rest) if _names_a_device(rest) else None
    if kind == "cups":
        return IppAddress(CUPS + rest) if _QUEUE.fullmatch(rest) else None
    if kind in {"ipp", "ipps"}:
        return (
            IppAddress(bare, Path(options["ca"]) if "ca" in options else None)
            if _IPP.fullmatch(bare)
            else None
        )
    tcp = _tcp(bare, PRINTER_PORT)
    return None if tcp is None or tcp.listens else tcp


def _reader_place(bare: str, options: Mapping[str, str]) -> ReaderPlace | None:
    kind, _, rest = bare.partition(":")
    if kind == "serial":
        return _serial(rest, options, SCANNER_BAUD)
    if kind == "hid":
        return HidAddress(rest, options.get("layout", "us")) if _names_a_device(rest) else None
    if kind == "camera":
        return CameraAddress(rest) if _PATH.fullmatch(rest) else None
    if kind == "pictures":
        return PicturesAddress(Path(rest)) if rest else None
    return _tcp(bare, None)


def _parted(address: str) -> tuple[str, dict[str, str]]:
    bare, _, query = address.partition("?")
    try:
        return bare, dict(parse_qsl(query, strict_parsing=True, max_num_fields=8)) if query else {}
    except ValueError:
        raise AddressError("options stand as ?name=value&name=value") from None


def _allowed_for(place: object) -> frozenset[str]:
    match place:
        case SerialAddress():
            return _SERIAL_OPTIONS
        case HidAddress():
            return _HID_OPTIONS
        case IppAddress(uri) if uri.startswith("ipps:"):
            return _IPPS_OPTIONS
        case _:
            return frozenset()


def _only(options: Mapping[str, str], allowed: frozenset[str]) -> None:
    if unknown := sorted(set(options) - allowed):
        known = ", ".join(sorted(allowed)) or "none"
        raise AddressError(f"there is no option {unknown[0]} here; there is {known}")


def _names_a_device(where: str) -> bool:
    return bool(_PATH.fullmatch(where) or _USB_ID.fullmatch(where))


def _serial(where: str, options: Mapping[str, str], usual: int) -> SerialAddress | None:
    baud, flow = options.get("baud", str(usual)), options.get("flow", "none")
    if not _names_a_device(where):
        return None
    if not _BAUD.fullmatch(baud):
        raise AddressError("baud is a number such as 9600")
    if flow not in FLOWS:
        raise AddressError(f"flow is one of {', '.join(FLOWS)}")
    return SerialAddress(where, int(baud), flow)


def _tcp(address: str, default_port: int | None) -> TcpAddress | None:
    match = _TCP.fullmatch(address)
    if match is None or (match["port"] is None and default_port is None):
        return None
    port = int(match["port"] or default_port or 0)
    if not 0 < port < 65536:
        return None
    return TcpAddress(match["host"].strip("[]"), port, match["scheme"] == "tcp-listen")
