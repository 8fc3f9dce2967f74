"""A kiosk to be killed: it checks one visitor in, says the number when it is on the screen, and waits for a printer.

Run as a program: ``python -m tests.failures.victim FOLDER``. Its printer has taken the job and never says a word.
"""

import sys
from pathlib import Path
from threading import Event

from kiosk.devices.ports import OnStage, TicketPaper, unwatched
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import PrintOutcome
from kiosk.flow.controls import Control
from kiosk.flow.events import CodePresented, Tapped
from kiosk.flow.screens import TicketScreen
from kiosk.scheduling.port import Unreachable
from tests.fakes.printer import FakeTicketPrinter
from tests.service.stand import CODE, Stand


def say(line: str) -> None:
    """Tell whoever started this."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class FakeSilentPrinter(FakeTicketPrinter):
    """Takes every job and never comes back."""

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        say(f"sent {paper.number}")
        Event().wait()
        raise AssertionError


def main(folder: Path) -> None:
    """Check in and wait to be killed."""
    stand = Stand(folder)
    stand.printer = FakeSilentPrinter()
    stand.start()
    # Its central dies with it, so the news must still be in its outbox.
    stand.central.fail("deliver", *[Unreachable("network")] * 100)
    kiosk = stand.running.kiosk
    kiosk.post(CodePresented(AppointmentCode(Secret(CODE))))
    stand.pace.settle()
    kiosk.post(Tapped(Control.CONFIRM_YES))
    while not isinstance(kiosk.view.screen, TicketScreen):
        stand.loop.pump()
    say(f"shown {kiosk.view.screen.number}")
    Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
