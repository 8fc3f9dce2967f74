"""Gathers what the checks look at from the machine: small questions with an answer or none, never a change."""

import ctypes
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from kiosk.app.addresses import (
    CameraAddress,
    HidAddress,
    SerialAddress,
    UsbAddress,
    check_printer,
    check_reader,
)
from kiosk.app.doctor.files import FileSeen, see
from kiosk.app.doctor.machine import InputDevice, Unit, input_devices
from kiosk.app.settings import Settings
from kiosk.app.whole_file import write_whole
from kiosk.devices.drivers.speech.espeak import EspeakSettings, EspeakSpeaker

UNITS = ("loket-display.service", "loket-kiosk.service")
UPDATE_MARK = Path("/run/loket/restart-when-idle")
INPUTS = Path("/proc/bus/input/devices")
WESTON = Path("/etc/loket/weston.ini")
_ANSWER_S = 5.0
_SYSTEMD = Path("/run/systemd/system")
"""There while systemd runs (sd_booted(3))."""
_MEGABYTE = 1_000_000


def shown_properties(*command: str) -> Mapping[str, str] | None:
    """Run a command that prints ``NAME=VALUE`` lines; None where it cannot be had."""
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_ANSWER_S, check=False, text=True, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0:
        return None
    return dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)


def clock_properties() -> Mapping[str, str] | None:
    """Ask how the clock is kept."""
    return shown_properties("timedatectl", "show")


def units(booted: Path = _SYSTEMD) -> Sequence[Unit] | None:
    """Ask for the units of the session; None where systemd does not run."""
    return tuple(_unit(name) for name in UNITS) if booted.is_dir() else None


def _unit(name: str) -> Unit:
    told = shown_properties("systemctl", "show", name, "-p", "LoadState,ActiveState,WatchdogUSec") or {}
    watchdog = told.get("WatchdogUSec", "0") not in ("0", "", "infinity")
    return Unit(name, told.get("LoadState") == "loaded", told.get("ActiveState", "unknown"), watchdog)


def inputs(path: Path = INPUTS) -> Sequence[InputDevice] | None:
    """List the input devices of the machine; None where it does not tell."""
    text = text_of(path)
    return None if text is None else tuple(input_devices(text))


def text_of(path: Path) -> str | None:
    """Read a short file; None where it cannot be."""
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return None


def missing_libraries(plugins: Path) -> Iterator[str]:
    """Load Qt's plugins for windows that are installed; name what each of them lacks."""
    for name in ("libqwayland.so", "libqxcb.so"):
        path = plugins / name
        if path.exists():
            try:
                ctypes.CDLL(str(path))
            except OSError as problem:
                yield str(problem).partition(":")[0]


def qt() -> tuple[str, Path]:
    """Return Qt's version and where its plugins for windows lie; nothing where PySide6 cannot be loaded."""
    try:
        from PySide6.QtCore import QLibraryInfo, qVersion
    except ImportError:
        return "", Path()
    return str(qVersion()), Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"


def free_mb(folder: Path) -> int | None:
    """Return the room that the kiosk's user has; None where that cannot be told."""
    try:
        found = os.statvfs(_there(folder))
    except OSError:
        return None
    return found.f_bavail * found.f_frsize // _MEGABYTE


def write_problem(folder: Path) -> str | None:
    """Write a file down to the disk and take it away; return what refused, None for nothing, or no folder at all."""
    if not folder.exists():
        return None
    trial = folder / f"doctor-{uuid4().hex}.tmp"
    try:
        write_whole(trial, b"doctor\n")
        trial.unlink()
    except OSError as problem:
        return problem.strerror or "it refuses"
    return None


def device_nodes(settings: Settings) -> Sequence[tuple[str, FileSeen | None]]:
    """Look at the device files that the settings name by a path; what is named by USB ids is found by the driver."""
    table = settings.devices
    places: list[tuple[str, object]] = [(table.printer, check_printer(table.printer).place)]
    places += [(each, check_reader(each)) for each in table.scanners]
    places += [(each, check_reader(each, documents=True)) for each in table.document_readers]
    found: list[tuple[str, FileSeen | None]] = []
    for address, place in places:
        match place:
            case SerialAddress() | UsbAddress() | HidAddress():
                path = place.where
            case CameraAddress(where):
                path = where
            case _:
                path = ""
        if path.startswith("/"):
            found.append((address, see(Path(path))))
    return tuple(found)


def own_keyboards(settings: Settings) -> Iterator[str]:
    """Give the USB ids of what types for the kiosk."""
    for address in (*settings.devices.scanners, *settings.devices.document_readers, settings.speech.keypad):
        kind, _, where = address.partition(":")
        if kind == "hid" and not where.startswith("/"):
            yield ":".join(where.partition("?")[0].split(":")[:2])


def spoken_languages() -> frozenset[str]:
    """Ask espeak-ng which languages it has voices for; nothing where it is not there."""
    speaker = EspeakSpeaker(EspeakSettings())
    try:
        return speaker.voices()
    finally:
        speaker.close()


def _there(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next(each for each in (folder, *folder.parents) if each.exists())
