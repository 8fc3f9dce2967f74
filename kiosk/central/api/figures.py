"""What the central counts for those who watch servers, in Prometheus' words: no name, no number of a ticket, no id of a
person, and of each label only as many values as there are routes, codes, offices and services.
"""

from collections.abc import Iterable
from threading import Lock

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)

# When each was counted first: as many lines again, which nobody asks for.
disable_created_metrics()  # type: ignore[no-untyped-call]  # it says nothing of what it returns

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
NOWHERE = "none"
"""In place of a route, for what no route answers: whoever asks for nonsense is not to make a figure of each."""


class Figures:
    """The figures of one process. Used from any thread."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._writing = Lock()
        self._requests = Counter(
            "loket_requests", "Requests answered", ["method", "route", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "loket_request_seconds", "How long requests took; streams are not among them", ["route"],
            buckets=_SECONDS, registry=self._registry,
        )  # fmt: skip
        self._events = Counter(
            "loket_events", "Events that kiosks reported, by what became of them", ["result"],
            registry=self._registry,
        )  # fmt: skip
        self._database = Counter(
            "loket_database_errors", "Times the database did not do what it was asked", ["kind"],
            registry=self._registry,
        )  # fmt: skip
        self.streams = self._gauge("streams_open", "Event streams that are open")
        self.writers = self._gauge("writers_waiting", "Changes that wait for their turn")
        self.waiting = self._gauge("visitors_waiting", "Visitors who wait", "office", "service")
        self.unused = self._gauge(
            "leased_numbers_unused", "Numbers leased for today, on no ticket yet", "office"
        )
        self.silent = self._gauge("kiosks_silent", "Kiosks not heard for a minute", "office")
        self.pending = self._gauge("kiosk_events_pending", "Events that kiosks say they hold", "office")
        self.quarantined = self._gauge("kiosk_events_quarantined", "Events not taken from kiosks", "office")

    def answered(self, method: str, route: str, status: int, seconds: float | None) -> None:
        """Count a request; `seconds` is None for a stream."""
        known = method if method in _METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        if seconds is not None:
            self._seconds.labels(route).observe(seconds)

    def taken_in(self, results: Iterable[str]) -> None:
        """Count events: ``applied``, ``duplicate``, ``rejected``."""
        for result in results:
            self._events.labels(result).inc()

    def database_failed(self, error: Exception) -> None:
        """Count a failure by the name of its class."""
        self._database.labels(type(error).__name__).inc()

    def written(self, look: "Iterable[tuple[Gauge, tuple[str, ...], float]]") -> bytes:
        """Write all figures down, with what is seen now; what is no more (a closed service) goes."""
        with self._writing:
            for gauge in (self.waiting, self.unused, self.silent, self.pending, self.quarantined):
                gauge.clear()
            for gauge, labels, value in look:
                (gauge.labels(*labels) if labels else gauge).set(value)
            return generate_latest(self._registry)

    def _gauge(self, name: str, about: str, *labels: str) -> Gauge:
        return Gauge(f"loket_{name}", about, labels, registry=self._registry)
