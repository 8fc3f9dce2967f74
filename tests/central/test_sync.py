"""Events take effect exactly once; what cannot be taken in is rejected with a reason and stands in nobody's way."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from kiosk.central.desk.reporting import Reporter, take_in
from kiosk.central.seed import SeedCredential, SeedOffice, cancel_appointment, seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import working
from kiosk.scheduling import wire
from tests.central.desk import Desk, KioskSays, Reply
from tests.central.town import (
    COUNTER,
    DAY,
    KIOSK,
    NOW,
    OFFICE,
    OTHER_KIOSK,
    FakeClock,
    booking,
    office_shape,
    town,
)
from tests.guards.log_lines import ExpectLog

REJECTED = r"sync: central\.event_rejected"


def results(reply: Reply) -> list[tuple[str, str | None]]:
    """Return the word on each event."""
    assert reply.status == 200, reply.body
    return [(each["result"], each["reason"]) for each in reply.json["results"]]


def visit_of(database: Database, ticket_id: str) -> VisitRow:
    """Return the visit of a ticket."""
    with database.read() as session:
        return session.get_one(VisitRow, session.get_one(TicketRow, ticket_id).visit_id)


def test_a_check_in_is_adopted_as_it_is_on_paper(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    lease = desk.lease()
    says = KioskSays()
    reply = desk.post("/sync", says.batch(says.checked_in("c1", "A004", "a-LK1", persons=3, language="nl")))
    assert results(reply) == [("applied", None)]
    ticket = reply.json["results"][0]["ticket"]
    assert (ticket["number"], ticket["persons"], ticket["language"]) == ("A004", 3, "nl")
    assert (ticket["appointment_id"], lease["last"]) == ("a-LK1", 5)
    assert reply.json["last_seq"] == 1
    assert desk.get(f"/appointments?date={DAY}").json["appointments"][0]["state"] == "checked_in"


def test_sent_again_it_is_a_duplicate(desk: Desk, database: Database) -> None:
    desk.lease()
    says = KioskSays()
    batch = says.batch(says.checked_in("c1", "A001"))
    first = desk.post("/sync", batch)
    batch["events"][0]["age_ms"] = 60_000
    again = desk.post("/sync", batch)
    assert results(again) == [("duplicate", None)]
    assert again.json["results"][0]["ticket"] == first.json["results"][0]["ticket"]
    assert desk.get("/queue").json["services"][0]["waiting"] == 1
    assert [again.json[name] for name in ("last_seq", "chain_hash")] == [1, batch["events"][0]["hash"]]


def test_the_same_event_twice_in_a_batch(desk: Desk) -> None:
    desk.lease()
    says = KioskSays()
    event = says.checked_in("c1", "A001")
    assert results(desk.post("/sync", says.batch(event, event))) == [("applied", None), ("duplicate", None)]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"service_id": "astrology"}, "unknown_service"),
        ({"persons": 0}, "malformed_body"),
        ({"number": None}, "malformed_body"),
        ({"day": "today"}, "malformed_body"),
        ({"language": "<script>"}, "malformed_body"),
        ({"number": "47"}, "malformed_number"),
        ({"number": "A900"}, "number_not_leased"),
        ({"number": "A001"}, "number_taken"),
        ({"number": "A006"}, "number_not_leased"),
    ],
)
def test_rejected_and_not_in_the_way(
    desk: Desk, expect_log: ExpectLog, body: dict[str, Any], reason: str
) -> None:
    expect_log(REJECTED)
    desk.lease()
    desk.lease(OTHER_KIOSK)
    says = KioskSays()
    batch = says.batch(
        says.checked_in("c1", "A001"),
        says.checked_in("c2", "A002", **body) if "number" not in body else says.checked_in("c2", **body),
        says.checked_in("c3", "A003"),
    )
    assert results(desk.post("/sync", batch)) == [("applied", None), ("rejected", reason), ("applied", None)]
    assert desk.get("/queue").json["services"][0]["waiting"] == 2
    assert desk.get("/tickets/c2").status == 404
    again = results(desk.post("/sync", batch))
    assert again == [("duplicate", None), ("rejected", reason), ("duplicate", None)]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("checked_in", {"number": "A900"}),
        ("checked_in", {"number": "A001"}),
        ("checked_in", {"number": "K2-001"}),
        ("checked_in", {"number": "A002", "service_id": "astrology"}),
        ("printed", {"number": "A002", "copy_no": 0}),
        ("printed", {"copy_no": "many"}),
        ("voided", {}),
        ("rated", {"score": 5}),
        ("rated", {"score": 50}),
        ("help_asked", {"language": "<script>"}),
    ],
)
def test_what_is_rejected_has_changed_nothing(
    desk: Desk, database: Database, kind: str, body: dict[str, Any]
) -> None:
    """So it needs no savepoint, which costs as much as an event."""
    desk.lease()
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001")))
    desk.post("/sync", KioskSays("k2").batch(KioskSays("k2").checked_in("c9", "K2-009")), OTHER_KIOSK)
    said = says.checked_in("c2", **body) if kind == "checked_in" else says.event(kind, "c2", body)
    event = wire.EventShape.model_validate(said)
    with working(database, OFFICE, NOW) as work, work.session.no_autoflush:
        kiosk = work.session.get_one(KioskRow, "k1")
        kiosk.short_name = "K1"
        work.session.flush()
        assert take_in(work, Reporter(kiosk, NOW), event) is not None
        assert not work.session.new
        assert not work.session.dirty
        assert not work.changes().visits
        assert not work.changes().kinds


def test_an_event_that_is_none_is_not_in_the_way(desk: Desk) -> None:
    desk.lease()
    says = KioskSays()
    events: list[dict[str, Any]] = [
        says.checked_in("c1", "A001"),
        {"event_id": "strange", "type": "teleported"},
        says.checked_in("c2", "A002"),
    ]
    reply = desk.post("/sync", says.batch(*events))
    assert results(reply) == [("applied", None), ("rejected", "malformed_event"), ("applied", None)]
    assert reply.json["results"][1]["event_id"] == "strange"


@pytest.mark.parametrize(
    "body", [{}, {"epoch": 1}, {"epoch": 1, "events": [{}]}, {"epoch": 1, "events": [7]}]
)
def test_a_batch_that_is_none(desk: Desk, body: dict[str, Any]) -> None:
    assert desk.post("/sync", body).code == "invalid_request"


def test_more_than_fifty_are_too_many(desk: Desk) -> None:
    says = KioskSays()
    events = [says.event("help_asked", "c", {}) for _ in range(51)]
    assert desk.post("/sync", says.batch(*events)).code == "invalid_request"
    assert len(results(desk.post("/sync", says.batch(*events[:50])))) == 50


def test_a_rejected_event_is_taken_in_when_it_can_be(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    expect_log(REJECTED)
    says = KioskSays()
    batch = says.batch(says.checked_in("c1", "A001"))
    assert results(desk.post("/sync", batch)) == [("rejected", "number_not_leased")]
    desk.lease()
    assert results(desk.post("/sync", batch)) == [("applied", None)]


def test_the_kiosks_own_range_is_accepted(desk: Desk) -> None:
    says = KioskSays()
    assert results(desk.post("/sync", says.batch(says.checked_in("c1", "K2-017")))) == [("applied", None)]
    assert desk.get("/tickets/c1").json["number"] == "K2-017"


def test_what_became_of_the_paper(desk: Desk, database: Database, expect_log: ExpectLog) -> None:
    expect_log(REJECTED)
    desk.lease()
    says = KioskSays()

    def paper(kind: str, copy: int = 0, reason: str | None = None) -> dict[str, Any]:
        return says.event(kind, "c1", {"number": "A001", "copy_no": copy, "reason": reason})

    def state() -> tuple[str, str | None, int]:
        with database.read() as session:
            row = session.get_one(TicketRow, "c1")
            return row.print_state, row.print_reason, row.copies

    desk.post("/sync", says.batch(says.checked_in("c1", "A001")))
    assert state() == ("pending", None, 0)
    desk.post("/sync", says.batch(paper("print_failed", reason="paper_out")))
    assert state() == ("failed", "paper_out", 0)
    desk.post("/sync", says.batch(paper("print_unknown", reason="no_answer")))
    assert state() == ("unknown", "no_answer", 0)
    desk.post("/sync", says.batch(paper("reprinted", copy=1)))
    assert state() == ("printed", None, 1)
    nobodys = says.event("printed", "nobody", {"number": "A009"})
    assert results(desk.post("/sync", says.batch(nobodys))) == [("rejected", "unknown_ticket")]


def test_arrival_goes_by_age(desk: Desk, database: Database, clock: FakeClock) -> None:
    desk.lease()
    desk.lease(OTHER_KIOSK)
    mine, theirs = KioskSays("k1"), KioskSays("k2")
    late = theirs.checked_in("young", "A006", age_ms=1_000)
    desk.post("/sync", theirs.batch(late), OTHER_KIOSK)
    desk.post("/sync", mine.batch(mine.checked_in("old", "A001", age_ms=600_000)))
    assert visit_of(database, "old").arrived_at == NOW - timedelta(minutes=10)
    desk.counter("1", "open")
    assert desk.counter("1", "call-next")["ticket"]["id"] == "old"


def test_an_absurd_age_is_bounded(desk: Desk, database: Database) -> None:
    desk.lease()
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001", age_ms=10**18)))
    assert visit_of(database, "c1").arrived_at == NOW - timedelta(days=7)


def test_absurd_numbers_are_not_in_the_way(desk: Desk) -> None:
    desk.lease()
    says = KioskSays()
    good = says.checked_in("c1", "A001")
    absurd = says.checked_in("c2", "A002") | {"seq": 10**30}
    paper = KioskSays("k1")
    paper.checked_in("c1", "A001")
    copies = paper.event("reprinted", "c1", {"number": "A001", "copy_no": 10**30})
    found = results(desk.post("/sync", says.batch(good, absurd, copies)))
    assert found == [("applied", None), ("rejected", "malformed_event"), ("applied", None)]


def test_yesterdays_news_is_not_in_todays_hall(desk: Desk, database: Database) -> None:
    yesterday = DAY - timedelta(days=1)
    lease = {"series": "A", "day": str(yesterday), "kind": "live", "size": 3, "epoch": 1}
    desk.post("/number-leases", lease)
    says = KioskSays()
    event = says.checked_in("c1", "A001", day=str(yesterday), age_ms=16 * 3_600_000)
    assert results(desk.post("/sync", says.batch(event))) == [("applied", None)]
    assert desk.get("/queue").json["services"][0]["waiting"] == 0
    assert visit_of(database, "c1").day == yesterday


def test_cancelled_meanwhile_stays_valid_and_is_marked(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1"), booking("LK2", minutes=20, surname="Other")))
    cancel_appointment(database, "a-LK1", NOW)
    desk.lease()
    says = KioskSays()
    batch = says.batch(says.checked_in("c1", "A001", "a-LK1"), says.checked_in("c2", "A002", "a-LK2"))
    assert results(desk.post("/sync", batch)) == [("applied", None)] * 2
    assert visit_of(database, "c1").mark == "cancelled"
    desk.counter("1", "open")
    assert desk.counter("1", "call-next")["ticket"]["id"] == "c2"


def test_moved_to_another_day_meanwhile_stays_valid_and_is_marked(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1", minutes=3 * 24 * 60), booking("LK2", minutes=20, surname="Other")))
    desk.lease()
    says = KioskSays()
    batch = says.batch(
        says.checked_in("c1", "A001", "a-LK1", verified=False), says.checked_in("c2", "A002", "a-LK2")
    )
    assert results(desk.post("/sync", batch)) == [("applied", None)] * 2
    assert (visit_of(database, "c1").mark, visit_of(database, "c2").mark) == ("other_day", None)
    desk.counter("1", "open")
    assert desk.counter("1", "call-next")["ticket"]["id"] == "c2"


def test_an_unknown_appointment_is_marked(desk: Desk, database: Database) -> None:
    desk.lease()
    says = KioskSays()
    assert results(desk.post("/sync", says.batch(says.checked_in("c1", "A001", "gone")))) == [
        ("applied", None)
    ]
    assert visit_of(database, "c1").mark == "unknown_appointment"


def two_numbers(desk: Desk, database: Database) -> None:
    """Let two kiosks that were cut off check the same appointment in."""
    seed(database, town(booking("LK1", minutes=-5)))
    desk.lease()
    desk.lease(OTHER_KIOSK)
    mine, theirs = KioskSays("k1"), KioskSays("k2")
    desk.post("/sync", mine.batch(mine.checked_in("c1", "A001", "a-LK1", age_ms=60_000)))
    second = desk.post(
        "/sync", theirs.batch(theirs.checked_in("c2", "A006", "a-LK1", age_ms=120_000)), OTHER_KIOSK
    )
    assert results(second) == [("applied", None)]


def test_two_kiosks_one_visit(desk: Desk, database: Database) -> None:
    two_numbers(desk, database)
    assert visit_of(database, "c1").id == visit_of(database, "c2").id
    assert visit_of(database, "c1").arrived_at == NOW - timedelta(minutes=2)
    assert desk.get("/queue").json["services"][0]["waiting"] == 1
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    assert sorted(desk.get("/queue").json["services"][0]["now_serving"]) == ["A001", "A006"]
    desk.counter("1", "start")
    desk.counter("1", "complete")
    assert [desk.get(f"/tickets/{each}").json["state"] for each in ("c1", "c2")] == ["done", "done"]


def test_one_of_two_numbers_taken_back_leaves_the_other(desk: Desk, database: Database) -> None:
    two_numbers(desk, database)
    assert desk.post("/tickets/c1/void", {"reason": "double"}, COUNTER).json["state"] == "void"
    assert desk.get("/tickets/c2").json["state"] == "waiting"
    desk.counter("1", "open")
    assert desk.counter("1", "call-next")["ticket"]["number"] == "A006"


def test_served_already_is_linked_and_shown_as_served(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    desk.lease()
    by_hand = desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER).json
    desk.counter("1", "open")
    for action in ("call-next", "start", "complete"):
        desk.counter("1", action)
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001", "a-LK1", age_ms=900_000)))
    assert desk.get("/tickets/c1").json["state"] == "done"
    assert visit_of(database, "c1").id == visit_of(database, by_hand["id"]).id
    assert visit_of(database, "c1").mark == "served_already"


def test_called_in_vain_and_checked_in_again_waits_again(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    desk.lease()
    desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER)
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    desk.counter("1", "no-show")
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001", "a-LK1")))
    assert desk.get("/tickets/c1").json["state"] == "waiting"


def test_voided_by_the_kiosk(desk: Desk) -> None:
    desk.lease()
    says = KioskSays()
    desk.post(
        "/sync", says.batch(says.checked_in("c1", "A001"), says.event("voided", "c1", {"number": "A001"}))
    )
    assert desk.get("/tickets/c1").json["state"] == "void"
    assert desk.get("/queue").json["services"][0]["waiting"] == 0


def test_an_adopted_number_is_merged_with_its_late_event(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    seed(database, town(booking("LK1")))
    desk.lease()
    adopted = desk.post("/tickets/adopt", {"number": "a001"}, COUNTER).json
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    clock.move(timedelta(minutes=5))
    says = KioskSays()
    event = says.checked_in("c1", "A001", "a-LK1", age_ms=1_200_000)
    assert results(desk.post("/sync", says.batch(event))) == [("applied", None)]
    status = desk.get("/tickets/c1").json
    assert (status["number"], status["state"], status["counter"]) == ("A001", "called", "Counter 1")
    assert desk.get(f"/tickets/{adopted['id']}").json["id"] == "c1"
    assert desk.counter("1", "start")["ticket"]["id"] == "c1"
    desk.counter("1", "complete")
    assert desk.post("/appointments/lookup", {"code": "LK1"}).json["appointments"][0]["state"] == "served"


class TestFencing:
    """A disk that was set back, a copied disk, an old epoch: nothing new from them."""

    def fenced(self, desk: Desk, batch: dict[str, Any]) -> None:
        """Expect that a batch is refused as a whole."""
        reply = desk.post("/sync", batch)
        assert (reply.status, reply.code) == (409, "epoch_fenced")

    def test_a_number_of_the_sequence_with_another_content(self, desk: Desk, expect_log: ExpectLog) -> None:
        expect_log(r"sync: central\.chain_broken")
        desk.lease()
        says = KioskSays()
        desk.post("/sync", says.batch(says.checked_in("c1", "A001"), says.checked_in("c2", "A002")))
        set_back = KioskSays()
        set_back.checked_in("c1", "A001")
        other = set_back.checked_in("c3", "A003") | {"event_id": "new"}
        self.fenced(desk, set_back.batch(other))
        assert desk.get("/tickets/c3").status == 404
        assert desk.get("/tickets/c2").status == 200

    def test_a_link_that_does_not_follow(self, desk: Desk, expect_log: ExpectLog) -> None:
        expect_log(r"sync: central\.chain_broken")
        desk.lease()
        says = KioskSays()
        desk.post("/sync", says.batch(says.checked_in("c1", "A001")))
        self.fenced(desk, says.batch(says.checked_in("c2", "A002") | {"hash": "0" * 64}))

    def test_two_contents_under_one_number_in_a_batch(self, desk: Desk, expect_log: ExpectLog) -> None:
        expect_log(r"sync: central\.chain_broken")
        desk.lease()
        one, two = KioskSays("x"), KioskSays("y")
        self.fenced(desk, one.batch(one.checked_in("c1", "A001"), two.checked_in("c2", "A002")))

    def test_another_id_for_the_same_content(self, desk: Desk) -> None:
        desk.lease()
        says = KioskSays()
        event = says.checked_in("c1", "A001")
        batch = says.batch(event, event | {"event_id": "another"})
        assert results(desk.post("/sync", batch)) == [("applied", None), ("rejected", "event_conflict")]

    def test_a_known_id_with_another_content(self, desk: Desk) -> None:
        desk.lease()
        says = KioskSays()
        first = says.checked_in("c1", "A001")
        second = says.checked_in("c2", "A002") | {"event_id": first["event_id"]}
        assert results(desk.post("/sync", says.batch(first, second)))[1] == ("rejected", "event_conflict")

    def test_a_gap_is_taken_in(self, desk: Desk) -> None:
        """As after this database was set back: what is missing is lost, what comes is not."""
        desk.lease()
        says = KioskSays()
        says.checked_in("c1", "A001")
        reply = desk.post("/sync", says.batch(says.checked_in("c2", "A002")))
        assert results(reply) == [("applied", None)]
        assert reply.json["last_seq"] == 2

    def test_an_old_epoch(self, desk: Desk, database: Database) -> None:
        desk.lease()
        old, new = KioskSays(), KioskSays(epoch=2)
        carried = old.checked_in("c1", "A001")
        assert results(desk.post("/sync", old.batch(carried))) == [("applied", None)]
        again = SeedCredential("new-token", "kiosk", OFFICE, kiosk_id="k1", epoch=2)
        seed(database, [SeedOffice(office_shape(), credentials=(again,))])
        self.fenced(desk, old.batch(old.checked_in("c2", "A002")))
        # What was pending is carried over under its own id; its old tickets stay valid.
        resent = new.checked_in("c1", "A001") | {"event_id": carried["event_id"]}
        later = new.checked_in("c3", "A003")
        reply = desk.post("/sync", new.batch(resent, later), KIOSK)
        assert results(reply) == [("duplicate", None), ("applied", None)]
        assert (reply.json["epoch"], reply.json["last_seq"]) == (2, 2)


def test_a_claim(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1"), booking("LK2", surname="Other")))
    desk.lease()

    def claim(check_in: str, appointment: str) -> Reply:
        return desk.post(
            "/claims", {"check_in_id": check_in, "appointment_id": appointment}, key=str(uuid4())
        )

    assert claim("c1", "a-LK1").json["outcome"] == "ok"
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001", "a-LK1")))
    assert claim("c1", "a-LK1").json["outcome"] == "ok"
    other = claim("c2", "a-LK1").json
    assert (other["outcome"], other["ticket"]["number"]) == ("already_checked_in", "A001")
    cancel_appointment(database, "a-LK2", NOW)
    assert claim("c3", "a-LK2").json == {"outcome": "cancelled", "ticket": None}
    assert claim("c3", "none").code == "not_found"
