"""One suite for every central behind the scheduling port."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest

from kiosk.domain.appointments import AppointmentState, Eligibility
from kiosk.domain.events import Body, Delivery, EventType, PendingEvent, chain_hash
from kiosk.domain.ids import AppointmentId, EventId, TicketId
from kiosk.domain.matching import read_keys
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import (
    LeaseKind,
    NumberLease,
    Printed,
    PrintFailed,
    PrintOutcome,
    PrintProblem,
    PrintUnknown,
    TicketNumber,
)
from kiosk.domain.waiting import TicketState
from kiosk.scheduling.port import ClaimOutcome, Declined, Notice, StreamKind, Unreachable
from kiosk.store.port import NewTicket, OutboxCount
from kiosk.store.sqlite import open_store
from tests.conformance.centrals import CENTRALS, EPOCH, Setting
from tests.fakes.clock import FakeClock

T = TypeVar("T")


@pytest.fixture(params=list(CENTRALS))
def at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Setting]:
    with CENTRALS[request.param](tmp_path) as setting:
        yield setting


def good(answer: T | Unreachable | Declined) -> T:
    """Take an answer that must be one."""
    assert not isinstance(answer, Unreachable | Declined), answer
    return answer


class Journal:
    """Makes events as the kiosk's store does."""

    def __init__(self, at: Setting) -> None:
        self._at = at
        self._seq = 0
        self._hash = ""

    def event(self, kind: EventType, check_in: TicketId, body: Body) -> PendingEvent:
        self._seq += 1
        self._hash = chain_hash(self._hash, body)
        return PendingEvent(
            EventId(uuid4().hex), self._seq, kind, check_in, self._at.now, 1500, body, self._hash
        )

    def checked_in(self, lease: NumberLease, appointment: AppointmentId | None = None) -> PendingEvent:
        body: Body = {
            "number": str(TicketNumber(lease.series, lease.first)),
            "day": self._at.day.isoformat(),
            "service_id": self._at.service,
            "persons": 1,
            "language": "nl",
            "lease_id": lease.id,
            "appointment_id": appointment,
            "verified": True,
        }
        return self.event(EventType.CHECKED_IN, TicketId(uuid4().hex), body)

    def printed(self, born: PendingEvent) -> PendingEvent:
        body: Body = {"number": born.body["number"], "copy_no": 0, "reason": None}
        return self.event(EventType.PRINTED, born.check_in_id, body)


def lease_at(at: Setting, kind: LeaseKind = LeaseKind.LIVE, size: int = 5) -> NumberLease:
    return good(at.scheduling.lease(at.series, at.day, kind, size))


def test_the_office_offers_the_service(at: Setting) -> None:
    office = good(at.scheduling.office())
    service = office.service(at.service)
    assert service is not None
    assert service.series == at.series
    assert office.organisation(service.organisation_id) is not None


def test_the_day_list_finds_what_the_look_up_finds(at: Setting) -> None:
    day_list = good(at.scheduling.day_list(at.day))
    assert day_list.day == at.day
    for read in (at.code, at.document):
        wanted = read_keys(bytes.fromhex(day_list.key), read)
        found = [entry.appointment.id for entry in day_list.entries if entry.keys & wanted]
        assert found == [at.appointment]
        candidates = good(at.scheduling.look_up(read))
        assert [each.appointment.id for each in candidates] == [at.appointment]
        assert candidates[0].eligibility is Eligibility.OK
        assert candidates[0].verified


def test_nothing_found_is_empty_whatever_the_reason(at: Setting) -> None:
    nobody = IdentityDocument(Secret("NOBODY"), Secret(""), date(1901, 1, 1), Secret("NONE00000"))
    assert at.scheduling.look_up(AppointmentCode(Secret("AAAAAAAA"))) == ()
    assert at.scheduling.look_up(nobody) == ()


def test_leases_never_overlap(at: Setting) -> None:
    leases = [lease_at(at, kind, size) for kind, size in ((LeaseKind.LIVE, 3), (LeaseKind.RESERVE, 30)) * 2]
    numbers = [n for lease in leases for n in range(lease.first, lease.last + 1)]
    assert len(set(numbers)) == len(numbers) == 66
    assert {lease.series for lease in leases} == {at.series}


def test_a_claim_stands_until_somebody_else_has_checked_in(at: Setting) -> None:
    mine, other = TicketId(uuid4().hex), TicketId(uuid4().hex)
    assert good(at.scheduling.claim(mine, at.appointment)).outcome is ClaimOutcome.OK
    born = Journal(at).checked_in(lease_at(at), at.appointment)
    good(at.scheduling.deliver([born]))
    claim = good(at.scheduling.claim(other, at.appointment))
    assert claim.outcome is ClaimOutcome.ALREADY_CHECKED_IN
    assert claim.ticket is not None
    assert str(claim.ticket.number) == born.body["number"]


def test_an_appointment_that_is_checked_in_says_so(at: Setting) -> None:
    born = Journal(at).checked_in(lease_at(at), at.appointment)
    good(at.scheduling.deliver([born]))
    (candidate,) = good(at.scheduling.look_up(at.code))
    assert candidate.eligibility is Eligibility.ALREADY_CHECKED_IN
    assert candidate.ticket is not None
    assert candidate.ticket.id == born.check_in_id
    (entry,) = [e for e in good(at.scheduling.day_list(at.day)).entries if e.appointment.id == at.appointment]
    assert entry.appointment.state is AppointmentState.CHECKED_IN


