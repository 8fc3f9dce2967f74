"""Discovery in a made-up sysfs: what is plugged in, what it may be, and a name for it that stays."""

from pathlib import Path

import pytest

from kiosk.app.addresses import check_printer, check_reader
from kiosk.devices.drivers.discovery.found import Attachment, FoundDevice, discover
from kiosk.devices.drivers.discovery.makers import MAKERS
from kiosk.devices.drivers.escpos.profiles import profile_names
from kiosk.devices.status import DeviceKind
from tests.devices.sysfs import FakeSysfs


@pytest.fixture
def machine(tmp_path: Path) -> FakeSysfs:
    return FakeSysfs(tmp_path)


def found(machine: FakeSysfs) -> tuple[FoundDevice, ...]:
    return discover(machine.sysfs, machine.devices)


def test_a_machine_without_anything() -> None:
    assert discover(Path("/nonexistent"), Path("/nonexistent")) == ()


def test_a_serial_scanner_is_named_by_its_link(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-2", "0c2e:0b6a:17231B4D", "tty", "ttyACM0")
    link = machine.devices / "serial" / "by-id" / "usb-Honeywell-scanner"
    link.parent.mkdir(parents=True)
    link.symlink_to(file)
    (scanner,) = found(machine)
    assert scanner.kind is DeviceKind.CODE_SCANNER
    assert scanner.address == f"serial:{link}"
    assert scanner.lasting
    assert scanner.maker == MAKERS["0c2e"]


def test_without_a_link_the_serial_number_names_it(machine: FakeSysfs) -> None:
    machine.attach("1-2", "0c2e:0b6a:17231B4D", "tty", "ttyACM0")
    (scanner,) = found(machine)
    assert scanner.address == "serial:0c2e:0b6a:17231B4D"
    check_reader(scanner.address)


def test_a_device_without_a_serial_number_has_no_lasting_name(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-2", "1a86:7523", "tty", "ttyUSB0")
    link = machine.devices / "serial" / "by-path" / "pci-0000:00-usb-0:2"
    link.parent.mkdir(parents=True)
    link.symlink_to(file)
    (line,) = found(machine)
    assert line.address == "serial:1a86:7523"
    assert not line.lasting
    assert "ttyUSB" not in line.address


def test_a_usb_printer_and_its_maker(machine: FakeSysfs) -> None:
    machine.attach("1-3", "04B8:0e28:X4A1", "usbmisc", "usb/lp0")
    (printer,) = found(machine)
    assert (printer.kind, printer.attachment) == (DeviceKind.TICKET_PRINTER, Attachment.USB)
    assert printer.address == "usb:04b8:0e28:X4A1"
    check_printer(printer.address)
    assert printer.allowed


def test_a_document_reader_on_a_serial_line(machine: FakeSysfs) -> None:
    machine.attach("1-3", "0db5:0139:7", "tty", "ttyACM1")
    (reader,) = found(machine)
    assert reader.kind is DeviceKind.DOCUMENT_READER


def test_a_keyboard_counts_only_when_its_maker_makes_scanners(machine: FakeSysfs) -> None:
    machine.attach("1-4", "046d:c31c", "input", "input/event3")
    machine.attach("1-5", "05e0:1200:S1", "input", "input/event4", "input/event5")
    (scanner,) = found(machine)
    assert scanner.address == "hid:05e0:1200:S1"
    assert scanner.file.name == "event4"


def test_a_camera_is_a_camera_whoever_made_it(machine: FakeSysfs) -> None:
    machine.attach("1-6", "05e0:aaaa:C1", "video4linux", "video0", "video1")
    (camera,) = found(machine)
    assert camera.kind is DeviceKind.CAMERA
    assert camera.file.name == "video0"


def test_what_is_no_usb_device_is_passed_over(machine: FakeSysfs) -> None:
    entry = machine.sysfs / "class" / "tty" / "ttyS0"
    entry.mkdir(parents=True)
    (entry / "uevent").write_text("DEVNAME=ttyS0\n")
    assert found(machine) == ()


def test_every_maker_goes_by_a_profile_that_there_is() -> None:
    assert {maker.profile for maker in MAKERS.values()} <= set(profile_names())
    assert all(vendor == vendor.lower() and len(vendor) == 4 for vendor in MAKERS)
