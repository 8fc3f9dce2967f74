"""Looks through sysfs for serial ports, printers, keyboards and cameras on USB, and guesses what each is."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kiosk.devices.drivers.attached import DEVICES, SYSFS, UsbDevice, attached_by_usb
from kiosk.devices.drivers.discovery.makers import MAKERS, Maker
from kiosk.devices.status import DeviceKind


class Attachment(Enum):
    """How a device is spoken to; the values are the schemes of addresses."""

    SERIAL = "serial"
    USB = "usb"
    HID = "hid"
    CAMERA = "camera"


_SUBSYSTEMS = {
    Attachment.SERIAL: ("tty", ("serial/by-id", "serial/by-path")),
    Attachment.USB: ("usbmisc", ()),
    Attachment.HID: ("input", ("input/by-id", "input/by-path")),
    Attachment.CAMERA: ("video4linux", ("v4l/by-id", "v4l/by-path")),
}
_USUAL = {
    Attachment.SERIAL: DeviceKind.CODE_SCANNER,
    Attachment.USB: DeviceKind.TICKET_PRINTER,
    Attachment.HID: DeviceKind.CODE_SCANNER,
    Attachment.CAMERA: DeviceKind.CAMERA,
}


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """One device that is plugged in.

    `file` is its device file now, `stable` a name that stays: a link under ``/dev/…/by-id``, or None where udev made
    none. `by_place` says that `stable` names the socket, not the device. `allowed` tells whether this program may
    open it, `group` whose members may.
    """

    attachment: Attachment
    kind: DeviceKind
    usb: UsbDevice
    file: Path
    stable: Path | None
    by_place: bool
    allowed: bool
    group: str
    maker: Maker | None = None

    @property
    def address(self) -> str:
        """Return what the settings should say: never a name that the next start may give to another device."""
        if self.stable is not None and not self.by_place:
            return f"{self.attachment.value}:{self.stable}"
        if self.usb.serial:
            return f"{self.attachment.value}:{self.usb.vendor}:{self.usb.product}:{self.usb.serial}"
        if self.attachment is Attachment.CAMERA:
            return f"camera:{self.stable or self.file}"
        return f"{self.attachment.value}:{self.usb.vendor}:{self.usb.product}"

    @property
    def lasting(self) -> bool:
        """Say whether the address means this very device, also beside a second one of its model."""
        return bool(self.usb.serial) or (self.stable is not None and not self.by_place)


def discover(sysfs: Path = SYSFS, devices: Path = DEVICES) -> tuple[FoundDevice, ...]:
    """Return what is plugged in and may be of use. Keyboards count only when their maker makes scanners or readers."""
    found = [each for attachment in Attachment for each in _attached_as(attachment, sysfs, devices)]
    return tuple(sorted(found, key=lambda each: (each.attachment.value, str(each.file))))


def _attached_as(attachment: Attachment, sysfs: Path, devices: Path) -> Iterator[FoundDevice]:
    subsystem, folders = _SUBSYSTEMS[attachment]
    seen: set[UsbDevice] = set()
    for usb, file in attached_by_usb(subsystem, sysfs, devices):
        maker = MAKERS.get(usb.vendor)
        if attachment is Attachment.HID and (maker is None or not file.name.startswith("event")):
            continue
        if usb in seen and attachment in {Attachment.HID, Attachment.CAMERA}:
            # One device with several device files: the first is the one that types, or takes the pictures.
            continue
        seen.add(usb)
        stable, by_place = _stable_name(file, folders, devices)
        allowed, group = _access(file)
        kind = maker.makes if maker and attachment is not Attachment.CAMERA else _USUAL[attachment]
        yield FoundDevice(attachment, kind, usb, file, stable, by_place, allowed, group, maker)


def _stable_name(file: Path, folders: tuple[str, ...], devices: Path) -> tuple[Path | None, bool]:
    for folder in folders:
        links = devices / folder
        for link in sorted(links.iterdir()) if links.is_dir() else ():
            if link.resolve() == file.resolve():
                return link, folder.endswith("by-path")
    return None, False


def _access(file: Path) -> tuple[bool, str]:
    try:
        return os.access(file, os.R_OK | os.W_OK), file.group()
    except (OSError, KeyError):
        return False, ""
