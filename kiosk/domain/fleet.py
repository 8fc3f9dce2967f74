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


class Outcome(Enum):
    """What came of a command. The values are the contract's."""

    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Orders:
    """What a central answers to a heartbeat: what to do, oldest first, and the version of the newest settings."""

    commands: tuple[Command, ...] = ()
    settings_version: int = 0


@dataclass(frozen=True, slots=True)
class DeviceWord:
    """A device in few words: what it is called, how it is (stable codes), and what it calls itself."""

    name: str
    status: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class KioskReport:
    """How a kiosk is. `clock` is the machine's own; `acknowledged` are the commands that it has taken.

    `finished` are commands with what came of them, `trouble` is a stable code for why nobody is served, empty for none.
    `settings_version` is that of the central's settings that it goes by, None where it knows of none.
    """

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
    finished: tuple[tuple[str, Outcome], ...] = ()
    trouble: str = ""
    running_s: float | None = None
    disk_free_mb: int | None = None
    settings_version: int | None = None


@dataclass(frozen=True, slots=True)
class SignedSettings:
    """A settings document as it came, and its signatures (hexadecimal); see `kiosk.domain.settings_document`."""

    document: str
    signatures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joining:
    """A kiosk's request to become one of an office's: what it shows, what it keeps, and how often it may ask."""

    user_code: str
    device_code: str = field(repr=False)
    expires: datetime
    interval_s: float


@dataclass(frozen=True, slots=True)
class JoiningPending:
    """Nobody has approved it yet; to be asked again after so long."""

    interval_s: float


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Who a kiosk is since its enrolment. `short_name` (``K2``) stands before the numbers of its own range.

    `settings_keys` (hexadecimal) are the public keys whose settings documents it takes.
    """

    kiosk_id: str
    name: str
    office_id: str
    epoch: int
    short_name: str
    token: str = field(repr=False)
    settings_keys: tuple[str, ...] = ()
