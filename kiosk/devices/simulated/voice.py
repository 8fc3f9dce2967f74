"""What the simulated printer says: answers to questions, and reports of changes that nobody asked for."""

import random

from kiosk.devices.simulated.escpos_commands import (
    AskDone,
    AskDrawer,
    Asking,
    AskName,
    AskOutput,
    AskPaper,
    SetAutoStatus,
    SetFullReports,
)
from kiosk.devices.simulated.models import OTHER, SimulatedModel
from kiosk.devices.simulated.printer_states import PrinterState, full_status, output_status, status_bytes

_FULL_STATUS = 0x14
_ONLINE, _ERROR, _PAPER = 0x02, 0x04, 0x08
_NEVER_REPORTED = b"\xff"


class Voice:
    """Speaks as its model does. Every method takes the printer's state, and whether a ticket lies in the output."""

    def __init__(self, model: SimulatedModel, seed: int) -> None:
        self._model = model
        self._chance = random.Random(seed)
        self._reports = 0
        self._full_reports = 0
        self._reported = _NEVER_REPORTED

    def forget_client(self) -> None:
        """Report nothing any more: whoever wanted it has gone."""
        self._reports = self._full_reports = 0

    def real_time(self, kind: int, state: PrinterState, *, ticket: bool) -> bytes:
        """Answer DLE EOT."""
        if kind == _FULL_STATUS:
            return full_status(state, ticket=ticket) if self._model.full_status else b""
        if kind not in self._model.real_time:
            return b""
        byte = status_bytes(state).real_time[kind - 1]
        return bytes((byte | 0x08 if kind == 1 and self._model.offline_bit else byte,))

    def answer(self, question: Asking, state: PrinterState, *, ticket: bool) -> bytes:
        """Answer what was asked from within the buffer."""
        model = self._model
        match question:
            case AskPaper():
                return bytes((status_bytes(state).paper,)) if model.tells_paper else b""
            case AskDrawer():
                return b"\x00" if model.tells_paper else b""
            case AskDone(identity=identity):
                return b"\x37\x22" + identity + b"\x00" if model.names_jobs else b""
            case AskOutput():
                return bytes((output_status(state, ticket=ticket),)) if model.presents else b""
            case AskName(which=which):
                wrong = state is PrinterState.WRONG_MODEL and bool(model.model)
                return (OTHER if wrong else model).says(which)

    def listen(self, wish: SetAutoStatus | SetFullReports) -> None:
        """Report from now on what is wished, beginning with how it is."""
        self._reported = _NEVER_REPORTED
        if isinstance(wish, SetAutoStatus):
            self._reports = wish.mask if self._model.auto_status else 0
        else:
            self._full_reports = wish.mask if self._model.full_status else 0

    def report(self, state: PrinterState, *, ticket: bool) -> bytes:
        """Report how it is, where that is wished and something of it has changed."""
        if not self._reports and not self._full_reports:
            return b""
        full = full_status(state, ticket=ticket)
        offline = 0x08 if self._model.offline_bit else 0
        first, *others = status_bytes(state).report
        report = bytes((first | offline, *others, 0))
        seen = _noticed(report, self._reports) if self._reports else _masked(full, self._full_reports)
        if seen == self._reported:
            return b""
        self._reported = seen
        return report if self._reports else full

    def spoken(self, answers: bytes, state: PrinterState) -> bytes:
        """Return what is heard of answers in a state."""
        if state is PrinterState.SILENT:
            return b""
        if state is PrinterState.GARBAGE and answers:
            return self._chance.randbytes(len(answers) + 2)
        return answers


def _noticed(report: bytes, mask: int) -> bytes:
    """Return what of a report is watched: changes of anything else are not reported (GS a)."""
    online, error, paper = (mask & each for each in (_ONLINE, _ERROR, _PAPER))
    return bytes((report[0] & 0x28 if online else 0, report[1] if error else 0, report[2] if paper else 0))


def _masked(full: bytes, mask: int) -> bytes:
    """Return what of a full status is watched: paper, user, recoverable, unrecoverable (GS E0h)."""
    return bytes(byte if mask & 1 << place else 0 for place, byte in enumerate(full[2:]))
