"""The settings that a central may give its kiosks: which there are, what each may be, and how they are checked.

The list is short on purpose: nothing here names a file, a device or a host, so that whoever holds the central can make
a kiosk awkward to use, and no more. Names are those of the settings file, ``table.key``.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import cast

Value = bool | int | float | str | tuple[str, ...]
"""What a setting can be; in JSON a tuple is a list."""

MOST_ITEMS = 24

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
"""A language (BCP 47), bounded."""
_LARGE = 1e9


class Kind(Enum):
    """What a setting is, for whoever draws a field for it."""

    YES_NO = "yes_no"
    WHOLE = "whole"
    NUMBER = "number"
    CHOICE = "choice"
    TEXT = "text"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class RemoteSetting:
    """One setting. `least` and `most` bound a number, or the characters of a text; `unit` is a stable code."""

    name: str
    kind: Kind
    least: float = 0
    most: float = 0
    choices: tuple[str, ...] = ()
    unit: str = ""


REMOTE_SETTINGS: tuple[RemoteSetting, ...] = (
    RemoteSetting("languages.offered", Kind.LANGUAGES),
    RemoteSetting("delays.idle", Kind.NUMBER, 15, 300, unit="seconds"),
    RemoteSetting("delays.idle_slow", Kind.NUMBER, 30, 600, unit="seconds"),
    # Under twenty seconds nobody could answer in time (WCAG 2.2, 2.2.1).
    RemoteSetting("delays.countdown", Kind.NUMBER, 20, 300, unit="seconds"),
    RemoteSetting("delays.ticket", Kind.NUMBER, 10, 300, unit="seconds"),
    RemoteSetting("delays.ticket_unprinted", Kind.NUMBER, 30, 600, unit="seconds"),
    RemoteSetting("delays.answer", Kind.NUMBER, 10, 300, unit="seconds"),
    # A series has five hundred numbers of a day for all its kiosks.
    RemoteSetting("numbers.reserve", Kind.WHOLE, 20, 450),
    RemoteSetting("screen.diagonal_inch", Kind.NUMBER, 10, 119, unit="inches"),
    RemoteSetting("screen.viewing_distance_mm", Kind.WHOLE, 300, 2000, unit="millimetres"),
    RemoteSetting("screen.mounting_height_mm", Kind.WHOLE, 380, 900, unit="millimetres"),
    RemoteSetting("screen.moving_pictures", Kind.YES_NO),
    # One that is installed on the kiosk, by its name; a file is never named from afar.
    RemoteSetting("screen.theme_name", Kind.TEXT, 0, 40),
    RemoteSetting("speech.voice", Kind.CHOICE, choices=("none", "espeak-ng")),
    RemoteSetting("speech.words_per_minute", Kind.WHOLE, 80, 400, unit="words_a_minute"),
    RemoteSetting("staff.contact", Kind.TEXT, 0, 120),
)
"""Every setting that there is, in the order in which a page shows them."""

BY_NAME: Mapping[str, RemoteSetting] = MappingProxyType({each.name: each for each in REMOTE_SETTINGS})


class SettingProblem(Enum):
    """Why a value is refused."""

    UNKNOWN = "unknown"
    WRONG_KIND = "wrong_kind"
    OUT_OF_RANGE = "out_of_range"


def checked(name: str, value: object) -> Value | SettingProblem:
    """Take a value as JSON or TOML gives it; numbers in range, texts of printable characters and bounded."""
    setting = BY_NAME.get(name)
    if setting is None:
        return SettingProblem.UNKNOWN
    match setting.kind:
        case Kind.YES_NO:
            return value if isinstance(value, bool) else SettingProblem.WRONG_KIND
        case Kind.WHOLE | Kind.NUMBER:
            return _number(setting, value)
        case Kind.CHOICE:
            return value if isinstance(value, str) and value in setting.choices else _wrong(value, str)
        case Kind.TEXT:
            return _text(setting, value)
        case Kind.LANGUAGES:
            return _languages(value)


def written(value: Value) -> str:
    """Write a value as a person types it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def typed(name: str, text: str) -> Value | SettingProblem:
    """Read what a person typed for a setting."""
    setting = BY_NAME.get(name)
    if setting is None:
        return SettingProblem.UNKNOWN
    text = text.strip()
    match setting.kind:
        case Kind.YES_NO:
            return {"yes": True, "no": False}.get(text, SettingProblem.WRONG_KIND)
        case Kind.WHOLE | Kind.NUMBER:
            return checked(name, _read_number(text, whole=setting.kind is Kind.WHOLE))
        case Kind.CHOICE | Kind.TEXT:
            return checked(name, text)
        case Kind.LANGUAGES:
            return checked(name, text.replace(",", " ").split())


def _number(setting: RemoteSetting, value: object) -> Value | SettingProblem:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return SettingProblem.WRONG_KIND
    if setting.kind is Kind.WHOLE and not isinstance(value, int):
        return SettingProblem.WRONG_KIND
    # A value that is no number compares as false with all.
    return value if setting.least <= value <= setting.most else SettingProblem.OUT_OF_RANGE


def _text(setting: RemoteSetting, value: object) -> Value | SettingProblem:
    if not isinstance(value, str):
        return SettingProblem.WRONG_KIND
    good = setting.least <= len(value) <= setting.most and value.isprintable()
    return value if good else SettingProblem.OUT_OF_RANGE


def _languages(value: object) -> Value | SettingProblem:
    if not isinstance(value, list | tuple):
        return SettingProblem.WRONG_KIND
    tags: list[str] = []
    for each in cast("Sequence[object]", value):
        if not isinstance(each, str):
            return SettingProblem.WRONG_KIND
        if _TAG.fullmatch(each) is None or each in tags:
            return SettingProblem.OUT_OF_RANGE
        tags.append(each)
    return tuple(tags) if 0 < len(tags) <= MOST_ITEMS else SettingProblem.OUT_OF_RANGE


def _wrong(value: object, kind: type) -> SettingProblem:
    return SettingProblem.OUT_OF_RANGE if isinstance(value, kind) else SettingProblem.WRONG_KIND


def _read_number(text: str, *, whole: bool) -> object:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return text
    # A whole number stays one: it is written and compared as somebody typed it.
    return int(number) if number.is_integer() and (whole or abs(number) < _LARGE) else number
