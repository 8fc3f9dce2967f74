"""Sign in by a code or a credential, stay so for a day, sign out; whatever is wrong, the answer is the same."""

from datetime import timedelta

import pytest

from kiosk.central.desk.page_access import DESK, STAFF, make_staff_code, withdraw
from kiosk.central.desk.page_sessions import SESSION
from kiosk.central.storage.database import Database
from kiosk.central.web.way_in import TRIES
from tests.central.desk import Desk
from tests.central.town import COUNTER, FIRST_COUNTER_ONLY, KIOSK, MANAGER, OFFICE, VILLAGE_COUNTER, FakeClock
from tests.central.web.person import Clerk, Person

NOT_TOGETHER = "This counter and this code do not go together."


def test_without_a_session_there_is_only_the_way_in(person: Person) -> None:
    page = person.get("/counter")
    assert (page.status, "Sign in at a counter" in page.text) == (200, True)
    assert person.get("/counter/stream").status == 401
    assert person.post("/counter/call-next").header("location") == "/counter"


@pytest.mark.parametrize("counter", ["1", " Counter 1", "COUNTER 1"])
def test_a_code_is_typed_as_people_type(desk: Desk, staff_code: str, counter: str) -> None:
    clerk = Clerk(desk.app)
    typed = staff_code.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    answer = clerk.sign_in(counter, typed)
    assert (answer.status, answer.header("location")) == (303, "/counter")
    assert "Counter 1" in clerk.page().text


def test_the_cookie_is_for_no_script_and_no_other_site(desk: Desk) -> None:
    cookie = Clerk(desk.app).sign_in("1", COUNTER).header("set-cookie").lower()
    for part in ("httponly", "samesite=strict", "path=/counter", "max-age=43200"):
        assert part in cookie
    assert "secure" not in cookie  # this one came by plain HTTP; by HTTPS it is


@pytest.mark.parametrize(
    ("counter", "code"),
    [
        ("1", "0000-0000-0000"),
        ("1", ""),
        ("1", KIOSK),
        ("1", MANAGER),
        ("9", COUNTER),
        ("2", FIRST_COUNTER_ONLY),
        ("2", VILLAGE_COUNTER),
        ("", COUNTER),
    ],
)
def test_whatever_does_not_go_together_is_answered_alike(desk: Desk, counter: str, code: str) -> None:
    clerk = Clerk(desk.app)
    answer = clerk.sign_in(counter, code)
    assert (answer.status, NOT_TOGETHER in answer.text, clerk.cookies) == (401, True, {})


def test_a_code_for_one_counter_is_for_that_one(desk: Desk, database: Database) -> None:
    code = make_staff_code(database, OFFICE, "2")
    assert Clerk(desk.app).sign_in("1", code).status == 401
    assert Clerk(desk.app).sign_in("2", code).status == 303


def test_guesses_are_limited_and_right_codes_are_not(desk: Desk, clock: FakeClock) -> None:
    clerk = Clerk(desk.app)
    for _ in range(TRIES):
        assert clerk.sign_in("1", COUNTER).status == 303
    for _ in range(TRIES):
        assert clerk.sign_in("1", "guess").status == 401
    refused = clerk.sign_in("1", COUNTER)
    assert (refused.status, "Please wait a minute" in refused.text) == (429, True)
    assert Clerk(desk.app, "192.0.2.2").sign_in("1", COUNTER).status == 303
    clock.move(timedelta(minutes=1))
    assert clerk.sign_in("1", COUNTER).status == 303


def test_a_session_ends_with_the_day(clerk: Clerk, clock: FakeClock) -> None:
    clock.move(SESSION - timedelta(seconds=1))
    assert "Sign out" in clerk.page().text
    clock.move(timedelta(seconds=1))
    assert "Sign out" not in clerk.page().text


def test_signing_out_ends_it_at_the_central_too(clerk: Clerk) -> None:
    kept = dict(clerk.cookies)
    assert clerk.does("sign-out").text.startswith("Sign in")
    assert clerk.cookies == {}
    clerk.cookies = kept
    assert "Sign out" not in clerk.page().text


def test_withdrawn_codes_end_their_sessions(desk: Desk, database: Database, staff_code: str) -> None:
    clerk = Clerk(desk.app)
    clerk.sign_in("1", staff_code)
    assert withdraw(database, OFFICE, STAFF, DESK) == 2
    assert "Sign out" not in clerk.page().text
    assert clerk.sign_in("1", staff_code).status == 401


def test_sessions_codes_and_screens_open_no_route_of_programs(
    desk: Desk, clerk: Clerk, staff_code: str, screen: str
) -> None:
    for token in (clerk.cookies["loket_counter"], staff_code, screen):
        assert [desk.get(path, token).status for path in ("/queue", "/stream", "/tickets")] == [401] * 3


def test_a_token_of_a_program_is_no_session(person: Person) -> None:
    person.cookies["loket_counter"] = COUNTER
    assert "Sign out" not in person.get("/counter").text


def test_forms_of_other_sites_do_nothing(clerk: Clerk, desk: Desk) -> None:
    csrf = clerk.page().field("csrf")
    assert clerk.post("/counter/open", {"service": "pickup"}).status == 403
    assert clerk.post("/counter/open", {"service": "pickup", "csrf": "0" * 64}).status == 403
    elsewhere = clerk.post(
        "/counter/open", {"service": "pickup", "csrf": csrf}, **{"sec-fetch-site": "cross-site"}
    )
    assert elsewhere.status == 403
    other = Clerk(desk.app)
    other.sign_in("1", COUNTER)
    assert other.post("/counter/sign-out", {"csrf": csrf}).status == 403
    signing_in = {"counter": "1", "code": COUNTER}
    assert clerk.post("/counter/sign-in", signing_in, **{"sec-fetch-site": "cross-site"}).status == 403
    assert "This counter is closed" in clerk.page().text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("csrf=é", "application/x-www-form-urlencoded"),
        ("{}", "application/json"),
        ("&".join(f"f{n}=1" for n in range(150)), "application/x-www-form-urlencoded"),
        ("number=" + "9" * 400, "application/x-www-form-urlencoded"),
        ("a=%ff", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_no_form_is_refused(clerk: Clerk, body: str, kind: str) -> None:
    import asyncio

    answer = asyncio.run(clerk._call("POST", "/counter/adopt", {"content-type": kind}, body.encode()))
    assert answer.status == 422
    assert "Nothing" not in answer.text


def test_the_language_is_chosen_and_kept(clerk: Clerk) -> None:
    assert (
        "Deze balie is gesloten"
        in clerk.get("/counter", **{"accept-language": "pl, nl;q=0.9, en;q=0.1"}).text
    )
    assert "This counter is closed" in clerk.page().text
    assert "Deze balie is gesloten" in clerk.page("?lang=nl").text
    assert "Deze balie is gesloten" in clerk.page().text
    assert "This counter is closed" in clerk.page("?lang=en").text
    assert "This counter is closed" in clerk.page("?lang=tlh").text
