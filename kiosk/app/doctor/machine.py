"""Checks of the machine: Python, Qt, libraries, disk, clock, users, units, keyboards. Facts in, findings out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kiosk.app.doctor.findings import Finding, failed, ok, skipped, warning

PYTHONS = ((3, 11), (3, 13))
QT = (6, 11)
LEAST_MB, LITTLE_MB = 100, 500
SAME = timedelta(seconds=2)
WRONG = timedelta(seconds=60)
GROUPS = ("loket", "audio")


def python_version(version: tuple[int, int]) -> Finding:
    """Check which Python runs this."""
    says = f"Python {version[0]}.{version[1]}"
    lowest, highest = PYTHONS
    if lowest <= version <= highest:
        return ok("python_version", says)
    return failed("python_version", f"{says}; 3.{lowest[1]} to 3.{highest[1]} are supported")


def qt_version(version: str) -> Finding:
    """Check which Qt is there; empty for none."""
    if not version:
        return failed("qt_version", "PySide6 cannot be loaded")
    found = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    return (ok if found == QT else warning)("qt_version", f"Qt {version}")


def libraries(missing: Sequence[str]) -> Finding:
    """Check that all libraries can be loaded."""
    if missing:
        return failed("libraries", f"missing: {', '.join(missing)}")
    return ok("libraries", "all there")


def disk_space(free_mb: int | None) -> Finding:
    """Check the room that is left; None where it cannot be told."""
    if free_mb is None:
        return failed("disk_space", "it cannot be told")
    says = f"{free_mb} MB free"
    if free_mb < LEAST_MB:
        return failed("disk_space", says)
    return (warning if free_mb < LITTLE_MB else ok)("disk_space", says)


def disk_writable(problem: str | None, owner: str, user: str) -> Finding:
    """Check what a trial came to (None: all well), and whose the folder is; `user` is the kiosk's, if there is one."""
    if problem is not None:
        return failed("disk_writable", problem)
    if not owner:
        return skipped("disk_writable", "there is no state folder yet: the kiosk has never run")
    if user and owner != user:
        return failed("disk_writable", f"the state folder belongs to {owner}, not to {user}")
    return ok("disk_writable", "written, and on the disk")


def clock_synchronised(told: Mapping[str, str] | None) -> Finding:
    """Check what ``timedatectl show`` tells; None where it cannot be asked."""
    if told is None:
        return skipped("clock_synchronised", "timedatectl does not answer here")
    if told.get("NTPSynchronized") == "yes":
        return ok("clock_synchronised", "by NTP")
    says = "NTP is on, but no server answers" if told.get("NTP") == "yes" else "NTP is off"
    return warning("clock_synchronised", says)


def clock_zone(zone: str, office: str) -> Finding:
    """Check the machine's time zone against the office's; empty where one is not known."""
    if not zone or not office:
        return skipped(
            "clock_zone", "not known yet which zone the office is in" if zone else "the machine tells none"
        )
    return (
        ok("clock_zone", zone)
        if zone == office
        else warning("clock_zone", f"{zone}; the office is in {office}")
    )


def clock_central(ahead: timedelta | None) -> Finding:
    """Check by how much the clock is ahead of the central's; None where that was not heard."""
    if ahead is None:
        return skipped("clock_central", "the central was not heard")
    if abs(ahead) <= SAME:
        return ok("clock_central", "as the central's")
    side = "ahead of" if ahead > timedelta() else "behind"
    says = f"{abs(ahead).total_seconds():.0f} s {side} the central's"
    return (failed if abs(ahead) > WRONG else ok)("clock_central", says)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of systemd, by ``systemctl show``: `state` as active, `watchdog` whether one is set."""

    name: str
    loaded: bool
    state: str
    watchdog: bool


def session_units(units: Sequence[Unit] | None) -> Iterator[Finding]:
    """Check the units of display and program; None where there is no systemd."""
    if units is None:
        yield skipped("session_units", "systemd does not run here")
        return
    for unit in units:
        if not unit.loaded:
            yield skipped("session_units", "not installed: it was started otherwise", unit.name)
        elif unit.state != "active":
            yield failed("session_units", f"it is {unit.state}", unit.name)
        elif not unit.watchdog and "kiosk" in unit.name:
            yield warning("session_units", "it runs without a watchdog", unit.name)
        else:
            yield ok("session_units", "active", unit.name)


def session_user(there: bool, groups: Iterable[str], running_as: str) -> Finding:
    """Check the user ``loket`` and its groups; on a machine without it the kiosk runs as somebody else."""
    if not there:
        return skipped("session_user", f"there is no user loket; this is {running_as}")
    missing = [each for each in GROUPS if each not in set(groups)]
    if missing:
        return failed("session_user", f"loket is not in: {', '.join(missing)}")
    return ok("session_user", "loket, in its groups")


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A device of ``/proc/bus/input/devices``. `usb` is ``VID:PID`` in small letters."""

    name: str
    usb: str
    keyboard: bool
    touch: bool


