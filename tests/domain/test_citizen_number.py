"""The eleven-test: what passes, what does not, and that a single wrong digit is always seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.citizen_number import is_citizen_number


@pytest.mark.parametrize("text", ["111222333", "123456782", "999999990", "010464554"])
def test_passes(text: str) -> None:
    assert is_citizen_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "111222334",
        "11122233",
        "1112223330",
        "000000000",
        " 11222333",
        "11122233a",
        "١١١٢٢٢٣٣٣",
        "111.222.333",
    ],
)
def test_does_not_pass(text: str) -> None:
    assert not is_citizen_number(text)


@given(st.integers(0, 99_999_999), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_seen(start: int, place: int, change: int) -> None:
    passing = [text for last in range(10) if is_citizen_number(text := f"{start:08d}{last}")]
    for text in passing:
        wrong = text[:place] + str((int(text[place]) + change) % 10) + text[place + 1 :]
        assert not is_citizen_number(wrong)
