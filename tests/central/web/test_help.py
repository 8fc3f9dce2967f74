"""Calls for help: every counter and the hall see them until somebody goes there, one call for each kiosk."""

from datetime import timedelta
from typing import Any

import pytest

from tests.central.desk import Desk, KioskSays
from tests.central.town import OTHER_KIOSK, FakeClock
from tests.central.web.person import Clerk, Person
from tests.guards.log_lines import ExpectLog


def ask(desk: Desk, says: KioskSays, call: str, token: str | None = None, **more: Any) -> Any:
    event = says.event("help_asked", call, {"language": "ar"}, **more)
    reply = desk.post("/sync", says.batch(event), **({} if token is None else {"token": token}))
    return reply.json["results"][0]["result"], event["event_id"]


def test_it_is_seen_until_somebody_goes(clerk: Clerk, desk: Desk, person: Person, screen: str) -> None:
    assert "Somebody asks for help" in (before := clerk.page()).text
    assert 'id="help" role="status" data-live hidden' in before.body.decode()
    result, call = ask(desk, KioskSays(), "h1")
    assert result == "applied"
    page = clerk.page()
    assert 'id="help" role="status" data-live hidden' not in page.body.decode()
    assert "k1, today at" in page.text
    assert "العربية" in page.text
    person.get(f"/hall?token={screen}&lang=en")
    assert "Help, please: k1" in person.get("/hall?lang=en").text
    assert "Thank you." in clerk.does("go", call=call).text
    assert "k1, today at" not in clerk.page().text
    assert "Help, please" not in person.get("/hall?lang=en").text
    assert "Somebody else was at this counter" in clerk.does("go", call=call).text


def test_one_kiosk_has_one_call(clerk: Clerk, desk: Desk) -> None:
    says = KioskSays()
    ask(desk, says, "h1")
    ask(desk, says, "h2")
    ask(desk, KioskSays("k2"), "h3", token=OTHER_KIOSK)
    assert clerk.page().body.count(b'action="/counter/go"') == 2


def test_a_call_that_comes_late_calls_nobody(clerk: Clerk, desk: Desk) -> None:
    assert ask(desk, KioskSays(), "h1", age_ms=11 * 60_000)[0] == "applied"
    assert b'action="/counter/go"' not in clerk.page().body


def test_a_call_that_nobody_takes_is_not_seen_for_ever(clerk: Clerk, desk: Desk, clock: FakeClock) -> None:
    ask(desk, KioskSays(), "h1")
    assert b'action="/counter/go"' in clerk.page().body
    clock.move(timedelta(hours=2))
    assert b'action="/counter/go"' not in clerk.page().body


@pytest.mark.parametrize("language", ["a b", 5, "x" * 36])
def test_a_language_that_is_none_is_refused(desk: Desk, expect_log: ExpectLog, language: object) -> None:
    expect_log("central.event_rejected")
    says = KioskSays()
    reply = desk.post("/sync", says.batch(says.event("help_asked", "h1", {"language": language})))
    assert reply.json["results"][0]["reason"] == "malformed_body"
