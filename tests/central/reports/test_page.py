"""The page /reports: the way in, the figures and their plots with tables, CSV and PDF, in each language."""

import csv
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO

import pytest
from fastapi import FastAPI
from pypdf import PdfReader

from kiosk.app.demo.office import OFFICE_ID
from kiosk.central.app import parts
from kiosk.central.desk.report_access import make_report_code
from kiosk.central.reports.numbers import Numbers
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.reports.past import LAST, MANAGER, NOW
from tests.central.town import FakeClock
from tests.central.web.person import Person

QUERY = f"from=2026-10-01&to={LAST}"
LANGUAGES = ["en", "nl"]


@pytest.fixture
def served(app: FastAPI, past: Database) -> Iterator[FastAPI]:
    """Return the application on the past."""
    app.state.context = parts(past, FakeClock(NOW), CentralSettings())
    yield app
    app.state.context.close()


@pytest.fixture
def reader(served: FastAPI) -> Person:
    """Return somebody who is signed in."""
    person = Person(served)
    assert person.post("/reports/sign-in", {"code": MANAGER}).status == 303
    return person


class Markup(HTMLParser):
    """Counts tags and gathers ids and what refers to them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: dict[str, int] = {}
        self.ids: list[str] = []
        self.referred: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag in."""
        self.tags[tag] = self.tags.get(tag, 0) + 1
        given = dict(attrs)
        assert "style" not in given
        assert not [name for name in given if name.startswith("on")]
        if given.get("id"):
            self.ids.append(given["id"] or "")
        for name in ("aria-labelledby", "aria-describedby"):
            self.referred.update((given.get(name) or "").split())


def test_without_a_session_there_is_the_way_in_and_nothing_else(served: FastAPI) -> None:
    person = Person(served)
    answer = person.get("/reports")
    assert answer.status == 200
    assert 'name="code"' in answer.body.decode()
    assert "<table" not in answer.body.decode()
    assert [person.get(f"/reports/report.{kind}").status for kind in ("csv", "pdf")] == [401, 401]


def test_a_code_for_reports_lets_in_and_opens_nothing_of_the_programs(
    served: FastAPI, past: Database
) -> None:
    code = make_report_code(past, OFFICE_ID)
    person = Person(served)
    assert person.post("/reports/sign-in", {"code": code.lower().replace("-", " ")}).status == 303
    assert "<svg" in person.get("/reports").body.decode()
    desk = Desk(served)
    session = person.cookies["loket_reports"]
    for token in (code, session):
        assert desk.get(f"/reports/day?date={LAST}", token).status in (401, 403)
        assert desk.get("/queue", token).status in (401, 403)


@pytest.mark.parametrize("code", ["", "WRONG", "past-counter"])
def test_other_codes_do_not(served: FastAPI, code: str) -> None:
    answer = Person(served).post("/reports/sign-in", {"code": code})
    assert answer.status == 401
    assert not answer.header("set-cookie")


def test_guessing_ends(served: FastAPI) -> None:
    person = Person(served, host="192.0.2.77")
    told = [person.post("/reports/sign-in", {"code": "no"}).status for _ in range(11)]
    assert told == [401] * 10 + [429]


