"""Notices what comes and goes over and over, so that a loose cable does not flood the log."""

from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from enum import Enum

from kiosk.service.supervision.events import (
    ConnectionChanged,
    DeviceEvent,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What changes: a device's connection, its health, or one reason."""

    device: str
    what: str


class Hearing(Enum):
    """Whether an event is told."""

    TOLD = "told"
    FIRST_UNTOLD = "first_untold"
    UNTOLD = "untold"


def subject_of(event: DeviceEvent) -> Subject:
    """Return what an event is about; raising and clearing a reason are about the same."""
    match event:
        case ConnectionChanged(device=device):
            return Subject(device, "connection")
        case HealthChanged(device=device):
            return Subject(device, "health")
        case ReasonRaised(device, reason) | ReasonCleared(device, reason):
            return Subject(device, reason.value)


class Steadiness:
    """Lets `most` changes of a subject within `within` ticks be told, and counts the others until it is quiet.

    For one thread at a time.
    """

    def __init__(self, most: int, within: int) -> None:
        self._within = within
        self._told: defaultdict[Subject, deque[int]] = defaultdict(lambda: deque(maxlen=most))
        self._latest: dict[Subject, int] = {}
        self._untold: Counter[Subject] = Counter()

    def hear(self, event: DeviceEvent, tick: int) -> Hearing:
        """Take an event in at a tick."""
        subject = subject_of(event)
        told = self._told[subject]
        self._latest[subject] = tick
        if subject in self._untold or (len(told) == told.maxlen and tick - told[0] < self._within):
            self._untold[subject] += 1
            return Hearing.FIRST_UNTOLD if self._untold[subject] == 1 else Hearing.UNTOLD
        told.append(tick)
        return Hearing.TOLD

    def unsteady(self, device: str) -> bool:
        """Say whether something of a device comes and goes."""
        return any(subject.device == device for subject in self._untold)

    def calmed(self, tick: int) -> dict[Subject, int]:
        """Return what has been quiet for long enough, with the number of changes that were not told."""
        calm = {
            subject: count
            for subject, count in self._untold.items()
            if tick - self._latest[subject] >= self._within
        }
        for subject in calm:
            del self._untold[subject]
        return calm
