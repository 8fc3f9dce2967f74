"""One contact with a printer, from opening the line to handing over a job: what it is, how it is, and a clean start."""

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import GO_ON, RECOVERY
from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.conversation import ANSWER_S, END_S, Conversation
from kiosk.devices.drivers.escpos.known import Known
from kiosk.devices.drivers.escpos.output import TicketOutput
from kiosk.devices.drivers.lines.line import Line
from kiosk.devices.status import Capability, Connection, DeviceStatus, Health, Reason, health_for
from kiosk.domain.tickets import PrintProblem

_SECOND_ANSWER_S = 0.4
_CLEAR_S = 0.4
_COOLS_S = 2.0
_ASK_EVERY_S = 0.5


class Contact:
    """One open line. Every method that talks may raise `LineLostError`."""

    def __init__(self, line: Line, known: Known) -> None:
        self.line = line
        self.conversation = Conversation(line, known.profile)
        self._known = known
        self._answers = False

    @property
    def _recovery_s(self) -> float:
        """Return how long a recovery may be on its way, also where the line does not tell what it has passed on."""
        return len(RECOVERY) * self._known.byte_s

    @property
    def output(self) -> TicketOutput | None:
        """Return the output of a kiosk printer; None when this is none, or does not tell what lies there."""
        presenter = self._known.profile.presenter
        if presenter is None or self.conversation.condition.ticket_present is None:
            return None
        return TicketOutput(self.conversation, presenter)

    def look(self, deadline: Deadline, answer_s: float = ANSWER_S, *, anew: bool = False) -> Condition | None:
        """Ask how it is, and once what it is, or `anew`; None when it answers nothing."""
        condition = self.conversation.ask(deadline, answer_s)
        self._answers = condition is not None
        if condition is not None and condition.problem() in {None, PrintProblem.OFFLINE}:
            condition = self._learn(deadline, condition, anew=anew)
        return condition

    def problem_before(self, deadline: Deadline) -> PrintProblem | None:
        """Make sure of a clean start; returns why nothing can be printed now, None when it can."""
        doubtful = self._known.unfinished or not self._known.met
        condition = self.look(deadline)
        if condition is None and doubtful:
            # A command that was cut off may swallow even questions.
            self.conversation.recover(deadline)
            condition = self.look(deadline, _SECOND_ANSWER_S + self._recovery_s)
            self._known.unfinished = self._known.unfinished or condition is not None
        if condition is None:
            # A printer that answers nothing may still print.
            self._known.met = True
            return PrintProblem.NO_ANSWER if deadline.passed() else None
        problem = self._settled(condition, deadline)
        if problem is None and (self._known.unfinished or not self._known.met):
            self._start_clean(deadline)
        if problem is None and not self._clear_output(deadline):
            problem = PrintProblem.TICKET_NOT_TAKEN
        if problem is None:
            self._known.reports = self.conversation.prepare(deadline)
            problem = self.conversation.condition.stopping_problem()
        return problem

    def printed(self, *, by_name: bool) -> None:
        """Keep what a job that was printed has taught: the paper is clean, and by which answer the end was told."""
        self._known.unfinished = False
        self._known.names_jobs = self._known.names_jobs or by_name
        self._known.nameless_jobs = not by_name

    def wrapped(self, job: bytes) -> bytes:
        """Return a job with its cut; what an earlier one left on the paper does not become the head of this ticket."""
        cut = self.conversation.profile.cut
        return (cut if self._known.unfinished else b"") + job + cut

    def status(self) -> DeviceStatus:
        """Return how the printer is, by the last answer."""
        condition = self.conversation.condition if self._answers else None
        reasons = condition.reasons() if condition else frozenset[Reason]()
        if self.conversation.garbled:
            reasons |= {Reason.GARBLED}
        elif condition is None:
            reasons |= {Reason.NO_ANSWER}
        if self._known.wrong_model:
            reasons |= {Reason.WRONG_MODEL}
        return DeviceStatus(
            Connection.ONLINE,
            health_for(reasons) if condition else Health.UNKNOWN,
            reasons,
            self._known.model,
            condition.parts() if condition else None,
            self._capabilities(),
        )

    def _learn(self, deadline: Deadline, condition: Condition, *, anew: bool = False) -> Condition:
        """Ask a printer what it is, and go by the profile that follows; it may change how its answers are read."""
        if self._known.nameless or (self._known.model and not anew):
            return condition
        before = self._known.profile
        self._known.learn(self.conversation.model(deadline))
        self.conversation.profile = self._known.profile
        if self._known.profile == before:
            return condition
        return self.conversation.ask(deadline) or condition

    def _start_clean(self, deadline: Deadline) -> None:
        """See that a question from within the buffer is answered, ending what was cut off where it is not.

        What an earlier job left in the buffer is dropped where the printer can; where it cannot, it is waited for.
        """
        conversation, known, trouble = self.conversation, self._known, self._known.unfinished
        if trouble:
            conversation.cancel(deadline.within(_CLEAR_S))
        named = bool(known.model)
        reached = conversation.reaches_the_end(deadline, END_S, named=named, trouble=trouble)
        if not reached:
            conversation.recover(deadline)
            # Now nothing swallows the question; what is printed before it is answered may take its time.
            patience = max(END_S, deadline.left() / 2) + self._recovery_s
            reached = conversation.reaches_the_end(deadline, patience, named=named, trouble=True)
            known.unfinished = known.unfinished or reached
        conversation.believed = reached
        self._learn(deadline, conversation.condition)
        known.fences = known.fences or conversation.fences
        known.nameless = reached and not known.model
        known.met = True

    def _clear_output(self, deadline: Deadline) -> bool:
        """Take in a ticket that lies in the output, or half of one: nobody shall get another's. False when it stays."""
        output = self.output
        if output is None:
            return True
        if self._known.unfinished:
            self.conversation.tell(self.conversation.profile.cut, deadline)
        elif not output.occupied:
            return True
        if output.empty(deadline) is None:
            return False
        self._known.unfinished = False
        return True

    def _settled(self, condition: Condition, deadline: Deadline) -> PrintProblem | None:
        """Wait a little for what ends by itself, and ask the printer to go on where somebody has cleared a fault."""
        problem = condition.problem()
        patience = deadline.within(_COOLS_S)
        while problem is PrintProblem.HEAD_HOT and not patience.passed():
            self.conversation.listen(patience.within(_ASK_EVERY_S))
            problem = self._asked_again(deadline, problem)
        if problem in {PrintProblem.JAM, PrintProblem.CUTTER}:
            self.conversation.tell(GO_ON, deadline)
            problem = self._asked_again(deadline, problem)
        return problem

    def _asked_again(self, deadline: Deadline, before: PrintProblem) -> PrintProblem | None:
        condition = self.look(deadline)
        return before if condition is None else condition.problem()

    def _capabilities(self) -> frozenset[Capability]:
        if not self.conversation.talks:
            return frozenset()
        profile, output = self._known.profile, self.output is not None
        holds = (
            (True, Capability.STATUS),
            (self._known.fences or not self._known.met, Capability.CONFIRMS),
            (profile.clears, Capability.CANCELS),
            (output, Capability.PRESENTS),
            (output, Capability.RETRACTS),
        )
        return frozenset(capability for has, capability in holds if has)
