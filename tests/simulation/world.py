"""The whole city: machines, central, lines and clocks, one step after the other, with the truth written down."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from math import inf
from random import Random

from kiosk.devices.ports import TicketPaper
from kiosk.flow.states import TicketShown
from tests.simulation.central import Asked, CentralBox, MakeCentral, scratch
from tests.simulation.city import KIOSKS
from tests.simulation.disk import MARK, Files, MakeDatabase, MakeStore, WatchedDatabase, make_store
from tests.simulation.ledger import Birth, Ledger, Number
from tests.simulation.machine import Machine, Outside, WrapScheduling, unwrapped
from tests.simulation.morning import morning
from tests.simulation.promises import BrokenPromiseError
from tests.simulation.timing import Time

STRIDE_S = 61.0
"""Up to here time goes from timer to timer; further it leaps, as for a machine that was suspended."""
SHARE_OF_MORNINGS = 0.8
"""The others begin with kiosks that were never switched on before."""


@dataclass(frozen=True)
class Bugs:
    """The parts of the product that a seeded bug may stand in the place of."""

    make_database: MakeDatabase = WatchedDatabase
    make_store: MakeStore = make_store
    make_central: MakeCentral = CentralBox
    wrap_scheduling: WrapScheduling = unwrapped


NO_BUGS = Bugs()


@dataclass(frozen=True)
class Perils:
    """What the world may do in a schedule beyond network, power and printers: promises that nobody can keep then."""

    disk_lies: bool = False
    wrong_clocks: bool = False
    old_disks: bool = False
    old_central: bool = False


@dataclass(frozen=True)
class Restored:
    """When the central was put back from a backup, and which return it knew of before."""

    elapsed: float
    knew: str


class World:
    """One schedule's world. Close it afterwards."""

    def __init__(self, seed: int, perils: Perils, bugs: Bugs = NO_BUGS) -> None:
        self.seed = seed
        self.chance = Random(seed)
        self.perils = perils
        self.time = Time()
        self.ledger = Ledger()
        self.central = bugs.make_central(self.time, self.ledger)
        self.late: list[Asked] = []
        self.backups: list[bytes] = []
        self.disks: list[tuple[Machine, Files]] = []
        self.copied: set[str] = set()
        """Kiosks of whose disk there were two states: put back, or cloned."""
        self.imaged: set[str] = set()
        """Those of them where the mark beside the database was put back or cloned with it."""
        self.restored: list[Restored] = []
        self.unaware: list[tuple[float, float]] = []
        """From when until when the central did not know that it had been put back."""
        self.outboxes: dict[str, set[str]] = {}
        """The events that were in each journal at the last look."""
        self._outside = Outside(
            self.time,
            self.central,
            lambda: self.chance,
            self._came_out,
            self._shown,
            self.ledger.boots,
            self.late,
            bugs.make_database,
            bugs.make_store,
            bugs.wrap_scheduling,
        )
        self._files = count()
        self.machines = [self._machine(name) for name in KIOSKS[: 3 if self.chance.random() < 0.3 else 2]]
        for machine in self.machines:
            machine.disk_lies = perils.disk_lies
        if self.chance.random() < SHARE_OF_MORNINGS:
            self._begin_with_morning()

    def close(self) -> None:
        """Let go of everything."""
        for machine in self.machines:
            machine.cut_power()
            for file in scratch().glob(f"{machine.path.name}*"):
                file.unlink()
        self.central.close()

    def pass_time(self, seconds: float) -> None:
        """Let time pass for everybody."""
        end = self.time.elapsed + seconds
        while seconds <= STRIDE_S and self.time.elapsed < end:
            due = [m.on.loop.next_due() for m in self.machines if m.on is not None]
            self.time.elapsed += min([end - self.time.elapsed, *(max(0.01, s) for s in due if s is not None)])
            self.settle()
        self.time.elapsed = end
        self.settle()

    def leap(self, seconds: float) -> None:
        """Let time pass at once."""
        self.time.elapsed += seconds
        self.settle()

    def settle(self) -> None:
        """Let every machine go on, in any order."""
        for machine in self.chance.sample(self.machines, len(self.machines)):
            machine.settle()
            self.look(machine)

    def look(self, machine: Machine) -> None:
        """Write down what stands in a kiosk's journal now."""
        if not machine.touched:
            return
        machine.touched = False
        for row in machine.rows(
            "SELECT id, series, value, day, appointment_id, service_id, issued_at, voided,"
            " (SELECT group_concat(DISTINCT state) FROM print_jobs WHERE ticket_id = tickets.id) FROM tickets"
        ):
            self._born(machine, row)
        if machine.has_lied:
            self._note_lost(machine)

    def send_late(self) -> None:
        """Let requests arrive that nobody waits for any more."""
        while self.late and self.central.up:
            self.central.serve(self.late.pop(0))

    def put_central_back(self, copy: bytes, *, told: bool) -> None:
        """Put an old copy of its disk into the central; whoever does it tells it so, or forgets to."""
        central, now = self.central, self.time.elapsed
        central.restore(copy)
        self.restored.append(Restored(now, central.last_return))
        if told:
            central.tell_restored()
        elif not self.is_unaware:
            self.unaware.append((now, inf))
        for kiosk, epoch in list(self.ledger.fenced_at):
            if central.kiosk_epoch(kiosk) <= epoch:
                # The enrolment is forgotten, so the old epoch has not ended.
                del self.ledger.fenced_at[kiosk, epoch]
        self.look_at_central()

    @property
    def is_unaware(self) -> bool:
        """Whether the central does not know that it has been put back."""
        return bool(self.unaware) and self.unaware[-1][1] == inf

    def look_at_central(self) -> None:
        """Write down when the central has found out that it was put back."""
        if self.is_unaware and self.central.last_return != self.restored[-1].knew:
            self.unaware[-1] = (self.unaware[-1][0], self.time.elapsed)

    def clone(self, machine: Machine, *, mark: bool) -> Machine | None:
        """Start a second machine on a copy of a disk, or of the database alone."""
        if len(self.machines) > 3 or machine.destroyed:
            return None
        number = next(self._files)
        twin = Machine(
            self._outside, machine.name, scratch() / f"k{number}.db", disk=f"{machine.name}-twin{number}"
        )
        twin.put_in(self._copy_of(machine, machine.copy_disk(), mark=mark))
        twin.epoch = machine.epoch
        self.machines.append(twin)
        return twin

    def put_back(self, machine: Machine, files: Files, *, mark: bool) -> None:
        """Put an old copy of its disk, or of the database alone, into a machine and switch it on."""
        if machine.destroyed:
            return
        machine.cut_power()
        self.look(machine)
        machine.put_in(self._copy_of(machine, files, mark=mark))
        self._note_lost(machine)
        self.outboxes.pop(machine.disk, None)
        machine.start()

    def _copy_of(self, machine: Machine, files: Files, *, mark: bool) -> Files:
        self.copied.add(machine.name)
        if mark:
            self.imaged.add(machine.name)
            return files
        return {ending: content for ending, content in files.items() if ending != MARK}

    def _begin_with_morning(self) -> None:
        self.central.load(morning().central)
        self.ledger.grants.extend(morning().grants)
        for machine in self.machines:
            machine.put_in(morning().disks[machine.name])

    def _machine(self, name: str) -> Machine:
        return Machine(self._outside, name, scratch() / f"k{next(self._files)}.db")

    def _born(self, machine: Machine, row: tuple[object, ...]) -> None:
        check_in, series, value, day, appointment, service, issued, voided, printed = row
        known = self.ledger.births.get(str(check_in))
        if known is None:
            known = Birth(
                str(check_in),
                machine.name,
                machine.disk,
                machine.epoch,
                Number(date.fromisoformat(str(day)), f"{series}{int(str(value)):03d}"),
                None if appointment is None else str(appointment),
                str(service),
                self.time.elapsed,
                machine.boots,
                machine.lives,
                (datetime.fromisoformat(str(issued)) - self.time.now).total_seconds(),
            )
            self.ledger.births[known.check_in] = known
        known.voided, known.printed = bool(voided), str(printed)

    def _note_lost(self, machine: Machine) -> None:
        # Tickets of past days are forgotten on purpose; what is not told yet is an event all the same.
        kept = {
            str(row[0]) for row in machine.rows("SELECT id FROM tickets UNION SELECT check_in_id FROM events")
        } | self.ledger.reported.keys()
        own = {b.check_in for b in self.ledger.births.values() if b.disk == machine.disk}
        self.ledger.lost |= own - kept

    def _came_out(self, machine: Machine, paper: TicketPaper) -> None:
        on = machine.on
        if on is None:
            return
        kept = _kept_on_disk(machine, paper.ticket_id)
        if kept is None:
            raise BrokenPromiseError("I2", f"{paper.number} came out of {machine.disk} and is in no journal")
        self.ledger.seen(self.time.day, kept, paper.number, paper.ticket_id, machine.disk)

    def _shown(self, machine: Machine, state: TicketShown) -> None:
        ticket = state.ticket
        self.ledger.seen(self.time.day, ticket.day, str(ticket.number), ticket.id, machine.disk)


def _kept_on_disk(machine: Machine, ticket_id: str) -> date | None:
    """Read past the kiosk's own connection: only what is committed counts."""
    with closing(sqlite3.connect(f"file:{machine.path}?mode=ro", uri=True)) as connection:
        row = connection.execute("SELECT day FROM tickets WHERE id = ?", (ticket_id,)).fetchone()
    return None if row is None else date.fromisoformat(row[0])


WRONG_BY = (
    timedelta(hours=-3),
    timedelta(hours=3),
    timedelta(hours=-20),
    timedelta(days=-1),
    timedelta(days=1),
    timedelta(days=-9000),
)
