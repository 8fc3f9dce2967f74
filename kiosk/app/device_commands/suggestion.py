"""What is suggested for one device that was found: the setting, and what has to be known about it."""

import json
from collections.abc import Iterator, Sequence

from kiosk.app.device_commands.telling import Fields
from kiosk.devices.drivers.discovery.found import Attachment, FoundDevice
from kiosk.devices.drivers.discovery.makers import ADAPTERS
from kiosk.devices.drivers.escpos.profiles import AUTO, GENERIC, profile_of
from kiosk.devices.status import DeviceKind

KEYS = {
    DeviceKind.TICKET_PRINTER: "printer",
    DeviceKind.CODE_SCANNER: "scanners",
    DeviceKind.CAMERA: "scanners",
    DeviceKind.DOCUMENT_READER: "document_readers",
}
"""Where in the settings' table ``devices`` a device stands."""


def setting_of(device: FoundDevice) -> tuple[str, str]:
    """Return the key of the settings' table ``devices``, and what to write there."""
    profile = _profile(device) if device.kind is DeviceKind.TICKET_PRINTER else AUTO
    return KEYS[device.kind], device.address if profile == AUTO else f"{device.address}?profile={profile}"


def suggestion_fields(device: FoundDevice) -> Fields:
    """Return a suggestion as JSON has it."""
    key, address = setting_of(device)
    return {
        "kind": device.kind.value,
        "attachment": device.attachment.value,
        "setting": key,
        "address": address,
        "lasting": device.lasting,
        "by_socket": device.by_socket,
        "by_path": str(device.by_path) if device.by_path else None,
        "vendor_id": device.usb.vendor,
        "product_id": device.usb.product,
        "serial": device.usb.serial or None,
        "maker": device.maker.name if device.maker else device.usb.maker_says,
        "product": device.says.model or device.usb.product_says,
        "languages": list(device.says.languages),
        "driver": device.driver,
        "file": str(device.file),
        "known": device.maker is not None,
        "allowed": device.allowed,
        "group": device.group,
    }


def suggestion_notes(device: FoundDevice) -> list[str]:
    """Return comments for the settings: what was found, and what to mind."""
    return [f"# {_title(device)}", *(f"#   {note}" for note in _notes(device))]


def table_lines(found: Sequence[FoundDevice]) -> list[str]:
    """Return the settings' table ``devices``; of several printers the first, since a kiosk has one."""
    settings = [setting_of(each) for each in found]
    printers = [address for key, address in settings if key == KEYS[DeviceKind.TICKET_PRINTER]]
    lines = ["", "[devices]"]
    lines += [f"{'# or: ' if number else ''}printer = {_quoted(it)}" for number, it in enumerate(printers)]
    for name in ("scanners", "document_readers"):
        if addresses := [_quoted(address) for key, address in settings if key == name]:
            lines.append(f"{name} = [{', '.join(addresses)}]")
    return lines


def _title(device: FoundDevice) -> str:
    maker = device.maker.name if device.maker else device.usb.maker_says or "unknown maker"
    product = device.says.model or device.usb.product_says
    name = f"{maker} {product}".rstrip()
    driver = f", driver {device.driver}" if device.driver else ""
    return f"{name} ({device.usb.vendor}:{device.usb.product}{driver}), now {device.file}"


def _notes(device: FoundDevice) -> Iterator[str]:
    if device.usb.vendor in ADAPTERS and device.attachment is Attachment.SERIAL:
        yield "it is a serial adapter: what is at its other end cannot be seen, a code scanner is a guess"
        yield "if it is a printer, write printer = ADDRESS?baud=N, with the speed that the printer is set to"
    elif device.maker is None and device.attachment is not Attachment.CAMERA:
        yield f"its maker is not known here; a {device.kind.value.replace('_', ' ')} is a guess"
    if device.kind is DeviceKind.CODE_SCANNER:
        yield "if it reads documents, write the address under document_readers instead"
    if device.says.speaks_escpos is False:
        yield (
            f"it says that it speaks {', '.join(device.says.languages)} and not ESC/POS; "
            "if it does not print, make a CUPS queue for it and write cups:QUEUE"
        )
    yield from _name_notes(device)
    if not device.allowed:
        yield f"this user may not open it; members of the group {device.group or 'of its file'} may"


def _name_notes(device: FoundDevice) -> Iterator[str]:
    if device.by_socket:
        yield "it has no name of its own; this address is its socket, and changes when it is plugged in elsewhere"
    elif device.alike:
        yield "another one says the very same of itself, and udev has no name for its socket: unplug one of them"
    elif not device.lasting:
        yield "it has no serial number: a second one of the same model could not be told apart"
        if device.by_path is not None:
            yield (
                f"if there will be one: {device.attachment.value}:{device.by_path}, "
                "which is its socket, and changes when it is plugged in elsewhere"
            )


def _profile(device: FoundDevice) -> str:
    """Return what the printer's own name says, or else what most of its maker's printers are."""
    by_name = profile_of(device.says.model or device.usb.product_says).name
    if by_name != GENERIC:
        return by_name
    return device.maker.profile if device.maker else AUTO


def _quoted(address: str) -> str:
    # What JSON writes of printable characters is a basic string of TOML as well.
    return json.dumps(address, ensure_ascii=False)
