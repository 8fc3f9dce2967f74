"""Base45: the examples of RFC 9285, and one text for any bytes."""

import pytest
from hypothesis import given
from hypothesis.strategies import binary, sampled_from, text

from kiosk.domain.base45 import decode, encode

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


@pytest.mark.parametrize(
    ("data", "written"), [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"", "")]
)
def test_the_examples_of_the_standard(data: bytes, written: str) -> None:
    assert encode(data) == written
    assert decode(written) == data


@pytest.mark.parametrize("wrong", ["GGW", ":::", "A", "AAAA", "aaa", "::", "AB\u00c9", "QED8WEX0x"])
def test_what_nothing_is_written_as_is_refused(wrong: str) -> None:
    assert decode(wrong) is None


@given(binary(max_size=120))
def test_bytes_come_back(data: bytes) -> None:
    assert decode(encode(data)) == data


@given(text(sampled_from(ALPHABET), max_size=60))
def test_bytes_have_one_text(written: str) -> None:
    data = decode(written)
    assert data is None or encode(data) == written
