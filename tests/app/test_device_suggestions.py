"""Suggestions: settings that can be pasted, names that stay, and a word wherever there is none."""

import threading
import tomllib
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.plugging import plugged_in
from kiosk.app.device_commands.suggestion import (
    setting_of,
    suggestion_fields,
    suggestion_notes,
    table_lines,
)
from kiosk.app.settings import DevicesTable
from kiosk.devices.drivers.discovery.found import FoundDevice, discover
from kiosk.devices.drivers.hotplug import no_hot_plug
from tests.devices.sysfs import FakeSysfs


@pytest.fixture
def machine(tmp_path: Path) -> FakeSysfs:
    return FakeSysfs(tmp_path)


def found(machine: FakeSysfs) -> tuple[FoundDevice, ...]:
    return discover(machine.sysfs, machine.devices)


def says(machine: FakeSysfs, device_id: str, name: str = "lp0") -> None:
    node = machine.sysfs / "class" / "usbmisc" / name / "device"
    node.mkdir()
    (node / "ieee1284_id").write_text(device_id)


def test_a_suggestion_names_the_key_and_the_profile(machine: FakeSysfs) -> None:
    machine.attach("1-3", "04b8:0e28:X4A1", "usbmisc", "usb/lp0")
    (printer,) = found(machine)
    assert setting_of(printer) == ("printer", "usb:04b8:0e28:X4A1?profile=epson")


def test_the_printer_knows_its_model_better_than_its_maker_id_does(machine: FakeSysfs) -> None:
    machine.attach("1-3", "0dd4:0205:7", "usbmisc", "usb/lp0")
    says(machine, "MFG:CUSTOM SPA;MDL:VKP80III;CMD:ESC/POS;")
    (printer,) = found(machine)
    assert setting_of(printer) == ("printer", "usb:0dd4:0205:7?profile=custom-vkp80iii")


def test_an_office_printer_is_sent_to_cups(machine: FakeSysfs) -> None:
    machine.attach("1-3", "abcd:0001:7", "usbmisc", "usb/lp0")
    says(machine, "MFG:Example;MDL:Laser 1;CMD:PJL,PCL;")
    notes = "\n".join(suggestion_notes(found(machine)[0]))
    assert "it speaks PJL, PCL and not ESC/POS" in notes
    assert "cups:QUEUE" in notes


def test_what_is_suggested_can_be_pasted_into_settings(machine: FakeSysfs) -> None:
    machine.attach("1-1", "04b8:0e28:P1", "usbmisc", "usb/lp0")
    machine.attach("1-2", "0519:0003:P2", "usbmisc", "usb/lp1")
    machine.attach("1-3", "0c2e:0b6a:S1", "tty", "ttyACM0")
    machine.attach("1-4", "05e0:1200:S2", "input", "input/event4")
    every = found(machine)
    lines = [line for device in every for line in suggestion_notes(device)] + table_lines(every)
    table = DevicesTable.model_validate(tomllib.loads("\n".join(lines))["devices"])
    assert table.printer == "usb:04b8:0e28:P1?profile=epson"
    assert table.scanners == ("hid:05e0:1200:S2", "serial:0c2e:0b6a:S1")
    assert '# or: printer = "usb:0519:0003:P2?profile=star"' in lines


def test_a_hostile_name_stays_a_comment(machine: FakeSysfs) -> None:
    machine.attach("1-3", '1a86:7523:a"b\\c', "tty", "ttyUSB0")
    usb = machine.sysfs / "devices" / "pci0000:00" / "1-3"
    (usb / "manufacturer").write_text('good\nprinter = "usb:/dev/evil"\n')
    every = found(machine)
    lines = suggestion_notes(every[0]) + table_lines(every)
    assert tomllib.loads("\n".join(lines)) == {"devices": {"scanners": ['serial:1a86:7523:a"b\\c']}}


def test_without_a_serial_number_the_socket_is_offered_with_its_caveat(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-2", "1a86:7523", "tty", "ttyUSB0")
    link = machine.devices / "serial" / "by-path" / "usb-1-2"
    link.parent.mkdir(parents=True)
    link.symlink_to(file)
    notes = "\n".join(suggestion_notes(found(machine)[0]))
    assert "no serial number" in notes
    assert f"serial:{link}, which is its socket, and changes when it is plugged in elsewhere" in notes


def test_who_may_not_open_it_is_told_the_group(machine: FakeSysfs) -> None:
    (file,) = machine.attach("1-2", "0c2e:0b6a:S1", "tty", "ttyACM0")
    group = file.group()
    file.unlink()
    (device,) = found(machine)
    assert "this user may not open it; members of the group of its file may" in "\n".join(
        suggestion_notes(device)
    )
    file.touch()
    assert suggestion_fields(found(machine)[0])["group"] == group


def test_waiting_finds_what_is_plugged_in_and_not_what_was_there(machine: FakeSysfs) -> None:
    machine.attach("1-1", "0c2e:0b6a:OLD", "tty", "ttyACM0")
    begun = threading.Event()

    def look() -> tuple[FoundDevice, ...]:
        seen = found(machine)
        begun.set()
        return seen

    def plug_in() -> None:
        begun.wait(10)
        machine.attach("1-2", "05e0:1701:NEW", "tty", "ttyACM1")

    hand = threading.Thread(target=plug_in)
    hand.start()
    fresh = plugged_in(look, no_hot_plug, RealClock(), 10.0)
    hand.join()
    assert [each.usb.serial for each in fresh] == ["NEW"]


def test_waiting_finds_what_is_pulled_out_and_plugged_in_again(machine: FakeSysfs) -> None:
    machine.attach("1-1", "0c2e:0b6a:S1", "tty", "ttyACM0")
    there = found(machine)
    looks = iter([there, (), there, there])
    assert plugged_in(lambda: next(looks), no_hot_plug, RealClock(), 10.0) == list(there)


def test_waiting_ends_when_nobody_plugs_anything_in(machine: FakeSysfs) -> None:
    machine.attach("1-1", "0c2e:0b6a:OLD", "tty", "ttyACM0")
    assert plugged_in(lambda: found(machine), no_hot_plug, RealClock(), 0.2) == ()
