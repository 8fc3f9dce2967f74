"""Looks at a playing kiosk and reports what changes: screens, effects, tickets, papers, the outbox; takes pictures."""

from dataclasses import asdict
from enum import Enum

from kiosk.app.scenario.faces import Face
from kiosk.app.scenario.reporting import Reporter
from kiosk.app.scenario.seen import contact_of, paper_name
from kiosk.app.scenario.world import World
from kiosk.flow.effects import Effect
from kiosk.flow.events import Event
from kiosk.flow.screens import TicketScreen, View
from kiosk.flow.states import Printing
from kiosk.service.kiosk import Kiosk
from kiosk.service.supervision.events import DeviceNews


class Watcher:
    """Reports through `reporter`, and saves pictures where the world has a folder for them."""

    def __init__(self, world: World, face: Face, reporter: Reporter) -> None:
        self._world = world
        self._face = face
        self._reporter = reporter
        self._shown: tuple[str, str] | None = None
        self._ticket: str | None = None
        self._paper: tuple[str, str] | None = None
        self._pending: tuple[int, int] | None = None
        self._saved_papers = 0
        self._pictures = 0
        self._lines = 0
        self._contact: str | None = None
        self._last_news: DeviceNews | None = None

    def attach(self, kiosk: Kiosk) -> None:
        """Watch a kiosk: at the start, and again after its power came back."""
        self._last_news = None
        self._lines = 0
        kiosk.watch(self._happened)
        kiosk.subscribe(self._show)
        self._shown = None
        self._show(kiosk.view)

    def look(self) -> None:
        """Look at what has no event of its own: the outbox and the paper."""
        outbox = self._world.running.parts.store.outbox()
        counts = (outbox.pending, outbox.quarantined)
        if counts != self._pending:
            self._pending = counts
            self._reporter.say("pending", pending=counts[0], quarantined=counts[1])
        self._save_papers()
        self._tell_speech()
        self._tell_device_news()
        contact = contact_of(self._world.running.kiosk.facts)
        if contact != self._contact:
            self._contact = contact
            self._reporter.say("contact", state=contact)

    def _tell_speech(self) -> None:
        for line in self._world.lines_spoken(self._lines):
            self._lines += 1
            where, private = line.where.value, line.private
            self._reporter.say("spoken", text=line.text, language=line.language, where=where, private=private,
                               volume=line.volume)  # fmt: skip

    def _tell_device_news(self) -> None:
        news = self._world.running.supervisor.recent()
        told = next((place for place, each in enumerate(news, 1) if each is self._last_news), 0)
        for each in news[told:]:
            words = {key: _plain(value) for key, value in asdict(each.event).items()}
            if each.facts is not None:
                facts = each.facts
                words |= {
                    "severity": facts.severity.value,
                    "who": facts.who.value,
                    "action": facts.action.value,
                }
            self._reporter.say("device", event=type(each.event).__name__, kind=each.kind.value, **words)
        self._last_news = news[-1] if news else None

    def _happened(self, event: Event, effects: tuple[Effect, ...], view: View) -> None:
        del event, view
        for effect in effects:
            self._reporter.say(
                "effect", effect=type(effect).__name__, request=getattr(effect, "request", None)
            )

    def _show(self, view: View) -> None:
        if (view.name, view.language) != self._shown:
            self._shown = (view.name, view.language)
            self._reporter.say(
                "screen",
                screen=view.name,
                language=view.language,
                offered=[o.name for o in view.offers if o.enabled],
            )
            self._picture(view.name)
        if isinstance(view.screen, TicketScreen):
            self._show_ticket(view.screen)

    def _show_ticket(self, screen: TicketScreen) -> None:
        if screen.ticket_id != self._ticket:
            self._ticket = screen.ticket_id
            self._reporter.say("ticket", number=screen.number, ticket_id=screen.ticket_id, code=screen.code)
        paper = (screen.ticket_id, paper_name(screen.paper))
        if paper != self._paper and not isinstance(screen.paper, Printing):
            why = getattr(screen.paper, "why", None)
            self._reporter.say(
                "print", outcome=paper[1], number=screen.number, reason=why.value if why else None
            )
            self._picture(f"ticket-{paper[1]}")
        self._paper = paper

    def _picture(self, name: str) -> None:
        folder = self._world.pictures
        if folder is None:
            return
        path = folder / f"{self._pictures + 1:02d}-{name}.png"
        if self._face.picture(path):
            self._pictures += 1
            self._reporter.say("picture", path=str(path), of="screen")

    def _save_papers(self) -> None:
        folder = self._world.pictures
        for number, path in enumerate(
            self._world.save_papers(folder, self._saved_papers), self._saved_papers + 1
        ):
            self._saved_papers = number
            self._reporter.say("picture", path=str(path), of="paper")


def _plain(value: object) -> object:
    """Write a member of an enumeration as its value."""
    return value.value if isinstance(value, Enum) else value
