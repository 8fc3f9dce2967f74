"""The inside of the simulated printer: a buffer, a head, a roll of paper, and a state that an operator may change."""

import random
import re
import threading
from collections.abc import Callable

from kiosk.devices.simulated.escpos_parser import (
    AskDone,
    Asking,
    AskName,
    AskPaper,
    Command,
    Cut,
    Feed,
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
from kiosk.devices.simulated.paper import Roll, SimulatedPaper
from kiosk.devices.simulated.printer_states import PrinterState, holds, status_bytes
from kiosk.devices.simulated.symbols import SymbolStore

MAKER, MODEL = b"_EPSON\0", b"_TM-T20III\0"

_CLEAR_BUFFERS = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_REAL_TIME = re.compile(b"\x10\x04[\x01-\x04]|" + re.escape(_CLEAR_BUFFERS), re.DOTALL)
"""A printer looks for these in everything that arrives, within pictures too."""
_CLEARED = b"\x37\x25\x00"
_BUFFER_MOST = 4_000_000
_MIDWAY_ROWS = 250
_SLOW_TURNS = 8
_NAMES = {66: MAKER, 67: MODEL}

OnPaper = Callable[[SimulatedPaper], None]


class PrinterEngine:
    """Takes bytes, gives answers, and hands each finished paper to `on_paper`. Safe to use from several threads."""

    def __init__(self, width: int, on_paper: OnPaper, seed: int = 0) -> None:
        self._on_paper = on_paper
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
                    self._on_paper(self._roll.take(cut=False))
            self._state = state

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

    def _too_slow(self) -> bool:
        if self._state is not PrinterState.SLOW:
            return False
        self._turn = (self._turn + 1) % _SLOW_TURNS
        return self._turn != 0

    def _real_time(self, command: bytes, behind: int) -> bytes:
        """Carry out a real-time command behind which `behind` bytes have come already."""
        if command == _CLEAR_BUFFERS:
            del self._buffer[: len(self._buffer) - behind]
            self._roll.pen.reset()
            return _CLEARED
        kind = command[-1]
        return status_bytes(self._state).real_time[kind - 1 : kind]

    def _carry_out(self, command: Command) -> bytes:
        match command:
            case AskPaper() | AskDone() | AskName():
                return self._answer(command)
            case Initialise():
                self._roll.pen.reset()
            case Set(setting=setting, value=value):
                self._set(setting, value)
            case SetAutoStatus(mask=mask):
                self._auto_status, self._reported = mask != 0, b""
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
                return b"\x37\x22" + identity + b"\x00"
            case AskName(which=which):
                return _NAMES.get(which, b"")

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
        if self._state is PrinterState.PAPER_OUT_MIDWAY and self._roll.rows >= _MIDWAY_ROWS:
            self._state = PrinterState.PAPER_OUT

    def _cut(self) -> None:
        """Cut, unless nothing came out since the last cut."""
        if self._roll.rows:
            self._on_paper(self._roll.take(cut=True))

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
