"""How long each call to the central took, and what it came to; percentiles of that."""

import threading
from collections import Counter, defaultdict
from collections.abc import Mapping
from math import ceil
from time import perf_counter
from typing import Any

import requests
from requests.adapters import HTTPAdapter


class Timings:
    """Seconds by name, and outcomes counted. Used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seconds: dict[str, list[float]] = defaultdict(list)
        self._outcomes: Counter[str] = Counter()

    def add(self, name: str, seconds: float, outcome: str = "") -> None:
        """Take one down."""
        with self._lock:
            self._seconds[name].append(seconds)
            if outcome:
                self._outcomes[outcome] += 1

    def count(self, outcome: str) -> None:
        """Count an outcome that took no time worth telling."""
        with self._lock:
            self._outcomes[outcome] += 1

    def take(self) -> "Timings":
        """Return what was taken down so far, and begin anew."""
        taken = Timings()
        with self._lock:
            taken._seconds, self._seconds = self._seconds, taken._seconds
            taken._outcomes, self._outcomes = self._outcomes, taken._outcomes
        return taken

    def of(self, name: str) -> list[float]:
        """Return what was taken down under a name."""
        with self._lock:
            return list(self._seconds[name])

    def names(self) -> list[str]:
        """Return all names."""
        with self._lock:
            return sorted(self._seconds)

    def outcomes(self) -> Mapping[str, int]:
        """Return how often there was what."""
        with self._lock:
            return dict(self._outcomes)


class TimedAdapter(HTTPAdapter):
    """Times each request up to the head of its answer; `pool` connections to one central."""

    def __init__(self, timings: Timings, pool: int = 10) -> None:
        super().__init__(pool_maxsize=pool)
        self._timings = timings

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        """Send, and take down how long that took."""
        name = _name(request)
        begun = perf_counter()
        try:
            response = super().send(request, *args, **options)
        except (requests.RequestException, OSError) as error:
            self._timings.add(name, perf_counter() - begun, f"{name} {type(error).__name__}")
            raise
        self._timings.add(name, perf_counter() - begun, f"{name} {response.status_code}")
        return response


def percentile(seconds: list[float], share: float) -> float:
    """Return the value that this share of all does not exceed, 0 where there is none."""
    ordered = sorted(seconds)
    return ordered[max(0, ceil(share * len(ordered)) - 1)] if ordered else 0.0


def _name(request: requests.PreparedRequest) -> str:
    path = (request.path_url or "").partition("?")[0].removeprefix("/api/v1/")
    first, _, rest = path.partition("/")
    return path if first == "appointments" or not rest else first
