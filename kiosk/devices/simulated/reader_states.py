"""The states and faults of the simulated scanners, document reader and camera, by name."""

import errno
from enum import Enum
from types import MappingProxyType


class ReaderState(Enum):
    """A state, or a fault, that an operator can put a scanner or a document reader into."""

    READY = "ready"
    NOISE = "noise"
    """Bytes of what is sent are garbled on the line."""
    TRUNCATED = "truncated"
    """Half of what is sent arrives, without its end."""
    DOUBLED = "doubled"
    """Everything is sent twice, as when a code is held too long."""
    UNREADABLE = "unreadable"
    """It reports that it could not read what it was shown."""
    SLOW = "slow"
    """Byte after byte, with a pause after each."""
    SPLIT = "split"
    """In three pieces, with silences between them that look like the end."""
    GLUED = "glued"
    """A second code comes in the same burst, as from a sheet with two."""
    UNPLUGGED = "unplugged"
    NO_ACCESS = "no_access"
    """The program may not open it."""
    BUSY = "busy"
    """Another program has it."""


class KeyboardFault(Enum):
    """What can be wrong with a scanner that types, beside all of `ReaderState`."""

    STUCK_KEY = "stuck_key"
    """A key in the middle repeats for a while, and its release never comes."""
    GARBAGE_LAYOUT = "garbage_layout"
    """It types for another country's keyboard than the kiosk expects."""


class CameraState(Enum):
    """A state, or a fault, that an operator can put a camera into."""

    READY = "ready"
    NOISE = "noise"
    """Grains all over, as in bad light."""
    BLURRED = "blurred"
    """Out of focus beyond use."""
    DARK = "dark"
    """The lens is covered."""
    FROZEN = "frozen"
    """It is there, and no picture comes any more."""
    UNPLUGGED = "unplugged"
    NO_ACCESS = "no_access"
    BUSY = "busy"


NOT_TO_BE_HAD = MappingProxyType(
    {
        ReaderState.UNPLUGGED: errno.ENODEV,
        ReaderState.NO_ACCESS: errno.EACCES,
        ReaderState.BUSY: errno.EBUSY,
        CameraState.UNPLUGGED: errno.ENODEV,
        CameraState.NO_ACCESS: errno.EACCES,
        CameraState.BUSY: errno.EBUSY,
    }
)
"""What a driver is told that tries to open a device in one of these states."""
