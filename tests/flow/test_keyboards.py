"""The keyboards: every language's own letters, no key twice, and every code and every Latin name can be typed."""

import pytest

from kiosk.domain.secret import Secret
from kiosk.domain.typed import typed_name
from kiosk.flow.keyboards import DIGITS, SPACE, Keyboard, code_keyboard, name_keyboard
from kiosk.i18n.catalogues import languages

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONGEST_ROW = 12


def all_keyboards() -> list[Keyboard]:
    """List every keyboard of every language."""
    own = [name_keyboard(each, own=True) for each in languages()]
    return [DIGITS, *(code_keyboard(each) for each in languages()), *own] + [
        name_keyboard(each, own=False) for each in languages()
    ]


@pytest.mark.parametrize("language", languages())
def test_each_language_can_type_any_code_and_any_latin_name(language: str) -> None:
    assert {*ALPHABET, *"0123456789"} <= set(code_keyboard(language).items)
    latin = name_keyboard(language, own=False)
    assert {*ALPHABET, "-", "'", SPACE} <= set(latin.items)
    for letter in "".join(latin.rows):
        if letter.isalpha():
            assert isinstance(typed_name(Secret(letter)), Secret), letter


def test_no_key_is_there_twice_and_no_row_is_too_long() -> None:
    for keyboard in all_keyboards():
        assert len(set(keyboard.items)) == len(keyboard.items)
        assert max(map(len, keyboard.rows)) <= LONGEST_ROW


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("de", "QWERTZUIOPÜ"),
        ("fr", "AZERTYUIOP"),
        ("tr", "QWERTYUIOPĞÜ"),
        ("nl", "QWERTYUIOP"),
        ("zh", "QWERTYUIOP"),
    ],
)
def test_the_order_is_that_of_the_language(language: str, row: str) -> None:
    assert name_keyboard(language, own=False).rows[0] == row


def test_polish_accents_have_keys_of_their_own() -> None:
    assert set("ĄĆĘŁŃÓŚŹŻ") <= set(name_keyboard("pl", own=False).items)


@pytest.mark.parametrize("language", languages())
def test_another_alphabet_and_latin_lead_to_each_other(language: str) -> None:
    has_own = language in ("ar", "uk")
    assert bool(name_keyboard(language, own=False).script) is has_own
    assert name_keyboard(language, own=True).script == ("latin" if has_own else "")
