"""What a device tells of itself: one closed status, and reasons that are raised and cleared one by one."""

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class DeviceKind(Enum):
    """What a device is for."""

    TICKET_PRINTER = "printer"
    CODE_SCANNER = "scanner"
    DOCUMENT_READER = "document_reader"
    CAMERA = "camera"
    SPEAKER = "speaker"
    HEADSET_JACK = "headset_jack"
    KEYPAD = "keypad"


class Connection(Enum):
    """Whether there is anybody to talk to."""

    DISABLED = "disabled"
    ABSENT = "absent"
    CONNECTING = "connecting"
    ONLINE = "online"
    LOST = "lost"
    FAILED = "failed"
    """It was given up: it did not come back to us within its deadline."""


class Health(Enum):
    """How a device is; no answer is never ``ok``."""

    OK = "ok"
    WARNING = "warning"
    OUT_OF_SERVICE = "out_of_service"
    UNKNOWN = "unknown"


class Severity(Enum):
    """What a reason does to the device."""

    WARNING = "warning"
    """It still works."""
    BLOCKING = "blocking"
    """It does not work until the reason is cleared."""
    UNKNOWN = "unknown"
    """Nobody can say whether it works."""


class Actor(Enum):
    """Who can do something about a reason."""

    VISITOR = "visitor"
    FLOOR_STAFF = "floor_staff"
    TECHNICIAN = "technician"


class Action(Enum):
    """What is suggested to the one who acts."""

    REFILL_PAPER = "refill_paper"
    PREPARE_PAPER = "prepare_paper"
    CLOSE_COVER = "close_cover"
    CLEAR_JAM = "clear_jam"
    CLEAR_CUTTER = "clear_cutter"
    LET_COOL = "let_cool"
    TAKE_TICKET = "take_ticket"
    SWITCH_ON = "switch_on"
    CHECK_CABLE = "check_cable"
    RESUME_QUEUE = "resume_queue"
    WAIT = "wait"
    CHECK_SETTINGS = "check_settings"
    GRANT_ACCESS = "grant_access"
    FREE_DISK = "free_disk"
    INSTALL_PROGRAM = "install_program"
    RESTART_DEVICE = "restart_device"
    CALL_TECHNICIAN = "call_technician"


class Reason(Enum):
    """Why a device is not simply well. The values are stable codes; those of `PrintProblem` are among them."""

    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    CUTTER = "cutter"
    HEAD_HOT = "head_hot"
    OFFLINE = "offline"
    """The device says that it is offline, and not why."""
    BROKEN = "broken"
    """An unrecoverable error, by the device's own word."""
    TICKET_NOT_TAKEN = "ticket_not_taken"
    """A ticket lies in the presenter."""
    PAUSED = "paused"
    """A print queue was stopped by somebody."""
    BUSY = "busy"
    """Another job, or another program, has the device."""
    UNREACHABLE = "unreachable"
    NO_ANSWER = "no_answer"
    """It is there and takes bytes, but says nothing of itself."""
    GARBLED = "garbled"
    """What it says is no answer of such a device."""
    WRONG_MODEL = "wrong_model"
    """It names itself as another model than the settings do."""
    NO_ACCESS = "no_access"
    """The program may not open the device."""
    NOT_INSTALLED = "not_installed"
    """A program that it needs is not there."""
    STORAGE = "storage"
    STUCK = "stuck"
    """A call to its driver did not come back within the deadline."""


@dataclass(frozen=True, slots=True)
class ReasonFacts:
    """What follows from a reason: how bad it is, who acts, and what is suggested."""

    severity: Severity
    who: Actor
    action: Action


