"""`kiosk central roster`: how many counters are planned when, from a TOML file into the central's database."""

import argparse
import tomllib
from pathlib import Path

from pydantic import ValidationError

from kiosk.app.complaints import ComplaintError
from kiosk.app.databases import open_existing
from kiosk.central.rostering import RosterForm, put_in


def run_roster(options: argparse.Namespace) -> int:
    """Put a roster in, in place of the office's one before."""
    roster = _read(options.file)
    database = open_existing(options.database)
    try:
        office = put_in(database, roster)
    finally:
        database.close()
    if office is None:
        raise ComplaintError(f"{options.file}: `office` must name an office of this central")
    print(f"The roster of {office} has {len(roster.shifts)} shifts.")
    return 0


def _read(path: Path) -> RosterForm:
    try:
        return RosterForm.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ComplaintError(f"{path}: {where}: {first['msg']}") from None
    except (OSError, ValueError) as problem:
        raise ComplaintError(f"{path}: {problem}") from None
