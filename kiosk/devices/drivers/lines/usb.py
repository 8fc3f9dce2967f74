"""A line to a USB printer through the kernel's printer class driver (usblp): ``/dev/usb/lp0`` and its like."""

import errno
import os
import re
from pathlib import Path

from kiosk.devices.drivers.lines.descriptor import DescriptorLine
from kiosk.devices.drivers.lines.line import Connect, Line

_SYSFS = Path("/sys")
_IDENTITY = re.compile(r"(?P<vendor>[0-9A-Fa-f]{4}):(?P<product>[0-9A-Fa-f]{4})(?::(?P<serial>.+))?")


def usb_connect(where: str, sysfs: Path = _SYSFS) -> Connect:
    """Return what opens a USB printer by its device file, or by ``VID:PID[:SERIAL]`` wherever it is plugged in."""

    def connect(timeout_s: float) -> Line:
        del timeout_s
        path = where if where.startswith("/") else device_file(where, sysfs)
        if path is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), where)
        descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        return DescriptorLine(descriptor, lambda: os.close(descriptor), quiet_at_end=True)

    return connect


def device_file(identity: str, sysfs: Path = _SYSFS) -> str | None:
    """Return the device file of the printer with this ``VID:PID[:SERIAL]``; None while it is not plugged in."""
    wanted = _IDENTITY.fullmatch(identity)
    if wanted is None:
        return None
    for entry in sorted((sysfs / "class" / "usbmisc").glob("lp*")):
        # The entry's device is the interface; what it is called stands one level up.
        device = (entry / "device").resolve().parent
        if _told(device, "idVendor") != wanted["vendor"].lower():
            continue
        if _told(device, "idProduct") != wanted["product"].lower():
            continue
        if wanted["serial"] is None or _told(device, "serial") == wanted["serial"]:
            return f"/dev/usb/{entry.name}"
    return None


def _told(device: Path, name: str) -> str:
    try:
        return (device / name).read_text("ascii", "replace").strip()
    except OSError:
        return ""
