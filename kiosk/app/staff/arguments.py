"""The arguments of `kiosk staff`."""

import argparse
from pathlib import Path

_FILE = Path("/etc/loket/kiosk.toml")


def add_staff_command(parser: argparse.ArgumentParser) -> None:
    """Describe them."""
    commands = parser.add_subparsers(dest="staff_command", required=True, metavar="COMMAND")
    set_pin = commands.add_parser(
        "set-pin", help="give somebody a PIN: asked for twice, or one line of standard input"
    )
    set_pin.add_argument("person", metavar="NAME", help="a short name: what is done stands under it")
    set_pin.add_argument("--manager", action="store_true", help="the PIN for settings and for leaving")
    _add_place(set_pin)
    listed = commands.add_parser("list", help="who has a PIN")
    listed.add_argument("--json", action="store_true", help="one JSON object a line")
    _add_place(listed)
    remove = commands.add_parser("remove", help="take all PINs of somebody away")
    remove.add_argument("person", metavar="NAME")
    _add_place(remove)
    _add_place(commands.add_parser("unlock", help="forget wrong tries: the next PIN is looked at at once"))
    done = commands.add_parser("log", help="what was done at the panel, newest first")
    done.add_argument("--json", action="store_true", help="one JSON object a line")
    _add_place(done)
    code = commands.add_parser("code", help="the code that opens the page of the PIN, to print and cut out")
    code.add_argument("file", nargs="?", type=Path, metavar="FILE", help=".png or .svg; else on the terminal")


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=Path, default=_FILE, metavar="FILE", help="the kiosk of these settings"
    )
    parser.add_argument(
        "--state", type=Path, default=None, metavar="DIR", help="this state folder, without settings"
    )
