"""A simulated camera: frames of a code or a picture that is held before it, for the real driver to look at."""

import random
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from kiosk.devices.codes.picture import FORMATS, MOST_PIXELS
from kiosk.devices.frames import Frame
from kiosk.devices.simulated.camera_scene import SIZE, STEADY, Pose, code_scene, frame_of, seen
from kiosk.devices.simulated.memory import MemoryFeed
from kiosk.devices.simulated.reader_states import NOT_TO_BE_HAD, CameraState

HELD_FRAMES = 4
"""Frames in which something stays before the lens."""

_LONGEST_SIDE = 1280
_TURN_S = 0.02
_WALL = frame_of(Image.new("L", SIZE, 150))


class MemoryCamera(MemoryFeed[Frame]):
    """A `FrameSource` in memory. Between what is held before it, it sees a wall; a frozen one sends nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.frozen = False

    def frame(self, timeout_s: float) -> Frame | None:
        """See `FrameSource`."""
        frame = self.take(min(timeout_s, _TURN_S))
        return frame or (None if self.frozen else _WALL)

    def close(self) -> None:
        """See `FrameSource`."""


class SimulatedCameraControls:
    """The operator's side: what is held before the camera, and what is wrong with it."""

    def __init__(self, camera: MemoryCamera, seed: int) -> None:
        self._camera = camera
        self._state = CameraState.READY
        self._chance = random.Random(seed)

    @property
    def state(self) -> str:
        """Return the name of the state."""
        return self._state.value

    def set_state(self, name: str) -> None:
        """Put the camera into a state or a fault. Raises ValueError for a name that is none of `CameraState`."""
        self._state = CameraState(name)
        self._camera.frozen = self._state is CameraState.FROZEN
        self._camera.fail(NOT_TO_BE_HAD.get(self._state))

    def present_code(self, text: str, pose: Pose = STEADY) -> None:
        """Hold a code that says `text` before it."""
        self._hold(code_scene(text, pose, self._chance))

    def present_picture(self, picture: Path) -> bool:
        """Hold a picture before it, so that it fills the frame; False when the file is no picture."""
        try:
            with Image.open(picture, formats=FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    return False
                scene = opened.convert("L")
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
            return False
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return False
        scene.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
        self._hold(scene)
        return True

    def wait_until_read(self, timeout_s: float = 5.0) -> bool:
        """Wait until the driver has looked at everything; False when it has not within the time (seconds)."""
        return self._camera.wait_until_handled(timeout_s)

    def _hold(self, scene: Image.Image) -> None:
        if not self._camera.frozen:
            frame = frame_of(seen(scene, self._state, self._chance))
            self._camera.put(*[frame] * HELD_FRAMES)


class SimulatedCamera:
    """A camera. `source` is where a driver gets its frames, `controls` the operator's side."""

    def __init__(self, seed: int = 0) -> None:
        self.source = MemoryCamera()
        self.controls = SimulatedCameraControls(self.source, seed)
