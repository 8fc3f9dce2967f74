"""The running kiosk: one session, one reducer, the effects it asks for, and the view that is drawn."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import Enum
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.domain.office import Office
from kiosk.domain.rules import office_opening
from kiosk.domain.waiting import QueueStatus
from kiosk.flow.controls import Control
from kiosk.flow.effects import ArmReaders, Effect
from kiosk.flow.events import CodePresented, Ending, Event, SessionEnded, Tapped
from kiosk.flow.facts import Equipment, Facts
from kiosk.flow.known import Known, known_of
from kiosk.flow.looking import only_looks
from kiosk.flow.screens import ClosedScreen, OutOfServiceScreen, View
from kiosk.flow.session import Session, begin
from kiosk.flow.states import Attract, CheckingIn, TicketShown, WalkIn
from kiosk.flow.step import step
from kiosk.flow.view import view
from kiosk.service.loop import Loop

_log = logging.getLogger(__name__)

TICK_S = 15.0
"""How often the clock is looked at for openings and closing time."""


class Keeper(Enum):
    """Who can keep the kiosk out of service, the weightiest first: the screen has the code of one."""

    CENTRAL = "central"
    PIN = "pin"
    FLEET = "fleet"
    STAFF = "staff"


class EffectRunner(Protocol):
    """Runs what the reducer asks for, and answers by events."""

    def run(self, effect: Effect, post: Callable[[Event], None]) -> None:
        """Run one effect without waiting for it."""
        ...


_SETTINGS = frozenset({
    Control.LANGUAGE, Control.CONTRAST, Control.TEXT_SIZE, Control.LOW_REACH, Control.SPEECH,
})  # fmt: skip

OnEvent = Callable[[Event, tuple[Effect, ...], View], None]


class Kiosk:
    """The desk that the window and a scenario talk to. All of it happens on the loop's thread but `post`.

    `languages` are those that the kiosk has words for; the office chooses among them and says which comes first.
    """

    def __init__(
        self, loop: Loop, clock: Clock, effects: EffectRunner, facts: Facts, languages: tuple[str, ...]
    ) -> None:
        self._loop = loop
        self._clock = clock
        self._effects = effects
        self._facts = facts
        self._spoken = languages
        self._session = begin(languages)
        self._view = view(self._session, facts)
        self._was_open = False
        self._kept_out: dict[Keeper, str] = {}
        self._on_view: list[Callable[[View], None]] = []
        self._on_event: list[OnEvent] = []
        loop.after(TICK_S, self._tick)

    @property
    def view(self) -> View:
        """Return what to show now."""
        return self._view

    @property
    def session(self) -> Session:
        """Return the session as it is."""
        return self._session

    @property
    def facts(self) -> Facts:
        """Return what is known apart from the session."""
        return self._facts

    def post(self, event: Event) -> None:
        """Hand in an event, from any thread."""
        self._loop.post(lambda: self._handle(event))

    def subscribe(self, on_view: Callable[[View], None]) -> None:
        """Call back with each new view, on the loop's thread."""
        self._on_view.append(on_view)

    def watch(self, on_event: OnEvent) -> None:
        """Call back after each event with the effects it had: for scenarios and the tester's panel."""
        self._on_event.append(on_event)

    def office_known(self, office: Office) -> None:
        """Take a new description of the office."""
        if self._session.state == Attract():
            # A language without a catalogue is not offered, whatever the office says.
            offered = tuple(each for each in office.languages if each in self._spoken) or self._spoken
            self._session = replace(self._session, languages=offered, language=offered[0])
        self._learn(replace(self._facts, office=office))

    def queue_known(self, queue: QueueStatus) -> None:
        """Take a new state of the queue."""
        self._learn(replace(self._facts, queue=queue))

    def forget_queue(self) -> None:
        """Let go of the state of the queue."""
        self._learn(replace(self._facts, queue=None))

    def voices_known(self, voices: frozenset[str]) -> None:
        """Take which languages can be spoken."""
        comfort = self._session.comfort
        speech = comfort.speech and self._session.language in voices
        self._session = replace(self._session, voices=voices, comfort=replace(comfort, speech=speech))
        self._render()

    def equipment_known(self, equipment: Equipment) -> None:
        """Take which devices a visitor can count on."""
        if equipment != self._facts.equipment:
            self._learn(replace(self._facts, equipment=equipment))

    def contact_known(self, cut_off_since: datetime | None) -> None:
        """Take since when the central cannot be reached; None when it can."""
        self._learn(replace(self._facts, cut_off_since=cut_off_since))

    def out_of_service(self, code: str | None) -> None:
        """Take the kiosk out of service (with a short code for staff) or back (None), as the central wants it."""
        self.keep_out(Keeper.CENTRAL, code)

    def keep_out(self, keeper: Keeper, code: str | None) -> None:
        """Take the kiosk out of service for one keeper's reason; it is back when none of them has one (None)."""
        if self._kept_out.get(keeper) == code:
            return
        self._kept_out.pop(keeper, None)
        if code is not None:
            self._kept_out[keeper] = code
            self._handle(SessionEnded(Ending.OUT_OF_SERVICE))
        shown = next((self._kept_out[each] for each in Keeper if each in self._kept_out), None)
        self._learn(replace(self._facts, out_of_service=shown))

    def tickets_stopped(self, code: str | None) -> None:
        """Make no tickets, for a reason that staff know by a short code, or make them again (None).

        A session goes on: whoever is on the way to a ticket reads in the own language that there is none here, and
        everybody else can go on looking.
        """
        if code != self._facts.no_tickets:
            self._learn(replace(self._facts, no_tickets=code))

    def _handle(self, event: Event) -> None:
        self._refresh_clock()
        if self._is_kept_out(event):
            if isinstance(event, CodePresented):
                # The reader has disarmed itself for this read; the first visitor of the morning must find it armed.
                self._effects.run(ArmReaders(), self.post)
            self._render()
            return
        before = type(self._session.state).__name__
        self._session = replace(self._session, known=self._known())
        self._session, effects = step(self._session, event)
        _log.info(
            "session_event",
            extra={
                "action": type(event).__name__,
                "origin": before,
                "state": type(self._session.state).__name__,
            },
        )
        for effect in effects:
            self._effects.run(effect, self.post)
        self._render()
        for on_event in self._on_event:
            on_event(event, effects, self._view)

    def _known(self) -> Known:
        facts, choosing = self._facts, isinstance(self._session.state, WalkIn)
        return known_of(facts.office, facts.now, facts.recent_queue, choosing=choosing)

    def _is_kept_out(self, event: Event) -> bool:
        match view(self._session, self._facts).screen:
            case OutOfServiceScreen(may_look=True):
                return not (_allowed_when_blocked(event) or only_looks(event))
            case ClosedScreen() | OutOfServiceScreen():
                return not _allowed_when_blocked(event)
            case _:
                return False

    def _learn(self, facts: Facts) -> None:
        self._facts = facts
        self._refresh_clock()
        self._render()

    def _tick(self) -> None:
        self._refresh_clock()
        office = self._facts.office
        is_open = office is not None and office_opening(office, self._facts.now).is_open
        # Once, at the moment of closing: afterwards somebody may still read the closed screen in another language.
        if self._was_open and not is_open and not isinstance(self._session.state, CheckingIn | TicketShown):
            self._handle(SessionEnded(Ending.CLOSING_TIME))
        self._was_open = is_open
        self._render()
        self._loop.after(TICK_S, self._tick)

    def _refresh_clock(self) -> None:
        self._facts = replace(self._facts, now=self._clock.now())

    def _render(self) -> None:
        shown = view(self._session, self._facts)
        if shown == self._view:
            return
        self._view = shown
        for on_view in self._on_view:
            on_view(shown)


def _allowed_when_blocked(event: Event) -> bool:
    """Closed or out of service, the screen can still be read in another language, in large text or lower down."""
    match event:
        case CodePresented():
            return False
        case Tapped(control):
            return control in _SETTINGS
        case _:
            return True
