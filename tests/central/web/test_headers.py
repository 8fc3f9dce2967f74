"""What every page is sent with, and what no page has."""

import re

import pytest

from kiosk.central.web import static_files
from kiosk.central.web.pages import HEADERS
from tests.central.desk import Desk
from tests.central.town import COUNTER
from tests.central.web.person import Answer, Clerk, Person

PLACES = ("/counter", "/counter?lang=nl", "/hall", "/hall?token=guess", "/t/guess")
"""For anybody, with an answer or without."""


@pytest.fixture
def places(desk: Desk, screen: str) -> dict[str, Answer]:
    """Ask for every kind of page."""
    person, clerk, hall = Person(desk.app), Clerk(desk.app), Person(desk.app)
    clerk.sign_in("1", COUNTER)
    hall.get(f"/hall?token={screen}")
    found = {place: person.get(place) for place in PLACES}
    return found | {
        "a ticket": person.get(f"/t/{desk.hand()['id']}"),
        "the screen": hall.get("/hall"),
        "a counter": clerk.page(),
    }


@pytest.mark.parametrize("place", PLACES)
def test_pages_are_sent_strictly(places: dict[str, Answer], place: str) -> None:
    answer = places[place]
    for name, value in HEADERS.items():
        assert answer.header(name.lower()) == value
    assert "'unsafe" not in answer.header("content-security-policy")
    assert "frame-ancestors 'none'" in answer.header("content-security-policy")


@pytest.mark.parametrize("place", PLACES)
def test_pages_load_our_own_files_only_and_have_no_code_in_them(
    places: dict[str, Answer], place: str
) -> None:
    page = places[place].body.decode()
    assert page.startswith("<!DOCTYPE html>")
    assert not re.search(r"<script(?![^>]* src=)|\son\w+=|<style|\sstyle=|javascript:|https?:", page)
    for address in re.findall(r'(?:src|href)="(/static/[^"]*)"', page):
        assert re.fullmatch(r"/static/\w+\.[0-9a-f]{12}\.(css|js|svg)", address)


def test_files_are_kept_by_browsers_and_change_their_names(person: Person) -> None:
    answer = person.get(static_files.address("base.css"))
    assert (answer.status, answer.header("content-type")) == (200, "text/css; charset=utf-8")
    assert "immutable" in answer.header("cache-control")
    assert b"--accent" in answer.body
    for name in ("base.css", "base.000000000000.css", "..%2f..%2fpages.py"):
        assert person.get(f"/static/{name}").status == 404


def test_answers_to_forms_are_not_kept_either(person: Person) -> None:
    answer = person.post("/counter/sign-in", {"counter": "1", "code": COUNTER})
    assert answer.header("cache-control") == "no-store"
