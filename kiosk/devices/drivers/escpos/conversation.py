"""One conversation with a printer over an open line: ask how and what it is, and make it ready."""

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import (
    AUTO_STATUS_OFF,
    AUTO_STATUS_ON,
    CLEAR_BUFFERS,
    CLEARED,
    FULL_STATUS,
    INITIALISE,
    MODEL,
    OUTPUT_STATUS,
    RECOVERY,
    ask_status,
)
from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.profiles import GENERIC, PROFILES, Profile
from kiosk.devices.drivers.escpos.replies import (
    AutoStatus,
    Block,
    FullStatus,
    OutputStatus,
    PaperStatus,
    RealTimeStatus,
    Reply,
    StarStatus,
)
from kiosk.devices.drivers.escpos.talk import Report, Talk
from kiosk.devices.drivers.lines.line import Line

ANSWER_S = 0.7
NEXT_ANSWER_S = 0.3
END_S = 0.6
_AUTO_STATUS_S = 0.25
_QUIET_S = 0.1
_QUIET_AFTER_TROUBLE_S = 1.0
_NAME = 0x5F


class Conversation:
    """Talks over one line. Every method may raise `LineLostError`.

    `talks` is True once the printer has answered a question about its status. `fences` is True once it has answered one
    that waits its turn. `believed` is False while such an answer proves nothing: an older one may still be on its way.
    `profile` may be set to a better one once the printer has said what it is.
    """

    def __init__(self, line: Line, profile: Profile = PROFILES[GENERIC]) -> None:
        self.talk = Talk(line, self._take_report)
        self.talks = False
        self.fences = False
        self.believed = True
        self.condition = Condition()
        self._full_unanswered = False
        self._profile = profile
        self.profile = profile

    @property
    def profile(self) -> Profile:
        """Return what it is spoken to as."""
        return self._profile

    @profile.setter
    def profile(self, profile: Profile) -> None:
        self._profile = profile
        self.talk.reader.star_reports = profile.star_reports

    @property
    def garbled(self) -> bool:
        """Say whether it has sent what no printer sends."""
        return self.talk.heard.garbled

    def ask(self, deadline: Deadline, answer_s: float = ANSWER_S) -> Condition | None:
        """Ask how it is; None when the printer does not answer such questions."""
        self.talk.hear(0)
        answers: dict[int, int] = {}
        for kind in self.profile.asks:
            byte = self._real_time(kind, deadline.within(NEXT_ANSWER_S if answers else answer_s))
            if byte is not None:
                answers[kind] = byte
            elif not answers:
                return None
        self.talks = True
        condition = Condition.from_real_time(answers, offline_bit=self.profile.offline_bit)
        self.condition = self._with_output(condition, deadline)
        return self.condition

    def still_there(self, deadline: Deadline) -> bool:
        """Say whether it answers the simplest question."""
        return self._real_time(self.profile.asks[0], deadline.within(NEXT_ANSWER_S)) is not None

    def ask_output(self, deadline: Deadline) -> Condition | None:
        """Ask a printer with a presenter how it is, its output included; None when it does not answer."""
        condition = self._with_output(self.condition, deadline, fresh=True)
        if condition.ticket_present is None:
            return None
        self.condition = condition
        return condition

    def model(self, deadline: Deadline) -> str:
        """Ask for the model's name; empty when there is no answer. To be asked only while the printer is ready."""
        self.talk.say(MODEL, deadline)
        return _name(self.talk.await_reply(Block, deadline.within(NEXT_ANSWER_S)))

    def reaches_the_end(self, deadline: Deadline, patience_s: float, *, named: bool, trouble: bool) -> bool:
        """Say whether questions that wait their turn in the buffer are answered.

        They are not where a command that was cut off still waits for its bytes, and not before an older job is printed.
        Afterwards no answer to an older question can arrive any more: the name of a printer that tells it (`named`)
        comes behind all of them; with others there is silence, and a longer one after `trouble`.
        """
        self.talk.hear(0)
        self.talk.heard.in_order = False
        self.talk.say(self.profile.fence + (MODEL if named else b""), deadline)
        patience = deadline.within(patience_s)
        reached = self.talk.await_reply(Block if named else PaperStatus, patience) is not None
        quiet_s = _QUIET_AFTER_TROUBLE_S if trouble and not named else _QUIET_S
        while reached and self.talk.wait(deadline.within(quiet_s)):
            pass
        self.fences = self.fences or self.talk.heard.in_order
        return reached

    def recover(self, deadline: Deadline) -> None:
        """End what an earlier connection may have left open in the printer."""
        self.talk.say(RECOVERY, deadline)
        self.talk.await_delivery(deadline)

    def tell(self, command: bytes, deadline: Deadline) -> None:
        """Send a command that nothing answers."""
        self.talk.say(command, deadline)

    def listen(self, deadline: Deadline) -> None:
        """Take in what comes until the deadline."""
        while not deadline.passed():
            self.talk.wait(deadline)

    def prepare(self, deadline: Deadline) -> bool:
        """Have changes reported from now on, and take in what the printer says to that; False when that is nothing."""
        self.talk.say(INITIALISE, deadline)
        if not self.profile.auto_status:
            return False
        self.talk.say(AUTO_STATUS_ON, deadline)
        answer = self.talk.await_reply((AutoStatus, StarStatus, PaperStatus), deadline.within(_AUTO_STATUS_S))
        if isinstance(answer, PaperStatus):
            # Reports without their fixed bits look like answers to another question: better to have none.
            self.part(deadline)
            while self.talk.wait(deadline.within(_QUIET_S)):
                pass
        return isinstance(answer, AutoStatus | StarStatus)

    def part(self, deadline: Deadline) -> None:
        """Have changes reported no longer, for the next one who talks to this printer."""
        if self.talks and self.profile.auto_status:
            self.talk.say(AUTO_STATUS_OFF, deadline)

    def cancel(self, deadline: Deadline) -> bool:
        """Have the printer drop all that waits in it; True when it says that it did."""
        if not self.profile.clears:
            return False
        # What still waits on this side would come after the command.
        self.talk.line.drop()
        self.talk.say(CLEAR_BUFFERS, deadline)
        while not deadline.passed():
            if Block(CLEARED) in self.talk.wait(deadline):
                return True
        return False

    def _real_time(self, kind: int, deadline: Deadline) -> int | None:
        self.talk.say(ask_status(kind), deadline)
        answer = self.talk.await_reply(RealTimeStatus, deadline)
        return answer.byte if isinstance(answer, RealTimeStatus) else None

    def _with_output(self, condition: Condition, deadline: Deadline, *, fresh: bool = False) -> Condition:
        """Ask for what only printers with a presenter tell; `fresh` has it take the place of all that was known."""
        if self.profile.full_status and not self._full_unanswered:
            full = self._full(deadline)
            if full is not None:
                return full if fresh else condition.joined(full)
            self._full_unanswered = True
        if self.profile.ejector and condition.problem() is None:
            # This question waits its turn, so it is asked only while there is nothing to wait for.
            self.talk.reader.output_due = 1
            self.talk.say(OUTPUT_STATUS, deadline)
            answer = self.talk.await_reply(OutputStatus, deadline.within(NEXT_ANSWER_S))
            self.talk.reader.output_due = 0
            if isinstance(answer, OutputStatus):
                return condition.with_output(answer.byte)
        return condition.without_output()

    def _full(self, deadline: Deadline) -> Condition | None:
        self.talk.reader.full_status_due += 1
        self.talk.say(FULL_STATUS, deadline)
        answer = self.talk.await_reply(FullStatus, deadline.within(NEXT_ANSWER_S))
        self.talk.reader.full_status_due = 0
        return Condition.from_full_status(answer.bytes) if isinstance(answer, FullStatus) else None

    def _take_report(self, report: Report) -> None:
        match report:
            case AutoStatus(bytes=told):
                self.condition = Condition.from_auto_status(told, offline_bit=self.profile.offline_bit)
            case StarStatus(bytes=told):
                self.condition = Condition.from_star_report(told)


def _name(answer: Reply | None) -> str:
    if not isinstance(answer, Block) or answer.bytes[0] != _NAME:
        return ""
    return answer.bytes[1:-1].decode("ascii", "ignore").strip()
