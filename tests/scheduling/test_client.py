"""What the client asks, and what it makes of good answers."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from kiosk.domain.appointments import Eligibility
from kiosk.domain.events import Delivery, DeliveryResult, EventType, PendingEvent, chain_hash
from kiosk.domain.ids import AppointmentId, EventId, TicketId
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import LeaseKind, TicketNumber
from kiosk.domain.waiting import TicketState, Wait
from kiosk.scheduling.client import Deadlines, HttpScheduling
from kiosk.scheduling.port import ClaimOutcome, Declined, Unreachable
from kiosk.scheduling.wire import SyncRequest
from tests.fakes.clock import FakeClock
from tests.scheduling.peer import (
    APPOINTMENT,
    LEASE,
    OFFICE,
    QUEUE,
    STATUS,
    TICKET,
    Peer,
    problem,
    send,
    silence,
)

DAY = date(2026, 11, 23)
CODE = AppointmentCode(Secret("LK7Q2M4T"))


def event(number: int, age_ms: int = 0) -> PendingEvent:
    body = {"number": f"B{number:03d}", "lease_id": None}
    return PendingEvent(
        EventId(f"event-{number}"),
        number,
        EventType.CHECKED_IN,
        TicketId("ab" * 16),
        datetime(2026, 11, 23, 9, tzinfo=UTC),
        age_ms,
        body,
        chain_hash("", body),
    )


def test_the_office(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send(OFFICE)]
    office = client.office()
    assert not isinstance(office, (Unreachable, Declined))
    assert office.time_zone == "Europe/Amsterdam"
    assert office.services[0].opening[0].weekdays == frozenset({0, 1})
    assert office.policies.late == timedelta(minutes=15)
    asked = peer.asked[0]
    assert (asked.method, asked.path) == ("GET", "/api/v1/office")
    assert asked.headers["Authorization"] == "Bearer token-1"


def test_one_connection_is_kept_for_many_calls(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send(QUEUE)]
    for _ in range(3):
        client.queue()
    assert len(peer.connections) == 1


def test_the_day_list(peer: Peer, client: HttpScheduling) -> None:
    item = {**APPOINTMENT, "keys": ["aa", "bb"]}
    peer.replies = [send({"day": "2026-11-23", "key": "00ff", "appointments": [item]})]
    day_list = client.day_list(DAY)
    assert not isinstance(day_list, (Unreachable, Declined))
    assert day_list.entries[0].keys == frozenset({"aa", "bb"})
    assert peer.asked[0].path == "/api/v1/appointments?date=2026-11-23"


def test_a_look_up_by_code(peer: Peer, client: HttpScheduling) -> None:
    found = {**APPOINTMENT, "eligibility": "already_checked_in", "ticket": TICKET}
    peer.replies = [send({"appointments": [found]})]
    candidates = client.look_up(CODE)
    assert isinstance(candidates, tuple)
    assert candidates[0].eligibility is Eligibility.ALREADY_CHECKED_IN
    assert candidates[0].ticket is not None
    assert candidates[0].ticket.number == TicketNumber("B", 47)
    assert peer.asked[0].content["code"] == "LK7Q2M4T"


def test_a_look_up_by_document(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [problem(404, "not_found")]
    document = IdentityDocument(Secret("DE BRUIJN"), Secret("W L"), date(1965, 3, 10), Secret("SPECI2014"))
    assert client.look_up(document) == ()
    assert peer.asked[0].content == {
        "code": None,
        "surname": "DE BRUIJN",
        "document_number": "SPECI2014",
        "birth_date": "1965-03-10",
    }


def test_a_document_without_full_birth_date_is_not_asked_about(peer: Peer, client: HttpScheduling) -> None:
    assert client.look_up(IdentityDocument(Secret("DE BRUIJN"), Secret("W"), None, Secret("SPECI2014"))) == ()
    assert peer.asked == []


def test_a_claim_has_one_key_per_check_in(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send({"outcome": "already_checked_in", "ticket": TICKET})]
    for check_in in ("a", "a", "b"):
        claim = client.claim(TicketId(check_in), AppointmentId("appointment-7"))
        assert not isinstance(claim, (Unreachable, Declined))
        assert claim.outcome is ClaimOutcome.ALREADY_CHECKED_IN
    keys = [UUID(asked.headers["Idempotency-Key"]) for asked in peer.asked]
    assert keys[0] == keys[1] != keys[2]


def test_a_lease(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send(LEASE, 201)]
    lease = client.lease("B", DAY, LeaseKind.LIVE, 5)
    assert not isinstance(lease, (Unreachable, Declined))
    assert (lease.first, lease.last, lease.epoch) == (47, 51, 3)
    client.lease("B", DAY, LeaseKind.LIVE, 5)
    assert peer.asked[0].content["epoch"] == 3
    assert peer.asked[0].headers["Idempotency-Key"] != peer.asked[1].headers["Idempotency-Key"]


def test_a_lease_that_timed_out_is_asked_once_more_with_the_same_key(
    peer: Peer,
) -> None:
    peer.replies = [silence, send(LEASE)]
    client = HttpScheduling(peer.url, "token-1", 3, FakeClock(), deadlines=Deadlines(lease_s=0.5))
    assert not isinstance(client.lease("B", DAY, LeaseKind.LIVE, 5), Unreachable)
    first, second = peer.asked
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]
    assert first.body == second.body
    client.close()


def test_events_are_delivered_with_bodies_as_they_were_hashed(peer: Peer, client: HttpScheduling) -> None:
    answer = {
        "results": [
            {"event_id": "event-1", "result": "applied"},
            {"event_id": "event-2", "result": "rejected", "reason": "number_taken"},
        ],
        "epoch": 3,
        "last_seq": 2,
        "chain_hash": "0" * 64,
    }
    peer.replies = [send(answer)]
    events = [event(1), event(2, age_ms=10)]
    told = client.deliver(events)
    assert not isinstance(told, (Unreachable, Declined))
    assert told.results == (
        DeliveryResult(EventId("event-1"), Delivery.APPLIED),
        DeliveryResult(EventId("event-2"), Delivery.REJECTED, "number_taken"),
    )
    sent = SyncRequest.model_validate_json(peer.asked[0].body)
    assert [chain_hash("", each.body) for each in sent.events] == [each.hash for each in events]


def test_a_batch_that_has_aged_has_another_key_and_the_same_batch_the_same(
    peer: Peer, client: HttpScheduling
) -> None:
    peer.replies = [send({"results": [], "epoch": 3, "last_seq": 0, "chain_hash": ""})]
    for age_ms in (0, 0, 5):
        client.deliver([event(1, age_ms)])
    keys = [asked.headers["Idempotency-Key"] for asked in peer.asked]
    assert keys[0] == keys[1] != keys[2]


def test_a_ticket_and_the_queue(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [send(STATUS), send(QUEUE)]
    status = client.ticket(TicketId("ab" * 16))
    assert not isinstance(status, (Unreachable, Declined))
    assert (status.state, status.ahead) == (TicketState.WAITING, 3)
    assert status.wait == Wait(timedelta(minutes=12.5), timedelta(minutes=20))
    queue = client.queue()
    assert not isinstance(queue, (Unreachable, Declined))
    assert queue.waiting == 4
    assert peer.asked[0].path == f"/api/v1/tickets/{'ab' * 16}"


def test_an_id_cannot_leave_its_place_in_the_path(peer: Peer, client: HttpScheduling) -> None:
    peer.replies = [problem(404, "not_found")]
    client.ticket(TicketId("../office?x=1"))
    assert peer.asked[0].path == "/api/v1/tickets/..%2Foffice%3Fx%3D1"
