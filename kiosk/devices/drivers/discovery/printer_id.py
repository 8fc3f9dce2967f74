"""Reads what a USB printer says of itself, its device id (IEEE 1284): ``MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;``."""

from dataclasses import dataclass

from kiosk.devices.drivers.attached import plain

_NAMES = {"MANUFACTURER": "MFG", "MODEL": "MDL", "COMMAND SET": "CMD"}
_LONGEST = 2048


@dataclass(frozen=True, slots=True)
class PrinterId:
    """Maker, model and the languages that it understands, each empty where it is silent."""

    maker: str = ""
    model: str = ""
    languages: tuple[str, ...] = ()

    @property
    def speaks_escpos(self) -> bool | None:
        """Say whether ESC/POS is among its languages; None when it names none."""
        return any("ESC/POS" in each.upper() for each in self.languages) if self.languages else None


SILENT = PrinterId()
"""Of whatever says nothing."""


def printer_id(text: str) -> PrinterId:
    """Read a device id; whatever does not fit is passed over."""
    told: dict[str, str] = {}
    for pair in text[:_LONGEST].split(";"):
        key, found, value = pair.partition(":")
        key = key.strip().upper()
        if found:
            told.setdefault(_NAMES.get(key, key), plain(value))
    languages = tuple(each.strip() for each in told.get("CMD", "").split(",") if each.strip())
    return PrinterId(told.get("MFG", ""), told.get("MDL", ""), languages)
