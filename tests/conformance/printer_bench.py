"""What the suite of the ticket printer needs of each printer that it runs over."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.ports import TicketPrinter


@dataclass
class Bench:
    """A printer, how many papers came out of it, and hands that break and mend it."""

    printer: TicketPrinter
    papers: Callable[[], int]
    hinder: Callable[[], None]
    mend: Callable[[], None]
