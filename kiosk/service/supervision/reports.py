"""How a device is, in one value: for the tester's panel, commands, staff and the fleet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.devices.ports import JobStage
from kiosk.devices.status import DeviceKind, DeviceStatus, Reason


@dataclass(frozen=True, slots=True)
class DeviceReport:
    """A device at one moment. `since` is when its connection or its health last changed, `raised` each reason's time.

    `unsteady` says that something of it comes and goes over and over, as with a loose cable. `last_stage` is where the
    latest job of a printer has got to. `statistics` go over all starts of the kiosk; seconds are among the counters.
    """

    name: str
    kind: DeviceKind
    status: DeviceStatus
    since: datetime
    raised: Mapping[Reason, datetime] = field(default_factory=dict[Reason, datetime])
    unsteady: bool = False
    last_stage: JobStage | None = None
    last_success: datetime | None = None
    statistics: Mapping[str, int] = field(default_factory=dict[str, int])