REASONS = MappingProxyType(
    {
        Reason.PAPER_NEAR_END: ReasonFacts(Severity.WARNING, Actor.FLOOR_STAFF, Action.PREPARE_PAPER),
        Reason.PAPER_OUT: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.REFILL_PAPER),
        Reason.COVER_OPEN: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.CLOSE_COVER),
        Reason.JAM: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.CLEAR_JAM),
        Reason.CUTTER: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.CLEAR_CUTTER),
        Reason.HEAD_HOT: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.LET_COOL),
        Reason.OFFLINE: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.SWITCH_ON),
        Reason.BROKEN: ReasonFacts(Severity.BLOCKING, Actor.TECHNICIAN, Action.CALL_TECHNICIAN),
        Reason.TICKET_NOT_TAKEN: ReasonFacts(Severity.WARNING, Actor.VISITOR, Action.TAKE_TICKET),
        Reason.PAUSED: ReasonFacts(Severity.BLOCKING, Actor.FLOOR_STAFF, Action.RESUME_QUEUE),
        Reason.BUSY: ReasonFacts(Severity.WARNING, Actor.FLOOR_STAFF, Action.WAIT),
        Reason.UNREACHABLE: ReasonFacts(Severity.UNKNOWN, Actor.FLOOR_STAFF, Action.CHECK_CABLE),
        Reason.NO_ANSWER: ReasonFacts(Severity.UNKNOWN, Actor.FLOOR_STAFF, Action.RESTART_DEVICE),
        Reason.GARBLED: ReasonFacts(Severity.UNKNOWN, Actor.TECHNICIAN, Action.CHECK_SETTINGS),
        Reason.WRONG_MODEL: ReasonFacts(Severity.WARNING, Actor.TECHNICIAN, Action.CHECK_SETTINGS),
        Reason.NO_ACCESS: ReasonFacts(Severity.UNKNOWN, Actor.TECHNICIAN, Action.GRANT_ACCESS),
        Reason.NOT_INSTALLED: ReasonFacts(Severity.BLOCKING, Actor.TECHNICIAN, Action.INSTALL_PROGRAM),
        Reason.STORAGE: ReasonFacts(Severity.BLOCKING, Actor.TECHNICIAN, Action.FREE_DISK),
        Reason.STUCK: ReasonFacts(Severity.UNKNOWN, Actor.FLOOR_STAFF, Action.RESTART_DEVICE),
    }
)
"""Complete; a test holds it to that."""


class Paper(Enum):
    """The paper of a printer."""

    OK = "ok"
    NEAR_END = "near_end"
    OUT = "out"
    UNKNOWN = "unknown"
    NOT_SUPPORTED = "not_supported"


class Part(Enum):
    """A part that is well or is not: cover, cutter, head."""

    OK = "ok"
    FAULT = "fault"
    UNKNOWN = "unknown"
    NOT_SUPPORTED = "not_supported"


class Output(Enum):
    """Where a ticket leaves the printer."""

    EMPTY = "empty"
    TICKET_PRESENT = "ticket_present"
    JAMMED = "jammed"
    UNKNOWN = "unknown"
    NOT_SUPPORTED = "not_supported"


class MachineError(Enum):
    """The printer's error state, by what ends it."""

    NONE = "none"
    RECOVERABLE = "recoverable"
    """Somebody has to clear it."""
    AUTO_RECOVERABLE = "auto_recoverable"
    """It ends by itself."""
    UNRECOVERABLE = "unrecoverable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterParts:
    """The components of a ticket printer; ``not_supported`` is what it cannot tell, ``unknown`` what it did not."""

    paper: Paper = Paper.UNKNOWN
    cover: Part = Part.UNKNOWN
    cutter: Part = Part.UNKNOWN
    head: Part = Part.UNKNOWN
    output: Output = Output.NOT_SUPPORTED
    error: MachineError = MachineError.UNKNOWN


class Capability(Enum):
    """What a device can do beyond the least."""

    STATUS = "status"
    """It answers how it is."""
    CONFIRMS = "confirms"
    """It says when a ticket is printed; without this an outcome is never better than ``unknown``."""
    CANCELS = "cancels"
    """It takes a job back."""
    PRESENTS = "presents"
    """It holds a ticket out and notices when it is taken."""
    RETRACTS = "retracts"
    """It takes a ticket back in that nobody took."""


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """A device now. `parts` is None for everything but a printer, and for a printer that was never asked."""

    connection: Connection
    health: Health = Health.UNKNOWN
    reasons: frozenset[Reason] = frozenset()
    model: str = ""
    parts: PrinterParts | None = None
    capabilities: frozenset[Capability] = frozenset()


def health_for(reasons: frozenset[Reason]) -> Health:
    """Return how a device that answers is, by its reasons: the worst of them counts, none is ``ok``."""
    severities = {REASONS[reason].severity for reason in reasons}
    if Severity.BLOCKING in severities:
        return Health.OUT_OF_SERVICE
    if Severity.UNKNOWN in severities:
        return Health.UNKNOWN
    return Health.WARNING if severities else Health.OK
