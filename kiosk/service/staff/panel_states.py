"""The staff panel as values: shut, asking for a PIN, or open on a page. Nothing of a visitor is ever in them."""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.secret import Secret
from kiosk.domain.staff import Role
from kiosk.flow.session import Comfort
from kiosk.service.staff.pins import Verdict


class Page(Enum):
    """The pages of the open panel, in their order. The first one says what is wrong."""

    OVERVIEW = "overview"
    TICKETS = "tickets"
    DEVICES = "devices"
    TESTS = "tests"
    KIOSK = "kiosk"
    RECORD = "record"
    MANAGER = "manager"


class Act(Enum):
    """What staff can have done."""

    PRINT_AGAIN = "print_again"
    VOID = "void"
    TEST_PRINT = "test_print"
    END_SESSION = "end_session"
    OUT_OF_SERVICE = "out_of_service"
    IN_SERVICE = "in_service"
    PAPER_CHANGED = "paper_changed"
    EXPORT = "export"
    RESTART = "restart"
    LEAVE = "leave"


CONFIRMED = frozenset(
    {Act.PRINT_AGAIN, Act.VOID, Act.END_SESSION, Act.OUT_OF_SERVICE, Act.RESTART, Act.LEAVE}
)
"""What is asked about once more before it is done."""
MANAGERS = frozenset({Act.LEAVE})
"""What only the manager's PIN opens."""


class Control(Enum):
    """What can be tapped on the panel; `item` says which digit, page, act or language."""

    DIGIT = "digit"
    DELETE = "delete"
    ENTER = "enter"
    CLOSE = "close"
    PAGE = "page"
    ACT = "act"
    YES = "yes"
    NO = "no"
    LANGUAGE = "language"
    CONTRAST = "contrast"
    TEXT_SIZE = "text_size"
    MORE = "more"
    """Shows the next code of an export that is shown as codes."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to be done: to a ticket by its number, or to nothing in particular."""

    act: Act
    object: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it: `result` is a stable code, `why` another one, `detail` a file's name.

    `codes` are texts to show as codes, one after the other.
    """

    deed: Deed
    result: str
    why: str = ""
    detail: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanSeen:
    """What a reader has read, by its kind and how long it is; never what it says."""

    kind: str
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Shut:
    """Visitors have the screen."""


@dataclass(frozen=True, slots=True)
class AskingPin:
    """The page of the PIN. `checking` is the request that is under way; `back` is where a manager comes from."""

    role: Role
    pin: Secret = field(default_factory=lambda: Secret(""))
    checking: int | None = None
    verdict: Verdict | None = None
    back: "Open | None" = None


@dataclass(frozen=True, slots=True)
class Open:
    """The panel is open for a person; `manager` is the one whose manager's PIN was given since, if any."""

    person: str
    page: Page = Page.OVERVIEW
    manager: str | None = None
    asking: Deed | None = None
    doing: int | None = None
    outcome: Outcome | None = None
    scan: ScanSeen | None = None
    shown_code: int = 0


PanelState = Shut | AskingPin | Open


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel. `language` and `comfort` are back to default each time it is shut."""

    languages: tuple[str, ...]
    language: str
    state: PanelState = field(default_factory=Shut)
    comfort: Comfort = field(default_factory=Comfort)
    timer: int = 0
    next_request: int = 1


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody wants the panel: by the code, or by taps in the corner. `language` is the one to begin in."""

    language: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A control was tapped."""

    control: Control
    item: str = ""


@dataclass(frozen=True, slots=True)
class PinChecked:
    """The answer to `CheckPin`."""

    request: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Did:
    """The answer to `Do`."""

    request: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Scanned:
    """A reader has read something."""

    seen: ScanSeen


@dataclass(frozen=True, slots=True)
class TimedOut:
    """Nobody has touched anything for so long; only the newest counts."""

    number: int


PanelEvent = Called | Pressed | PinChecked | Did | Scanned | TimedOut


@dataclass(frozen=True, slots=True)
class CheckPin:
    """Check a PIN; answers by `PinChecked`."""

    request: int
    role: Role
    pin: Secret


@dataclass(frozen=True, slots=True)
class Do:
    """Have something done in somebody's name; answers by `Did`."""

    request: int
    deed: Deed
    person: str


@dataclass(frozen=True, slots=True)
class WaitFor:
    """Post `TimedOut` with this number; the panel of who sees large text waits longer."""

    number: int
    for_pin: bool
    slow: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Look how everything is, now and again while the panel is open."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Give the screen back to visitors; `was_open`: the panel was, so that whoever was here before is gone."""

    was_open: bool


PanelEffect = CheckPin | Do | WaitFor | Look | Leave
