"""A line to a USB printer through the kernel's printer class driver (usblp): ``/dev/usb/lp0`` and its like."""

import errno
import os
import select
from pathlib import Path

from kiosk.devices.drivers.attached import DEVICES, SYSFS, device_files
from kiosk.devices.drivers.lines.descriptor import DescriptorLine, pause
from kiosk.devices.drivers.lines.line import Connect, Line


class UsbLine(DescriptorLine):
    """A printer of the USB printer class.

    An empty read means silence, not an end: a printer with nothing to say may answer with an empty packet, and go on
    to do so. What was written last is on its way until the driver takes more; closing before would cut it off.
    """

    def __init__(self, descriptor: int) -> None:
        super().__init__(descriptor, lambda: os.close(descriptor))
        self._last = 0

    def send(self, data: bytes, timeout_s: float) -> int:
        """See `Line`."""
        taken = super().send(data, timeout_s)
        self._last = taken or self._last
        return taken

    def receive(self, timeout_s: float) -> bytes:
        """See `Line`."""
        if not self._ready(select.POLLIN, timeout_s):
            return b""
        data = self._read_some()
        if not data and timeout_s > 0:
            pause(timeout_s)
            data = self._read_some()
        return data or b""

    def undelivered(self) -> int:
        """See `Line`. The driver does not count; as long as it takes nothing more, all of the last write may wait."""
        try:
            return 0 if self._ready(select.POLLOUT, 0) else self._last
        except OSError:
            return 0

    def drop(self) -> None:
        """See `Line`. The driver drops what it has only when it is closed."""


def usb_connect(where: str, sysfs: Path = SYSFS, devices: Path = DEVICES) -> Connect:
    """Return what opens a USB printer by its device file, or by ``VID:PID[:SERIAL]`` wherever it is plugged in."""

    def connect(timeout_s: float) -> Line:
        del timeout_s
        found = device_files(where, "usbmisc", sysfs, devices)
        if not found:
            raise FileNotFoundError(errno.ENOENT, "no such printer")
        return UsbLine(os.open(found[0], os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC))

    return connect
