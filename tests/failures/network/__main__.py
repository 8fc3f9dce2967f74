"""A campaign of random faults: ``python -m tests.failures.network --first 100 --batches 40`` are 20,000 events."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.failures.network.chance import EVENTS, play


def main() -> int:
    """Play batches one after the other; say which seed fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.failures.network", description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--batches", type=int, default=1, help=f"each of {EVENTS} events")
    options = parser.parse_args()
    failed = []
    for seed in range(options.first, options.first + options.batches):
        with TemporaryDirectory() as folder:
            try:
                met = play(Path(folder), seed)
            except AssertionError as broken:
                failed.append(seed)
                sys.stdout.write(f"{seed}: {broken}\n  again: --first {seed} --batches 1\n")
            else:
                total = met.total()
                sys.stdout.write(
                    f"{seed}: {EVENTS} events, {total} requests, {total - met['fine']} with a fault\n"
                )
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
