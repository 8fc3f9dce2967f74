"""``kiosk devices simulate``: serves a simulated device for others to test against, its operator at the keyboard."""

import argparse
import json
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Protocol

from kiosk.app.complaints import ComplaintError
from kiosk.devices.simulated.document_framings import Maker
from kiosk.devices.simulated.models import EPSON, MODELS
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.printer_controls import SimulatedPrinterControls
from kiosk.devices.simulated.printer_events import (
    ClientConnected,
    ClientLeft,
    PaperCameOut,
    PrinterEvent,
    StateChanged,
    TicketMoved,
)
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.reader_states import ReaderState
from kiosk.devices.simulated.reader_terminal import SimulatedSerialReader
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM

_WIDTHS = {80: WIDTH_80_MM, 58: WIDTH_58_MM}
_STATES = tuple(state.value for state in PrinterState)
_FAULTS = tuple(state.value for state in ReaderState)
_QUIT = "quit"


class Commands(Protocol):
    """Where commands are added; `argparse` has it."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's name
        """Add a command."""
        ...


def add_simulate(subparsers: Commands) -> None:
    """Add ``simulate`` with its devices."""
    simulate = subparsers.add_parser("simulate", help="serve a simulated device for others to test against")
    devices = simulate.add_subparsers(dest="simulated", required=True, metavar="DEVICE")
    _add_printer(
        devices.add_parser("printer", help="a receipt printer (ESC/POS), by TCP and as a serial line")
    )
    for name, about in (("scanner", "a code scanner"), ("document-reader", "a reader of passports")):
        reader = devices.add_parser(
            name, help=f"{about} on a serial line; what is typed is read, !NAME sets a fault"
        )
        reader.add_argument(
            "--pty", type=Path, required=True, metavar="LINK", help="where the line is to be found"
        )
        reader.add_argument("--json", action="store_true", help="one JSON object a line")
        if name == "document-reader":
            reader.add_argument(
                "--maker", choices=[maker.value for maker in Maker], default=Maker.DESKO.value
            )


def _add_printer(printer: argparse.ArgumentParser) -> None:
    printer.add_argument(
        "--port", type=int, default=0, metavar="N", help="0, the default, is any that is free"
    )
    printer.add_argument("--host", default="127.0.0.1", metavar="H")
    printer.add_argument("--pty", type=Path, metavar="LINK", help="also as a serial line, to be found here")
    printer.add_argument("--baud", type=int, metavar="N", help="as slow as such a serial line")
    printer.add_argument("--model", choices=list(MODELS), default=EPSON.name, metavar="NAME",
                         help=f"one of {', '.join(MODELS)}")  # fmt: skip
    printer.add_argument("--state", choices=_STATES, default="ready", metavar="NAME",
                         help=f"one of {', '.join(_STATES)}")  # fmt: skip
    printer.add_argument(
        "--paper", type=int, choices=list(_WIDTHS), default=80, help="width of the roll in mm"
    )
    printer.add_argument("--taken-after", type=float, metavar="S",
                         help="somebody takes a ticket from a presenter after so many seconds")  # fmt: skip
    printer.add_argument("--folder", type=Path, metavar="DIR", help="where pictures of the papers go")
    printer.add_argument("--json", action="store_true", help="one JSON object a line")


def run_simulate(options: argparse.Namespace) -> int:
    """Serve the device until ``quit`` or the end of the program is asked for; return the exit code."""
    say = Reporter(as_json=options.json)
    try:
        with _ended_by_signals():
            if options.simulated == "printer":
                _serve_printer(options, say)
            else:
                _serve_reader(options, say)
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        raise ComplaintError(f"the simulated {options.simulated} cannot be served: {error}") from None
    return 0


class Reporter:
    """Writes what happens, a line each, from whichever thread."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._lock = threading.Lock()

    def say(self, kind: str, **fields: object) -> None:
        """Write one line."""
        known = {name: value for name, value in fields.items() if value is not None}
        line = (
            json.dumps({"type": kind, **known}, ensure_ascii=False)
            if self._as_json
            else " ".join([kind, *(f"{name}={_plain(value)}" for name, value in known.items())])
        )
        with self._lock:
            print(line, flush=True)

    def note(self, event: PrinterEvent) -> None:
        """Write what a printer did."""
        match event:
            case ClientConnected(address=address):
                self.say("connected", address=address)
            case ClientLeft():
                self.say("disconnected")
            case PaperCameOut(number=number, paper=paper, file=file):
                self.say("paper", number=number, cut=paper.cut, rows=paper.picture.height,
                         file=None if file is None else str(file), text=paper.text)  # fmt: skip
            case TicketMoved(number=number, fate=fate):
                self.say("ticket", number=number, fate=fate.value)
            case StateChanged(state=state):
                self.say("state", state=state.value)


