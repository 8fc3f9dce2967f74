"""The ``kiosk`` command: reads the arguments, hands over to the application, and says plainly what is wrong.

Exit codes: 0 done; 1 expectations of a scenario did not hold; 2 the command, a file or a setting cannot be used.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.app.complaints import ComplaintError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = _parser(arguments[:1]).parse_args(arguments, argparse.Namespace(line=tuple(arguments)))
    try:
        return _run(options)
    except ComplaintError as complaint:
        print(f"kiosk: {complaint}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read along has read enough; the interpreter must not try to write what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _run(options: argparse.Namespace) -> int:
    # Each command's code is imported when it is run: the kiosk itself must not load the central's framework.
    match options.command:
        case "demo":
            from kiosk.app.tour import run_demo

            return run_demo(options)
        case "run":
            from kiosk.app.starting import run_guarded

            return run_guarded(options)
        case "enrol":
            from kiosk.app.enrolling import run_enrol

            return run_enrol(options)
        case "scenario":
            from kiosk.app.scenario.command import run_scenarios

            return run_scenarios(options)
        case "devices":
            from kiosk.app.device_commands.command import run_devices

            return run_devices(options)
        case "config" | "doctor":
            return _run_technicians(options)
        case "status":
            from kiosk.app.control.command import run_status

            return run_status(options)
        case "tickets":
            from kiosk.app.control.command import run_tickets

            return run_tickets(options)
        case "diagnostics":
            from kiosk.app.diagnostics.command import run_diagnostics

            return run_diagnostics(options)
        case "staff":
            from kiosk.app.staff.command import run_staff

            return run_staff(options)
        case "central":
            return _run_central(options)
        case _:
            from kiosk.app.credential_command import run_credential

            return run_credential(options)


def _run_technicians(options: argparse.Namespace) -> int:
    if options.command == "config":
        from kiosk.app.config_command import run_config

        return run_config(options)
    from kiosk.app.doctor.command import run_doctor

    return run_doctor(options)


def _run_central(options: argparse.Namespace) -> int:
    match options.central_command:
        case "estimate":
            from kiosk.app.estimate_command import run_estimate

            return run_estimate()
        case "roster":
            from kiosk.app.roster_command import run_roster

            return run_roster(options)
        case _:
            from kiosk.app.central import run_central

            return run_central(options)


def _parser(command: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="Loket: the self check-in of a city office.")
    parser.add_argument("--version", action="version", version=f"loket {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_demo(
        commands.add_parser(
            "demo", help="the Maastricht desk with simulated devices and a central in the box"
        )
    )
    _add_run(commands.add_parser("run", help="the kiosk itself, by its settings"))
    _add_enrol(commands.add_parser("enrol", help="make this machine a kiosk of the office, by a code"))
    _add_scenario(commands.add_parser("scenario", help="play visits from files against the real program"))
    _add_central(commands.add_parser("central", help="the scheduling server in the box"))
    devices = commands.add_parser(
        "devices", help="printers and readers: list, suggest, watch, test, simulate"
    )
    if list(command) == ["devices"]:
        # Its arguments name models and states, which take a while to load: nobody else shall wait for that.
        _add_devices(devices)
    _add_staff(commands)
    _add_technicians(commands)
    credential = commands.add_parser("credential", help="the kiosk's token: store, show, forget, rotate")
    if list(command) == ["credential"]:
        _add_credential(credential)
    return parser


def _add_staff(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from kiosk.app.control.arguments import add_status, add_tickets
    from kiosk.app.diagnostics.arguments import add_diagnostics
    from kiosk.app.staff.arguments import add_staff_command

    add_status(commands.add_parser("status", help="how the kiosk is, and what to do about it"))
    add_tickets(
        commands.add_parser("tickets", help="the last tickets by number; print one again, or void one")
    )
    add_diagnostics(
        commands.add_parser("diagnostics", help="an archive without personal data; is one genuine?")
    )
    add_staff_command(commands.add_parser("staff", help="PINs of staff, the log of the panel, its code"))


def _add_technicians(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from kiosk.app.configuration.arguments import add_config
    from kiosk.app.doctor.arguments import add_doctor

    add_config(commands.add_parser("config", help="the settings: check them, show what holds and why"))
    add_doctor(
        commands.add_parser("doctor", help="everything that may be wrong with a kiosk, and what to do")
    )


def _add_credential(parser: argparse.ArgumentParser) -> None:
    from kiosk.app.credential_command import add_credential

    add_credential(parser)


def _add_devices(parser: argparse.ArgumentParser) -> None:
    from kiosk.app.device_commands.command import add_devices

    add_devices(parser)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--windowed", action="store_true", help="in a window instead of full screen")
    parser.add_argument(
        "--tour", action="store_true", help="play the day's first visitors through, without hands"
    )
    parser.add_argument("--output", type=Path, metavar="DIR", help="where the tour's pictures go")
    parser.add_argument(
        "--state", type=Path, metavar="DIR", help="keep all data here, and go on from it next time"
    )
    parser.add_argument(
        "--printer",
        metavar="ADDRESS",
        help="a real printer: tcp://HOST, usb:…, serial:…, ipp://…, cups:…, png:DIR",
    )
    parser.add_argument("--scanner", action="append", default=[], metavar="ADDRESS",
                        help="a real scanner: serial:…, hid:…, camera:…, tcp-listen://HOST:PORT")  # fmt: skip
    parser.add_argument(
        "--document-reader", action="append", default=[], metavar="ADDRESS", help="as --scanner"
    )
    parser.add_argument("--no-panel", action="store_true", help="without the tester's panel")
    parser.add_argument("--voice", choices=("espeak-ng",), help="speak with this, instead of only showing it")
    parser.add_argument("--language", type=_language, metavar="TAG",
                        help="begin in it; en-XA and ar-XB are for testers: long, and from the right")  # fmt: skip
    parser.add_argument("--seed", type=int, default=2026, help="which made-up people come (default 2026)")


def _language(tag: str) -> str:
    from kiosk.i18n.catalogues import is_known

    if not is_known(tag):
        raise argparse.ArgumentTypeError(f"there are no words in {tag!r}")
    return tag


def _add_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=Path("/etc/loket/kiosk.toml"), metavar="FILE")
    parser.add_argument(
        "--token-file", type=Path, metavar="FILE", help="read the credential here, not in the keyring"
    )
    parser.add_argument("--windowed", action="store_true", help="in a window instead of full screen")


def _add_enrol(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=Path("/etc/loket/kiosk.toml"), metavar="FILE")
    parser.add_argument("--code", required=True, help="from whoever looks after the kiosks; it is good once")
    parser.add_argument(
        "--token-file", type=Path, metavar="FILE", help="keep the credential here, not in the keyring"
    )


def _add_scenario(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--no-ui", action="store_true", help="without a screen")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="a picture of every screen and paper")
    parser.add_argument(
        "--speed", type=float, default=0.0, metavar="N", help="1 is real time; 0 as fast as it goes"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="for everything that is left to chance"
    )
    parser.add_argument("--printer", metavar="ADDRESS", help="print on this instead of the simulated printer")
    parser.add_argument("--vocabulary", action="store_true", help="what a scenario can say, as JSON")


def _place(text: str) -> Path | str:
    """Read where a database is: the path of an SQLite file, or postgresql://… as it is."""
    return text if "://" in text else Path(text)


