"""What can become of a request, each by its name."""

import secrets
from collections.abc import Mapping

from kiosk.scheduling.transport import MAX_ANSWER
from tests.failures.network.proxy import PATIENCE_S, Exchange, Fault

PORTAL = b"<!doctype html><title>Welcome</title><p>Sign in to the wireless network</p>"
JSON = "application/json"


def cut_before(on: Exchange) -> bool:
    """The connection breaks, the request is lost."""
    on.reset()
    return False


def closed_before(on: Exchange) -> bool:
    """The connection is closed in good order, without an answer."""
    return False


def silent(on: Exchange) -> bool:
    """The request is swallowed."""
    on.wait()
    return False


def half_open(on: Exchange) -> bool:
    """The request arrives, then the other end vanishes."""
    on.deliver()
    on.wait()
    return False


def reply_lost(on: Exchange) -> bool:
    """The request arrives, the connection breaks before the answer."""
    on.deliver()
    on.reset()
    return False


def twice(on: Exchange) -> bool:
    """The request arrives twice."""
    on.deliver()
    reply = on.deliver()
    on.send(reply.head + reply.body)
    return reply.rest is None


def cut_in_head(on: Exchange) -> bool:
    """The answer breaks off in its head."""
    head = on.deliver().head
    on.send(head[: len(head) // 2])
    on.reset()
    return False


def closed_in_body(on: Exchange) -> bool:
    """The answer ends in the middle of its body."""
    reply = on.deliver()
    on.send(reply.head + reply.body[: len(reply.body) // 2])
    return False


def stuck_in_body(on: Exchange) -> bool:
    """The answer stops in the middle of its body."""
    reply = on.deliver()
    on.send(reply.head + reply.body[: len(reply.body) // 2])
    on.wait()
    return False


def trickling_head(on: Exchange) -> bool:
    """The head comes byte by byte."""
    on.deliver()
    on.trickle(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 60_000)
    return False


def trickling_body(on: Exchange) -> bool:
    """The body comes byte by byte."""
    reply = on.deliver()
    on.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n")
    on.trickle(reply.body + b" " * 60_000)
    return False


def endless_continue(on: Exchange) -> bool:
    """The answer is announced again and again."""
    for _ in range(round(PATIENCE_S / 0.02)):
        on.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        if on.proxy.healed.wait(0.02):
            break
    return False


def garbage(on: Exchange) -> bool:
    """Something answers that is no HTTP."""
    on.send(secrets.token_bytes(300))
    return False


def garbage_as_json(on: Exchange) -> bool:
    """The head says JSON, the body is none."""
    return on.answer(200, JSON, secrets.token_bytes(300))


def portal(on: Exchange) -> bool:
    """A captive portal answers with its page."""
    return on.answer(200, "text/html; charset=utf-8", PORTAL)


def redirect_301(on: Exchange) -> bool:
    """The request is sent elsewhere for good."""
    return on.answer(301, "text/html", PORTAL, Location=f"{on.proxy.url}/elsewhere")


def redirect_302(on: Exchange) -> bool:
    """The request is sent elsewhere."""
    return on.answer(302, "text/html", PORTAL, Location=f"{on.proxy.url}/elsewhere")


def redirect_307(on: Exchange) -> bool:
    """The request is to be sent elsewhere as it is."""
    return on.answer(307, JSON, b"{}", Location=f"{on.proxy.url}/elsewhere")


def redirect_without_end(on: Exchange) -> bool:
    """The page that says where to go never ends."""
    on.send(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Type: text/html\r\n\r\n")
    while not on.proxy.healed.is_set():
        on.send(b"<p>" * 20_000)
    return False


def error_500(on: Exchange) -> bool:
    """The central breaks."""
    return on.answer(500, "text/html", b"<h1>Internal server error</h1>")


def error_502_after(on: Exchange) -> bool:
    """The request takes effect, a proxy says that it did not."""
    on.deliver()
    return on.answer(502, "text/html", b"<h1>Bad gateway</h1>")


def error_503(on: Exchange) -> bool:
    """Nobody serves."""
    return on.answer(503, "text/plain", b"")


def error_503_later(on: Exchange) -> bool:
    """Nobody serves, and it says for how long."""
    return on.answer(503, "text/plain", b"", Retry_After="1")


def truncated_json(on: Exchange) -> bool:
    """The body is whole by its length, and half an answer."""
    body = on.deliver().body
    return on.answer(200, JSON, body[: len(body) // 2])


def wrong_schema(on: Exchange) -> bool:
    """JSON of another kind."""
    return on.answer(200, JSON, b'{"ok": true}')


def wrong_type(on: Exchange) -> bool:
    """The right answer, called something else."""
    return on.answer(200, "text/plain", on.deliver().body)


def huge(on: Exchange) -> bool:
    """An answer that says it is too large."""
    on.send(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (MAX_ANSWER + 1)
    )
    on.wait()
    return False


def endless(on: Exchange) -> bool:
    """An answer without end."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not on.proxy.healed.is_set():
        on.send(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
    return False


def many_headers(on: Exchange) -> bool:
    """More lines of head than anybody needs."""
    on.send(b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"\r\n")
    return False


def stale(on: Exchange) -> bool:
    """The answer comes, and the connection is dropped although it should have stayed."""
    reply = on.deliver()
    on.send(reply.head + reply.body)
    return False


FAULTS: Mapping[str, Fault] = {
    fault.__name__: fault
    for fault in (
        *(cut_before, closed_before, silent, half_open, reply_lost, twice, cut_in_head, closed_in_body),
        *(stuck_in_body, trickling_head, trickling_body, endless_continue, garbage, garbage_as_json, portal),
        *(redirect_301, redirect_302, redirect_307, redirect_without_end, error_500, error_502_after),
        *(error_503, error_503_later, truncated_json, wrong_schema, wrong_type, huge, endless, many_headers),
        stale,
    )
}
HARMLESS = ("twice", "stale")
"""After these the answer is there all the same."""
SILENT = ("silent", "half_open", "stuck_in_body", "trickling_head", "trickling_body", "endless_continue")
"""With these the deadline is all that helps."""
