"""The process itself: its memory is written to no file and read by no neighbour, and it gets no more rights."""

import ctypes
import resource
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


def keep_memory_in() -> None:
    """Turn core dumps off (`core(5)`), and with them `ptrace` and `/proc/PID/mem` for others of the same user.

    Both by the kernel's own switches (`prctl(2)`): a pipe in `core_pattern` asks nobody about the limit.
    """
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        # No program that it starts (a voice, say) gets more rights than it has itself.
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
