"""The figures of one kiosk for Prometheus: counts and delays as they happen, the rest asked when somebody reads them.

No label holds anything of a visitor, and each has few values: names of states, outcomes, devices of the settings.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from kiosk.app.metrics.visits import VisitTally
from kiosk.app.wiring import RunningKiosk
from kiosk.domain.tickets import outcome_name
from kiosk.flow.effects import CheckIn, Effect, LookUp, PrintTicket
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CheckInAnswered,
    CheckInClosed,
    CheckInFailed,
    CodePresented,
    Event,
    LookUpFailed,
    NothingFound,
    PrintEnded,
    TicketFound,
)
from kiosk.flow.screens import View
from kiosk.store.port import StoreError

LAG_EACH_S = 1.0
QUICK = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0)
SLOW = (0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 15.0, 30.0)
"""Bounds in seconds: a look-up has 2 s, a paper 15 s."""
_WAITING = frozenset({"attract", "looking_up"})


@dataclass(frozen=True, slots=True)
class Meters:
    """What is counted as it happens."""

    visits: Counter
    look_ups: Counter
    check_ins: Counter
    prints: Counter
    look_up: Histogram
    check_in: Histogram
    paper: Histogram
    scan: Histogram
    lag: Histogram


def meters_in(registry: CollectorRegistry) -> Meters:
    """Make the meters."""

    def counter(name: str, about: str, *labels: str) -> Counter:
        return Counter(f"loket_kiosk_{name}", about, labels, registry=registry)

    def seconds(name: str, about: str, bounds: tuple[float, ...]) -> Histogram:
        return Histogram(f"loket_kiosk_{name}_seconds", about, buckets=bounds, registry=registry)

    return Meters(
        counter(
            "visits", "Visits that have ended, by why somebody came and how it ended", "journey", "ending"
        ),
        counter("look_ups", "Look-ups of appointments and tickets, by their answer", "outcome"),
        counter("check_ins", "Check-ins that were asked for, by what came of them", "outcome"),
        counter("prints", "Papers, by printer and by its word", "device", "result"),
        seconds("look_up", "From asking for an appointment to the answer", QUICK),
        seconds("check_in", "From the visitor's yes to a ticket on the disk", QUICK),
        seconds("print", "From sending a paper to the printer's word", SLOW),
        seconds("scan_to_screen", "From a read code to the screen that answers it", QUICK),
        seconds("loop_lag", "By how much the loop of the screen was late", QUICK),
    )


class Figures:
    """Watches a running kiosk; used on its loop's thread, but for `collect`."""

    def __init__(self, running: RunningKiosk, printer: str) -> None:
        self.registry = CollectorRegistry()
        self._running = running
        self._printer = printer
        self._clock = running.parts.clock
        self._meters = meters_in(self.registry)
        self._tally = VisitTally()
        self._asked: dict[tuple[str, int], float] = {}
        self._scanned: float | None = None
        self._began = self._clock.monotonic()

    def begin(self) -> None:
        """Begin to watch."""
        self.registry.register(_Asked(self._running, self._began))
        self._running.kiosk.watch(self._told)
        self._look_at_lag()

    def _told(self, event: Event, effects: tuple[Effect, ...], view: View) -> None:
        now = self._clock.monotonic()
        ended = self._tally.told(event, type(self._running.kiosk.session.state).__name__)
        if ended is not None:
            self._meters.visits.labels(*ended).inc()
            self._asked.clear()
        self._time_scan(event, view, now)
        self._answered(event, now)
        for effect in effects:
            if isinstance(effect, LookUp | CheckIn | PrintTicket):
                self._asked[type(effect).__name__, effect.request] = now

    def _answered(self, event: Event, now: float) -> None:
        match event:
            case AppointmentsFound(request) | TicketFound(request):
                self._looked_up("found", request, now)
            case NothingFound(request):
                self._looked_up("not_found", request, now)
            case LookUpFailed(request, busy):
                self._looked_up("busy" if busy else "failed", request, now)
            case CheckedIn(request):
                self._checked_in("ticket", request, now)
            case CheckInAnswered(request):
                self._checked_in("not_anymore", request, now)
            case CheckInClosed(request):
                self._checked_in("closed", request, now)
            case CheckInFailed(request):
                self._checked_in("failed", request, now)
            case PrintEnded(request, outcome):
                self._meters.prints.labels(self._printer, outcome_name(outcome)).inc()
                self._time(self._meters.paper, "PrintTicket", request, now)
            case _:
                pass

    def _looked_up(self, outcome: str, request: int, now: float) -> None:
        self._meters.look_ups.labels(outcome).inc()
        self._time(self._meters.look_up, "LookUp", request, now)

    def _checked_in(self, outcome: str, request: int, now: float) -> None:
        self._meters.check_ins.labels(outcome).inc()
        self._time(self._meters.check_in, "CheckIn", request, now)

    def _time(self, meter: Histogram, kind: str, request: int, now: float) -> None:
        asked = self._asked.pop((kind, request), None)
        if asked is not None:
            meter.observe(now - asked)

    def _time_scan(self, event: Event, view: View, now: float) -> None:
        if isinstance(event, CodePresented):
            self._scanned = now
        if self._scanned is not None and view.name not in _WAITING:
            self._meters.scan.observe(now - self._scanned)
            self._scanned = None

    def _look_at_lag(self) -> None:
        due = self._clock.monotonic() + LAG_EACH_S

        def looked() -> None:
            self._meters.lag.observe(max(0.0, self._clock.monotonic() - due))
            self._look_at_lag()

        self._running.parts.loop.after(LAG_EACH_S, looked)


class _Asked(Collector):
    """What is asked when somebody reads the figures, on whichever thread that is."""

    def __init__(self, running: RunningKiosk, began: float) -> None:
        self._running = running
        self._began = began

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """See the base."""
        running, parts = self._running, self._running.parts
        yield _gauge("uptime_seconds", "Since the program began", parts.clock.monotonic() - self._began)
        out = running.kiosk.facts.out_of_service or running.kiosk.facts.no_tickets
        yield _gauge("in_service", "Whether visitors are served", float(out is None))
        yield _gauge(
            "connected", "Whether the central is reached", float(running.contact.cut_off_since is None)
        )
        if parts.settings is not None and parts.settings.version is not None:
            yield _gauge("settings_version", "Of the central's settings", float(parts.settings.version))
        yield from self._outbox()
        devices = GaugeMetricFamily(
            "loket_kiosk_device", "Devices, by how they are (1)", labels=("device", "connection", "health")
        )
        for report in running.supervisor.reports():
            devices.add_metric((report.name, report.status.connection.value, report.status.health.value), 1.0)
        yield devices

    def _outbox(self) -> Iterator[GaugeMetricFamily]:
        try:
            store = self._running.parts.store.condition()
        except StoreError:
            yield _gauge("disk_refuses", "Whether the disk cannot be read", 1.0)
            return
        yield _gauge("disk_refuses", "Whether the disk cannot be read", 0.0)
        yield _gauge("pending", "News that the central does not know yet", float(store.pending))
        yield _gauge("quarantined", "News that the central rejected", float(store.quarantined))
        yield _gauge(
            "oldest_pending_seconds", "The age of the oldest of it, 0 for none", store.oldest_pending_s or 0.0
        )


def _gauge(name: str, about: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"loket_kiosk_{name}", about, value=value)
