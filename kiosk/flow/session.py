"""The session as a value, and the few moves from which all journeys are made."""

from dataclasses import dataclass, field, replace
from enum import Enum

from kiosk.flow.delays import MAX_EXTENSIONS, Delay
from kiosk.flow.effects import ArmReaders, DisarmReaders, Effect, StartTimer, Wipe
from kiosk.flow.known import Known
from kiosk.flow.states import (
    Attract,
    CheckingIn,
    Help,
    LookingUp,
    Place,
    Printing,
    State,
    StillThere,
    TicketShown,
)


@dataclass(frozen=True, slots=True)
class Comfort:
    """How a visitor likes to see, to reach and to hear the screen; back to default after every session."""

    high_contrast: bool = False
    large_text: bool = False
    low_reach: bool = False
    speech: bool = False

    @property
    def slow(self) -> bool:
        """Tell whether this visitor needs more time than others."""
        return self.large_text or self.speech


class Hearing(Enum):
    """What became of a call for help."""

    CALLING = "calling"
    CALLED = "called"
    UNHEARD = "unheard"


@dataclass(frozen=True, slots=True)
class HelpCall:
    """The call for help of this session; there is one at most."""

    request: int
    hearing: Hearing = Hearing.CALLING


@dataclass(frozen=True, slots=True)
class Session:
    """One visitor's session. `languages` are those that are offered, the default first.

    `voices` are the languages that can be spoken. `next_request` and `timer` count on over sessions, so that an
    answer to an earlier visitor's request or timer is never taken for this one's. `misses` counts what was shown in
    vain.
    """

    languages: tuple[str, ...]
    language: str
    state: State = field(default_factory=Attract)
    language_chosen: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    next_request: int = 1
    timer: int = 0
    extensions: int = 0
    misses: int = 0
    call: HelpCall | None = None
    voices: frozenset[str] = frozenset()
    known: Known = field(default_factory=Known, compare=False)
    """What the world is like; it belongs to no visitor, and two sessions are equal without it."""


Result = tuple[Session, tuple[Effect, ...]]

MISSES_TO_DESK = 3
"""After so many misses in a session the way on is a person, not another try."""


def begin(
    languages: tuple[str, ...],
    *,
    next_request: int = 1,
    timer: int = 0,
    voices: frozenset[str] = frozenset(),
) -> Session:
    """Make a session for nobody yet. `languages` holds at least one."""
    return Session(languages, languages[0], next_request=next_request, timer=timer, voices=voices)


def for_the_next(session: Session) -> Session:
    """Make the session of whoever comes next: nothing of this visitor is in it."""
    fresh = begin(
        session.languages, next_request=session.next_request, timer=session.timer, voices=session.voices
    )
    return replace(fresh, known=session.known)


def move(session: Session, state: State, delay: Delay | None, *effects: Effect) -> Result:
    """Go to a state: restart the timer (or have none) and arm the readers where the state listens to them."""
    arming: Effect = ArmReaders() if listens(state) else DisarmReaders()
    moved = replace(session, state=state, timer=session.timer + 1)
    timers = () if delay is None else (StartTimer(moved.timer, delay, session.comfort.slow),)
    return moved, (*effects, arming, *timers)


def stay(session: Session) -> Result:
    """Change nothing."""
    return session, ()


def end(session: Session) -> Result:
    """End the session: one object is dropped, and a fresh one waits for the next visitor."""
    return move(for_the_next(session), Attract(), None, Wipe())


def numbered(session: Session) -> tuple[Session, int]:
    """Take the next request number."""
    return replace(session, next_request=session.next_request + 1), session.next_request


def idle(session: Session, back: Place | Help) -> Result:
    """Nobody has touched anything for a while: ask, or end when it was asked often enough."""
    if session.extensions >= MAX_EXTENSIONS:
        return end(session)
    return move(session, StillThere(back), Delay.COUNTDOWN)


def listens(state: State) -> bool:
    """Tell whether a scan means something in this state: not while something is under way."""
    match state:
        case LookingUp() | CheckingIn() | TicketShown(paper=Printing()):
            return False
        case _:
            return True
