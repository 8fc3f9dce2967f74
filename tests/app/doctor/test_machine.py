"""Checks of the machine, each in both directions: what is well is told so, and what is not is noticed."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from kiosk.app.doctor import machine
from kiosk.app.doctor.findings import Finding, Result

INPUTS = """\
I: Bus=0019 Vendor=0000 Product=0001 Version=0000
N: Name="Power Button"
H: Handlers=kbd event0
B: PROP=0
B: EV=3
B: KEY=10000000000000 0

I: Bus=0003 Vendor=04f3 Product=2a1c Version=0111
N: Name="ELAN Touchscreen"
H: Handlers=mouse0 event4
B: PROP=2
B: EV=b
B: ABS=2608000 3

I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Logitech USB Keyboard"
H: Handlers=sysrq kbd event5 leds
B: PROP=0
B: EV=120013
B: KEY=1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe

I: Bus=0003 Vendor=0c2e Product=0b61 Version=0110
N: Name="Honeywell Scanner"
H: Handlers=sysrq kbd event6
B: PROP=0
B: EV=120013
"""
OK, WARNING, FAILED, SKIPPED = Result.OK, Result.WARNING, Result.FAILED, Result.SKIPPED
DEVICES = tuple(machine.input_devices(INPUTS))
NTP = {"NTP": "yes", "NTPSynchronized": "yes"}


@pytest.mark.parametrize(
    ("finding", "result", "says"),
    [
        (machine.python_version((3, 11)), OK, "3.11"),
        (machine.python_version((3, 13)), OK, "3.13"),
        (machine.python_version((3, 10)), FAILED, "3.11 to 3.13"),
        (machine.python_version((3, 14)), FAILED, ""),
        (machine.qt_version("6.11.3"), OK, "6.11.3"),
        (machine.qt_version("6.12.0"), WARNING, ""),
        (machine.qt_version(""), FAILED, "cannot be loaded"),
        (machine.libraries(()), OK, ""),
        (machine.libraries(("libxcb-cursor.so.0",)), FAILED, "libxcb-cursor.so.0"),
        (machine.disk_space(4000), OK, "4000 MB"),
        (machine.disk_space(499), WARNING, ""),
        (machine.disk_space(99), FAILED, ""),
        (machine.disk_space(None), FAILED, ""),
        (machine.disk_writable(None, "loket", "loket"), OK, ""),
        (machine.disk_writable(None, "anna", ""), OK, ""),
        (machine.disk_writable("Read-only file system", "loket", "loket"), FAILED, "Read-only"),
        (machine.disk_writable(None, "root", "loket"), FAILED, "belongs to root"),
        (machine.disk_writable(None, "", "loket"), SKIPPED, "never run"),
        (machine.clock_synchronised(NTP), OK, "NTP"),
        (machine.clock_synchronised({"NTP": "yes", "NTPSynchronized": "no"}), WARNING, "no server answers"),
        (machine.clock_synchronised({"NTP": "no"}), WARNING, "off"),
        (machine.clock_synchronised(None), SKIPPED, "timedatectl"),
        (machine.clock_zone("Europe/Amsterdam", "Europe/Amsterdam"), OK, ""),
        (machine.clock_zone("Etc/UTC", "Europe/Amsterdam"), WARNING, "Europe/Amsterdam"),
        (machine.clock_zone("Etc/UTC", ""), SKIPPED, ""),
        (machine.clock_central(timedelta(seconds=1)), OK, "as the"),
        (machine.clock_central(timedelta(seconds=-30)), OK, "30 s behind"),
        (machine.clock_central(timedelta(seconds=61)), FAILED, "61 s ahead"),
        (machine.clock_central(None), SKIPPED, ""),
        (machine.session_user(True, ("audio", "loket"), "root"), OK, ""),
        (machine.session_user(True, ("loket",), "root"), FAILED, "audio"),
        (machine.session_user(False, (), "anna"), SKIPPED, "anna"),
        (machine.touch(DEVICES), OK, "ELAN"),
        (machine.touch(DEVICES[:1]), WARNING, ""),
        (machine.touch(None), SKIPPED, ""),
        (machine.keyboards(DEVICES, ["0C2E:0B61"]), WARNING, "Logitech USB Keyboard"),
        (machine.keyboards(DEVICES, ["0C2E:0B61", "046d:c31c"]), OK, "none"),
        (machine.keyboards(None, ()), SKIPPED, ""),
        (machine.vt_switching("[keyboard]\nvt-switching=false\n"), OK, ""),
        (machine.vt_switching("[keyboard]\n#vt-switching=false\n"), FAILED, ""),
        (machine.vt_switching("[keyboard]\nvt-switching=true\n"), FAILED, ""),
        (machine.vt_switching(None), SKIPPED, ""),
        (machine.voices("espeak-ng", ("nl", "zh"), frozenset({"nl", "zh"})), OK, ""),
        (machine.voices("espeak-ng", ("nl", "zh"), frozenset({"nl"})), WARNING, "zh"),
        (machine.voices("none", ("nl",), frozenset()), SKIPPED, ""),
        (machine.update(False), OK, ""),
        (machine.update(True), WARNING, "waits"),
    ],
)
def test_each_check_in_both_directions(finding: Finding, result: Result, says: str) -> None:
    assert finding.result is result
    assert says in finding.says


def test_a_scanner_that_types_is_not_taken_for_a_stranger() -> None:
    assert [each.keyboard for each in DEVICES] == [False, False, True, True]
    assert machine.keyboards(DEVICES, ["046d:c31c"]).says == "Honeywell Scanner"


@pytest.mark.parametrize(
    "text", ["", "N: x", 'I: Bus\nN: Name="a"\nB: EV=\n', "\n\n\n", 'N: Name="a"\nB: EV=  \n', "B: EV=120013"]
)
def test_whatever_the_kernel_tells_is_read(text: str) -> None:
    assert all(not each.keyboard for each in machine.input_devices(text))


def units(*told: tuple[str, bool, str, bool]) -> Sequence[Result]:
    """Check units."""
    return [each.result for each in machine.session_units([machine.Unit(*each) for each in told])]


def test_units() -> None:
    kiosk, display = "loket-kiosk.service", "loket-display.service"
    assert units((display, True, "active", False), (kiosk, True, "active", True)) == [OK, OK]
    assert units((kiosk, True, "active", False)) == [WARNING]
    assert units((kiosk, True, "failed", True), (display, True, "inactive", False)) == [FAILED, FAILED]
    assert units((kiosk, False, "inactive", False)) == [SKIPPED]
    assert [each.result for each in machine.session_units(None)] == [SKIPPED]
