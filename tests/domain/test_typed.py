"""What was typed: codes without their separators, names as passports write them, dates that can be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.matching import name_keys
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret
from kiosk.domain.typed import DateProblem, NameProblem, typed_code, typed_date, typed_name

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("text", ["lk7q-2m4t", " LK 7Q2M4T ", "LK7Q2M4T"])
def test_separators_and_case_do_not_count(text: str) -> None:
    assert typed_code(Secret(text)) == AppointmentCode(Secret("LK7Q2M4T"))


@pytest.mark.parametrize("text", ["111222333", "0111222333", "111 222 333", "12345672"])
def test_a_citizen_number_goes_no_further(text: str) -> None:
    assert typed_code(Secret(text)) == Refused(Refusal.CITIZEN_NUMBER)


def test_nothing_is_no_code() -> None:
    assert typed_code(Secret(" - ")) is None


@pytest.mark.parametrize(
    ("typed", "in_passport"),
    [
        ("Müller", "MUELLER"),
        ("MULLER", "MÜLLER"),
        ("de bruijn", "DE BRUIJN"),
        ("Łukasz-Żak", "LUKASZ ZAK"),
        ("ŞİMŞEK", "SIMSEK"),
        ("ШЕВЧЕНКО", "SHEVCHENKO"),
        ("Ярошенко", "YAROSHENKO"),
        ("Соловйов", "SOLOVIOV"),
        ("Згурський", "ZGHURSKYI"),
        ("Лук'яненко", "LUKIANENKO"),
        ("ЇЖАК-ЄВЕНКО", "YIZHAK YEVENKO"),
    ],
)
def test_a_name_is_found_by_the_spelling_of_its_passport(typed: str, in_passport: str) -> None:
    name = typed_name(Secret(typed))
    assert isinstance(name, Secret)
    born = date(1980, 2, 29)
    assert name_keys(b"k", name, born) & name_keys(b"k", Secret(in_passport), born)


@pytest.mark.parametrize("typed", ["محمد", "山本", "Ъ", "SMITH山"])
def test_letters_that_no_passport_has_are_named(typed: str) -> None:
    assert typed_name(Secret(typed)) is NameProblem.NOT_LATIN


@pytest.mark.parametrize("typed", ["", "  ", "-'"])
def test_no_letters_are_no_name(typed: str) -> None:
    assert typed_name(Secret(typed)) is NameProblem.EMPTY


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        (("29", "02", "2024"), date(2024, 2, 29)),
        (("29", "02", "2023"), DateProblem.NO_SUCH_DAY),
        (("00", "01", "1980"), DateProblem.NO_SUCH_DAY),
        (("1", "1", "1980"), date(1980, 1, 1)),
        (("01", "00", "1980"), DateProblem.NO_SUCH_MONTH),
        (("01", "01", "0000"), DateProblem.TOO_LONG_AGO),
        (("01", "01", "80"), DateProblem.YEAR_MISSING),
        (("24", "11", "2026"), TODAY),
        (("25", "11", "2026"), DateProblem.IN_THE_FUTURE),
        (("01", "01", "1895"), DateProblem.TOO_LONG_AGO),
    ],
)
def test_dates(typed: tuple[str, str, str], born: date | DateProblem) -> None:
    assert typed_date(*typed, TODAY) == born


def test_without_knowing_the_day_a_date_is_as_it_is() -> None:
    assert typed_date("25", "11", "2026", None) == date(2026, 11, 25)


_DIGITS = st.text("0123456789", max_size=4)


@given(_DIGITS, _DIGITS, _DIGITS)
def test_any_digits_are_a_date_or_a_problem(day: str, month: str, year: str) -> None:
    assert isinstance(typed_date(day, month, year, TODAY), date | DateProblem)


@given(st.text(max_size=50).map(Secret))
def test_any_text_is_a_name_or_a_problem(text: Secret) -> None:
    assert isinstance(typed_name(text), Secret | NameProblem)
