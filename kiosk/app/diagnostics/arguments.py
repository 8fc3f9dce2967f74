"""The arguments of `kiosk diagnostics`."""

import argparse
from pathlib import Path

_FILE = Path("/etc/loket/kiosk.toml")


def add_diagnostics(parser: argparse.ArgumentParser) -> None:
    """Describe them."""
    commands = parser.add_subparsers(dest="diagnostics_command", required=True, metavar="COMMAND")
    export = commands.add_parser("export", help="write an archive without personal data")
    export.add_argument("file", type=Path, metavar="FILE")
    key = commands.add_parser("key", help="the fingerprint of the key that this kiosk signs with")
    for each in (export, key):
        each.add_argument(
            "--config", type=Path, default=_FILE, metavar="FILE", help="the kiosk of these settings"
        )
        each.add_argument(
            "--state", type=Path, default=None, metavar="DIR", help="this state folder, without settings"
        )
    verify = commands.add_parser(
        "verify", help="is an archive, or a text file with codes, as a kiosk has made it?"
    )
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument(
        "--key", metavar="FINGERPRINT", help="and by this key, as `kiosk diagnostics key` tells it"
    )
    verify.add_argument("--json", action="store_true", help="one JSON object")
