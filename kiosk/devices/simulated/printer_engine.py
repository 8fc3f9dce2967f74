"""The inside of the simulated printer: a buffer, a head, a roll of paper, and a state that an operator may change."""

import random
import re
import threading

from kiosk.devices.simulated.escpos_parser import (
    AskDone,
    Asking,
    AskName,
    AskPaper,
    Command,
    Cut,
    Feed,
    Handing,
    HandOut,
    Ignored,
    Initialise,
    LineEnd,
    Printing,
    Raster,
    Set,
    SetAutoStatus,
    Setting,
    Symbol,
    Text,
    next_command,
)
from kiosk.devices.simulated.models import EPSON, SimulatedModel
from kiosk.devices.simulated.output import OnPaper, PaperOutput
from kiosk.devices.simulated.paper import Roll
from kiosk.devices.simulated.printer_states import MIDWAY, PrinterState, StatusBytes, holds, status_bytes
from kiosk.devices.simulated.symbols import SymbolStore

_CLEAR_BUFFERS = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_REAL_TIME = re.compile(b"\x10\x04[\x01-\x04\x14]|" + re.escape(_CLEAR_BUFFERS), re.DOTALL)
"""A printer looks for these in everything that arrives, within pictures too."""
_CLEARED = b"\x37\x25\x00"
_BUFFER_MOST = 4_000_000
_MIDWAY_ROWS = 250
_SLOW_TURNS = 8
_COOLING_TURNS = 25
_ALL, _OFFLINE, _TICKET_PRESENT = 0x14, 0x08, 0x20
_OTHER_MODEL = b"_OTHER PRINTER\0"


