"""A printer and a reader that can hang: they come back when they are told to, and say in which threads they were."""

import threading
from dataclasses import dataclass, field

from kiosk.devices.ports import OnStage, TicketPaper, unwatched
from kiosk.devices.status import DeviceStatus
from kiosk.domain.tickets import PrintOutcome
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.reader import FakeReader


def _set() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


@dataclass
class FakeHangingPrinter(FakeTicketPrinter):
    """`answers` lets it tell how it is, `prints` lets it print, `closes` lets it close."""

    answers: threading.Event = field(default_factory=_set)
    prints: threading.Event = field(default_factory=_set)
    closes: threading.Event = field(default_factory=_set)
    questions: int = 0
    handed_over: int = 0
    threads: set[threading.Thread] = field(default_factory=set)

    def status(self) -> DeviceStatus:
        self.questions += 1
        self.threads.add(threading.current_thread())
        self.answers.wait()
        return super().status()

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        self.handed_over += 1
        self.threads.add(threading.current_thread())
        self.prints.wait()
        return super().print_ticket(paper, deadline_s, on_stage)

    def close(self) -> None:
        self.threads.add(threading.current_thread())
        self.closes.wait()
        super().close()

    def free(self) -> None:
        """Let everything that hangs go on."""
        for event in (self.answers, self.prints, self.closes):
            event.set()


class FakeHangingReader(FakeReader):
    """`answers` lets it tell how it is."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = _set()

    def status(self) -> DeviceStatus:
        self.answers.wait()
        return super().status()
