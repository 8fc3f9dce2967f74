"""The ports of the devices: what the service may ask of a printer and of anything that reads."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from kiosk.domain.reads import Read
from kiosk.domain.tickets import PrintOutcome


class Connection(Enum):
    """Whether there is anybody to talk to."""

    DISABLED = "disabled"
    ABSENT = "absent"
    CONNECTING = "connecting"
    ONLINE = "online"
    LOST = "lost"
    FAILED = "failed"


class Health(Enum):
    """How a device is; no answer is never ``ok``."""

    OK = "ok"
    WARNING = "warning"
    OUT_OF_SERVICE = "out_of_service"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """A device now. `reasons` are stable codes such as ``paper_out`` or ``cover_open``."""

    connection: Connection
    health: Health = Health.UNKNOWN
    reasons: frozenset[str] = frozenset()
    model: str = ""


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """What stands on one ticket, all in the visitor's words already; laid out by `kiosk.devices.tickets`.

    `lines` come in the order of importance. `code` is what the QR code says, `code_caption` what stands below it.
    `copy_mark` is empty on the first paper. `right_to_left` is the direction of the language.
    """

    ticket_id: str
    number: str
    office: str
    service: str
    lines: tuple[str, ...]
    code: str
    code_caption: str
    issued: str
    language: str
    copy_mark: str = ""
    right_to_left: bool = False


class TicketPrinter(Protocol):
    """Prints tickets. Used from worker threads; one job at a time."""

    def print_ticket(self, paper: TicketPaper, deadline_s: float) -> PrintOutcome:
        """Print one ticket and return the printer's word, or ``unknown`` when the deadline (seconds) passes."""
        ...

    def status(self) -> DeviceStatus:
        """Tell how the printer is, asking it where that is possible within a second."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


OnRead = Callable[[Read], None]
"""Called with each read, from any thread, without waiting."""


class Reader(Protocol):
    """A code scanner or a document reader: delivers what it read, never a key press."""

    def start(self, on_read: OnRead) -> None:
        """Begin to listen, in a thread of its own."""
        ...

    def arm(self) -> None:
        """Let the next good read through. After one good read the device is disarmed until `arm` is called again."""
        ...

    def disarm(self) -> None:
        """Ignore everything that is shown; an ignored read is not remembered as used."""
        ...

    def status(self) -> DeviceStatus:
        """Tell how the device is."""
        ...

    def close(self) -> None:
        """Stop listening and let go of the device."""
        ...


@dataclass(frozen=True, slots=True)
class Devices:
    """The devices of one kiosk, as the composition root has chosen them."""

    printer: TicketPrinter
    readers: tuple[Reader, ...] = field(default_factory=tuple)

    def close(self) -> None:
        """Let go of all of them."""
        for reader in self.readers:
            reader.close()
        self.printer.close()
