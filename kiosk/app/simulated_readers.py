"""The simulated scanners, camera and document reader of one kiosk, and the real drivers that read them."""

from pathlib import Path

from kiosk.devices.drivers.camera.reader import camera
from kiosk.devices.drivers.hid.scanner import hid_scanner
from kiosk.devices.drivers.readers import code_scanner, document_reader
from kiosk.devices.ports import Reader
from kiosk.devices.simulated.camera import SimulatedCamera, SimulatedCameraControls
from kiosk.devices.simulated.reader import SimulatedReader, SimulatedReaderControls
from kiosk.devices.simulated.reader_keyboard import SimulatedKeyboardScanner
from kiosk.domain.clock import Clock

Shown = str | Path | bytes | tuple[str, ...]
"""A code, a picture, bytes as they are, or the lines of a document; the camera sees the first two only."""
RETRY_S = (0.02,)
"""A simulated reader that is plugged in again is there at once."""
FRAMES_PER_S = 50.0
"""A simulated camera is looked at more often than a real one, so that nobody waits for it."""


class SimulatedReaders:
    """Every kind of reader once. `controls` are the operator's hands by the names of the vocabulary."""

    def __init__(self) -> None:
        self._scanner, self._documents = SimulatedReader(), SimulatedReader()
        self._keyboard, self._camera = SimulatedKeyboardScanner(), SimulatedCamera()
        self.scanners: dict[str, SimulatedReaderControls] = {
            "scanner": self._scanner.controls,
            "keyboard_scanner": self._keyboard.controls,
            "document_reader": self._documents.controls,
        }
        self.camera: SimulatedCameraControls = self._camera.controls

    def drivers(self, clock: Clock) -> tuple[Reader, ...]:
        """Make fresh drivers for a kiosk."""
        return (
            code_scanner(self._scanner.line, clock, RETRY_S),
            hid_scanner(self._keyboard.keys, clock, RETRY_S),
            camera(self._camera.source, clock, RETRY_S, frames_per_s=FRAMES_PER_S),
            document_reader(self._documents.line, clock, RETRY_S),
        )

    def present(self, device: str, shown: Shown) -> None:
        """Hold something before a scanner or the camera, or lay a document down, without waiting."""
        controls = self.camera if device == "camera" else self.scanners[device]
        match shown:
            case str():
                controls.present_code(shown)
            case Path():
                controls.present_picture(shown)
            case bytes():
                self.scanners[device].present_bytes(shown)
            case tuple():
                self.scanners[device].present_document(shown)

    def wait_until_read(self, device: str) -> bool:
        """Wait until a driver has dealt with what was shown; False when it does not in time."""
        return (self.camera if device == "camera" else self.scanners[device]).wait_until_read()

    def set_state(self, device: str, state: str) -> None:
        """Put a reader into a state; see `kiosk.devices.simulated.vocabulary`."""
        (self.camera if device == "camera" else self.scanners[device]).set_state(state)
