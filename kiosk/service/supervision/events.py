"""What happens to a device, as values: a closed union, worked out from two looks at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.devices.status import REASONS, Connection, DeviceKind, DeviceStatus, Health, Reason, ReasonFacts


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """There is somebody to talk to, or there is no longer."""

    device: str
    before: Connection
    after: Connection


@dataclass(frozen=True, slots=True)
class HealthChanged:
    """The device is better or worse than it was."""

    device: str
    before: Health
    after: Health


@dataclass(frozen=True, slots=True)
class ReasonRaised:
    """There is a reason more why it is not well; what follows from it stands in `kiosk.devices.status.REASONS`."""

    device: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class ReasonCleared:
    """A reason is gone."""

    device: str
    reason: Reason


DeviceEvent = ConnectionChanged | HealthChanged | ReasonRaised | ReasonCleared


@dataclass(frozen=True, slots=True)
class DeviceNews:
    """An event with its time and the kind of its device, as staff see it."""

    at: datetime
    event: DeviceEvent
    kind: DeviceKind

    @property
    def facts(self) -> ReasonFacts | None:
        """Return how bad a reason is and who does what about it; None for an event without a reason."""
        match self.event:
            case ReasonRaised(reason=reason) | ReasonCleared(reason=reason):
                return REASONS[reason]
            case ConnectionChanged() | HealthChanged():
                return None


def differences(device: str, before: DeviceStatus, after: DeviceStatus) -> Iterator[DeviceEvent]:
    """Yield what has happened between two looks: first that it came or went, then each reason, then how it is."""
    if before.connection is not after.connection:
        yield ConnectionChanged(device, before.connection, after.connection)
    for reason in sorted(after.reasons - before.reasons, key=lambda each: each.value):
        yield ReasonRaised(device, reason)
    for reason in sorted(before.reasons - after.reasons, key=lambda each: each.value):
        yield ReasonCleared(device, reason)
    if before.health is not after.health:
        yield HealthChanged(device, before.health, after.health)
