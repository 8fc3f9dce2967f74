"""All devices are let go of at the end, whatever one of them does."""

import threading

from kiosk.devices.ports import Devices
from kiosk.service.supervision.closing import close_devices
from tests.fakes.hanging import FakeHangingPrinter
from tests.fakes.reader import FakeReader
from tests.waiting import wait_until


def test_all_are_closed_when_it_returns() -> None:
    printer, reader = FakeHangingPrinter(), FakeReader()
    close_devices(Devices(printer, (reader,)).named())
    assert printer.closed
    assert threading.current_thread() not in printer.threads


def test_one_that_hangs_is_left_behind() -> None:
    printer, reader = FakeHangingPrinter(), FakeReader()
    printer.closes.clear()
    close_devices(Devices(printer, (reader,)).named(), timeout_s=0.05)
    assert not printer.closed
    assert reader.status().connection.value == "disabled"
    printer.closes.set()
    wait_until(lambda: printer.closed)
