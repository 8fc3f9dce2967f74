"""The command `kiosk devices test-print`: one ticket that is plainly a test, and the printer's word for it."""

import argparse
import threading
from datetime import UTC

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_printer
from kiosk.app.device_commands.telling import say
from kiosk.app.wiring import PRINT_DEADLINE_S
from kiosk.devices.ports import JobStage, TicketPaper
from kiosk.devices.status import Capability
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintUnknown, outcome_name
from kiosk.i18n.catalogues import languages
from kiosk.i18n.words import Words, language_name
from kiosk.service.supervision.closing import close_devices
from kiosk.service.supervision.guarded import GuardedPrinter

_TICKET = "00000000000000000000000000000000"
"""No ticket has this id: a kiosk that reads the code finds nothing."""
_NUMBER = "T000"
_LAST_STAGES = frozenset({JobStage.TAKEN, JobStage.RETRACTED, JobStage.EJECTED})
_HELD_OUT_S, _TAKEN_S = 5.0, 60.0
"""How long a printer that presents tickets takes to do so, and then to get rid of one that nobody takes."""


def print_test(options: argparse.Namespace) -> int:
    """Print; tell each stage as it comes; return the exit code, see `exit_code`."""
    clock = RealClock()
    printer = GuardedPrinter(chosen_printer(options, clock))
    follow = _Following(as_json=options.json)
    try:
        outcome = printer.print_ticket(test_paper(Words(options.language), clock), PRINT_DEADLINE_S, follow)
        why = None if isinstance(outcome, Printed) else outcome.why.value
        say({"outcome": outcome_name(outcome), "reason": why}, _words(outcome), as_json=options.json)
        if isinstance(outcome, Printed) and Capability.PRESENTS in printer.status().capabilities:
            follow.until_gone()
    finally:
        close_devices({printer.kind.value: printer})
    return exit_code(outcome)


def exit_code(outcome: PrintOutcome) -> int:
    """Return 0 on the printer's word that it is printed, 1 when nothing was printed, 3 when nobody knows."""
    match outcome:
        case Printed():
            return 0
        case PrintFailed():
            return 1
        case PrintUnknown():
            return 3


class _Following:
    """Tells each stage of the ticket, until it is out of the printer."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._held_out = threading.Event()
        self._gone = threading.Event()

    def __call__(self, stage: JobStage) -> None:
        say({"stage": stage.value}, stage.value.replace("_", " "), as_json=self._as_json)
        if stage is JobStage.PRESENTED:
            self._held_out.set()
        if stage in _LAST_STAGES:
            self._gone.set()

    def until_gone(self) -> None:
        """Wait for whoever takes the ticket, as long as the printer holds it out."""
        if self._held_out.wait(_HELD_OUT_S):
            self._gone.wait(_TAKEN_S)


def test_paper(words: Words, clock: Clock) -> TicketPaper:
    """Write what stands on a test ticket."""
    # The machine's own time of day: no office, and so no zone, is known here.
    now = clock.now().astimezone().replace(tzinfo=UTC)
    return TicketPaper(
        ticket_id=_TICKET,
        number=_NUMBER,
        office="Loket",
        service=words.say("test-ticket-title"),
        lines=(
            words.say("test-ticket-lead"),
            words.say("test-ticket-letters"),
            " · ".join(language_name(each) for each in languages()),
            words.say("test-ticket-code"),
        ),
        code=f"LT1:{_TICKET}",
        code_caption=words.say("ticket-code-caption"),
        issued=words.say("ticket-issued", day=words.day(now, "UTC"), time=words.clock_time(now, "UTC")),
        language=words.language,
        copy_mark=words.say("test-ticket-mark"),
        right_to_left=words.direction == "rtl",
    )


def _words(outcome: PrintOutcome) -> str:
    if isinstance(outcome, Printed):
        return "The printer says that it is printed."
    sure = (
        "Nothing was printed" if outcome_name(outcome) == "failed" else "Whether it is printed is not known"
    )
    return f"{sure}: {outcome.why.value.replace('_', ' ')}."
