"""A frame of a camera, and the port through which frames come."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture in grey, one byte a pixel, row by row without gaps. It is looked at and let go of, never kept."""

    width: int
    height: int
    grey: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Hold what is said of the size. Raises ValueError."""
        if self.width <= 0 or self.height <= 0 or len(self.grey) != self.width * self.height:
            raise ValueError("a frame has width times height bytes")


class FrameSource(Protocol):
    """Where frames come from. Used by one thread; `open` and `frame` raise OSError when it is not to be had."""

    def open(self) -> None:
        """Get hold of the camera and let it run."""
        ...

    def frame(self, timeout_s: float) -> Frame | None:
        """Return the newest frame; None when none came within the time."""
        ...

    def close(self) -> None:
        """Stop the camera and let go of it; also when it is not open."""
        ...
