"""How long ago something was, by the monotonic clock where that can be known, so that a wrong clock does no harm."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from kiosk.domain.clock import Clock

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something happened: which run of the machine, seconds of its monotonic clock, and the wall clock."""

    boot: str
    monotonic: float
    wall: datetime


class Ages:
    """Stamps and ages within one run of the machine; `boot` names the run."""

    def __init__(self, clock: Clock, boot: str | None = None) -> None:
        self._clock = clock
        self._boot = boot or _machine_boot()

    @property
    def boot(self) -> str:
        """Name this run of the machine."""
        return self._boot

    def stamp(self, wall: datetime) -> Stamp:
        """Stamp what happens now; `wall` is what the visitor is told."""
        return Stamp(self._boot, self._clock.monotonic(), wall)

    def age_s(self, stamp: Stamp) -> float:
        """Tell the age in seconds, never negative; after a restart of the machine only the wall clock is left."""
        certain = self.certain_age_s(stamp)
        if certain is not None:
            return certain
        return max(0.0, (self._clock.now() - stamp.wall).total_seconds())

    def certain_age_s(self, stamp: Stamp) -> float | None:
        """Tell the age by the monotonic clock; None after a restart of the machine."""
        age = self._clock.monotonic() - stamp.monotonic
        return age if stamp.boot == self._boot and age >= 0 else None


def _machine_boot() -> str:
    """Read the kernel's id of this boot (Linux, random(4)); elsewhere each process counts as a boot."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return uuid4().hex
