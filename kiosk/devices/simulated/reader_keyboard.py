"""A simulated scanner that types: key events in memory, for the real reader of keys."""

from kiosk.devices.keys.events import ENTER, EV_KEY, LEFT_SHIFT, RELEASED, REPEATED, RIGHT_ALT, KeyEvent
from kiosk.devices.keys.layouts import LAYOUTS, Layout
from kiosk.devices.keys.typing import typed
from kiosk.devices.simulated.document_framings import Maker
from kiosk.devices.simulated.memory import MemoryFeed, Pause
from kiosk.devices.simulated.reader import SimulatedReaderControls
from kiosk.devices.simulated.reader_states import KeyboardFault, ReaderState

_REPEATS = 40
_SILENCES = 6
"""The driver takes several turns for the gap that ends a read."""
_ENDS_OR_HOLDS = frozenset({ENTER, LEFT_SHIFT, RIGHT_ALT})


class MemoryKeys(MemoryFeed[list[KeyEvent]]):
    """An input device in memory: `KeyDevice` for the driver, `ReaderLine` for the scanner.

    `grabbed` says whether the grab holds; one that does not is refused by the driver.
    """

    def __init__(self, layout: str) -> None:
        super().__init__(_SILENCES)
        self.fault: KeyboardFault | None = None
        self.grabbed = True
        self._layout = LAYOUTS[layout]
        self._wrong_layout = LAYOUTS["us" if layout == "fr" else "fr"]

    def is_ours(self) -> bool:
        """See `KeyDevice`."""
        return self.grabbed

    def events(self, timeout_s: float) -> list[KeyEvent]:
        """See `KeyDevice`."""
        return self.take(timeout_s) or []

    def close(self) -> None:
        """See `KeyDevice`."""

    def type(self, *items: bytes | Pause) -> None:
        """Type bytes as a keyboard can: what is no text is typed with a key that means nothing."""
        self.put(*(item if isinstance(item, Pause) else self._keys(item) for item in items))

    def _keys(self, data: bytes) -> list[KeyEvent]:
        text = data.decode("utf-8", "replace")
        return self._stuck(typed(text, self._now())) if self._is_stuck else typed(text, self._now())

    def _now(self) -> Layout:
        return self._wrong_layout if self.fault is KeyboardFault.GARBAGE_LAYOUT else self._layout

    @property
    def _is_stuck(self) -> bool:
        return self.fault is KeyboardFault.STUCK_KEY

    @staticmethod
    def _stuck(events: list[KeyEvent]) -> list[KeyEvent]:
        """Let the key in the middle repeat instead of being released."""
        releases = [
            place
            for place, event in enumerate(events)
            if event.kind == EV_KEY and event.value == RELEASED and event.code not in _ENDS_OR_HOLDS
        ]
        if not releases:
            return events
        place = releases[len(releases) // 2]
        repeats = [KeyEvent(EV_KEY, events[place].code, REPEATED)] * _REPEATS
        return events[:place] + repeats + events[place + 1 :]


class _KeyLine:
    """A `ReaderLine` that types."""

    def __init__(self, keys: MemoryKeys) -> None:
        self._keys = keys
        self.put = keys.type
        self.fail = keys.fail
        self.wait_until_handled = keys.wait_until_handled


class SimulatedKeyboardControls(SimulatedReaderControls):
    """The operator's side: see `SimulatedReaderControls`; it has `KeyboardFault` beside."""

    def __init__(self, keys: MemoryKeys, seed: int, maker: Maker) -> None:
        super().__init__(_KeyLine(keys), seed, maker)
        self._keys = keys

    @property
    def state(self) -> str:
        """Return the name of the state."""
        return self._keys.fault.value if self._keys.fault else super().state

    def set_state(self, name: str) -> None:
        """Put the device into a state or a fault, of `ReaderState` or `KeyboardFault`. Raises ValueError."""
        fault = next((each for each in KeyboardFault if each.value == name), None)
        super().set_state(ReaderState.READY.value if fault else name)
        self._keys.fault = fault


class SimulatedKeyboardScanner:
    """A scanner that types on a keyboard of some layout. `keys` is the input device, `controls` the operator's side."""

    def __init__(self, seed: int = 0, layout: str = "us", maker: Maker = Maker.IMAGER) -> None:
        self.keys = MemoryKeys(layout)
        self.controls = SimulatedKeyboardControls(self.keys, seed, maker)
