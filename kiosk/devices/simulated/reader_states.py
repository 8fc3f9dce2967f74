"""The states and faults of the simulated scanner and document reader, by name."""

from enum import Enum


class ReaderState(Enum):
    """A state, or a fault, that an operator can put a reader into."""

    READY = "ready"
    NOISE = "noise"
    """Bytes of what is sent are garbled on the line."""
    TRUNCATED = "truncated"
    """Half of what is sent arrives, without its end."""
    DOUBLED = "doubled"
    """Everything is sent twice, as when a code is held too long."""
    UNPLUGGED = "unplugged"