_REPEATS, _ABSOLUTE = 1 << 20, 1 << 3
_DIRECT = 1 << 1
"""EV_REP, EV_ABS and INPUT_PROP_DIRECT (linux/input-event-codes.h)."""


def input_devices(text: str) -> Iterator[InputDevice]:
    """Read ``/proc/bus/input/devices``: what repeats keys is a keyboard, what is pointed at directly a touch screen."""
    for block in text.split("\n\n"):
        fields = dict(re.findall(r"^B: (\w+)=([0-9a-f ]+?) *$", block, re.MULTILINE))
        name = re.search(r'^N: Name="(.*)"$', block, re.MULTILINE)
        usb = re.search(r"^I: .*Vendor=([0-9a-f]{4}) Product=([0-9a-f]{4})", block, re.MULTILINE)
        if name is None:
            continue
        events, properties = _bits(fields.get("EV", "0")), _bits(fields.get("PROP", "0"))
        keyboard = bool(events & _REPEATS) and " kbd" in f" {_handlers(block)}"
        touch = bool(properties & _DIRECT and events & _ABSOLUTE)
        yield InputDevice(name[1][:60], f"{usb[1]}:{usb[2]}" if usb else "", keyboard, touch)


def touch(devices: Sequence[InputDevice] | None) -> Finding:
    """Check that there is a touch screen; None where it cannot be told."""
    if devices is None:
        return skipped("touch", "the machine does not tell its input devices")
    found = [each.name for each in devices if each.touch]
    return ok("touch", ", ".join(found)) if found else warning("touch", "none was found")


def keyboards(devices: Sequence[InputDevice] | None, own: Iterable[str]) -> Finding:
    """Check for keyboards beside those of the settings (`own`, ``VID:PID``)."""
    if devices is None:
        return skipped("keyboards", "the machine does not tell its input devices")
    known = {each.lower() for each in own}
    found = [each.name for each in devices if each.keyboard and each.usb not in known]
    return warning("keyboards", ", ".join(found)) if found else ok("keyboards", "none")


def vt_switching(weston: str | None) -> Finding:
    """Check the compositor's settings; None where there are none."""
    if weston is None:
        return skipped("vt_switching", "there is no /etc/loket/weston.ini: the screen is somebody else's")
    if re.search(r"^\s*vt-switching\s*=\s*false\s*$", weston, re.MULTILINE):
        return ok("vt_switching", "off")
    return failed("vt_switching", "not off")


def voices(voice: str, offered: Sequence[str], spoken: frozenset[str]) -> Finding:
    """Check that each language has a voice, where the kiosk is to speak; `spoken` are those that there are."""
    if voice == "none":
        return skipped("voices", "the settings want no voice")
    lacking = [each for each in offered if each.partition("-")[0] not in spoken]
    return (
        warning("voices", f"none for {', '.join(lacking)}")
        if lacking
        else ok("voices", "one for each language")
    )


def update(waits: bool) -> Finding:
    """Check for an update that waits."""
    return (
        warning("update", "one waits until nobody stands at the kiosk")
        if waits
        else ok("update", "none waits")
    )


def _handlers(block: str) -> str:
    found = re.search(r"^H: Handlers=(.*)$", block, re.MULTILINE)
    return found[1] if found else ""


def _bits(words: str) -> int:
    return int(words.rpartition(" ")[2] or "0", 16)
