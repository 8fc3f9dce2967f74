"""Every way in which the central or the network can fail, and what the client says of it."""

import socket
from datetime import date

import pytest

from kiosk.domain.ids import AppointmentId, TicketId
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import LeaseKind
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.transport import MAX_ANSWER
from tests.fakes.clock import FakeClock
from tests.scheduling.peer import LEASE, OFFICE, QUEUE, STATUS, Handler, Peer, Reply, problem, send, silence
from tests.scheduling.test_client import event

DAY = date(2026, 11, 23)


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        client = HttpScheduling(f"http://127.0.0.1:{taken.getsockname()[1]}", "token-1", 1, FakeClock())
        assert client.queue() == Unreachable("network")


def test_no_answer_in_time(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [silence]
    assert client.claim(TicketId("a"), AppointmentId("b")) == Unreachable("timeout")
    assert len(peer.asked) == 1


def test_an_answer_that_drips_is_held_to_the_deadline(peer: Peer) -> None:
    clock = FakeClock()

    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        clock.turn(6)
        handler.wfile.write(b" ")
        handler.peer.let_go.wait(30)
        handler.close_connection = True

    peer.replies = [drip]
    client = peer.client(clock)
    assert client.queue() == Unreachable("timeout")
    client.close()


def test_the_connection_is_cut_in_the_answer(peer: Peer, client: HttpScheduling) -> None:
    def cut(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"as_of":')
        handler.close_connection = True

    peer.replies = [cut]
    assert client.queue() == Unreachable("network")


def chunked_without_end(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    piece = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    while not handler.peer.let_go.is_set():
        handler.wfile.write(piece)


def announced_too_large(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(MAX_ANSWER + 1))
    handler.end_headers()
    handler.wfile.write(b" " * 100)
    handler.peer.let_go.wait(30)
    handler.close_connection = True


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(send(b"\xff\x00<html>"), id="garbage"),
        pytest.param(send(b"{}"), id="wrong schema"),
        pytest.param(send({**QUEUE, "as_of": "2026-11-23T10:00:00"}), id="time without offset"),
        pytest.param(send(b"<html>sign in</html>", 200, "text/html"), id="captive portal"),
        pytest.param(send(b"", 302, "text/html", Location="http://127.0.0.1/other"), id="redirect"),
        pytest.param(send(b" " * 100, 302, "text/html", Location="http://[bad"), id="bad redirect"),
        pytest.param(send(b"<html>no</html>", 403, "text/html"), id="refused by somebody else"),
        pytest.param(send(b"{}", 404, "application/problem+json"), id="problem without code"),
        pytest.param(send(QUEUE, 204), id="odd status"),
        pytest.param(send(QUEUE, 200, Content_Encoding="gzip"), id="compressed unasked"),
        pytest.param(chunked_without_end, id="no end"),
        pytest.param(announced_too_large, id="too large"),
    ],
)
def test_an_answer_that_cannot_be_used(peer: Peer, client: HttpScheduling, reply: Reply) -> None:
    peer.replies = [reply]
    assert client.queue() == Unreachable("bad_answer")


def test_the_client_still_works_after_a_bad_answer(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [announced_too_large, send(QUEUE)]
    assert client.queue() == Unreachable("bad_answer")
    assert not isinstance(client.queue(), Unreachable)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (problem(500, "internal"), Unreachable("server")),
        (send(b"oops", 502, "text/html"), Unreachable("server")),
        (send(b"", 503, "text/html", Retry_After="7"), Unreachable("server", 7.0)),
        (problem(429, "busy", retry_after=2.5), Unreachable("busy", 2.5)),
        (send(b"", 429, "text/plain", Retry_After="99999999"), Unreachable("busy", 3600.0)),
        (send(b"", 429, "text/plain", Retry_After="soon"), Unreachable("busy")),
        (problem(401, "unauthorised"), Declined("unauthorised")),
        (problem(409, "epoch_fenced"), Declined("epoch_fenced")),
        (problem(404, "not_found"), Declined("not_found")),
    ],
)
def test_refusals(peer: Peer, client: HttpScheduling, reply: Reply, expected: object) -> None:
    peer.replies = [reply]
    assert client.ticket(TicketId("a")) == expected


def test_only_not_found_is_an_empty_look_up(peer: Peer, client: HttpScheduling) -> None:
    read = AppointmentCode(Secret("LK7Q2M4T"))
    peer.replies = [problem(404, "not_found"), problem(404, "unknown_path"), problem(500, "internal")]
    assert client.look_up(read) == ()
    assert client.look_up(read) == Declined("unknown_path")
    assert client.look_up(read) == Unreachable("server")


@pytest.mark.parametrize(
    "wrong",
    [{"series": "C"}, {"day": "2026-11-24"}, {"kind": "reserve"}, {"first": 52}, {"first": 0}],
)
def test_a_lease_that_was_not_asked_for(peer: Peer, client: HttpScheduling, wrong: dict[str, object]) -> None:
    peer.replies = [send({**LEASE, **wrong})]
    assert client.lease("B", DAY, LeaseKind.LIVE, 5) == Unreachable("bad_answer")


def test_a_word_on_an_event_that_was_not_sent(peer: Peer, client: HttpScheduling) -> None:
    results = [{"event_id": "event-9", "result": "applied"}]
    peer.replies = [send({"results": results, "epoch": 3, "last_seq": 1, "chain_hash": ""})]
    assert client.deliver([event(1)]) == Unreachable("bad_answer")


def test_a_day_list_of_another_day_or_with_a_bad_key(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [
        send({"day": "2026-11-24", "key": "00", "appointments": []}),
        send({"day": "2026-11-23", "key": "zz", "appointments": []}),
    ]
    assert client.day_list(DAY) == Unreachable("bad_answer")
    assert client.day_list(DAY) == Unreachable("bad_answer")


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../../etc/passwd", ""])
def test_an_office_in_no_time_zone(peer: Peer, client: HttpScheduling, zone: str) -> None:
    peer.replies = [send({**OFFICE, "time_zone": zone})]
    assert client.office() == Unreachable("bad_answer")


def test_a_number_that_is_none(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send({**STATUS, "number": "B\x1b@47"})]
    assert client.ticket(TicketId("a")) == Unreachable("bad_answer")


def test_cookies_are_not_kept(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send(QUEUE, 200, Set_Cookie="id=1; Path=/")]
    client.queue()
    client.queue()
    assert "Cookie" not in peer.asked[1].headers
