"""The udev rules of a kiosk: nothing is open to everybody, and they know the same makers as the discovery."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.devices.drivers.discovery.makers import ADAPTERS, MAKERS
from kiosk.devices.status import DeviceKind
from tests.packaging.udev_rules import Device, Rule, applied, read_rules

FILE = Path(__file__).resolve().parents[2] / "packaging" / "udev" / "70-loket.rules"
RULES = read_rules(FILE.read_text("utf-8"))
PRINTERS = "|".join(
    sorted(each for each, maker in MAKERS.items() if maker.makes is DeviceKind.TICKET_PRINTER)
)
READERS = "|".join(
    sorted(each for each, maker in MAKERS.items() if maker.makes is not DeviceKind.TICKET_PRINTER)
)
OPEN = {"GROUP": "loket", "MODE": "0660"}
NOT_FOR_MODEMS = {"ENV{ID_MM_DEVICE_IGNORE}": "1", "ENV{ID_MM_PORT_IGNORE}": "1"}


def values(rules: list[Rule], key: str, name: str = "") -> list[str]:
    return [term.value for rule in rules for term in rule if (term.key, term.name) == (key, name)]


def test_nothing_is_open_to_everybody() -> None:
    modes = values(RULES, "MODE")
    assert modes
    assert all(int(mode, 8) & 0o007 == 0 for mode in modes)


def test_whatever_is_opened_is_opened_to_the_group_only() -> None:
    for rule in RULES:
        given = {term.key: term.value for term in rule if term.operator == "="}
        assert ("MODE" in given) == ("GROUP" in given)
        assert given.get("GROUP", "loket") == "loket"
        assert "OWNER" not in given
        assert not {"RUN", "PROGRAM"} & {term.key for term in rule}


def test_the_makers_are_those_of_the_discovery() -> None:
    listed = values(RULES, "ATTRS", "idVendor") + values(RULES, "ATTR", "idVendor")
    assert set(listed) == {PRINTERS, READERS, "|".join(sorted(ADAPTERS))}


def test_no_id_is_a_pattern() -> None:
    assert not any(sign in text for text in (PRINTERS, READERS) for sign in "*?[")


def test_a_usb_printer_of_whatever_maker_gets_a_name_that_stays() -> None:
    told = {"ID_SERIAL": "EPSON_TM-T20III_X4A1", "ID_PATH": "pci-0000:00:14.0-usb-0:2:1.0"}
    printer = Device("add", "usbmisc", "lp0", parents={"idVendor": "abcd"}, told=told)
    links = "loket/by-id/usb-$env{ID_SERIAL} loket/by-path/$env{ID_PATH}"
    assert applied(RULES, printer) == {**OPEN, "SYMLINK": links}


def test_what_else_is_among_usb_things_is_left_alone() -> None:
    assert applied(RULES, Device("add", "usbmisc", "hiddev0", parents={"idVendor": "051d"})) == {}


@pytest.mark.parametrize("vendor", list(MAKERS))
def test_a_serial_device_is_kept_from_modem_commands(vendor: str) -> None:
    device = Device("add", "tty", "ttyACM0", parents={"idVendor": vendor})
    assert applied(RULES, device) == {**OPEN, **NOT_FOR_MODEMS}


@pytest.mark.parametrize("vendor", list(ADAPTERS))
def test_a_serial_adapter_is_opened_to_the_group(vendor: str) -> None:
    adapter = Device("add", "tty", "ttyUSB0", parents={"idVendor": vendor})
    assert applied(RULES, adapter) == {**OPEN, "ENV{ID_MM_PORT_IGNORE}": "1"}


def test_a_modem_and_the_console_are_left_alone() -> None:
    assert applied(RULES, Device("add", "tty", "ttyACM0", parents={"idVendor": "12d1"})) == {}
    assert applied(RULES, Device("add", "tty", "ttyS0", above=())) == {}


@pytest.mark.parametrize("vendor", READERS.split("|"))
def test_a_scanner_that_types_is_kept_from_the_desktop(vendor: str) -> None:
    scanner = Device("add", "input", "event5", parents={"idVendor": vendor})
    assert applied(RULES, scanner) == {**OPEN, "ENV{LIBINPUT_IGNORE_DEVICE}": "1"}


@pytest.mark.parametrize("vendor", ["046d", *PRINTERS.split("|")])
def test_a_keyboard_stays_a_keyboard(vendor: str) -> None:
    assert applied(RULES, Device("add", "input", "event5", parents={"idVendor": vendor})) == {}


def test_a_camera_by_usb_is_opened_and_another_is_not() -> None:
    assert applied(RULES, Device("add", "video4linux", "video0")) == OPEN
    assert applied(RULES, Device("add", "video4linux", "video0", above=("pci",))) == {}


@pytest.mark.parametrize("vendor", list(MAKERS))
def test_a_device_is_not_put_to_sleep(vendor: str) -> None:
    attributes = {"idVendor": vendor, "power/control": "auto"}
    device = Device("add", "usb", "1-2", attributes, told={"DEVTYPE": "usb_device"})
    assert applied(RULES, device) == {"ENV{ID_MM_DEVICE_IGNORE}": "1", "ATTR{power/control}": "on"}


def test_a_printer_of_an_unknown_maker_is_not_put_to_sleep_either() -> None:
    told = {"DEVTYPE": "usb_device", "ID_USB_INTERFACES": ":070102:"}
    device = Device("add", "usb", "1-2", {"idVendor": "abcd", "power/control": "auto"}, told=told)
    assert applied(RULES, device) == {"ATTR{power/control}": "on"}


def test_nothing_is_done_when_a_device_goes() -> None:
    assert applied(RULES, Device("remove", "usbmisc", "lp0")) == {}


def test_udev_itself_takes_the_rules() -> None:
    udevadm = shutil.which("udevadm")
    if udevadm is None:
        pytest.skip("udevadm is not installed")
    command = [udevadm, "verify", "--resolve-names=never", str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    if "unknown command verb" in done.stderr.lower():
        pytest.skip("this udevadm cannot verify rules (it came with systemd 254)")
    assert done.returncode == 0, done.stdout + done.stderr
