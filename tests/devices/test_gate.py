"""Armed and disarmed, and when a code that is shown again is the same showing."""

import pytest

from kiosk.devices.drivers.gate import SAME_CODE_S, SAME_FAILURE_S, ReadGate
from kiosk.domain.reads import AppointmentCode, Read, Refusal, Refused
from kiosk.domain.secret import Secret
from tests.fakes.clock import FakeClock

FIRST, SECOND = b"LK7Q2M4T", b"AB3D4E5F"
WRONG = b"https://example.org"


class Bench:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.reads: list[Read] = []
        self.gate = ReadGate(self.clock)
        self.gate.deliver_to(self.reads.append)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def appointment(code: bytes) -> AppointmentCode:
    return AppointmentCode(Secret(code.decode()))


def test_it_starts_disarmed(bench: Bench) -> None:
    bench.gate.offer(FIRST)
    assert bench.reads == []


def test_a_good_read_disarms(bench: Bench) -> None:
    bench.gate.arm()
    bench.gate.offer(FIRST)
    bench.gate.offer(SECOND)
    assert bench.reads == [appointment(FIRST)]


def test_a_refused_read_is_delivered_and_leaves_it_armed(bench: Bench) -> None:
    bench.gate.arm()
    bench.gate.offer(WRONG)
    bench.gate.offer(FIRST)
    assert bench.reads == [Refused(Refusal.NOT_OURS), appointment(FIRST)]


@pytest.mark.parametrize(
    ("code", "seconds"), [(FIRST, SAME_CODE_S), (WRONG, SAME_CODE_S), (b"NOREAD", SAME_FAILURE_S)]
)
def test_the_same_code_within_seconds_is_one_read(bench: Bench, code: bytes, seconds: float) -> None:
    bench.gate.arm()
    bench.gate.offer(code)
    bench.clock.turn(seconds - 0.1)
    bench.gate.arm()
    bench.gate.offer(code)
    assert len(bench.reads) == 1
    bench.clock.turn(0.2)
    bench.gate.offer(code)
    assert len(bench.reads) == 2


def test_another_code_is_another_read(bench: Bench) -> None:
    for code in (FIRST, SECOND):
        bench.gate.arm()
        bench.gate.offer(code)
    assert bench.reads == [appointment(FIRST), appointment(SECOND)]


def test_an_ignored_read_is_not_remembered(bench: Bench) -> None:
    bench.gate.offer(FIRST)
    bench.gate.arm()
    bench.gate.disarm()
    bench.gate.offer(FIRST)
    bench.gate.arm()
    bench.gate.offer(FIRST)
    assert bench.reads == [appointment(FIRST)]


def test_nothing_of_what_was_read_stays_behind() -> None:
    gate = ReadGate(FakeClock())
    gate.arm()
    gate.offer(FIRST)
    kept = [value for value in vars(gate).values() if isinstance(value, bytes)]
    assert len(kept) == 2
    assert not any(FIRST in value for value in kept)
