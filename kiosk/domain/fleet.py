"""A kiosk among others: what it says of itself, what it is told to do, and who it became by its enrolment."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum


class CommandKind(Enum):
    """What a kiosk can be told. The values are the contract's."""

    RESTART = "restart"
    OUT_OF_SERVICE = "out_of_service"
    IN_SERVICE = "in_service"
    RELOAD = "reload"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Command:
    """One command; it comes again until it is acknowledged. `text` is a message for the kiosk's staff."""

    id: str
    kind: CommandKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class DeviceWord:
    """A device in few words: what it is called, how it is (stable codes), and what it calls itself."""

    name: str
    status: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class KioskReport:
    """How a kiosk is. `clock` is the machine's own; `acknowledged` are the commands that it has taken."""

    last_seq: int
    pending: int
    quarantined: int
    clock: datetime
    out_of_service: bool
    devices: tuple[DeviceWord, ...] = ()
    acknowledged: tuple[str, ...] = ()
    software: str = ""
    system: str = ""
    hardware: str = ""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Who a kiosk is since its enrolment. `short_name` (``K2``) stands before the numbers of its own range."""

    kiosk_id: str
    name: str
    office_id: str
    epoch: int
    short_name: str
    token: str = field(repr=False)
