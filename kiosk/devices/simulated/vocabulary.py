"""Every simulated device with its states and faults by name, for those who write scenarios."""

from kiosk.devices.simulated.models import MODELS
from kiosk.devices.simulated.printer_controls import HANDS
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


def printer_models() -> dict[str, str]:
    """Return the models that the printer can be, with a word on each."""
    return {model.name: model.about for model in MODELS.values()}


def printer_hands() -> tuple[str, ...]:
    """Return what hands can do at the printer, by name."""
    return HANDS
