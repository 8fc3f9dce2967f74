"""The documents on devices say what the program says: every code, every field, every command, every form of address."""

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

from kiosk.app.device_commands.suggestion import suggestion_fields
from kiosk.app.device_commands.telling import report_fields
from kiosk.devices.drivers.discovery.found import discover
from kiosk.devices.drivers.escpos.profiles import profile_names
from kiosk.devices.keys.layouts import LAYOUTS
from kiosk.devices.ports import JobStage
from kiosk.devices.status import Action, Capability, Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.domain.reads import Refusal
from kiosk.domain.tickets import PrintProblem
from kiosk.service.supervision.reports import DeviceReport
from tests.devices.sysfs import FakeSysfs
from tests.fakes.clock import FakeClock

DOCS = Path(__file__).resolve().parents[2] / "docs"
DEVICES, SETTINGS, ADDING = (
    (DOCS / name).read_text("utf-8") for name in ("devices.md", "settings.md", "adding-a-device.md")
)
ENUMS = (Reason, Action, Capability, Connection, Health, DeviceKind, JobStage, PrintProblem, Refusal)


def codes() -> Iterator[Enum]:
    for each in ENUMS:
        yield from each


@pytest.mark.parametrize("code", list(codes()), ids=lambda code: f"{type(code).__name__}.{code.value}")
def test_every_code_is_documented(code: Enum) -> None:
    assert f"`{code.value}`" in DEVICES


def test_every_field_is_documented(tmp_path: Path) -> None:
    machine = FakeSysfs(tmp_path)
    machine.attach("1-3", "04b8:0e28:X4A1", "usbmisc", "usb/lp0")
    status = DeviceStatus(Connection.ONLINE)
    report = DeviceReport("printer", DeviceKind.TICKET_PRINTER, status, FakeClock().now())
    (found,) = discover(machine.sysfs, machine.devices)
    for field in [*report_fields(report), *suggestion_fields(found)]:
        assert f"`{field}`" in DEVICES


@pytest.mark.parametrize("name", [*profile_names(), *LAYOUTS])
def test_every_profile_and_layout_is_documented(name: str) -> None:
    assert f"`{name}`" in SETTINGS


def test_every_file_that_the_steps_name_is_there() -> None:
    named = set(re.findall(r"`((?:kiosk|tests|docs|packaging)/[\w./-]+)`", ADDING + DEVICES))
    assert named
    assert not [path for path in sorted(named) if not (DOCS.parent / path).exists()]
