"""A line to a USB printer through the kernel's printer class driver (usblp): ``/dev/usb/lp0`` and its like."""

import errno
import os
from pathlib import Path

from kiosk.devices.drivers.attached import DEVICES, SYSFS, device_files
from kiosk.devices.drivers.lines.descriptor import DescriptorLine
from kiosk.devices.drivers.lines.line import Connect, Line


def usb_connect(where: str, sysfs: Path = SYSFS, devices: Path = DEVICES) -> Connect:
    """Return what opens a USB printer by its device file, or by ``VID:PID[:SERIAL]`` wherever it is plugged in."""

    def connect(timeout_s: float) -> Line:
        del timeout_s
        found = device_files(where, "usbmisc", sysfs, devices)
        if not found:
            raise FileNotFoundError(errno.ENOENT, "no such printer")
        descriptor = os.open(found[0], os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        return DescriptorLine(descriptor, lambda: os.close(descriptor), quiet_at_end=True)

    return connect
