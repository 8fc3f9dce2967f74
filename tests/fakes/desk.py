"""A desk without devices, store or central: the real reducer and the real view, answered by whoever runs the test."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.flow.events import Event, Tapped
from kiosk.flow.facts import Facts
from kiosk.flow.screens import View
from kiosk.flow.session import Comfort, HelpCall, Session, begin
from kiosk.flow.states import State
from kiosk.flow.step import step
from kiosk.flow.view import view


class FakeDesk:
    """What the window talks to. It answers at once, on the caller's thread, and keeps what was posted."""

    def __init__(
        self,
        facts: Facts,
        languages: tuple[str, ...] = ("nl", "en"),
        voices: frozenset[str] = frozenset({"nl", "en"}),
    ) -> None:
        self.session: Session = begin(languages, voices=voices)
        self.facts = facts
        self.posted: list[Event] = []
        self._on_view: list[Callable[[View], None]] = []

    @property
    def view(self) -> View:
        """Return what to show now."""
        return view(self.session, self.facts)

    @property
    def tapped(self) -> list[str]:
        """Name what was tapped, as scenarios do."""
        names = [event for event in self.posted if isinstance(event, Tapped)]
        return [f"{each.control.value}:{each.item}" if each.item else each.control.value for each in names]

    def post(self, event: Event) -> None:
        """Run the reducer and show what comes of it."""
        self.posted.append(event)
        self.session, _ = step(self.session, event)
        self.tell()

    def subscribe(self, on_view: Callable[[View], None]) -> None:
        """Call back with each new view."""
        self._on_view.append(on_view)

    def tell(self) -> None:
        """Show the view again."""
        for on_view in self._on_view:
            on_view(self.view)

    def put(
        self,
        state: State,
        *,
        facts: Facts | None = None,
        language: str = "en",
        comfort: Comfort | None = None,
        misses: int = 0,
        call: HelpCall | None = None,
    ) -> None:
        """Put the session into a state, for a test that begins there; what was posted is forgotten."""
        self.facts = facts or self.facts
        self.session = replace(
            begin(self.session.languages, voices=self.session.voices),
            state=state,
            language=language,
            comfort=comfort or Comfort(),
            misses=misses,
            call=call,
        )
        self.posted.clear()
        self.tell()
