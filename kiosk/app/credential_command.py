"""The command `kiosk credential`: store, show, forget and rotate the token, and make the key that seals it."""

import argparse
import grp
import os
import sys
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.app.control.lock import StateLock
from kiosk.app.credential import CredentialError, CredentialPlace
from kiosk.app.rotating import RotationFile, rotate_now
from kiosk.app.settings import DEFAULT_FILE, Settings, load_settings
from kiosk.app.vault.machine_key import make_machine_key, places_of
from kiosk.scheduling.fleet import HttpFleet
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.transport import Bearer
from kiosk.scheduling.trust import trust_in

_DECLINED = {
    "unauthorized": "the central does not know this token: enrol the kiosk again",
    "credential_revoked": "the kiosk is no longer the office's, or was enrolled again elsewhere: enrol it again",
}
_KEPT_BY = {
    "systemd": "sealed, by a key that systemd hands over",
    "machine": "sealed, by the key of this machine",
    "desktop": "in the keyring of this desktop",
    "file": "in a file, as it is",
}


def add_credential(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    commands = parser.add_subparsers(dest="credential_command", required=True, metavar="COMMAND")
    of_kiosks = {
        "store": "read a token from standard input and keep it",
        "show": "whose it is, since when, and how it is kept; never the token",
        "forget": "take it away; the kiosk must be enrolled again",
        "rotate": "get a new token for it from the central, while the kiosk does not run",
    }
    for name, words in of_kiosks.items():
        each = commands.add_parser(name, help=words)
        each.add_argument("--config", type=Path, default=DEFAULT_FILE, metavar="FILE")
        each.add_argument(
            "--kiosk", metavar="ID", help="another one than that of the enrolment and the settings"
        )
        each.add_argument("--token-file", type=Path, metavar="FILE", help="in this file, not in the keyring")
    make = commands.add_parser("make-key", help="make this machine's key that seals credentials, as root")
    make.add_argument("--group", default="loket", metavar="NAME", help="the group that may read it")


def run_credential(options: argparse.Namespace) -> int:
    """Run one of the commands."""
    if options.credential_command == "make-key":
        return _make_key(options.group)
    settings = load_settings(options.config)
    kiosk = options.kiosk or settings.kiosk.id
    place = CredentialPlace(settings.kiosk.state, options.token_file)
    match options.credential_command:
        case "store":
            return _store(place, kiosk)
        case "show":
            return _show(place, kiosk)
        case "forget":
            there = place.forget(kiosk)
            print(f"{kiosk}: {'forgotten' if there else 'there was none'}")
            return 0
        case _:
            return _rotate(place, kiosk, settings)


def _store(place: CredentialPlace, kiosk: str) -> int:
    # From standard input, so that it never stands on a command line.
    token = sys.stdin.readline().strip()
    if not token:
        raise CredentialError("the token is expected on standard input")
    place.store(kiosk, token)
    print(f"{kiosk}: kept, {_KEPT_BY[place.kept_by()]}")
    return 0


def _show(place: CredentialPlace, kiosk: str) -> int:
    place.load(kiosk)
    since = place.since(kiosk)
    print(f"{kiosk}: {_KEPT_BY[place.kept_by()]}")
    if since is not None:
        print(f"since {since:%Y-%m-%d %H:%M} UTC")
    return 0


def _rotate(place: CredentialPlace, kiosk: str, settings: Settings) -> int:
    lock = StateLock(settings.kiosk.state)
    try:
        taken = lock.take()
    except OSError as problem:
        raise CredentialError(f"{settings.kiosk.state}: cannot be used ({problem.strerror})") from None
    if not taken:
        raise CredentialError(
            f"{settings.kiosk.state}: the kiosk runs, and rotates its token by itself; end it first"
        )
    bearer = Bearer(place.load(kiosk))
    session = session_of(CentralAdapter(trust_in(settings.central.ca_file)))
    fleet = HttpFleet(settings.central.url, bearer, settings.kiosk.epoch, RealClock(), session)
    try:
        refusal = rotate_now(fleet, place, kiosk, bearer, RotationFile(settings.kiosk.state), RealClock())
    finally:
        fleet.close()
        lock.release()
    if refusal is not None:
        raise CredentialError(
            _DECLINED.get(refusal, f"the token was not rotated ({refusal}); the old one holds")
        )
    print(f"{kiosk}: a new token; the one before ends when the kiosk has run with this one")
    return 0


def _make_key(group: str) -> int:
    places = places_of({})
    try:
        made = make_machine_key(places, grp.getgrnam(group).gr_gid)
    except KeyError:
        raise CredentialError(f"there is no group {group!r}: name another with --group") from None
    except OSError as problem:
        raise CredentialError(f"{places.machine_key}: cannot be written ({problem.strerror})") from None
    print(f"{places.machine_key}: {'made' if made else 'is there already, and stays'}")
    if os.geteuid() != 0:
        print("It was not root who made it: whoever did can change it.")
    return 0
