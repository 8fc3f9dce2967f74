"""The waiting time reads naturally, whatever its size."""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.waiting import Wait
from kiosk.i18n.catalogues import languages
from kiosk.i18n.waiting import wait_phrase
from kiosk.i18n.words import words_for


def minutes(median: float, bound: float) -> Wait:
    """Make a wait."""
    return Wait(timedelta(minutes=median), timedelta(minutes=bound))


@pytest.mark.parametrize(
    ("wait", "ahead", "phrase"),
    [
        (minutes(12, 18), 3, "about 10 min, almost surely within 20"),
        (minutes(3, 8), 1, "less than 5 min, almost surely within 10"),
        (minutes(2, 4), 1, "less than 5 min"),
        (minutes(0, 0), 2, "less than 5 min"),
        (minutes(0, 0), None, "less than 5 min"),
        (minutes(0, 0), 0, "You are next"),
        (minutes(1, 3), 0, "less than 5 min"),
        (minutes(10, 10), 2, "about 10 min"),
        (minutes(75, 95), 9, "about 70 min, almost surely within 100"),
        (None, 3, None),
        (None, 0, None),
    ],
)
def test_phrase(wait: Wait | None, ahead: int | None, phrase: str | None) -> None:
    assert wait_phrase(words_for("en"), wait, ahead) == phrase


def test_dutch() -> None:
    assert wait_phrase(words_for("nl"), minutes(12, 18), 3) == "ongeveer 10 min, bijna zeker binnen 20"
    assert wait_phrase(words_for("nl"), minutes(0, 0), 0) == "U bent de volgende"


@given(st.floats(0, 600), st.floats(0, 600), st.integers(0, 99) | st.none(), st.sampled_from(languages()))
def test_every_wait_has_a_phrase_of_whole_minutes(
    a: float, b: float, ahead: int | None, language: str
) -> None:
    phrase = wait_phrase(words_for(language), minutes(min(a, b), max(a, b)), ahead)
    assert phrase
    assert "." not in phrase
    assert not re.search(r"\b0\b", phrase)
