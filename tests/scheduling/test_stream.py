"""Following the event stream: notices, cuts, resuming, and being closed from another thread."""

import json
import threading

import pytest

from kiosk.domain.waiting import QueueStatus, TicketStatus
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.port import Notice, StreamKind
from tests.scheduling.peer import QUEUE, STATUS, Handler, Peer, Reply, problem, send, silence, stream


def message(kind: str, number: int, content: object) -> bytes:
    return f"event: {kind}\nid: {number}\ndata: {json.dumps(content)}\n\n".encode()


def test_notices_of_every_kind(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [
        stream(
            b": hello\n\n",
            message("ticket", 1, {"ticket": STATUS}),
            message("queue", 2, {"queue": QUEUE}),
            message("office", 3, {}),
            message("novelty", 4, {}),
            message("reset", 5, {}),
        )
    ]
    notices = list(client.stream(None))
    assert [(notice.id, notice.kind) for notice in notices] == [
        ("1", StreamKind.TICKET),
        ("2", StreamKind.QUEUE),
        ("3", StreamKind.OFFICE),
        ("5", StreamKind.RESET),
    ]
    assert isinstance(notices[0].content, TicketStatus)
    assert isinstance(notices[1].content, QueueStatus)
    assert notices[2].content is None
    assert "Last-Event-ID" not in peer.asked[0].headers


def test_what_cannot_be_read_says_read_it_again(peer: Peer, client: HttpScheduling) -> None:
    wrong = {**STATUS, "number": "no number"}
    peer.replies = [stream(message("queue", 1, {"queue": {}}), message("ticket", 2, {"ticket": wrong}))]
    assert list(client.stream(None)) == [Notice("1", StreamKind.QUEUE), Notice("2", StreamKind.TICKET)]


def test_cut_in_the_middle_and_resumed(peer: Peer, client: HttpScheduling) -> None:
    whole = message("office", 2, {})
    peer.replies = [stream(message("office", 1, {}), whole[:-1]), stream(whole)]
    first = list(client.stream(None))
    assert [notice.id for notice in first] == ["1"]
    second = list(client.stream(first[-1].id))
    assert [notice.id for notice in second] == ["2"]
    assert peer.asked[1].headers["Last-Event-ID"] == "1"


def test_a_stream_cut_before_its_first_notice_leaves_no_gap(peer: Peer, client: HttpScheduling) -> None:
    whole = message("office", 7, {})
    peer.replies = [stream(b"id: 5\n\n", message("office", 6, {})[:-1]), stream(whole), stream(whole)]
    assert list(client.stream(None)) == []
    assert [notice.id for notice in client.stream(None)] == ["7"]
    list(client.stream("3"))
    assert [asked.headers.get("Last-Event-ID") for asked in peer.asked] == [None, "5", "3"]


def broken_chunk(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"40\r\ndata: a")
    handler.close_connection = True


@pytest.mark.parametrize(
    "reply",
    [
        problem(401, "unauthorised"),
        send({}),
        send(b"", 302, "text/event-stream", Location="/elsewhere"),
        stream(b"data: \xff\n\n"),
        stream(b"data: " + b"a" * 300_000),
        broken_chunk,
    ],
)
def test_what_is_no_stream_ends_quietly(peer: Peer, client: HttpScheduling, reply: Reply) -> None:
    peer.replies = [reply]
    assert list(client.stream(None)) == []


def test_close_ends_an_open_stream(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [stream(message("office", 1, {}), then=silence)]
    seen, ended = threading.Event(), threading.Event()

    def follow() -> None:
        for _ in client.stream(None):
            seen.set()
        ended.set()

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    assert seen.wait(5)
    client.close()
    assert ended.wait(2)
    thread.join(2)


def test_a_stream_of_a_closed_client_ends_at_once(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [stream(message("office", 1, {}), then=silence)]
    client.close()
    list(client.stream(None))
