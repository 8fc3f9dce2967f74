"""A network that misbehaves on demand, for scenarios: an adapter to mount on the session of the HTTP client."""

import random
import threading
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from weakref import WeakSet

import requests
from requests.adapters import HTTPAdapter
from urllib3 import BaseHTTPResponse, HTTPResponse

from kiosk.domain.clock import Clock
from kiosk.scheduling.transport import shut

_GARBAGE = b"<html><body>\xff\xfe Sign in to the wireless network \x00</body></html>"

_DESCRIPTIONS: Mapping[str, str] = {
    "up": "works",
    "down": "nothing comes back, open streams break",
    "slow": "every answer comes later by the amount in seconds; past the time-out it is lost, the request is not",
    "flaky": "the amount is the chance (0 to 1) that a request, or the answer to it, is lost",
    "refuse": "nobody listens, open streams break",
    "garbage": "something else answers, with nonsense; open streams break",
}

Send = Callable[[], requests.Response]


def vocabulary() -> tuple[str, ...]:
    """Name the states that a network can be set to."""
    return tuple(_DESCRIPTIONS)


class FaultyNetwork(HTTPAdapter):
    """Stands between client and central. `set` may be called from any thread, while calls are under way."""

    def __init__(self, clock: Clock, seed: int = 0) -> None:
        """Wait by `clock`; chance is seeded, so that a run can be had again."""
        super().__init__()
        self._clock = clock
        self._random = random.Random(seed)  # noqa: S311  (chance in a scenario, not a secret)
        self._lock = threading.Lock()
        self._fault = ("up", 0.0)
        self._streams: WeakSet[BaseHTTPResponse] = WeakSet()

    vocabulary = staticmethod(vocabulary)

    def set(self, name: str, amount: float = 0.0) -> None:
        """Change the network. Raises ValueError for a name that is none."""
        if name not in _DESCRIPTIONS:
            raise ValueError(name)
        with self._lock:
            self._fault = (name, amount)
            open_streams = list(self._streams) if name in ("down", "refuse", "garbage") else []
        for raw in open_streams:
            shut(raw)

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send as the network is now. Raises what `requests` raises."""

        def go_on() -> requests.Response:
            return super(FaultyNetwork, self).send(request, stream, timeout, verify, cert, proxies)

        connect_s, read_s = timeout if isinstance(timeout, tuple) else (timeout or 0.0, timeout or 0.0)
        with self._lock:
            name, amount = self._fault
            chance = self._random.random()
        if name == "down":
            self._clock.sleep(connect_s)
            raise requests.ConnectTimeout(request=request)
        if name == "refuse":
            raise requests.ConnectionError("refused", request=request)
        if name == "garbage":
            return self._garbage(request)
        response = (
            self._later(go_on, amount, read_s) if name == "slow" else self._flaky(go_on, name, amount, chance)
        )
        return self._watch(request, response)

    def _later(self, go_on: Send, delay_s: float, read_s: float) -> requests.Response:
        response = go_on()
        if delay_s >= read_s:
            self._clock.sleep(read_s)
            response.close()
            raise requests.ReadTimeout(request=response.request)
        self._clock.sleep(delay_s)
        return response

    def _flaky(self, go_on: Send, name: str, share: float, chance: float) -> requests.Response:
        if name != "flaky" or chance >= share:
            return go_on()
        if chance >= share / 2:
            raise requests.ConnectionError("lost on the way")
        go_on().close()
        raise requests.ConnectionError("the answer was lost")

    def _watch(self, request: requests.PreparedRequest, response: requests.Response) -> requests.Response:
        if request.headers.get("Accept") == "text/event-stream":
            with self._lock:
                self._streams.add(response.raw)
                broken = self._fault[0] in ("down", "refuse", "garbage")
            if broken:
                shut(response.raw)
        return response

    def _garbage(self, request: requests.PreparedRequest) -> requests.Response:
        headers = {"Content-Type": "application/json", "Content-Length": str(len(_GARBAGE))}
        raw = HTTPResponse(BytesIO(_GARBAGE), headers, status=200, preload_content=False)
        return self.build_response(request, raw)


def session_over(network: FaultyNetwork) -> requests.Session:
    """Make a session whose every request goes through `network`, for `HttpScheduling`."""
    session = requests.Session()
    session.mount("http://", network)
    session.mount("https://", network)
    return session
