"""The testers' languages: longer than English, in brackets, with every placeholder, and never among those offered."""

import pytest

from kiosk.domain.assets import assets
from kiosk.domain.marks import unmarked
from kiosk.i18n.catalogues import UnknownLanguageError, languages, languages_of
from kiosk.i18n.pseudo import LONG, LONG_FROM_THE_RIGHT, PSEUDO, stretched
from kiosk.i18n.words import Words, language_name, words_for
from tests.rules.test_catalogues import complaints, messages

ENGLISH = (assets() / "translations" / "en.ftl").read_text(encoding="utf-8")


def test_no_visitor_is_offered_one() -> None:
    assert not set(PSEUDO) & {*languages(), *languages_of("pages")}


def test_everything_is_said_with_the_same_placeholders() -> None:
    assert not list(complaints(stretched(ENGLISH), ENGLISH))


@pytest.mark.parametrize("language", PSEUDO)
def test_sentences_are_longer_and_marked(language: str) -> None:
    plain, strange = words_for("en"), words_for(language)
    whole = [key for key, names in messages(ENGLISH)[0].items() if not names]
    said = [(plain.say(key), strange.say(key)) for key in whole]
    assert all(there.startswith("[") and there.endswith("]") for _, there in said)
    longer = sum(len(there) for _, there in said) / sum(len(here) for here, _ in said)
    assert 1.35 < longer < 1.6


def test_what_is_filled_in_stays() -> None:
    assert "Kofferweg 3" in words_for(LONG).say("ticket-where", area="Kofferweg 3")
    said = words_for(LONG_FROM_THE_RIGHT).say("ticket-where", area="Kofferweg 3")
    assert "\u2068Kofferweg 3\u2069" in said
    assert "Kofferweg 3" in unmarked(said)


def test_directions() -> None:
    assert words_for(LONG).direction == "ltr"
    assert words_for(LONG_FROM_THE_RIGHT).direction == "rtl"
    assert Words(LONG, parts=("pages",)).say("phone-number").startswith("[")


def test_testers_find_them_by_their_tags() -> None:
    assert [language_name(tag) for tag in PSEUDO] == ["[en-XA]", "[ar-XB]"]


def test_other_private_languages_are_unknown() -> None:
    with pytest.raises(UnknownLanguageError):
        Words("en-XC")
