"""The inside of the simulated printer: a buffer, a head, a roll of paper, and a state that an operator may change."""

import re
import threading
from typing import Protocol

from kiosk.devices.simulated.escpos_commands import (
    AskDone,
    AskDrawer,
    AskName,
    AskOutput,
    AskPaper,
    Command,
    Cut,
    Giving,
    Ignored,
    Present,
    SetAutoStatus,
    SetFullReports,
)
from kiosk.devices.simulated.escpos_parser import CommandReader
from kiosk.devices.simulated.head import Head
from kiosk.devices.simulated.models import EPSON, SimulatedModel
from kiosk.devices.simulated.paper import LONGEST_ROWS, Fate, SimulatedPaper
from kiosk.devices.simulated.pen import LINE_SPACING
from kiosk.devices.simulated.presenter import SimulatedPresenter
from kiosk.devices.simulated.printer_states import MIDWAY, PrinterState, holds
from kiosk.devices.simulated.voice import Voice

_CLEAR_BUFFERS = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_REAL_TIME = re.compile(b"\x10\x04[\x01-\x04\x14]|\x10\x05[\x01\x02]|" + re.escape(_CLEAR_BUFFERS), re.DOTALL)
"""A printer looks for these in everything that arrives, within pictures too."""
_ENQUIRY = b"\x10\x05"
_GO_ON_CLEARED = b"\x10\x05\x02"
_CLEARED = b"\x37\x25\x00"
_BUFFER_MOST = 256_000
_MIDWAY_ROWS = 250
_SLOW_ROWS_S = 300.0
"""Rows of dots a second while it is slow: 38 mm/s, a quarter of what a receipt printer does."""
_SLOW_MOST = 48.0
_HOT = frozenset({PrinterState.HEAD_HOT, PrinterState.HEAD_COOLS})
_COOLS_SOON_S = 1.0


class Output(Protocol):
    """Where papers come out. It is told while the printer stands still, so it must not ask it anything."""

    def keep(self, paper: SimulatedPaper) -> None:
        """Take a paper."""
        ...

    def mark(self, number: int, fate: Fate) -> None:
        """Note what became of a paper that was kept before; the first is number 1."""
        ...

    def note_state(self, state: PrinterState) -> None:
        """Note that the state has changed."""
        ...