def _add_central(parser: argparse.ArgumentParser) -> None:
    from kiosk.app.central_codes_arguments import add_codes
    from kiosk.app.fleet_arguments import add_fleet

    commands = parser.add_subparsers(dest="central_command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="serve the HTTP contract")
    serve.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8480)
    serve.add_argument(
        "--demo", action="store_true", help="fill it with the demo office and a day of appointments"
    )
    serve.add_argument(
        "--office", type=Path, metavar="FILE", help="put this office in: the contract's, TOML or JSON"
    )
    serve.add_argument(
        "--counters", default="1,2,3,4", metavar="NAMES", help="its counters, with commas between"
    )
    serve.add_argument("--tokens", type=Path, metavar="FILE", help="write new credentials here, for you only")
    roster = commands.add_parser("roster", help="put in how many counters are planned when")
    roster.add_argument("file", type=Path, metavar="FILE", help="shifts, TOML (docs/waiting-time.md)")
    roster.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    commands.add_parser(
        "estimate",
        help="waiting times of halls from standard input, a JSON object a line (docs/waiting-time.md)",
    )
    restored = commands.add_parser(
        "restored", help="say, before it serves again, that the database was put back from a backup"
    )
    restored.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    history = commands.add_parser(
        "history", help="put a made-up past into the demo office, for the report to look back on"
    )
    history.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    history.add_argument("--days", type=int, default=396, metavar="N", help="so many days until yesterday")
    history.add_argument("--seed", type=int, default=1, metavar="S", help="another seed, another past")
    codes = commands.add_parser("codes", help="signed codes of appointments, as text, pictures or a sheet")
    codes.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    add_codes(codes)
    code = commands.add_parser("appointment-code", help="print an appointment's signed code")
    code.add_argument("appointment", metavar="APPOINTMENT", help="its id")
    code.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    _add_access(commands)
    add_fleet(commands)
    _add_kiosk_code(commands.add_parser("kiosk-code", help="print a new code that enrols one kiosk, once"))
    key = commands.add_parser("change-code-key", help="make the next key that signs appointment codes")
    key.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    key.add_argument(
        "--at-once",
        action="store_true",
        help="it signs now and the others end: somebody else may have one of them",
    )


def _add_access(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    code = commands.add_parser("staff-code", help="print a new code with which staff sign in at /counter")
    code.add_argument("--counter", metavar="ID", help="for this counter only")
    screen = commands.add_parser("hall-screen", help="print the address of a new screen in the waiting room")
    report = commands.add_parser(
        "report-code", help="print a new code with which managers sign in at /reports"
    )
    for each in (code, screen, report):
        each.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
        each.add_argument("--office", metavar="ID", help="where the database has several")
        each.add_argument("--withdraw", action="store_true", help="make none: end all that the office has")


def _add_kiosk_code(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", type=_place, default=Path("loket-central.db"), metavar="PLACE")
    parser.add_argument("--office", metavar="ID", help="where the database has several")
    parser.add_argument("--name", metavar="TEXT", help="what the kiosk is called: Hall, left")
    parser.add_argument("--kiosk", metavar="ID", help="enrol this one anew, on another machine")
