"""The arguments of `kiosk config`."""

import argparse
from pathlib import Path

_FILE = Path("/etc/loket/kiosk.toml")


def add_config(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `kiosk config`."""
    commands = parser.add_subparsers(dest="config_command", required=True, metavar="COMMAND")
    check = commands.add_parser(
        "check", help="name every mistake in the settings; the exit code is 2 for any"
    )
    show = commands.add_parser("show", help="every setting, with where its value comes from")
    for command in (check, show):
        command.add_argument("--config", type=Path, default=_FILE, metavar="FILE", help="the main file")
        command.add_argument("--json", action="store_true", help="one JSON object a line")
    commands.add_parser("example", help="a settings file with everything in it")
