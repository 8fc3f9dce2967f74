"""One conversation with a printer over an open line: ask how it is, send a job, wait for its word."""

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import (
    AUTO_STATUS_OFF,
    AUTO_STATUS_ON,
    CLEAR_BUFFERS,
    CLEARED,
    INITIALISE,
    MODEL,
    STATUS_KINDS,
    ask_status,
    recovery,
)
from kiosk.devices.drivers.escpos.condition import Condition
from kiosk.devices.drivers.escpos.replies import (
    AutoStatus,
    Block,
    PaperStatus,
    RealTimeStatus,
    Reply,
    ReplyReader,
    Stray,
)
from kiosk.devices.drivers.line import Line
from kiosk.domain.tickets import PrintProblem

_CHUNK = 4096
_ANSWER_S = 1.0
_NEXT_ANSWER_S = 0.3
_AUTO_STATUS_S = 0.25
_ASK_EVERY_S = 1.0
_WIDEST_ROW = 72
"""Bytes of a row of 576 dots."""


class Conversation:
    """Talks over one line. Every method may raise `LineLostError`.

    `talks` is True once the printer has answered a question about its status. `garbled` is True once it has sent
    what no printer sends; from then on its word counts for nothing.
    """

    def __init__(self, line: Line) -> None:
        self.talks = False
        self.garbled = False
        self._line = line
        self._reader = ReplyReader()
        self._fenced = False
        self._condition = Condition()

    def ask(self, deadline: Deadline, answer_s: float = _ANSWER_S) -> Condition | None:
        """Ask for all four status bytes; None when the printer does not answer such questions."""
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
        return Condition.from_real_time(answers)

    def model(self, deadline: Deadline) -> str:
        """Ask for the model's name; empty when there is no answer. To be asked only while the printer is ready."""
        self._say(MODEL, deadline)
        answer = self._await(Block, deadline.within(_NEXT_ANSWER_S))
        name = answer.bytes[1:-1] if isinstance(answer, Block) else b""
        return "".join(chr(byte) for byte in name if 0x20 <= byte < 0x7F)

    def recover(self, deadline: Deadline) -> None:
        """End what an earlier connection may have left open in the printer."""
        self._say(recovery(_WIDEST_ROW), deadline)

    def finish(self) -> None:
        """Tell a printer that says nothing that the job is complete: some print only then."""
        self._line.finish()

    def part(self, deadline: Deadline) -> None:
        """Have changes reported no longer, for the next one who talks to this printer."""
        if self.talks:
            self._say(AUTO_STATUS_OFF, deadline)

    def prepare(self, deadline: Deadline) -> None:
        """Have changes reported from now on, and take in what the printer says to that."""
        self._say(INITIALISE + AUTO_STATUS_ON, deadline)
        self._await(AutoStatus, deadline.within(_AUTO_STATUS_S))
        self._fenced = False

    def send(self, job: bytes, deadline: Deadline) -> PrintProblem | None:
        """Hand a job over. Returns why that stopped on the way, None when all of it was taken."""
        rest = memoryview(job)
        while rest:
            if len(rest) <= _CHUNK:
                # Only an answer to the question at the very end of the job counts.
                self._hear(0)
                self._fenced = False
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
        while not self._fenced or self.garbled:
            if deadline.passed():
                return self._condition.problem() or PrintProblem.NO_ANSWER
            self._wait(ask_again)
            if ask_again.passed():
                if self.talks and not self._fenced:
                    self._condition = self.ask(deadline, _NEXT_ANSWER_S) or self._condition
                ask_again = deadline.within(_ASK_EVERY_S)
            problem = self._condition.stopping_problem()
            if problem and not self._fenced:
                return problem
        return None

    def cancel(self, deadline: Deadline) -> bool:
        """Have the printer drop all that waits in it; True when it says that it did."""
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

    def _await(self, kind: type[Reply], deadline: Deadline) -> Reply | None:
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
                    self._fenced = True
                case AutoStatus(bytes=report):
                    self._condition = Condition.from_auto_status(report)
                case Stray():
                    self.garbled = True
                case RealTimeStatus() | Block():
                    pass
        return replies
