"""Any order of issuing, leasing, printing, delivering, power cuts and clean ends keeps the invariants of the store.

A power cut is a copy of database and log as they are on disk at that moment, opened anew.
"""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain.events import Delivery, DeliveryResult, EventType, chain_hash
from kiosk.domain.tickets import LeaseKind, Printed, PrintFailed, PrintProblem, PrintUnknown, Ticket
from kiosk.store.numbers import BLOCK
from kiosk.store.port import JobState, PrintJob
from kiosk.store.sqlite import SqliteStore
from tests.fakes.clock import FakeClock
from tests.store.makers import DAY, copy_files, lease, new_ticket, open_at

OUTCOMES = (Printed(), PrintFailed(PrintProblem.JAM), PrintUnknown(PrintProblem.NO_ANSWER))


class StoreInAnyOrder(RuleBasedStateMachine):
    """Drives one store and keeps a record of what it has promised."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="loket-store-"))
        self.lives = 0
        self.clock = FakeClock()
        self.path = self.folder / "0" / "kiosk.db"
        self.store: SqliteStore = open_at(self.path, self.clock)
        self.promised: dict[str, Ticket] = {}
        self.jobs: list[PrintJob] = []
        self.leased: list[tuple[int, int]] = []
        self.next_free = 1
        self.delivered: list[tuple[int, str]] = []

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule(size=st.integers(1, 25), kind=st.sampled_from(LeaseKind))
    def add_lease(self, size: int, kind: LeaseKind) -> None:
        first, self.next_free = self.next_free, self.next_free + size
        self.leased.append((first, self.next_free - 1))
        self.store.add_lease(lease(first, self.next_free - 1, kind))
        self.store.add_lease(lease(first, self.next_free - 1, kind))

    @rule(times=st.integers(1, 6))
    def issue(self, times: int) -> None:
        for _ in range(times):
            new = new_ticket(self.clock)
            before = self.store.numbers_left("B", DAY)
            job = self.store.issue(new)
            assert self.store.issue(new) == job
            used_up = before.live + before.reserve == 0
            assert (job.ticket.number.series == "K2-") == used_up
            self.promised[job.ticket.id] = job.ticket
            self.jobs.append(job)

    @precondition(lambda self: self.jobs)
    @rule(data=st.data(), outcome=st.sampled_from(OUTCOMES))
    def print_ended(self, data: st.DataObject, outcome: Printed | PrintFailed | PrintUnknown) -> None:
        self.store.print_ended(data.draw(st.sampled_from(self.jobs)), outcome, self.clock.now())

    @precondition(lambda self: self.jobs)
    @rule(data=st.data())
    def start_copy(self, data: st.DataObject) -> None:
        job = self.store.start_copy(data.draw(st.sampled_from(self.jobs)).ticket.id)
        assert job is not None
        self.jobs.append(job)

    @rule(limit=st.integers(1, 50), rejected=st.sets(st.integers(0, 49)))
    def deliver(self, limit: int, rejected: set[int]) -> None:
        before = self.store.outbox()
        events = self.store.pending(limit)
        results = [
            DeliveryResult(event.id, Delivery.REJECTED if n in rejected else Delivery.APPLIED, "reason")
            for n, event in enumerate(events)
        ]
        self.store.settle(results)
        self.delivered.extend((event.seq, event.hash) for event in events)
        refused = sum(result.delivery is Delivery.REJECTED for result in results)
        after = self.store.outbox()
        assert after.pending == before.pending - len(events)
        assert after.quarantined == before.quarantined + refused

    @rule()
    def lose_power(self) -> None:
        old, self.lives = self.store, self.lives + 1
        self.path = copy_files(self.path, self.folder / str(self.lives))
        old.close()
        self.store = open_at(self.path, self.clock)
        before = self.store.numbers_left("B", DAY)
        recovery = self.store.recover()
        left = self.store.numbers_left("B", DAY)
        assert not recovery.clean
        own = max(0, recovery.burnt_numbers - (before.live + before.reserve - left.live - left.reserve))
        assert own < BLOCK
        with self.store._database.read() as connection:
            assert connection.execute("SELECT count(*) FROM blocks WHERE state = 'open'").fetchone()[0] == 0
        assert all(job.state is JobState.UNKNOWN for job in recovery.unconfirmed)

    @rule()
    def end_cleanly(self) -> None:
        self.store.recover()
        before = self.store.numbers_left("B", DAY)
        self.store.close()
        self.store = open_at(self.path, self.clock)
        recovery = self.store.recover()
        assert (recovery.clean, recovery.burnt_numbers) == (True, 0)
        assert self.store.numbers_left("B", DAY) == before

    @rule(seconds=st.integers(1, 400))
    def wait(self, seconds: int) -> None:
        self.clock.turn(seconds)

    @invariant()
    def every_promise_is_kept(self) -> None:
        for name, ticket in self.promised.items():
            assert self.store.ticket(ticket.id) == ticket, name
        kept = self.store.recent(10_000)
        assert len(kept) == len(self.promised)
        numbers = [str(job.ticket.number) for job in kept]
        assert len(set(numbers)) == len(numbers)

    @invariant()
    def every_number_is_leased_or_the_kiosks_own(self) -> None:
        for ticket in self.promised.values():
            number = ticket.number
            leased = any(first <= number.value <= last for first, last in self.leased)
            assert number.series == "K2-" or leased

    @invariant()
    def sequence_and_chain_hold(self) -> None:
        events = self.store.pending(10_000)
        last_seq, last_hash = self.delivered[-1] if self.delivered else (0, "")
        for event in events:
            assert event.seq == last_seq + 1
            assert event.hash == chain_hash(last_hash, event.body)
            assert event.age_ms >= 0
            last_seq, last_hash = event.seq, event.hash

    @invariant()
    def each_birth_is_told_once(self) -> None:
        with self.store._database.read() as connection:
            born = [
                row[0]
                for row in connection.execute("SELECT check_in_id FROM events WHERE type = 'checked_in'")
            ]
        assert len(set(born)) == len(born)
        assert set(born) <= self.promised.keys()
        undelivered = {e.check_in_id for e in self.store.pending(10_000) if e.type is EventType.CHECKED_IN}
        assert undelivered <= set(born)


StoreInAnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestStoreInAnyOrder = StoreInAnyOrder.TestCase
