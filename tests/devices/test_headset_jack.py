"""The headset's jack: which inputs have its switch, which sound cards hang on USB, and what is told of both."""

from pathlib import Path

import pytest

from kiosk.devices.drivers.speech.jack import SensedJack, SwitchSensor, UsbSensor, switches, usb_cards
from kiosk.devices.simulated.speech import SimulatedHeadset
from kiosk.devices.speech.jack import HeadsetJack
from kiosk.devices.status import Connection, DeviceKind, Reason
from tests.fakes.hotplug import FakeHotPlug
from tests.waiting import wait_until

RETRY_S = (0.01,)


class FakeSwitch:
    """A device file with the switch of a jack, in a test's hand."""

    def __init__(self) -> None:
        self.on = False
        self.fault: OSError | None = None
        self.opened = 0

    def open(self, path: Path) -> "FakeSwitch":
        del path
        if self.fault is not None:
            raise self.fault
        self.opened += 1
        return self

    def is_on(self, switch: int, timeout_s: float) -> bool:
        assert switch == 2
        del timeout_s
        if self.fault is not None:
            raise self.fault
        return self.on

    def close(self) -> None:
        pass


def jack_on(switch: FakeSwitch) -> SensedJack:
    sensor = SwitchSensor(find=lambda: (Path("/dev/input/event3"),), open_file=switch.open)
    return SensedJack(sensor, RETRY_S)


def test_it_tells_how_it_is_and_each_change() -> None:
    switch, told = FakeSwitch(), list[bool]()
    jack = jack_on(switch)
    jack.start(told.append)
    wait_until(lambda: told == [False])
    switch.on = True
    wait_until(lambda: told == [False, True])
    assert jack.status().connection is Connection.ONLINE
    assert jack.kind is DeviceKind.HEADSET_JACK
    jack.close()
    assert jack.status().connection is Connection.DISABLED


def test_a_jack_that_is_lost_has_no_headset_in_it_and_is_looked_for_again() -> None:
    switch, told = FakeSwitch(), list[bool]()
    switch.on = True
    jack = jack_on(switch)
    jack.start(told.append)
    wait_until(lambda: told == [True])
    switch.fault = OSError(19, "gone")
    wait_until(lambda: told == [True, False])
    wait_until(lambda: jack.status().connection is Connection.LOST)
    switch.fault = None
    wait_until(lambda: told == [True, False, True])
    jack.close()


def test_a_machine_without_a_jack_says_so_and_finds_one_that_comes() -> None:
    found: list[Path] = []
    switch, hotplug, told = FakeSwitch(), FakeHotPlug(), list[bool]()
    jack = SensedJack(SwitchSensor(find=lambda: tuple(found), open_file=switch.open), (60.0,), hotplug)
    jack.start(told.append)
    wait_until(lambda: jack.status().connection is Connection.ABSENT)
    assert jack.status().reasons == frozenset({Reason.UNREACHABLE})
    found.append(Path("/dev/input/event3"))
    hotplug.ring()
    wait_until(lambda: jack.status().connection is Connection.ONLINE)
    jack.close()


def test_a_jack_that_must_not_be_opened_says_so() -> None:
    switch = FakeSwitch()
    switch.fault = OSError(13, "no")
    jack = jack_on(switch)
    jack.start(lambda _: None)
    wait_until(lambda: jack.status().reasons == frozenset({Reason.NO_ACCESS}))
    jack.close()


@pytest.mark.parametrize(
    ("mask", "has"),
    [("4", True), ("14", True), ("10", False), ("0", False), ("1 4", True), ("x", False), ("", False)],
)
def test_the_switch_is_found_in_the_mask_of_an_input(tmp_path: Path, mask: str, has: bool) -> None:
    entry = tmp_path / "class" / "input" / "event7" / "device" / "capabilities"
    entry.mkdir(parents=True)
    (entry / "sw").write_text(mask + "\n")
    found = switches(tmp_path, Path("/dev"))
    assert found == ((Path("/dev/input/event7"),) if has else ())


def attach_card(sysfs: Path, name: str, *, usb: str = "") -> Path:
    """Attach a sound card, with ``VID:PID`` on USB."""
    parent = sysfs / "devices" / ("usb1/1-2" if usb else "pci0") / name
    card = parent / "sound" / name
    card.mkdir(parents=True)
    if usb:
        vendor, product = usb.split(":")
        (parent / "idVendor").write_text(vendor + "\n")
        (parent / "idProduct").write_text(product + "\n")
    link = sysfs / "class" / "sound" / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(card)
    return link


def test_only_sound_cards_on_usb_are_headsets(tmp_path: Path) -> None:
    attach_card(tmp_path, "card0")
    assert usb_cards(tmp_path) == frozenset()
    attach_card(tmp_path, "card1", usb="0d8c:0014")
    assert usb_cards(tmp_path) == {"card1"}
    assert usb_cards(tmp_path, "0D8C:0014") == {"card1"}
    assert usb_cards(tmp_path, "1111:2222") == frozenset()


def test_a_usb_headset_comes_and_goes(tmp_path: Path) -> None:
    told = list[bool]()
    jack = SensedJack(UsbSensor("", lambda _: None, tmp_path), RETRY_S)
    jack.start(told.append)
    wait_until(lambda: told == [False])
    link = attach_card(tmp_path, "card1", usb="0d8c:0014")
    wait_until(lambda: told == [False, True])
    link.unlink()
    wait_until(lambda: told == [False, True, False])
    jack.close()


def test_the_simulated_headset_keeps_the_same_promises() -> None:
    told = list[bool]()
    headset = SimulatedHeadset()
    jack: HeadsetJack = headset
    jack.start(told.append)
    for state in ("in", "in", "out", "in", "no_jack"):
        headset.set_state(state)
    assert told == [False, True, False, True, False]
    assert jack.status().connection is Connection.ABSENT
    jack.close()
    headset.set_state("in")
    assert told == [False, True, False, True, False]
    assert jack.status().connection is Connection.DISABLED
