"""/fleet: the way in, what needs somebody first, commands, codes, approving, settings, taking out; who did what."""

from datetime import timedelta

import pytest

from kiosk.central.desk.fleet_access import make_fleet_code
from kiosk.central.fleet import alarms, past
from kiosk.central.storage.alarms import AlarmRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import looking, working
from kiosk.domain.enrolment_code import read_code
from tests.central.desk import Desk
from tests.central.test_fleet import BEAT
from tests.central.test_joining import ask, outcome
from tests.central.town import KIOSK, MANAGER, OFFICE, OTHER_KIOSK, FakeClock
from tests.central.web.person import Answer, Person

WELL = BEAT | {
    "pending": 0,
    "quarantined": 0,
    "devices": [{"name": "printer", "status": "online ok", "model": ""}],
}


class Manager(Person):
    """Somebody who looks after the kiosks."""

    def form(self, path: str, action: str, **fields: object) -> Answer:
        """Send a form of a page; return the page that follows."""
        csrf = self.get(path).field("csrf")
        answer = self.post(f"/fleet/{action}", {"csrf": csrf, **fields})
        return self.get(answer.header("location")) if answer.status == 303 else answer


@pytest.fixture
def manager(desk: Desk, database: Database) -> Manager:
    made = Manager(desk.app)
    code = make_fleet_code(database, OFFICE, "J. de Wit")
    assert made.post("/fleet/sign-in", {"code": code}).header("location") == "/fleet"
    return made


def beat(desk: Desk, token: str = KIOSK, **changes: object) -> None:
    assert desk.post("/kiosks/self/heartbeat", WELL | changes, token).status == 200


def test_the_way_in_leads_on_to_what_was_asked_for(desk: Desk, database: Database) -> None:
    person = Manager(desk.app)
    page = person.get("/fleet/approve?code=WDJB-MJHT")
    assert (page.status, page.field("then")) == (200, "/fleet/approve?code=WDJB-MJHT")
    assert person.get("/fleet/stream").status == 401
    assert person.post("/fleet/sign-in", {"code": "guess"}).status == 401
    fields = {"code": make_fleet_code(database, OFFICE, "J. de Wit")}
    for then, led in (
        ("/fleet/approve?code=WDJB-MJHT", "/fleet/approve?code=WDJB-MJHT"),
        ("//elsewhere.example/fleet/", "/fleet"),
        ("/fleet/../counter", "/fleet"),
        ("https://elsewhere.example", "/fleet"),
    ):
        answer = person.post("/fleet/sign-in", {**fields, "then": then})
        assert answer.header("location") == led
    assert Manager(desk.app).post("/fleet/sign-in", {"code": MANAGER}).status == 303
    assert Manager(desk.app).post("/fleet/sign-in", {"code": KIOSK}).status == 401


def test_who_needs_somebody_comes_first(desk: Desk, manager: Manager) -> None:
    beat(desk)
    beat(desk, OTHER_KIOSK, devices=[{"name": "printer", "status": "online out_of_service paper_out"}])
    page = manager.get("/fleet")
    assert page.status == 200
    assert page.text.index("No paper. Put in a new roll.") < page.text.index(
        "All well", page.text.index("k1")
    )
    assert page.body.index(b'value="k2"') < page.body.index(b'value="k1"')
    assert b'value="k1"' not in manager.get("/fleet?state=now").body
    assert b'value="k2"' not in manager.get("/fleet?q=k1").body
    assert "No kiosk was found." in manager.get("/fleet?q=nothing").text
    assert manager.get("/fleet?page=99999999&state=odd&said=made-up").status == 200


def test_several_are_told_at_once_and_the_outcome_is_seen(desk: Desk, manager: Manager) -> None:
    said = manager.form("/fleet", "command", kiosk=["k1", "k2"], kind="out_of_service")
    assert "2 kiosks were told." in said.text
    assert "Out of service: waits" in said.text
    commands = desk.post("/kiosks/self/heartbeat", WELL).json["commands"]
    beat(desk, acknowledged=[commands[0]["id"]], out_of_service=True)
    assert "Out of service: taken, not done yet" in manager.get("/fleet/kiosk/k1").text
    beat(desk, finished=[{"id": commands[0]["id"], "outcome": "done"}], out_of_service=True)
    page = manager.get("/fleet/kiosk/k1").text
    assert "Out of service: done J. de Wit" in page
    assert "Told: Out of service J. de Wit" in page
    assert "2 kiosks were told." in manager.form("/fleet", "command", scope="found", kind="in_service").text
    assert "One kiosk was told." in manager.form("/fleet", "command", kiosk="k1", kind="reload").text
    assert "overtaken" in manager.get("/fleet/kiosk/k2").text


def test_a_restart_is_done_when_the_program_is_a_new_one(
    desk: Desk, manager: Manager, clock: FakeClock
) -> None:
    manager.form("/fleet", "command", kiosk="k1", kind="restart", back="kiosk")
    command = desk.post("/kiosks/self/heartbeat", WELL | {"running_s": 900}).json["commands"][0]
    beat(desk, acknowledged=[command["id"]], running_s=901)
    clock.move(timedelta(seconds=30))
    beat(desk, running_s=931)
    assert "Start anew: taken" in manager.get("/fleet/kiosk/k1").text
    clock.move(timedelta(seconds=30))
    beat(desk, running_s=4)
    assert "Start anew: done" in manager.get("/fleet/kiosk/k1").text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kiosk": "k1", "kind": "message"}, "A message needs a text"),
        ({"kiosk": "k1", "kind": "explode"}, "That could not be done."),
        ({"kind": "restart"}, "No kiosk was chosen."),
        ({"kiosk": "village-1", "kind": "restart"}, "This is not there any more."),
    ],
)
def test_what_cannot_be_told_is_said(manager: Manager, fields: dict[str, object], said: str) -> None:
    assert said in manager.form("/fleet", "command", **fields).text


