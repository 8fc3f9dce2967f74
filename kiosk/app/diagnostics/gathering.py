"""What goes into the diagnostics: codes, figures, versions, the log by its allow-list. No person, no appointment.

Short names of staff become person-1, person-2; texts that somebody has typed freely (messages, whom to call) stay out.
"""

import json
import platform
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import __version__
from kiosk.app.control.condition_words import condition_fields
from kiosk.domain.clock import Clock
from kiosk.domain.staff import AuditEvent
from kiosk.service.staff.condition import Inspector, KioskCondition
from kiosk.service.staff.panel_facts import SettingLine
from kiosk.service.staff.records import StaffRecords
from kiosk.store.port import KioskStore, StoreError

LAST_EVENTS, LAST_DONE = 200, 200
FREE_TEXT = frozenset({"staff.contact"})
"""Settings in which anything may stand, a person too."""
_NOT_EXPORTED = frozenset({"actor"})
"""Fields of the log that name staff."""
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sources:
    """Where everything comes from. `lines` are those of the log, where they are kept."""

    kiosk: str
    folder: Path
    clock: Clock
    store: KioskStore
    inspector: Inspector
    records: StaffRecords
    settings: Callable[[], Iterable[SettingLine]] = tuple[SettingLine, ...]
    lines: Callable[[], Iterable[str]] = tuple[str, ...]


def gathered(sources: Sources) -> dict[str, bytes]:
    """Gather the files of an archive. What the disk refuses to give is left out, and that is said."""
    made: dict[str, bytes] = {}
    missing: dict[str, str] = {}
    for name, make in _FILES.items():
        try:
            made[name] = make(sources)
        except StoreError as refused:
            missing[name] = refused.code
    if missing:
        made["missing.json"] = _json(missing)
    return made


def short_facts(sources: Sources) -> dict[str, object]:
    """Gather what fits into a few codes. Raises `StoreError`."""
    fields = condition_fields(sources.inspector.look())
    kept = ("at", "out_of_service", "contact", "pending", "quarantined", "clock_ahead_s", "numbers")
    advice = fields["advice"]
    devices = fields["devices"]
    return {
        "kiosk": sources.kiosk,
        "loket": __version__,
        "system": platform.platform(terse=True),
        **{name: fields[name] for name in kept},
        "advice": [each["code"] for each in advice] if isinstance(advice, list) else [],
        "devices": [_short_device(each) for each in devices] if isinstance(devices, list) else [],
        "disk_free_mb": _disk(sources.folder)["free_mb"],
        "log": _worst(sources.lines()),
    }


def _about(sources: Sources) -> bytes:
    return _json(
        {
            "kiosk": sources.kiosk,
            "made": sources.clock.now().isoformat(),
            "loket": __version__,
            "python": platform.python_version(),
            "system": platform.platform(),
            "hardware": platform.machine(),
        }
    )


def _condition(sources: Sources) -> bytes:
    return _json(harmless(sources.inspector.look()))


def harmless(condition: KioskCondition) -> dict[str, object]:
    """Return a condition without what somebody has typed freely."""
    return {**condition_fields(condition), "messages": len(condition.messages)}


def _devices(sources: Sources) -> bytes:
    reports = sources.inspector.devices()
    return _json(
        {each.name: {"statistics": dict(each.statistics), "unsteady": each.unsteady} for each in reports}
    )


def _settings(sources: Sources) -> bytes:
    return _json(
        [
            {
                "name": each.name,
                "value": "***" if each.name in FREE_TEXT else each.value,
                "origin": each.origin,
            }
            for each in sources.settings()
        ]
    )


def _journal(sources: Sources) -> bytes:
    """List what waits to be delivered: which kind of event, since when; not what is in it."""
    pending = sources.store.pending(LAST_EVENTS)
    position = sources.store.journal_position()
    return _json(
        {
            "last_seq": position.last_seq,
            "pending": [
                {"seq": each.seq, "type": each.type.value, "age_s": round(each.age_ms / 1000)}
                for each in pending
            ],
        }
    )


def _done(sources: Sources) -> bytes:
    events = sources.records.done(LAST_DONE)
    names = _pseudonyms(events)
    return _json(
        [
            {
                "at": each.at.isoformat(),
                "person": names[each.person],
                "action": each.action,
                "object": each.object,
                "result": each.result,
            }
            for each in events
        ]
    )


def _pseudonyms(events: Iterable[AuditEvent]) -> Mapping[str, str]:
    people = dict.fromkeys(each.person for each in events if each.person != "?")
    return {"?": "?", **{person: f"person-{number}" for number, person in enumerate(people, 1)}}


def _lines(sources: Sources) -> bytes:
    return "".join(f"{json.dumps(each)}\n" for each in _read_lines(sources.lines())).encode("ascii")


def _read_lines(lines: Iterable[str]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for line in lines:
        with suppress(ValueError):
            fields: dict[str, object] = json.loads(line)
            found.append({name: value for name, value in fields.items() if name not in _NOT_EXPORTED})
    return found


def _worst(lines: Iterable[str]) -> dict[str, int]:
    """Count warnings and errors by their event, the last kinds of them only."""
    counted: dict[str, int] = {}
    for each in _read_lines(lines):
        if each.get("level") in ("WARNING", "ERROR", "CRITICAL"):
            event = str(each.get("event"))[:48]
            counted[event] = counted.pop(event, 0) + 1
    return dict(list(counted.items())[-12:])


def _disk(folder: Path) -> dict[str, object]:
    free = total = 0
    with suppress(OSError):
        usage = shutil.disk_usage(folder)
        free, total = usage.free // _MEGABYTE, usage.total // _MEGABYTE
    return {"free_mb": free, "total_mb": total}


def _sizes(sources: Sources) -> bytes:
    sizes: dict[str, int] = {}
    with suppress(OSError):
        sizes = {
            each.name: each.stat().st_size for each in sorted(sources.folder.iterdir()) if each.is_file()
        }
    return _json({**_disk(sources.folder), "files": sizes})


def _short_device(device: Mapping[str, object]) -> list[object]:
    reasons = device["reasons"]
    codes = [each["code"] for each in reasons] if isinstance(reasons, list) else []
    return [device["name"], device["connection"], device["health"], *codes]


def _json(content: object) -> bytes:
    return json.dumps(content, indent=1, ensure_ascii=True).encode("ascii")


_FILES: Mapping[str, Callable[[Sources], bytes]] = {
    "about.json": _about,
    "condition.json": _condition,
    "devices.json": _devices,
    "disk.json": _sizes,
    "journal.json": _journal,
    "log.jsonl": _lines,
    "panel.json": _done,
    "settings.json": _settings,
}
