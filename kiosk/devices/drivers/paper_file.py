"""Prints tickets into files of a folder, as pictures or as PDF: for trials, and for printers behind another program."""

import logging
import os
import re
import tempfile
from io import BytesIO
from pathlib import Path

from kiosk.devices.ports import JobStage, OnStage, TicketPaper, last_stage, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.devices.tickets.layout import DOTS_PER_MM, ROLL_80, TicketStock
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

_DPI = DOTS_PER_MM * 25.4
_READABLE = 0o644
"""A ticket holds nothing personal, and another program may have to read it."""
FORMATS = {"png": "PNG", "pdf": "PDF"}
"""File name endings, and what Pillow calls the format."""

_log = logging.getLogger(__name__)


class PaperFilePrinter:
    """A `TicketPrinter` that writes ``B047-20261123T100500.png`` into `folder`; `ending` is ``png`` or ``pdf``.

    A ticket counts as printed when its file is durable under its name; before that there is no file of that name.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        ending: str = "png",
        stock: TicketStock = ROLL_80,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._ending = ending
        self._format = FORMATS[ending]
        self._stock = stock

    @property
    def kind(self) -> DeviceKind:
        """See `TicketPrinter`."""
        return DeviceKind.TICKET_PRINTER

    def print_ticket(
        self,
        paper: TicketPaper,
        deadline_s: float,  # noqa: ARG002 - a file is quick
        on_stage: OnStage = unwatched,
    ) -> PrintOutcome:
        """See `TicketPrinter`."""
        on_stage(JobStage.SENDING)
        outcome = self._printed(paper)
        on_stage(last_stage(outcome))
        return outcome

    def _printed(self, paper: TicketPaper) -> PrintOutcome:
        content = self._content(paper)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(self._free_name(paper.number), content)
        except OSError as error:
            _log.info("paper_file.not_written", extra={"errno": error.errno})
            return PrintFailed(PrintProblem.STORAGE)
        try:
            _make_names_durable(self._folder)
        except OSError as error:
            _log.info("paper_file.not_durable", extra={"errno": error.errno})
            return PrintUnknown(PrintProblem.STORAGE)
        return Printed()

    def _content(self, paper: TicketPaper) -> bytes:
        """Return the file: as large as the paper, and the same for the same ticket at the same time."""
        picture = self._stock.lay_out(paper)
        made = self._clock.now().utctimetuple()
        content = BytesIO()
        if self._format == "PDF":
            picture.save(content, "PDF", resolution=_DPI, title=paper.number, creationDate=made, modDate=made)
        else:
            picture.save(content, self._format, dpi=(_DPI, _DPI))
        return content.getvalue()

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`."""
        existing = next(
            folder for folder in (self._folder, *self._folder.absolute().parents) if folder.exists()
        )
        if existing.is_dir() and os.access(existing, os.W_OK):
            return DeviceStatus(Connection.ONLINE, Health.OK, model="paper file")
        reasons = frozenset({Reason.STORAGE})
        return DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, reasons, "paper file")

    def close(self) -> None:
        """See `TicketPrinter`."""

    def _free_name(self, number: str) -> Path:
        safe = re.sub(r"[^A-Za-z0-9-]", "_", number)[:16]
        stem = f"{safe}-{self._clock.now():%Y%m%dT%H%M%S}"
        path = self._folder / f"{stem}.{self._ending}"
        again = 2
        while path.exists():
            path = self._folder / f"{stem}-{again}.{self._ending}"
            again += 1
        return path

    def _write(self, path: Path, content: bytes) -> None:
        """Write beside, make it durable, then give it its name."""
        descriptor, beside = tempfile.mkstemp(prefix=".", suffix=".part", dir=self._folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fchmod(file.fileno(), _READABLE)
                os.fsync(file.fileno())
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink(missing_ok=True)
            raise


def _make_names_durable(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
