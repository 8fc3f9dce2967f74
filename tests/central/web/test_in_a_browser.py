"""The pages in a real browser: by keyboard alone, live, after a lost connection, without a script, for everybody."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from kiosk.central.storage.database import Database
from tests.central.town import NOW
from tests.central.web.chromium import axe, complaints, only_when_told, page_of, running
from tests.central.web.served import Served, served

pytestmark = pytest.mark.timeout(300)

DESK = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"}
HALL = {"viewport": {"width": 1280, "height": 720}, "locale": "nl-NL"}
PHONE = {"viewport": {"width": 360, "height": 640}, "locale": "nl-NL", "is_mobile": True, "has_touch": True}

A_VOICE = """
  window.spoken = [];
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [{ lang: "nl-NL" }], speak: (saying) => spoken.push(saying.lang + " " + saying.text),
  } });
"""
"""A browser with a voice for Dutch and for nothing else: the one here has none."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running() as started:
        yield started


@pytest.fixture
def central(database: Database, browser: Browser) -> Iterator[Served]:
    with served(database) as started:
        yield started


def sign_in(page: Page, central: Served) -> None:
    """Sign in by keys alone."""
    page.goto(f"{central.url}/counter")
    expect(page.locator("#counter")).to_be_focused()
    page.keyboard.type("1")
    page.keyboard.press("Tab")
    page.keyboard.type(central.code)
    page.keyboard.press("Enter")
    expect(page.locator("#now")).to_be_visible()


def press(page: Page, key: str, then: str) -> None:
    """Press a key and wait for what the page says to it."""
    page.keyboard.press(key)
    expect(page.locator("#said")).to_have_text(then)


def test_a_visit_by_keyboard_alone_with_the_hall_and_the_phone_following(
    browser: Browser, central: Served
) -> None:
    ticket = central.hand()
    with (
        page_of(browser, **DESK) as desk,
        page_of(browser, **HALL) as hall,
        page_of(browser, **PHONE) as phone,
    ):
        hall.goto(f"{central.url}/hall?token={central.screen}")
        phone.goto(f"{central.url}/t/{ticket.id}")
        only_when_told(hall)
        sign_in(desk, central)
        press(desk, "o", "The counter is open.")
        press(desk, "n", "Called: A001.")
        expect(hall.locator(".hero .number")).to_have_text("A001")
        expect(phone.locator("main")).to_have_class("called")
        expect(hall.locator("body")).to_have_attribute("data-announced", "1")
        expect(hall.locator("#voice")).to_contain_text("geen stem voor Nederlands")
        press(desk, "r", "Called again: A001.")
        expect(hall.locator("body")).to_have_attribute("data-announced", "2")
        press(desk, "s", "A001 is being served.")
        expect(desk.locator("#now")).to_be_focused()
        press(desk, "f", "A001 is finished.")
        expect(hall.locator(".call")).to_have_count(0)
        phone.locator("button", has_text="9").click()
        expect(phone.locator("main")).to_contain_text("U gaf 9 van de 10")
        # Keys may be turned off: somebody who speaks to the machine would call with each word.
        desk.locator("#keys").click()
        desk.keyboard.press("n")
        expect(desk.locator("kbd").first).to_be_hidden()
        expect(desk.locator("#said")).to_have_text("A001 is finished.")


def test_what_is_being_typed_is_left_alone(browser: Browser, central: Served) -> None:
    with page_of(browser, **DESK) as desk:
        sign_in(desk, central)
        press(desk, "o", "The counter is open.")
        desk.keyboard.press("a")
        desk.keyboard.type("nonsense")
        only_when_told(desk)
        central.hand()
        expect(desk.locator("#waiting tbody tr")).to_have_count(1)
        expect(desk.locator("#number")).to_have_value("nonsense")
        expect(desk.locator("#number")).to_be_focused()


