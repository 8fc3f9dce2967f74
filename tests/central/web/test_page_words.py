"""The pages' catalogues: complete, in plain words, and a language is asked for totally."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.web.speaking import (
    COUNTER,
    FLEET,
    PAGES,
    REPORTS,
    accepted,
    first_offered,
    offered,
    speaking,
)
from kiosk.domain.assets import assets
from kiosk.domain.tickets import PrintProblem
from tests.i18n.test_plain_words import NEVER, forbidden
from tests.rules.test_catalogues import complaints

FOLDERS = [assets() / "translations" / part for part in (COUNTER, FLEET, PAGES, REPORTS)]
PATHS = [path for folder in FOLDERS for path in sorted(folder.glob("*.ftl"))]
OTHERS = [path for path in PATHS if path.stem != "en"]


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_catalogue_is_complete(path: Path) -> None:
    reference = (path.parent / "en.ftl").read_text(encoding="utf-8")
    assert not list(complaints(path.read_text(encoding="utf-8"), reference))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_words_that_nobody_reads(path: Path) -> None:
    assert forbidden(path.read_text(encoding="utf-8"), NEVER[path.stem]) == []


@pytest.mark.parametrize("language", offered(COUNTER))
def test_every_reason_of_a_printer_has_words(language: str) -> None:
    words = speaking(COUNTER, [language])
    said = {words.say("counter-print-reason", reason=each.value) for each in PrintProblem}
    assert len(said) == len(PrintProblem)
    assert words.say("counter-print-reason", reason="none") not in said


def test_languages_of_a_browser() -> None:
    assert accepted("de;q=0.5, nl-BE, en;q=0.8, *;q=x") == ("nl-BE", "en", "de")
    assert first_offered(PAGES, accepted("de;q=0.5, nl-BE, en;q=0.8")) == "nl"
    assert first_offered(PAGES, ["tlh", None, ""]) is None


@given(st.text(max_size=80))
def test_any_header_is_read(header: str) -> None:
    assert len(accepted(header)) <= 12
    assert speaking(PAGES, accepted(header)).language in offered(PAGES)
