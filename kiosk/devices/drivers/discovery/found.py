"""Looks through sysfs for serial ports, printers, keyboards and cameras on USB, and guesses what each is."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from kiosk.devices.drivers.attached import DEVICES, SYSFS, UsbDevice, attached_by_usb
from kiosk.devices.drivers.discovery.makers import MAKERS, Maker
from kiosk.devices.drivers.discovery.printer_id import SILENT, PrinterId, printer_id
from kiosk.devices.status import DeviceKind


class Attachment(Enum):
    """How a device is spoken to; the values are the schemes of addresses."""

    SERIAL = "serial"
    USB = "usb"
    HID = "hid"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where devices of one attachment are: in sysfs, under which names, and where udev puts links that stay."""

    subsystem: str
    names: tuple[str, ...]
    by_id: str
    by_path: str
    usual: DeviceKind


_PLACES = {
    Attachment.SERIAL: _Place("tty", ("tty",), "serial/by-id", "serial/by-path", DeviceKind.CODE_SCANNER),
    # The kernel keeps other things here as well, such as the batteries of emergency power supplies.
    Attachment.USB: _Place("usbmisc", ("lp",), "loket/by-id", "loket/by-path", DeviceKind.TICKET_PRINTER),
    Attachment.HID: _Place("input", ("event",), "input/by-id", "input/by-path", DeviceKind.CODE_SCANNER),
    Attachment.CAMERA: _Place("video4linux", ("video",), "v4l/by-id", "v4l/by-path", DeviceKind.CAMERA),
}
_ONE_FILE = frozenset({Attachment.HID, Attachment.CAMERA})
_SERIAL_NUMBER = re.compile(r"[\x21-\x7e]{1,64}")


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """One device that is plugged in.

    `file` is its device file now, `by_id` and `by_path` the links that udev made for it, `driver` the kernel's.
    `allowed` tells whether this program may open it, `group` whose members may. `alike` says that another one is
    attached that says the very same of itself. `says` is what a printer tells in its device id.
    """

    attachment: Attachment
    kind: DeviceKind
    usb: UsbDevice
    file: Path
    by_id: Path | None
    by_path: Path | None
    allowed: bool
    group: str
    driver: str = ""
    maker: Maker | None = None
    says: PrinterId = SILENT
    alike: bool = False

    @property
    def address(self) -> str:
        """Return what the settings should say: never a name that the next start may give to another device."""
        scheme = self.attachment.value
        if self.by_socket:
            return f"{scheme}:{self.by_path}"
        if self.by_id is not None:
            return f"{scheme}:{self.by_id}"
        if self.attachment is Attachment.CAMERA:
            return f"{scheme}:{self.file}"
        ids = f"{self.usb.vendor}:{self.usb.product}"
        return f"{scheme}:{ids}:{self.usb.serial}" if self._numbered else f"{scheme}:{ids}"

    @property
    def by_socket(self) -> bool:
        """Say whether the address names the socket, since the device cannot be told from another one."""
        nameless_camera = self.attachment is Attachment.CAMERA and self.by_id is None
        return self.by_path is not None and (self.alike or nameless_camera)

    @property
    def lasting(self) -> bool:
        """Say whether the address means this very device, wherever it is plugged in and whatever comes beside it."""
        camera_by_file = self.attachment is Attachment.CAMERA and self.by_id is None
        named = self.by_id is not None or self._numbered
        return bool(self.usb.serial) and named and not self.alike and not camera_by_file

    @property
    def _numbered(self) -> bool:
        # An address can hold no blank, and has its options behind a question mark.
        return bool(_SERIAL_NUMBER.fullmatch(self.usb.serial)) and "?" not in self.usb.serial


def discover(sysfs: Path = SYSFS, devices: Path = DEVICES) -> tuple[FoundDevice, ...]:
    """Return what is plugged in and may be of use. Keyboards count only when their maker makes scanners."""
    found = [each for attachment in Attachment for each in _attached_as(attachment, sysfs, devices)]
    same = Counter(_told_of(each) for each in {(one.attachment, one.usb): one for one in found}.values())
    told = (replace(each, alike=same[_told_of(each)] > 1) for each in found)
    return tuple(sorted(told, key=lambda each: (each.attachment.value, str(each.file))))


def _attached_as(attachment: Attachment, sysfs: Path, devices: Path) -> Iterator[FoundDevice]:
    place = _PLACES[attachment]
    seen: set[UsbDevice] = set()
    for usb, file in attached_by_usb(place.subsystem, sysfs, devices):
        maker = MAKERS.get(usb.vendor)
        if not file.name.startswith(place.names):
            continue
        if attachment is Attachment.HID and (maker is None or maker.makes is DeviceKind.TICKET_PRINTER):
            continue
        if usb in seen and attachment in _ONE_FILE:
            # One device with several device files: the first is the one that types, or takes the pictures.
            continue
        seen.add(usb)
        allowed, group = _access(file)
        node = sysfs / "class" / place.subsystem / file.name / "device"
        yield FoundDevice(
            attachment,
            maker.makes if maker and attachment is Attachment.SERIAL else place.usual,
            usb,
            file,
            by_id=_link_to(file, devices / place.by_id),
            by_path=_link_to(file, devices / place.by_path),
            allowed=allowed,
            group=group,
            driver=(node / "driver").resolve().name if (node / "driver").exists() else "",
            maker=maker,
            says=_says(node) if attachment is Attachment.USB else SILENT,
        )


def _told_of(device: FoundDevice) -> tuple[Attachment, str, str, str]:
    return device.attachment, device.usb.vendor, device.usb.product, device.usb.serial


def _says(node: Path) -> PrinterId:
    try:
        return printer_id((node / "ieee1284_id").read_text("utf-8", "replace"))
    except OSError:
        return SILENT


def _link_to(file: Path, links: Path) -> Path | None:
    try:
        return next((link for link in sorted(links.iterdir()) if link.resolve() == file.resolve()), None)
    except OSError:
        return None


def _access(file: Path) -> tuple[bool, str]:
    try:
        return os.access(file, os.R_OK | os.W_OK), file.group()
    except (OSError, KeyError):
        return False, ""
