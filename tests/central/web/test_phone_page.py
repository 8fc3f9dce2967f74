"""The visitor's phone: where the own ticket stands, in its language, today only, and one rating."""

from datetime import timedelta
from pathlib import Path

from kiosk.central.seed import add_appointment
from kiosk.central.storage.database import Database
from kiosk.central.web import static_files
from kiosk.central.web.phone import GUESSES
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, FakeClock, booking
from tests.central.web.person import Person

SMALL = 30_000


def test_it_follows_the_ticket(person: Person, desk: Desk) -> None:
    ticket = desk.hand()
    page = f"/t/{ticket['id']}"
    waiting = person.get(page).text
    for said in ("Your number A001", "Nobody is ahead of you", "We do not know yet", "Wait in hall"):
        assert said in waiting
    desk.counter("1", "open")
    assert "You are next" in person.get(page).text
    desk.counter("1", "call-next")
    assert "Go to counter Counter 1" in person.get(page).text
    desk.counter("1", "start")
    assert "You are at counter Counter 1" in person.get(page).text
    desk.counter("1", "complete")
    assert "This visit is over. Thank you for coming. How was your visit?" in person.get(page).text


def test_a_number_called_in_vain_and_one_taken_back(person: Person, desk: Desk) -> None:
    first, second = desk.hand(), desk.hand()
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    desk.counter("1", "no-show")
    desk.post(f"/tickets/{second['id']}/void", {"reason": "left"}, COUNTER)
    assert "nobody came" in person.get(f"/t/{first['id']}").text
    assert "not in use any more" in person.get(f"/t/{second['id']}").text


def test_it_speaks_the_language_of_the_ticket_and_any_other(person: Person, desk: Desk) -> None:
    page = f"/t/{desk.hand(language='nl')['id']}"
    assert "Uw nummer" in person.get(page, **{"accept-language": "en"}).text
    assert "Your number" in person.get(f"{page}?lang=en").text
    other = f"/t/{desk.hand(language='tlh')['id']}"
    assert "Uw nummer" in person.get(other, **{"accept-language": "nl"}).text


def test_nobody_is_named(person: Person, desk: Desk, database: Database, clock: FakeClock) -> None:
    add_appointment(database, booking("LK1"), clock.now())
    ticket = desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER).json
    page = person.get(f"/t/{ticket['id']}").body.decode()
    for personal in ("Grünfeld", "Amina", "A. G.", "LK1", "1990", "10:10"):
        assert personal not in page


def test_a_ticket_whose_check_in_was_merged_is_found_by_its_paper(person: Person, desk: Desk) -> None:
    desk.lease()
    desk.post("/tickets/adopt", {"number": "A001"}, COUNTER)
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001")))
    assert "Your number A001" in person.get("/t/c1").text


def test_it_is_gone_the_next_day_like_one_that_never_was(
    person: Person, desk: Desk, clock: FakeClock
) -> None:
    ticket = desk.hand()["id"]
    clock.move(timedelta(days=1))
    gone, never = person.get(f"/t/{ticket}"), person.get(f"/t/{'0' * 32}")
    assert (gone.status, never.status) == (404, 404)
    assert gone.text == never.text
    assert "Perhaps it is from another day" in gone.text
    assert person.get(f"/t/{ticket}/stream").status == 404
    assert person.post(f"/t/{ticket}/rate", {"score": 9}).status == 404


def test_any_address_is_answered(person: Person) -> None:
    for token in ("'", "%25", "a" * 65, "a.b", "..", "é"):
        assert person.get(f"/t/{token}").status == 404, token


def test_guesses_are_limited(person: Person, desk: Desk) -> None:
    ticket = desk.hand()["id"]
    for guess in range(GUESSES):
        assert person.get(f"/t/{guess:032x}").status == 404
    refused = person.get(f"/t/{ticket}")
    assert (refused.status, refused.header("retry-after") != "") == (429, True)
    assert Person(desk.app, "192.0.2.2").get(f"/t/{ticket}").status == 200


def test_a_visit_is_rated_once(person: Person, desk: Desk) -> None:
    ticket = desk.hand()["id"]
    desk.counter("1", "open")
    for action in ("call-next", "start", "complete"):
        desk.counter("1", action)
    answer = person.post(f"/t/{ticket}/rate", {"score": 9, "lang": "nl"})
    assert (answer.status, answer.header("location")) == (303, f"/t/{ticket}?lang=nl")
    assert "U gaf 9 van de 10" in person.get(answer.header("location")).text
    person.post(f"/t/{ticket}/rate", {"score": 1})
    assert "You gave 9 out of 10" in person.get(f"/t/{ticket}").text


def test_a_rating_is_from_one_to_ten(person: Person, desk: Desk) -> None:
    ticket = desk.hand()["id"]
    for score in ("0", "11", "-1", "9.5", "nine", "", "٩"):
        assert person.post(f"/t/{ticket}/rate", {"score": score}).status == 422, score


def test_it_is_small(person: Person, desk: Desk) -> None:
    page = person.get(f"/t/{desk.hand()['id']}")
    folder = Path(static_files.__file__).parent / "static"
    loaded = sum((folder / name).stat().st_size for name in ("base.css", "phone.css", "phone.js", "icon.svg"))
    assert len(page.body) + loaded < SMALL
