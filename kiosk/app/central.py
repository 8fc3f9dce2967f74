"""The commands of `kiosk central`: the scheduling server in the foreground, its return from a backup, signed codes."""

import argparse
import json
import os
import sys
from datetime import datetime
from pathlib import Path
from random import Random

from kiosk.app.central_access import ACCESS, show_pages
from kiosk.app.central_codes import NO_CODE, put_out_codes
from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.databases import open_database, open_existing
from kiosk.app.demo.boxed_central import EPOCH, KIOSK_ID, Filling, Tokens, fill, new_tokens
from kiosk.app.demo.day import COUNTERS, GUESTS, ZONE, demo_day, guests_of
from kiosk.app.demo.history import LONGEST, put_history
from kiosk.app.demo.office import demo_office, second_office
from kiosk.app.office_file import load_office
from kiosk.central.desk.code_keys import rotate
from kiosk.central.desk.restoring import note_return_from_backup
from kiosk.central.desk.signing import code_of
from kiosk.central.refusals import RefusalError
from kiosk.central.server import serve
from kiosk.central.storage.database import Database
from kiosk.central.storage.opening import shown
from kiosk.observe.logs import set_up_logging
from kiosk.observe.uncaught import log_uncaught

DEMO_SEED = 2026
_GUESTS_SHOWN = 3


def run_central(options: argparse.Namespace) -> int:
    """Run one of the commands."""
    set_up_logging("INFO", json=False, stream=sys.stderr)
    log_uncaught()
    match options.central_command:
        case "restored":
            return _restored(options)
        case "codes":
            return _codes(options)
        case "appointment-code":
            return _appointment_code(options)
        case "change-code-key":
            return _change_code_key(options)
        case command if command in ACCESS:
            return _access(options)
        case "history":
            return _history(options)
        case _:
            return _serve(options)


def _restored(options: argparse.Namespace) -> int:
    """Note that the database is from a backup, for each of its offices."""
    database = open_existing(options.database)
    try:
        offices = note_return_from_backup(database, RealClock().now())
    finally:
        database.close()
    if not offices:
        raise ComplaintError(
            f"{shown(options.database)}: there is no office in it; was its -wal file left behind?"
        )
    print(f"Noted for {', '.join(offices)}: tickets of today go on with numbers from 1001 on.")
    return 0


def _appointment_code(options: argparse.Namespace) -> int:
    """Print the signed code of an appointment, and nothing else: it goes to whoever makes the confirmation."""
    database = open_existing(options.database)
    try:
        signed = code_of(database, options.appointment, RealClock().now())
    except RefusalError as refused:
        raise ComplaintError(f"{options.appointment}: {NO_CODE[refused.code]}") from None
    finally:
        database.close()
    print(signed.code)
    return 0


def _codes(options: argparse.Namespace) -> int:
    """Put out codes of several appointments."""
    database = open_existing(options.database)
    try:
        return put_out_codes(database, options)
    finally:
        database.close()


def _change_code_key(options: argparse.Namespace) -> int:
    """Make the next key of the signed codes."""
    database = open_existing(options.database)
    try:
        key = rotate(database, RealClock().now(), at_once=options.at_once)
    finally:
        database.close()
    print(f"Key {key.id} signs from {key.valid_from:%Y-%m-%d %H:%M} UTC on.")
    if options.at_once:
        print("Codes of the keys before it are no longer good: appointments that are booked need new ones.")
    return 0


def _history(options: argparse.Namespace) -> int:
    """Give the demo office a past; it is put in where it is not there."""
    if not 1 <= options.days <= LONGEST:
        raise ComplaintError(f"--days {options.days}: from 1 to {LONGEST}")
    database = open_database(options.database)
    try:
        clock = RealClock()
        count = put_history(database, clock.now(), options.days, options.seed)
    finally:
        database.close()
    print(
        f"{count} visits of the past {options.days} days are in it; what was there already stays as it was."
    )
    return 0


def _access(options: argparse.Namespace) -> int:
    """Let people see the pages."""
    database = open_existing(options.database)
    try:
        return ACCESS[options.central_command](database, options)
    finally:
        database.close()


def _serve(options: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT."""
    clock = RealClock()
    database = open_database(options.database)
    filling = _filling(options, clock.now())
    if filling is not None:
        _fill(database, filling, options.tokens)
    if options.demo:
        put_history(database, clock.now())
        _show_codes(database, clock.now())
        show_pages(database, demo_office().id, f"http://{options.host}:{options.port}")
    print(f"The central listens on http://{options.host}:{options.port}/api/v1", flush=True)
    try:
        serve(database, clock, None, options.host, options.port)
    except OSError as problem:
        raise ComplaintError(f"{options.host}:{options.port}: cannot listen ({problem.strerror})") from None
    finally:
        database.close()
    return 0


def _filling(options: argparse.Namespace, now: datetime) -> Filling | None:
    if options.demo:
        day = now.astimezone(ZONE).date()
        appointments = (*guests_of(now), *demo_day(day, Random(DEMO_SEED)))
        return Filling(demo_office(), appointments, COUNTERS, (second_office(),))
    if options.office is None:
        return None
    counters = tuple(name.strip() for name in options.counters.split(",") if name.strip())
    return Filling(load_office(options.office), (), counters)


def _fill(database: Database, filling: Filling, tokens_file: Path | None) -> None:
    if tokens_file is None:
        raise ComplaintError("--demo and --office need --tokens FILE: the credentials are shown nowhere else")
    tokens = new_tokens()
    fill(database, filling, tokens)
    _write(tokens_file, tokens)
    print(f"The office is in it. Credentials: {tokens_file}", flush=True)


def _show_codes(database: Database, now: datetime) -> None:
    """Print signed codes of the demo's guests, who do not exist; no code of an office is ever shown here."""
    for guest in GUESTS[:_GUESTS_SHOWN]:
        print(f"Signed code, {guest.about}: {code_of(database, guest.code, now).code}", flush=True)


def _write(path: Path, tokens: Tokens) -> None:
    content = {
        "kiosk": tokens.kiosk,
        "counter": tokens.counter,
        "manager": tokens.manager,
        "kiosk_id": KIOSK_ID,
        "epoch": EPOCH,
    }
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(content, file, indent=2)
    except OSError as problem:
        raise ComplaintError(f"{path}: cannot be written ({problem.strerror})") from None
