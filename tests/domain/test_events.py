"""The hash chain over what is reported: fixed by examples, and any change shows."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.events import canonical, chain_hash

FIRST = "1553bb0bcdb72af1c76483a614779dda9a39951fe056dbcd4c3a26d54f4e3cdb"
SECOND = "e1032e01ea133dc258ae15ed349f461647459f192ecdc068b67441a60cfd60d7"

BODIES = st.dictionaries(
    st.text(st.characters(codec="utf-8"), max_size=5),
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=5),
    max_size=4,
)
HASHES = st.just("") | st.binary(min_size=32, max_size=32).map(bytes.hex)


def test_the_chain_is_the_one_that_others_compute() -> None:
    # Worked out with another program (sha256sum) over the texts of the contract.
    assert chain_hash("", {"number": "B047", "ok": True}) == FIRST
    assert chain_hash(FIRST, {"n": None, "a": "é"}) == SECOND


def test_a_body_is_written_one_way() -> None:
    assert canonical({"b": 1, "a": "é", "c": None}) == '{"a":"é","b":1,"c":null}'
    assert canonical({}) == "{}"


@given(BODIES, HASHES)
def test_the_order_of_the_fields_does_not_count(
    body: dict[str, str | int | bool | None], previous: str
) -> None:
    turned = dict(reversed(body.items()))
    assert chain_hash(previous, turned) == chain_hash(previous, body)


@given(BODIES, BODIES, HASHES, HASHES)
def test_another_body_or_past_is_another_hash(
    one: dict[str, str | int | bool | None],
    two: dict[str, str | int | bool | None],
    past: str,
    other: str,
) -> None:
    same = canonical(one) == canonical(two) and past == other
    assert (chain_hash(past, one) == chain_hash(other, two)) is same
