"""The states and faults of the simulated printer by name, and what the printer says of itself in each.

The status bytes are those of an emulated TM-T20III (Epson, ESC/POS Command Reference: DLE EOT, GS a, GS r), and of
Custom's printers (manuals of VKP80III and KPM: DLE EOT 14h).
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
    """The head is too hot; after half a minute it has cooled down by itself, and printing goes on."""
    HEAD_COOLS = "head_cools"
    """The head is too hot, and cools down within a second; from there on the state is ``ready``."""
    JAM = "jam"
    JAM_MIDWAY = "jam_midway"
    """The paper jams within the next ticket; from there on the state is ``jam``."""
    JAM_CLEARED = "jam_cleared"
    """The jam is removed, and the printer waits to be told to go on (DLE ENQ)."""
    UNRECOVERABLE = "unrecoverable"
    OFFLINE = "offline"
    DISCONNECTED = "disconnected"
    """Switched off or unplugged: it refuses connections."""
    BUSY = "busy"
    """Another client has it: it takes a connection and leaves it alone; a serial line cannot be had."""
    PRESENTER_NOT_TAKEN = "presenter_not_taken"
    """Nobody takes the ticket that a presenter holds out. Printers without one just print."""
    PRESENTER_JAM = "presenter_jam"
    """A ticket is stuck in the presenter. Printers without one just print."""
    SLOW = "slow"
    SILENT = "silent"
    """It prints, and answers nothing."""
    GOES_SILENT_MIDWAY = "goes_silent_midway"
    """It stops answering within the next ticket; from there on the state is ``silent``."""
    GARBAGE = "garbage"
    """It prints, and what it answers is noise."""
    WRONG_MODEL = "wrong_model"
    """It calls itself something else than it is."""
    HALF_A_JOB = "half_a_job"
    """The connection breaks in the middle of each job."""
    CUT_CONNECTION = "cut_connection"
    """The connection breaks when a job is printed, before the printer has said so."""


MIDWAY = {
    PrinterState.PAPER_OUT_MIDWAY: PrinterState.PAPER_OUT,
    PrinterState.COVER_OPENED_MIDWAY: PrinterState.COVER_OPEN,
    PrinterState.JAM_MIDWAY: PrinterState.JAM,
    PrinterState.GOES_SILENT_MIDWAY: PrinterState.SILENT,
}
"""What comes of the states that last until the middle of the next ticket."""


@dataclass(frozen=True, slots=True)
class StatusBytes:
    """The answers to DLE EOT 1 to 4, the first three bytes of an automatic report, and the answer to GS r 1."""

    real_time: bytes
    report: bytes
    paper: int = 0x00


_FINE = StatusBytes(b"\x12\x12\x12\x12", b"\x10\x00\x00")
_JAM = StatusBytes(b"\x1a\x52\x16\x12", b"\x18\x04\x00")
_HOT = StatusBytes(b"\x1a\x52\x52\x12", b"\x18\x40\x00")
_STATUS = {
    PrinterState.PAPER_NEAR_END: StatusBytes(b"\x12\x12\x12\x1e", b"\x10\x00\x03", 0x03),
    PrinterState.PAPER_OUT: StatusBytes(b"\x1a\x32\x12\x7e", b"\x18\x00\x0f", 0x0F),
    PrinterState.COVER_OPEN: StatusBytes(b"\x1a\x16\x12\x12", b"\x38\x00\x00"),
    PrinterState.CUTTER: StatusBytes(b"\x1a\x52\x1a\x12", b"\x18\x08\x00"),
    PrinterState.HEAD_HOT: _HOT,
    PrinterState.HEAD_COOLS: _HOT,
    PrinterState.JAM: _JAM,
    PrinterState.JAM_CLEARED: _JAM,
    PrinterState.PRESENTER_JAM: _JAM,
    PrinterState.UNRECOVERABLE: StatusBytes(b"\x1a\x52\x32\x12", b"\x18\x20\x00"),
    PrinterState.OFFLINE: StatusBytes(b"\x1a\x12\x12\x12", b"\x18\x00\x00"),
}
_FULL = {
    PrinterState.PAPER_NEAR_END: b"\x04\x00\x00\x00",
    PrinterState.PAPER_OUT: b"\x05\x00\x00\x00",
    PrinterState.COVER_OPEN: b"\x00\x02\x00\x00",
    PrinterState.CUTTER: b"\x00\x00\x00\x01",
    PrinterState.HEAD_HOT: b"\x00\x00\x01\x00",
    PrinterState.HEAD_COOLS: b"\x00\x00\x01\x00",
    PrinterState.JAM: b"\x00\x00\x40\x00",
    PrinterState.JAM_CLEARED: b"\x00\x00\x40\x00",
    PrinterState.PRESENTER_JAM: b"\x00\x00\x40\x80",
    PrinterState.UNRECOVERABLE: b"\x00\x00\x00\x04",
}
_FULL_LEAD = b"\x10\x0f"
_IN_OUTPUT = 0x20
_EJECTOR = {
    PrinterState.PAPER_NEAR_END: 0x05,
    PrinterState.PAPER_OUT: 0x01,
    PrinterState.PRESENTER_JAM: 0xC4,
    PrinterState.JAM: 0xC4,
    PrinterState.JAM_CLEARED: 0xC4,
    PrinterState.COVER_OPEN: 0x44,
    PrinterState.CUTTER: 0x44,
    PrinterState.HEAD_HOT: 0x44,
    PrinterState.HEAD_COOLS: 0x44,
    PrinterState.UNRECOVERABLE: 0x44,
}
_EJECTOR_FINE = 0x04
_EJECTOR_TICKET = 0x08


def status_bytes(state: PrinterState) -> StatusBytes:
    """Return what the printer says in a state."""
    return _STATUS.get(state, _FINE)


def full_status(state: PrinterState, *, ticket: bool) -> bytes:
    """Return the six bytes that answer DLE EOT 14h; `ticket` says whether one lies in the output."""
    paper, *others = _FULL.get(state, b"\x00\x00\x00\x00")
    return _FULL_LEAD + bytes((paper | (_IN_OUTPUT if ticket else 0), *others))


def output_status(state: PrinterState, *, ticket: bool) -> int:
    """Return the byte that answers GS e 6."""
    return _EJECTOR.get(state, _EJECTOR_FINE) | (_EJECTOR_TICKET if ticket else 0)


def holds(state: PrinterState) -> bool:
    """Say whether the printer keeps what it receives and prints nothing of it now."""
    return bool(status_bytes(state).real_time[0] & 0x08)
