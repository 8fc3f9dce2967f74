"""Hands a job to a printer and waits for its word that the job is printed."""

import secrets

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import ask_when_done, done
from kiosk.devices.drivers.escpos.conversation import NEXT_ANSWER_S, Conversation
from kiosk.domain.tickets import PrintProblem

_CHUNK = 4096
_ASK_EVERY_S = 1.0
_IDENTITY_S = 2.0
_IDENTITY = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Delivery:
    """One job. Both of its steps may raise `LineLostError`.

    Two questions stand at the end of the job: one that names it, where the model knows that one, and one that any
    printer answers from behind everything that was sent before. The first is the printer's word by name. The second
    counts as long as nothing else could have been meant by it: not where an older question may be open, not from a line
    full of noise, and not when the printer does not answer directly afterwards: noise comes when it is switched off.
    `named` says whether this printer has ever named a job; from then on nothing less is believed.
    """

    def __init__(self, conversation: Conversation, *, named: bool) -> None:
        self.by_name = False
        self._conversation = conversation
        self._talk = conversation.talk
        self._asks_by_name = conversation.profile.confirms_by_id
        self._always_named = named and self._asks_by_name
        self._identity = bytes(secrets.choice(_IDENTITY) for _ in range(4))
        self._grace: Deadline | None = None

    def send(self, job: bytes, deadline: Deadline) -> PrintProblem | None:
        """Hand the job over. Returns why that stopped, None when all was taken."""
        by_name = ask_when_done(self._identity) if self._asks_by_name else b""
        rest = memoryview(job + by_name + self._conversation.profile.fence)
        while rest:
            if len(rest) <= _CHUNK:
                # Only an answer to the question at the very end of the job counts.
                self._talk.hear(0)
                self._talk.heard.in_order = False
            rest = rest[self._talk.hand_over(bytes(rest[:_CHUNK]), deadline) :]
            self._listen(0.0)
            if problem := self._conversation.condition.stopping_problem():
                return problem
            if rest and deadline.passed():
                return self._conversation.condition.problem() or PrintProblem.NO_ANSWER
        return None

    def await_end(self, deadline: Deadline) -> PrintProblem | None:
        """Wait for the printer's word; returns why it did not come, None when it did."""
        ask_again = deadline.within(_ASK_EVERY_S)
        while not self._vouched(deadline):
            if deadline.passed():
                return self._conversation.condition.problem() or PrintProblem.NO_ANSWER
            waiting = ask_again if self._grace is None or self._grace.passed() else self._grace
            timeout = waiting.slice()
            if not self._listen(timeout):
                waiting.waited(timeout)
            if ask_again.passed():
                if self._conversation.talks:
                    self._conversation.ask(deadline, NEXT_ANSWER_S)
                ask_again = deadline.within(_ASK_EVERY_S)
            if (problem := self._conversation.condition.stopping_problem()) and not self._vouched(deadline):
                return problem
        return None

    def _listen(self, timeout_s: float) -> bool:
        self._talk.hear(timeout_s)
        self.by_name = self.by_name or self._talk.heard.block == done(self._identity)
        return self._talk.came

    def _vouched(self, deadline: Deadline) -> bool:
        self.by_name = self.by_name or self._talk.heard.block == done(self._identity)
        if self.by_name:
            return True
        heard = self._talk.heard
        if not heard.in_order or heard.garbled or not self._conversation.believed:
            return False
        if self._asks_by_name and not self._is_nameless(deadline):
            return False
        if self._conversation.talks and not self._conversation.still_there(deadline):
            heard.in_order = False
        return heard.in_order and not heard.garbled

    def _is_nameless(self, deadline: Deadline) -> bool:
        """Let a printer that names jobs do so: it does when the paper is out, not when the bytes are read."""
        if self._grace is None:
            self._grace = deadline.within(_IDENTITY_S)
        return self._grace.passed() and not self._always_named
