"""The makers of printers and readers by their USB vendor ids (public list of USB ids), and what they mostly make."""

from dataclasses import dataclass
from types import MappingProxyType

from kiosk.devices.status import DeviceKind


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker; `profile` is the printer profile that fits most of its printers."""

    name: str
    makes: DeviceKind
    profile: str = "auto"


_PRINTER, _SCANNER, _DOCUMENTS = (
    DeviceKind.TICKET_PRINTER,
    DeviceKind.CODE_SCANNER,
    DeviceKind.DOCUMENT_READER,
)

MAKERS = MappingProxyType(
    {
        "04b8": Maker("Seiko Epson", _PRINTER, "epson"),
        "0519": Maker("Star Micronics", _PRINTER, "star"),
        "0619": Maker("Seiko Instruments", _PRINTER),
        "0dd4": Maker("Custom Engineering", _PRINTER),
        "1343": Maker("Citizen Systems", _PRINTER),
        "1504": Maker("Bixolon", _PRINTER),
        "154f": Maker("SNBC", _PRINTER),
        "05e0": Maker("Symbol (Zebra)", _SCANNER),
        "05f9": Maker("PSC (Datalogic)", _SCANNER),
        "080c": Maker("Datalogic", _SCANNER),
        "065a": Maker("Optoelectronics (Opticon)", _SCANNER),
        "0c2e": Maker("Metrologic (Honeywell)", _SCANNER),
        "1eab": Maker("Newland", _SCANNER),
        "0db5": Maker("Access IS", _DOCUMENTS),
        "08e6": Maker("Gemalto (Thales)", _DOCUMENTS),
    }
)
