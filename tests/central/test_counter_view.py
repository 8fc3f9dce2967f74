"""What counters see of a ticket: the printer's word on its paper, copies, marks; and every ghost number."""

from typing import Any

import pytest

from kiosk.central.seed import add_appointment, cancel_appointment
from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, KIOSK, MANAGER, FakeClock, booking


@pytest.fixture
def says() -> KioskSays:
    return KioskSays()


def deliver(desk: Desk, says: KioskSays, *events: dict[str, Any]) -> None:
    reply = desk.post("/sync", says.batch(*events))
    assert [each["result"] for each in reply.json["results"]] == ["applied"] * len(events), reply.body


def paper(says: KioskSays, kind: str, check_in: str, copy: int = 0, reason: str | None = None) -> Any:
    body = {"number": "A001", "copy_no": copy, "reason": reason}
    return says.event(kind, check_in, body)


def listed(desk: Desk, state: str = "waiting") -> list[dict[str, Any]]:
    reply = desk.get(f"/tickets?state={state}", COUNTER)
    assert reply.status == 200, reply.body
    tickets: list[dict[str, Any]] = reply.json["tickets"]
    return tickets


@pytest.mark.parametrize(
    ("kind", "reason", "word"),
    [
        (None, None, None),
        ("printed", None, "printed"),
        ("print_failed", "paper_out", "failed"),
        ("print_unknown", "restarted", "unknown"),
    ],
)
def test_the_printers_word_is_seen_while_waiting_and_when_called(
    desk: Desk, says: KioskSays, kind: str | None, reason: str | None, word: str | None
) -> None:
    desk.lease()
    events = [says.checked_in("c1", "A001")]
    if kind is not None:
        events.append(paper(says, kind, "c1", reason=reason))
    deliver(desk, says, *events)
    (ticket,) = listed(desk)
    assert (ticket["number"], ticket["print"], ticket["print_reason"]) == ("A001", word, reason)
    assert (ticket["copies"], ticket["mark"], ticket["kiosk_id"]) == (0, None, "k1")
    desk.counter("1", "open")
    called = desk.counter("1", "call-next")["ticket"]
    assert (called["print"], called["print_reason"]) == (word, reason)
    assert listed(desk) == []
    assert [each["number"] for each in listed(desk, "called")] == ["A001"]


def test_copies_and_the_last_word_are_seen(desk: Desk, says: KioskSays) -> None:
    desk.lease()
    deliver(
        desk,
        says,
        says.checked_in("c1", "A001"),
        paper(says, "print_unknown", "c1", reason="no_answer"),
        paper(says, "reprinted", "c1", copy=1),
    )
    (ticket,) = listed(desk)
    assert (ticket["print"], ticket["print_reason"], ticket["copies"]) == ("printed", None, 1)


@pytest.mark.parametrize(
    ("first", "word"), [("printed", "printed"), ("print_unknown", "unknown"), ("print_failed", "failed")]
)
def test_a_copy_that_failed_does_not_take_the_first_paper_away(
    desk: Desk, says: KioskSays, first: str, word: str
) -> None:
    desk.lease()
    deliver(
        desk,
        says,
        says.checked_in("c1", "A001"),
        paper(says, first, "c1"),
        paper(says, "print_failed", "c1", copy=1, reason="jam"),
    )
    (ticket,) = listed(desk)
    assert ticket["print"] == word
    assert ticket["print_reason"] == ("jam" if word == "failed" else None)


def test_marks_are_seen_by_counters_and_by_nobody_else(
    desk: Desk, says: KioskSays, database: Database, clock: FakeClock
) -> None:
    add_appointment(database, booking("LK1"), clock.now())
    desk.lease()
    deliver(desk, says, says.checked_in("c1", "A001", appointment="a-LK1", verified=False))
    deliver(desk, says, says.checked_in("c2", "A002", appointment="a-nobody-knows"))
    cancel_appointment(database, "a-LK1", clock.now())
    seen = {each["number"]: (each["mark"], each["verified"]) for each in listed(desk)}
    assert seen == {"A001": ("cancelled", False), "A002": ("unknown_appointment", True)}
    assert "mark" not in desk.get("/tickets/c1").json
    assert "print" not in desk.get("/tickets/c1").json


def test_they_stand_as_they_will_be_called(desk: Desk, database: Database, clock: FakeClock) -> None:
    add_appointment(database, booking("LK1", minutes=0), clock.now())
    numbers = [desk.hand()["number"], desk.hand()["number"]]
    reply = desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER)
    assert [each["number"] for each in listed(desk)] == [reply.json["number"], *numbers]
    assert [each["ahead"] for each in listed(desk)] == [0, 1, 2]


def test_a_void_ticket_is_void_only(desk: Desk) -> None:
    made = desk.hand()
    desk.post(f"/tickets/{made['id']}/void", {"reason": "left"}, COUNTER)
    assert listed(desk) == []
    assert [each["number"] for each in listed(desk, "void")] == [made["number"]]


@pytest.mark.parametrize(("token", "status"), [(KIOSK, 403), (MANAGER, 403), (None, 401)])
def test_only_for_counters(desk: Desk, token: str | None, status: int) -> None:
    assert desk.ask("GET", "/tickets", token=token).status == status


def test_a_state_that_is_none_is_refused(desk: Desk) -> None:
    assert desk.get("/tickets?state=lost", COUNTER).status == 422
