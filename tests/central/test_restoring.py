"""Disks of kiosks and databases of the central that were set back: nothing is lost, and no number comes twice."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.desk.restoring import note_return_from_backup
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import KioskRow, OfficeRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.scheduling.wire import LeaseRequest
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, DAY, KIOSK, NOW, OFFICE, OTHER_KIOSK
from tests.guards.log_lines import ExpectLog

SET_BACK = r"central\.journal_set_back"
PUT_BACK = r"central\.put_back"


def journal(last: int, acknowledged: int = 0, instance: str = "i1") -> dict[str, Any]:
    """Say how far the journal is."""
    return {"last_seq": last, "acknowledged_seq": acknowledged, "instance": instance}


def hello(desk: Desk, said: dict[str, Any], token: str = KIOSK, **more: Any) -> Any:
    """Begin to speak for a kiosk; return the reply."""
    body = {"epoch": 1, "events": [], "journal": said, "begins": True, **more}
    return desk.post("/sync", body, token)


def ask(desk: Desk, said: dict[str, Any], token: str = KIOSK, kind: str = "live") -> Any:
    """Ask for numbers; return the reply."""
    request = LeaseRequest(series="A", day=DAY, kind="live", size=4, epoch=1)
    return desk.post(
        "/number-leases", {**request.model_dump(mode="json"), "kind": kind, "journal": said}, token
    )


def report(desk: Desk, says: KioskSays, *events: dict[str, Any], token: str = KIOSK) -> list[Any]:
    """Report events; return the word on each."""
    reply = desk.post("/sync", says.batch(*events), token)
    assert reply.status == 200, reply.body
    return [(each["result"], each["reason"]) for each in reply.json["results"]]


def forget(database: Database, kiosk: str = "k1", last_seq: int = 0) -> None:
    """Make the central forget how far a kiosk was, as an old backup has."""
    with database.write() as session:
        row = session.get_one(KioskRow, kiosk)
        row.last_seq, row.chain_hash, row.instance = last_seq, "", ""


def test_a_kiosk_says_that_it_is_there_and_learns_the_time(desk: Desk) -> None:
    told = hello(desk, journal(0)).json
    assert (told["results"], told["last_seq"], told["restored"]) == ([], 0, "")
    assert told["time"] == NOW.isoformat().replace("+00:00", "Z")


def test_a_disk_that_was_set_back_gets_no_numbers(desk: Desk, expect_log: ExpectLog) -> None:
    desk.lease()
    says = KioskSays()
    report(desk, says, says.checked_in("c1", "A001"), says.checked_in("c2", "A002"))
    assert ask(desk, journal(2)).status == 201
    expect_log(SET_BACK)
    assert ask(desk, journal(1)).code == "epoch_fenced"
    expect_log(SET_BACK)
    assert hello(desk, journal(1)).code == "epoch_fenced"


def test_a_question_that_a_report_has_overtaken_is_no_old_disk(desk: Desk) -> None:
    hello(desk, journal(0))
    desk.lease()
    says = KioskSays()
    report(desk, says, says.checked_in("c1", "A001"), says.checked_in("c2", "A002"))
    assert ask(desk, journal(1)).status == 201
    assert hello(desk, journal(0)).status == 200


def test_of_two_machines_with_one_identity_the_first_is_fenced(desk: Desk, expect_log: ExpectLog) -> None:
    hello(desk, journal(0, instance="first"))
    hello(desk, journal(0, instance="second"))
    assert ask(desk, journal(0, instance="second")).status == 201
    expect_log(SET_BACK)
    assert ask(desk, journal(0, instance="first")).code == "epoch_fenced"
    expect_log(SET_BACK)
    assert hello(desk, journal(0, instance="first")).code == "epoch_fenced"


def test_a_program_that_a_restored_central_has_not_heard_of_is_no_copy(desk: Desk) -> None:
    hello(desk, journal(0, instance="long ago"))
    assert ask(desk, journal(0, instance="begun in the days that are lost")).status == 201


def test_what_a_fenced_machine_said_changes_nothing(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    desk.lease()
    says = KioskSays()
    report(desk, says, says.checked_in("c1", "A001"))
    hello(desk, journal(1, instance="first"))
    expect_log(SET_BACK)
    hello(desk, journal(0, instance="old"))
    with database.read() as session:
        assert session.get_one(KioskRow, "k1").instance == "first"


def test_a_kiosk_that_says_nothing_of_itself_is_served(desk: Desk) -> None:
    hello(desk, journal(0, instance="first"))
    assert desk.lease()["first"] == 1


def test_a_central_learns_from_a_kiosk_that_it_was_put_back(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    desk.lease()
    forget(database)
    expect_log(PUT_BACK)
    assert ask(desk, journal(5, acknowledged=3)).json["first"] == 1_001
    assert ask(desk, journal(5, acknowledged=3), kind="reserve").json["first"] == 1_005
    assert hello(desk, journal(5, acknowledged=3)).json["restored"] != ""


def test_one_return_is_one_jump_however_many_kiosks_tell_of_it(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    for name in ("k1", "k2"):
        forget(database, name)
    expect_log(PUT_BACK)
    first = hello(desk, journal(5, acknowledged=3)).json["restored"]
    assert hello(desk, journal(9, acknowledged=9), OTHER_KIOSK).json["restored"] == first
    assert ask(desk, journal(9, acknowledged=9), OTHER_KIOSK).json["first"] == 1_001


def test_a_second_return_is_a_second_jump(desk: Desk, database: Database, expect_log: ExpectLog) -> None:
    expect_log(PUT_BACK)
    first = hello(desk, journal(5, acknowledged=3)).json["restored"]
    forget(database)
    expect_log(PUT_BACK)
    assert hello(desk, journal(5, acknowledged=3)).json["restored"] not in ("", first)
    ask(desk, journal(5, acknowledged=3))


def test_a_return_that_was_forgotten_is_another_one(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    """Put back twice from the same backup: of the first time only the kiosks know, here new ones in new epochs."""
    of_the_first_time = "a" * 32
    expect_log(PUT_BACK)
    told = hello(desk, {**journal(0), "restored": of_the_first_time}).json["restored"]
    assert told not in ("", of_the_first_time)
    assert ask(desk, journal(0)).json["first"] == 1_001
    assert hello(desk, {**journal(0), "restored": of_the_first_time}, OTHER_KIOSK).json["restored"] == told, (
        "one return, one jump"
    )
    assert hello(desk, {**journal(0), "restored": told}).json["restored"] == told


def test_days_that_were_leased_ahead_jump_too_and_later_ones_do_not(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    expect_log(PUT_BACK)
    assert note_return_from_backup(database, NOW) == (OFFICE, "village")
    body = LeaseRequest(series="A", day=DAY + timedelta(days=3), kind="reserve", size=60, epoch=1)
    assert desk.post("/number-leases", body.model_dump(mode="json")).json["first"] == 1_001
    with database.write() as session:
        session.get_one(OfficeRow, OFFICE).restored_on = DAY - timedelta(days=5)
    body = body.model_copy(update={"series": "B"})
    assert desk.post("/number-leases", body.model_dump(mode="json")).json["first"] == 500


def test_numbers_of_forgotten_leases_are_taken_in_after_a_return(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    says = KioskSays()
    rejected = says.checked_in("c1", "A003")
    expect_log(r"event_rejected")
    assert report(desk, says, rejected) == [("rejected", "number_not_leased")]
    expect_log(PUT_BACK)
    note_return_from_backup(database, NOW)
    assert report(desk, says, says.checked_in("c2", "A004")) == [("applied", None)]


def test_a_number_of_another_kiosks_lease_is_not_taken_in_after_a_return(
    desk: Desk, database: Database, expect_log: ExpectLog
) -> None:
    expect_log(PUT_BACK)
    note_return_from_backup(database, NOW)
    number = f"A{ask(desk, journal(0), OTHER_KIOSK).json['first']}"
    says = KioskSays()
    expect_log(r"event_rejected")
    assert report(desk, says, says.checked_in("c1", number)) == [("rejected", "number_not_leased")]


def test_an_own_range_is_one_kiosks(desk: Desk, expect_log: ExpectLog) -> None:
    says, other = KioskSays(), KioskSays("k2")
    assert report(desk, says, says.checked_in("c1", "K1-001")) == [("applied", None)]
    expect_log(r"event_rejected")
    late = report(desk, other, other.checked_in("c2", "K1-002"), token=OTHER_KIOSK)
    assert late == [("rejected", "number_not_leased")]


def test_a_number_of_an_own_range_is_adopted_for_a_service_that_is_named(desk: Desk) -> None:
    says = KioskSays()
    report(desk, says, says.checked_in("c1", "K1-001"))
    paper = {"number": "K1-002"}
    assert desk.post("/tickets/adopt", paper, COUNTER).code == "service_needed"
    assert desk.post("/tickets/adopt", {**paper, "service_id": "x"}, COUNTER).code == "unknown_service"
    adopted = desk.post("/tickets/adopt", {**paper, "service_id": "registration"}, COUNTER)
    assert (adopted.status, adopted.json["number"]) == (201, "K1-002")
    # The news comes after all.
    assert report(desk, says, says.checked_in("c2", "K1-002")) == [("applied", None)]


@pytest.mark.parametrize(
    ("sent_s", "on_its_way_s"), [(-8, 8), (-61, 0), (30, 0)], ids=["slow line", "too long ago", "to come"]
)
def test_a_slow_line_does_not_shift_an_arrival(
    desk: Desk, database: Database, sent_s: int, on_its_way_s: int
) -> None:
    desk.lease()
    says = KioskSays()
    body = says.batch(says.checked_in("c1", "A001", age_ms=20_000))
    body["sent_at"] = (NOW + timedelta(seconds=sent_s)).isoformat()
    desk.post("/sync", body)
    with database.read() as session:
        visit = session.get_one(VisitRow, session.get_one(TicketRow, "c1").visit_id)
        assert visit.arrived_at == NOW - timedelta(seconds=20 + on_its_way_s)


def test_somebody_with_a_number_of_yesterday_is_in_todays_hall(desk: Desk, database: Database) -> None:
    """A kiosk that booted cut off with its clock a day behind used the reserve of that day."""
    yesterday = (DAY - timedelta(days=1)).isoformat()
    request = LeaseRequest(series="A", day=DAY - timedelta(days=1), kind="reserve", size=10, epoch=1)
    desk.post("/number-leases", request.model_dump(mode="json"))
    says = KioskSays()
    assert report(desk, says, says.checked_in("c1", "A500", day=yesterday)) == [("applied", None)]
    desk.counter("1", "open", {"services": []})
    assert desk.counter("1", "call-next")["ticket"]["number"] == "A500"


def test_reserves_of_neighbouring_days_share_no_number(desk: Desk) -> None:
    given: list[set[int]] = []
    for ahead in range(-1, 5):
        today: set[int] = set()
        for size in (60, 60, 60, 35):
            request = LeaseRequest(
                series="A", day=DAY + timedelta(days=ahead), kind="reserve", size=size, epoch=1
            )
            block = desk.post("/number-leases", request.model_dump(mode="json")).json
            today |= set(range(block["first"], block["last"] + 1))
        assert len(today) == 215
        assert min(today) >= 500
        assert max(today) <= 999
        assert not today & (given[-1] if given else set())
        given.append(today)
