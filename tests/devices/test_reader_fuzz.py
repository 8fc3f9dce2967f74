"""Any bytes and any keys in any pieces: no error, no read while disarmed, and one good read for each arming."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.drivers.byte_reader import ByteIntake
from kiosk.devices.drivers.framing import Framing, LineFraming, PageFraming
from kiosk.devices.drivers.gate import ReadGate
from kiosk.devices.drivers.hid.scanner import KeyIntake
from kiosk.devices.drivers.listening import Intake
from kiosk.devices.keys.events import KeyEvent
from kiosk.devices.keys.layouts import LAYOUTS
from kiosk.devices.keys.typing import typed
from kiosk.domain.reads import Read, Refused
from tests.devices.test_hid_decoding import EVENT
from tests.devices.test_zone import text_of
from tests.fakes.clock import FakeClock

CARD = text_of("nld-id-2014").replace("\n", "\r").encode()
TWO = b"LK7Q2M4T\rAB3D4E5F\r"
TELLING = (
    TWO,
    b"LK7Q2M4T",
    b"AB3D4E5F",
    b"]Q1LK7Q2M4T",
    b"\r",
    b"\n",
    b"\x02",
    b"\x03",
    b"\x01",
    CARD,
    b"NOREAD",
    b"\xff",
)
CHUNKS = st.one_of(st.sampled_from(TELLING), st.binary(max_size=40), st.just(b""))
KEYS: st.SearchStrategy[list[KeyEvent]] = st.one_of(
    st.sampled_from(TELLING).map(lambda data: typed(data.decode("ascii", "replace"), LAYOUTS["us"])),
    st.lists(EVENT, max_size=12),
    st.just([]),
)
HANDS = st.sampled_from(["arm", "arm for 5", "disarm", "6 seconds", None])


class Waiting:
    """A device that has what it is given, and never blocks: a `Source` and a `KeyDevice`."""

    def __init__(self) -> None:
        self.bytes, self.keys = b"", list[KeyEvent]()

    def open(self) -> None:
        pass

    def is_ours(self) -> bool:
        return True

    def read(self, timeout_s: float) -> bytes:
        return self.bytes

    def events(self, timeout_s: float) -> list[KeyEvent]:
        return self.keys

    def close(self) -> None:
        pass


class Turnstile:
    """Offers what an intake takes to a gate, and counts what comes out of it."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._clock = FakeClock()
        self._gate = ReadGate(self._clock)
        self._gate.deliver_to(self._came)
        self._good_reads_left = 0
        intake.open()

    def turn(self, hand: str | None) -> None:
        match hand:
            case "arm":
                self._gate.arm()
                self._good_reads_left = 1
            case "arm for 5":
                self._gate.arm(5)
                self._good_reads_left = 1
            case "disarm":
                self._gate.disarm()
                self._good_reads_left = 0
            case "6 seconds":
                self._clock.turn(6)
            case _:
                pass
        armed = self._gate.armed
        for frame in self._intake.take(armed=armed):
            self._gate.offer(frame)

    def _came(self, read: Read) -> None:
        assert self._good_reads_left > 0
        self._good_reads_left -= not isinstance(read, Refused)


@pytest.mark.parametrize("framing", [LineFraming(), PageFraming()], ids=["lines", "pages"])
@given(st.lists(st.tuples(CHUNKS, HANDS), max_size=20))
def test_any_bytes(framing: Framing, turns: list[tuple[bytes, str | None]]) -> None:
    source = Waiting()
    turnstile = Turnstile(ByteIntake(source, framing))
    for source.bytes, hand in turns:
        turnstile.turn(hand)


@given(st.sampled_from(list(LAYOUTS)), st.lists(st.tuples(KEYS, HANDS), max_size=20))
def test_any_keys(layout: str, turns: list[tuple[list[KeyEvent], str | None]]) -> None:
    device = Waiting()
    turnstile = Turnstile(KeyIntake(device, LineFraming(), LAYOUTS[layout], gap_s=0))
    for device.keys, hand in turns:
        turnstile.turn(hand)
