"""What the tester's panel can do to the simulated world around a kiosk; the composition root provides it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Guest:
    """A made-up visitor whose things the tester can show: a code, signed too, and a document where there is one."""

    about: str
    code: str
    document: str = ""
    signed: bool = True


class Bench(Protocol):
    """The operator's hands. Every call returns at once; news comes through what the kiosk does."""

    @property
    def guests(self) -> Sequence[Guest]:
        """List the visitors that can be played."""
        ...

    @property
    def device_states(self) -> Mapping[str, Sequence[str]]:
        """Name every device with its states and faults."""
        ...

    @property
    def network_states(self) -> Sequence[str]:
        """Name the states of the network between kiosk and central."""
        ...

    @property
    def counters(self) -> Sequence[str]:
        """Name the counters."""
        ...

    def set_state(self, device: str, state: str) -> None:
        """Put a device into a state."""
        ...

    @property
    def shown_to(self) -> Sequence[str]:
        """Name the devices before which a code or a picture can be held, the usual one first."""
        ...

    def show_to(self, device: str) -> None:
        """Hold codes and pictures before this device from now on."""
        ...

    @property
    def hands(self) -> Sequence[str]:
        """Name what hands can do at the printer."""
        ...

    def use_hand(self, does: str) -> None:
        """Do one of these."""
        ...

    @property
    def keys(self) -> Sequence[str]:
        """Name the keys of the keypad."""
        ...

    def press_key(self, key: str) -> None:
        """Press one of them."""
        ...

    @property
    def spoken(self) -> Sequence[str]:
        """Return the latest lines of the spoken log, the newest last."""
        ...

    def set_network(self, state: str) -> None:
        """Change the network."""
        ...

    def present_code(self, code: str) -> None:
        """Hold a code before the scanner, or what `show_to` named."""
        ...

    def present_signed_code(self, code: str) -> None:
        """Hold the signed code of a visitor's appointment before the same."""
        ...

    def present_document(self, zone: str) -> None:
        """Lay a document on the reader; `zone` has its lines."""
        ...

    def present_picture(self, path: Path) -> None:
        """Hold a picture of a code before the scanner, or what `show_to` named."""
        ...

    def call_next(self, counter: str) -> None:
        """Let a counter call the next number."""
        ...

    def jump(self, shift: timedelta) -> None:
        """Set the clock of the office."""
        ...

    def last_paper(self) -> bytes | None:
        """Return the newest paper as a PNG, where one came out."""
        ...

    def condition(self) -> Mapping[str, str]:
        """Tell in short lines how everything is: pending events, connection, papers, the time."""
        ...
