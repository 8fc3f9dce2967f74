"""A proxy on loopback between client and central: it reads each request whole, and a fault says what becomes of it."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, parse_headers
from typing import BinaryIO

PATIENCE_S = 15.0
"""So long a fault lasts by itself: longer than any deadline, so that a call that is held to none fails its test."""
_HOP = frozenset({"connection", "transfer-encoding", "keep-alive", "content-length"})


@dataclass
class Request:
    """What the client has sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Reply:
    """What the central has answered; `rest` is there for an answer that goes on."""

    status: int
    headers: dict[str, str]
    body: bytes
    rest: HTTPResponse | None = None

    @property
    def head(self) -> bytes:
        """Return the head as it goes over the line."""
        ends = {"Connection": "close"} if self.rest is not None else {"Content-Length": str(len(self.body))}
        lines = [f"{name}: {value}" for name, value in {**self.headers, **ends}.items()]
        return "\r\n".join([f"HTTP/1.1 {self.status} Answer", *lines, "", ""]).encode("latin-1")


class Exchange:
    """One request on one connection, and what a fault can do with it."""

    def __init__(self, proxy: "Proxy", client: socket.socket, request: Request) -> None:
        self.proxy = proxy
        self.client = client
        self.request = request
        self.streams: list[tuple[HTTPConnection, HTTPResponse]] = []

    def deliver(self) -> Reply:
        """Let the request arrive at the central; return the answer."""
        upstream = HTTPConnection("127.0.0.1", self.proxy.upstream, timeout=30)
        self.proxy.upstreams.add(upstream)
        request, goes_on = self.request, False
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _HOP}
        try:
            upstream.request(request.method, request.path, request.body or None, headers)
            answer = upstream.getresponse()
            kept = {name: value for name, value in answer.getheaders() if name.lower() not in _HOP}
            goes_on = answer.headers.get_content_type() == "text/event-stream"
            if goes_on:
                self.streams.append((upstream, answer))
                return Reply(answer.status, kept, answer.read1(65_536), answer)
            return Reply(answer.status, kept, answer.read())
        finally:
            if not goes_on:
                self._let_go(upstream)

    def end(self) -> None:
        """Let go of what goes on."""
        for upstream, answer in self.streams:
            answer.close()
            self._let_go(upstream)

    def _let_go(self, upstream: HTTPConnection) -> None:
        upstream.close()
        self.proxy.upstreams.discard(upstream)

    def send(self, data: bytes) -> None:
        """Send bytes to the client. Raises OSError when it is gone."""
        self.client.sendall(data)

    def trickle(self, data: bytes) -> None:
        """Send them one by one, each soon enough for a time-out that counts reads."""
        for place in range(min(len(data), round(PATIENCE_S / 0.03))):
            self.send(data[place : place + 1])
            if self.proxy.healed.wait(0.03):
                return

    def wait(self) -> None:
        """Do nothing for as long as the fault lasts."""
        self.proxy.healed.wait(PATIENCE_S)

    def reset(self) -> None:
        """Break the connection off."""
        self.client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def answer(self, status: int, media_type: str, body: bytes, **headers: str) -> bool:
        """Answer in the central's place; the connection goes on."""
        named = {"Content-Type": media_type, **{k.replace("_", "-"): v for k, v in headers.items()}}
        self.send(Reply(status, named, b"").head.replace(b"Length: 0", b"Length: %d" % len(body)) + body)
        return True


Fault = Callable[[Exchange], bool]
"""Does with a request what it does; says whether the connection goes on."""
Rule = Callable[[Request], Fault]


def fine(exchange: Exchange) -> bool:
    """Carry the request there and the answer back."""
    reply = exchange.deliver()
    exchange.send(reply.head + reply.body)
    if reply.rest is None:
        return True
    while piece := reply.rest.read1(65_536):
        exchange.send(piece)
    return False


@dataclass
class Proxy:
    """Listens on a port of its own. `rule` says which fault a request meets; `deaf` connections are never read."""

    upstream: int
    tls: ssl.SSLContext | None = None
    rule: Rule = lambda _: fine
    deaf: bool = False
    port: int = 0
    met: list[tuple[str, str]] = field(default_factory=list)
    """Every request that came, as its path and the name of its fault."""
    upstreams: set[HTTPConnection] = field(default_factory=set)
    healed: threading.Event = field(default_factory=threading.Event)
    _open: dict[socket.socket, str] = field(default_factory=dict)
    _listening: socket.socket | None = None

    def __post_init__(self) -> None:
        self.listen()

    @property
    def url(self) -> str:
        """The address that the client is given."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def connections(self) -> int:
        """Count the connections that are open."""
        return len(self._open)

    def listen(self) -> None:
        """Take connections, on the same port as before."""
        if self._listening is None:
            self._listening = socket.create_server(("127.0.0.1", self.port), backlog=64)
            self.port = self._listening.getsockname()[1]
            threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def refuse(self) -> None:
        """Let go of the port: from here on connections are refused, and those that are open break."""
        if self._listening is not None:
            # To close it would not wake who waits for a connection.
            self._listening.shutdown(socket.SHUT_RDWR)
            self._listening.close()
            self._listening = None
        self.cut()

    def spoil(self, rule: Rule) -> None:
        """Begin a fault."""
        self.healed.clear()
        self.rule = rule

    def heal(self, rule: Rule = lambda _: fine) -> None:
        """End it: those who waited go on."""
        self.rule, self.deaf = rule, False
        self.healed.set()

    def cut(self, path: str = "") -> None:
        """Break connections: all, or those whose last request went there."""
        for client, last in list(self._open.items()):
            if path in last:
                _shut(client)

    def close(self) -> None:
        """End everything."""
        self.heal()
        self.refuse()
        for upstream in list(self.upstreams):
            if upstream.sock is not None:
                _shut(upstream.sock)

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        with closing(plain), suppress(OSError, HTTPException, ValueError):
            plain.settimeout(60)
            if self.deaf:
                self.healed.wait(PATIENCE_S)
                return
            client = plain if self.tls is None else self.tls.wrap_socket(plain, server_side=True)
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open[client] = ""
            try:
                with closing(client), client.makefile("rb") as reader:
                    while (request := _read(reader)) is not None and self._exchange(client, request):
                        pass
            finally:
                self._open.pop(client, None)

    def _exchange(self, client: socket.socket, request: Request) -> bool:
        # First, so that whoever sets a rule and then cuts misses nobody.
        self._open[client] = request.path
        fault = self.rule(request)
        self.met.append((request.path, fault.__name__))
        exchange = Exchange(self, client, request)
        try:
            return fault(exchange)
        finally:
            exchange.end()


def _read(reader: BinaryIO) -> Request | None:
    first = reader.readline(65_537).split()
    if len(first) != 3:
        return None
    headers = dict(parse_headers(reader).items())
    body = reader.read(int(headers.get("Content-Length", "0")))
    return Request(first[0].decode(), first[1].decode(), headers, body)


def _shut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
