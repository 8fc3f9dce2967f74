"""The jobs of the simulated IPP printer, and the head that prints one after the other."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from kiosk.devices.ipp.names import ENDED, JobState
from kiosk.devices.ipp.pwg_raster import decode_page
from kiosk.devices.simulated.ipp_states import IppState, holds
from kiosk.devices.simulated.paper import SimulatedPaper

RASTER, PNG, JPEG = "image/pwg-raster", "image/png", "image/jpeg"
FORMATS = (RASTER, PNG, JPEG)

_ROWS_A_TURN, _SLOW_ROWS_A_TURN = 250, 12
_MIDWAY_ROWS = 250
REMEMBERED = 50
"""So many jobs back it still knows what became of one that has ended."""


@dataclass
class SimulatedJob:
    """A job as the printer keeps it. `began` is the printer's own time, None before; `rows` are on paper already."""

    id: int
    name: str
    user: str
    created: int
    state: JobState = JobState.HELD
    reason: str = "job-incoming"
    picture: Image.Image | None = None
    rows: int = 0
    began: int | None = None

    @property
    def ended(self) -> bool:
        """Say whether nothing more will come of it."""
        return self.state in ENDED

    def end(self, state: JobState, reason: str) -> None:
        """Let nothing more come of it."""
        self.state, self.reason, self.picture = state, reason, None


@dataclass
class JobDesk:
    """All jobs in their order. Not safe by itself; the engine holds its lock around it."""

    on_paper: Callable[[SimulatedPaper], None]
    jobs: dict[int, SimulatedJob] = field(default_factory=dict)
    turns: int = 0
    taken: int = 0

    @property
    def waiting(self) -> int:
        """Count the jobs that have not ended."""
        return sum(not job.ended for job in self.jobs.values())

    def add(self, name: str, user: str) -> SimulatedJob:
        """Take a job in; it is held until its document has come."""
        self.taken += 1
        job = SimulatedJob(self.taken, name, user, self.turns)
        self.jobs[job.id] = job
        forgotten = self.jobs.get(self.taken - REMEMBERED)
        if forgotten is not None and forgotten.ended:
            del self.jobs[forgotten.id]
        return job

    def load(self, job: SimulatedJob, kind: str, data: bytes) -> None:
        """Take the document of a job; one that cannot be read ends it."""
        job.picture = picture_of(kind, data)
        if job.picture is None:
            job.end(JobState.ABORTED, "document-format-error")
        else:
            job.state, job.reason = JobState.PENDING, "none"

    def cancel(self, job: SimulatedJob) -> None:
        """Take a job back; what of it is on paper already is torn off."""
        if job.rows and job.picture is not None:
            torn = job.picture.crop((0, 0, job.picture.width, job.rows))
            self.on_paper(SimulatedPaper(torn, "", cut=False))
        job.end(JobState.CANCELED, "job-canceled-by-user")

    def work(self, state: IppState) -> IppState:
        """Print for one turn and return the state that follows."""
        self.turns += 1
        job = next((each for each in self.jobs.values() if not each.ended and each.picture), None)
        if job is None or job.picture is None:
            return state
        if holds(state):
            if job.state is JobState.PROCESSING:
                job.state, job.reason = JobState.STOPPED, "printer-stopped"
            return state
        if job.began is None:
            job.began = self.turns
        job.state, job.reason = JobState.PROCESSING, "job-printing"
        job.rows += _SLOW_ROWS_A_TURN if state is IppState.SLOW else _ROWS_A_TURN
        if state is IppState.PAPER_OUT_MIDWAY:
            job.rows = _MIDWAY_ROWS
            return IppState.PAPER_OUT
        if job.rows >= job.picture.height:
            if state is not IppState.PRINTS_NOTHING:
                self.on_paper(SimulatedPaper(job.picture, "", cut=True))
            job.end(JobState.COMPLETED, "job-completed-successfully")
        return state


def picture_of(kind: str, data: bytes) -> Image.Image | None:
    """Return what a document shows, one bit a dot; None when it cannot be read."""
    if kind == RASTER:
        page = decode_page(data)
        return None if page is None else page.picture.convert("1")
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            return picture.convert("1", dither=Image.Dither.NONE)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
