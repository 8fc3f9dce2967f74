"""Every delay of the visitor's session, named once, in seconds."""

from dataclasses import dataclass
from enum import Enum


class Delay(Enum):
    """Which delay a timer waits for."""

    IDLE = "idle"
    COUNTDOWN = "countdown"
    TICKET = "ticket"
    TICKET_UNPRINTED = "ticket_unprinted"
    ANSWER = "answer"
    TIP = "tip"
    LOOKING_UP = "looking_up"
    CHECKING_IN = "checking_in"


MAX_EXTENSIONS = 10
"""How often "still there?" may be answered (WCAG 2.2, 2.2.1 asks for at least ten)."""


@dataclass(frozen=True, slots=True)
class Delays:
    """Seconds for each delay; `idle_slow` replaces `idle` for a visitor with large text or speech."""

    idle: float = 30.0
    idle_slow: float = 60.0
    countdown: float = 20.0
    ticket: float = 20.0
    ticket_unprinted: float = 60.0
    answer: float = 15.0
    tip: float = 10.0
    looking_up: float = 2.0
    checking_in: float = 20.0
    calling: float = 5.0
    """So long a call for help is waited for before the way to the desk is shown; no timer of the session."""
    staff_pin: float = 30.0
    """The page of the PIN stands so long without a touch; anybody can bring it up."""
    staff_panel: float = 120.0

    def seconds(self, delay: Delay, *, slow: bool) -> float:
        """Look a delay up; `slow` visitors get the longer idle delay, and twice the time to read or hear."""
        match delay:
            case Delay.IDLE:
                return self.idle_slow if slow else self.idle
            case Delay.COUNTDOWN:
                return self.countdown_for(slow=slow)
            case Delay.TICKET:
                return self.ticket * 2 if slow else self.ticket
            case Delay.TICKET_UNPRINTED:
                return self.ticket_unprinted
            case Delay.ANSWER:
                return self.answer * 2 if slow else self.answer
            case Delay.TIP:
                return self.tip
            case Delay.LOOKING_UP:
                return self.looking_up
            case Delay.CHECKING_IN:
                return self.checking_in

    def countdown_for(self, *, slow: bool) -> float:
        """Return how long "still there?" counts."""
        return self.countdown * 2 if slow else self.countdown
