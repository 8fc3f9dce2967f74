"""A scenario as a value: what is given, and the steps one after the other."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class GivenAppointment:
    """An appointment that the central knows at the start. `start` is a time of the scenario's day, or a full time."""

    code: str
    service: str
    start: datetime
    persons: int = 1
    surname: str = "SPECIMEN"
    given: str = "ANNA"
    birth_date: date = date(1990, 1, 1)
    document_number: str = ""
    language: str | None = None
    state: str = "booked"
    office: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step stands in the file, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scan:
    """Show something: exactly one of these is there. `to` names the device; empty is the usual one.

    `signed` and `forged` are the code of an appointment whose signed code is shown, as it is or changed.
    """

    code: str | None = None
    signed: str | None = None
    forged: str | None = None
    image: Path | None = None
    payload: bytes | None = None
    document: str | None = None
    ticket: bool = False
    to: str = ""


@dataclass(frozen=True, slots=True)
class Expect:
    """What must hold now, key by key; see `kiosk.app.scenario.expecting`."""

    wanted: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Tap:
    """Tap a control by name."""

    control: str


@dataclass(frozen=True, slots=True)
class Device:
    """Put a simulated device into a state, or give it a fault."""

    device: str
    state: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press a key of the keypad: ``next``, ``back``, ``choose``, ``repeat``, ...

    With `heard`, a regular expression, go from one thing to the next until it is heard, and press the key then.
    """

    key: str
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """Do something at the simulated printer by hand, such as taking the ticket from its presenter."""

    does: str


@dataclass(frozen=True, slots=True)
class Network:
    """Change the network between kiosk and central; `amount` is seconds for slow, a share for flaky."""

    state: str
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Disk:
    """Change the kiosk's disk: full, read-only, damaged, well again."""

    state: str


@dataclass(frozen=True, slots=True)
class WaitFor:
    """Let time pass."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Central:
    """Do something at the central: call, start, complete, cancel, stop, start it, ..."""

    action: str
    counter: str = "1"
    code: str = ""
    service: str = ""


@dataclass(frozen=True, slots=True)
class Kill:
    """End the kiosk at once and start it again on what is on its disk."""

    what: str


@dataclass(frozen=True, slots=True)
class Clock:
    """Set the wall clock of all the office forward or back, without time passing; or the kiosk's own clock wrong.

    `kiosk_wrong_by_s` is how far it is ahead of the office's (negative: behind), not how far it is moved.
    """

    jump_s: float = 0.0
    kiosk_wrong_by_s: float | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """Do something with a ticket of this kiosk as staff do: ``print_again`` or ``void``."""

    does: str
    number: str


Action = (
    Scan | Expect | Tap | Device | Press | Hand | Network | Disk | WaitFor | Central | Kill | Clock | Staff
)


@dataclass(frozen=True, slots=True)
class Step:
    """A step with its place in the file."""

    action: Action
    place: Place


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole scenario. `office` is ``demo`` or the path of an office file; `counters` None means that all are open.

    `demo_day` fills the office with the demo's appointments and plays the crowd up to `at`.
    `central_is_down` lets the kiosk boot for the first time without ever having reached a central. `printer_model` is
    the model of the simulated printer; empty is the usual one.
    """

    title: str
    at: datetime
    steps: tuple[Step, ...]
    office: str = "demo"
    language: str | None = None
    appointments: tuple[GivenAppointment, ...] = field(default_factory=tuple)
    counters: tuple[str, ...] | None = None
    demo_day: bool = False
    central_is_down: bool = False
    printer_model: str = ""
    folder: Path = Path()
