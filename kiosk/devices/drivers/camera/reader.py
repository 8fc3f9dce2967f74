"""A camera as a code scanner: about ten frames a second are looked at while it is armed, and none otherwise."""

from kiosk.devices.drivers.camera.looking import Looker
from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S, GatedReader
from kiosk.devices.frames import FrameSource
from kiosk.devices.status import DeviceKind, Reason
from kiosk.domain.clock import Clock

FRAMES_PER_S = 10.0
_FRAME_S = 0.2
"""The longest wait for one frame."""
_STALLED = 15
"""So many waits in vain, three seconds, say that the camera has stopped."""


class FrameIntake:
    """An `Intake` on a source of frames."""

    def __init__(self, source: FrameSource, frames_per_s: float = FRAMES_PER_S) -> None:
        self.pause_s = 1 / frames_per_s
        self._source = source
        self._looker = Looker()
        self._in_vain = 0

    def open(self) -> None:
        """See `Intake`."""
        self._looker.forget()
        self._in_vain = 0
        self._source.open()

    def take(self, *, armed: bool) -> tuple[bytes, ...]:
        """See `Intake`. While disarmed frames are taken all the same, unseen: so it is noticed when they stop."""
        frame = self._source.frame(_FRAME_S)
        self._in_vain = self._in_vain + 1 if frame is None else 0
        if frame is None:
            return ()
        if not armed:
            self._looker.forget()
            return ()
        return self._looker.look(frame)

    def trouble(self) -> frozenset[Reason]:
        """See `Intake`."""
        return frozenset({Reason.NO_ANSWER}) if self._in_vain >= _STALLED else frozenset()

    def close(self) -> None:
        """See `Intake`."""
        self._looker.forget()
        self._source.close()


def camera(
    source: FrameSource,
    clock: Clock,
    retry_s: tuple[float, ...] = RETRY_S,
    hotplug: HotPlug = no_hot_plug,
    frames_per_s: float = FRAMES_PER_S,
) -> GatedReader:
    """Return a camera that reads codes. Nothing of a frame is kept or logged."""
    return GatedReader(FrameIntake(source, frames_per_s), clock, DeviceKind.CAMERA, retry_s, hotplug)
