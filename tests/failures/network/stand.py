"""A whole kiosk in real time: the real service, store and client, a proxy, and the real central behind it."""

import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from random import Random

from sqlalchemy import select

from kiosk.app.wiring import Parts, start_kiosk
from kiosk.central.storage.records import EventRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.devices.ports import Devices
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control
from kiosk.flow.events import Tapped
from kiosk.flow.screens import TicketScreen
from kiosk.scheduling.client import Deadlines, HttpScheduling
from kiosk.scheduling.names import Names
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.store.sqlite import open_store
from tests.failures.network.faults import error_500
from tests.failures.network.office import EPOCH, Office
from tests.failures.network.proxy import Fault, Proxy, Request, Rule, fine
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.reader import FakeReader

ANSWER_S = 2.0
"""Within so many seconds the screen must say something, whatever the network does."""
SHORT = Deadlines(look_up_s=0.3, claim_s=0.3, read_s=0.3, lease_s=0.3, day_list_s=0.3, sync_s=0.3)
"""So that a suite of silent lines does not take hours."""
BASE = "/api/v1"
STEPS: Mapping[str, str] = {
    "look-up": f"{BASE}/appointments/lookup",
    "claim": f"{BASE}/claims",
    "sync": f"{BASE}/sync",
    "lease": f"{BASE}/number-leases",
    "office": f"{BASE}/office",
    "day list": f"{BASE}/appointments?",
    "queue": f"{BASE}/queue",
    "stream": f"{BASE}/stream",
    "ticket": f"{BASE}/tickets",
}
CUT_AGAIN_S = 2.0
WAITS = frozenset({"looking_up", "checking_in"})


class HastyRandom(Random):
    """Draws the shortest back-off, and a tenth of it."""

    def uniform(self, a: float, b: float) -> float:
        return a / 10


