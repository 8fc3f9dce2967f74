"""One monitor for all who watch, which runs while somebody does; and readers that are woken by it."""

import threading

from kiosk.devices.drivers.hotplug import SharedHotPlug, no_hot_plug, udev_hot_plug
from kiosk.devices.drivers.readers import code_scanner
from kiosk.devices.simulated.reader import SimulatedReader
from kiosk.devices.status import Connection
from tests.fakes.clock import FakeClock
from tests.fakes.hotplug import FakeHotPlug
from tests.waiting import wait_until

NEVER_S = (600.0,)


def test_all_share_one_monitor_which_ends_with_the_last() -> None:
    monitor = FakeHotPlug()
    shared = SharedHotPlug(monitor)
    told: list[str] = []
    forget_first = shared(lambda: told.append("first"))
    forget_second = shared(lambda: told.append("second"))
    assert len(monitor.watches) == 1
    monitor.ring()
    assert told == ["first", "second"]
    forget_first()
    forget_first()
    monitor.ring()
    assert told == ["first", "second", "second"]
    forget_second()
    assert monitor.watches == []
    shared(lambda: told.append("third"))
    monitor.ring()
    assert told[-1] == "third"


def test_udev_is_watched_by_one_thread_and_without_udev_by_none() -> None:
    shared = udev_hot_plug()
    before = threading.active_count()
    forget = [shared(lambda: None) for _ in range(3)]
    assert threading.active_count() <= before + 1
    for each in forget:
        each()
    assert threading.active_count() == before


def test_nobody_is_told_where_there_is_no_hot_plug() -> None:
    no_hot_plug(lambda: None)()


def test_a_reader_looks_at_once_when_something_was_plugged_in() -> None:
    hotplug, scanner = FakeHotPlug(), SimulatedReader()
    scanner.controls.set_state("unplugged")
    reader = code_scanner(scanner.line, FakeClock(), NEVER_S, hotplug)
    reader.start(lambda _: None)
    wait_until(lambda: reader.status().connection is Connection.ABSENT)
    hotplug.ring()
    scanner.controls.set_state("ready")
    hotplug.ring()
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    scanner.controls.set_state("unplugged")
    wait_until(lambda: reader.status().connection is Connection.LOST)
    scanner.controls.set_state("ready")
    hotplug.ring()
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    reader.close()
    assert hotplug.watches == []
