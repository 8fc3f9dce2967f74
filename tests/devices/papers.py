"""Tickets as the tests print them, and ways to look at the paper."""

import zxingcpp
from PIL import Image

from kiosk.devices.ports import TicketPaper
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import ticket_code

TICKET = TicketId("0123456789abcdef0123456789abcdef")


def ticket_paper(
    number: str = "B047",
    *,
    copy_mark: str = "",
    service: str = "Biometrics",
    lines: tuple[str, ...] = (
        "Waiting area B, first floor",
        "Ahead of you: 3",
        "About 12 min, almost surely within 20",
    ),
    public_url: str = "https://loket.example",
    right_to_left: bool = False,
) -> TicketPaper:
    """Return what stands on a ticket."""
    return TicketPaper(
        ticket_id=TICKET,
        number=number,
        office="Maastricht · Loket internationaal",
        service=service,
        lines=lines,
        code=ticket_code(TICKET, public_url),
        code_caption="Scan to follow your number on your phone",
        issued="Monday 23 November 2026, 10:05",
        language="en",
        copy_mark=copy_mark,
        right_to_left=right_to_left,
    )


def code_on(picture: Image.Image) -> str:
    """Read the code on a ticket with a reader that knows nothing of the layout; empty when there is none."""
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return found[0].text if found else ""


def black_bounds(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what is black."""
    bounds = Image.eval(picture.convert("L"), lambda value: 255 - value).getbbox()
    assert bounds is not None
    return bounds
