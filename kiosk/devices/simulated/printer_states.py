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
    CUTTER = "cutter"
    HEAD_HOT = "head_hot"
    JAM = "jam"
    OFFLINE = "offline"
    DISCONNECTED = "disconnected"
    """Switched off or unplugged: it refuses connections."""
    SLOW = "slow"
    SILENT = "silent"
    """It prints, and answers nothing."""
    GARBAGE = "garbage"
    """It prints, and what it answers is noise."""
    HALF_A_JOB = "half_a_job"
    """The connection breaks in the middle of each job."""


@dataclass(frozen=True, slots=True)
class StatusBytes:
    """The answers to DLE EOT 1 to 4, the first three bytes of an automatic report, and the answer to GS r 1."""

    real_time: bytes
    report: bytes
    paper: int = 0x00


_FINE = StatusBytes(b"\x12\x12\x12\x12", b"\x10\x00\x00")
_STATUS = {
    PrinterState.PAPER_NEAR_END: StatusBytes(b"\x12\x12\x12\x1e", b"\x10\x00\x03", 0x03),
    PrinterState.PAPER_OUT: StatusBytes(b"\x1a\x32\x12\x7e", b"\x18\x00\x0f", 0x0F),
    PrinterState.COVER_OPEN: StatusBytes(b"\x1a\x16\x12\x12", b"\x38\x00\x00"),
    PrinterState.CUTTER: StatusBytes(b"\x1a\x52\x1a\x12", b"\x18\x08\x00"),
    PrinterState.HEAD_HOT: StatusBytes(b"\x1a\x52\x52\x12", b"\x18\x40\x00"),
    PrinterState.JAM: StatusBytes(b"\x1a\x52\x16\x12", b"\x18\x04\x00"),
    PrinterState.OFFLINE: StatusBytes(b"\x1a\x12\x12\x12", b"\x18\x00\x00"),
}


def status_bytes(state: PrinterState) -> StatusBytes:
    """Return what the printer says in a state."""
    return _STATUS.get(state, _FINE)


def holds(state: PrinterState) -> bool:
    """Say whether the printer keeps what it receives and prints nothing of it now."""
    return bool(status_bytes(state).real_time[0] & 0x08)
