"""What the pages of the fleet show of each kiosk, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from kiosk.central.desk.outcomes import state_of
from kiosk.central.fleet.listing import Line
from kiosk.central.fleet.looking import DISABLED, deviation_s, paper, software_of
from kiosk.central.fleet.saying import alarm_words, device_words, wrong_words
from kiosk.central.storage.fleet import CommandRow
from kiosk.central.storage.work import Work
from kiosk.domain.alarms import Wrong
from kiosk.i18n.words import Words

SMALL_S = 5.0
"""A clock that is off by less goes right."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device: its name, how it is, and whether that needs somebody."""

    name: str
    status: str
    model: str
    bad: bool


@dataclass(frozen=True, slots=True)
class KioskView:
    """A kiosk as a row of the list, and at the head of its own page."""

    id: str
    name: str
    short_name: str
    state: str
    state_text: str
    wrong: tuple[str, ...]
    seen: str
    paper: str
    pending: int
    quarantined: int
    software: str
    clock: str
    epoch: int
    settings: str
    commands: tuple[str, ...]
    revoked: bool
    out: bool


class Saying:
    """Says things of the fleet of one office in one language, as of one moment."""

    def __init__(self, work: Work, words: Words) -> None:
        self.words = words
        self.now = work.now
        self._work = work
        self._zone = work.office().time_zone

    def moment(self, at: datetime | None) -> str:
        """Write a moment of the past: the time today, the day too before that."""
        if at is None:
            return self.words.say("fleet-never")
        there = ZoneInfo(self._zone)
        if at.astimezone(there).date() == self.now.astimezone(there).date():
            return self.words.clock_time(at, self._zone)
        pattern = "d MMM HH:mm" if at.year == self.now.year else "d MMM y HH:mm"
        return format_datetime(at, pattern, tzinfo=there, locale=self.words.locale)

    def wrong(self, wrong: Wrong) -> str:
        """Say what is wrong, and so what is to be done."""
        return wrong_words(self.words, wrong)

    def alarm(self, kind: str, detail: str) -> str:
        """Say what an alarm is about."""
        return alarm_words(self.words, kind, detail)

    def command(self, row: CommandRow) -> str:
        """Name a command, and how far it is."""
        return self.words.say("fleet-command-is", kind=row.kind, state=state_of(row, self._work))

    def kiosk(self, line: Line) -> KioskView:
        """Say how a kiosk is."""
        row, reported = line.row, line.row.reported or {}
        return KioskView(
            id=row.id,
            name=line.name,
            short_name=row.short_name,
            state=line.state,
            state_text=self.words.say("fleet-state", state=line.state),
            wrong=tuple(self.wrong(each) for each in line.wrong),
            seen=self.moment(line.heard_at),
            paper=self.words.say("fleet-paper", paper=paper(reported) or "none"),
            pending=int(reported.get("pending") or 0),
            quarantined=int(reported.get("quarantined") or 0),
            software=software_of(row),
            clock=self.clock(deviation_s(row)),
            epoch=row.epoch,
            settings="" if reported.get("settings_version") is None else str(reported["settings_version"]),
            commands=tuple(self.command(each) for each in line.commands),
            revoked=row.revoked_at is not None,
            out=row.out_of_service,
        )

    def clock(self, off_s: float | None) -> str:
        """Say how a clock goes."""
        if off_s is None:
            return ""
        if abs(off_s) < SMALL_S:
            return self.words.say("fleet-clock", way="right", seconds=0)
        return self.words.say("fleet-clock", way="fast" if off_s > 0 else "slow", seconds=round(abs(off_s)))

    def devices(self, reported: Mapping[str, Any]) -> tuple[Device, ...]:
        """List the devices with their states."""
        return tuple(self._device(each) for each in reported.get("devices") or ())

    def _device(self, told: Mapping[str, Any]) -> Device:
        codes = str(told.get("status", "")).split()
        bad = "ok" not in codes and DISABLED not in codes
        said = [
            self.words.say("fleet-status", code=code) for code in codes if code != "online" or len(codes) == 1
        ]
        return Device(
            device_words(self.words, str(told.get("name", ""))),
            ", ".join(said),
            str(told.get("model", "")),
            bad,
        )
