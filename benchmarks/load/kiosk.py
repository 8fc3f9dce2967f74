"""A kiosk without screen and devices: real store, HTTP client, numbers, check-in and delivery, with its own loop."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from secrets import token_hex
from time import perf_counter

import requests

from benchmarks.load.office import kiosk_token
from benchmarks.load.timings import TimedAdapter, Timings
from kiosk.app.clock import RealClock
from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import Printed, Ticket
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.effects import CheckIn
from kiosk.scheduling.client import HttpScheduling
from kiosk.service.checking_in import CheckInDesk, Issued
from kiosk.service.finding import AppointmentFinder, CouldNotLookUp
from kiosk.service.loop import Loop
from kiosk.service.numbers import NumberKeeper
from kiosk.service.office_clock import OfficeClock
from kiosk.service.ports import Ports
from kiosk.service.sync import Sync
from kiosk.service.workers import Workers
from kiosk.store.sqlite import SqliteStore, open_store

_PERSONS, _LANGUAGE = 1, "en"
_PAUSE_S = 0.5


@dataclass(frozen=True)
class LoadKiosk:
    """One kiosk at work. `timings` gets ``scan to number`` beside the calls; `heard` is whose news the stream told."""

    store: SqliteStore
    scheduling: HttpScheduling
    loop: Loop
    sync: Sync
    numbers: NumberKeeper
    timings: Timings
    heard: set[TicketId] = field(default_factory=set[TicketId])
    ends: threading.Event = field(default_factory=threading.Event)

    def visit(self, code: str) -> Ticket | None:
        """Let somebody show a code and check in; None when no ticket came of it.

        Where nobody can say whose code it is, a ticket without appointment is taken, as the screen offers.
        """
        begun = perf_counter()
        found = AppointmentFinder(self.store, self.scheduling, RealClock()).find(
            AppointmentCode(Secret(code))
        )
        if isinstance(found, CouldNotLookUp):
            self.timings.count("could not look up")
            office = self.store.office()
            return None if office is None else self.walk_in(office.services[0].id, begun)
        if not found:
            self.timings.count("not found")
            return None
        candidate = found[0]
        order = CheckIn(1, candidate.appointment.service_id, candidate, _PERSONS, _LANGUAGE)
        return self._check_in(order, begun)

    def walk_in(self, service: str, begun: float | None = None) -> Ticket | None:
        """Let somebody take a ticket without an appointment, who may have begun before (`perf_counter`)."""
        order = CheckIn(1, ServiceId(service), None, _PERSONS, _LANGUAGE)
        return self._check_in(order, perf_counter() if begun is None else begun)

    def _check_in(self, order: CheckIn, begun: float) -> Ticket | None:
        desk = CheckInDesk(
            self.store, self.scheduling, OfficeClock(RealClock()), lambda: TicketId(token_hex(16))
        )
        answer = desk.check_in(order)
        if not isinstance(answer, Issued):
            self.timings.count(f"no ticket: {type(answer).__name__}")
            return None
        self.timings.add("scan to number", perf_counter() - begun)
        ticket = answer.job.ticket
        self.timings.count("born verified" if ticket.verified else "born unverified")
        self.loop.post(self.sync.kick)
        self.store.print_ended(answer.job, Printed(), RealClock().now())
        self.loop.post(self.sync.kick)
        self.numbers.top_up()
        return ticket

    def learn(self) -> Office:
        """Read the office and the day list, as a kiosk does at its start, and lease numbers."""
        office = self.scheduling.office()
        if not isinstance(office, Office):
            raise RuntimeError("the central does not tell the office")
        self.store.save_office(office)
        self.numbers.top_up()
        return office

    def follow(self) -> None:
        """Read the event stream, and again when it ends, as a kiosk does; take down how late each ticket's news is."""
        while not self.ends.is_set():
            for notice in self.scheduling.stream(None):
                if isinstance(notice.content, TicketStatus):
                    late = RealClock().now() - notice.content.as_of
                    self.timings.add("stream", late.total_seconds())
                    self.heard.add(notice.content.ticket_id)
            if not self.ends.wait(_PAUSE_S):
                self.timings.count("stream ended")


@contextmanager
def at_work(url: str, number: int, path: Path, timings: Timings, threads: int = 2) -> Iterator[LoadKiosk]:
    """Open a kiosk on its database, with a loop that is pumped by a thread; close it in good order at the end."""
    clock = OfficeClock(RealClock())
    session = requests.Session()
    session.mount("http://", TimedAdapter(timings))
    scheduling = HttpScheduling(url, kiosk_token(number), 1, clock, session)
    store = open_store(path, f"kiosk-{number}", f"K{number}", 1, clock)
    store.recover()
    loop = Loop(clock)
    workers = Workers(loop, threads)
    ports = Ports(loop, workers, clock, store, scheduling, Random(number))
    sync = Sync(ports, on_fenced=lambda: timings.count("fenced"))
    kiosk = LoadKiosk(store, scheduling, loop, sync, NumberKeeper(store, scheduling, clock), timings)
    with _pumped(loop):
        stream = threading.Thread(target=kiosk.follow, name="kiosk-stream", daemon=True)
        stream.start()
        yield kiosk
        kiosk.ends.set()
        scheduling.close()
        stream.join()
        workers.close()
    store.close()


@contextmanager
def _pumped(loop: Loop) -> Iterator[None]:
    wake, ends = threading.Event(), threading.Event()
    loop.on_wake(wake.set)

    def pump() -> None:
        while not ends.is_set():
            wake.clear()
            due = loop.pump()
            wake.wait(due)

    thread = threading.Thread(target=pump, name="kiosk-loop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ends.set()
        wake.set()
        thread.join()
