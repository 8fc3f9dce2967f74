"""A ticket is born with its number, its event and its print job, or not at all."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.domain.events import Delivery, DeliveryResult, EventType, chain_hash
from kiosk.domain.ids import AppointmentId, TicketId
from kiosk.domain.tickets import (
    LeaseKind,
    Printed,
    PrintFailed,
    PrintOutcome,
    PrintProblem,
    PrintUnknown,
)
from kiosk.scheduling.wire import CheckedInBody, PrintBody
from kiosk.store.numbers import BLOCK
from kiosk.store.port import JobState, NumbersLeft, OutboxCount
from kiosk.store.sqlite import SqliteStore
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import DAY, lease, new_ticket, open_at


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[SqliteStore]:
    store = open_at(tmp_path / "kiosk.db", clock)
    yield store
    store.close()


def test_live_numbers_first_then_the_reserve_then_the_own_range(store: SqliteStore, clock: FakeClock) -> None:
    store.add_lease(lease(101, 102, LeaseKind.RESERVE))
    store.add_lease(lease(47, 48))
    numbers = [str(store.issue(new_ticket(clock)).ticket.number) for _ in range(6)]
    assert numbers == ["B047", "B048", "B101", "B102", "K2-001", "K2-002"]


def test_a_new_live_block_comes_before_an_open_reserve(store: SqliteStore, clock: FakeClock) -> None:
    store.add_lease(lease(101, 120, LeaseKind.RESERVE))
    assert str(store.issue(new_ticket(clock)).ticket.number) == "B101"
    store.add_lease(lease(50, 52))
    assert str(store.issue(new_ticket(clock)).ticket.number) == "B050"
    assert store.numbers_left("B", DAY) == NumbersLeft(live=2, reserve=19)


def test_the_same_id_again_makes_nothing_new(store: SqliteStore, clock: FakeClock) -> None:
    store.add_lease(lease(1, 5))
    first = store.issue(new_ticket(clock, "a" * 32))
    assert store.issue(new_ticket(clock, "a" * 32)) == first
    assert store.numbers_left("B", DAY).live == 4
    assert store.outbox() == OutboxCount(1, 0)


def test_the_event_has_the_shape_of_the_contract(store: SqliteStore, clock: FakeClock) -> None:
    store.add_lease(lease(1, 1, name="lease-1"))
    store.issue(new_ticket(clock, "a" * 32, appointment="appointment-7"))
    store.issue(new_ticket(clock, "b" * 32))
    leased, own = store.pending()
    body = CheckedInBody.model_validate(leased.body)
    assert (body.number, body.lease_id, body.appointment_id) == ("B001", "lease-1", "appointment-7")
    assert CheckedInBody.model_validate(own.body).lease_id is None
    assert set(leased.body) == set(CheckedInBody.model_fields)
    assert leased.type is EventType.CHECKED_IN
    assert leased.check_in_id == "a" * 32


def test_sequence_and_chain_have_no_gap_even_after_delivery(store: SqliteStore, clock: FakeClock) -> None:
    for _ in range(3):
        store.issue(new_ticket(clock))
    before = store.pending()
    store.settle([DeliveryResult(event.id, Delivery.APPLIED) for event in before])
    store.issue(new_ticket(clock))
    (last,) = store.pending()
    assert [event.seq for event in (*before, last)] == [1, 2, 3, 4]
    link = ""
    for event in (*before, last):
        link = chain_hash(link, event.body)
        assert event.hash == link


@pytest.mark.parametrize(
    ("outcome", "state", "kind", "reason"),
    [
        (Printed(), JobState.PRINTED, EventType.PRINTED, None),
        (PrintFailed(PrintProblem.JAM), JobState.FAILED, EventType.PRINT_FAILED, "jam"),
        (PrintUnknown(PrintProblem.NO_ANSWER), JobState.UNKNOWN, EventType.PRINT_UNKNOWN, "no_answer"),
    ],
)
def test_what_became_of_the_paper(
    store: SqliteStore,
    clock: FakeClock,
    outcome: PrintOutcome,
    state: JobState,
    kind: EventType,
    reason: str | None,
) -> None:
    job = store.issue(new_ticket(clock))
    store.print_ended(job, outcome, clock.now())
    store.print_ended(job, outcome, clock.now())
    _, event = store.pending()
    assert event.type is kind
    assert PrintBody.model_validate(event.body) == PrintBody(number="K2-001", copy_no=0, reason=reason)
    assert set(event.body) == set(PrintBody.model_fields)
    assert [entry.state for entry in store.recent()] == [state]


def test_a_late_word_replaces_only_unknown(store: SqliteStore, clock: FakeClock) -> None:
    job = store.issue(new_ticket(clock))
    store.print_ended(job, PrintUnknown(PrintProblem.NO_ANSWER), clock.now())
    store.print_ended(job, Printed(), clock.now())
    store.print_ended(job, PrintFailed(PrintProblem.JAM), clock.now())
    kinds = [event.type for event in store.pending()]
    assert kinds == [EventType.CHECKED_IN, EventType.PRINT_UNKNOWN, EventType.PRINTED]


def test_a_copy_keeps_the_number_and_is_a_reprint(store: SqliteStore, clock: FakeClock) -> None:
    first = store.issue(new_ticket(clock, "a" * 32))
    store.print_ended(first, Printed(), clock.now())
    copy = store.start_copy(TicketId("a" * 32))
    assert copy is not None
    assert (copy.ticket, copy.copy) == (first.ticket, 1)
    store.print_ended(copy, Printed(), clock.now())
    assert store.pending()[-1].type is EventType.REPRINTED
    assert store.recent() == (store.issue(new_ticket(clock, "a" * 32)),)


def test_a_paper_that_did_not_come_out_is_no_paper_before(store: SqliteStore, clock: FakeClock) -> None:
    first = store.issue(new_ticket(clock, "a" * 32))
    store.print_ended(first, PrintFailed(PrintProblem.PAPER_OUT), clock.now())
    again = store.start_copy(TicketId("a" * 32))
    assert again is not None
    assert again.copy == 0
    store.print_ended(again, Printed(), clock.now())
    assert store.pending()[-1].type is EventType.PRINTED


def test_no_copy_of_a_ticket_that_is_not_known_here(store: SqliteStore) -> None:
    assert store.start_copy(TicketId("f" * 32)) is None
    assert store.ticket(TicketId("f" * 32)) is None


def test_tickets_are_found_by_id_and_by_appointment(store: SqliteStore, clock: FakeClock) -> None:
    job = store.issue(new_ticket(clock, "a" * 32, appointment="appointment-7"))
    assert store.ticket(TicketId("a" * 32)) == job.ticket
    assert store.ticket_of(AppointmentId("appointment-7")) == job.ticket
    assert store.ticket_of(AppointmentId("appointment-8")) is None


def test_recent_is_newest_first_and_limited(store: SqliteStore, clock: FakeClock) -> None:
    jobs = [store.issue(new_ticket(clock)) for _ in range(5)]
    assert store.recent(3) == (jobs[4], jobs[3], jobs[2])


def test_a_rejected_event_stays_in_quarantine_and_out_of_the_way(
    store: SqliteStore, clock: FakeClock
) -> None:
    store.issue(new_ticket(clock))
    store.issue(new_ticket(clock))
    first, second = store.pending()
    store.settle([DeliveryResult(first.id, Delivery.REJECTED, "number_taken")])
    assert store.pending() == (second,)
    assert store.outbox() == OutboxCount(1, 1)
    store.settle(
        [DeliveryResult(first.id, Delivery.DUPLICATE), DeliveryResult(second.id, Delivery.DUPLICATE)]
    )
    assert store.outbox() == OutboxCount(0, 1)


def test_a_lease_is_kept_once_and_an_overlapping_one_not_at_all(
    store: SqliteStore, expect_log: ExpectLog
) -> None:
    expect_log("store.lease_overlaps")
    store.add_lease(lease(1, 5, name="one"))
    store.add_lease(lease(1, 5, name="one"))
    store.add_lease(lease(5, 9, name="two"))
    assert store.numbers_left("B", DAY) == NumbersLeft(live=5, reserve=0)


def test_numbers_of_another_day_or_epoch_are_not_used(store: SqliteStore, clock: FakeClock) -> None:
    store.add_lease(lease(1, 5, day=DAY.replace(day=24)))
    store.add_lease(lease(11, 15, epoch=7))
    assert store.numbers_left("B", DAY) == NumbersLeft(0, 0)
    assert str(store.issue(new_ticket(clock)).ticket.number) == "K2-001"
    assert str(store.issue(new_ticket(clock, day=DAY.replace(day=24))).ticket.number) == "B001"


def test_the_own_range_counts_on_past_its_blocks(store: SqliteStore, clock: FakeClock) -> None:
    values = [store.issue(new_ticket(clock)).ticket.number.value for _ in range(2 * BLOCK + 1)]
    assert values == list(range(1, 2 * BLOCK + 2))


def test_a_block_is_opened_in_a_commit_of_its_own(store: SqliteStore, clock: FakeClock) -> None:
    store.recover()
    store.add_lease(lease(1, 5))
    said: list[str] = []
    store._database._connection.set_trace_callback(said.append)
    store.issue(new_ticket(clock))
    store.issue(new_ticket(clock))
    store._database._connection.set_trace_callback(None)
    opened = next(n for n, statement in enumerate(said) if "SET state = 'open'" in statement)
    born = next(n for n, statement in enumerate(said) if statement.startswith("INSERT INTO tickets"))
    committed = said.index("COMMIT", opened)
    assert opened < committed < born
    assert said[committed:born].count("BEGIN IMMEDIATE") == 1
    assert said.count("COMMIT") == 3


def test_many_threads_get_a_number_each(store: SqliteStore, clock: FakeClock) -> None:
    store.add_lease(lease(1, 30, LeaseKind.RESERVE))
    with ThreadPoolExecutor(8) as pool:
        jobs = list(pool.map(lambda _: store.issue(new_ticket(clock)), range(48)))
    assert len({str(job.ticket.number) for job in jobs}) == 48
    assert [event.seq for event in store.pending(100)] == list(range(1, 49))
