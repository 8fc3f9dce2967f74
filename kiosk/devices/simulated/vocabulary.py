"""Every simulated device with its states and faults by name, for those who write scenarios."""

from kiosk.devices.simulated.ipp_states import IppState
from kiosk.devices.simulated.models import MODELS
from kiosk.devices.simulated.printer_controls import HANDS
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.reader_states import CameraState, KeyboardFault, ReaderState
from kiosk.devices.simulated.speech import HeadsetState, SpeakerState
from kiosk.devices.speech.keypad import Key

IPP = "ipp"
"""The model of all printers that speak IPP."""


def vocabulary() -> dict[str, tuple[str, ...]]:
    """Return the names that `set_state` of each device takes, by the name of the device.

    A printer that speaks IPP has other faults than one that speaks ESC/POS: those of both are here.
    """
    readers = tuple(state.value for state in ReaderState)
    return {
        "printer": tuple(dict.fromkeys(state.value for state in (*PrinterState, *IppState))),
        "scanner": readers,
        "keyboard_scanner": (*readers, *(fault.value for fault in KeyboardFault)),
        "camera": tuple(state.value for state in CameraState),
        "document_reader": readers,
        "speaker": tuple(state.value for state in SpeakerState),
        "headset": tuple(state.value for state in HeadsetState),
    }


def printer_models() -> dict[str, str]:
    """Return the models that the printer can be, with a word on each."""
    return {**{model.name: model.about for model in MODELS.values()}, IPP: "a printer that speaks IPP"}


def keys() -> tuple[str, ...]:
    """Return the keys of the keypad, by name."""
    return tuple(key.value for key in Key)


def printer_hands() -> tuple[str, ...]:
    """Return what hands can do at the printer, by name."""
    return HANDS
