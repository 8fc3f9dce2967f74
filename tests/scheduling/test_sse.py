"""Server-sent events by the rules of the living standard, however the bytes are cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scheduling.sse import MAX_EVENT, MAX_LINE, EventStreamError, EventStreamParser, ServerEvent


def parse(*pieces: bytes, last_id: str = "") -> list[ServerEvent]:
    parser = EventStreamParser(last_id)
    return [event for piece in pieces for event in parser.feed(piece)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"data: a\n\n", [ServerEvent("message", "a", "")]),
        (b"data: a\r\n\r\n", [ServerEvent("message", "a", "")]),
        (b"data: a\r\r", [ServerEvent("message", "a", "")]),
        (b"\xef\xbb\xbfdata: a\n\n", [ServerEvent("message", "a", "")]),
        (b"data: a\ndata: b\n\n", [ServerEvent("message", "a\nb", "")]),
        (b"data\ndata\n\n", [ServerEvent("message", "\n", "")]),
        (b"data:  a\n\n", [ServerEvent("message", " a", "")]),
        (b"data:a:b\n\n", [ServerEvent("message", "a:b", "")]),
        (b": sign of life\n\n: again\n\n", []),
        (b"event: queue\nid: 7\ndata: {}\n\n", [ServerEvent("queue", "{}", "7")]),
        (b"event: queue\n\ndata: a\n\n", [ServerEvent("message", "a", "")]),
        (b"id: 7\n\ndata: a\n\n", [ServerEvent("message", "a", "7")]),
        (
            b"id: 7\ndata: a\n\ndata: b\n\n",
            [ServerEvent("message", "a", "7"), ServerEvent("message", "b", "7")],
        ),
        (
            b"id: 7\ndata: a\n\nid\ndata: b\n\n",
            [ServerEvent("message", "a", "7"), ServerEvent("message", "b", "")],
        ),
        (b"id: 7\nid: 8\0\ndata: a\n\n", [ServerEvent("message", "a", "7")]),
        (b"retry: 10\nother: x\ndata: a\n\n", [ServerEvent("message", "a", "")]),
        (b"data: a\n", []),
    ],
)
def test_the_rules(text: bytes, expected: list[ServerEvent]) -> None:
    assert parse(text) == expected
    assert parse(*(text[i : i + 1] for i in range(len(text)))) == expected


def test_the_id_resumed_from_stays_until_another_comes() -> None:
    assert parse(b"data: a\n\n", last_id="41")[0].id == "41"


@given(
    st.lists(
        st.sampled_from(["data: één", "data", "id: 3", "event: queue", ": x", "", "", "data: \u2028"]),
        max_size=12,
    ),
    st.lists(st.sampled_from(["\n", "\r", "\r\n"]), min_size=12, max_size=12),
    st.lists(st.integers(0, 120), max_size=6),
)
def test_how_the_bytes_are_cut_makes_no_difference(
    lines: list[str], ends: list[str], cuts: list[int]
) -> None:
    # A lone CR before a line that begins with LF would be one end of line; no line here begins so.
    text = "".join(line + end for line, end in zip(lines, ends, strict=False)).encode()
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [text[start:end] for start, end in pairwise(places)]
    assert parse(*pieces) == parse(text)


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param([b"data: \xff\n\n"], id="no UTF-8"),
        pytest.param([b"data: " + b"a" * MAX_LINE], id="line"),
        pytest.param([b"a" * (MAX_LINE // 2 + 1)] * 2, id="line in pieces"),
        pytest.param([b"data: " + b"a" * 200_000 + b"\n"] * (MAX_EVENT // 200_000 + 1), id="event"),
    ],
)
def test_bounds(pieces: list[bytes]) -> None:
    with pytest.raises(EventStreamError):
        parse(*pieces)
