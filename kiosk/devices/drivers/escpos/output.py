"""The output of a kiosk printer: holds a ticket out, and gets rid of one that nobody takes."""

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.conversation import Conversation
from kiosk.devices.drivers.escpos.profiles import Presenter
from kiosk.devices.ports import JobStage

_TRY_S = 2.0
_ASK_EVERY_S = 0.2
_ANSWER_S = 1.0


class TicketOutput:
    """Every method that talks may raise `LineLostError`."""

    def __init__(self, conversation: Conversation, presenter: Presenter) -> None:
        self.presenter = presenter
        self._conversation = conversation

    @property
    def occupied(self) -> bool:
        """Say whether a ticket lies there, by the last answer."""
        return bool(self._conversation.condition.ticket_present)

    def gone(self, deadline: Deadline) -> bool:
        """Ask whether it is free; no answer does not say so."""
        condition = self._conversation.ask_output(deadline.within(_ANSWER_S))
        return condition is not None and condition.ticket_present is False

    def hold_out(self, deadline: Deadline) -> bool:
        """Have the ticket held out; False when it jammed, or the printer says nothing of it.

        One that is gone again by the first look has been taken.
        """
        self._conversation.tell(self.presenter.present, deadline)
        answered = False
        while not deadline.passed():
            condition = self._conversation.ask_output(deadline.within(_ANSWER_S))
            answered = answered or condition is not None
            if condition is not None and (condition.ticket_present or condition.jam):
                return not condition.jam
            self._conversation.listen(deadline.within(_ASK_EVERY_S))
        return answered

    def empty(self, deadline: Deadline) -> JobStage | None:
        """Take the ticket in; where that does not help, let it fall. Returns what became of it, None when it stays."""
        for command, stage in (
            (self.presenter.retract, JobStage.RETRACTED),
            (self.presenter.eject, JobStage.EJECTED),
        ):
            self._conversation.tell(command, deadline)
            self._conversation.listen(deadline.within(self.presenter.moves_s))
            patience = deadline.within(_TRY_S)
            while not patience.passed():
                if self.gone(patience):
                    return stage
                self._conversation.listen(patience.within(_ASK_EVERY_S))
        return None
