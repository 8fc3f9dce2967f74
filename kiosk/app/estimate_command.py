"""`kiosk central estimate`: a hall a line on standard input, its waits a line on standard output, in order."""

import sys
from collections.abc import Iterator
from typing import BinaryIO

from kiosk.central.queueing.asked import MOST_BYTES, answer


def run_estimate() -> int:
    """Answer each line as soon as it has come, until the input ends."""
    output = sys.stdout.buffer
    for line in lines(sys.stdin.buffer):
        output.write(answer(line).encode() + b"\n")
        output.flush()
    return 0


def lines(source: BinaryIO) -> Iterator[bytes]:
    """Read line by line without the line end; one that is too long ends one byte after what is allowed."""
    while line := source.readline(MOST_BYTES + 2):
        rest = line
        while not rest.endswith(b"\n") and len(rest) == MOST_BYTES + 2:
            # What is too long is read on and forgotten, so that the next line is a line again.
            rest = source.readline(MOST_BYTES + 2)
        yield line.removesuffix(b"\n").removesuffix(b"\r")
