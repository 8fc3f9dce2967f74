"""The command `kiosk staff`: PINs, who has one, wrong tries, the log of the panel, the code that opens it.

It works beside the running kiosk, which looks at the same file.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from getpass import getpass
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.device_commands.output import Output
from kiosk.app.pin_hash import Argon2Hash
from kiosk.app.settings import load_settings
from kiosk.app.staff.code_picture import save_code, terminal_code
from kiosk.domain.secret import Secret
from kiosk.domain.staff import MOST_PERSONS, Role
from kiosk.service.staff.pins import LEAST_DIGITS, MOST_DIGITS, PinDesk, PinProblem
from kiosk.store.port import StoreError
from kiosk.store.staff_records import KEPT_EVENTS, NAME, StaffRecords

_PROBLEMS = {
    PinProblem.NOT_DIGITS: "a PIN has digits only",
    PinProblem.LENGTH: f"a PIN has {LEAST_DIGITS} to {MOST_DIGITS} digits",
    PinProblem.TRIVIAL: "this PIN is guessed first: no rows, no pairs, no dates",
    PinProblem.TAKEN: "somebody else has this PIN; the log could not tell who has done what",
    PinProblem.PERSON: "a short name has up to 16 letters, digits, dots, dashes: anna, hall-2",
    PinProblem.TOO_MANY: f"{MOST_PERSONS} persons have a PIN of this kind already; take one away first",
}


def run_staff(options: argparse.Namespace) -> int:
    """Do it; 0 done, 1 there is nobody of that name."""
    if options.staff_command == "code":
        return _code(options.file)
    with _records(options) as records:
        match options.staff_command:
            case "set-pin":
                return _set_pin(records, options)
            case "remove":
                return _remove(records, options.person)
            case "unlock":
                _desk(records).unlock()
                print("Wrong tries are forgotten; the next PIN is looked at.")
                return 0
            case "log":
                return _log(records, as_json=options.json)
            case _:
                return _list(records, as_json=options.json)


def _set_pin(records: StaffRecords, options: argparse.Namespace) -> int:
    role = Role.MANAGER if options.manager else Role.STAFF
    problem = _desk(records).set_pin(options.person, role, _ask_pin(), RealClock().now())
    if problem is not None:
        raise ComplaintError(_PROBLEMS[problem])
    whose = "manager's PIN" if options.manager else "PIN"
    print(f"{options.person} has a {whose}. A kiosk that runs takes it within seconds.")
    if options.manager and not records.pins(Role.STAFF):
        print("Nobody has the PIN that opens the panel yet: `kiosk staff set-pin NAME`.")
    return 0


def _ask_pin() -> Secret:
    if not sys.stdin.isatty():
        return Secret(sys.stdin.readline(256).rstrip("\r\n"))
    pin = Secret(getpass("PIN: "))
    if pin != Secret(getpass("The same once more: ")):
        raise ComplaintError("these two are not the same; nothing was changed")
    return pin


def _remove(records: StaffRecords, person: str) -> int:
    gone = records.remove_pins(person)
    print(f"{person} has no PIN any more." if gone else f"Nobody called {person} has a PIN.")
    if not records.pins(Role.STAFF):
        print("Nobody can open the panel now, and so the kiosk serves nobody: `kiosk staff set-pin NAME`.")
    return 0 if gone else 1


def _list(records: StaffRecords, *, as_json: bool) -> int:
    output = Output(as_json=as_json)
    for each in records.pins():
        since = each.set_at.isoformat(timespec="minutes")
        output.say(
            {"person": each.person, "role": each.role.value, "set_at": each.set_at.isoformat()},
            f"{each.person:<16}  {each.role.value:<8}  since {since}",
        )
    if not records.pins() and not as_json:
        print("Nobody has a PIN.")
    return 0


def _log(records: StaffRecords, *, as_json: bool) -> int:
    output = Output(as_json=as_json)
    for each in records.done(KEPT_EVENTS):
        output.say(
            {
                "at": each.at.isoformat(),
                "person": each.person,
                "action": each.action,
                "object": each.object,
                "result": each.result,
            },
            f"{each.at.astimezone():%d %b %H:%M:%S}  {each.person:<16}  {each.action} {each.object}: {each.result}",
        )
    return 0


def _code(file: Path | None) -> int:
    if file is None:
        width = shutil.get_terminal_size().columns
        print(terminal_code(width))
        print("It opens the page of the PIN at any kiosk, and replaces no PIN.")
        return 0
    save_code(file)
    print(f"{file}: print it some 3 cm wide.")
    return 0


def _desk(records: StaffRecords) -> PinDesk:
    return PinDesk(records, Argon2Hash())


@contextmanager
def _records(options: argparse.Namespace) -> Iterator[StaffRecords]:
    folder: Path = options.state or load_settings(options.config).kiosk.state
    records = StaffRecords(folder, RealClock())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield records
        _give_to_owner(folder)
    except StoreError as refused:
        raise ComplaintError(f"{folder / NAME}: the disk refuses ({refused.code})") from None
    except OSError as refused:
        raise ComplaintError(f"{folder}: cannot be used ({refused.strerror})") from None
    finally:
        records.close()


def _give_to_owner(folder: Path) -> None:
    """Give what root has made to whom the folder belongs: the kiosk could not open it."""
    if os.geteuid() != 0:
        return
    owner = folder.stat()
    for path in folder.glob(f"{NAME}*"):
        with suppress(OSError):
            os.chown(path, owner.st_uid, owner.st_gid)
