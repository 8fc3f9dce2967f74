"""Writers come one after the other: in order, visitors before reports but not for ever, and nobody waits for ever."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.turns import PATIENT_EACH, Turns
from tests.waiting import wait_until


class Line:
    """People who wait for their turn, one after the other, and note that they had it."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._threads: list[threading.Thread] = []
        self.had: list[str] = []

    def join(self, name: str, *, patient: bool = False) -> None:
        """Stand in line, behind who stands there."""
        waiting = self._turns.waiting
        thread = threading.Thread(target=self._wait, args=(name, patient))
        thread.start()
        self._threads.append(thread)
        wait_until(lambda: self._turns.waiting == waiting + 1)

    def end(self) -> list[str]:
        """Wait for all; return who had the turn, in order."""
        for thread in self._threads:
            thread.join()
        return self.had

    def _wait(self, name: str, patient: bool) -> None:
        with self._turns.turn(patient=patient):
            self.had.append(name)


@contextmanager
def line_before(turns: Turns) -> Iterator[Line]:
    """Hold the turn while a line forms."""
    line = Line(turns)
    with turns.turn():
        yield line


def test_first_come_first_served() -> None:
    with line_before(Turns(10)) as line:
        for name in "abc":
            line.join(name)
    assert line.end() == ["a", "b", "c"]


def test_visitors_go_before_reports() -> None:
    with line_before(Turns(10)) as line:
        line.join("report", patient=True)
        line.join("visitor")
    assert line.end() == ["visitor", "report"]


def test_in_a_rush_reports_get_through_too() -> None:
    with line_before(Turns(10)) as line:
        line.join("report", patient=True)
        for number in range(2 * PATIENT_EACH):
            line.join(str(number))
    assert line.end().index("report") < PATIENT_EACH


def test_nobody_waits_for_ever_and_the_turn_goes_on() -> None:
    turns = Turns(0.05)
    with turns.turn():
        with pytest.raises(RefusalError) as refused, turns.turn():
            pytest.fail("two at once")
        assert (refused.value.status, refused.value.code) == (503, "overloaded")
        assert turns.waiting == 0
    with turns.turn():
        pass


def test_whoever_fails_hands_the_turn_on() -> None:
    turns = Turns(10)
    with pytest.raises(ValueError, match="broke"), turns.turn():
        raise ValueError("broke")
    with turns.turn():
        pass
