"""Looks after all devices of a kiosk: asks each, tells what changes, gives up on what hangs, keeps figures."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from kiosk.devices.ports import JobStage, Reader, TicketPrinter
from kiosk.devices.status import REASONS, Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.domain.clock import Clock
from kiosk.domain.reads import Read
from kiosk.service.supervision.asker import Asker
from kiosk.service.supervision.counting import Statistics, Tally
from kiosk.service.supervision.events import (
    ConnectionChanged,
    DeviceEvent,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
    differences,
)

_log = logging.getLogger(__name__)

TICK_S = 1.0
EVERY_TICKS = 5
"""How often each device is asked while nothing happens."""
BRISK_TICKS = 4
"""For so long after something has happened every tick asks: a device may take a moment to come back."""
DEADLINE_TICKS = 5
"""After so long without an answer a device is given up."""
KEEP_TICKS = 60
"""How often figures are written down, when they have changed."""
KEPT_EVENTS = 100
_STOP_S = 0.5

_STUCK = DeviceStatus(Connection.FAILED, Health.UNKNOWN, frozenset({Reason.STUCK}))


@dataclass(frozen=True, slots=True)
class DeviceReport:
    """A device at one moment: how it is and since when, when it last did what it is for, and its figures."""

    name: str
    kind: DeviceKind
    status: DeviceStatus
    since: datetime
    raised: Mapping[Reason, datetime] = field(default_factory=dict)
    last_success: datetime | None = None
    statistics: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeviceNews:
    """An event with its time, as staff see it."""

    at: datetime
    event: DeviceEvent


OnNews = Callable[[DeviceNews, Mapping[str, DeviceStatus]], None]
"""Called with each event and how all devices are now, from any thread, without waiting."""

KeepStatistics = Callable[[Statistics], None]


class DeviceSupervisor:
    """Runs in threads of its own and in real time, also where a scenario turns the kiosk's clock.

    `keep` writes the figures down; `so_far` are those of earlier starts.
    """

    def __init__(
        self,
        devices: Mapping[str, TicketPrinter | Reader],
        clock: Clock,
        so_far: Statistics,
        keep: KeepStatistics,
        tick_s: float = TICK_S,
    ) -> None:
        now = clock.now()
        self._clock = clock
        self._keep = keep
        self._tick_s = tick_s
        self._lock = threading.Lock()
        self._tally = Tally(so_far)
        self._reports = {
            name: DeviceReport(name, device.kind, DeviceStatus(Connection.CONNECTING), now)
            for name, device in devices.items()
        }
        self._askers = {
            name: Asker(name, device.status, partial(self._looked, name)) for name, device in devices.items()
        }
        self._news: deque[DeviceNews] = deque(maxlen=KEPT_EVENTS)
        self._listeners: list[OnNews] = []
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="device-supervisor", daemon=True)

    def subscribe(self, on_news: OnNews) -> None:
        """Call back with each event; before `start`."""
        self._listeners.append(on_news)

    def start(self) -> None:
        """Begin to ask."""
        for asker in self._askers.values():
            asker.start()
        self._thread.start()

    def look(self) -> None:
        """Ask all devices soon, rather than at their time: something has just happened."""
        self._wake.set()

    def stage(self, device: str, stage: JobStage) -> None:
        """Take note of where a print job has got to."""
        self._tally.stage(device, stage)
        _log.info("device.job_stage", extra={"device": device, "state": stage.value})
        if stage is JobStage.PRINTED:
            self._succeeded(device)
        self.look()

    def read(self, device: str, read: Read) -> None:
        """Take note of a read; not of what it said."""
        self._tally.read(device, read)
        self._succeeded(device)

    def reports(self) -> tuple[DeviceReport, ...]:
        """Return how all devices are."""
        with self._lock:
            reports = tuple(self._reports.values())
        return tuple(replace(each, statistics=self._tally.of(each.name)) for each in reports)

    def recent(self) -> tuple[DeviceNews, ...]:
        """Return the latest events, oldest first."""
        with self._lock:
            return tuple(self._news)

    def close(self) -> None:
        """End, without waiting for devices that hang."""
        self._stop.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        for asker in self._askers.values():
            asker.stop(_STOP_S)
        self._keep_statistics()

    def _run(self) -> None:
        asked = dict.fromkeys(self._askers, 0)
        tick, brisk_until = 0, 0
        while not self._stop.is_set():
            if self._wake.is_set():
                self._wake.clear()
                brisk_until = tick + BRISK_TICKS
            for name, asker in self._askers.items():
                if not asker.asking and (tick % EVERY_TICKS == 0 or tick < brisk_until):
                    asked[name] = tick
                    asker.ask()
                elif asker.asking and tick - asked[name] >= DEADLINE_TICKS:
                    self._looked(name, _STUCK)
            if tick % KEEP_TICKS == KEEP_TICKS - 1:
                self._keep_statistics()
            if not self._wake.wait(self._tick_s):
                tick += 1

    def _keep_statistics(self) -> None:
        news = self._tally.news()
        if news is not None:
            self._keep(news)

    def _succeeded(self, device: str) -> None:
        with self._lock:
            report = self._reports.get(device)
            if report is not None:
                self._reports[device] = replace(report, last_success=self._clock.now())

    def _looked(self, name: str, status: DeviceStatus) -> None:
        """Take a look at a device in; tell what has changed."""
        now = self._clock.now()
        with self._lock:
            before = self._reports[name]
            events = tuple(differences(name, before.status, status))
            if not events and before.status == status:
                return
            since = now if before.status.health is not status.health else before.since
            raised = {reason: before.raised.get(reason, now) for reason in status.reasons}
            self._reports[name] = replace(before, status=status, since=since, raised=raised)
            news = tuple(DeviceNews(now, event) for event in events)
            self._news.extend(news)
            statuses = {each.name: each.status for each in self._reports.values()}
        for each in news:
            self._tally.event(each.event)
            _tell(each.event)
            for on_news in self._listeners:
                on_news(each, statuses)


def _tell(event: DeviceEvent) -> None:
    match event:
        case ConnectionChanged(device, before, after):
            details = {"device": device, "origin": before.value, "state": after.value}
            _log.info("device.connection_changed", extra=details)
        case HealthChanged(device, before, after):
            details = {"device": device, "origin": before.value, "state": after.value}
            _log.info("device.health_changed", extra=details)
        case ReasonRaised(device, reason):
            facts = REASONS[reason]
            details = {"device": device, "reason": reason.value, "actor": facts.who.value}
            _log.info("device.reason_raised", extra=details)
        case ReasonCleared(device, reason):
            _log.info("device.reason_cleared", extra={"device": device, "reason": reason.value})