def test_the_hall_comes_back_by_itself(browser: Browser, central: Served) -> None:
    central.hand()
    central.hand(language="en")
    with page_of(browser, **HALL) as hall:
        hall.add_init_script(A_VOICE)
        hall.goto(f"{central.url}/hall?token={central.screen}")
        expect(hall.locator("#stale")).to_be_hidden()
        central.server.stop()
        expect(hall.locator("#stale")).to_be_visible()
        expect(hall.locator("#stale")).to_contain_text("Niet bijgewerkt sinds 10:00 uur")
        central.call("1")
        central.server.start()
        expect(hall.locator(".hero .number")).to_have_text("A001")
        expect(hall.locator("#stale")).to_be_hidden()
        central.call("2")
        expect(hall.locator("body")).to_have_attribute("data-announced", "2")
        # In Dutch there is a voice; for English there is none here, and it says so.
        expect(hall.locator("#voice")).to_contain_text("geen stem voor Engels")
        assert hall.evaluate("new Promise(done => setTimeout(() => done(spoken), 1300))") == [
            "nl-NL Nummer A, 1. Balie Counter 1."
        ]


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_its_screen(browser: Browser, central: Served, width: int) -> None:
    ticket = central.hand()
    central.hand()
    with page_of(browser, viewport={"width": width, "height": 640}, locale="nl-NL") as page:
        sign_in(page, central)
        for key, then in (("o", "Volgende oproepen"), ("n", "Beginnen"), ("s", "Geholpen")):
            page.keyboard.press(key)
            expect(page.get_by_role("button", name=then)).to_be_visible()
            assert page.evaluate("document.scrollingElement.scrollWidth") == width, key
        page.goto(f"{central.url}/t/{ticket.id}")
        assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_without_a_script(browser: Browser, central: Served) -> None:
    ticket = central.hand()
    with page_of(browser, **DESK, java_script_enabled=False) as desk:
        sign_in(desk, central)
        for button, said in (
            ("Open the counter", "The counter is open."),
            ("Call next", "Called: A001."),
            ("Start", "A001 is being served."),
            ("Served", "A001 is finished."),
        ):
            desk.get_by_role("button", name=button).click()
            expect(desk.locator("#said")).to_have_text(said)
        desk.goto(f"{central.url}/t/{ticket.id}")
        desk.get_by_role("button", name="9").click()
        expect(desk.locator("main")).to_contain_text("U gaf 9 van de 10")


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920), (1024, 768)])
def test_the_hall_is_readable_from_afar_and_never_scrolls(
    browser: Browser, central: Served, width: int, height: int
) -> None:
    for counter in ("1", "2"):
        central.hand()
        central.call(counter)
    with page_of(browser, viewport={"width": width, "height": height}) as hall:
        hall.goto(f"{central.url}/hall?token={central.screen}")
        letters = hall.locator(".hero .number").evaluate(
            "(each) => parseFloat(getComputedStyle(each).fontSize)"
        )
        # Capitals are 0.72 of the letters' size; 0.0122 of ten metres on a screen of 55 inches, 685 mm high.
        assert letters * 0.72 >= 0.0122 * 10_000 / 685 * min(height, width * 9 / 16)
        for part in (".hero .number", ".hero .counter", ".others .number", ".others .counter", ".clock"):
            box = hall.locator(part).first.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width, part
            assert box["y"] + box["height"] <= height, part
        size = hall.evaluate(
            "[document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight]"
        )
        assert size == [width, height]


def test_nothing_is_found_against_any_page(browser: Browser, central: Served) -> None:
    checker, ticket = axe(), central.hand()
    central.hand("pickup")
    found: dict[str, list[str]] = {}
    with page_of(browser, **DESK) as desk, page_of(browser, **PHONE) as phone:
        desk.goto(f"{central.url}/counter")
        found["sign in"] = complaints(desk, checker)
        sign_in(desk, central)
        found["closed"] = complaints(desk, checker)
        phone.goto(f"{central.url}/t/{ticket.id}")
        found["phone"] = complaints(phone, checker)
        press(desk, "o", "The counter is open.")
        press(desk, "n", "Called: A001.")
        found["called"] = complaints(desk, checker)
        expect(phone.locator("main")).to_have_class("called")
        found["phone called"] = complaints(phone, checker)
        press(desk, "s", "A001 is being served.")
        found["serving"] = complaints(desk, checker)
        central.call("2")
        desk.goto(f"{central.url}/hall?token={central.screen}")
        expect(desk.locator(".hero")).to_be_visible()
        found["hall"] = complaints(desk, checker)
        central.floor.complete("1", NOW)
        expect(phone.locator("main")).to_have_class("done")
        found["phone done"] = complaints(phone, checker)
        phone.goto(f"{central.url}/t/nothing")
        found["nothing"] = complaints(phone, checker)
    assert not {place: each for place, each in found.items() if each}
    assert len(found) == 9


def test_the_checker_would_find_something(browser: Browser, central: Served) -> None:
    with page_of(browser, **DESK) as desk:
        desk.goto(f"{central.url}/counter")
        desk.evaluate("document.querySelector('label').remove()")
        assert any(re.match("label:", each) for each in complaints(desk, axe()))