def _plain(value: object) -> str:
    return (
        json.dumps(value, ensure_ascii=False)
        if isinstance(value, str) and not value.isalnum()
        else str(value)
    )


def _serve_printer(options: argparse.Namespace, say: Reporter) -> None:
    folder = options.folder or Path(tempfile.mkdtemp(prefix="loket-papers-"))
    printer = SimulatedPrinter(
        folder,
        _WIDTHS[options.paper],
        serial=SimulatedSerialPort(options.pty, options.baud) if options.pty else None,
        model=replace(MODELS[options.model], taken_after_s=options.taken_after),
        address=(options.host, options.port),
        on_event=say.note,
    )
    try:
        host, port = printer.address
        tty = str(options.pty) if options.pty else None
        say.say("listening", address=f"tcp://{host}:{port}", tty=tty, model=options.model, folder=str(folder))
        printer.controls.set_state(options.state)
        printer.start()
        _obey(lambda line: _do(line, printer.controls, say))
    finally:
        printer.close()


def _do(line: str, controls: SimulatedPrinterControls, say: Reporter) -> None:
    if line in _STATES:
        controls.set_state(line)
    elif line == "take":
        if not controls.take_ticket():
            say.say("refused", why="no ticket is held out")
    elif line == "feed":
        controls.press_feed()
    elif line == "roll":
        controls.new_roll()
    elif line == "papers":
        latest = controls.papers
        for number, paper in enumerate(latest, controls.count - len(latest) + 1):
            say.say("paper", number=number, cut=paper.cut, fate=paper.fate.value, rows=paper.picture.height)
    else:
        say.say("unknown", command=line, known=" ".join(("take", "feed", "roll", "papers", _QUIT, *_STATES)))


def _serve_reader(options: argparse.Namespace, say: Reporter) -> None:
    documents = options.simulated == "document-reader"
    reader = SimulatedSerialReader(options.pty, maker=Maker(options.maker) if documents else Maker.DESKO)
    zone: list[str] = []

    def lay_down() -> None:
        reader.controls.present_document(zone)
        say.say("read", lines=len(zone))
        zone.clear()

    def obey(line: str) -> None:
        if line.startswith("!"):
            if line[1:] in _FAULTS:
                reader.controls.set_state(line[1:])
                say.say("state", state=line[1:])
            else:
                say.say("unknown", command=line, known=" ".join(f"!{fault}" for fault in _FAULTS))
        elif not documents:
            reader.controls.present_code(line)
            say.say("read", length=len(line))
        elif line:
            zone.append(line)
        elif zone:
            lay_down()

    try:
        say.say("listening", tty=str(options.pty))
        _obey(obey)
        if zone:
            lay_down()
    finally:
        reader.close()


def _obey(do: Callable[[str], None]) -> None:
    """Do what each line of standard input says, until ``quit``; when it ends without, serve on."""
    for line in sys.stdin:
        if line.strip() == _QUIT:
            return
        do(line.strip())
    threading.Event().wait()


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let an end that others ask for be an orderly one."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
