"""One conversation with a printer over an open line: ask how it is, send a job, wait for its word."""

import secrets
from dataclasses import replace

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import (
    AUTO_STATUS_OFF,
    AUTO_STATUS_ON,
    CLEAR_BUFFERS,
    CLEARED,
    FENCE,
    FULL_STATUS,
    INITIALISE,
    MODEL,
    RECOVERY,
    STATUS_KINDS,
    ask_status,
    ask_when_done,
    done,
)
from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.profiles import GENERIC, PROFILES, Profile
from kiosk.devices.drivers.escpos.replies import (
    AutoStatus,
    Block,
    FullStatus,
    PaperStatus,
    RealTimeStatus,
    Reply,
    ReplyReader,
    Stray,
)
from kiosk.devices.drivers.lines.line import Line
from kiosk.domain.tickets import PrintProblem

_CHUNK = 4096
_ANSWER_S = 0.7
_NEXT_ANSWER_S = 0.3
_AUTO_STATUS_S = 0.25
_FENCE_S = 0.6
_QUIET_S = 0.1
_ASK_EVERY_S = 1.0
_IDENTITY_S = 2.0
_IDENTITY = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Conversation:
    """Talks over one line. Every method may raise `LineLostError`.

    `talks` is True once the printer has answered a question about its status. `garbled` is True once it has sent
    what no printer sends; from then on its word counts for nothing. `profile` may be set to a better one once the
    printer has said what it is.
    """

    def __init__(self, line: Line, profile: Profile = PROFILES[GENERIC]) -> None:
        self.talks = False
        self.garbled = False
        self.profile = profile
        self._line = line
        self._reader = ReplyReader()
        self._in_order = False
        self._by_id = False
        self._identity = b""
        self._condition = Condition()

    def ask(self, deadline: Deadline, answer_s: float = _ANSWER_S) -> Condition | None:
        """Ask how it is; None when the printer does not answer such questions."""
        self._hear(0)
        answers: dict[int, int] = {}
        for kind in STATUS_KINDS:
            self._say(ask_status(kind), deadline)
            byte = self._real_time_answer(deadline.within(_NEXT_ANSWER_S if answers else answer_s))
            if byte is not None:
                answers[kind] = byte
            elif not answers:
                return None
        self.talks = True
        if self.profile.full_status and (full := self.ask_all(deadline)) is not None:
            return full
        return Condition.from_real_time(answers, offline_bit=self.profile.offline_bit)

    def ask_all(self, deadline: Deadline) -> Condition | None:
        """Ask a printer with a presenter for all of its status; None when it does not answer."""
        self._reader.full_status_due += 1
        self._say(FULL_STATUS, deadline)
        answer = self._await(FullStatus, deadline.within(_NEXT_ANSWER_S))
        self._reader.full_status_due = 0
        return Condition.from_full_status(answer.bytes) if isinstance(answer, FullStatus) else None

    def model(self, deadline: Deadline) -> str:
        """Ask for the model's name; empty when there is no answer. To be asked only while the printer is ready."""
        self._say(MODEL, deadline)
        answer = self._await(Block, deadline.within(_NEXT_ANSWER_S))
        name = answer.bytes[1:-1] if isinstance(answer, Block) else b""
        return "".join(chr(byte) for byte in name if 0x20 <= byte < 0x7F)

    def reaches_the_end(self, deadline: Deadline) -> bool:
        """Say whether a question that waits its turn in the buffer is answered.

        It is not where a command that was cut off still waits for its bytes. Afterwards no answer to an earlier
        question can arrive any more.
        """
        self._say(FENCE, deadline)
        answered = self._await(PaperStatus, deadline.within(_FENCE_S)) is not None
        while answered and self._wait(deadline.within(_QUIET_S)):
            pass
        return answered

    def recover(self, deadline: Deadline) -> None:
        """End what an earlier connection may have left open in the printer."""
        self._say(RECOVERY, deadline)

    def tell(self, command: bytes, deadline: Deadline) -> None:
        """Send a command that nothing answers."""
        self._say(command, deadline)

    def listen(self, deadline: Deadline) -> None:
        """Take in what comes within the next moment."""
        self._wait(deadline)

    def finish(self) -> None:
        """Tell a printer that says nothing that the job is complete: some print only then."""
        self._line.finish()

    def part(self, deadline: Deadline) -> None:
        """Have changes reported no longer, for the next one who talks to this printer."""
        if self.talks and self.profile.auto_status:
            self._say(AUTO_STATUS_OFF, deadline)

    def prepare(self, deadline: Deadline) -> None:
        """Have changes reported from now on, and take in what the printer says to that."""
        self._say(INITIALISE, deadline)
        if not self.profile.auto_status:
            return
        self._say(AUTO_STATUS_ON, deadline)
        answer = self._await((AutoStatus, PaperStatus), deadline.within(_AUTO_STATUS_S))
        if isinstance(answer, PaperStatus):
            # Reports without their fixed bits look like answers to another question: better to have none.
            self._say(AUTO_STATUS_OFF, deadline)
            self._wait(deadline.within(_QUIET_S))

    def send(self, job: bytes, deadline: Deadline) -> PrintProblem | None:
        """Hand a job over, and the question that its end answers. Returns why that stopped, None when all was taken."""
        self._identity = bytes(secrets.choice(_IDENTITY) for _ in range(4))
        by_id = ask_when_done(self._identity) if self.profile.confirms_by_id else b""
        rest = memoryview(job + by_id + FENCE)
        while rest:
            if len(rest) <= _CHUNK:
                # Only an answer to the question at the very end of the job counts.
                self._hear(0)
                self._in_order = self._by_id = False
            timeout = deadline.slice()
            taken = self._line.send(bytes(rest[:_CHUNK]), timeout)
            rest = rest[taken:]
            if not taken:
                deadline.waited(timeout)
            self._hear(0)
            if problem := self._condition.stopping_problem():
                return problem
            if rest and deadline.passed():
                return self._condition.problem() or PrintProblem.NO_ANSWER
        return None

    def await_end(self, deadline: Deadline) -> PrintProblem | None:
        """Wait for the answer that comes when all is printed; returns why it did not come, None when it did."""
        ask_again = deadline.within(_ASK_EVERY_S)
        while not self._answered or self.garbled:
            if deadline.passed():
                return self._condition.problem() or PrintProblem.NO_ANSWER
            self._wait(ask_again)
            if ask_again.passed():
                if self.talks and not self._answered:
                    self._condition = self.ask(deadline, _NEXT_ANSWER_S) or self._condition
                ask_again = deadline.within(_ASK_EVERY_S)
            problem = self._condition.stopping_problem()
            if problem and not self._answered:
                return problem
        self._await_identity(deadline.within(_IDENTITY_S))
        return None

    @property
    def _answered(self) -> bool:
        return self._in_order or self._by_id

    def _await_identity(self, grace: Deadline) -> None:
        """Let a printer that names the job say so too: it does when the paper is out, not when the bytes are read.

        One that does not, whatever its model promises, is not waited for again.
        """
        while self.profile.confirms_by_id and not self._by_id:
            if grace.passed():
                self.profile = replace(self.profile, confirms_by_id=False)
            else:
                self._wait(grace)

    def cancel(self, deadline: Deadline) -> bool:
        """Have the printer drop all that waits in it; True when it says that it did."""
        if not self.profile.clears:
            return False
        if self._line.send(CLEAR_BUFFERS, deadline.slice()) != len(CLEAR_BUFFERS):
            return False
        answer = self._await(Block, deadline)
        return isinstance(answer, Block) and answer.bytes == CLEARED

    def _say(self, data: bytes, deadline: Deadline) -> None:
        rest = data
        while rest and not deadline.passed():
            timeout = deadline.slice()
            taken = self._line.send(rest, timeout)
            rest = rest[taken:]
            if not taken:
                deadline.waited(timeout)

    def _wait(self, deadline: Deadline) -> list[Reply]:
        timeout = deadline.slice()
        replies = self._hear(timeout)
        if not replies:
            deadline.waited(timeout)
        return replies

    def _real_time_answer(self, deadline: Deadline) -> int | None:
        answer = self._await(RealTimeStatus, deadline)
        return answer.byte if isinstance(answer, RealTimeStatus) else None

    def _await(self, kind: type[Reply] | tuple[type[Reply], ...], deadline: Deadline) -> Reply | None:
        while not deadline.passed():
            for reply in self._wait(deadline):
                if isinstance(reply, kind):
                    return reply
        return None

    def _hear(self, timeout_s: float) -> list[Reply]:
        replies = self._reader.feed(self._line.receive(timeout_s))
        for reply in replies:
            match reply:
                case PaperStatus():
                    self._in_order = True
                case AutoStatus(bytes=report):
                    self._condition = Condition.from_auto_status(report, offline_bit=self.profile.offline_bit)
                case Block(bytes=answer):
                    self._by_id = self._by_id or answer == done(self._identity)
                case Stray():
                    self.garbled = True
                case RealTimeStatus() | FullStatus():
                    pass
        return replies
