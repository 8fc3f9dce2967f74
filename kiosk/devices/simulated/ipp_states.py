"""The states and faults of the simulated IPP printer by name, and what it says of itself in each (RFC 8011, 5.4)."""

from dataclasses import dataclass
from enum import Enum

from kiosk.devices.ipp.names import PrinterState


class IppState(Enum):
    """A state, or a fault, that an operator can put the printer into."""

    READY = "ready"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    PAPER_OUT_MIDWAY = "paper_out_midway"
    """The paper runs out within the next ticket; from there on the state is ``paper_out``."""
    COVER_OPEN = "cover_open"
    JAM = "jam"
    OFFLINE = "offline"
    """Stopped, and it does not say why."""
    PAUSED = "paused"
    """Somebody has stopped the queue; what is sent waits in it."""
    SLOW = "slow"
    SILENT = "silent"
    """It accepts connections and says nothing."""
    GARBAGE = "garbage"
    """It does what it is asked, and what it answers is noise."""
    CUT_CONNECTION = "cut_connection"
    """The connection breaks in the middle of each document."""
    DISCONNECTED = "disconnected"
    """Switched off or unplugged: it refuses connections."""
    REJECTS_JOBS = "rejects_jobs"
    """It says that it is well, and takes no job."""
    PRINTS_NOTHING = "completes_and_prints_nothing"
    """It calls each job completed, and no paper comes out: what no driver can notice."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the printer says of itself."""

    state: PrinterState = PrinterState.IDLE
    reasons: tuple[str, ...] = ("none",)


_STOPPED = PrinterState.STOPPED
_TOLD = {
    IppState.PAPER_NEAR_END: Told(reasons=("media-low-warning",)),
    IppState.PAPER_OUT: Told(_STOPPED, ("media-empty-error", "media-needed-error")),
    IppState.COVER_OPEN: Told(_STOPPED, ("cover-open-error",)),
    IppState.JAM: Told(_STOPPED, ("media-jam-error",)),
    IppState.OFFLINE: Told(_STOPPED),
    IppState.PAUSED: Told(_STOPPED, ("paused",)),
}


def told(state: IppState) -> Told:
    """Return what the printer says in a state."""
    return _TOLD.get(state, Told())


def holds(state: IppState) -> bool:
    """Say whether the printer keeps the jobs it has and prints nothing of them now."""
    return told(state).state is PrinterState.STOPPED
