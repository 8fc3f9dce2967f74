"""Watches a ticket that a kiosk printer holds out, until the visitor takes it or the printer takes it back in."""

import logging
import threading

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.conversation import Conversation
from kiosk.devices.drivers.escpos.profiles import Presenter
from kiosk.devices.drivers.lines.line import Line, LineLostError
from kiosk.devices.ports import JobStage, OnStage
from kiosk.domain.clock import Clock

_log = logging.getLogger(__name__)

_ASK_EVERY_S = 0.4
_ANSWER_S = 1.0
_RETRACTED_S = 4.0


class TicketWatch:
    """One ticket in the output. It has a thread and the open line until the ticket is gone, or `end` is called."""

    def __init__(
        self, line: Line, conversation: Conversation, presenter: Presenter, clock: Clock, on_stage: OnStage
    ) -> None:
        self._line = line
        self._conversation = conversation
        self._presenter = presenter
        self._clock = clock
        self._on_stage = on_stage
        self._hurry = threading.Event()
        self._leave = threading.Event()
        self._thread = threading.Thread(target=self._run, name="ticket-watch", daemon=True)

    def start(self) -> "TicketWatch":
        """Begin to watch."""
        self._thread.start()
        return self

    @property
    def watching(self) -> bool:
        """Say whether a ticket lies in the output."""
        return self._thread.is_alive()

    def end(self, *, retract: bool) -> None:
        """Stop watching. With `retract` a ticket that is still there is taken in first: nobody else shall have it."""
        (self._hurry if retract else self._leave).set()
        self._thread.join(_RETRACTED_S + 2 * _ANSWER_S)

    def _run(self) -> None:
        try:
            self._watch()
        except LineLostError:
            _log.info("printer.presenter_lost")
        finally:
            self._line.close()

    def _watch(self) -> None:
        patience = Deadline(self._clock, self._presenter.wait_s)
        while not self._leave.is_set():
            if self._gone():
                self._on_stage(JobStage.TAKEN)
                return
            if self._hurry.wait(_ASK_EVERY_S) or patience.passed():
                self._retract()
                return
            patience.waited(_ASK_EVERY_S)

    def _gone(self) -> bool:
        condition = self._conversation.ask_all(Deadline(self._clock, _ANSWER_S))
        return condition is not None and condition.ticket_present is False

    def _retract(self) -> None:
        """Take the ticket in; where that does not help, let it fall."""
        for command, stage in (
            (self._presenter.retract, JobStage.RETRACTED),
            (self._presenter.eject, JobStage.EJECTED),
        ):
            self._conversation.tell(command, Deadline(self._clock, _ANSWER_S))
            limit = Deadline(self._clock, _RETRACTED_S / 2)
            while not limit.passed():
                if self._gone():
                    self._on_stage(stage)
                    return
                self._leave.wait(_ASK_EVERY_S)
                limit.waited(_ASK_EVERY_S)
        _log.info("printer.ticket_stays_in_output")
