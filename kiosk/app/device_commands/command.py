"""The arguments of `kiosk devices`, and which command they mean."""

import argparse
import math
from pathlib import Path

from kiosk.app.device_commands.simulate import add_simulate, run_simulate
from kiosk.app.settings import DEFAULT_FILE
from kiosk.i18n.catalogues import languages

_LONGEST_S = 7 * 24 * 3600


def add_devices(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    commands = parser.add_subparsers(dest="devices_command", required=True, metavar="COMMAND")
    listing = commands.add_parser("list", help="every device of the settings, and how it is")
    suggest = commands.add_parser("suggest", help="settings for what is plugged in")
    suggest.add_argument(
        "--wait",
        type=seconds,
        default=0.0,
        metavar="SECONDS",
        help="only what is plugged in within this time",
    )
    watch = commands.add_parser("watch", help="a line for every change, until Ctrl+C")
    watch.add_argument("--seconds", type=seconds, metavar="N", help="end after this time")
    test_print = commands.add_parser("test-print", help="print a test ticket and say what became of it")
    test_print.add_argument("--language", choices=languages(), default="en")
    test_scan = commands.add_parser("test-scan", help="say of every read what kind it is, never what it says")
    test_scan.add_argument("--seconds", type=seconds, default=30.0, metavar="N", help="how long (default 30)")
    for each in (listing, watch, test_print, test_scan):
        _add_settings(each)
    for each in (listing, watch, test_print):
        _add_printer(each)
    for each in (listing, watch, test_scan):
        _add_readers(each)
    # As a short cut: one address is all that a first try needs.
    test_print.add_argument("address", nargs="?", metavar="ADDRESS", help="as --printer ADDRESS")
    test_scan.add_argument("address", nargs="?", metavar="ADDRESS", help="as --scanner ADDRESS")
    for each in (listing, suggest, watch, test_print, test_scan):
        each.add_argument("--json", action="store_true", help="one JSON object a line")
    add_simulate(commands)


def run_devices(options: argparse.Namespace) -> int:
    """Run one of the commands; return its exit code."""
    match options.devices_command:
        case "list":
            from kiosk.app.device_commands.listing import list_devices

            return list_devices(options)
        case "suggest":
            from kiosk.app.device_commands.suggesting import suggest_settings

            return suggest_settings(options)
        case "watch":
            from kiosk.app.device_commands.watching import watch_devices

            return watch_devices(options)
        case "test-print":
            from kiosk.app.device_commands.print_test import print_test

            options.printer = options.address or options.printer
            return print_test(options)
        case "test-scan":
            from kiosk.app.device_commands.scan_test import scan_test

            options.scanner += [options.address] if options.address else []
            return scan_test(options)
        case _:
            return run_simulate(options)


def seconds(text: str) -> float:
    """Read how long something goes on, at most a week. Raises `argparse.ArgumentTypeError`."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number <= _LONGEST_S:
        raise argparse.ArgumentTypeError(f"a number of seconds is wanted, from 0 to {_LONGEST_S}")
    return number


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help=f"the devices of these settings (default {DEFAULT_FILE})",
    )


def _add_printer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--printer", metavar="ADDRESS", help="this printer, without settings")
    parser.add_argument(
        "--paper", type=int, choices=(58, 80), default=80, help="its paper in mm (default 80)"
    )


def _add_readers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scanner", action="append", default=[], metavar="ADDRESS", help="this scanner")
    parser.add_argument(
        "--document-reader", action="append", default=[], metavar="ADDRESS", help="as --scanner"
    )
