"""Every simulated device with its states and faults by name, for those who write scenarios."""

from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.reader_states import CameraState, KeyboardFault, ReaderState


def vocabulary() -> dict[str, tuple[str, ...]]:
    """Return the names that `set_state` of each device takes, by the name of the device."""
    readers = tuple(state.value for state in ReaderState)
    return {
        "printer": tuple(state.value for state in PrinterState),
        "scanner": readers,
        "keyboard_scanner": (*readers, *(fault.value for fault in KeyboardFault)),
        "camera": tuple(state.value for state in CameraState),
        "document_reader": readers,
    }
