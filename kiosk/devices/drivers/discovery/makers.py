"""The makers of printers, readers and serial adapters by their USB vendor ids, and what they mostly make.

Source: the public list of USB ids (linux-usb.org, Debian's ``usb.ids``). A maker that it does not name, or that makes
all sorts of things, is left out: nobody should be told a guess as if it were known. It names no maker of document
readers as such. ``packaging/udev/70-loket.rules`` has the same ids, and a test that says so.
"""

from dataclasses import dataclass
from types import MappingProxyType

from kiosk.devices.status import DeviceKind


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker; `profile` is the printer profile that fits most of its printers."""

    name: str
    makes: DeviceKind
    profile: str = "auto"


_PRINTER, _SCANNER = DeviceKind.TICKET_PRINTER, DeviceKind.CODE_SCANNER

MAKERS = MappingProxyType(
    {
        "04b8": Maker("Seiko Epson", _PRINTER, "epson"),
        "0519": Maker("Star Micronics", _PRINTER, "star"),
        "05d9": Maker("Axiohm", _PRINTER),
        "0619": Maker("Seiko Instruments", _PRINTER),
        "088c": Maker("Swecoin", _PRINTER),
        "0dd4": Maker("Custom Engineering", _PRINTER),
        "1343": Maker("Citizen Systems", _PRINTER),
        "13ea": Maker("Hengstler", _PRINTER),
        "1504": Maker("Bixolon", _PRINTER),
        "154f": Maker("SNBC", _PRINTER),
        "1d90": Maker("Citizen", _PRINTER),
        "2730": Maker("Citizen", _PRINTER),
        "0536": Maker("Hand Held Products (Honeywell)", _SCANNER),
        "05e0": Maker("Symbol (Zebra)", _SCANNER),
        "05f9": Maker("PSC (Datalogic)", _SCANNER),
        "065a": Maker("Optoelectronics (Opticon)", _SCANNER),
        "067e": Maker("Intermec (Honeywell)", _SCANNER),
        "080c": Maker("Datalogic", _SCANNER),
        "0c2e": Maker("Metrologic (Honeywell)", _SCANNER),
        "1eab": Maker("Newland", _SCANNER),
        "0db5": Maker("Access IS", _SCANNER),
    }
)

ADAPTERS = MappingProxyType(
    {"0403": "FTDI", "067b": "Prolific", "10c4": "Silicon Labs", "1a86": "QinHeng (WCH)"}
)
"""Makers of adapters from USB to a serial line: what is at the other end cannot be seen."""
