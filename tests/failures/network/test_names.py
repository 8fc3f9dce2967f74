"""The central's name: gone, hanging, slow, moved; no call waits for it past its time, no threads pile up."""

import socket
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest

from kiosk.scheduling.client import Deadlines, HttpScheduling
from kiosk.scheduling.names import Names, Place
from kiosk.scheduling.port import Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from tests.fakes.clock import FakeClock
from tests.scheduling.peer import QUEUE, Peer, running_peer, send
from tests.waiting import wait_until


@dataclass
class FakeNameService:
    """Answers as it is told; `answers` lets it."""

    port: int
    answers: threading.Event = field(default_factory=threading.Event)
    failure: OSError | None = None
    addresses: Sequence[str] = ("127.0.0.1",)
    asked: int = 0

    def __call__(self, host: str, port: int) -> Sequence[Place]:
        self.asked += 1
        self.answers.wait(60)
        if self.failure is not None:
            raise self.failure
        return [(socket.AF_INET, (address, self.port)) for address in self.addresses]


@pytest.fixture
def peer() -> Iterator[Peer]:
    with running_peer() as peer:
        peer.replies = [send(QUEUE, Connection="close")]
        yield peer


@pytest.fixture
def service(peer: Peer) -> Iterator[FakeNameService]:
    service = FakeNameService(peer.port)
    service.answers.set()
    yield service
    service.answers.set()
    wait_until(lambda: waiting() == 0)


@pytest.fixture
def client(service: FakeNameService) -> Iterator[HttpScheduling]:
    session = session_of(CentralAdapter(names=Names(service)))
    client = HttpScheduling(
        "http://central.city:80", "t", 1, FakeClock(), session, deadlines=Deadlines(read_s=1.0)
    )
    yield client
    client.close()


def waiting() -> int:
    return sum(thread.name == "central-name" for thread in threading.enumerate())


def test_a_name_service_that_hangs_holds_nobody_up(client: HttpScheduling, service: FakeNameService) -> None:
    service.answers.clear()
    begun = time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: client.queue(), range(16)))
    assert answers == [Unreachable("timeout")] * 16
    assert time.monotonic() - begun < 2 * 1.0 + 1.2
    assert (waiting(), service.asked) == (1, 1)
    service.answers.set()
    wait_until(lambda: waiting() == 0)
    assert not isinstance(client.queue(), Unreachable)


@pytest.mark.parametrize(
    "failure", [socket.gaierror(-2, "not known"), socket.gaierror(-3, "try again"), UnicodeError()]
)
def test_a_name_that_is_not_found(client: HttpScheduling, service: FakeNameService, failure: OSError) -> None:
    service.failure = failure
    assert client.queue() == Unreachable("network")
    service.failure = None
    assert not isinstance(client.queue(), Unreachable)


def test_the_last_addresses_serve_while_the_name_service_is_gone(
    client: HttpScheduling, service: FakeNameService
) -> None:
    client.queue()
    service.failure = socket.gaierror(-3, "try again")
    assert not isinstance(client.queue(), Unreachable)
    service.answers.clear()
    assert not isinstance(client.queue(), Unreachable)
    assert waiting() == 1


def test_a_name_that_has_moved(client: HttpScheduling, service: FakeNameService, peer: Peer) -> None:
    client.queue()
    with running_peer() as other:
        other.replies = [send(QUEUE)]
        service.port = other.port
        assert not isinstance(client.queue(), Unreachable)
        assert (len(peer.asked), len(other.asked)) == (1, 1)
        client.close()


def test_the_next_address_is_tried(client: HttpScheduling, service: FakeNameService) -> None:
    service.addresses = ("127.0.0.9", "127.0.0.1")
    assert not isinstance(client.queue(), Unreachable)


def test_an_address_is_not_asked_for() -> None:
    def never(host: str, port: int) -> Sequence[Place]:
        raise AssertionError(host)

    names = Names(never)
    assert names.places("127.0.0.1", 80, 1.0) == [(socket.AF_INET, ("127.0.0.1", 80))]
    assert names.places("::1", 80, 1.0) == [(socket.AF_INET6, ("::1", 80))]
