"""Starts lives to be ended, quickly: each is a fork of one process that has everything loaded, and waits to be traced.

Run as a program: for each line on standard input (`durable` or not, and a folder) it forks, stops the child before it
does anything, says its process id, and says how it ended. It has no threads, so forking is safe.
"""

import os
import signal
import sys
from pathlib import Path

from tests.failures.power.life import live


def main() -> None:
    """Serve until standard input ends."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            how, folder = line.rstrip("\n").split(" ", 1)
            _live(Path(folder), durable=how == "durable")
        os.waitpid(child, os.WUNTRACED)
        _say(child)
        _, status = os.waitpid(child, 0)
        _say(os.waitstatus_to_exitcode(status))


def _live(folder: Path, *, durable: bool) -> None:
    code = 1
    try:
        os.kill(os.getpid(), signal.SIGSTOP)
        live(folder, durable=durable)
        code = 0
    finally:
        sys.stderr.flush()
        os._exit(code)


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
