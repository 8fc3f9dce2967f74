"""The simulated scanner that types, through the real reader of keys, in each of its states and faults."""

from collections.abc import Iterator

import pytest

from kiosk.devices.drivers.hid.scanner import hid_scanner
from kiosk.devices.keys.layouts import LAYOUTS
from kiosk.devices.simulated.reader_keyboard import SimulatedKeyboardScanner
from kiosk.devices.status import Connection, Reason
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, Refusal, Refused
from kiosk.domain.secret import Secret
from tests.devices.test_zone import text_of
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

RETRY_S = (0.02,)
CODE = AppointmentCode(Secret("LK7Q2M4T"))
NOT_OURS, UNREADABLE = Refused(Refusal.NOT_OURS), Refused(Refusal.UNREADABLE)


class Bench:
    def __init__(self, layout: str = "us") -> None:
        self.reads: list[Read] = []
        self.scanner = SimulatedKeyboardScanner(layout=layout)
        self.reader = hid_scanner(self.scanner.keys, FakeClock(), RETRY_S, layout=layout)
        self.reader.start(self.reads.append)
        self.reader.arm()

    def show(self, code: str) -> list[Read]:
        self.scanner.controls.present_code(code)
        assert self.scanner.controls.wait_until_read(5)
        return self.reads


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.reader.close()


@pytest.mark.parametrize(
    ("state", "reads"),
    [
        ("ready", [CODE]),
        ("doubled", [CODE]),
        ("slow", [CODE]),
        ("glued", [CODE]),
        ("stuck_key", [CODE]),
        ("noise", [UNREADABLE]),
        ("unreadable", [UNREADABLE]),
        ("truncated", [NOT_OURS]),
        ("split", [NOT_OURS] * 3),
        ("garbage_layout", [NOT_OURS]),
        ("unplugged", []),
    ],
)
def test_a_code_in_this_state(bench: Bench, state: str, reads: list[Read]) -> None:
    bench.scanner.controls.set_state(state)
    assert bench.show("LK7Q2M4T") == reads


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_code_on_this_keyboard(layout: str) -> None:
    bench = Bench(layout)
    assert bench.show("https://example.org/a?code=LK7Q2M4T") == [CODE]
    bench.reader.close()


def test_a_passport_is_typed_line_by_line(bench: Bench) -> None:
    bench.scanner.controls.present_document(text_of("nld-passport-2014").split("\n"))
    assert bench.scanner.controls.wait_until_read()
    assert [type(read) for read in bench.reads] == [IdentityDocument]


def test_a_grab_that_does_not_hold_is_refused_and_nothing_is_read() -> None:
    bench = Bench()
    bench.scanner.controls.set_state("unplugged")
    wait_until(lambda: bench.reader.status().connection is not Connection.ONLINE)
    bench.scanner.keys.grabbed = False
    bench.scanner.controls.set_state("ready")
    wait_until(lambda: bench.reader.status().reasons == {Reason.BUSY})
    bench.reader.close()
    assert bench.reads == []
