"""One kiosk machine: the real store, service and flow on a simulated disk, line, printer and clock."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

import requests

from kiosk.devices.ports import TicketPaper
from kiosk.domain.ids import TicketId
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import PrintProblem, PrintUnknown
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delays
from kiosk.flow.events import CodePresented, Event, Tapped, TicketRecovered
from kiosk.flow.facts import Facts
from kiosk.flow.states import TicketShown
from kiosk.i18n.words import Words
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.port import Scheduling
from kiosk.service.checking_in import CheckInDesk
from kiosk.service.contact import CentralContact
from kiosk.service.effects import Desks, Effects
from kiosk.service.finding import AppointmentFinder
from kiosk.service.following import TicketFollower
from kiosk.service.kiosk import Kiosk
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.service.ports import Ports
from kiosk.service.printing import PrintDesk
from kiosk.service.projections import Projections
from kiosk.service.standing import FENCED, StandingWatch
from kiosk.service.sync import Sync
from kiosk.store.ages import Ages
from kiosk.store.sqlite import SqliteStore
from tests.simulation.central import Asked, CentralBox
from tests.simulation.city import token_of
from tests.simulation.disk import (
    MARK,
    Files,
    MakeDatabase,
    MakeStore,
    Opening,
    WatchedDatabase,
    WatchedMark,
    make_store,
    read_files,
    write_files,
)
from tests.simulation.network import Line, SimulatedNetwork
from tests.simulation.printer import SimulatedPrinter
from tests.simulation.tasks import PowerCutError, SimulatedWorkers
from tests.simulation.timing import SimulatedMachineClock, Time

SHARE_PAUSED = 0.12
words = cache(Words)

WrapScheduling = Callable[[Scheduling], Scheduling]


def unwrapped(scheduling: Scheduling) -> Scheduling:
    """Take the real client as it is."""
    return scheduling


@dataclass(frozen=True)
class Outside:
    """What a machine stands in: time, central, chance, who sees the papers; and the parts that may be seeded bugs."""

    time: Time
    central: CentralBox
    chance: Callable[[], Random]
    came_out: Callable[["Machine", TicketPaper], None]
    shown: Callable[["Machine", TicketShown], None]
    boots: dict[str, int]
    late: list[Asked]
    make_database: MakeDatabase = WatchedDatabase
    make_store: MakeStore = make_store
    wrap_scheduling: WrapScheduling = unwrapped


@dataclass
class Running:
    """The program while it runs."""

    database: WatchedDatabase
    store: SqliteStore
    loop: Loop
    workers: SimulatedWorkers
    kiosk: Kiosk
    clock: OfficeClock


class Machine:
    """A kiosk machine. `on` is None while it is off. `disk` names the file: a clone has another one."""

    def __init__(self, outside: Outside, name: str, path: Path, *, disk: str | None = None) -> None:
        self.outside = outside
        self.name = name
        self.disk = disk or name
        self.path = path
        self.epoch = 1
        self.clock = SimulatedMachineClock(outside.time)
        self.line = Line()
        self.on: Running | None = None
        self.destroyed = False
        self.cut_in: int | None = None
        self.cut_at_paper = False
        self.disk_lies = self.has_lied = False
        self.touched = True
        self.unchecked = True
        """Whether the disk has changed since somebody looked, and since the promises were checked."""
        self.searched_at = self.freed_at = 0.0
        """When somebody looked into its files, and when work that had stood still went on."""
        self.fenced = self.rightly_fenced = False
        self.share_paused = SHARE_PAUSED
        self.network = SimulatedNetwork(
            outside.time, outside.central, self.line, outside.late, self._place, outside.chance
        )
        self.printer = SimulatedPrinter(self._came_out, self._place, outside.chance)
        self.boots = self.lives = 0
        """How often the machine was switched on, and the program was started."""
        write_files(path, {})
        Path(f"{path}{MARK}").unlink(missing_ok=True)

    @property
    def short_name(self) -> str:
        """Return the name of its own range of numbers."""
        return f"K{self.name[-1]}"

    def start(self, *, boot: bool = True) -> None:
        """Switch it on, or (no boot) start the program again on a machine that stayed on."""
        if self.on is not None or self.destroyed:
            return
        if boot:
            self.boots += 1
            self.outside.boots[self.name] = self.boots
            self.clock.boot()
        try:
            self._start()
            self.settle()
        except PowerCutError:
            self._lost_power()

    def stop(self) -> None:
        """End the program in good order."""
        if self.on is None:
            return
        while self.on is not None and self.on.workers.paused:
            self.resume(0)
        self.settle()
        if self.on is None:
            return
        try:
            self.on.workers.close()
            self.on.store.close()
            self.on = None
        except PowerCutError:
            self._lost_power()

    def cut_power(self) -> None:
        """Take the power away now."""
        if self.on is not None:
            self._lost_power()

    def settle(self) -> None:
        """Let everything that can go on go on. The power may go meanwhile."""
        if self.on is None:
            return
        try:
            self.on.workers.settle(self.outside.chance())
        except PowerCutError:
            self._lost_power()

    def resume(self, place: int) -> None:
        """Go on with one of the pieces of work that were left standing."""
        if self.on is None or not self.on.workers.paused:
            return
        paused = self.on.workers.paused
        self.freed_at = self.outside.time.elapsed
        try:
            self.on.workers.resume(paused[place % len(paused)])
        except PowerCutError:
            self._lost_power()
        self.settle()

    def post(self, *events: Event) -> None:
        """Hand events in, all before any of them is answered."""
        if self.on is None:
            return
        for event in events:
            self.on.kiosk.post(event)
        self.settle()

    def tap(self, control: Control, item: str = "", times: int = 1) -> None:
        """Tap."""
        self.post(*[Tapped(control, item)] * times)

    def scan(self, code: str) -> None:
        """Show a code."""
        self.post(CodePresented(AppointmentCode(Secret(code))))

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Read the disk with plain SQL, whether it is on or off."""
        if self.on is None:
            return self._rows_when_off(query)
        with self.on.database.read() as connection:
            return [tuple(row) for row in connection.execute(query).fetchall()]

    def _rows_when_off(self, query: str) -> list[tuple[object, ...]]:
        if not self.path.exists():
            return []
        with closing(sqlite3.connect(self.path)) as connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
                return []
            return connection.execute(query).fetchall()

    def _start(self) -> None:
        outside, clock = self.outside, OfficeClock(self.clock)
        self.lives += 1
        database = outside.make_database(self.path, self._power, self._touch)
        database.lies = self.disk_lies
        loop = Loop(clock)
        workers = SimulatedWorkers(loop, self.share_paused)
        self._opened = database
        store = outside.make_store(
            Opening(
                database,
                WatchedMark(self.path, self._power),
                self.name,
                self.short_name,
                self.epoch,
                clock,
                Ages(clock, f"{self.disk}-{self.boots}"),
            )
        )
        session = requests.Session()
        session.mount("http://", self.network)
        scheduling = outside.wrap_scheduling(
            HttpScheduling("http://central", token_of(self.name), self.epoch, clock, session)
        )
        recovery = store.recover()
        heard = store.last_heard()
        if heard is not None:
            clock.remember(heard.at, heard.age_s)
        ports = Ports(loop, workers, clock, store, scheduling, Random(outside.chance().random()))
        self.on = self._wired(ports, database, store, workers)
        if len(recovery.unconfirmed) == 1:
            outcome = PrintUnknown(PrintProblem.RESTARTED)
            self.on.kiosk.post(TicketRecovered(recovery.unconfirmed[0].ticket, outcome))

    def _wired(
        self, ports: Ports, database: WatchedDatabase, store: SqliteStore, workers: SimulatedWorkers
    ) -> Running:
        """Put the program together as `kiosk.app.wiring` does, without threads and devices that are only asked."""
        clock, scheduling = ports.clock, ports.scheduling
        follower = TicketFollower(scheduling, workers, ports.loop)
        news: list[Callable[[], None]] = []
        desks = Desks(
            AppointmentFinder(store, scheduling, clock),
            CheckInDesk(store, scheduling, clock, self._new_id),
            PrintDesk(store, self.printer, clock, words, 15.0),
            follower,
            (),
        )
        effects = Effects(ports, desks, Delays(), lambda: _call_all(news))
        kiosk = Kiosk(ports.loop, clock, effects, Facts(clock.now()), ("nl", "en"))
        kiosk.subscribe(lambda _: self._look(kiosk))
        welcomed: list[Callable[[], None]] = []
        standing = StandingWatch(ports, kiosk)
        standing.start()
        sync = Sync(
            ports,
            on_fenced=standing.fenced,
            on_greeted=lambda: _call_all(welcomed),
            on_declined=standing.declined,
        )
        contact = CentralContact(ports.loop, clock, kiosk.contact_known)
        projections = Projections(ports, kiosk, follower, sync, contact, standing)
        news.extend((sync.kick, projections.top_up))
        welcomed.extend((standing.accepted, projections.welcomed))
        projections.start()
        sync.kick()
        return Running(database, store, ports.loop, workers, kiosk, clock)

    def _new_id(self) -> TicketId:
        return TicketId(f"{self.outside.chance().getrandbits(128):032x}")

    def _look(self, kiosk: Kiosk) -> None:
        self.fenced = kiosk.facts.out_of_service == FENCED
        if isinstance(kiosk.session.state, TicketShown):
            self.outside.shown(self, kiosk.session.state)

    def _place(self) -> None:
        """Work waits for line or printer here: it may be left standing, and the power may go."""
        self._power()
        if self.on is not None:
            self.on.workers.place()

    def _came_out(self, paper: TicketPaper) -> None:
        self.outside.came_out(self, paper)
        if self.cut_at_paper:
            raise PowerCutError

    def _power(self) -> None:
        if self.cut_in is None:
            return
        self.cut_in -= 1
        if self.cut_in < 0:
            raise PowerCutError

    def _touch(self) -> None:
        self.touched = self.unchecked = True

    def _lost_power(self) -> None:
        self.cut_in, self.cut_at_paper = None, False
        may_be = self._opened.may_be_lost
        lost = self.outside.chance().choice(may_be) if may_be else None
        if self.on is not None:
            self.on.workers.kill()
            self.on = None
        self._opened.close()
        if lost is not None:
            write_files(self.path, lost)
            self.has_lied = True
        self._touch()

    def calm(self) -> None:
        """Mend everything about this machine, and let all that was under way end."""
        self.cut_in, self.cut_at_paper, self.share_paused = None, False, 0.0
        self.line.cut, self.line.share = False, 0.0
        self.printer.mood = "good"
        if self.clock.wrong_by:
            self.clock.wrong_by, self.freed_at = timedelta(), self.outside.time.elapsed
        self.start()
        if self.on is not None:
            self.on.workers.share_paused = 0.0
            while self.on.workers.paused:
                self.resume(0)

    def put_in(self, files: Files) -> None:
        """Let this be what is on the disk; the machine is off. The mark stays where the copy has none."""
        write_files(self.path, files)
        self._touch()

    def copy_disk(self) -> Files:
        """Copy the disk as it is, running or not, with the mark beside the database."""
        return read_files(self.path, mark=True)


def _call_all(calls: list[Callable[[], None]]) -> None:
    for call in calls:
        call()