def test_a_form_of_somebody_else_is_refused(manager: Manager) -> None:
    for action in ("command", "revoke", "code", "approve", "settings", "acknowledge", "test-alarm"):
        assert manager.post(f"/fleet/{action}", {"csrf": "guess", "kiosk": "k1"}).status == 403
    assert Person(manager.app).post("/fleet/revoke", {"kiosk": "k1"}).header("location") == "/fleet"


def test_a_kiosk_is_taken_out_after_a_question(desk: Desk, manager: Manager) -> None:
    assert "Take k1 out of the fleet?" in manager.get("/fleet/kiosk/k1/revoke").text
    page = manager.form("/fleet/kiosk/k1/revoke", "revoke", kiosk="k1").text
    assert "Taken out of the fleet J. de Wit" in page
    assert desk.get("/office", KIOSK).status == 401
    assert "still calls" in manager.get("/fleet").text


def test_a_code_is_made_and_drawn(desk: Desk, manager: Manager) -> None:
    page = manager.form("/fleet/enrol", "code", name="Hall, left", short_name="k7")
    code = page.body.decode().partition('id="made">')[2].partition("<")[0]
    assert read_code(code) == code
    assert b'class="qr"' in page.body
    enrolled = desk.post("/enrolments", {"code": code}, None).json
    assert (enrolled["name"], enrolled["short_name"]) == ("Hall, left", "K7")
    taken = manager.form("/fleet/enrol", "code", short_name="K7")
    assert (taken.status, "Another kiosk has this number" in taken.text) == (409, True)
    assert manager.form("/fleet/enrol", "code", short_name="K777").status == 422


def test_a_kiosk_is_approved_by_the_code_on_its_screen(desk: Desk, manager: Manager) -> None:
    joins = ask(desk)
    assert joins["user_code"] not in manager.get("/fleet/enrol").text
    page = manager.get(f"/fleet/approve?code={joins['user_code'].lower()}")
    assert "from 192.0.2.7. Machine: box" in page.text
    said = manager.form("/fleet/enrol", "approve", code=joins["user_code"], what="approve", name="Door")
    assert "Approved." in said.text
    assert outcome(desk, joins).json["name"] == "Door"
    assert manager.get(f"/fleet/approve?code={joins['user_code']}").status == 404
    for _ in range(20):
        manager.get("/fleet/approve?code=BBBB-BBBB")
    assert manager.get("/fleet/approve?code=BBBB-BBBB").status == 429


def test_settings_are_kept_checked_and_written_down(manager: Manager) -> None:
    page = manager.form("/fleet/settings", "settings", **{"delays.idle": "45", "languages.offered": "nl en"})
    assert "The settings are changed." in page.text
    assert "1 10:00 J. de Wit delays.idle = 45, languages.offered = nl en" in page.text
    own = manager.form("/fleet/settings?kiosk=k1", "settings", kiosk="k1", **{"delays.idle": "5"})
    assert (own.status, "15 to 300 seconds (for all kiosks: 45)" in own.text) == (422, True)
    assert 'value="5"' in own.body.decode()
    same = manager.form("/fleet/settings", "settings", **{"delays.idle": "45", "languages.offered": "nl en"})
    assert "Nothing was changed." in same.text
    assert manager.get("/fleet/settings?kiosk=nobody").status == 404


def test_an_alarm_is_seen_to(desk: Desk, manager: Manager, database: Database, clock: FakeClock) -> None:
    beat(desk, quarantined=2)
    heard = {"k1": clock.now(), "k2": clock.now()}
    with working(database, OFFICE, clock.now()) as work:
        alarms.look(work, heard)
    with looking(database, OFFICE, clock.now()) as work:
        row: AlarmRow = past.alarms(work)[0]
    page = manager.form("/fleet/alarms", "acknowledge", alarm=row.id)
    assert "J. de Wit sees to it, since 10:00" in page.text
    assert manager.form("/fleet/alarms", "acknowledge", alarm="nothing").status == 404


@pytest.mark.parametrize("path", ["", "/kiosk/k1", "/enrol", "/settings", "/alarms", "/kiosk/k1/revoke"])
def test_every_page_is_there_in_dutch_with_strict_headers(manager: Manager, path: str) -> None:
    page = manager.get(f"/fleet{path}", accept_language="nl")
    assert (page.status, b'lang="nl"' in page.body) == (200, True)
    assert "default-src 'none'" in page.header("content-security-policy")
    assert b" style=" not in page.body


def test_signed_out_nothing_is_shown(manager: Manager) -> None:
    csrf = manager.get("/fleet").field("csrf")
    manager.post("/fleet/sign-out", {"csrf": csrf})
    assert "Sign in to the kiosks" in manager.get("/fleet/kiosk/k1").text
