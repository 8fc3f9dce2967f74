"""A made-up sysfs: USB devices with the device files that the kernel made for them."""

from pathlib import Path


class FakeSysfs:
    """`sysfs` and `devices` stand for ``/sys`` and ``/dev``."""

    def __init__(self, folder: Path) -> None:
        self.sysfs, self.devices = folder / "sys", folder / "dev"
        self.devices.mkdir(parents=True)

    def attach(self, place: str, ids: str, subsystem: str, *names: str) -> list[Path]:
        """Attach a device with ``VID:PID[:SERIAL]`` at a place such as ``1-2``; return its device files."""
        vendor, product, *serial = ids.split(":")
        usb = self.sysfs / "devices" / "pci0000:00" / place
        usb.mkdir(parents=True, exist_ok=True)
        (usb / "idVendor").write_text(vendor + "\n")
        (usb / "idProduct").write_text(product + "\n")
        if serial:
            (usb / "serial").write_text(serial[0] + "\n")
        files = []
        for number, name in enumerate(names):
            entry = usb / f"{place}:1.{number}" / subsystem / Path(name).name
            entry.mkdir(parents=True)
            (entry / "uevent").write_text(f"MAJOR=1\nDEVNAME={name}\n")
            listed = self.sysfs / "class" / subsystem / entry.name
            listed.parent.mkdir(parents=True, exist_ok=True)
            listed.symlink_to(entry)
            file = self.devices / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
            files.append(file)
        return files
