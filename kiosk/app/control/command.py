"""The commands `kiosk status` and `kiosk tickets`: for the running kiosk, or for its store while it does not run."""

import argparse
from pathlib import Path
from typing import cast

from pydantic import BaseModel, ValidationError

from kiosk.app.complaints import ComplaintError
from kiosk.app.control.client import ask
from kiosk.app.control.socket_file import Json
from kiosk.app.device_commands.output import Output
from kiosk.app.settings import load_settings


def run_status(options: argparse.Namespace) -> int:
    """Tell how the kiosk is; 0 when it is well, 1 when something is to be done, 2 when visitors cannot check in."""
    return _run(options, {"do": "status"})


def run_tickets(options: argparse.Namespace) -> int:
    """List tickets, print one again or void one; 0 when it is done, 1 when not."""
    match options.tickets_command:
        case "print-again":
            return _run(options, {"do": "print_again", "number": options.number})
        case "void":
            return _run(options, {"do": "void", "number": options.number})
        case _:
            return _run(options, {"do": "tickets", "unconfirmed": options.unconfirmed})


def _run(options: argparse.Namespace, request: Json) -> int:
    settings = None if options.state else load_settings(options.config)
    folder: Path = options.state or cast(Path, settings and settings.kiosk.state)
    answer = ask(folder, request)
    if answer is None:
        if settings is None:
            raise ComplaintError(f"{folder}: no kiosk runs there; with --config its store can be asked")
        # The drivers are loaded for this only.
        from kiosk.app.control.beside import answer_beside

        answer = answer_beside(settings, request)
    return _print(answer, as_json=options.json)


class _Line(BaseModel):
    fields: Json
    words: str


class _Answer(BaseModel):
    """What a command comes to: its lines, and its exit code."""

    exit: int
    lines: list[_Line]


def _print(answer: Json, *, as_json: bool) -> int:
    try:
        told = _Answer.model_validate(answer)
    except ValidationError:
        raise ComplaintError("the kiosk answers as another version of the program does") from None
    output = Output(as_json=as_json)
    for line in told.lines:
        output.say(line.fields, line.words)
    if not told.lines and not as_json:
        print("none")
    return told.exit
