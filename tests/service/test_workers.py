"""Work that never comes back: it takes threads of its own kind only, and neither a visitor nor the end waits for it."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.domain.events import EventType
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control
from kiosk.flow.events import Tapped
from kiosk.service import workers
from kiosk.service.claiming import CLAIM_S
from kiosk.service.loop import Loop
from kiosk.service.workers import THREAD, Workers
from tests.fakes.clock import FakeClock
from tests.service.stand import Stand
from tests.waiting import wait_until


class Bench:
    """Workers with a loop that the test pumps."""

    def __init__(self) -> None:
        self._before = set(threading.enumerate())
        self.loop = Loop(FakeClock())
        self.workers = Workers(self.loop)
        self.let_go = threading.Event()
        self.told: list[str] = []

    @property
    def threads(self) -> int:
        """How many worker threads there are that another test has not left behind."""
        own = set(threading.enumerate()) - self._before
        return sum(thread.name.startswith(THREAD) for thread in own)

    def hang(self, name: str) -> None:
        self.workers.run(
            name, lambda: self.let_go.wait(60), lambda _: None, lambda: self.told.append(f"no {name}")
        )

    def do(self, name: str) -> None:
        self.workers.run(
            name, lambda: None, lambda _: self.told.append(name), lambda: self.told.append(f"no {name}")
        )

    def comes(self, *told: str) -> None:
        def pumped() -> bool:
            self.loop.pump()
            return self.told == list(told)

        wait_until(pumped)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.let_go.set()
    bench.workers.close()


def test_what_hangs_keeps_nobody_else_waiting(bench: Bench) -> None:
    for name in ("sync", "refresh", "top_up", "follow", "save_queue") * 5:
        bench.hang(name)
    for name in ("look_up", "look_up_ticket", "claim", "claim"):
        bench.hang(name)
    bench.do("check_in")
    bench.comes("check_in")
    bench.do("print")
    bench.comes("check_in", "print")
    assert bench.threads <= 8 + 4 + 2


def test_a_visitor_is_told_at_once_when_every_question_hangs(bench: Bench) -> None:
    for _ in range(4):
        bench.hang("look_up")
    for _ in range(20):
        bench.do("look_up")
    bench.comes(*["no look_up"] * 20)
    before = bench.threads
    bench.let_go.set()
    wait_until(lambda: pumped(bench) == 0)
    bench.told.clear()
    bench.do("look_up")
    bench.comes("look_up")
    assert bench.threads == before


def pumped(bench: Bench) -> int:
    bench.loop.pump()
    return bench.workers.busy


def test_the_end_does_not_wait_for_what_hangs(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "CLOSE_S", 0.1)
    for name in ("look_up", "sync", "print", "check_in"):
        bench.hang(name)
    bench.workers.close()
    bench.do("sync")
    assert bench.told == []


def test_a_claim_that_never_comes_back_keeps_nobody_from_a_ticket(stand: Stand) -> None:
    let_go, asks, claim = threading.Event(), threading.Event(), stand.central.claim

    def hanging(*asked: str) -> object:
        asks.set()
        let_go.wait(60)
        return claim(*asked)  # type: ignore[arg-type]

    stand.central.claim = hanging  # type: ignore[method-assign,assignment]
    stand.scan()
    stand.running.kiosk.post(Tapped(Control.CONFIRM_YES))
    wait_until(lambda: stand_pumped(stand, "checking_in") and asks.is_set())
    stand.clock.advance(CLAIM_S)
    wait_until(lambda: stand_pumped(stand, "ticket"))
    assert stand.ticket.number == "B001"
    let_go.set()
    stand.pace.settle()
    born = [event for event in stand.central.applied.values() if event.type is EventType.CHECKED_IN]
    assert [event.body["verified"] for event in born] == [False]
    assert len(stand.printer.papers) == 1


def test_a_look_up_that_never_comes_back_is_could_not_check_within_two_seconds(stand: Stand) -> None:
    let_go = threading.Event()

    def hanging(read: object) -> object:
        let_go.wait(60)
        return ()

    stand.central.look_up = hanging  # type: ignore[method-assign,assignment]
    stand.reader.show(AppointmentCode(Secret("LKNONE22")))
    wait_until(lambda: stand_pumped(stand, "looking_up"))
    stand.clock.advance(2.0)
    wait_until(lambda: stand_pumped(stand, "could_not_check"))
    let_go.set()
    stand.pace.settle()
    assert stand.screen == "could_not_check"
    stand.tap(Control.ANSWER_DONE)


def stand_pumped(stand: Stand, screen: str) -> bool:
    stand.loop.pump()
    return stand.screen == screen
