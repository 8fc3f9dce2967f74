"""Sentences, times and names of languages; what is missing is a bug and says so."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.i18n.catalogues import UnknownLanguageError, bundle, languages
from kiosk.i18n.words import MissingWordsError, Words, language_name, words_for

ZONE = "Europe/Amsterdam"
MOMENT = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)


def test_english_and_dutch_can_be_offered() -> None:
    assert {"en", "nl"} <= set(languages())


def test_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguageError):
        Words("tlh")


def test_missing_message_is_a_bug() -> None:
    with pytest.raises(MissingWordsError, match="en: no-such-thing"):
        words_for("en").say("no-such-thing")


def test_missing_argument_is_a_bug() -> None:
    with pytest.raises(MissingWordsError, match="ticket-where"):
        words_for("nl").say("ticket-where")
    with pytest.raises(MissingWordsError, match="ticket-ahead"):
        words_for("nl").say("ticket-ahead")


def test_catalogue_is_read_once() -> None:
    assert bundle("en", False) is bundle("en", False)
    assert words_for("en") is words_for("en")


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "Tuesday 24 November"),
        ("nl", "dinsdag 24 november"),
        ("de", "Dienstag, 24. November"),
        ("es", "martes, 24 de noviembre"),
        ("pl", "wtorek, 24 listopada"),
        ("pt", "terça-feira, 24 de novembro"),
    ],
)
def test_days_and_times_are_the_offices(language: str, day: str) -> None:
    words = words_for(language)
    assert words.day(MOMENT, ZONE) == day
    assert words.clock_time(MOMENT, ZONE) == "10:05"
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert words.day(late, ZONE) == day
    assert words.clock_time(late, ZONE) == "00:30"


def test_when_knows_today_and_tomorrow_by_the_offices_day() -> None:
    words = words_for("en")
    midnight_passed = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert words.when(MOMENT, midnight_passed, ZONE) == "today at 10:05"
    assert words.when(MOMENT, MOMENT - timedelta(days=1), ZONE) == "tomorrow at 10:05"
    assert words.when(MOMENT, MOMENT - timedelta(days=3), ZONE) == "on Tuesday 24 November at 10:05"
    assert words.when(MOMENT, MOMENT + timedelta(days=3), ZONE) == "on Tuesday 24 November at 10:05"


@pytest.mark.parametrize(
    ("count", "english", "dutch"),
    [
        (0, "Nobody is ahead of you", "Er is niemand voor u"),
        (1, "1 person is ahead of you", "Er is 1 persoon voor u"),
        (4, "4 people are ahead of you", "Er zijn 4 mensen voor u"),
        (1200, "1,200 people are ahead of you", "Er zijn 1.200 mensen voor u"),
    ],
)
def test_plurals(count: int, english: str, dutch: str) -> None:
    assert words_for("en").say("ticket-ahead", count=count) == english
    assert words_for("nl").say("ticket-ahead", count=count) == dutch


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("0 personne", "1 personne", "2 personnes", "5 personnes", "22 personnes")),
        ("pl", ("0 osób", "1 osoba", "2 osoby", "5 osób", "22 osoby")),
        ("pt", ("0 pessoas", "1 pessoa", "2 pessoas", "5 pessoas", "22 pessoas")),
    ],
)
def test_plurals_go_by_the_language(language: str, said: tuple[str, ...]) -> None:
    words = words_for(language)
    assert tuple(words.say("confirm-persons", count=count) for count in (0, 1, 2, 5, 22)) == said


def test_languages_are_named_in_themselves() -> None:
    assert [language_name(tag) for tag in ("nl", "en", "fr", "tr")] == [
        "Nederlands", "English", "Français", "Türkçe",
    ]  # fmt: skip


def test_texts_of_the_office_fall_back() -> None:
    texts = {"en": "Desk", "nl": "Balie"}
    assert words_for("nl").text(texts) == "Balie"
    assert words_for("nl").text({"en": "Desk"}) == "Desk"
    assert words_for("nl").text({}) == ""


def test_marks_of_direction_only_where_they_are_asked_for() -> None:
    assert words_for("en").say("ticket-where", area="A") == "Wait in A"
    assert Words("en", isolating=True).say("ticket-where", area="A") == "Wait in \u2068A\u2069"
    assert words_for("nl").direction == "ltr"
