"""Visits of several persons and several services: called together, sent on, counted; walk-ins beyond a contingent."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.queueing.order import CallingClass, CallingRules, Waiting, place
from kiosk.central.queueing.seen import durations_seen
from kiosk.central.seed import SeedOffice, cancel_appointment, seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.party import share_of
from kiosk.central.storage.visits import VisitStepRow
from kiosk.central.storage.work import looking
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, DAY, KIOSK, NOW, OFFICE, FakeClock, booking, office_shape, town


def changed(database: Database, **services: dict[str, object]) -> None:
    """Give services other fields."""
    office = office_shape()
    changed_services = [each.model_copy(update=services.get(each.id, {})) for each in office.services]
    seed(database, [SeedOffice(office.model_copy(update={"services": changed_services}))])


def act(desk: Desk, *actions: str, counter: str = "1") -> list[Any]:
    """Do one after the other; return the ticket at the counter after each."""
    return [desk.counter(counter, action)["ticket"] for action in actions]


def check_in(desk: Desk, code: str, *, persons: int = 1) -> Any:
    """Make a ticket for an appointment by hand."""
    reply = desk.post("/tickets", {"appointment_id": f"a-{code}", "persons": persons}, COUNTER)
    assert reply.status == 201, reply.body
    return reply.json


def state(desk: Desk, ticket: Any) -> tuple[str, str]:
    """Tell the state of a ticket, and its service."""
    found = desk.get(f"/tickets/{ticket['id']}").json
    return found["state"], found["service_id"]


def appointment_state(desk: Desk, code: str) -> str:
    """Tell what became of an appointment, as a kiosk sees it."""
    listed = desk.get(f"/appointments?date={DAY.isoformat()}").json["appointments"]
    return str(next(each["state"] for each in listed if each["id"] == f"a-{code}"))


FAMILY = (
    booking("LK1", minutes=10, group_id="family", persons=2),
    booking("LK2", minutes=20, group_id="family"),
    booking("LK3", minutes=15),
)


@pytest.fixture
def family(database: Database) -> None:
    """Book two appointments of a family, and one of somebody else."""
    seed(database, town(*FAMILY))


def test_a_visit_goes_on_to_the_next_service_under_its_number(desk: Desk) -> None:
    ticket = desk.hand()
    desk.counter("1", "open")
    act(desk, "call-next", "start")
    desk.counter("1", "complete", {"next_service_id": "pickup"})
    assert state(desk, ticket) == ("waiting", "pickup")
    desk.counter("3", "open")
    called = act(desk, "call-next", counter="3")[0]
    assert (called["number"], called["before"]) == (ticket["number"], ["registration"])
    act(desk, "start", "complete", counter="3")
    assert state(desk, ticket) == ("done", "pickup")


def test_what_it_has_been_at_is_kept(desk: Desk, database: Database, clock: FakeClock) -> None:
    desk.hand()
    desk.counter("1", "open")
    clock.move(timedelta(minutes=3))
    act(desk, "call-next", "start")
    clock.move(timedelta(minutes=10))
    desk.counter("1", "complete", {"next_service_id": "pickup", "outcome": "referred"})
    act(desk, "call-next", "start")
    clock.move(timedelta(minutes=1))
    desk.counter("1", "transfer", {"service_id": "registration"})
    with database.read() as session:
        steps = sorted(session.query(VisitStepRow).all(), key=lambda step: step.position)
    assert [(step.service_id, step.outcome, step.counter_id) for step in steps] == [
        ("registration", "referred", "1"),
        ("pickup", "transferred", "1"),
    ]
    assert (steps[0].queued_at, steps[0].ended_at) == (NOW, NOW + timedelta(minutes=13))
    assert steps[1].queued_at == steps[0].ended_at


def test_it_stands_by_its_arrival_and_waits_anew_for_the_bound(desk: Desk, clock: FakeClock) -> None:
    first = desk.hand()
    clock.move(timedelta(minutes=1))
    second = desk.hand("pickup")
    desk.counter("1", "open")
    act(desk, "call-next", "start")
    desk.counter("1", "complete", {"next_service_id": "pickup"})
    assert act(desk, "call-next")[0]["number"] == first["number"]
    act(desk, "no-show")
    assert act(desk, "call-next")[0]["number"] == second["number"]
    rules = CallingRules(timedelta(minutes=30), timedelta(minutes=15))
    hour = timedelta(hours=1)
    assert place(Waiting("a", "s", NOW), NOW + hour, rules)[0] is CallingClass.STARVING
    moved = Waiting("a", "s", NOW, queued=NOW + hour / 2 + timedelta(minutes=1))
    assert place(moved, NOW + hour, rules)[0] is CallingClass.WALK_IN
    assert place(moved, NOW + hour + timedelta(minutes=1), rules)[0] is CallingClass.STARVING


def test_an_appointment_counts_for_its_own_service_only(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    seed(database, town(booking("LK1", minutes=5), booking("LK2", minutes=0, service_id="pickup")))
    early = desk.hand("pickup")
    clock.move(timedelta(minutes=1))
    booked = check_in(desk, "LK1")
    desk.counter("1", "open", {"services": ["registration"]})
    act(desk, "call-next", "start")
    desk.counter("1", "complete", {"next_service_id": "pickup"})
    desk.counter("2", "open", {"services": ["pickup"]})
    assert act(desk, "call-next", counter="2")[0]["number"] == early["number"]
    assert appointment_state(desk, "LK1") == "checked_in"
    act(desk, "no-show", "call-next", "start", "complete", counter="2")
    assert (state(desk, booked), appointment_state(desk, "LK1")) == (("done", "pickup"), "served")


def test_the_next_service_has_its_own_appointment_of_the_group(desk: Desk, database: Database) -> None:
    first = booking("LK1", group_id="visitor")
    following = booking("LK2", minutes=-1, service_id="pickup", group_id="visitor")
    seed(database, town(first, following, booking("LK3", service_id="pickup")))
    ticket = check_in(desk, "LK1")
    check_in(desk, "LK3")
    desk.counter("1", "open", {"services": ["registration"]})
    desk.counter("2", "open", {"services": ["pickup"]})
    act(desk, "call-next", "start")
    assert appointment_state(desk, "LK2") == "booked"
    desk.counter("1", "complete", {"next_service_id": "pickup"})
    assert appointment_state(desk, "LK2") == "checked_in"
    found = desk.post("/appointments/lookup", {"code": "LK2"}).json["appointments"][0]
    assert (found["eligibility"], found["ticket"]["number"]) == ("already_checked_in", ticket["number"])
    # Its time has come, the other's has not.
    assert act(desk, "call-next", counter="2")[0]["number"] == ticket["number"]
    act(desk, "start", "complete", counter="2")
    states = [appointment_state(desk, code) for code in ("LK1", "LK2", "LK3")]
    assert states == ["served", "served", "checked_in"]


def test_an_unknown_next_service_is_refused_and_nothing_ends(desk: Desk) -> None:
    ticket = desk.hand()
    desk.counter("1", "open")
    act(desk, "call-next", "start")
    reply = desk.post("/counters/1/complete", {"next_service_id": "parking"}, COUNTER)
    assert (reply.status, reply.code) == (422, "unknown_service")
    assert state(desk, ticket)[0] == "serving"


@pytest.mark.usefixtures("family")
def test_a_group_is_called_together_and_counted(desk: Desk) -> None:
    other, one, two = check_in(desk, "LK3"), check_in(desk, "LK1", persons=2), check_in(desk, "LK2")
    desk.counter("1", "open")
    # By the first of their times, which is before the other's.
    called = act(desk, "call-next")[0]
    assert set(called["numbers"]) == {one["number"], two["number"]}
    assert (called["persons"], called["persons_expected"]) == (3, 3)
    assert [state(desk, each)[0] for each in (other, one, two)] == ["waiting", "called", "called"]
    act(desk, "start", "complete")
    assert [appointment_state(desk, code) for code in ("LK1", "LK2", "LK3")] == [
        "served",
        "served",
        "checked_in",
    ]


@pytest.mark.usefixtures("family")
def test_who_has_not_come_is_counted_as_missing_and_may_come_later(desk: Desk) -> None:
    one = check_in(desk, "LK1", persons=2)
    listed = desk.get("/tickets", COUNTER).json["tickets"]
    assert [(each["persons"], each["persons_expected"]) for each in listed] == [(2, 3)]
    desk.counter("1", "open")
    act(desk, "call-next", "start", "complete")
    assert (state(desk, one)[0], appointment_state(desk, "LK2")) == ("done", "booked")
    late = check_in(desk, "LK2")
    assert state(desk, late)[0] == "waiting"
    assert act(desk, "call-next")[0]["numbers"] == [late["number"]]


@pytest.mark.usefixtures("family")
def test_who_comes_while_the_others_are_called_is_called_too(desk: Desk) -> None:
    check_in(desk, "LK1", persons=2)
    desk.counter("1", "open")
    act(desk, "call-next")
    late = check_in(desk, "LK2")
    assert state(desk, late)[0] == "called"


@pytest.mark.usefixtures("family")
def test_a_number_of_a_group_that_is_taken_back_frees_its_own_appointment_only(desk: Desk) -> None:
    one, two = check_in(desk, "LK1"), check_in(desk, "LK2")
    desk.post(f"/tickets/{one['id']}/void", {"reason": "left"}, COUNTER)
    assert (appointment_state(desk, "LK1"), appointment_state(desk, "LK2")) == ("booked", "checked_in")
    assert state(desk, two)[0] == "waiting"
    again = check_in(desk, "LK1")
    desk.counter("1", "open")
    assert set(act(desk, "call-next")[0]["numbers"]) == {two["number"], again["number"]}


@pytest.mark.usefixtures("family")
def test_a_group_whose_one_appointment_is_cancelled_keeps_its_place(desk: Desk, database: Database) -> None:
    check_in(desk, "LK1")
    check_in(desk, "LK2")
    cancel_appointment(database, "a-LK1", NOW)
    marks = [each["mark"] for each in desk.get("/tickets", COUNTER).json["tickets"]]
    assert marks == [None, None]


def test_two_kiosks_with_two_of_a_group_make_one_visit(desk: Desk, database: Database) -> None:
    seed(database, town(*FAMILY))
    for token, kiosk, code in ((KIOSK, "k1", "LK1"), ("other-kiosk-token", "k2", "LK2")):
        lease = desk.lease(token)
        says = KioskSays(kiosk)
        event = says.checked_in(f"c-{code}", f"A{lease['first']:03d}", f"a-{code}", persons=2)
        assert desk.post("/sync", says.batch(event), token).json["results"][0]["result"] == "applied"
    desk.counter("1", "open")
    assert len(act(desk, "call-next")[0]["numbers"]) == 2


def test_persons_make_it_longer_by_one_function(desk: Desk, database: Database) -> None:
    assert [share_of(persons, 0.5) for persons in (0, 1, 2, 4)] == [1.0, 1.0, 1.5, 2.5]
    changed(database, registration={"per_person": 1.0})
    desk.hand(persons=1)
    desk.counter("1", "open", {"services": ["registration"]})
    before = _wait(desk)
    act(desk, "call-next", "no-show")
    desk.hand(persons=4)
    assert _wait(desk) == pytest.approx(4 * before, rel=0.35)


def _wait(desk: Desk) -> float:
    queue = desk.get("/queue").json["services"]
    return float(next(each for each in queue if each["service_id"] == "registration")["wait"]["p50_minutes"])


def test_staff_let_somebody_go_first_and_count_who_has_come(desk: Desk, clock: FakeClock) -> None:
    desk.hand()
    clock.move(timedelta(minutes=1))
    second = desk.hand()
    amended = desk.post(f"/tickets/{second['id']}/amend", {"priority": True, "persons": 3}, COUNTER)
    assert amended.status == 200
    first = desk.get("/tickets", COUNTER).json["tickets"][0]
    assert (first["number"], first["priority"], first["persons"]) == (second["number"], True, 3)
    desk.post(f"/tickets/{second['id']}/amend", {"priority": False}, COUNTER)
    listed = desk.get("/tickets", COUNTER).json["tickets"]
    assert (listed[1]["number"], listed[1]["persons"]) == (second["number"], 3)
    desk.post(f"/tickets/{second['id']}/void", {"reason": "left"}, COUNTER)
    refused = desk.post(f"/tickets/{second['id']}/amend", {"priority": True}, COUNTER)
    assert (refused.status, refused.code) == (409, "not_in_this_state")


def test_a_contingent_is_told_counted_and_exceeded_with_a_mark(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    seed(database, town(booking("LK1")))
    changed(database, registration={"walk_ins_per_day": 2})

    def left() -> Any:
        queue = desk.get("/queue").json["services"]
        return {each["service_id"]: each["walk_ins_left"] for each in queue}

    assert left() == {"registration": 2, "pickup": None}
    check_in(desk, "LK1")
    assert left()["registration"] == 2
    taken = desk.hand()
    assert left()["registration"] == 1
    desk.counter("1", "open")
    act(desk, "call-next", "start", "complete", "call-next", "start")
    desk.counter("1", "complete", {"next_service_id": "pickup"})
    assert left()["registration"] == 1
    lease = desk.lease()
    says = KioskSays()
    numbers = [f"A{lease['first'] + n:03d}" for n in range(3)]
    events = [says.checked_in(f"c{n}", number) for n, number in enumerate(numbers)]
    results = desk.post("/sync", says.batch(*events)).json["results"]
    assert [each["result"] for each in results] == ["applied"] * 3
    marks = {each["number"]: each["mark"] for each in desk.get("/tickets", COUNTER).json["tickets"]}
    assert [marks[number] for number in numbers] == [None, "over_contingent", "over_contingent"]
    assert left()["registration"] == 0
    later = desk.hand()
    order = [each["number"] for each in desk.get("/tickets", COUNTER).json["tickets"]]
    assert [number for number in order if number in numbers] == numbers
    assert later["number"] in order
    for number in range(2):
        desk.post(f"/tickets/c{number}/void", {"reason": "left"}, COUNTER)
    desk.post(f"/tickets/{later['id']}/void", {"reason": "left"}, COUNTER)
    desk.post(f"/tickets/{taken['id']}/void", {"reason": "left"}, COUNTER)
    assert left()["registration"] in (0, 1)
    clock.move(timedelta(days=1))
    assert left()["registration"] == 2


def test_durations_are_learned_as_for_one_person_and_of_every_service(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    changed(database, registration={"per_person": 0.5})
    desk.hand(persons=3)
    desk.counter("1", "open")
    for following in ({"next_service_id": "pickup"}, {}):
        act(desk, "call-next", "start")
        clock.move(timedelta(minutes=20))
        desk.counter("1", "complete", following)
    clock.move(timedelta(days=1))
    with looking(database, OFFICE, clock.now()) as work:
        seen = durations_seen(work, clock.now())
    assert seen == {"registration": [600.0], "pickup": [1200.0]}
