"""What is counted of each device, over all starts of the kiosk."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from threading import Lock

from kiosk.devices.ports import JobStage
from kiosk.devices.status import Connection
from kiosk.domain.clock import Clock
from kiosk.domain.reads import Read, Refusal, Refused
from kiosk.service.supervision.events import ConnectionChanged, DeviceEvent


class Counter(Enum):
    """A figure that only grows. The values are how the store and other programs name it."""

    PRINTED = "printed"
    COPIES = "copies"
    FAILED = "failed_before_output"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"
    TAKEN = "taken"
    RETRACTED = "retracted"
    EJECTED = "ejected"
    READ = "read"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    LOST = "connection_lost"
    GIVEN_UP = "given_up"
    OUT_OF_SERVICE_S = "out_of_service_s"
    """Seconds in which it was of no use."""


LAST_SUCCESS = "last_success"
"""Kept beside the counters: the second of the epoch in which the device last did what it is for."""

_OF_STAGE = {
    JobStage.PRINTED: Counter.PRINTED,
    JobStage.FAILED_BEFORE_OUTPUT: Counter.FAILED,
    JobStage.UNCONFIRMED: Counter.UNCONFIRMED,
    JobStage.CANCELLED: Counter.CANCELLED,
    JobStage.TAKEN: Counter.TAKEN,
    JobStage.RETRACTED: Counter.RETRACTED,
    JobStage.EJECTED: Counter.EJECTED,
}
_OF_CONNECTION = {Connection.LOST: Counter.LOST, Connection.FAILED: Counter.GIVEN_UP}

Statistics = Mapping[str, Mapping[str, int]]
"""Figures by the name of the device."""


class Tally:
    """Counts. Used from any thread."""

    def __init__(self, so_far: Statistics, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._figures = {device: dict(figures) for device, figures in so_far.items()}
        self._useless_since: dict[str, float] = {}
        self._changed = False

    def stage(self, device: str, stage: JobStage) -> None:
        """Count where a job has got to."""
        if counter := _OF_STAGE.get(stage):
            self._add(device, counter)
        if stage is JobStage.PRINTED:
            self._succeeded(device)

    def copied(self, device: str) -> None:
        """Count that a printed paper was not the first of its ticket."""
        self._add(device, Counter.COPIES)

    def read(self, device: str, read: Read) -> None:
        """Count a read; what it said plays no part."""
        match read:
            case Refused(why=Refusal.UNREADABLE):
                self._add(device, Counter.UNREADABLE)
                return
            case Refused():
                self._add(device, Counter.REFUSED)
            case _:
                self._add(device, Counter.READ)
        self._succeeded(device)

    def event(self, event: DeviceEvent) -> None:
        """Count that a device went away or was given up."""
        if isinstance(event, ConnectionChanged) and (counter := _OF_CONNECTION.get(event.after)):
            self._add(event.device, counter)

    def usable(self, device: str, *, usable: bool) -> None:
        """Take note of whether a device is of use from now on."""
        with self._lock:
            self._settle(device)
            if usable:
                self._useless_since.pop(device, None)
            else:
                self._useless_since.setdefault(device, self._clock.monotonic())

    def of(self, device: str) -> dict[str, int]:
        """Return the counters of one device, up to now."""
        with self._lock:
            self._settle(device)
            figures = self._figures.get(device, {})
            return {name: value for name, value in figures.items() if name != LAST_SUCCESS}

    def last_success(self, device: str) -> datetime | None:
        """Return when a device last did what it is for."""
        with self._lock:
            at = self._figures.get(device, {}).get(LAST_SUCCESS)
        return None if at is None else datetime.fromtimestamp(at, UTC)

    def news(self) -> Statistics | None:
        """Return all figures when any has changed since the last call, else None."""
        with self._lock:
            for device in self._useless_since:
                self._settle(device)
            changed, self._changed = self._changed, False
            return {name: dict(figures) for name, figures in self._figures.items()} if changed else None

    def not_kept(self) -> None:
        """Take note that what `news` returned was not written down."""
        with self._lock:
            self._changed = True

    def _add(self, device: str, counter: Counter, amount: int = 1) -> None:
        with self._lock:
            self._put(device, counter, amount)

    def _put(self, device: str, counter: Counter, amount: int) -> None:
        figures = self._figures.setdefault(device, {})
        figures[counter.value] = figures.get(counter.value, 0) + amount
        self._changed = True

    def _succeeded(self, device: str) -> None:
        with self._lock:
            self._figures.setdefault(device, {})[LAST_SUCCESS] = int(self._clock.now().timestamp())
            self._changed = True

    def _settle(self, device: str) -> None:
        """Count the whole seconds of no use that have passed; what is left of a second is counted later."""
        since = self._useless_since.get(device)
        if since is not None and (seconds := int(self._clock.monotonic() - since)) > 0:
            self._useless_since[device] = since + seconds
            self._put(device, Counter.OUT_OF_SERVICE_S, seconds)
