"""Discovery in a made-up sysfs: what is plugged in, what it may be, and a name for it that stays."""

from pathlib import Path

import pytest

from kiosk.app.addresses import check_printer, check_reader
from kiosk.devices.drivers.discovery.found import Attachment, FoundDevice, discover
from kiosk.devices.drivers.discovery.makers import MAKERS
from kiosk.devices.drivers.discovery.printer_id import PrinterId
from kiosk.devices.drivers.escpos.profiles import profile_names
from kiosk.devices.status import DeviceKind
from tests.devices.sysfs import FakeSysfs

USB_IDS = Path("/usr/share/misc/usb.ids")


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


def linked(machine: FakeSysfs, file: Path, link: str) -> Path:
    path = machine.devices / link
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(file)
    return path


def test_a_device_without_a_serial_number_has_no_lasting_name(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-2", "1a86:7523", "tty", "ttyUSB0")
    path = linked(machine, file, "serial/by-path/pci-0000:00-usb-0:2")
    (line,) = found(machine)
    assert line.address == "serial:1a86:7523"
    assert line.by_path == path
    assert not line.lasting
    assert "ttyUSB" not in line.address


def test_a_link_by_id_without_a_serial_number_is_no_lasting_name_either(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-2", "1a86:7523", "tty", "ttyUSB0")
    link = linked(machine, file, "serial/by-id/usb-1a86_USB_Serial-if00-port0")
    (line,) = found(machine)
    assert line.address == f"serial:{link}"
    assert not line.lasting


@pytest.mark.parametrize("number", ["", ":00000000"])
def test_two_that_say_the_same_are_told_apart_by_their_sockets(machine: FakeSysfs, number: str) -> None:
    for place, name in (("1-2", "ttyUSB0"), ("1-3", "ttyUSB1")):
        (file,) = machine.attach(place, f"1a86:7523{number}", "tty", name)
        linked(machine, file, f"serial/by-path/usb-{place}")
    first, second = found(machine)
    assert first.address == f"serial:{machine.devices}/serial/by-path/usb-1-2"
    assert second.address == f"serial:{machine.devices}/serial/by-path/usb-1-3"
    assert first.by_socket
    assert not first.lasting


def test_a_usb_printer_and_what_it_says_of_itself(machine: FakeSysfs) -> None:
    machine.attach("1-3", "04B8:0e28:X4A1", "usbmisc", "usb/lp0")
    node = machine.sysfs / "class" / "usbmisc" / "lp0" / "device"
    node.mkdir()
    (node / "ieee1284_id").write_text("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;\n")
    (machine.sysfs / "drivers" / "usblp").mkdir(parents=True)
    (node / "driver").symlink_to(machine.sysfs / "drivers" / "usblp")
    (printer,) = found(machine)
    assert (printer.kind, printer.attachment) == (DeviceKind.TICKET_PRINTER, Attachment.USB)
    assert printer.address == "usb:04b8:0e28:X4A1"
    check_printer(printer.address)
    assert printer.allowed
    assert printer.driver == "usblp"
    assert printer.says == PrinterId("EPSON", "TM-T20III", ("ESC/POS",))


def test_what_is_no_printer_beside_the_printers_is_passed_over(machine: FakeSysfs) -> None:
    machine.attach("1-3", "051d:0002:UPS1", "usbmisc", "usb/hiddev0")
    assert found(machine) == ()


@pytest.mark.parametrize("number", ["A B", "A?b=c", "x" * 65])
def test_a_serial_number_that_no_address_can_hold_is_left_out(machine: FakeSysfs, number: str) -> None:
    machine.attach("1-3", f"04b8:0e28:{number}", "usbmisc", "usb/lp0")
    (printer,) = found(machine)
    assert printer.address == "usb:04b8:0e28"
    assert not printer.lasting


def test_what_a_device_says_of_itself_is_one_plain_line(machine: FakeSysfs) -> None:
    machine.attach("1-3", "1a86:7523", "tty", "ttyUSB0")
    (machine.sysfs / "devices" / "pci0000:00" / "1-3" / "product").write_text("nice\x1b[2J\nprinter\n")
    (line,) = found(machine)
    assert line.usb.product_says == "nice[2Jprinter"


def test_a_keyboard_counts_only_when_its_maker_makes_scanners(machine: FakeSysfs) -> None:
    machine.attach("1-4", "046d:c31c", "input", "input/event3")
    machine.attach("1-5", "05e0:1200:S1", "input", "input/event4", "input/event5")
    (scanner,) = found(machine)
    assert scanner.address == "hid:05e0:1200:S1"
    assert scanner.file.name == "event4"


def test_a_keyboard_of_a_maker_of_printers_is_no_printer(machine: FakeSysfs) -> None:
    machine.attach("1-4", "04b8:0202:K1", "input", "input/event3")
    assert found(machine) == ()


def test_a_camera_without_a_name_is_named_by_its_socket(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-6", "046d:0825", "video4linux", "video0")
    path = linked(machine, file, "v4l/by-path/usb-1-6-video-index0")
    (camera,) = found(machine)
    assert camera.address == f"camera:{path}"
    assert camera.by_socket


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


@pytest.mark.skipif(not USB_IDS.is_file(), reason="the public list of USB ids is not installed")
@pytest.mark.parametrize("vendor", list(MAKERS))
def test_every_maker_is_in_the_public_list_of_usb_ids(vendor: str) -> None:
    lines = USB_IDS.read_text("utf-8", "replace").splitlines()
    (listed,) = [line for line in lines if line.startswith(f"{vendor}  ")]
    first_word = MAKERS[vendor].name.split()[0]
    assert first_word in listed
