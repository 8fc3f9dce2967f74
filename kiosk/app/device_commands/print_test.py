"""The command `kiosk devices test-print`: one ticket that is plainly a test, and the printer's word for it."""

import argparse
import threading
from contextlib import suppress
from datetime import UTC

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.chosen import chosen_printer
from kiosk.app.device_commands.listing import asked
from kiosk.app.device_commands.output import Output
from kiosk.app.device_commands.telling import report_fields, report_words
from kiosk.app.wiring import PRINT_DEADLINE_S
from kiosk.devices.ports import JobStage, TicketPaper, TicketPrinter
from kiosk.devices.status import Capability
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintOutcome, outcome_name
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
_STOPPING_S = 2.0
"""How long a ticket that was called off has for the printer's last word."""
_STOPPED = {
    JobStage.PRINTED: ("printed", "The printer says that it is printed."),
    JobStage.FAILED_BEFORE_OUTPUT: ("failed", "Nothing was printed."),
    JobStage.CANCELLED: ("failed", "Nothing was printed."),
    JobStage.UNCONFIRMED: ("unknown", "Whether it is printed is not known."),
}
_CODES = {"printed": 0, "failed": 1, "unknown": 3}


def print_test(options: argparse.Namespace) -> int:
    """Print; tell each stage as it comes; return the exit code, see `exit_code`. Ctrl+C calls the ticket off."""
    clock = RealClock()
    output = Output(as_json=options.json)
    return tried(GuardedPrinter(chosen_printer(options, clock)), options.language, clock, output)


def tried(printer: TicketPrinter, language: str, clock: Clock, output: Output) -> int:
    """Print a test ticket, say what became of it and why, and let go of the printer; return the exit code."""
    follow = _Following(output)
    named = {printer.kind.value: printer}
    try:
        try:
            outcome = printer.print_ticket(test_paper(Words(language), clock), PRINT_DEADLINE_S, follow)
        except KeyboardInterrupt:
            close_devices(named)
            name, words = _STOPPED[follow.until_ended()]
            output.say({"outcome": name, "reason": None}, f"Stopped. {words}")
            return _CODES[name]
        why = None if isinstance(outcome, Printed) else outcome.why.value
        output.say({"outcome": outcome_name(outcome), "reason": why}, _words(outcome))
        if not isinstance(outcome, Printed):
            for report in asked(named, clock):
                output.say(report_fields(report), "\n".join(report_words(report)))
        elif Capability.PRESENTS in printer.status().capabilities:
            with suppress(KeyboardInterrupt):
                follow.until_gone()
    finally:
        close_devices(named)
    return exit_code(outcome)


def exit_code(outcome: PrintOutcome) -> int:
    """Return 0 on the printer's word that it is printed, 1 when nothing was printed, 3 when nobody knows."""
    return _CODES[outcome_name(outcome)]


class _Following:
    """Tells each stage of the ticket, until it is out of the printer."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._ended = threading.Event()
        self._ending = JobStage.UNCONFIRMED
        self._held_out = threading.Event()
        self._gone = threading.Event()

    def __call__(self, stage: JobStage) -> None:
        self._output.say({"stage": stage.value}, stage.value.replace("_", " "))
        if stage in _STOPPED:
            self._ending = stage
            self._ended.set()
        if stage is JobStage.PRESENTED:
            self._held_out.set()
        if stage in _LAST_STAGES:
            self._gone.set()

    def until_ended(self) -> JobStage:
        """Wait for what became of a ticket that was called off; when nothing is said of it, it is unconfirmed."""
        self._ended.wait(_STOPPING_S)
        return self._ending

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
