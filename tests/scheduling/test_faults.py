"""The network that misbehaves on demand, between the real client and a real server."""

import threading
from collections.abc import Iterator

import pytest
import requests

from kiosk.domain.ids import AppointmentId, TicketId
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.faults import FaultyNetwork, descriptions, vocabulary
from kiosk.scheduling.port import Unreachable
from tests.fakes.clock import FakeClock
from tests.scheduling.peer import QUEUE, Peer, send, silence, stream


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def network(clock: FakeClock) -> FaultyNetwork:
    return FaultyNetwork(clock, seed=4)


@pytest.fixture
def client(peer: Peer, clock: FakeClock, network: FaultyNetwork) -> Iterator[HttpScheduling]:
    session = requests.Session()
    session.mount(peer.url, network)
    client = HttpScheduling(peer.url, "token-1", 1, clock, session)
    peer.replies = [send(QUEUE)]
    yield client
    client.close()


def test_the_vocabulary_and_what_is_not_in_it(network: FaultyNetwork) -> None:
    assert vocabulary() == network.vocabulary() == tuple(descriptions())
    assert vocabulary()[:5] == ("up", "down", "slow", "flaky", "refuse")
    with pytest.raises(ValueError, match="quantum"):
        network.set("quantum")


def test_down_takes_the_time_out_and_up_heals(
    peer: Peer, client: HttpScheduling, network: FaultyNetwork, clock: FakeClock
) -> None:
    network.set("down")
    begun = clock.monotonic()
    assert client.claim(TicketId("a"), AppointmentId("b")) == Unreachable("timeout")
    assert 0 < clock.monotonic() - begun <= 1.5
    assert peer.asked == []
    network.set("up")
    assert not isinstance(client.queue(), Unreachable)


def test_slow_within_the_deadline(client: HttpScheduling, network: FaultyNetwork, clock: FakeClock) -> None:
    network.set("slow", 1.0)
    assert not isinstance(client.queue(), Unreachable)
    assert clock.monotonic() == 101.0


def test_too_slow_loses_the_answer_and_not_the_request(
    peer: Peer, client: HttpScheduling, network: FaultyNetwork
) -> None:
    network.set("slow", 60.0)
    assert client.claim(TicketId("a"), AppointmentId("b")) == Unreachable("timeout")
    assert len(peer.asked) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("refuse", "network"),
        ("no_name", "network"),
        ("wrong_certificate", "untrusted"),
        ("garbage", "bad_answer"),
        ("portal", "bad_answer"),
        ("redirect", "bad_answer"),
        ("wrong_answer", "bad_answer"),
        ("huge", "bad_answer"),
        ("error500", "server"),
    ],
)
def test_refused_and_garbled(
    peer: Peer, client: HttpScheduling, network: FaultyNetwork, name: str, code: str
) -> None:
    network.set(name)
    assert client.queue() == Unreachable(code)
    assert list(client.stream(None)) == []
    assert peer.asked == []


def test_nobody_serves_for_so_long(client: HttpScheduling, network: FaultyNetwork) -> None:
    network.set("error503", 7.0)
    assert client.queue() == Unreachable("server", 7.0)


@pytest.mark.parametrize(
    ("name", "code", "arrived"),
    [("half_open", "timeout", 1), ("truncated", "network", 1), ("twice", None, 2)],
)
def test_what_arrives_and_is_not_heard_of(
    peer: Peer, client: HttpScheduling, network: FaultyNetwork, name: str, code: str | None, arrived: int
) -> None:
    network.set(name)
    answer = client.queue()
    assert answer == Unreachable(code) if code else not isinstance(answer, Unreachable)
    assert len(peer.asked) == arrived
    network.set("up")
    assert not isinstance(client.queue(), Unreachable)


def test_flaky_loses_requests_and_answers(peer: Peer, client: HttpScheduling, network: FaultyNetwork) -> None:
    network.set("flaky", 0.5)
    lost = sum(client.queue() == Unreachable("network") for _ in range(40))
    arrived = len(peer.asked)
    assert 10 < lost < 30
    assert 40 - lost < arrived < 40


def test_chance_can_be_had_again(peer: Peer, clock: FakeClock) -> None:
    peer.replies = [send(QUEUE)]
    runs = []
    for _ in range(2):
        session, network = requests.Session(), FaultyNetwork(clock, seed=9)
        session.mount(peer.url, network)
        client = HttpScheduling(peer.url, "token-1", 1, clock, session)
        network.set("flaky", 0.5)
        runs.append([client.queue() == Unreachable("network") for _ in range(12)])
        client.close()
    assert runs[0] == runs[1]


@pytest.mark.parametrize("name", ["down", "refuse", "garbage", "half_open", "portal"])
def test_an_open_stream_breaks(peer: Peer, client: HttpScheduling, network: FaultyNetwork, name: str) -> None:
    peer.replies = [stream(b"event: office\nid: 1\ndata: {}\n\n", then=silence)]
    seen, ended = threading.Event(), threading.Event()

    def follow() -> None:
        for _ in client.stream(None):
            seen.set()
        ended.set()

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    assert seen.wait(5)
    network.set(name)
    assert ended.wait(2)
    thread.join(2)
