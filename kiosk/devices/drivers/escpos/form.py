"""How tickets are sent to a printer: as a picture, as text, or as text with the number as a picture."""

from dataclasses import dataclass
from typing import Literal, Self

from kiosk.devices.drivers.escpos.encoder import encode
from kiosk.devices.drivers.escpos.profiles import AUTO, Profile
from kiosk.devices.drivers.escpos.text_encoder import encode_text
from kiosk.devices.ports import TicketPaper
from kiosk.devices.tickets.layout import TicketStock

RASTER_FROM_BAUD = 115_200
"""A picture of 30 kB takes 3 s at this speed, and 26 s at 19,200."""
HYBRID_FROM_BAUD = 38_400

FormName = Literal["raster", "text", "hybrid"]


@dataclass(frozen=True, slots=True)
class Form:
    """One of three forms, and what is printed on."""

    name: FormName
    stock: TicketStock

    @classmethod
    def of(cls, name: str, stock: TicketStock, baud: int | None = None) -> Self:
        """Return a form by its name; ``auto`` goes by the speed of the line (bits a second; None: a fast one)."""
        if name == AUTO:
            return cls(_for_speed(baud), stock)
        if name not in {"raster", "text", "hybrid"}:
            raise ValueError(name)
        return cls("raster" if name == "raster" else "text" if name == "text" else "hybrid", stock)

    def encode(self, paper: TicketPaper, profile: Profile) -> bytes:
        """Return the job for one ticket, without its cut."""
        if self.name == "raster":
            return encode(self.stock.lay_out(paper), margins=profile.margins)
        return encode_text(paper, self.stock, profile, drawn_number=self.name == "hybrid")


def _for_speed(baud: int | None) -> FormName:
    if baud is None or baud >= RASTER_FROM_BAUD:
        return "raster"
    return "hybrid" if baud >= HYBRID_FROM_BAUD else "text"
