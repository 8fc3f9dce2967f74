"""What a power cut at the kiosk leaves alone, kept in files: the central, the papers in the hall, what screens said.

Each note is one `write` to a file of its own, so that it never counts among the store's system calls.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from kiosk.devices.ports import OnStage, TicketPaper, unwatched
from kiosk.domain.events import Delivery, DeliveryResult, JournalPosition, PendingEvent
from kiosk.domain.tickets import LeaseKind, NumberLease, PrintOutcome
from kiosk.scheduling.port import Declined, SyncAnswer, Unreachable
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.scheduling import FakeScheduling

Note = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Notes:
    """Lines of JSON in one file of the folder."""

    path: Path

    def add(self, **note: str | int) -> None:
        line = json.dumps(note) + "\n"
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            os.write(handle, line.encode())
        finally:
            os.close(handle)

    def all(self) -> list[Note]:
        return [json.loads(line) for line in self.path.read_text().splitlines()] if self.path.exists() else []


@dataclass(frozen=True, slots=True)
class Outside:
    """The notes of one folder."""

    folder: Path

    @property
    def leases(self) -> Notes:
        return Notes(self.folder / "leases")

    @property
    def applied(self) -> Notes:
        return Notes(self.folder / "applied")

    @property
    def papers(self) -> Notes:
        return Notes(self.folder / "papers")

    @property
    def shown(self) -> Notes:
        return Notes(self.folder / "shown")


@dataclass
class CentralWithNotes(FakeScheduling):
    """Grants no number twice and applies no event twice, over all lives of the kiosk."""

    outside: Outside = field(default_factory=lambda: Outside(Path()))

    def __post_init__(self) -> None:
        for note in self.outside.leases.all():
            key = (str(note["series"]), date.fromisoformat(str(note["day"])))
            self._next_number[key] = max(self._next_number[key], int(note["last"]))
        self._taken_in = {str(note["id"]) for note in self.outside.applied.all()}

    def lease(
        self, series: str, day: date, kind: LeaseKind, size: int, journal: JournalPosition | None = None
    ) -> NumberLease | Unreachable | Declined:
        answer = super().lease(series, day, kind, size)
        if isinstance(answer, NumberLease):
            self.outside.leases.add(series=series, day=day.isoformat(), first=answer.first, last=answer.last)
        return answer

    def deliver(
        self,
        events: Sequence[PendingEvent],
        journal: JournalPosition | None = None,
        *,
        begins: bool = False,
        at: datetime | None = None,
    ) -> SyncAnswer | Unreachable | Declined:
        return SyncAnswer(tuple(self._take_in(event) for event in events), self.epoch, 0, "")

    def _take_in(self, event: PendingEvent) -> DeliveryResult:
        if event.id in self._taken_in:
            return DeliveryResult(event.id, Delivery.DUPLICATE)
        self._taken_in.add(event.id)
        self.outside.applied.add(
            id=event.id, seq=event.seq, hash=event.hash, type=event.type.value, check_in=event.check_in_id
        )
        return DeliveryResult(event.id, Delivery.APPLIED)


@dataclass
class PrinterWithNotes(FakeTicketPrinter):
    """What came out lies in the hall, whatever the kiosk remembers."""

    outside: Outside = field(default_factory=lambda: Outside(Path()))

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        self.outside.papers.add(ticket=paper.ticket_id, number=paper.number)
        return super().print_ticket(paper, deadline_s, on_stage)