class NetworkStand:
    """Touch and scan as a visitor does; each answer is timed. Close it afterwards."""

    def __init__(
        self,
        folder: Path,
        office: Office,
        deadlines: Deadlines = SHORT,
        *,
        kiosk: str = "kiosk-1",
        names: Names | None = None,
        host: str = "127.0.0.1",
        rule: Rule = lambda _: fine,
        answer_s: float = ANSWER_S,
    ) -> None:
        self._answer_s = answer_s
        self.office = office
        self.proxy = Proxy(office.port, rule=rule)
        self.reader, self.printer = FakeReader(), FakeTicketPrinter()
        # A clock for each kiosk: it learns the central's time.
        clock = OfficeClock(office.clock)
        self.store = open_store(folder / "kiosk.db", kiosk, f"K{kiosk[-1]}", EPOCH, clock, boot="boot-1")
        self._loop, self._news = Loop(clock), threading.Event()
        self._loop.on_wake(self._news.set)
        url = self.proxy.url.replace("127.0.0.1", host)
        session = session_of(CentralAdapter(names=names))
        scheduling = HttpScheduling(url, f"token of {kiosk}", EPOCH, clock, session, deadlines=deadlines)
        parts = Parts(
            self._loop,
            clock,
            self.store,
            scheduling,
            Devices(self.printer, (self.reader,)),
            random=HastyRandom(1),
        )
        self.running = start_kiosk(parts)

    def close(self) -> None:
        """End it; nothing may be under way that the network holds up."""
        self.proxy.heal()
        self.running.close()
        self.proxy.close()

    @property
    def screen(self) -> str:
        return self.running.kiosk.view.name

    def pump(self, holds: Callable[[], bool], within_s: float, about: str = "") -> float:
        """Pump until something holds; return the real seconds that it took."""
        begun = time.monotonic()
        while True:
            self._news.clear()
            due = self._loop.pump()
            took_s = time.monotonic() - begun
            if holds():
                return took_s
            assert took_s < within_s, f"{about}: {self.screen} after {took_s:.1f} s"
            self._news.wait(min(0.02, 0.02 if due is None else due))

    def ready(self) -> None:
        """Wait until office and numbers are there."""
        day = self.office.clock.now().date()

        def known() -> bool:
            return self.store.office() is not None and self.store.numbers_left("B", day).reserve > 0

        self.pump(lambda: known() and self.screen == "attract", 60, "start")

    def scan(self, code: str) -> str:
        """Show a code; return what the screen says within its time."""
        assert self.reader.show(AppointmentCode(Secret(code))), self.screen
        self.pump(lambda: self.screen not in {*WAITS, "attract"}, self._answer_s, "scan")
        return self.screen

    def tap(self, control: Control, item: str = "") -> str:
        """Touch; return what the screen says within its time."""
        before = self.running.kiosk.session
        self.running.kiosk.post(Tapped(control, item))
        self.pump(
            lambda: self.screen not in WAITS and self.running.kiosk.session != before, self._answer_s, "tap"
        )
        return self.screen

    def ends_with_a_ticket(self) -> str:
        """The ticket is on the screen: wait for its paper, and go."""
        screen = self.running.kiosk.view.screen
        assert isinstance(screen, TicketScreen), self.screen
        self.pump(lambda: screen.number in [paper.number for paper in self.printer.papers[-2:]], 10, "paper")
        assert self.tap(Control.TICKET_DONE) == "attract"
        return screen.number

    def walk_in(self) -> str:
        """Come without an appointment; return the number."""
        self.tap(Control.ATTRACT_START)
        self.tap(Control.START_NO_APPOINTMENT)
        assert self.tap(Control.WALK_IN_SERVICE, "biometrics") == "ticket"
        return self.ends_with_a_ticket()

    def hear(self) -> None:
        """Have the event stream open, with a notice on it."""
        if not self.running.listener.connected:
            self.walk_in()
        self.pump(lambda: self.running.listener.connected, 20, "stream")

    def look_anew(self) -> None:
        """Break the event stream: the kiosk then reads everything again."""
        self.proxy.cut(STEPS["stream"])

    def met(self, step: str, fault: Fault) -> bool:
        return any(path.startswith(STEPS[step]) and name == fault.__name__ for path, name in self.proxy.met)

    def meet(self, fault: Fault, *steps: str) -> None:
        """Go on until the fault has met a request of each of these steps.

        A stream that is just being opened anew has already read what is read at its start, and cutting it then
        is cutting nothing: it is cut again until everything was asked for.
        """
        cut = time.monotonic()

        def met(step: str) -> bool:
            nonlocal cut
            if time.monotonic() - cut > CUT_AGAIN_S:
                self.look_anew()
                cut = time.monotonic()
            return self.met(step, fault)

        for step in steps:
            self.pump(partial(met, step), 30, f"{fault.__name__} at {step}")

    def drained(self, within_s: float = 20) -> None:
        """Wait until everything has arrived."""
        self.pump(lambda: self.store.outbox().pending == 0, within_s, "drain")

    def compare(self) -> None:
        """Nothing lost, nothing doubled: tickets, papers and the central say the same."""
        assert self.store.outbox().quarantined == 0
        own = {job.ticket.id: str(job.ticket.number) for job in self.store.recent(100_000)}
        papers = [paper.number for paper in self.printer.papers]
        assert sorted(papers) == sorted(own.values())
        assert len(set(papers)) == len(papers)
        with self.office.database.read() as session:
            tickets = session.execute(select(TicketRow)).scalars().all()
            events = session.execute(select(EventRow)).scalars().all()
            visits = session.execute(select(VisitRow)).scalars().all()
            assert {ticket.id: ticket.number for ticket in tickets} == own
            assert {ticket.print_state for ticket in tickets} <= {"printed"}
            assert all(event.applied for event in events)
            assert len({event.event_id for event in events}) == len(events) == 2 * len(own)
            assert len(visits) == len(own)
            booked = [visit.appointment_id for visit in visits if visit.appointment_id]
            assert len(set(booked)) == len(booked)


def at(fault: Fault, *steps: str) -> Rule:
    """Let a fault meet the requests of some steps. The day list never comes, so that each code is asked for."""
    paths = tuple(STEPS[step] for step in steps)

    def rule(request: Request) -> Fault:
        if request.path.startswith(paths):
            return fault
        return error_500 if request.path.startswith(STEPS["day list"]) else fine

    return rule
