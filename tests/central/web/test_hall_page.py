"""The hall's screen: who may see it, what it shows, and that it shows nothing of anybody."""

import re
from datetime import timedelta

import pytest

from kiosk.central.desk.page_access import SCREEN, withdraw
from kiosk.central.storage.database import Database
from kiosk.central.web.hall_view import MOST_CALLS, said
from tests.central.desk import Desk
from tests.central.town import COUNTER, OFFICE, FakeClock
from tests.central.web.person import Answer, Person


@pytest.fixture
def hall(person: Person, screen: str) -> Person:
    """Return a screen that has its cookie."""
    answer = person.get(f"/hall?theme=dark&token={screen}&lang=en")
    assert (answer.status, answer.header("location")) == (303, "/hall?theme=dark&lang=en")
    return person


def keys(answer: Answer) -> list[str]:
    return re.findall(r'data-call="([^"]*)"', answer.body.decode())


def test_the_token_is_kept_once_and_leaves_the_address(hall: Person, screen: str) -> None:
    assert hall.cookies == {"loket_hall": screen}
    page = hall.get("/hall?lang=en")
    assert (page.status, screen.encode() in page.body) == (200, False)
    cookie = page.header("set-cookie").lower()
    for part in ("httponly", "samesite=strict", "path=/hall", "max-age=34560000"):
        assert part in cookie


def test_without_a_token_there_is_nothing(person: Person, database: Database, screen: str) -> None:
    for path in ("/hall", "/hall/stream"):
        assert person.get(path).status == 401
    for token in ("guess", COUNTER):
        assert (person.get(f"/hall?token={token}").status, person.cookies) == (404, {})
    person.get(f"/hall?token={screen}")
    assert withdraw(database, OFFICE, SCREEN) == 1
    assert person.get("/hall").status == 401


def test_calls_counters_and_waits(hall: Person, desk: Desk) -> None:
    numbers = [desk.hand()["number"] for _ in range(3)]
    for counter in ("1", "2"):
        desk.counter(counter, "open")
        desk.counter(counter, "call-next")
    page = hall.get("/hall?lang=en")
    assert [each.split(".")[0] for each in keys(page)] == numbers[1::-1] or len(keys(page)) == 2
    assert "registration 1 " in page.text
    desk.counter("1", "start")
    assert keys(hall.get("/hall"))[0].startswith(numbers[1])


def test_a_call_is_told_once_and_a_call_again_anew(hall: Person, desk: Desk) -> None:
    desk.hand()
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    first = keys(hall.get("/hall"))
    assert first == keys(hall.get("/hall"))
    desk.counter("1", "recall")
    assert first != keys(hall.get("/hall"))


def test_each_number_is_spoken_in_the_language_of_its_visitor(hall: Person, desk: Desk) -> None:
    desk.hand(language="nl")
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    page = hall.get("/hall?lang=en").body.decode()
    assert 'data-speech="Nummer A, 1. Balie Counter 1." data-language="nl"' in page
    desk.hand(language="tlh")
    desk.counter("2", "open")
    desk.counter("2", "call-next")
    assert (
        'data-speech="Number A, 2. Counter Counter 2." data-language="en"'
        in hall.get("/hall?lang=en").body.decode()
    )


@pytest.mark.parametrize(
    ("number", "spoken"), [("A001", "A, 1"), ("K2-017", "K 2, 17"), ("B1234", "B, 1234"), ("?", "?")]
)
def test_numbers_as_they_are_said(number: str, spoken: str) -> None:
    assert said(number) == spoken


def test_languages_and_themes(hall: Person) -> None:
    assert "Nu aan de beurt · Now called" in hall.get("/hall").text
    assert "Nu aan de beurt" not in hall.get("/hall?lang=en").text
    assert "Now called · Nu aan de beurt" in hall.get("/hall?lang=en,nl").text
    assert 'data-theme="dark"' in hall.get("/hall?theme=dark").body.decode()
    assert 'data-theme="auto"' in hall.get("/hall?theme=pink").body.decode()


def test_it_never_grows_and_names_no_ticket(hall: Person, desk: Desk, clock: FakeClock) -> None:
    ids = []
    for _ in range(3):
        ids.append(desk.hand()["id"])
        clock.move(timedelta(seconds=1))
    for counter in ("1", "2"):
        desk.counter(counter, "open")
        desk.counter(counter, "call-next")
    page = hall.get("/hall")
    assert len(keys(page)) <= MOST_CALLS
    assert not any(each.encode() in page.body for each in ids)
