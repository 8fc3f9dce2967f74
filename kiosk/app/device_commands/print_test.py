"""The command `kiosk devices test-print`: one ticket that is plainly a test, and the printer's word for it."""

import argparse

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_printer
from kiosk.app.device_commands.telling import say
from kiosk.app.wiring import PRINT_DEADLINE_S
from kiosk.devices.ports import JobStage, TicketPaper
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintOutcome, outcome_name
from kiosk.i18n.words import Words
from kiosk.service.supervision.guarded import GuardedPrinter

_TICKET = "00000000000000000000000000000000"
"""No ticket has this id: a kiosk that reads the code finds nothing."""
_NUMBER = "T000"


def print_test(options: argparse.Namespace) -> int:
    """Print; tell each stage; the exit code is 0 only on the printer's word that it is printed."""
    clock = RealClock()
    printer = GuardedPrinter(chosen_printer(options, clock))

    def on_stage(stage: JobStage) -> None:
        say({"stage": stage.value}, stage.value.replace("_", " "), as_json=options.json)

    try:
        paper = test_paper(Words(options.language), clock)
        outcome = printer.print_ticket(paper, PRINT_DEADLINE_S, on_stage)
    finally:
        printer.close()
    why = None if isinstance(outcome, Printed) else outcome.why.value
    say({"outcome": outcome_name(outcome), "reason": why}, _words(outcome), as_json=options.json)
    return 0 if isinstance(outcome, Printed) else 1


def test_paper(words: Words, clock: Clock) -> TicketPaper:
    """Write what stands on a test ticket."""
    now = clock.now()
    return TicketPaper(
        ticket_id=_TICKET,
        number=_NUMBER,
        office="Loket",
        service=words.say("test-ticket-title"),
        lines=(words.say("test-ticket-lead"), words.say("test-ticket-code")),
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
