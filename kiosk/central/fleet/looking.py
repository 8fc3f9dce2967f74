"""What is wrong with a kiosk right now, from what it has said of itself and what is known of it here; pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kiosk.central.desk.silence import is_silent
from kiosk.central.storage.offices import KioskRow
from kiosk.domain.alarms import AlarmKind, Wrong

RECENT = timedelta(minutes=15)
"""So long after its last knock somebody who has no right to come in counts as there."""
CLOCK_OFF_S = 60.0
DISK_LOW_MB = 500
PAPER_OUT, PAPER_LOW = "paper_out", "paper_near_end"
ORDERED, DISABLED = "ordered", "disabled"
"""Codes of kiosks: this one was taken out of service from here; this device is one that the settings do not want."""
DEVICES = ("printer", "scanner", "document_reader", "camera", "speaker", "headset_jack", "keypad")
"""Those whose failure is told by name; others are told as they call themselves."""

_DOWN = frozenset({"absent", "lost", "failed", "out_of_service"})


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of the office beside the kiosk: the time, when each was heard, the newest settings and version."""

    now: datetime
    heard: Mapping[str, datetime | None]
    newest_settings: Mapping[str, int]
    newest_software: str = ""


def wrongs(row: KioskRow, around: Around) -> tuple[Wrong, ...]:
    """Say what is wrong, the most urgent first. Of a silent kiosk that, and not what it said an hour ago."""
    now = around.now
    found = list(_strangers(row, now))
    if row.revoked_at is None:
        if is_silent(around.heard.get(row.id), now):
            found.append(Wrong(AlarmKind.KIOSK_SILENT))
        elif row.reported is not None and row.reported_at is not None:
            found += _reported(row, row.reported, around)
    return tuple(sorted(found, key=lambda each: each.urgency.value))


def deviation_s(row: KioskRow) -> float | None:
    """Tell how far ahead (seconds) a kiosk's clock is; None while that is not known."""
    said = _moment((row.reported or {}).get("clock"))
    return None if said is None or row.reported_at is None else (said - row.reported_at).total_seconds()


def newest_software(rows: Iterable[KioskRow]) -> str:
    """Name the newest version of the program that runs on more than one kiosk, or on the only one.

    A kiosk on which something is tried out leaves no other behind.
    """
    running = Counter(software_of(row) for row in rows if row.revoked_at is None and software_of(row))
    several = [version for version, count in running.items() if count > 1] or list(running)
    return max(several, key=version_key, default="")


def software_of(row: KioskRow) -> str:
    """Name the version of the program that a kiosk has told."""
    versions = (row.reported or {}).get("versions") or {}
    return str(versions.get("software", ""))


def version_key(version: str) -> tuple[int, ...]:
    """Order versions by their numbers; what is none comes first."""
    parts = version.partition("+")[0].split(".")[:4]
    return tuple(int(part) if part.isascii() and part.isdigit() else -1 for part in parts)


def devices_down(reported: Mapping[str, Any]) -> Iterator[str]:
    """Name the devices that do not work, but for a printer that only wants paper."""
    for name, words in _devices(reported):
        if words & _DOWN and PAPER_OUT not in words and DISABLED not in words:
            yield name


def paper(reported: Mapping[str, Any]) -> str:
    """Tell how the printers' paper is: ``out``, ``low``, ``good``, or nothing where no printer is known."""
    words = [words for name, words in _devices(reported) if name.startswith("printer")]
    if not words:
        return ""
    for code, said in ((PAPER_OUT, "out"), (PAPER_LOW, "low")):
        if any(code in each for each in words):
            return said
    return "good"


def _strangers(row: KioskRow, now: datetime) -> Iterator[Wrong]:
    for kind, at in (
        (AlarmKind.KIOSK_FENCED, row.fenced_at),
        (AlarmKind.REVOKED_CALLING, row.former_at),
        (AlarmKind.COPIED_TOKEN, row.old_token_at),
    ):
        if at is not None and now - at <= RECENT:
            yield Wrong(kind)


def _reported(row: KioskRow, reported: Mapping[str, Any], around: Around) -> Iterator[Wrong]:
    trouble = str(reported.get("trouble", ""))
    if trouble and trouble != ORDERED:
        yield Wrong(AlarmKind.NOT_SERVING, trouble)
    if paper(reported) == "out":
        yield Wrong(AlarmKind.PAPER_OUT)
    down = sorted(set(devices_down(reported)))
    if down:
        yield Wrong(AlarmKind.DEVICE_DOWN, " ".join(down)[:120])
    if _number(reported.get("quarantined")):
        yield Wrong(AlarmKind.QUARANTINED, str(_number(reported.get("quarantined"))))
    if _number(reported.get("pending")):
        yield Wrong(AlarmKind.PENDING_OLD, str(_number(reported.get("pending"))))
    free = reported.get("disk_free_mb")
    if free is not None and _number(free) < DISK_LOW_MB:
        yield Wrong(AlarmKind.DISK_LOW, str(_number(free)))
    off = deviation_s(row)
    if off is not None and abs(off) > CLOCK_OFF_S:
        yield Wrong(AlarmKind.CLOCK_WRONG, str(round(off)))
    version, newest = reported.get("settings_version"), around.newest_settings.get(row.id, 0)
    if version is not None and _number(version) < newest:
        yield Wrong(AlarmKind.SETTINGS_BEHIND, str(newest))
    software = software_of(row)
    if software and version_key(software) < version_key(around.newest_software):
        yield Wrong(AlarmKind.VERSION_BEHIND, software[:64])


def _devices(reported: Mapping[str, Any]) -> Iterator[tuple[str, frozenset[str]]]:
    for each in reported.get("devices") or ():
        yield str(each.get("name", "")), frozenset(str(each.get("status", "")).split())


def _number(told: Any) -> int:
    return told if isinstance(told, int) else 0


def _moment(told: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
