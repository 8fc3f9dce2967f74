"""The check of signatures: the vectors of RFC 8032, and nothing raised whatever comes."""

import pytest
from hypothesis import given
from hypothesis.strategies import binary

from kiosk.app.signatures import signed_by

# RFC 8032, section 7.1, tests 2 and 3: public key, message, signature.
VECTORS = [
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard(public: str, message: str, signature: str) -> None:
    key, said, signed = bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature)
    assert signed_by(key, said, signed)
    assert not signed_by(key, said + b"x", signed)
    assert not signed_by(key, said, signed[:-1] + b"\x01")


@given(binary(max_size=40), binary(max_size=40), binary(max_size=70))
def test_nothing_of_chance_is_signed(public: bytes, message: bytes, signature: bytes) -> None:
    assert not signed_by(public, message, signature)