def test_signing_out_ends_the_session(reader: Person) -> None:
    assert reader.post("/reports/sign-out", {"csrf": "forged"}).status == 403
    old = dict(reader.cookies)
    assert reader.post("/reports/sign-out", {"csrf": reader.get("/reports").field("csrf")}).status == 303
    reader.cookies = old
    assert "<svg" not in reader.get("/reports").body.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_the_figures_of_the_interface(reader: Person, language: str) -> None:
    report = Desk(reader.app).get(f"/reports/period?{QUERY}", MANAGER).json
    answer, numbers = reader.get(f"/reports?{QUERY}&lang={language}"), Numbers(language)
    assert answer.status == 200
    body = answer.body.decode()
    assert f'<html lang="{language}"' in body
    for figure in (
        numbers.whole(report["visits"]["clients"]),
        numbers.two(report["ratings"]["average"]),
        *(numbers.percent(lead["share"]) for lead in report["leads"]),
        *(numbers.percent(promise["share"]) for promise in report["promises"]),
        *(numbers.one(service["waits"]["p80"]) for service in report["services"]),
        *(numbers.whole(sponsor["clients"]) for sponsor in report["sponsors"]),
        *(numbers.whole(span["clients"]) for span in report["spans"]),
    ):
        assert f"<td>{figure}</td>" in body
    for name in ("Heerlen", "Universiteit Voorbeeld", "IND"):
        assert name in answer.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plot_is_named_and_has_its_table(reader: Person, language: str) -> None:
    body = reader.get(f"/reports?{QUERY}&lang={language}").body.decode()
    markup = Markup(body)
    assert markup.tags["svg"] == 8
    assert len(set(markup.ids)) == len(markup.ids)
    assert markup.referred <= set(markup.ids)
    for section in re.findall(r"<section>.*?</section>", body, re.DOTALL):
        assert "<table" in section
        assert section.count("<svg") == section.count("<desc") <= 1
    assert markup.tags["h1"] == 1


def test_a_period_of_nothing_is_shown_as_such(reader: Person) -> None:
    answer = reader.get("/reports?from=2026-01-05&to=2026-01-06")
    assert answer.status == 200
    assert "–" in answer.text


@pytest.mark.parametrize(
    "query", ["from=2026-11-02&to=2026-11-01", "from=x&to=y", "from=2026-11-01", "from=1999-1-1"]
)
def test_what_is_no_period_is_said_and_twelve_months_are_shown(reader: Person, query: str) -> None:
    answer = reader.get(f"/reports?{query}")
    assert answer.status == 422
    assert "This is no period" in answer.text
    assert 'value="2025-11-24"' in answer.body.decode()
    assert reader.get(f"/reports/report.pdf?{query}").status == 422


def test_what_has_been_forgotten_is_said(reader: Person) -> None:
    assert "have been forgotten" in reader.get("/reports?from=2024-01-01&to=2026-01-01").text
    assert "have been forgotten" not in reader.get(f"/reports?{QUERY}").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_csv_is_for_a_spreadsheet(reader: Person, language: str) -> None:
    answer = reader.get(f"/reports/report.csv?{QUERY}&lang={language}")
    assert answer.header("content-disposition") == f'attachment; filename="report-2026-10-01-{LAST}.csv"'
    text = answer.body.decode("utf-8-sig")
    assert answer.body.startswith(b"\xef\xbb\xbf")
    names = {line[2] for line in csv.reader(StringIO(text, newline=""), strict=True)}
    assert {"en": "City of Maastricht", "nl": "Gemeente Maastricht"}[language] in names


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_the_same_as_text_and_tells_its_language(reader: Person, language: str) -> None:
    report = Desk(reader.app).get(f"/reports/period?{QUERY}", MANAGER).json
    answer, numbers = reader.get(f"/reports/report.pdf?{QUERY}&lang={language}"), Numbers(language)
    assert answer.header("content-type") == "application/pdf"
    paper = PdfReader(BytesIO(answer.body), strict=True)
    assert str(paper.root_object["/Lang"]) == language
    title = paper.metadata.title if paper.metadata else None
    assert title is not None
    assert title.startswith({"en": "Report to the council", "nl": "Verslag aan de raad"}[language])
    assert len(paper.outline) == 11
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    for figure in (
        numbers.whole(report["visits"]["clients"]),
        numbers.two(report["ratings"]["average"]),
        *(numbers.percent(lead["share"]) for lead in report["leads"]),
        *(numbers.one(service["waits"]["p80"]) for service in report["services"]),
        "Gulpen-Wittem",
        "Specimen Medical Centre",
    ):
        assert figure in text
    fonts = {str(font) for page in paper.pages for font in page["/Resources"]["/Font"]}  # type: ignore[index]
    assert fonts
    assert b"NotoSans" in answer.body
