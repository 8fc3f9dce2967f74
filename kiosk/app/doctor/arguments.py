"""The arguments of `kiosk doctor`."""

import argparse
from pathlib import Path


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `kiosk doctor`."""
    parser.add_argument("--config", type=Path, default=Path("/etc/loket/kiosk.toml"), metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--token-file", type=Path, metavar="FILE", help="the credential is here")
    parser.add_argument("--all", action="store_true", help="tell also what is well")
