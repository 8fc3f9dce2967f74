"""A scanner or a document reader on any source of bytes."""

from typing import Protocol

from kiosk.devices.drivers.framing import Framing
from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S, GatedReader
from kiosk.devices.status import DeviceKind, Reason
from kiosk.domain.clock import Clock


class Source(Protocol):
    """Where bytes come from. Used by one thread. Every method but `close` raises OSError when the device has gone."""

    def open(self) -> None:
        """Get hold of the device."""
        ...

    def read(self, timeout_s: float) -> bytes:
        """Return what has come; empty when nothing did within the time."""
        ...

    def close(self) -> None:
        """Let go of it; also when it is not open."""
        ...


class ByteIntake:
    """An `Intake` on a source of bytes."""

    pause_s = 0.0

    def __init__(self, source: Source, framing: Framing) -> None:
        self._source = source
        self._framing = framing

    def open(self) -> None:
        """See `Intake`."""
        self._framing.reset()
        self._source.open()

    def take(self, *, armed: bool) -> list[bytes]:
        """See `Intake`. Bytes are taken while disarmed too, so that they do not wait for the next visitor."""
        del armed
        data = self._source.read(self._framing.gap_s)
        return self._framing.feed(data) if data else self._framing.silence()

    def trouble(self) -> frozenset[Reason]:
        """See `Intake`. Nobody tells."""
        return frozenset()

    def close(self) -> None:
        """See `Intake`."""
        self._source.close()


class ByteReader(GatedReader):
    """A `Reader` on a source of bytes."""

    def __init__(
        self,
        source: Source,
        framing: Framing,
        clock: Clock,
        kind: DeviceKind,
        retry_s: tuple[float, ...] = RETRY_S,
        hotplug: HotPlug = no_hot_plug,
    ) -> None:
        super().__init__(ByteIntake(source, framing), clock, kind, retry_s, hotplug)
