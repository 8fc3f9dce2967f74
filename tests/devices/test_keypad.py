"""The keypad: what its keys mean, once for each press, and what becomes of one that is pulled out."""

import errno

import pytest

from kiosk.devices.drivers.speech.keypad import DEFAULT_KEYS, HidKeypad, UnknownKeyError, keymap
from kiosk.devices.keys.events import EV_KEY, PRESSED, RELEASED, REPEATED, KeyEvent
from kiosk.devices.simulated.memory import MemoryFeed
from kiosk.devices.simulated.speech import SimulatedKeypad
from kiosk.devices.speech.keypad import Key
from kiosk.devices.status import Connection, DeviceKind
from tests.waiting import wait_until

DOWN, ENTER, SPACE, F13, A = 108, 28, 57, 183, 30


class MemoryKeypad(MemoryFeed[list[KeyEvent]]):
    """A keypad in memory."""

    def events(self, timeout_s: float) -> list[KeyEvent]:
        return self.take(timeout_s) or []

    def is_ours(self) -> bool:
        return True

    def close(self) -> None:
        pass


def stroke(code: int, *, held: int = 0) -> list[KeyEvent]:
    return [
        KeyEvent(EV_KEY, code, PRESSED),
        *[KeyEvent(EV_KEY, code, REPEATED)] * held,
        KeyEvent(EV_KEY, code, RELEASED),
    ]


def test_each_press_is_told_once_however_long_it_lasts() -> None:
    device, told = MemoryKeypad(), list[Key]()
    keypad = HidKeypad(device, keymap(DEFAULT_KEYS), (0.01,))
    keypad.start(told.append)
    wait_until(lambda: keypad.status().connection is Connection.ONLINE)
    device.put(stroke(DOWN, held=20), stroke(A), stroke(ENTER), stroke(SPACE))
    wait_until(lambda: told == [Key.NEXT, Key.CHOOSE, Key.REPEAT])
    assert keypad.kind is DeviceKind.KEYPAD
    keypad.close()
    assert keypad.status().connection is Connection.DISABLED


def test_a_city_names_its_own_keys() -> None:
    device, told = MemoryKeypad(), list[Key]()
    keypad = HidKeypad(device, keymap({**DEFAULT_KEYS, Key.NEXT: ("KEY_F13",)}), (0.01,))
    keypad.start(told.append)
    wait_until(lambda: keypad.status().connection is Connection.ONLINE)
    device.put(stroke(DOWN), stroke(F13))
    wait_until(lambda: told == [Key.NEXT])
    keypad.close()


@pytest.mark.parametrize("name", ["KEY_NOTHING", "BTN_LEFT", "EV_KEY", "KEY_"])
def test_a_key_that_does_not_exist_is_named(name: str) -> None:
    with pytest.raises(UnknownKeyError, match=name):
        keymap({Key.NEXT: (name,)})


def test_a_keypad_that_is_pulled_out_is_found_again() -> None:
    device, told = MemoryKeypad(), list[Key]()
    keypad = HidKeypad(device, keymap(DEFAULT_KEYS), (0.01,))
    keypad.start(told.append)
    wait_until(lambda: keypad.status().connection is Connection.ONLINE)
    device.fail(errno.ENODEV)
    wait_until(lambda: keypad.status().connection is Connection.LOST)
    device.fail(None)
    wait_until(lambda: keypad.status().connection is Connection.ONLINE)
    device.put(stroke(DOWN))
    wait_until(lambda: told == [Key.NEXT])
    keypad.close()


def test_the_simulated_keypad_tells_each_press() -> None:
    keypad, told = SimulatedKeypad(), list[Key]()
    keypad.press("next")
    keypad.start(told.append)
    for key in Key:
        keypad.press(key.value)
    assert told == list(Key)
    keypad.close()
    keypad.press("next")
    assert told == list(Key)
    with pytest.raises(ValueError, match="upwards"):
        keypad.press("upwards")
