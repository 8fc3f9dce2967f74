"""Exports diagnostics from the panel: into the folder of the settings, or else as a few codes on the screen."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.app.control.inside import inspector_of
from kiosk.app.diagnostics.archive import packed
from kiosk.app.diagnostics.codes import short_codes
from kiosk.app.diagnostics.device_key import device_key
from kiosk.app.diagnostics.gathering import Sources, gathered, short_facts
from kiosk.app.wiring import RunningKiosk
from kiosk.service.staff.hands import Exported
from kiosk.service.staff.panel_facts import SettingLine
from kiosk.service.staff.records import StaffRecords
from kiosk.store.database import code_of
from kiosk.store.port import StoreError

Settings = Callable[[], Iterable[SettingLine]]
Lines = Callable[[], Iterable[str]]


def exporting(
    folder: Path,
    kiosk: str,
    to: Path | None = None,
    settings: Settings = tuple[SettingLine, ...],
    lines: Lines = tuple[str, ...],
) -> Callable[[RunningKiosk, StaffRecords], Exported]:
    """Make what the panel calls. `folder` is the state's, `to` the place of the settings."""

    def export(running: RunningKiosk, records: StaffRecords) -> Exported:
        return exported(sources_of(running, records, folder, kiosk, settings, lines), to)

    return export


def sources_of(
    running: RunningKiosk, records: StaffRecords, folder: Path, kiosk: str, settings: Settings, lines: Lines
) -> Sources:
    """Return what diagnostics of a running kiosk are gathered from; `records` are those of its panel."""
    parts, inspector = running.parts, inspector_of(running, folder)
    return Sources(kiosk, folder, parts.clock, parts.store, inspector, records, settings, lines)


def exported(sources: Sources, to: Path | None) -> Exported:
    """Export; blocks. A place that is not there, or refuses, is told."""
    try:
        if to is None:
            codes = short_codes(short_facts(sources), device_key(sources.folder))
            return Exported(codes=codes) if codes else Exported(problem="no_place")
        if not to.is_dir():
            return Exported(problem="not_there")
        path = to / f"loket-{sources.kiosk}-{sources.clock.now():%Y%m%dT%H%M%SZ}.zip"
        write(path, archive(sources))
        return Exported(place=path.name)
    except OSError as refused:
        return Exported(problem=code_of(refused))
    except StoreError as refused:
        return Exported(problem=refused.code)


def archive(sources: Sources) -> bytes:
    """Make the archive. Raises OSError."""
    return packed(gathered(sources), sources.kiosk, sources.clock.now(), device_key(sources.folder))


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and have it on the medium: a stick is pulled out soon. Raises OSError."""
    fresh = path.with_name(f".{path.name}.part")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
