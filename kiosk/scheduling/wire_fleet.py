"""The shapes of the fleet in the HTTP contract: enrolment, tokens, heartbeats, commands; and the rating of a ticket."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from kiosk.scheduling.wire import Id, Shape

MOST_DEVICES = 32
MOST_COMMANDS = 16
"""So many commands may wait for one kiosk."""
LARGEST = 2**31 - 1
"""What every engine's integer holds."""

Name = Annotated[str, Field(min_length=1, max_length=80)]
ShortName = Annotated[str, Field(pattern=r"^[A-Z][0-9]{1,2}$")]
Word = Annotated[str, Field(max_length=64)]
Count = Annotated[int, Field(ge=0, le=LARGEST)]
CommandKind = Literal["restart", "out_of_service", "in_service", "reload", "message"]
Outcome = Literal["done", "failed"]
SettingsKeys = Annotated[tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")], ...], Field(max_length=8)]
"""Public keys (Ed25519, hexadecimal) whose settings documents a kiosk takes; it pins them."""


class EnrolmentCodeRequest(Shape):
    """A code for a kiosk that is there (`kiosk_id`), to enrol it anew, or for a new one.

    `short_name` stands before the numbers of its own range (``K2``); without it a free one is chosen.
    """

    kiosk_id: Id | None = None
    name: Name | None = None
    short_name: ShortName | None = None


class EnrolmentCodeShape(Shape):
    """A code that enrols one kiosk, once, until `expires`. It is told here and never again."""

    code: str
    expires: AwareDatetime
    kiosk_id: Id | None = None


class EnrolmentRequest(Shape):
    """`hardware` and `software_version` are for the fleet's list. Case, spaces and dashes of the code do not count."""

    code: Annotated[str, Field(min_length=1, max_length=64)]
    hardware: Word = ""
    software_version: Word = ""


class EnrolmentShape(Shape):
    """Who a kiosk is from now on. `token` is told here and never again."""

    kiosk_id: Id
    name: str
    office_id: Id
    epoch: int
    short_name: str
    token: str
    settings_keys: SettingsKeys = ()


class JoiningRequest(Shape):
    """A kiosk without a credential asks to become one (RFC 8628): somebody has to approve it in `/fleet`."""

    hardware: Word = ""
    software_version: Word = ""


class JoiningShape(Shape):
    """What the kiosk shows (`user_code`) and what it keeps to itself (`device_code`), until `expires`.

    It asks for the outcome every `interval_s` seconds, not more often.
    """

    device_code: str
    user_code: str
    expires: AwareDatetime
    interval_s: float


class JoiningQuestion(Shape):
    device_code: Annotated[str, Field(min_length=1, max_length=128)]


class JoiningPendingShape(Shape):
    """Nobody has approved it yet."""

    state: Literal["pending"] = "pending"
    interval_s: float


class TokenShape(Shape):
    """A new token. The one that asked for it, and all others of this kiosk, end some time after a heartbeat with this
    one, and at `former_until` if there is none.
    """

    token: str
    former_until: AwareDatetime
    settings_keys: SettingsKeys = ()


class DeviceReport(Shape):
    """A device as a kiosk sees it: what it is called, and its status, a stable code."""

    name: Annotated[str, Field(min_length=1, max_length=64)]
    status: Word
    model: Word = ""


class VersionsShape(Shape):
    """What runs on a kiosk: the program, the system under it, and the machine."""

    software: Word = ""
    system: Word = ""
    hardware: Word = ""


class OutcomeShape(Shape):
    """What came of a command."""

    id: Id
    outcome: Outcome


class HeartbeatRequest(Shape):
    """How a kiosk is. `clock` is its own clock, `pending` events wait, `quarantined` ones were rejected.

    `out_of_service` says that it obeys a command to be so. `acknowledged` are the commands that it has taken,
    `finished` what came of some. `trouble` is a stable code for why it serves nobody, `running_s` is how long its
    program runs. `settings_version` is that of the central's settings that it goes by, None for one that knows of none.
    """

    epoch: Annotated[int, Field(ge=1, le=LARGEST)]
    last_seq: Count
    pending: Count
    quarantined: Count
    clock: AwareDatetime
    versions: VersionsShape = VersionsShape()
    devices: list[DeviceReport] = Field(default=[], max_length=MOST_DEVICES)
    out_of_service: bool = False
    acknowledged: list[Id] = Field(default=[], max_length=MOST_COMMANDS)
    finished: list[OutcomeShape] = Field(default=[], max_length=MOST_COMMANDS)
    trouble: Word = ""
    running_s: Count | None = None
    disk_free_mb: Count | None = None
    settings_version: Count | None = None


class CommandRequest(Shape):
    """A command. `text` belongs to a ``message``, which is for the kiosk's staff, not for visitors."""

    kind: CommandKind
    text: Annotated[str, Field(max_length=280)] = ""


class CommandShape(Shape):
    id: Id
    kind: CommandKind
    text: str = ""
    made_at: AwareDatetime


class HeartbeatShape(Shape):
    """What a kiosk is to do, oldest first; each comes again until it is acknowledged.

    `settings_version` is the newest for this kiosk: one that goes by another reads `GET /kiosks/self/settings`.
    """

    time: AwareDatetime
    commands: list[CommandShape]
    settings_version: int = 0


class SettingsShape(Shape):
    """The settings of one kiosk: a signed document (`kiosk.domain.settings_document`), signatures in hexadecimal."""

    document: Annotated[str, Field(max_length=32_768)]
    signatures: Annotated[list[Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]], Field(max_length=8)]


class KioskReportShape(HeartbeatRequest):
    """The last heartbeat of a kiosk, and when it came."""

    at: AwareDatetime


class KioskShape(Shape):
    """A kiosk of the fleet. `last_seq` is how far its journal is known here; `commands` it has not acknowledged yet.

    `out_of_service` is what it was told. `silent`: it was not heard for a minute. `old_token_at` is when somebody used
    a token of it that had been replaced: there is a copy of its disk, or of its token.
    """

    id: Id
    name: str
    short_name: str
    epoch: int
    last_seq: int
    heard_at: AwareDatetime | None = None
    silent: bool
    out_of_service: bool
    revoked_at: AwareDatetime | None = None
    old_token_at: AwareDatetime | None = None
    report: KioskReportShape | None = None
    commands: list[CommandShape]


class KiosksShape(Shape):
    as_of: AwareDatetime
    kiosks: list[KioskShape]


class RatingRequest(Shape):
    """How the visit was, from 1 to 10."""

    score: Annotated[int, Field(ge=1, le=10, strict=True)]


class RatingShape(Shape):
    ticket_id: Id
    score: int


class TransferRequest(Shape):
    """The service that somebody is to wait for instead."""

    service_id: Id


class NumberRangeShape(Shape):
    """Numbers from `first` to `last`, both among them, that a kiosk has leased and that no ticket is known of."""

    first: str
    last: str
    kind: Literal["live", "reserve"]


class SilentKioskShape(Shape):
    """`silent_since` is when it was heard last, None for never. Beside `may_exist` there may be numbers of its own."""

    kiosk_id: Id
    silent_since: AwareDatetime | None = None
    may_exist: list[NumberRangeShape]
    own_series: str | None = None


class SilentKiosksShape(Shape):
    as_of: AwareDatetime
    kiosks: list[SilentKioskShape]
