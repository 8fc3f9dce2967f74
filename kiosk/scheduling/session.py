"""The connections of the HTTP client: names that cannot hang, calls under watch, and one rule of whom to trust."""

import socket
import ssl
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from kiosk.scheduling.names import Names, Place
from kiosk.scheduling.trust import trust_in
from kiosk.scheduling.watch import current_watch

_IDLE_S, _PROBE_S, _PROBES = 15, 5, 3
_OPTIONS = (
    (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
    # An idle connection whose other end has vanished is found out before a visitor's question is sent on it.
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    (socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, _IDLE_S),
    (socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, _PROBE_S),
    (socket.IPPROTO_TCP, socket.TCP_KEEPCNT, _PROBES),
)


class CentralAdapter(HTTPAdapter):
    """What `requests` sends by. Without `trust` the machine's own authorities are trusted."""

    def __init__(self, trust: ssl.SSLContext | None = None, names: Names | None = None) -> None:
        super().__init__()
        self._trust = trust
        self._names = names or Names()
        self.poolmanager.pool_classes_by_scheme = {
            "http": _pool(HTTPConnectionPool, _Plain, self._names),
            "https": _pool(HTTPSConnectionPool, _Secure, self._names),
        }

    def get_connection_with_tls_context(
        self, request: requests.PreparedRequest, *_: object, **__: object
    ) -> HTTPConnectionPool:
        """See the base. Whom to trust is decided here, whatever the session says; there are no proxies."""
        place = urlsplit(str(request.url))
        trust = {"ssl_context": self._trusted()} if place.scheme == "https" else {}
        pool: HTTPConnectionPool = self.poolmanager.connection_from_host(
            place.hostname, place.port, place.scheme, trust
        )
        return pool

    def cert_verify(self, *_: object) -> None:
        """See the base, which would add public authorities to those that are trusted."""

    def let_go(self) -> None:
        """Close the connections that nobody uses at the moment. To close their pools would break calls under way."""
        for place in self.poolmanager.pools.keys():  # noqa: SIM118  (a copy, made under a lock)
            pool = self.poolmanager.pools.get(place)
            if pool is not None:
                _drain(pool)

    def _trusted(self) -> ssl.SSLContext:
        if self._trust is None:
            self._trust = trust_in(None)
        return self._trust


def _drain(pool: HTTPConnectionPool) -> None:
    idle = pool.pool
    with suppress(Empty):
        while idle is not None:
            connection = idle.get_nowait()
            if connection is not None:
                connection.close()


def session_of(adapter: CentralAdapter) -> requests.Session:
    """Make a session whose every request goes through `adapter`, for `HttpScheduling`."""
    session = requests.Session()
    # No proxy, no bundle of authorities and no password (.netrc) of the environment's has a say.
    session.trust_env = False
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


def _pool(
    kind: type[HTTPConnectionPool], line: type[HTTPConnection], names: Names
) -> type[HTTPConnectionPool]:
    named = type(line.__name__, (line,), {"names": names})
    return type(kind.__name__, (kind,), {"ConnectionCls": named})


class _Plain(HTTPConnection):
    """A connection whose name and whose calls cannot hang."""

    names: Names

    def _new_conn(self) -> socket.socket:
        # Here both libraries connect, before anything is encrypted.
        patience_s = self.timeout if isinstance(self.timeout, int | float) else 10.0
        try:
            line = _connected(self.names.places(self._dns_host, self.port, patience_s / 2), patience_s)
        except TimeoutError as error:
            raise ConnectTimeoutError(self, "no connection in time") from error
        except OSError as error:
            raise NewConnectionError(self, "no connection") from error
        try:
            _watch(line)
        except OSError:
            line.close()
            raise
        return line

    def request(self, *arguments: Any, **named: Any) -> None:
        """See the base. A connection that is used again comes under this call's watch."""
        if self.sock is not None:
            _watch(self.sock)
        super().request(*arguments, **named)


class _Secure(_Plain, HTTPSConnection):
    """The same, encrypted."""


def _watch(line: socket.socket) -> None:
    watch = current_watch()
    if watch is not None:
        watch.hold(line)


def _connected(places: Sequence[Place], patience_s: float) -> socket.socket:
    """Connect to the first place that answers; all of them together get `patience_s`. Raises OSError."""
    problem: OSError = OSError("there is no address")
    for family, address in places:
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            for option in _OPTIONS:
                line.setsockopt(*option)
            line.settimeout(patience_s / len(places))
            line.connect(address)
        except OSError as error:
            line.close()
            problem = error
        else:
            line.settimeout(patience_s)
            return line
    raise problem
