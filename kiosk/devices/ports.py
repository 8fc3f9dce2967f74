"""The ports of the devices: what the service may ask of a printer and of anything that reads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol, runtime_checkable

from kiosk.devices.speech.jack import HeadsetJack
from kiosk.devices.speech.keypad import Keypad
from kiosk.devices.speech.speaker import Speaker
from kiosk.devices.status import DeviceKind, DeviceStatus
from kiosk.domain.reads import Read
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintUnknown


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


class JobStage(Enum):
    """What is known of one paper. The first three and `PRESENTED` are passed through, the others may be the last."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    PRINTED = "printed"
    """By the printer's own word."""
    PRESENTED = "presented"
    """Held out to the visitor."""
    TAKEN = "taken"
    RETRACTED = "retracted"
    """Nobody took it, and the printer took it back in."""
    EJECTED = "ejected"
    """Nobody took it, and the printer let it fall."""
    FAILED_BEFORE_OUTPUT = "failed_before_output"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"
    """Taken back before anything came out, by the printer's word."""


OnStage = Callable[[JobStage], None]
"""Told of each stage, from any thread, without waiting."""


def unwatched(stage: JobStage) -> None:
    """Watch a job's stages not at all."""
    del stage


def last_stage(outcome: PrintOutcome) -> JobStage:
    """Return where a job has ended, as far as an outcome tells."""
    match outcome:
        case Printed():
            return JobStage.PRINTED
        case PrintFailed():
            return JobStage.FAILED_BEFORE_OUTPUT
        case PrintUnknown():
            return JobStage.UNCONFIRMED


@runtime_checkable
class TicketPrinter(Protocol):
    """Prints tickets. Used from worker threads; one job at a time, a second caller waits within its own deadline."""

    @property
    def kind(self) -> DeviceKind:
        """Return what it is."""
        ...

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """Print one ticket and return the printer's word, or ``unknown`` when the deadline (seconds) passes.

        After the deadline the paper must not come out any more, as far as the printer can be held to that. The stages
        after ``presented`` may be told when this has long returned.
        """
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
    """A code scanner, a camera or a document reader: delivers what it read, never a key press."""

    @property
    def kind(self) -> DeviceKind:
        """Return what it is."""
        ...

    def start(self, on_read: OnRead) -> None:
        """Begin to listen, in a thread of its own."""
        ...

    def arm(self, timeout_s: float | None = None) -> None:
        """Let the next good read through, within `timeout_s` seconds where that is given.

        After one good read the device is disarmed until `arm` is called again.
        """
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


class Device(Protocol):
    """What all devices have in common."""

    @property
    def kind(self) -> DeviceKind:
        """Return what it is."""
        ...

    def status(self) -> DeviceStatus:
        """Tell how it is."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def named_devices(
    printer: TicketPrinter | None, readers: Iterable[Reader]
) -> dict[str, TicketPrinter | Reader]:
    """Return devices by the names that staff see: ``printer``, ``scanner``, ``scanner_2``, ``document_reader``, …"""
    devices: dict[str, TicketPrinter | Reader] = {} if printer is None else {printer.kind.value: printer}
    count: dict[DeviceKind, int] = {}
    for reader in readers:
        number = count[reader.kind] = count.get(reader.kind, 0) + 1
        devices[reader.kind.value if number == 1 else f"{reader.kind.value}_{number}"] = reader
    return devices


@dataclass(frozen=True, slots=True)
class Devices:
    """The devices of one kiosk, as the composition root has chosen them. Without a speaker there is no speech."""

    printer: TicketPrinter
    readers: tuple[Reader, ...] = field(default_factory=tuple)
    speaker: Speaker | None = None
    jack: HeadsetJack | None = None
    keypad: Keypad | None = None

    def named(self) -> dict[str, Device]:
        """Return all of them by name, see `named_devices`."""
        by_ear = (self.speaker, self.jack, self.keypad)
        return {
            **named_devices(self.printer, self.readers),
            **{device.kind.value: device for device in by_ear if device is not None},
        }

    def close(self) -> None:
        """Let go of all of them."""
        for device in self.named().values():
            device.close()
