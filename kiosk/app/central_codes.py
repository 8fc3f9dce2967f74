"""The command `kiosk central codes`: signed codes of some appointments or of a day, as text, pictures or a sheet."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.central.desk.code_pictures import MOST, Labelled, pdf, png, svg
from kiosk.central.desk.signing import appointments_of, code_of
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database

NO_CODE = {
    "not_found": "there is no such appointment",
    "no_code_key": "there is no key yet that signs; `kiosk central change-code-key` makes one",
    "not_signable": "its id has no room in a signed code (16 characters, a UUID or 32 hexadecimal digits)",
}


def put_out_codes(database: Database, options: argparse.Namespace) -> int:
    """Write the codes that are asked for; 1 where some of them cannot be signed."""
    now = RealClock().now()
    wanted = (*options.appointments, *(() if options.day is None else appointments_of(database, options.day)))
    if not wanted:
        raise ComplaintError("name appointments by their ids, or a day on which some are booked")
    if len(wanted) > MOST:
        raise ComplaintError(f"{len(wanted)} codes: at most {MOST} at once")
    if options.form != "text" and options.output is None:
        raise ComplaintError("--output says where pictures and sheets go")
    codes, missed = _signed(database, wanted, now)
    try:
        _write(codes, options.form, options.output)
    except OSError as problem:
        raise ComplaintError(f"{options.output}: cannot be written ({problem.strerror})") from None
    return 1 if missed else 0


def _signed(database: Database, wanted: tuple[str, ...], now: datetime) -> tuple[list[Labelled], int]:
    codes: list[Labelled] = []
    for each in dict.fromkeys(wanted):
        try:
            codes.append(Labelled(code_of(database, each, now).code, each))
        except RefusalError as refused:
            print(f"kiosk: {each}: {NO_CODE[refused.code]}", file=sys.stderr)
    return codes, len(set(wanted)) - len(codes)


def _write(codes: list[Labelled], form: str, output: Path | None) -> None:
    if output is None:
        for each in codes:
            print(f"{each.label}\t{each.code}")
        return
    if form == "pdf":
        output.write_bytes(pdf(codes))
        return
    output.mkdir(parents=True, exist_ok=True)
    for each in codes:
        content = {"svg": lambda code: svg(code).encode(), "png": png}.get(
            form, lambda code: f"{code}\n".encode()
        )
        (output / f"{_name(each.label)}.{'txt' if form == 'text' else form}").write_bytes(content(each.code))


def _name(appointment: str) -> str:
    """Make a file's name of an id, which may hold anything that can be seen."""
    return "".join(each if each.isalnum() or each in "-_" else f"%{ord(each):02x}" for each in appointment)
