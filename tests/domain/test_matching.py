"""Keyed hashes: the same appointment is found by each honest way to write it, and by nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import OfficeId
from kiosk.domain.matching import (
    NAME_LETTERS,
    code_keys,
    day_key,
    document_keys,
    name_keys,
    read_keys,
    spellings,
)
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.secret import Secret

KEY = day_key(b"\x01" * 32, OfficeId("demo"), date(2026, 11, 24))
BORN = date(1965, 3, 10)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
LETTERS = st.text(st.characters(codec="utf-8"), max_size=40)


def document(
    surname: str = "DE BRUIJN", number: str = "SPECI2014", born: date | None = BORN
) -> IdentityDocument:
    """Return a document as it was read."""
    return IdentityDocument(Secret(surname), Secret("WILLEKE"), born, Secret(number))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("De Bruijn", {"DEBRUIJN"}),
        ("de  bruĳn", {"DEBRUIJN"}),
        ("Müller", {"MUELLER", "MULLER"}),
        ("Mu\u0308ller", {"MUELLER", "MULLER"}),
        ("Weiß", {"WEISS"}),
        ("GROẞ", {"GROSS"}),
        ("Ångström", {"AANGSTROEM", "ANGSTROM"}),
        ("Sørensen", {"SOERENSEN", "SORENSEN"}),
        ("Łukasiewicz-Nowak", {"LUKASIEWICZNOWAK"}),
        ("O'Brien", {"OBRIEN"}),
        ("Þórsdóttir", {"THORSDOTTIR"}),
        ("Đorđević", {"DORDEVIC"}),
        ("Yıldız", {"YILDIZ"}),
        ("İnönü", {"INOENUE", "INONU"}),
        ("Nguyễn", {"NGUYEN"}),
        ("Œuvrard", {"OEUVRARD"}),
        ("Peña", {"PENA"}),
        ("Шевченко", set()),
        ("<<<", set()),
        ("", set()),
    ],
)
def test_a_name_in_the_letters_of_a_zone(name: str, expected: set[str]) -> None:
    assert spellings(name) == expected


@pytest.mark.parametrize("zone", ["MUELLER", "MULLER"])
def test_an_umlaut_is_found_however_the_document_writes_it(zone: str) -> None:
    booked = name_keys(KEY, Secret("Müller"), BORN)
    assert booked & read_keys(KEY, document(zone, number=""))
    assert not booked & read_keys(KEY, document("MILLER", number=""))


def test_a_name_cut_short_by_the_zone_is_found() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff"
    assert name_keys(KEY, Secret(long), BORN) == name_keys(KEY, Secret(long[:NAME_LETTERS]), BORN)
    assert not name_keys(KEY, Secret(long), BORN) & name_keys(KEY, Secret(long[: NAME_LETTERS - 1]), BORN)


def test_an_umlaut_at_the_cut_is_cut_as_the_zone_cuts_it() -> None:
    name = "A" * (NAME_LETTERS - 1) + "Ü"
    assert spellings(name) == {"A" * (NAME_LETTERS - 1) + "U"}


@given(LETTERS)
def test_spellings_are_short_and_plain(name: str) -> None:
    for spelling in spellings(name):
        assert 0 < len(spelling) <= NAME_LETTERS
        assert set(spelling) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        assert spellings(spelling) == {spelling}


@given(LETTERS)
def test_case_and_separators_do_not_count_in_a_name(name: str) -> None:
    apart = " ".join(name)
    if name.isascii():
        assert spellings(apart) == spellings(name) == spellings(name.lower()) == spellings(name.upper())


@pytest.mark.parametrize("typed", ["LK7Q2M4T", "lk7q2m4t", "LK7Q-2M4T", " lk7q 2m4t ", "LK7Q.2M4T"])
def test_a_code_is_found_however_it_is_typed(typed: str) -> None:
    assert code_keys(KEY, Secret(typed)) == code_keys(KEY, Secret("LK7Q2M4T"))
    assert code_keys(KEY, Secret(typed)) != code_keys(KEY, Secret("LK7Q2M4S"))


def test_a_document_is_found_by_its_number_or_by_its_holder() -> None:
    by_number = document_keys(KEY, Secret("SPECI2014"), BORN)
    by_name = name_keys(KEY, Secret("De Bruijn"), BORN)
    assert read_keys(KEY, document()) == by_number | by_name
    assert by_number == document_keys(KEY, Secret("speci 2014"), BORN)
    assert not by_number & read_keys(KEY, document(born=date(1965, 3, 11)))
    assert not by_name & read_keys(KEY, document(born=date(1965, 3, 11)))


def test_a_document_without_a_full_birth_date_finds_nothing() -> None:
    assert read_keys(KEY, document(born=None)) == frozenset()


@pytest.mark.parametrize("empty", ["", "   ", "<<<", "--", "'\"%;"])
def test_a_text_without_letters_finds_nobody(empty: str) -> None:
    assert code_keys(KEY, Secret(empty)) == frozenset()
    assert document_keys(KEY, Secret(empty), BORN) == frozenset()
    assert name_keys(KEY, Secret(empty), BORN) == frozenset()
    assert read_keys(KEY, document(empty, empty)) == frozenset()


def test_a_code_is_no_name_and_no_document_number() -> None:
    text = "ABC"
    keys = [
        code_keys(KEY, Secret(text)),
        code_keys(KEY, Secret(f"{text}{BORN:%Y%m%d}")),
        document_keys(KEY, Secret(text), BORN),
        name_keys(KEY, Secret(text), BORN),
    ]
    assert len(frozenset().union(*keys)) == 4


@given(
    st.binary(min_size=32, max_size=32),
    st.text("abc|-1", max_size=6),
    st.text("abc|-1", max_size=6),
    DAYS,
    DAYS,
)
def test_each_office_and_day_has_a_key_of_its_own(
    secret: bytes, one: str, two: str, day: date, other: date
) -> None:
    same = (one, day) == (two, other)
    assert (day_key(secret, OfficeId(one), day) == day_key(secret, OfficeId(two), other)) is same
    assert len(day_key(secret, OfficeId(one), day)) == 32


def test_another_days_key_finds_nobody() -> None:
    tomorrow = day_key(b"\x01" * 32, OfficeId("demo"), date(2026, 11, 25))
    elsewhere = day_key(b"\x01" * 32, OfficeId("other"), date(2026, 11, 24))
    rekeyed = day_key(b"\x02" * 32, OfficeId("demo"), date(2026, 11, 24))
    for read in (AppointmentCode(Secret("LK7Q2M4T")), document()):
        for key in (tomorrow, elsewhere, rekeyed):
            assert not read_keys(KEY, read) & read_keys(key, read)


def test_a_key_tells_nothing() -> None:
    keys = read_keys(KEY, document()) | code_keys(KEY, Secret("LK7Q2M4T"))
    assert len(keys) == 3
    assert all(len(key) == 32 and set(key) <= set("0123456789abcdef") for key in keys)


def test_the_hash_is_the_one_that_the_central_computes() -> None:
    # HMAC-SHA-256 of "code|LK7Q2M4T" with a key of 32 zero bytes, worked out with another program (openssl).
    assert code_keys(bytes(32), Secret("LK7Q2M4T")) == {"e38a54b9fe9d125041aa46f726201ea3"}
