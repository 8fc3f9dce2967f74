"""Answers with something wrong in their bytes, anywhere: each comes to a value, never to an exception."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

import pytest

from kiosk.domain.waiting import QueueStatus
from kiosk.scheduling.client import Deadlines, HttpScheduling
from kiosk.scheduling.port import Unreachable
from tests.fakes.clock import FakeClock
from tests.scheduling.peer import QUEUE

SHARE = 300
BODY = json.dumps(QUEUE).encode()
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
    len(BODY),
    BODY,
)
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY)
)
ODD = (
    *(
        b"\r\n",
        b"\r\n\r\n",
        b"\0",
        b"\xff",
        b"-1",
        b"99999999999999999999",
        b"9" * 5000,
        b":",
        b" ",
        b"\t",
        b"\n",
    ),
    *(
        b"Content-Length: -5\r\n",
        b"Content-Length: 3\r\n",
        b"Transfer-Encoding: gzip, chunked\r\n",
        b"HTTP/0.9 ",
    ),
    *(
        b"Content-Encoding: br\r\n",
        b"Retry-After: nan\r\n",
        b"Location: http://[\r\n",
        b"ffffffffffffffff\r\n",
    ),
    *(
        b"HTTP/1.1 999 x\r\n",
        b"HTTP/1.1 103 Early\r\n\r\n",
        b"X" * 70_000,
        b"Set-Cookie: a=b; Expires=x\r\n",
        b"[" * 9000,
    ),
)


@dataclass
class RawPeer:
    """Sends the same bytes to whoever asks, and closes."""

    listening: socket.socket
    says: bytes = b""
    ends: threading.Event = field(default_factory=threading.Event)

    def serve(self) -> None:
        while not self.ends.is_set():
            with suppress(OSError):
                line, _ = self.listening.accept()
                with line:
                    line.recv(65_536)
                    line.sendall(self.says)


@pytest.fixture
def peer() -> Iterator[RawPeer]:
    peer = RawPeer(socket.create_server(("127.0.0.1", 0)))
    thread = threading.Thread(target=peer.serve)
    thread.start()
    yield peer
    peer.ends.set()
    peer.listening.shutdown(socket.SHUT_RDWR)
    peer.listening.close()
    thread.join()


def spoilt(draw: Random) -> bytes:
    """Change an answer in a few places: bytes cut, doubled, exchanged, or something odd put in."""
    data = draw.choice([WHOLE, CHUNKED])
    for _ in range(draw.randint(1, 3)):
        # Half of the time in the head, where most can go wrong.
        place = draw.randrange(min(len(data), 120) if draw.random() < 0.5 else len(data)) if data else 0
        match draw.randrange(4):
            case 0:
                data = data[:place]
            case 1:
                data = data[:place] + data[place + draw.randint(1, 30) :]
            case 2:
                data = data[:place] + draw.choice(ODD) + data[place:]
            case _:
                data = data[:place] + draw.randbytes(draw.randint(1, 8)) + data[place + 4 :]
    return data


@pytest.mark.campaign
def test_no_bytes_are_more_than_an_answer_that_cannot_be_used(peer: RawPeer, campaign_size: int) -> None:
    url = f"http://127.0.0.1:{peer.listening.getsockname()[1]}"
    client = HttpScheduling(url, "t", 1, FakeClock(), deadlines=Deadlines(read_s=1.0))
    for seed in range(SHARE * campaign_size):
        peer.says = spoilt(Random(seed))
        answer = client.queue()
        assert isinstance(answer, QueueStatus | Unreachable) or type(answer).__name__ == "Declined", seed
    peer.says = WHOLE
    assert isinstance(client.queue(), QueueStatus)
    client.close()
