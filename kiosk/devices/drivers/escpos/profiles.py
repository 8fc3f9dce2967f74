"""What printers of one family can do and how they are asked, as data (makers' command references).

Epson: ESC/POS Command Reference. Custom: command manuals of VKP80III (915DX010100), VKP80II and KPM. Pyramid: Reliance
command set. Star: ESC/POS mode command specifications, and what users of the TSP650II report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kiosk.devices.drivers.escpos.commands import CUT, CUT_WHOLE, FENCE, PAPER_SENSOR

AUTO = "auto"
GENERIC = "generic"

_LATIN = {0: "cp437", 2: "cp850"}
_EPSON_PAGES = {
    **_LATIN, 16: "cp1252", 19: "cp858", 18: "cp852", 13: "cp857", 17: "cp866", 14: "cp737", 3: "cp860",
    45: "cp1250", 46: "cp1251", 47: "cp1253", 48: "cp1254",
}  # fmt: skip
_CUSTOM_PAGES = {**_LATIN, 16: "cp1252", 19: "cp858", 17: "cp866", 18: "cp852"}

_HELD_OUT_MM = 80
"""As far as a hand needs to take a ticket without the other end coming loose."""


@dataclass(frozen=True, slots=True)
class Presenter:
    """How a kiosk printer holds a ticket out and takes it back in.

    `wait_s` is how long a visitor has to take it. `retract` and `eject` get rid of it otherwise, the first first; each
    is done after `moves_s` at the earliest.
    """

    present: bytes
    retract: bytes
    eject: bytes
    moves_s: float = 0.0
    wait_s: float = 30.0


@dataclass(frozen=True, slots=True)
class Profile:
    """A family of printers.

    `models` are beginnings of what such a printer calls itself (GS I 67, capital letters). `asks` are the numbers of
    DLE EOT that it answers; `offline_bit`: that of the first can be believed. `full_status`: six bytes answer
    DLE EOT 14h. `ejector`: a byte answers GS e 6. `auto_status`: it reports changes unasked (GS a), `star_reports`:
    in Star's own form. `margins`: pictures keep to the left margin (GS L). `fence` is the question that it answers from
    behind the job; `confirms_by_id`: it also names the job when it is printed (GS ( H, function 48). `clears`: it drops
    its buffers when told to (DLE DC4, function 8).
    `native_qr`: it draws QR codes by itself (GS ( k). `double_bytes`: it takes letters beyond ASCII for halves of
    Chinese ones until told not to (FS .). `code_pages`: ESC t numbers with the codecs they stand for.
    """

    name: str
    models: tuple[str, ...] = ()
    asks: tuple[int, ...] = (1, 2, 3, 4)
    offline_bit: bool = True
    margins: bool = False
    full_status: bool = False
    ejector: bool = False
    auto_status: bool = True
    star_reports: bool = False
    fence: bytes = FENCE
    confirms_by_id: bool = False
    clears: bool = True
    cut: bytes = CUT
    native_qr: bool = False
    double_bytes: bool = False
    presenter: Presenter | None = None
    code_pages: Mapping[int, str] = field(default_factory=lambda: _LATIN)


def _gs_e(step_mm: float) -> Presenter:
    """Return the presenter of GS e, whose steps differ from maker to maker."""
    steps = min(255, round(_HELD_OUT_MM / step_mm))
    return Presenter(present=b"\x1de\x03" + bytes((steps,)), retract=b"\x1de\x02", eject=b"\x1de\x05")


# FS P steps blink what seconds: held out without a limit, since the driver keeps the time itself and so knows what
# became of the ticket. It has no command to take one in at once; a limit of one second is as good.
_FS_P = Presenter(
    present=b"\x1cP" + bytes((_HELD_OUT_MM // 5,)) + b"\x00E\x00",
    retract=b"\x1cP\x00\x00R\x01",
    eject=b"\x1cP\x00\x00E\x01",
    moves_s=1.2,
)

_EPSON = Profile(
    "epson",
    ("TM-T20", "TM-T70", "TM-T82", "TM-T83", "TM-T88", "TM-M10", "TM-M30", "TM-M50", "TM-L"),
    margins=True,
    confirms_by_id=True,
    native_qr=True,
    code_pages=_EPSON_PAGES,
)
_CUSTOM = Profile(
    "custom-kpm", ("KPM",), margins=True, full_status=True, auto_status=False, clears=False, presenter=_gs_e(0.625),
    code_pages=_CUSTOM_PAGES,
)  # fmt: skip
_PROFILES = (
    Profile(GENERIC, double_bytes=True),
    _EPSON,
    Profile("star", ("TSP", "MC-PRINT", "SP7"), (1, 2, 4), offline_bit=False, star_reports=True, clears=False),
    replace(
        _CUSTOM, name="custom-vkp80iii", models=("VKP80III", "VKP80 III"), fence=PAPER_SENSOR, cut=CUT_WHOLE,
        native_qr=True, presenter=_FS_P,
    ),
    replace(_CUSTOM, name="custom-vkp80ii", models=("VKP80",), presenter=_gs_e(7.3)),
    _CUSTOM,
    Profile(
        "pyramid-reliance", ("RELIANCE",), full_status=True, ejector=True, auto_status=False, clears=False,
        presenter=_gs_e(7.0),
    ),
)  # fmt: skip

PROFILES = MappingProxyType({profile.name: profile for profile in _PROFILES})

_NOT_BY_ID = ("TM-T88III",)
"""Epson names it among the models that do not know function 48."""


def profile_names() -> tuple[str, ...]:
    """Return what a setting may say: ``auto`` first."""
    return (AUTO, *PROFILES)


def profile_of(model: str) -> Profile:
    """Return the profile of a printer by what it calls itself; the generic one when that says nothing."""
    name = model.upper().strip()
    fitting = [
        (len(begin), profile) for profile in _PROFILES for begin in profile.models if name.startswith(begin)
    ]
    if not fitting:
        return PROFILES[GENERIC]
    profile = max(fitting, key=lambda each: each[0])[1]
    return replace(profile, confirms_by_id=profile.confirms_by_id and name not in _NOT_BY_ID)
