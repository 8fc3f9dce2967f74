"""What a simulated reader puts on its line for one code or document, by what is wrong with it."""

import random
from collections.abc import Callable

from kiosk.devices.simulated.memory import Pause
from kiosk.devices.simulated.reader_states import ReaderState

NO_READ = b"NOREAD"
"""What scanners say that are set up to report a code which they could not decode."""
ANOTHER = b"https://example.org/another-code"
"""What stands on the same sheet."""
SLOW_S = 0.004
SPLIT_S = 0.3
"""Longer than any driver waits for the rest of a read."""

_NOISE = bytes(range(0x86, 0xA0))
"""Bytes that are in no text, be it UTF-8 or Latin-1."""
_GARBLED = 5
"""One byte in so many is garbled by noise."""

Wrap = Callable[[bytes], bytes]
"""Puts what was read between a device's beginning and end."""


def on_the_line(state: ReaderState, content: bytes, wrap: Wrap, chance: random.Random) -> list[bytes | Pause]:
    """Return the bytes with their pauses that a device in `state` sends for `content`."""
    message = wrap(content)
    match state:
        case ReaderState.NOISE:
            return [_garbled(message, chance)]
        case ReaderState.TRUNCATED:
            return [message[: len(message) // 2]]
        case ReaderState.DOUBLED:
            return [message, message]
        case ReaderState.UNREADABLE:
            return [wrap(NO_READ)]
        case ReaderState.SLOW:
            return [part for byte in message for part in (bytes((byte,)), Pause(SLOW_S))]
        case ReaderState.SPLIT:
            third = -(-len(message) // 3) or 1
            pieces = [message[start : start + third] for start in range(0, len(message), third)]
            return [part for piece in pieces for part in (piece, Pause(SPLIT_S))]
        case ReaderState.GLUED:
            return [message + wrap(ANOTHER)]
        case ReaderState.READY | ReaderState.UNPLUGGED | ReaderState.NO_ACCESS | ReaderState.BUSY:
            return [message]


def _garbled(data: bytes, chance: random.Random) -> bytes:
    """Garble bytes by chance, and always one in the middle; the end is left, so that reads stay apart."""
    garbled = bytearray(data)
    middle = len(data) // 2
    for place in range(len(data)):
        if place == middle or (data[place] >= 0x20 and chance.randrange(_GARBLED) == 0):
            garbled[place] = chance.choice(_NOISE)
    return bytes(garbled)
