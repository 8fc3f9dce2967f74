"""The arguments of `kiosk central codes`, without what the command needs."""

import argparse
from datetime import date
from pathlib import Path

FORMATS = ("text", "svg", "png", "pdf")


def add_codes(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("appointments", nargs="*", metavar="APPOINTMENT", help="ids of appointments")
    parser.add_argument("--day", type=date.fromisoformat, metavar="DATE", help="all that are booked on a day")
    parser.add_argument(
        "--as", dest="form", choices=FORMATS, default="text", help="text: for mail and wallet passes"
    )
    parser.add_argument(
        "--output", type=Path, metavar="PLACE", help="a folder for pictures and texts, a file for a sheet"
    )
