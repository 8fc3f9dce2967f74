"""A tiny HTTP server on loopback that answers as a test tells it, and the answers that most tests need."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from kiosk.scheduling.client import HttpScheduling
from tests.fakes.clock import FakeClock

Reply = Callable[["Handler"], None]


@dataclass
class Asked:
    """A request as the peer got it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def content(self) -> Any:
        return json.loads(self.body)


@dataclass
class Peer:
    """What to answer, in order (the last goes on for ever), and what was asked."""

    port: int = 0
    replies: list[Reply] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    connections: set[int] = field(default_factory=set)
    let_go: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def client(self, clock: FakeClock | None = None) -> HttpScheduling:
        return HttpScheduling(self.url, "token-1", 3, clock or FakeClock())


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the next reply."""

    protocol_version = "HTTP/1.1"
    peer: Peer

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.peer.asked.append(Asked(self.command, self.path, dict(self.headers.items()), body))
        self.peer.connections.add(self.client_address[1])
        replies = self.peer.replies
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        try:
            reply(self)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the base class has it so)
        """Say nothing."""


@contextmanager
def running_peer() -> Iterator[Peer]:
    """Serve until the end of the block."""
    peer = Peer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("PeerHandler", (Handler,), {"peer": peer}))
    server.daemon_threads = True
    peer.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield peer
    finally:
        peer.let_go.set()
        server.shutdown()
        thread.join()
        server.server_close()


def send(content: object, status: int = 200, media_type: str = "application/json", **headers: str) -> Reply:
    """Answer with JSON, or with bytes as they are."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()

    def reply(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", media_type)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def problem(status: int, code: str, **more: object) -> Reply:
    """Answer with problem details."""
    return send({"title": code, "status": status, "code": code, **more}, status, "application/problem+json")


def silence(handler: Handler) -> None:
    """Answer nothing until the test ends."""
    handler.peer.let_go.wait(30)
    handler.close_connection = True


def stream(*pieces: bytes, then: Reply | None = None) -> Reply:
    """Answer with an event stream in pieces, then end it (or go on as told)."""

    def reply(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Connection", "close")
        handler.end_headers()
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
        if then is not None:
            then(handler)

    return reply


TICKET = {
    "id": "ab" * 16,
    "number": "B047",
    "day": "2026-11-23",
    "service_id": "biometrics",
    "issued_at": "2026-11-23T10:05:00+01:00",
    "persons": 1,
    "language": "nl",
}
STATUS = {
    "id": "ab" * 16,
    "number": "B047",
    "service_id": "biometrics",
    "state": "waiting",
    "as_of": "2026-11-23T10:06:00+01:00",
    "ahead": 3,
    "wait": {"p50_minutes": 12.5, "p80_minutes": 20},
}
QUEUE = {
    "as_of": "2026-11-23T10:06:00+01:00",
    "services": [{"service_id": "biometrics", "waiting": 4, "counters_open": 2, "longest_wait_s": 90}],
}
LEASE = {
    "lease_id": "lease-1",
    "series": "B",
    "first": 47,
    "last": 51,
    "day": "2026-11-23",
    "kind": "live",
}
APPOINTMENT = {
    "id": "appointment-7",
    "office_id": "demo",
    "service_id": "biometrics",
    "start": "2026-11-23T10:15:00+01:00",
    "persons": 2,
    "state": "booked",
    "window_opens": "2026-11-23T09:45:00+01:00",
    "window_closes": "2026-11-23T10:30:00+01:00",
}
OFFICE = {
    "id": "demo",
    "name": {"en": "City office"},
    "address": {"en": "Main street 1"},
    "time_zone": "Europe/Amsterdam",
    "languages": ["nl", "en"],
    "organisations": [{"id": "city", "name": {"en": "City"}}],
    "services": [
        {
            "id": "biometrics",
            "series": "B",
            "organisation_id": "city",
            "name": {"en": "Biometrics"},
            "waiting_area": {"en": "Hall B"},
            "duration_s": 600,
            "takes_walk_ins": True,
            "opening": [{"weekdays": [0, 1], "opens": "09:00", "closes": "17:00"}],
        }
    ],
    "policies": {"early_s": 1800, "late_s": 900, "wait_when_early": True, "walk_in_when_late": False},
}
