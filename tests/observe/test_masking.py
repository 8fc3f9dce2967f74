"""The last net: what is masked, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.citizen_number import is_citizen_number
from kiosk.observe.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("111222333", "***"),
        ("BSN111222333.", "BSN***."),
        ("a 111.222.333 b", "a *** b"),
        ("1112-22-333", "***"),
        ("https://example.org/?n=111222333&x=1", "https://example.org/?n=***&x=1"),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "***"),
        ("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6", "***\n***"),
        ("Authorization: Bearer eyJhbGciOi.J9-_~+/=", "Authorization: Bearer ***"),
        ("{'authorization': 'bearer abc'}", "{'authorization': 'bearer ***'}"),
    ],
)
def test_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "111222334",
        "1112223330",
        "000000000",
        "B047",
        "store.recovered",
        "2026-11-23T10:05:00.123+01:00",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWX",
        "<<<<<<<<<< short >>>>>>>>>>",
    ],
)
def test_left_alone(text: str) -> None:
    assert mask(text) == text


@given(st.text(alphabet="abc <:/\n"), st.integers(0, 99_999_999), st.text(alphabet="xyz >.\n"))
def test_no_citizen_number_comes_through(before: str, start: int, after: str) -> None:
    for last in range(10):
        number = f"{start:08d}{last}"
        if is_citizen_number(number):
            assert number not in mask(f"{before}{number}{after}")
