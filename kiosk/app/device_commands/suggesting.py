"""The command `kiosk devices suggest`: the lines for the settings of what is plugged in."""

import argparse
import threading
from collections.abc import Sequence

from kiosk.app.device_commands.telling import Fields, say
from kiosk.devices.drivers.discovery.found import Attachment, FoundDevice, discover
from kiosk.devices.drivers.hotplug import udev_hot_plug
from kiosk.devices.status import DeviceKind

_RESCAN_S = 0.5
_KEYS = {
    DeviceKind.TICKET_PRINTER: "printer",
    DeviceKind.CODE_SCANNER: "scanners",
    DeviceKind.CAMERA: "scanners",
    DeviceKind.DOCUMENT_READER: "document_readers",
}


def suggest_settings(options: argparse.Namespace) -> int:
    """Print what is found; the exit code is 1 when there is nothing."""
    found = _plugged_in(options.wait) if options.wait > 0 else discover()
    for device in found:
        say(_fields(device), "\n".join(_words(device)), as_json=options.json)
    if not found and not options.json:
        print("Nothing was found that could be a printer, a scanner, a document reader or a camera.")
    return 0 if found else 1


def _plugged_in(seconds: float) -> Sequence[FoundDevice]:
    """Wait for what is plugged in from now on; return it as soon as it is there."""
    before = {(each.attachment, each.usb) for each in discover()}
    changed = threading.Event()
    end = udev_hot_plug()(changed.set)
    try:
        left = seconds
        while left > 0:
            changed.wait(_RESCAN_S)
            changed.clear()
            left -= _RESCAN_S
            fresh = [each for each in discover() if (each.attachment, each.usb) not in before]
            if fresh:
                return fresh
    finally:
        end()
    return ()


def setting_of(device: FoundDevice) -> tuple[str, str]:
    """Return the key of the settings' table ``devices``, and what to write there."""
    key = _KEYS[device.kind]
    profile = device.maker.profile if device.maker else "auto"
    escpos = device.kind is DeviceKind.TICKET_PRINTER and profile != "auto"
    return key, f"{device.address}?profile={profile}" if escpos else device.address


def _fields(device: FoundDevice) -> Fields:
    key, address = setting_of(device)
    return {
        "kind": device.kind.value,
        "attachment": device.attachment.value,
        "setting": key,
        "address": address,
        "lasting": device.lasting,
        "vendor_id": device.usb.vendor,
        "product_id": device.usb.product,
        "maker": device.maker.name if device.maker else device.usb.maker_says,
        "product": device.usb.product_says,
        "allowed": device.allowed,
        "group": device.group,
    }


def _words(device: FoundDevice) -> list[str]:
    key, address = setting_of(device)
    maker = device.maker.name if device.maker else device.usb.maker_says or "unknown maker"
    lines = [f"# {maker} {device.usb.product_says}".rstrip() + f" ({device.usb.vendor}:{device.usb.product})"]
    if device.maker is None and device.attachment is not Attachment.CAMERA:
        lines.append(f"# its maker is not known here; a {device.kind.value.replace('_', ' ')} is a guess")
    if not device.lasting:
        lines.append("# it has no serial number: a second one of the same model could not be told apart")
    if not device.allowed:
        lines.append(f"# this user may not open it; its group is {device.group or 'unknown'}")
    return [*lines, f'{key} = "{address}"' if key == "printer" else f'{key} = ["{address}"]']
