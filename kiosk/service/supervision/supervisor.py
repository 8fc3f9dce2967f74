"""Looks after all devices of a kiosk: asks each, tells what changes, gives up on what hangs, keeps figures."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from kiosk.devices.ports import Device, JobStage
from kiosk.devices.status import Connection, DeviceStatus
from kiosk.domain.clock import Clock
from kiosk.domain.reads import Read
from kiosk.service.supervision.asker import STUCK, Asker
from kiosk.service.supervision.counting import Statistics, Tally
from kiosk.service.supervision.equipment import is_usable
from kiosk.service.supervision.events import DeviceNews, differences
from kiosk.service.supervision.patience import Patience
from kiosk.service.supervision.reports import DeviceReport
from kiosk.service.supervision.steadiness import Hearing, Steadiness
from kiosk.service.supervision.telling import log_calmed, log_news, log_stage
from kiosk.store.port import StoreError

_log = logging.getLogger(__name__)

KEPT_NEWS = 100
_PATIENCE = Patience()

OnNews = Callable[[DeviceNews, Mapping[str, DeviceStatus]], None]
"""Called with each event and how all devices are now, one after the other, from any thread, without waiting."""

KeepStatistics = Callable[[Statistics], None]
"""Writes figures down; may raise `StoreError`."""


class DeviceSupervisor:
    """Runs in threads of its own and in real time, also where a scenario turns the kiosk's clock.

    `keep` writes the figures down; `so_far` are those of earlier starts.
    """

    def __init__(
        self,
        devices: Mapping[str, Device],
        clock: Clock,
        so_far: Statistics,
        keep: KeepStatistics,
        patience: Patience = _PATIENCE,
    ) -> None:
        now = clock.now()
        self._clock = clock
        self._keep = keep
        self._patience = patience
        self._tally = Tally(so_far, clock)
        self._steadiness = Steadiness(patience.most_changes, patience.calm_ticks)
        # One look is taken in and told at a time, so that nobody is told of an older one last.
        self._telling = threading.Lock()
        self._lock = threading.Lock()
        self._reports = {
            name: DeviceReport(name, device.kind, DeviceStatus(Connection.CONNECTING), now)
            for name, device in devices.items()
        }
        self._askers = {
            name: Asker(name, device.status, partial(self._looked, name)) for name, device in devices.items()
        }
        self._news: deque[DeviceNews] = deque(maxlen=KEPT_NEWS)
        self._listeners: list[OnNews] = []
        self._tick = 0
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="device-supervisor", daemon=True)

    def subscribe(self, on_news: OnNews) -> None:
        """Call back with each event; before `start`."""
        self._listeners.append(on_news)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def look(self) -> None:
        """Ask all devices soon, rather than at their time: something has just happened."""
        self._wake.set()

    def stage(self, device: str, stage: JobStage) -> None:
        """Take note of where a print job has got to."""
        self._tally.stage(device, stage)
        log_stage(device, stage)
        with self._lock:
            self._reports[device] = replace(self._reports[device], last_stage=stage)
        self.look()

    def copied(self, device: str) -> None:
        """Take note that the paper that was just printed was not the first of its ticket."""
        self._tally.copied(device)

    def read(self, device: str, read: Read) -> None:
        """Take note of a read; not of what it said."""
        self._tally.read(device, read)
        self.look()

    def reports(self) -> tuple[DeviceReport, ...]:
        """Return how all devices are. Waits for nothing, as everything here that the screen's thread may call."""
        with self._lock:
            reports = tuple(self._reports.values())
        return tuple(
            replace(
                each,
                last_success=self._tally.last_success(each.name),
                statistics=self._tally.of(each.name),
            )
            for each in reports
        )

    def recent(self) -> tuple[DeviceNews, ...]:
        """Return the latest events, oldest first; without those that came over and over."""
        with self._lock:
            return tuple(self._news)

    def close(self) -> None:
        """End, without waiting for devices that hang; figures are not written down by this."""
        self._stop.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        for asker in self._askers.values():
            asker.stop()
        patience_s = self._patience.stop_s
        for asker in self._askers.values():
            # The courtesy of waiting is for all of them together.
            patience_s = patience_s if asker.ended(patience_s) else 0.0

    def keep_statistics(self) -> None:
        """Write the figures down when they have changed. A disk that refuses costs figures, and no visitor's time."""
        news = self._tally.news()
        if news is None:
            return
        try:
            self._keep(news)
        except StoreError as refused:
            self._tally.not_kept()
            _log.warning("device.statistics_not_stored", extra={"code": refused.code})

    def _run(self) -> None:
        patience = self._patience
        asked = dict.fromkeys(self._askers, 0)
        brisk_until = 0
        while not self._stop.is_set():
            if self._wake.is_set():
                self._wake.clear()
                brisk_until = self._tick + patience.brisk_ticks
            for name, asker in self._askers.items():
                if asker.asking:
                    if self._tick - asked[name] >= patience.deadline_ticks:
                        self._give_up(name)
                elif self._tick % patience.every_ticks == 0 or self._tick < brisk_until:
                    asked[name] = self._tick
                    asker.ask()
            if not self._wake.wait(patience.tick_s):
                self._tick += 1
                self._each_tick()

    def _each_tick(self) -> None:
        if self._tick % self._patience.keep_ticks == 0:
            self.keep_statistics()
        with self._telling:
            for subject, untold in self._steadiness.calmed(self._tick).items():
                log_calmed(subject, untold)
                with self._lock:
                    unsteady = self._steadiness.unsteady(subject.device)
                    self._reports[subject.device] = replace(self._reports[subject.device], unsteady=unsteady)

    def _give_up(self, name: str) -> None:
        with self._telling:
            # It may have come back at this very moment; then its answer is what counts.
            if self._askers[name].asking:
                self._take_in(name, STUCK)

    def _looked(self, name: str, status: DeviceStatus) -> None:
        with self._telling:
            self._take_in(name, status)

    def _take_in(self, name: str, status: DeviceStatus) -> None:
        """Take a look at a device in; tell what has changed."""
        before = self._reports[name]
        if before.status == status:
            return
        now = self._clock.now()
        told: list[tuple[DeviceNews, Hearing]] = []
        for event in differences(name, before.status, status):
            hearing = self._steadiness.hear(event, self._tick)
            told.append((DeviceNews(now, event, before.kind), hearing))
        self._note(name, status, told)
        self._tally.usable(name, usable=is_usable(status))
        with self._lock:
            statuses = {each.name: each.status for each in self._reports.values()}
        for news, hearing in told:
            self._tally.event(news.event)
            log_news(news, hearing)
            for on_news in self._listeners:
                on_news(news, statuses)

    def _note(self, name: str, status: DeviceStatus, told: list[tuple[DeviceNews, Hearing]]) -> None:
        now = self._clock.now()
        with self._lock:
            before = self._reports[name]
            same = (status.connection, status.health) == (before.status.connection, before.status.health)
            self._reports[name] = replace(
                before,
                status=status,
                since=before.since if same else now,
                raised={reason: before.raised.get(reason, now) for reason in status.reasons},
                unsteady=self._steadiness.unsteady(name),
            )
            self._news.extend(news for news, hearing in told if hearing is Hearing.TOLD)
