"""A network that misbehaves on demand, for scenarios: an adapter to mount on the session of the HTTP client."""

import random
import threading
from collections.abc import Callable, Mapping
from typing import Any
from weakref import WeakSet

import requests
from urllib3 import BaseHTTPResponse

from kiosk.domain.clock import Clock
from kiosk.scheduling.impostors import IMPOSTORS, cut_short
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.transport import shut

_DESCRIPTIONS: Mapping[str, str] = {
    "up": "works",
    "down": "nothing comes back, open streams break",
    "slow": "every answer comes later by the amount in seconds; past the time-out it is lost, the request is not",
    "flaky": "the amount is the chance (0 to 1) that a request, or the answer to it, is lost",
    "refuse": "nobody listens, open streams break",
    "no_name": "the central's name is not found any more",
    "half_open": "every request arrives, no answer comes back",
    "twice": "every request arrives twice",
    "truncated": "every answer breaks off in the middle",
    "wrong_certificate": "the other side cannot show that it is the central",
    **{name: impostor.about for name, impostor in IMPOSTORS.items()},
}
_WORKING = frozenset({"up", "slow", "flaky", "twice", "truncated"})
"""States in which an open stream stays."""

Send = Callable[[], requests.Response]


def vocabulary() -> tuple[str, ...]:
    """Name the states that a network can be set to."""
    return tuple(_DESCRIPTIONS)


def descriptions() -> Mapping[str, str]:
    """Say of each state what it does."""
    return dict(_DESCRIPTIONS)


class FaultyNetwork(CentralAdapter):
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
            open_streams = [] if name in _WORKING else list(self._streams)
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
        if name in IMPOSTORS:
            return self.build_response(request, IMPOSTORS[name].answer(amount))
        self._refuse(name, request, connect_s)
        return self._watch(request, self._carried(go_on, name, amount, read_s, chance))

    def _refuse(self, name: str, request: requests.PreparedRequest, connect_s: float) -> None:
        """Raise for a network on which nothing is ever sent."""
        match name:
            case "down":
                self._clock.sleep(connect_s)
                raise requests.ConnectTimeout(request=request)
            case "refuse" | "no_name":
                raise requests.ConnectionError(name, request=request)
            case "wrong_certificate":
                raise requests.exceptions.SSLError(name, request=request)
            case _:
                return

    def _carried(
        self, go_on: Send, name: str, amount: float, read_s: float, chance: float
    ) -> requests.Response:
        match name:
            case "slow":
                return self._later(go_on, amount, read_s)
            case "half_open":
                return self._later(go_on, read_s, read_s)
            case "flaky":
                return self._flaky(go_on, amount, chance)
            case "twice":
                go_on().close()
                return go_on()
            case "truncated":
                return cut_short(go_on())
            case _:
                return go_on()

    def _later(self, go_on: Send, delay_s: float, read_s: float) -> requests.Response:
        response = go_on()
        if delay_s >= read_s:
            self._clock.sleep(read_s)
            response.close()
            raise requests.ReadTimeout(request=response.request)
        self._clock.sleep(delay_s)
        return response

    def _flaky(self, go_on: Send, share: float, chance: float) -> requests.Response:
        if chance >= share:
            return go_on()
        if chance >= share / 2:
            raise requests.ConnectionError("lost on the way")
        go_on().close()
        raise requests.ConnectionError("the answer was lost")

    def _watch(self, request: requests.PreparedRequest, response: requests.Response) -> requests.Response:
        if request.headers.get("Accept") == "text/event-stream":
            with self._lock:
                self._streams.add(response.raw)
                broken = self._fault[0] not in _WORKING
            if broken:
                shut(response.raw)
        return response


def session_over(network: FaultyNetwork) -> requests.Session:
    """Make a session whose every request goes through `network`, for `HttpScheduling`."""
    return session_of(network)
