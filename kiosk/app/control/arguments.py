"""The arguments of `kiosk status` and `kiosk tickets`."""

import argparse
from pathlib import Path

_FILE = Path("/etc/loket/kiosk.toml")


def add_status(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `kiosk status`."""
    _add_common(parser)


def add_tickets(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `kiosk tickets`."""
    parser.add_argument(
        "--unconfirmed", action="store_true", help="only those without the printer's word for a paper"
    )
    _add_common(parser)
    commands = parser.add_subparsers(dest="tickets_command", metavar="COMMAND")
    for name, about in (("print-again", "print the same number once more"), ("void", "take a ticket back")):
        command = commands.add_parser(name, help=about)
        command.add_argument("number", metavar="NUMBER", help="as on the ticket: B047")
        # They may stand before the command or behind it.
        _add_common(command, again=True)


def _add_common(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    said: str | None = argparse.SUPPRESS if again else None
    parser.add_argument("--json", action="store_true", default=said or False, help="one JSON object a line")
    parser.add_argument(
        "--config", type=Path, default=said or _FILE, metavar="FILE", help="the kiosk of these settings"
    )
    parser.add_argument(
        "--state",
        type=Path,
        default=said,
        metavar="DIR",
        help="the running kiosk of this state folder, without settings",
    )
