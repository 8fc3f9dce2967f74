"""The states and faults of the simulated printer by name, and what the printer says of itself in each.

The status bytes are those of an emulated TM-T20III (Epson, ESC/POS Command Reference: DLE EOT, GS a, GS r).
"""

from dataclasses import dataclass
from enum import Enum


class PrinterState(Enum):
    """A state, or a fault, that an operator can put the printer into."""

    READY = "ready"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    PAPER_OUT_MIDWAY = "paper_out_midway"
    """The paper runs out within the next ticket; from there on the state is ``paper_out``."""
    COVER_OPEN = "cover_open"
    COVER_OPENED_MIDWAY = "cover_opened_midway"
    """Somebody opens the cover within the next ticket; from there on the state is ``cover_open``."""
    CUTTER = "cutter"
    HEAD_HOT = "head_hot"
    HEAD_COOLS = "head_cools"
    """The head is too hot and cools down by itself after a second; from there on the state is ``ready``."""
    JAM = "jam"
    JAM_MIDWAY = "jam_midway"
    """The paper jams within the next ticket; from there on the state is ``jam``."""
    OFFLINE = "offline"
    BROKEN = "broken"
    """An error that nothing on the spot ends."""
    PRESENTER_NOT_TAKEN = "presenter_not_taken"
    """Nobody takes the ticket that is held out."""
    PRESENTER_JAM = "presenter_jam"
    """The presenter neither holds out nor takes in."""
    DISCONNECTED = "disconnected"
    """Switched off or unplugged: it refuses connections."""
    BUSY = "busy"
    """Another client has it: it takes a connection and leaves it alone."""
    WRONG_MODEL = "wrong_model"
    """It says that it is a printer of another family."""
    SLOW = "slow"
    SILENT = "silent"
    """It prints, and answers nothing."""
    SILENT_MIDWAY = "silent_midway"
    """It falls silent within the next ticket; from there on the state is ``silent``."""
    GARBAGE = "garbage"
    """It prints, and what it answers is noise."""
    HALF_A_JOB = "half_a_job"
    """The connection breaks in the middle of each job."""
    CUT_CONNECTION = "cut_connection"
    """The connection breaks at the first bytes of each job."""


@dataclass(frozen=True, slots=True)
class StatusBytes:
    """The answers to DLE EOT 1 to 4, the first three bytes of an automatic report, and the answer to GS r 1.

    `full` is paper, user, recoverable and unrecoverable of a printer that tells all at once (Custom, DLE EOT 14h).
    """

    real_time: bytes
    report: bytes
    paper: int = 0x00
    full: bytes = b"\x00\x00\x00\x00"


_FINE = StatusBytes(b"\x12\x12\x12\x12", b"\x10\x00\x00")
_HOT = StatusBytes(b"\x1a\x52\x52\x12", b"\x18\x40\x00", full=b"\x00\x00\x01\x00")
_STATUS = {
    PrinterState.PAPER_NEAR_END: StatusBytes(
        b"\x12\x12\x12\x1e", b"\x10\x00\x03", 0x03, full=b"\x04\x00\x00\x00"
    ),
    PrinterState.PAPER_OUT: StatusBytes(b"\x1a\x32\x12\x7e", b"\x18\x00\x0f", 0x0F, full=b"\x05\x00\x00\x00"),
    PrinterState.COVER_OPEN: StatusBytes(b"\x1a\x16\x12\x12", b"\x38\x00\x00", full=b"\x00\x02\x00\x00"),
    PrinterState.CUTTER: StatusBytes(b"\x1a\x52\x1a\x12", b"\x18\x08\x00", full=b"\x00\x00\x00\x01"),
    PrinterState.HEAD_HOT: _HOT,
    PrinterState.HEAD_COOLS: _HOT,
    PrinterState.JAM: StatusBytes(b"\x1a\x52\x16\x12", b"\x18\x04\x00", full=b"\x00\x00\x40\x00"),
    PrinterState.PRESENTER_JAM: StatusBytes(b"\x1a\x52\x16\x12", b"\x18\x04\x00", full=b"\x00\x00\x40\x00"),
    PrinterState.OFFLINE: StatusBytes(b"\x1a\x12\x12\x12", b"\x18\x00\x00"),
    PrinterState.BROKEN: StatusBytes(b"\x1a\x52\x32\x12", b"\x18\x20\x00", full=b"\x00\x00\x00\x04"),
}
MIDWAY = {
    PrinterState.PAPER_OUT_MIDWAY: PrinterState.PAPER_OUT,
    PrinterState.COVER_OPENED_MIDWAY: PrinterState.COVER_OPEN,
    PrinterState.JAM_MIDWAY: PrinterState.JAM,
    PrinterState.SILENT_MIDWAY: PrinterState.SILENT,
}
"""What a state turns into within the next ticket."""


def status_bytes(state: PrinterState) -> StatusBytes:
    """Return what the printer says in a state."""
    return _STATUS.get(state, _FINE)


def holds(state: PrinterState) -> bool:
    """Say whether the printer keeps what it receives and prints nothing of it now."""
    return bool(status_bytes(state).real_time[0] & 0x08)
