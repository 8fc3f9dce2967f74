"""One contact with a printer, from opening the line to handing over a job: what it is, how it is, and a clean start."""

from dataclasses import dataclass, field, replace

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import CUT, GO_ON
from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.conversation import Conversation
from kiosk.devices.drivers.escpos.profiles import AUTO, GENERIC, PROFILES, Presenter, Profile, profile_of
from kiosk.devices.drivers.lines.line import Line
from kiosk.devices.status import Capability, Connection, DeviceStatus, Health, Reason, health_for
from kiosk.domain.tickets import PrintProblem

_ANSWER_S = 0.7
_SECOND_ANSWER_S = 0.4
_COOLS_S = 2.0
_ASK_EVERY_S = 0.5


@dataclass
class Known:
    """What a driver remembers of its printer between contacts.

    `unfinished`: a job may have been cut off in it. `met`: this program has had a clean start with it once.
    `ids_unanswered`: it does not name jobs when they are printed, whatever its model promises.
    """

    wanted: str
    model: str = ""
    unfinished: bool = False
    met: bool = False
    ids_unanswered: bool = False
    named: Profile = field(default_factory=lambda: PROFILES[GENERIC])

    @property
    def profile(self) -> Profile:
        """Return the profile to go by. What a printer does not claim to be, it is not spoken to as."""
        profile = self.named if self.wanted == AUTO or self.wrong_model else PROFILES[self.wanted]
        return replace(profile, confirms_by_id=profile.confirms_by_id and not self.ids_unanswered)

    @property
    def wrong_model(self) -> bool:
        """Say whether the printer calls itself something else than the settings do."""
        wanted = PROFILES.get(self.wanted)
        return (
            wanted is not None and bool(wanted.models) and bool(self.model) and self.named.name != wanted.name
        )

    def learn(self, model: str) -> None:
        """Keep what a printer calls itself."""
        if model:
            self.model, self.named = model, profile_of(model)


class Contact:
    """One open line. Every method that talks may raise `LineLostError`."""

    def __init__(self, line: Line, known: Known) -> None:
        self.line = line
        self.conversation = Conversation(line, known.profile)
        self._known = known
        self._condition: Condition | None = None

    @property
    def presenter(self) -> Presenter | None:
        """Return how this printer holds tickets out; None when it does not, or its status cannot be asked."""
        profile = self._known.profile
        return profile.presenter if profile.full_status and self.conversation.talks else None

    def look(self, deadline: Deadline, answer_s: float = _ANSWER_S) -> Condition | None:
        """Ask how the printer is, and once what it is; None when it answers nothing."""
        self._condition = self.conversation.ask(deadline, answer_s)
        if self._condition is not None and self._condition.problem() in {None, PrintProblem.OFFLINE}:
            self._learn(deadline)
        return self._condition

    def problem_before(self, deadline: Deadline) -> PrintProblem | None:
        """Make sure of a clean start; returns why nothing can be printed now, None when it can."""
        doubtful = self._known.unfinished or not self._known.met
        condition = self.look(deadline)
        if condition is None and doubtful:
            # A command that was cut off may swallow even questions.
            self.conversation.recover(deadline)
            condition = self.look(deadline, _SECOND_ANSWER_S)
            self._known.unfinished = self._known.unfinished or condition is not None
        if condition is None:
            # A printer that answers nothing may still print.
            self._known.met = True
            return PrintProblem.NO_ANSWER if deadline.passed() else None
        problem = self._settled(condition, deadline)
        if problem is None:
            if doubtful:
                self._start_clean(deadline)
            self.conversation.prepare(deadline)
        return problem

    def printed(self) -> None:
        """Keep what a job that was printed has taught: the paper is clean, and by which answer the end was told."""
        self._known.unfinished = False
        if not self.conversation.profile.confirms_by_id:
            self._known.ids_unanswered = True

    def wrapped(self, job: bytes) -> bytes:
        """Return a job with its cut; what an earlier one left on the paper does not become the head of this ticket."""
        return (CUT if self._known.unfinished else b"") + job + CUT

    def present(self, deadline: Deadline) -> bool:
        """Have the ticket held out; say whether it now lies in the output."""
        presenter = self.presenter
        if presenter is None:
            return False
        self.conversation.tell(presenter.present, deadline)
        while not deadline.passed():
            condition = self.conversation.ask_all(deadline)
            if condition is not None and condition.ticket_present:
                return True
        return False

    def status(self) -> DeviceStatus:
        """Return how the printer is, by the last answer."""
        reasons = frozenset({Reason.NO_ANSWER}) if self._condition is None else self._condition.reasons()
        if self.conversation.garbled:
            reasons |= {Reason.GARBLED}
        if self._known.wrong_model:
            reasons |= {Reason.WRONG_MODEL}
        health = Health.UNKNOWN if self._condition is None else health_for(reasons)
        parts = self._condition.parts() if self._condition else None
        return DeviceStatus(
            Connection.ONLINE, health, reasons, self._known.model, parts, self._capabilities()
        )

    def _learn(self, deadline: Deadline) -> None:
        """Ask a printer once what it is, and go by the profile that follows."""
        if self._known.model:
            return
        self._known.learn(self.conversation.model(deadline))
        self.conversation.profile = self._known.profile
        if self._known.model:
            # What it is may change how its answers are to be read.
            self._condition = self.conversation.ask(deadline) or self._condition

    def _start_clean(self, deadline: Deadline) -> None:
        """See that a question from within the buffer is answered, ending what was cut off where it is not."""
        if not self.conversation.reaches_the_end(deadline):
            self.conversation.recover(deadline)
            if self.conversation.reaches_the_end(deadline):
                self._known.unfinished = True
        self._learn(deadline)
        self._known.met = True

    def _settled(self, condition: Condition, deadline: Deadline) -> PrintProblem | None:
        """Wait a little for what ends by itself, and ask the printer to go on where somebody has cleared a fault."""
        problem = condition.problem()
        patience = deadline.within(_COOLS_S)
        while problem is PrintProblem.HEAD_HOT and not patience.passed():
            pause = patience.within(_ASK_EVERY_S)
            while not pause.passed():
                self.conversation.listen(pause)
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
        profile = self._known.profile
        holds = (
            (True, Capability.STATUS),
            (True, Capability.CONFIRMS),
            (profile.clears, Capability.CANCELS),
            (profile.presenter is not None, Capability.PRESENTS),
            (profile.presenter is not None, Capability.RETRACTS),
        )
        return frozenset(capability for has, capability in holds if has)
