"""What is counted of each device, over all starts of the kiosk."""

from collections.abc import Mapping
from enum import Enum
from threading import Lock

from kiosk.devices.ports import JobStage
from kiosk.devices.status import Connection
from kiosk.domain.reads import Read, Refusal, Refused
from kiosk.service.supervision.events import ConnectionChanged, DeviceEvent


class Counter(Enum):
    """A figure that only grows. The values are how the store and other programs name it."""

    PRINTED = "printed"
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
"""Counters by the name of the device."""


class Tally:
    """Counts. Used from any thread."""

    def __init__(self, so_far: Statistics) -> None:
        self._lock = Lock()
        self._counts = {device: dict(counts) for device, counts in so_far.items()}
        self._changed = False

    def stage(self, device: str, stage: JobStage) -> None:
        """Count where a job has got to."""
        if counter := _OF_STAGE.get(stage):
            self._add(device, counter)

    def read(self, device: str, read: Read) -> None:
        """Count a read; what it said plays no part."""
        match read:
            case Refused(why=Refusal.UNREADABLE):
                self._add(device, Counter.UNREADABLE)
            case Refused():
                self._add(device, Counter.REFUSED)
            case _:
                self._add(device, Counter.READ)

    def event(self, event: DeviceEvent) -> None:
        """Count that a device went away or was given up."""
        if isinstance(event, ConnectionChanged) and (counter := _OF_CONNECTION.get(event.after)):
            self._add(event.device, counter)

    def of(self, device: str) -> dict[str, int]:
        """Return the counters of one device."""
        with self._lock:
            return dict(self._counts.get(device, {}))

    def news(self) -> Statistics | None:
        """Return all counters when any has changed since the last call, else None."""
        with self._lock:
            changed, self._changed = self._changed, False
            return {name: dict(counts) for name, counts in self._counts.items()} if changed else None

    def _add(self, device: str, counter: Counter) -> None:
        with self._lock:
            counts = self._counts.setdefault(device, {})
            counts[counter.value] = counts.get(counter.value, 0) + 1
            self._changed = True
