"""One HTTP exchange with the central: bounded in time and size, never redirected, every failure a value.

`requests` counts its time-outs per read. Here a watch shuts the line of a call when its deadline is over, wherever the
call waits, connecting gets a part of the time, and names are looked up beside (`kiosk.scheduling.session`). A
scenario's clock, which stands still while real lines are waited for, is looked at after each read of the body.
"""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Literal

import requests
from requests.adapters import BaseAdapter
from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError, ReadTimeoutError

from kiosk.domain.clock import Clock
from kiosk.scheduling.port import Unreachable
from kiosk.scheduling.session import CentralAdapter
from kiosk.scheduling.watch import Watch
from kiosk.scheduling.wire import BASE

_log = logging.getLogger(__name__)

MAX_ANSWER = 8 * 1024 * 1024
"""The largest answer that is taken, in bytes."""

STREAM_READ_S = 40.0
"""So long may an event stream be silent; the central sends a sign of life every 15 s at most."""

STREAM_HEAD_S = 10.0
"""So long it may take until an event stream begins."""

_CONNECT_SHARE = 0.4
_CHUNK = 64 * 1024
_OWN_TYPES = ("application/json", "application/problem+json")


@dataclass(frozen=True, slots=True)
class Call:
    """What to ask; `path` is below the base of the contract, `deadline_s` holds for the whole call."""

    method: Literal["GET", "POST"]
    path: str
    deadline_s: float
    params: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = None
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the central answered, read to its end."""

    status: int
    content_type: str
    retry_after: str
    body: bytes


class Bearer:
    """The token of one kiosk, which all of its connections say; changed while they live when it is rotated."""

    __slots__ = ("token",)

    def __init__(self, token: str) -> None:
        self.token = token

    def __repr__(self) -> str:
        return "Bearer(***)"


class Transport:
    """The connections to one central. Used from any thread."""

    def __init__(self, url: str, token: str | Bearer, clock: Clock, session: requests.Session) -> None:
        """Take a prepared session (its adapters, its trust in certificates); the environment has no say."""
        self._base = url.rstrip("/") + BASE
        self._bearer = token if isinstance(token, Bearer) else Bearer(token)
        self._clock = clock
        self._session = session
        self._session.trust_env = False
        self._streams: set[BaseHTTPResponse] = set()
        self._watches: set[Watch] = set()
        self._failure = ""
        self._lock = threading.Lock()
        self._closed = False

    def ask(self, call: Call) -> Answer | Unreachable:
        """Send a call and read the answer to its end, within the call's deadline."""
        with self._watch(call.deadline_s) as watch:
            answer = self._exchange(call, watch)
        failure = answer.code if isinstance(answer, Unreachable) else ""
        if failure or not _is_own(answer):
            # Other idle connections may lead to the same nowhere, or to whoever spoke in the central's place.
            adapter = self._session.get_adapter(self._base)
            if isinstance(adapter, CentralAdapter):
                adapter.let_go()
        if failure != self._failure:
            self._failure = failure
            _log.info("scheduling.line", extra={"state": "bad" if failure else "good", "code": failure})
        return answer

    def _exchange(self, call: Call, watch: Watch) -> Answer | Unreachable:
        begun = self._clock.monotonic()
        try:
            raw, headers = self._send(call, (call.deadline_s * _CONNECT_SHARE, call.deadline_s), {})
            # Read to its end, the connection is back in the pool by then and stays open.
            with closing(raw):
                body = self._read(raw, begun + call.deadline_s)
        except (requests.Timeout, ReadTimeoutError):
            return Unreachable("timeout")
        except requests.exceptions.SSLError:
            return Unreachable("timeout" if watch.over else "untrusted")
        except (requests.RequestException, HTTPError, OSError):
            return Unreachable("timeout" if watch.over else "network")
        if watch.over:
            # A body without a length ends where the line was shut: that is not its end.
            return Unreachable("timeout")
        if isinstance(body, Unreachable):
            return body
        return Answer(raw.status, headers.get("Content-Type", ""), headers.get("Retry-After", ""), body)

    @contextmanager
    def open_stream(self, path: str, last_id: str | None) -> Iterator[BaseHTTPResponse]:
        """Open an answer that goes on; `close` ends it from another thread. Raises what reading raises."""
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
        if last_id is not None:
            headers["Last-Event-ID"] = last_id
        with self._watch(STREAM_HEAD_S):
            raw, _ = self._send(Call("GET", path, STREAM_READ_S), (5.0, STREAM_READ_S), headers)
        with self._lock:
            self._streams.add(raw)
            if self._closed:
                shut(raw)
        try:
            yield raw
        finally:
            with self._lock:
                self._streams.discard(raw)
            raw.close()

    def close(self) -> None:
        """End open streams and calls under way at once, and let go of idle connections."""
        with self._lock:
            self._closed = True
            for raw in self._streams:
                shut(raw)
            for watch in self._watches:
                watch.cut()
        self._session.close()

    @contextmanager
    def _watch(self, seconds: float) -> Iterator[Watch]:
        has_line = isinstance(self._session.get_adapter(self._base), CentralAdapter)
        with Watch(seconds, has_line=has_line) as watch:
            with self._lock:
                self._watches.add(watch)
                closed = self._closed
            if closed:
                watch.cut()
            try:
                yield watch
            finally:
                with self._lock:
                    self._watches.discard(watch)

    def _send(
        self, call: Call, timeout: tuple[float, float], headers: Mapping[str, str]
    ) -> tuple[BaseHTTPResponse, Mapping[str, str]]:
        # Past `Session.send`: that would read the whole body of a redirect, and keep cookies.
        url = self._base + call.path
        adapter: BaseAdapter = self._session.get_adapter(url)
        response = adapter.send(
            self._session.prepare_request(self._request(url, call, headers)),
            stream=True,
            timeout=timeout,
            verify=True if self._session.verify is None else self._session.verify,
            cert=self._session.cert,
            proxies={},
        )
        raw: BaseHTTPResponse = response.raw
        return raw, response.headers

    def _request(self, url: str, call: Call, extra: Mapping[str, str]) -> requests.Request:
        headers = {
            "Accept": "application/json, application/problem+json",
            "Accept-Encoding": "identity",
            "Authorization": f"Bearer {self._bearer.token}",
            **extra,
        }
        if call.content is not None:
            headers["Content-Type"] = "application/json"
        if call.idempotency_key is not None:
            headers["Idempotency-Key"] = call.idempotency_key
        return requests.Request(call.method, url, headers, params=dict(call.params), data=call.content)

    def _read(self, raw: BaseHTTPResponse, until: float) -> bytes | Unreachable:
        if raw.headers.get("Content-Encoding", "identity") != "identity":
            return Unreachable("bad_answer")
        parts: list[bytes] = []
        size = 0
        while part := raw.read1(_CHUNK, decode_content=False):
            parts.append(part)
            size += len(part)
            if size + (raw.length_remaining or 0) > MAX_ANSWER:
                return Unreachable("bad_answer")
            if raw.length_remaining == 0:
                break
            if self._clock.monotonic() > until:
                return Unreachable("timeout")
        return b"".join(parts)


def _is_own(answer: Answer | Unreachable) -> bool:
    """Say whether an answer looks like the central's own, not like that of a portal or a proxy."""
    return isinstance(answer, Answer) and answer.content_type.partition(";")[0].strip().lower() in _OWN_TYPES


def shut(raw: BaseHTTPResponse) -> None:
    """Wake whoever reads an answer: to close its socket would not do that."""
    try:
        raw.shutdown()
    except (ValueError, RuntimeError, OSError):
        # It has ended by itself, or has no socket (an adapter that answers without one).
        raw.close()
