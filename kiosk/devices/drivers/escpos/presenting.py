"""Watches a ticket that a kiosk printer holds out, until the visitor takes it or the printer takes it back in."""

import logging
import threading

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.contact import Contact
from kiosk.devices.drivers.escpos.output import TicketOutput
from kiosk.devices.drivers.lines.line import LineLostError
from kiosk.devices.ports import JobStage, OnStage
from kiosk.domain.clock import Clock

_log = logging.getLogger(__name__)

_ASK_EVERY_S = 0.4
_ANSWER_S = 1.0
_HELD_OUT_S = 3.0
_EMPTIED_S = 7.0


class TicketWatch:
    """One ticket in the output. It has a thread and the open line until the ticket is gone, or `end` is called."""

    def __init__(self, contact: Contact, output: TicketOutput, clock: Clock, on_stage: OnStage) -> None:
        self.contact = contact
        self._output = output
        self._clock = clock
        self._on_stage = on_stage
        self._wake = threading.Event()
        self._retract = True
        self._thread = threading.Thread(target=self._run, name="ticket-watch", daemon=True)

    def start(self) -> "TicketWatch":
        """Have it held out, and watch it from then on."""
        self._thread.start()
        return self

    @property
    def watching(self) -> bool:
        """Say whether a ticket lies in the output."""
        return self._thread.is_alive()

    def end(self, within_s: float, *, retract: bool) -> bool:
        """Stop watching; False when that takes longer than so many seconds.

        With `retract` a ticket that is still there is taken in first: nobody else shall have it.
        """
        self._retract = retract
        self._wake.set()
        self._thread.join(within_s)
        return not self.watching

    def _run(self) -> None:
        try:
            if self._output.hold_out(Deadline(self._clock, _HELD_OUT_S)):
                self._on_stage(JobStage.PRESENTED)
                self._watch()
        except LineLostError:
            _log.info("printer.presenter_lost")
        finally:
            self.contact.line.close()

    def _watch(self) -> None:
        patience = Deadline(self._clock, self._output.presenter.wait_s)
        hurry = False
        while not self._output.gone(Deadline(self._clock, _ANSWER_S)):
            if hurry or patience.passed():
                if self._retract:
                    self._empty()
                return
            # Once more, for a hand that was quicker.
            hurry = self._wake.wait(_ASK_EVERY_S)
            patience.waited(_ASK_EVERY_S)
        self._on_stage(JobStage.TAKEN)

    def _empty(self) -> None:
        stage = self._output.empty(Deadline(self._clock, _EMPTIED_S))
        if stage is None:
            _log.info("printer.ticket_stays_in_output")
        else:
            self._on_stage(stage)
