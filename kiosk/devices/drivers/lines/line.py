"""A line to a device as a port; TCP, serial lines and USB printers are its adapters."""

from collections.abc import Callable
from typing import Protocol


class LineLostError(OSError):
    """The other side has gone."""


class Line(Protocol):
    """An open line. `send`, `receive` and `finish` raise `LineLostError` when the other side has gone."""

    def send(self, data: bytes, timeout_s: float) -> int:
        """Hand over as many bytes as are taken within the time, and return how many."""
        ...

    def receive(self, timeout_s: float) -> bytes:
        """Return what has come; empty when nothing did within the time."""
        ...

    def finish(self) -> None:
        """Tell the other side that nothing more will be sent; it may still answer."""
        ...

    def undelivered(self) -> int:
        """Return how many bytes have not reached the other side."""
        ...

    def drop(self) -> None:
        """Throw away what has not reached the other side, as far as it can be had back."""
        ...

    def close(self) -> None:
        """End it after what was handed over has been delivered."""
        ...

    def abort(self) -> None:
        """End it and throw away what was not delivered."""
        ...


Connect = Callable[[float], Line]
"""Opens a line within that many seconds; raises OSError when it cannot."""
