"""Finds the device files of what is attached by USB, by vendor, product and serial number, in sysfs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SYSFS = Path("/sys")
DEVICES = Path("/dev")

_USB_ID = re.compile(
    r"(?P<vendor>[0-9A-Fa-f]{4}):(?P<product>[0-9A-Fa-f]{4})(?::(?P<serial>[\x21-\x7e]{1,64}))?"
)

_LONGEST = 256


@dataclass(frozen=True, slots=True, order=True)
class UsbDevice:
    """A device by what it says of itself: ids in lower case, texts as its maker wrote them; `place` is its socket."""

    place: str
    vendor: str
    product: str
    serial: str
    maker_says: str
    product_says: str


def attached_by_usb(
    subsystem: str, sysfs: Path = SYSFS, devices: Path = DEVICES
) -> Iterator[tuple[UsbDevice, Path]]:
    """Yield each USB device that has device files in a subsystem, with each of these files."""
    for usb, file in _attached(subsystem, sysfs, devices):
        told = (plain(_text(usb / name)) for name in ("serial", "manufacturer", "product"))
        yield (
            UsbDevice(usb.name, _text(usb / "idVendor").lower(), _text(usb / "idProduct").lower(), *told),
            file,
        )


def device_files(
    where: str, subsystem: str, sysfs: Path = SYSFS, devices: Path = DEVICES
) -> tuple[Path, ...]:
    """Return the device files that `where` names: a path, or ``VID:PID[:SERIAL]``; empty when it is not attached.

    `subsystem` is as in ``/sys/class``, such as ``tty`` or ``input``. Of several devices with the same ids the first
    in the order of their places counts, with all its files.
    """
    wanted = _USB_ID.fullmatch(where)
    if wanted is None:
        return (Path(where),) if Path(where).exists() else ()
    found: dict[Path, list[Path]] = {}
    for usb, file in _attached(subsystem, sysfs, devices):
        if _says(usb, wanted):
            found.setdefault(usb, []).append(file)
    return tuple(sorted(found[min(found)])) if found else ()


def files_beside(
    path: Path, subsystem: str, sysfs: Path = SYSFS, devices: Path = DEVICES
) -> tuple[Path, ...]:
    """Return all device files of the USB device to which a device file belongs, that file first."""
    file = path.resolve()
    attached = list(_attached(subsystem, sysfs, devices))
    usb = next((usb for usb, each in attached if each == file), None)
    return (file, *sorted(each for one, each in attached if usb and one == usb and each != file))


def _attached(subsystem: str, sysfs: Path, devices: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the sysfs folder of each USB device with each of its device files."""
    folder = sysfs / "class" / subsystem
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        place = entry.resolve()
        usb = next((each for each in place.parents if (each / "idVendor").is_file()), None)
        name = re.search(r"^DEVNAME=(\S+)$", _text(place / "uevent"), re.MULTILINE)
        if usb is not None and name is not None:
            yield usb, devices / name[1]


def _says(usb: Path, wanted: re.Match[str]) -> bool:
    return (
        _text(usb / "idVendor").lower() == wanted["vendor"].lower()
        and _text(usb / "idProduct").lower() == wanted["product"].lower()
        and wanted["serial"] in {None, plain(_text(usb / "serial"))}
    )


def plain(text: str) -> str:
    """Return what a device says of itself as one line that can be shown: no control characters, no end of line."""
    return "".join(each for each in text[:_LONGEST] if each.isprintable()).strip()


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
