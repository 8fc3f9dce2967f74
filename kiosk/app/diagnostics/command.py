"""The command `kiosk diagnostics`: an archive of the running kiosk or of its store, and whether one is genuine."""

import argparse
import json
from base64 import b64decode
from functools import partial
from pathlib import Path
from typing import cast

from pydantic import BaseModel, ValidationError

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.control.client import ask
from kiosk.app.device_commands.output import Output
from kiosk.app.diagnostics.archive import MOST_BYTES, Genuine, NotGenuine, checked
from kiosk.app.diagnostics.codes import read_codes
from kiosk.app.diagnostics.device_key import device_key, fingerprint
from kiosk.app.diagnostics.exporting import archive, write
from kiosk.app.diagnostics.gathering import Sources
from kiosk.app.diagnostics.setting_lines import setting_lines
from kiosk.app.settings import Settings, load_settings
from kiosk.service.staff.condition import Inspector
from kiosk.store.port import KioskStore
from kiosk.store.staff_records import StaffRecords

GENUINE, NOT_GENUINE = 0, 1
_WHY = {
    "no_archive": "this is no archive of a kiosk's diagnostics",
    "signature": "its signature does not fit: it was changed, or made by nobody's kiosk",
    "changed": "a file in it was changed",
    "other_files": "it holds more or fewer files than were signed",
    "other_key": "it is signed, but by another kiosk's key",
}


def run_diagnostics(options: argparse.Namespace) -> int:
    """Do it; `verify` ends with 0 for one that is genuine, else 1."""
    match options.diagnostics_command:
        case "verify":
            return _verify(options)
        case "key":
            print(fingerprint(_key(options)))
            return 0
        case _:
            return _export(options)


class _Line(BaseModel):
    fields: dict[str, object]
    words: str


class _Answer(BaseModel):
    exit: int
    lines: list[_Line]


def _export(options: argparse.Namespace) -> int:
    settings = None if options.state else load_settings(options.config)
    folder: Path = options.state or cast(Path, settings and settings.kiosk.state)
    answer = ask(folder, {"do": "diagnostics"})
    if answer is None:
        if settings is None:
            raise ComplaintError(f"{folder}: no kiosk runs there; with --config its store can be asked")
        # The drivers are loaded for this only.
        from kiosk.app.control.beside import answer_beside

        answer = answer_beside(settings, {"do": "diagnostics"}, partial(_beside, settings))
    try:
        told = _Answer.model_validate(answer)
        archive = told.lines[0].fields.get("archive")
    except (ValidationError, IndexError):
        raise ComplaintError("the kiosk answers as another version of the program does") from None
    if not isinstance(archive, str):
        raise ComplaintError(told.lines[0].words)
    try:
        write(options.file, b64decode(archive))
    except OSError as refused:
        raise ComplaintError(f"{options.file}: cannot be written ({refused.strerror})") from None
    print(
        f"{options.file}: without personal data; `kiosk diagnostics verify` says whether it is as it was made"
    )
    return 0


def _beside(settings: Settings, store: KioskStore, inspector: Inspector) -> bytes:
    state, clock = settings.kiosk.state, RealClock()
    records = StaffRecords(state, clock)
    shown = partial(setting_lines, settings)
    try:
        return archive(Sources(settings.kiosk.id, state, clock, store, inspector, records, shown))
    finally:
        records.close()


def _verify(options: argparse.Namespace) -> int:
    verdict = _verdict(options.file)
    if isinstance(verdict, Genuine) and options.key:
        wanted = options.key.replace(" ", "").upper()
        if fingerprint(verdict.public).replace(" ", "") != wanted:
            verdict = NotGenuine("other_key")
    output = Output(as_json=options.json)
    if isinstance(verdict, NotGenuine):
        output.say({"result": "not_genuine", "code": verdict.code}, f"{options.file}: {_WHY[verdict.code]}")
        return NOT_GENUINE
    key = fingerprint(verdict.public)
    output.say(
        {
            "result": "genuine",
            "kiosk": verdict.kiosk,
            "made": verdict.made,
            "key": key,
            "files": [*verdict.files],
        },
        f"genuine: of {verdict.kiosk}, made {verdict.made}, key {key}\n  {', '.join(verdict.files)}",
    )
    return GENUINE


def _verdict(path: Path) -> Genuine | NotGenuine:
    try:
        if path.stat().st_size > MOST_BYTES:
            return NotGenuine("no_archive")
        content = path.read_bytes()
    except OSError as refused:
        raise ComplaintError(f"{path}: cannot be read ({refused.strerror})") from None
    if not content.startswith(b"LD1:"):
        return checked(content)
    read = read_codes(line.strip() for line in content.decode("ascii", "replace").splitlines())
    if read is None:
        return NotGenuine("signature")
    public, facts = read
    known = facts if isinstance(facts, dict) else {}
    shown = json.dumps(facts, indent=1)
    return Genuine(public, str(known.get("kiosk")), str(known.get("at")), {"codes": shown.encode("utf-8")})


def _key(options: argparse.Namespace) -> bytes:
    folder: Path = options.state or load_settings(options.config).kiosk.state
    try:
        return device_key(folder).public
    except OSError as refused:
        raise ComplaintError(f"{folder}: cannot be used ({refused.strerror})") from None
