"""Device files by vendor, product and serial number."""

from pathlib import Path

import pytest

from kiosk.devices.drivers.attached import device_files, files_beside
from tests.devices.sysfs import FakeSysfs


@pytest.fixture
def machine(tmp_path: Path) -> FakeSysfs:
    machine = FakeSysfs(tmp_path)
    machine.attach("1-1", "0c2e:0b6a:19120A0B", "tty", "ttyACM1")
    machine.attach("1-2", "0c2e:0b6a:19120A0C", "tty", "ttyACM0")
    machine.attach("1-3", "05e0:1200", "input", "input/event5", "input/event4")
    return machine


@pytest.mark.parametrize(
    ("where", "subsystem", "names"),
    [
        ("0c2e:0b6a:19120A0C", "tty", ["ttyACM0"]),
        ("0C2E:0B6A", "tty", ["ttyACM1"]),
        ("0c2e:0b6a:other", "tty", []),
        ("05e0:1200", "input", ["input/event4", "input/event5"]),
        ("05e0:1200", "tty", []),
        ("05e0:1200", "nothing", []),
    ],
)
def test_devices_are_found(machine: FakeSysfs, where: str, subsystem: str, names: list[str]) -> None:
    found = device_files(where, subsystem, machine.sysfs, machine.devices)
    assert found == tuple(machine.devices / name for name in names)


def test_a_path_is_itself_where_it_leads_somewhere(machine: FakeSysfs) -> None:
    link = machine.devices / "scanner"
    assert device_files(str(link), "tty", machine.sysfs, machine.devices) == ()
    link.symlink_to(machine.devices / "ttyACM0")
    assert device_files(str(link), "tty", machine.sysfs, machine.devices) == (link,)


def test_the_other_files_of_a_device_are_found_by_one_of_them(machine: FakeSysfs) -> None:
    link = machine.devices / "scanner-event-kbd"
    link.symlink_to(machine.devices / "input/event5")
    files = files_beside(link, "input", machine.sysfs, machine.devices)
    assert files == (machine.devices / "input/event5", machine.devices / "input/event4")
    elsewhere = machine.devices / "elsewhere"
    elsewhere.touch()
    assert files_beside(elsewhere, "input", machine.sysfs, machine.devices) == (elsewhere,)
