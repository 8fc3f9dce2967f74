"""Takes all figures, or those of the modules named: ``python -m benchmarks [--json] [NAME…]``.

Each module here whose name begins with ``measure_`` has a function ``rows()`` that returns its figures.
"""

import argparse
import importlib
import json
import os
import platform
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.report import Row

HERE = Path(__file__).parent


def main() -> int:
    """Measure and print; the exit code is 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    names = sorted(path.stem.removeprefix("measure_") for path in HERE.glob("measure_*.py"))
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    if unknown := set(options.names) - set(names):
        parser.error(f"there is no measure named {', '.join(sorted(unknown))}")
    print(machine(), file=sys.stderr)
    met = True
    for name in options.names or names:
        for row in importlib.import_module(f"benchmarks.measure_{name}").rows():
            print(json.dumps({"of": name, **asdict(row), "ratio": row.ratio}) if options.json else told(row))
            met = met and row.met
    return 0 if met else 1


def machine() -> str:
    """Say on what the figures were taken; absolute times of a shared machine say little by themselves."""
    return f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def told(row: Row) -> str:
    """Return one figure as a line."""
    spread = f" ({row.spread[0]:.3g} to {row.spread[1]:.3g})" if row.spread else ""
    theirs = f"; {row.against}: {row.theirs:.3g} {row.unit}, ratio {row.ratio:.2f}" if row.theirs else ""
    note = f"; {row.note}" if row.note else ""
    met = "met" if row.met else "MISSED"
    return f"{row.measure}: {row.ours:.3g} {row.unit}{spread}{theirs}; goal {row.goal}: {met}{note}"


if __name__ == "__main__":
    sys.exit(main())