class PrinterEngine:
    """Takes bytes, gives answers, and hands each finished paper to `on_paper`. Safe to use from several threads."""

    def __init__(self, width: int, on_paper: OnPaper, seed: int = 0, model: SimulatedModel = EPSON) -> None:
        self._output = PaperOutput(on_paper, presents=model.presents)
        self._model = model
        self._width = width
        self._lock = threading.RLock()
        self._state = PrinterState.READY
        self._ran_out = False
        self._buffer = bytearray()
        self._tail = b""
        self._roll = Roll(width)
        self._symbols = SymbolStore()
        self._auto_status = False
        self._reported = b""
        self._turn = 0
        self._chance = random.Random(seed)

    @property
    def state(self) -> PrinterState:
        """Return the state it is in."""
        return self._state

    def put_into(self, state: PrinterState) -> None:
        """Change the state. A roll that is put in after the paper ran out starts with a fresh edge."""
        with self._lock:
            self._ran_out = self._ran_out or self._state is PrinterState.PAPER_OUT
            if self._ran_out and not holds(state):
                self._ran_out = False
                if self._roll.rows and not self._roll.blank:
                    self._output.put(self._roll.take(cut=False))
            self._state, self._turn = state, 0

    def connected(self) -> None:
        """Note that somebody new has connected; what waits in the buffer stays there, as in a real printer."""
        with self._lock:
            self._tail = b""
            self._auto_status = False

    def receive(self, data: bytes) -> bytes:
        """Take bytes in; return the answers to those questions in them that are answered at once."""
        with self._lock:
            answers = b""
            seen = self._tail + data
            start = len(self._tail)
            self._buffer += data
            for match in _REAL_TIME.finditer(seen):
                if match.end() > start:
                    answers += self._real_time(match[0], len(seen) - match.end())
            self._tail = seen[1 - len(_CLEAR_BUFFERS) :]
            if len(self._buffer) > _BUFFER_MOST:
                self._buffer.clear()
            return self._spoken(answers)

    def work(self) -> bytes:
        """Print what can be printed now; return what there is to say of it."""
        with self._lock:
            self._pass_turn()
            answers = self._report()
            while self._buffer and not holds(self._state):
                found = next_command(self._buffer)
                if found is None:
                    break
                command, length = found
                if isinstance(command, Raster) and self._too_slow():
                    break
                del self._buffer[:length]
                answers += self._carry_out(command)
            return self._spoken(answers + self._report())

    def take_ticket(self) -> None:
        """Take what is held out: the visitor's hand."""
        with self._lock:
            self._output.take()

    def _pass_turn(self) -> None:
        """Let a moment pass, in which a hot head cools and a hand takes what is held out."""
        if self._state is PrinterState.HEAD_COOLS:
            self._turn += 1
            if self._turn >= _COOLING_TURNS:
                self._state = PrinterState.READY
        if self._state is not PrinterState.PRESENTER_NOT_TAKEN:
            self._output.pass_turn()

    def _too_slow(self) -> bool:
        if self._state is not PrinterState.SLOW:
            return False
        self._turn = (self._turn + 1) % _SLOW_TURNS
        return self._turn != 0

    def _real_time(self, command: bytes, behind: int) -> bytes:
        """Carry out a real-time command behind which `behind` bytes have come already."""
        if command == _CLEAR_BUFFERS:
            if not self._model.clears:
                return b""
            del self._buffer[: len(self._buffer) - behind]
            self._roll.pen.reset()
            return _CLEARED
        kind, status = command[-1], status_bytes(self._state)
        if kind == _ALL:
            return self._full_status(status) if self._model.full_status else b""
        byte = status.real_time[kind - 1]
        return bytes((byte | _OFFLINE if kind == 1 and self._model.offline_bit else byte,))

    def _full_status(self, status: StatusBytes) -> bytes:
        paper, *rest = status.full
        return bytes((0x10, 0x0F, paper | (_TICKET_PRESENT if self._output.ticket_present else 0), *rest))

    def _carry_out(self, command: Command) -> bytes:
        match command:
            case AskPaper() | AskDone() | AskName():
                return self._answer(command)
            case Initialise():
                self._roll.pen.reset()
            case Set(setting=setting, value=value):
                self._set(setting, value)
            case SetAutoStatus(mask=mask):
                self._auto_status, self._reported = self._model.auto_status and mask != 0, b""
            case Ignored():
                pass
            case _:
                self._print(command)
        return b""

    def _answer(self, command: Asking) -> bytes:
        match command:
            case AskPaper():
                return bytes((status_bytes(self._state).paper,))
            case AskDone(identity=identity):
                return b"\x37\x22" + identity + b"\x00" if self._model.names_jobs else b""
            case AskName(which=which):
                if self._state is PrinterState.WRONG_MODEL and self._model.says(which):
                    return _OTHER_MODEL
                return self._model.says(which)

    def _print(self, command: Printing) -> None:
        match command:
            case Raster():
                self._burn(command)
            case Feed(dots=dots):
                self._roll.feed(dots)
            case Text(characters=characters):
                self._roll.pen.write(characters)
            case LineEnd():
                self._roll.end_line()
            case Cut():
                self._cut()
            case Symbol(function=function):
                code = self._symbols.take(function)
                if code is not None:
                    self._roll.place(code)
            case HandOut(what=what):
                self._hand_out(what)

    def _hand_out(self, what: Handing) -> None:
        match what:
            case Handing.PRESENT:
                self._output.present()
            case Handing.RETRACT:
                self._output.retract()
            case Handing.EJECT:
                self._output.eject()

    def _set(self, setting: Setting, value: int) -> None:
        pen = self._roll.pen
        match setting:
            case Setting.MODE:
                pen.select_mode(value)
            case Setting.SIZE:
                pen.select_size(value)
            case Setting.BOLD | Setting.DOUBLE_STRIKE:
                pen.set_bold(value)
            case Setting.REVERSE:
                pen.set_reverse(value)
            case Setting.UNDERLINE:
                pen.set_underline(value)
            case Setting.ALIGN:
                pen.align = value & 0x03
            case Setting.PAGE:
                pen.select_page(value)

    def _burn(self, raster: Raster) -> None:
        self._roll.burn(raster)
        if self._roll.rows >= _MIDWAY_ROWS:
            self._state = MIDWAY.get(self._state, self._state)

    def _cut(self) -> None:
        """Cut, unless nothing came out since the last cut."""
        if self._roll.rows:
            self._output.put(self._roll.take(cut=True))

    def _report(self) -> bytes:
        report = status_bytes(self._state).report + b"\x00"
        if not self._auto_status or report == self._reported:
            return b""
        self._reported = report
        return report

    def _spoken(self, answers: bytes) -> bytes:
        if self._state is PrinterState.SILENT:
            return b""
        if self._state is PrinterState.GARBAGE and answers:
            return self._chance.randbytes(len(answers) + 2)
        return answers
