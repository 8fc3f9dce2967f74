"""The counter's page by its forms: each thing that staff do, each thing that is refused, and what they see."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from kiosk.central.seed import add_appointment, cancel_appointment
from kiosk.central.storage.database import Database
from kiosk.central.web.counter_work import SAID
from tests.central.desk import Desk, KioskSays
from tests.central.test_visits import changed
from tests.central.town import COUNTER, FakeClock, booking
from tests.central.web.person import Clerk

ALL = ["registration", "pickup"]


def tickets(desk: Desk, state: str) -> list[str]:
    return [each["number"] for each in desk.get(f"/tickets?state={state}", COUNTER).json["tickets"]]


def deliver(desk: Desk, says: KioskSays, *events: dict[str, Any]) -> None:
    reply = desk.post("/sync", says.batch(*events))
    assert [each["result"] for each in reply.json["results"]] == ["applied"] * len(events), reply.body


def test_a_visit_from_opening_to_closing(clerk: Clerk, desk: Desk) -> None:
    assert "This counter is closed" in clerk.page().text
    number = desk.hand()["number"]
    assert "The counter is open." in clerk.does("open", service=ALL).text
    assert f"Called: {number}." in clerk.does("call-next").text
    assert f"Called again: {number}." in clerk.does("recall").text
    assert f"{number} is being served." in clerk.does("start").text
    assert f"{number} is finished." in clerk.does("complete", outcome="referred").text
    assert tickets(desk, "done") == [number]
    assert "Nobody waits for this counter." in clerk.does("call-next").text
    assert "The counter is closed." in clerk.does("close").text


@pytest.mark.parametrize(
    ("action", "state", "said"),
    [
        ("no-show", "no_show", "nobody came"),
        ("return", "waiting", "waits again"),
        ("transfer", "waiting", "waits for another service"),
    ],
)
def test_ways_out_of_a_call(clerk: Clerk, desk: Desk, action: str, state: str, said: str) -> None:
    number = desk.hand()["number"]
    clerk.does("open", service=ALL)
    clerk.does("call-next")
    assert f"{number}" in (answer := clerk.does(action, service="pickup").text)
    assert said in answer
    assert tickets(desk, state) == [number]


def test_only_the_services_chosen_are_called(clerk: Clerk, desk: Desk) -> None:
    desk.hand("pickup")
    wanted = desk.hand("registration")["number"]
    clerk.does("open", service=["registration"])
    page = clerk.page().text
    assert "Waiting for this counter (1)" in page
    assert "1 waits for services that this counter does not take" in page
    assert f"Called: {wanted}." in clerk.does("call-next").text
    assert "Please choose one service at least" in clerk.does("open").text
    assert "This service is not given here" in clerk.does("open", service="no-such").text


def test_a_visit_goes_on_to_another_service_under_its_number(clerk: Clerk, desk: Desk) -> None:
    number = desk.hand()["number"]
    clerk.does("open", service=ALL)
    clerk.does("call-next")
    clerk.does("start")
    clerk.does("complete", outcome="served", next_service_id="pickup")
    assert tickets(desk, "waiting") == [number]
    assert "Was at: registration" in clerk.page().text
    clerk.does("call-next")
    clerk.does("start")
    said = clerk.does("complete", outcome="served", asked_on="2026-11-24", settled_on="2026-11-23")
    assert "These dates cannot be" in said.text
    assert f"{number} is finished." in clerk.does("complete", outcome="served", asked_on="2026-11-20").text


def test_somebody_goes_first(clerk: Clerk, desk: Desk) -> None:
    desk.hand()
    later = desk.hand()
    clerk.does("open", service=ALL)
    assert f"{later['number']} goes first." in clerk.does("first", ticket=later["id"]).text
    assert tickets(desk, "waiting")[0] == later["number"]
    assert "waits in its own turn" in clerk.does("in-turn", ticket=later["id"]).text
    assert "Nothing was changed" in clerk.does("first", ticket="no-such").text


def test_a_page_that_is_old_changes_nothing(clerk: Clerk, desk: Desk) -> None:
    first, second = desk.hand()["number"], desk.hand()["number"]
    clerk.does("open", service=ALL)
    clerk.does("call-next")
    old = clerk.page()
    assert first in old.text
    clerk.does("start")
    clerk.does("complete", outcome="served")
    clerk.does("call-next")
    form = {"csrf": old.field("csrf"), "visit": old.field("visit"), "shown": first}
    for action in ("no-show", "recall", "start", "return", "complete", "transfer"):
        answer = clerk.post(f"/counter/{action}", form)
        assert "said=changed_meanwhile" in answer.header("location")
    assert tickets(desk, "called") == [second]


@pytest.mark.parametrize(
    ("action", "fields", "said"),
    [
        ("call-next", {}, "The counter is closed. Open it first."),
        ("recall", {}, "Somebody else was at this counter meanwhile"),
        ("adopt", {"number": "nonsense"}, "That is not how a number is written"),
        ("adopt", {"number": "A999"}, "No kiosk of ours has this number"),
        ("adopt", {"number": "A001"}, "This number is known already"),
        ("adopt", {}, "That is not how a number is written"),
        (
            "make",
            {"for": "service:no-such", "persons": 1, "language": "nl"},
            "This service is not given here",
        ),
        ("make", {"for": "service:pickup", "persons": 0, "language": "nl"}, "Something is left out"),
        ("make", {"for": "appointment:no-such", "persons": 1, "language": "nl"}, "Nothing was changed"),
    ],
)
def test_what_does_not_go_is_said(
    clerk: Clerk, desk: Desk, action: str, fields: dict[str, object], said: str
) -> None:
    assert desk.hand()["number"] == "A001"
    assert said in clerk.does(action, **fields).text


def test_whoever_is_busy_calls_nobody_and_does_not_close(clerk: Clerk, desk: Desk) -> None:
    desk.hand()
    clerk.does("open", service=ALL)
    clerk.does("call-next")
    for action in ("call-next", "close"):
        assert "Somebody is at this counter already" in clerk.does(action).text
    assert "That does not go now" in clerk.does("complete", outcome="served").text
    assert "Something is left out" in clerk.does("complete", outcome="vanished").text


def test_another_action_is_none(clerk: Clerk) -> None:
    answer = clerk.post("/counter/fly", {"csrf": clerk.page().field("csrf")})
    assert (answer.status, "There is nothing here" in answer.text) == (404, True)


def test_a_ticket_by_hand_is_made_once(
    clerk: Clerk, desk: Desk, database: Database, clock: FakeClock
) -> None:
    add_appointment(database, booking("LK1"), clock.now())
    assert "10:10 · registration · A. G." in (page := clerk.page()).text
    assert "Grünfeld" not in page.text
    form = {"for": "appointment:a-LK1", "persons": 2, "language": "nl", "key": str(uuid4())}
    for _ in range(2):
        assert "Made: A001." in clerk.does("make", **form).text
    assert tickets(desk, "waiting") == ["A001"]
    assert "already" in clerk.does("make", **{**form, "key": str(uuid4())}).text


def test_a_paper_is_taken_in(clerk: Clerk, desk: Desk, clock: FakeClock) -> None:
    desk.lease()
    clock.move(timedelta(minutes=2))
    page = clerk.page().text
    assert "k1 is silent since today at 10:00" in page
    assert "A001 – A005" in page
    assert "Taken in: A003." in clerk.does("adopt", number=" a003 ").text
    assert "A001 – A002 A004 – A005" in clerk.page().text
    assert "Taken in from paper" in clerk.page().text


@pytest.mark.parametrize(
    ("kind", "reason", "said"),
    [
        (None, None, "The printer has not said anything yet"),
        ("print_failed", "paper_out", "No paper came out (paper used up): perhaps nobody knows this number"),
        ("print_unknown", "restarted", "Nobody can say whether a paper came out (the kiosk started anew)"),
        ("print_unknown", "weird", "Nobody can say whether a paper came out (no reason told)"),
    ],
)
def test_numbers_that_nobody_may_hold_are_marked(
    clerk: Clerk, desk: Desk, kind: str | None, reason: str | None, said: str
) -> None:
    says = KioskSays()
    desk.lease()
    deliver(desk, says, says.checked_in("c1", "A001"))
    if kind is not None:
        deliver(desk, says, says.event(kind, "c1", {"number": "A001", "copy_no": 0, "reason": reason}))
    clerk.does("open", service=ALL)
    page = clerk.page()
    assert said in page.text
    assert 'class="note ghost"' in page.body.decode()
    clerk.does("call-next")
    assert said in clerk.page().text


def test_what_a_visitor_has_not_brought_is_a_note(clerk: Clerk, desk: Desk, database: Database) -> None:
    things = [{"en": "Your passport"}, {"en": "Your contract"}, {"en": "Certificates"}]
    changed(database, registration={"checklist": things})
    says = KioskSays()
    desk.lease()
    deliver(desk, says, says.checked_in("c1", "A001", missing="0,2"))
    clerk.does("open", service=ALL)
    assert "Has not brought: Your passport, Certificates" in clerk.page().text
    clerk.does("call-next")
    assert "Has not brought: Your passport, Certificates" in clerk.page().text


def test_marks_are_told_in_words(clerk: Clerk, desk: Desk, database: Database, clock: FakeClock) -> None:
    says = KioskSays()
    add_appointment(database, booking("LK1"), clock.now())
    desk.lease()
    deliver(desk, says, says.checked_in("c1", "A001", appointment="a-LK1", verified=False))
    deliver(desk, says, says.checked_in("c2", "A002", appointment="a-nobody-knows"))
    for check_in, number in (("c1", "A001"), ("c2", "A002")):
        deliver(desk, says, says.event("printed", check_in, {"number": number, "copy_no": 0, "reason": None}))
    cancel_appointment(database, "a-LK1", clock.now())
    clerk.does("open", service=ALL)
    page = clerk.page()
    for said in (
        "The appointment was cancelled",
        "The kiosk could not ask whether the appointment stands",
        "The appointment is not known here",
        "Appointment at 10:10",
    ):
        assert said in page.text
    assert 'class="note ghost"' not in page.body.decode()


def test_everything_that_can_come_of_a_form_has_words(clerk: Clerk) -> None:
    said = [clerk.page(f"?said={each}&number=A001").text.split("Sign out")[1] for each in sorted(SAID)]
    assert len(set(said)) == len(SAID)


def test_an_address_of_somebody_else_says_nothing(clerk: Clerk) -> None:
    assert "script" not in clerk.page("?said=make&number=%3Cscript%3E").text
    assert clerk.page("?said=anything").text == clerk.page().text
