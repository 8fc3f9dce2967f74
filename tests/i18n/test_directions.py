"""Days, lists and digits in the five languages that came last; what is filled into Arabic is isolated."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.marks import unmarked
from kiosk.i18n.catalogues import languages
from kiosk.i18n.words import words_for

ZONE = "Europe/Amsterdam"
MOMENT = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "today", "on_the_day"),
    [
        ("it", "oggi alle 14:05", "martedì 24 novembre alle 14:05"),
        ("tr", "bugün saat 14:05", "24 Kasım Salı, saat 14:05"),
        ("uk", "сьогодні о 14:05", "вівторок, 24 листопада, о 14:05"),
        ("ar", "اليوم الساعة 14:05", "يوم الثلاثاء، 24 نوفمبر الساعة 14:05"),
        ("zh", "今天 14:05", "11月24日星期二 14:05"),
    ],
)
def test_when(language: str, today: str, on_the_day: str) -> None:
    words = words_for(language)
    assert unmarked(words.when(MOMENT, MOMENT, ZONE)) == today
    assert unmarked(words.when(MOMENT, MOMENT - timedelta(days=9), ZONE)) == on_the_day


@pytest.mark.parametrize("language", languages())
def test_digits_are_latin_everywhere(language: str) -> None:
    """They must be those of the hall's screen and of the letter (decision 15)."""
    words = words_for(language)
    said = words.say("ticket-ahead", count=1234) + words.day(MOMENT, ZONE) + words.clock_time(MOMENT, ZONE)
    digits = [each for each in said if each.isdigit()]
    assert digits
    assert all(each in "0123456789" for each in digits)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لا أحد أمامك"),
        (1, "أمامك شخص واحد"),
        (2, "أمامك شخصان"),
        (3, "أمامك 3 أشخاص"),
        (11, "أمامك 11 شخصًا"),
        (100, "أمامك 100 شخص"),
    ],
)
def test_arabic_has_six_forms(count: int, said: str) -> None:
    assert unmarked(words_for("ar").say("ticket-ahead", count=count)) == said


def test_ukrainian_counts_by_the_last_digits() -> None:
    said = [words_for("uk").say("ticket-ahead-short", count=count) for count in (0, 1, 2, 5, 21, 22, 111)]
    assert said == ["нікого", "1 людина", "2 людини", "5 людей", "21 людина", "22 людини", "111 людей"]


def test_only_what_runs_the_other_way_is_marked() -> None:
    assert words_for("ar").say("answer-already-number", number="B047").endswith("\u2068B047\u2069")
    assert words_for("ar").joined("W. B.", "", "الآن") == "\u2068W. B.\u2069 · \u2068الآن\u2069"
    assert words_for("ar").joined("W. B.", "") == "W. B."
    assert words_for("nl").joined("W. B.", "nu") == "W. B. · nu"


def test_things_are_listed_as_the_language_does() -> None:
    assert words_for("nl").listed(["A", "B", "C"]) == "A, B en C"
    assert words_for("zh").listed(["A", "B", "C"]) == "A、B和C"
    assert unmarked(words_for("ar").listed(["أ", "ب"])) == "أ وب"