class PrinterEngine:
    """Takes bytes, gives answers, and hands each finished paper to its output. Safe to use from several threads."""

    def __init__(self, width: int, output: Output, seed: int = 0, model: SimulatedModel = EPSON) -> None:
        self._output = output
        self._clears = model.clears
        self._lock = threading.RLock()
        self._state = PrinterState.READY
        self._ran_out = False
        self._reader = CommandReader()
        self._tail = b""
        self._head = Head(width)
        self._held_back: Command | None = None
        self._voice = Voice(model, seed)
        self._presenter = SimulatedPresenter(output.mark, model.taken_after_s) if model.presents else None
        self._papers = 0
        self._cools_s = self._heat = model.cools_s
        self._budget = 0.0
        self._breaks = False

    @property
    def state(self) -> PrinterState:
        """Return the state it is in."""
        return self._state

    @property
    def full(self) -> bool:
        """Say whether it can take no more bytes now."""
        return len(self._reader) >= _BUFFER_MOST

    def put_into(self, state: PrinterState) -> None:
        """Change the state. A roll that is put in after the paper ran out starts with a fresh edge."""
        with self._lock:
            self._ran_out = self._ran_out or self._state is PrinterState.PAPER_OUT
            self._become(state)
            if self._ran_out and not holds(self._felt):
                self._ran_out = False
                if self._head.roll.rows and not self._head.roll.blank:
                    self._put_out(cut=False)
            self._heat = _COOLS_SOON_S if state is PrinterState.HEAD_COOLS else self._cools_s
            self._breaks = False
            if self._presenter:
                self._presenter.unattended = state is PrinterState.PRESENTER_NOT_TAKEN

    def connected(self) -> None:
        """Note that somebody new has connected; what waits in the buffer stays there, as in a real printer."""
        with self._lock:
            self._tail = b""
            self._breaks = False
            self._voice.forget_client()

    def receive(self, data: bytes) -> bytes:
        """Take bytes in and print what can be printed; return the answers to the questions in them."""
        with self._lock:
            answers = b""
            seen, start, done = self._tail + data, len(self._tail), len(self._tail)
            for match in _REAL_TIME.finditer(seen):
                if match.end() > start:
                    answers += self._taken_in(seen[done : match.end()]) + self._real_time(match[0])
                    done = match.end()
            answers += self._taken_in(seen[done:])
            self._tail = seen[1 - len(_CLEAR_BUFFERS) :]
            return self._voice.spoken(answers, self._state)

    def work(self) -> bytes:
        """Print what can be printed now; return what there is to say of it."""
        with self._lock:
            return self._voice.spoken(self._work(), self._state)

    def tick(self, seconds: float) -> None:
        """Let time pass: the head cools, a slow printer gets on, a visitor takes the ticket."""
        with self._lock:
            self._budget = min(self._budget + seconds * _SLOW_ROWS_S, _SLOW_MOST)
            if self._state in _HOT:
                self._heat -= seconds
                if self._heat <= 0:
                    self.put_into(PrinterState.READY)
            if self._presenter:
                self._presenter.tick(seconds)

    def take_ticket(self) -> bool:
        """Pull the ticket from the presenter; False when none is held out."""
        with self._lock:
            return self._presenter is not None and self._presenter.take()

    def press_feed(self) -> None:
        """Press the feed button: the paper moves a line, where it can."""
        with self._lock:
            if not holds(self._felt):
                self._head.roll.feed(LINE_SPACING)

    def breaks_off(self) -> bool:
        """Say whether the connection is to break now; asked once, it is forgotten."""
        with self._lock:
            breaks, self._breaks = self._breaks, False
            return breaks

    @property
    def _felt(self) -> PrinterState:
        """Return the state as this model feels it: what it has not got cannot fail."""
        if self._state is PrinterState.PRESENTER_JAM and self._presenter is None:
            return PrinterState.READY
        return self._state

    @property
    def _ticket_seen(self) -> bool:
        return self._presenter is not None and self._presenter.holds_out

    def _become(self, state: PrinterState) -> None:
        if state is not self._state:
            self._state = state
            self._output.note_state(state)

    def _taken_in(self, data: bytes) -> bytes:
        # What finds no room is lost, as on a line without flow control.
        self._reader.feed(data[: max(0, _BUFFER_MOST - len(self._reader))])
        return self._work()

    def _work(self) -> bytes:
        answers = self._report()
        while not self._stopped():
            command = self._held_back or self._reader.next()
            self._held_back = None
            if command is None:
                break
            rows = self._head.roll.rows
            answers += self._carry_out(command)
            self._budget -= max(0, self._head.roll.rows - rows)
            if MIDWAY.get(self._state) and self._head.roll.rows >= _MIDWAY_ROWS:
                self._become(MIDWAY[self._state])
            answers += self._report()
        return answers

    def _report(self) -> bytes:
        return self._voice.report(self._felt, ticket=self._ticket_seen)

    def _stopped(self) -> bool:
        if self._state is PrinterState.SLOW and self._budget <= 0:
            return True
        return self._breaks or holds(self._felt)

    def _real_time(self, command: bytes) -> bytes:
        if command == _CLEAR_BUFFERS:
            return self._clear() if self._clears else b""
        if command.startswith(_ENQUIRY):
            if self._state is PrinterState.JAM_CLEARED:
                if command == _GO_ON_CLEARED:
                    self._clear()
                self.put_into(PrinterState.READY)
            return b""
        return self._voice.real_time(command[-1], self._felt, ticket=self._ticket_seen)

    def _clear(self) -> bytes:
        self._reader.clear()
        self._head.drop()
        self._held_back = None
        return _CLEARED

    def _carry_out(self, command: Command) -> bytes:
        match command:
            case AskPaper() | AskDrawer() | AskDone() | AskName() | AskOutput():
                return self._voice.answer(command, self._felt, ticket=self._ticket_seen)
            case SetAutoStatus() | SetFullReports():
                self._voice.listen(command)
            case Present() | Giving():
                self._hand_out(command)
            case Ignored():
                pass
            case Cut():
                self._head.print(command)
                self._cut(command)
            case _:
                self._head.print(command)
                if self._head.roll.rows > LONGEST_ROWS:
                    self._put_out(cut=False)
        return b""

    def _hand_out(self, command: Present | Giving) -> None:
        """Move the ticket; what is not cut yet is cut first."""
        if self._presenter is None:
            return
        if self._head.roll.rows and not self._head.roll.blank:
            self._put_out(cut=True)
        if isinstance(command, Present):
            self._presenter.present(command)
        else:
            self._presenter.give(command)

    def _cut(self, command: Cut) -> None:
        """Cut, unless nothing came out since the last cut; what befalls the next ticket befalls a short one here."""
        if not self._head.roll.rows and self._head.roll.blank:
            return
        if self._state in MIDWAY:
            self._become(MIDWAY[self._state])
            if holds(self._felt):
                self._held_back = command
                return
        self._put_out(cut=True)
        self._breaks = self._state is PrinterState.CUT_CONNECTION

    def _put_out(self, *, cut: bool) -> None:
        self._papers += 1
        self._output.keep(self._head.roll.take(cut=cut))
        if cut and self._presenter:
            self._presenter.receive(self._papers)