def test_a_ticket_that_is_taken_back_frees_its_appointment(at: Setting) -> None:
    journal = Journal(at)
    born = journal.checked_in(lease_at(at), at.appointment)
    taken_back = journal.event(
        EventType.VOIDED, born.check_in_id, {"number": born.body["number"], "reason": "not_shown"}
    )
    told = good(at.scheduling.deliver([born, taken_back]))
    assert [result.delivery for result in told.results] == [Delivery.APPLIED, Delivery.APPLIED]
    assert good(at.scheduling.ticket(born.check_in_id)).state is TicketState.VOID
    assert good(at.scheduling.claim(TicketId(uuid4().hex), at.appointment)).outcome is ClaimOutcome.OK
    (candidate,) = good(at.scheduling.look_up(at.code))
    assert candidate.eligibility is Eligibility.OK


def test_events_take_effect_once(at: Setting) -> None:
    journal = Journal(at)
    born = journal.checked_in(lease_at(at))
    before = good(at.scheduling.queue()).waiting
    first = good(at.scheduling.deliver([born, journal.printed(born)]))
    assert [result.delivery for result in first.results] == [Delivery.APPLIED, Delivery.APPLIED]
    again = good(at.scheduling.deliver([born]))
    assert [result.delivery for result in again.results] == [Delivery.DUPLICATE]
    assert (first.last_seq, again.last_seq) == (2, 2)
    assert first.chain_hash == again.chain_hash
    assert good(at.scheduling.queue()).waiting == before + 1


def test_the_number_on_the_paper_is_adopted(at: Setting) -> None:
    born = Journal(at).checked_in(lease_at(at))
    good(at.scheduling.deliver([born]))
    status = good(at.scheduling.ticket(born.check_in_id))
    assert str(status.number) == born.body["number"]
    assert (status.state, status.service_id) == (TicketState.WAITING, at.service)


def test_a_ticket_nobody_knows(at: Setting) -> None:
    assert at.scheduling.ticket(TicketId("f" * 32)) == Declined("not_found")


def test_another_epoch_gets_nothing(at: Setting) -> None:
    assert at.fenced.lease(at.series, at.day, LeaseKind.LIVE, 5) == Declined("epoch_fenced")


def test_what_the_store_keeps_is_taken_in_as_it_is(at: Setting, tmp_path: Path) -> None:
    clock = FakeClock(at.now)
    store = open_store(tmp_path / "kiosk.db", "kiosk-1", "K1", EPOCH, clock)
    store.add_lease(lease_at(at, size=2))
    jobs = [
        store.issue(
            NewTicket(
                TicketId(uuid4().hex),
                at.series,
                at.day,
                at.service,
                at.now,
                1,
                "nl",
                appointment_id=at.appointment if first else None,
            )
        )
        for first in (True, False, False)
    ]
    outcomes: tuple[PrintOutcome, ...] = (Printed(), PrintFailed(PrintProblem.JAM), Printed())
    for job, outcome in zip(jobs, outcomes, strict=True):
        store.print_ended(job, outcome, at.now)
    again = store.start_copy(jobs[0].ticket.id)
    assert again is not None
    store.print_ended(again, PrintUnknown(PrintProblem.NO_ANSWER), at.now)
    first = store.pending()
    answer = good(at.scheduling.deliver(first))
    assert {result.delivery for result in answer.results} == {Delivery.APPLIED}
    assert (answer.last_seq, answer.chain_hash) == (first[-1].seq, first[-1].hash)
    store.settle(answer.results)
    assert store.outbox() == OutboxCount(0, 0)
    for job in jobs:
        assert good(at.scheduling.ticket(job.ticket.id)).number == job.ticket.number
    assert str(jobs[2].ticket.number) == "K1-001"
    store.close()


class Follower:
    """Follows a stream in a thread and keeps what came."""

    def __init__(self, at: Setting, last_id: str | None) -> None:
        self._came = threading.Condition()
        self.notices: list[Notice] = []
        self.ended = False
        self._thread = threading.Thread(target=self._follow, args=(at, last_id), daemon=True)
        self._thread.start()

    def _follow(self, at: Setting, last_id: str | None) -> None:
        for notice in at.scheduling.stream(last_id):
            with self._came:
                self.notices.append(notice)
                self._came.notify_all()
        with self._came:
            self.ended = True
            self._came.notify_all()

    def wait_for(self, kind: StreamKind) -> Notice:
        with self._came:
            assert self._came.wait_for(lambda: any(each.kind is kind for each in self.notices), 10), kind
            return next(each for each in self.notices if each.kind is kind)

    def wait_for_end(self) -> None:
        with self._came:
            assert self._came.wait_for(lambda: self.ended, 5)
        self._thread.join(5)


def test_the_stream_tells_of_a_check_in_and_resumes_without_a_gap(at: Setting) -> None:
    journal = Journal(at)
    lease = lease_at(at)
    first = journal.checked_in(lease)
    follower = Follower(at, "0")
    good(at.scheduling.deliver([first]))
    notice = follower.wait_for(StreamKind.TICKET)
    second = journal.checked_in(lease_at(at))
    good(at.scheduling.deliver([second]))
    resumed = Follower(at, notice.id)
    told = resumed.wait_for(StreamKind.TICKET)
    assert told.content is not None
    assert getattr(told.content, "ticket_id", None) == second.check_in_id
    at.scheduling.close()
    follower.wait_for_end()
    resumed.wait_for_end()
