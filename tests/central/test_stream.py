"""The event stream over the real server: resumed without a gap, `reset` when it cannot be, and ended by a stop."""

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from kiosk.central.floor import Floor
from kiosk.central.seed import add_appointment, cancel_appointment, seed
from kiosk.central.server import CentralServer
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.notices import PRUNED_EACH
from kiosk.central.storage.work import working
from kiosk.scheduling.wire import BASE, NoticeShape, TicketStatusShape
from tests.central.town import (
    COUNTER,
    ELSEWHERE,
    KIOSK,
    MANAGER,
    NOW,
    OFFICE,
    OTHER_KIOSK,
    VILLAGE_KIOSK,
    FakeClock,
    booking,
    town,
)

DEADLINE_S = 10.0
SETTINGS = CentralSettings(kept_notices=20, heartbeat_s=0.2)


MOST_COMMENTS = 100
"""Signs of life after which a test gives up waiting for news."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event of the stream."""

    id: str
    kind: str
    data: NoticeShape


class Listener:
    """Reads a stream line by line; a read that takes too long fails."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self._response = response
        self.last_id: str | None = None
        self.comments = 0

    def lines(self) -> Iterator[str]:
        """Give the lines as they come, to the end."""
        while raw := self._response.readline():
            yield raw.decode().rstrip("\n")

    def next(self) -> Told | None:
        """Give the next event, None at the end of the stream."""
        kind, data = "", ""
        for line in self.lines():
            name, _, value = line.partition(": ")
            match name:
                case "id":
                    self.last_id = value
                case "event":
                    kind = value
                case "data":
                    data = value
                case "" if line.startswith(":"):
                    self.comments += 1
                    assert self.comments < MOST_COMMENTS, "the stream lives, but tells nothing"
                case "" if data:
                    return Told(self.last_id or "", kind, NoticeShape.model_validate_json(data))
        return None

    def take_ticket(self) -> TicketStatusShape:
        """Give the next ticket; how many queues are told before it depends on how quickly they follow each other."""
        while (told := self.next()) is not None:
            if told.data.ticket is not None:
                return told.data.ticket
        raise AssertionError("the stream ended")

    def take(self, count: int) -> list[Told]:
        """Give the next events, which must come."""
        told = [self.next() for _ in range(count)]
        assert all(each is not None for each in told)
        return [each for each in told if each is not None]


@pytest.fixture
def server(database: Database, clock: FakeClock) -> Iterator[CentralServer]:
    """Return a server that runs."""
    running = CentralServer(database, clock, SETTINGS)
    running.start()
    yield running
    running.stop()


@contextmanager
def listening(server: CentralServer, last_id: str | None = None, token: str = KIOSK) -> Iterator[Listener]:
    """Open a stream; from here on nothing is missed."""
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=DEADLINE_S)
    headers = {"Authorization": f"Bearer {token}"}
    if last_id is not None:
        headers["Last-Event-ID"] = last_id
    connection.request("GET", f"{BASE}/stream", headers=headers)
    response = connection.getresponse()
    assert response.status == 200
    assert (response.getheader("Content-Type") or "").startswith("text/event-stream")
    listener = Listener(response)
    for line in listener.lines():
        if line.startswith("id: "):
            listener.last_id = line.removeprefix("id: ")
        if not line:
            break
    try:
        yield listener
    finally:
        response.close()
        connection.close()


@pytest.fixture
def floor(database: Database) -> Floor:
    """Return the counters."""
    return Floor(database, OFFICE)


def test_a_change_of_the_queue_is_told_with_the_whole_queue(server: CentralServer, floor: Floor) -> None:
    with listening(server) as stream:
        floor.open("1", NOW)
        (told,) = stream.take(1)
        assert told.kind == "queue"
        assert told.data.queue is not None
        assert [each.counters_open for each in told.data.queue.services] == [1, 1]


def test_tickets_are_told_as_they_change(server: CentralServer, floor: Floor, database: Database) -> None:
    seed(database, town(booking("LK1")))
    with listening(server) as stream:
        assert post(server, "/tickets", {"appointment_id": "a-LK1"}) == 201
        told = stream.take(3)
        assert [each.kind for each in told] == ["appointment", "ticket", "queue"]
        assert told[0].data == NoticeShape()
        floor.open("1", NOW)
        floor.call_next("1", NOW)
        called = stream.take_ticket()
        assert (called.state, called.counter) == ("called", "Counter 1")


def test_resumed_without_a_gap(server: CentralServer, floor: Floor, database: Database) -> None:
    with listening(server) as stream:
        add_appointment(database, booking("LK1"), NOW)
        stream.take(1)
        last = stream.last_id
    for number in range(5):
        add_appointment(database, booking(f"MISSED{number}"), NOW)
    with listening(server, last) as stream:
        add_appointment(database, booking("LIVE"), NOW)
        told = stream.take(6)
    assert last is not None
    assert [int(each.id) for each in told] == list(range(int(last) + 1, int(last) + 7))


def test_a_client_that_heard_nothing_yet_resumes_too(server: CentralServer, database: Database) -> None:
    with listening(server) as stream:
        first = stream.last_id
    cancel = booking("LK1")
    add_appointment(database, cancel, NOW)
    cancel_appointment(database, cancel.id, NOW)
    with listening(server, first) as stream:
        assert [each.kind for each in stream.take(2)] == ["appointment", "appointment"]


@pytest.mark.parametrize("last_id", ["0", "99999", "-1", "nonsense", "", "١"])
def test_reset_when_it_cannot_be_resumed(server: CentralServer, database: Database, last_id: str) -> None:
    tell(database, 2 * PRUNED_EACH)
    with listening(server, quoted(last_id)) as stream:
        (told,) = stream.take(1)
        assert (told.kind, told.id) == ("reset", "32")
        add_appointment(database, booking("NEXT"), NOW)
        assert [each.id for each in stream.take(1)] == ["33"]


def test_the_oldest_that_is_kept_can_be_resumed_from(server: CentralServer, database: Database) -> None:
    tell(database, 2 * PRUNED_EACH)
    with listening(server, "12") as stream:
        assert [each.id for each in stream.take(20)] == [str(number) for number in range(13, 33)]
    with listening(server, "11") as stream:
        assert stream.take(1)[0].kind == "reset"


def test_an_office_hears_of_itself_only(server: CentralServer, floor: Floor, database: Database) -> None:
    with listening(server, token=VILLAGE_KIOSK) as stream:
        floor.open("1", NOW)
        Floor(database, ELSEWHERE).open("1", NOW)
        add_appointment(database, booking("LK1", office_id=ELSEWHERE), NOW)
        assert [each.kind for each in stream.take(2)] == ["queue", "appointment"]


def test_a_silent_stream_says_that_it_lives(server: CentralServer) -> None:
    with listening(server) as stream:
        for line in stream.lines():
            if line.startswith(":"):
                return
        pytest.fail("the stream ended")


def test_several_listeners_hear_the_same(server: CentralServer, database: Database) -> None:
    with listening(server) as one, listening(server) as two:
        add_appointment(database, booking("LK1"), NOW)
        assert one.take(1) == two.take(1)


def test_stopped_and_started_again(server: CentralServer, floor: Floor, database: Database) -> None:
    with listening(server) as stream:
        floor.open("1", NOW)
        stream.take(1)
        url = server.url
        server.stop()
        assert stream.next() is None
        last = stream.last_id
    with pytest.raises(ConnectionRefusedError):
        post(server, "/counters/1/close", None)
    floor.close("1", NOW)
    server.start()
    assert server.url == url
    with listening(server, last) as stream:
        assert [each.kind for each in stream.take(1)] == ["queue"]
    server.stop()
    server.stop()
    server.start()
    server.start()
    assert post(server, "/counters/1/open", None) == 200


def test_no_stream_without_a_credential(server: CentralServer) -> None:
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=DEADLINE_S)
    connection.request("GET", f"{BASE}/stream")
    response = connection.getresponse()
    assert (response.status, json.loads(response.read())["code"]) == (401, "unauthorized")
    connection.close()


def tell(database: Database, count: int) -> None:
    """Write so many notices."""
    for _ in range(count):
        with working(database, OFFICE, NOW, SETTINGS) as work:
            work.tell("appointment")


def quoted(text: str) -> str:
    """Write a text as a header carries it."""
    return text.encode().decode("latin-1")


def post(server: CentralServer, path: str, body: Any, token: str = COUNTER) -> int:
    """Send a request, a counter's unless told; return the status."""
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=DEADLINE_S)
    try:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        connection.request("POST", BASE + path, "" if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


def test_the_stream_of_a_revoked_kiosk_ends_and_the_others_go_on(server: CentralServer, floor: Floor) -> None:
    with listening(server) as stream, listening(server, token=OTHER_KIOSK) as other:
        assert post(server, "/kiosks/k1/revoke", {}, MANAGER) == 200
        assert stream.next() is None
        (told,) = other.take(1)
        assert told.kind == "command"
        floor.open("1", NOW)
        assert other.take(1)[0].kind == "queue"
