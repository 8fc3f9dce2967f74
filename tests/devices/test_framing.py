"""Where a read ends, however the bytes of a device arrive."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.codes.payload import MOST_BYTES
from kiosk.devices.drivers.framing import Framing, LineFraming, PageFraming
from tests.devices.test_zone import text_of

CARD = [line.encode() for line in text_of("nld-id-2014").split("\n")]
PASSPORT = [line.encode() for line in text_of("nld-passport-2014").split("\n")]


def frames(framing: Framing, *pieces: bytes) -> list[bytes]:
    return [frame for piece in pieces for frame in framing.feed(piece)] + framing.silence()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_a_line_is_a_read(end: bytes) -> None:
    framing = LineFraming()
    assert framing.feed(b"LK7Q2M4T" + end + b"AB3D" + end) == [b"LK7Q2M4T", b"AB3D"]
    assert framing.silence() == []


def test_silence_ends_a_read_without_end() -> None:
    assert frames(LineFraming(), b"LK7Q", b"2M4T") == [b"LK7Q2M4T"]


@pytest.mark.parametrize("zone", [CARD, PASSPORT], ids=["card", "passport"])
@pytest.mark.parametrize("framing", [LineFraming(), PageFraming()], ids=["lines", "pages"])
def test_the_lines_of_a_zone_are_one_read(framing: Framing, zone: list[bytes]) -> None:
    assert frames(framing, *(line + b"\r" for line in zone)) == [b"\r".join(zone)]
    assert frames(framing, b"\r\n".join(zone)) == [b"\r".join(zone)]


def test_half_a_zone_and_a_code_are_two_reads() -> None:
    assert frames(LineFraming(), PASSPORT[0] + b"\rLK7Q2M4T\r") == [PASSPORT[0], b"LK7Q2M4T"]
    assert frames(LineFraming(), CARD[0] + b"\r", b"\r".join(PASSPORT)) == [CARD[0], b"\r".join(PASSPORT)]


@pytest.mark.parametrize(
    "raw",
    [
        b"\x02" + b"\r".join(PASSPORT) + b"\r\x03",
        b"noise\x02" + b"\r".join(PASSPORT) + b"\x03",
        b"\x01\x5a\r" + PASSPORT[0] + b"__\r" + PASSPORT[1] + b"__\r\r",
        b"\x01Z" + PASSPORT[0] + b"\r" + PASSPORT[1] + b"\r____\r",
        b"\r\n".join(PASSPORT) + b"\r\n",
    ],
    ids=["desko", "noise before", "length on a line", "length before the line", "plain lines"],
)
def test_document_readers_frame_in_several_ways(raw: bytes) -> None:
    assert frames(PageFraming(), raw) == [b"\r".join(PASSPORT)]


@pytest.mark.parametrize("framing", [LineFraming(), PageFraming()], ids=["lines", "pages"])
def test_a_read_without_end_is_bounded_and_seen_to_be_too_long(framing: Framing) -> None:
    for _ in range(1000):
        assert framing.feed(b"A" * 4096) == []
    (frame,) = framing.silence()
    assert len(frame) == MOST_BYTES + 1


def test_a_lost_line_leaves_nothing_behind() -> None:
    for framing in (LineFraming(), PageFraming()):
        framing.feed(PASSPORT[0] + b"\rLK7Q")
        framing.reset()
        assert framing.silence() == []


@given(st.lists(st.integers(0, 60), max_size=6))
def test_pieces_do_not_matter(cuts: list[int]) -> None:
    stream = b"LK7Q2M4T\r" + b"\r".join(CARD)[:45] + b"\rAB3D4E5F\r\n"
    places = sorted({0, *(min(cut, len(stream)) for cut in cuts), len(stream)})
    pieces = [stream[start:end] for start, end in pairwise(places)]
    assert frames(LineFraming(), *pieces) == frames(LineFraming(), stream)


@given(st.lists(st.binary(max_size=700), max_size=5))
def test_noise_never_raises(pieces: list[bytes]) -> None:
    for framing in (LineFraming(), PageFraming()):
        assert all(0 < len(frame) <= MOST_BYTES + 1 for frame in frames(framing, *pieces))
