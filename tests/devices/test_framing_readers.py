"""What the readers of several makers send, in any pieces, with noise, halves and two documents in a row."""

from itertools import pairwise

import pytest

from kiosk.devices.codes.payload import MOST_BYTES
from kiosk.devices.drivers.framing import Framing, LineFraming, PageFraming
from tests.devices.test_zone import text_of


def lines(name: str) -> list[bytes]:
    return [line.encode() for line in text_of(name).split("\n")]


CARD, PASSPORT, SMALL = lines("nld-id-2014"), lines("nld-passport-2014"), lines("rou-id-td2")
BELGIAN = lines("bel-id-longdoc-1")
"""The second line of this card has no filler at all."""
ENTRY = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:Code: LK7Q\r\n 2M4T\r\nEND:VEVENT\r\nEND:VCALENDAR"


def one(zone: list[bytes]) -> bytes:
    return b"\r".join(zone)


def desko(zone: list[bytes]) -> bytes:
    return b"\x02" + b"".join(line + b"\r" for line in zone) + b"\x03"


def gemalto(zone: list[bytes]) -> bytes:
    slots = [*zone, b"", b""][:3]
    widest = max(len(line) for line in zone)
    return (
        b"\x01" + bytes((sum(map(len, zone)),)) + b"".join(line.ljust(widest, b"_") + b"\r" for line in slots)
    )


def imager(zone: list[bytes]) -> bytes:
    return b"".join(line + b"\r" for line in zone)


def plain(zone: list[bytes]) -> bytes:
    return b"".join(line + b"\r\n" for line in zone) + b"\r\n"


FORMS = {"Desko": desko, "Gemalto": gemalto, "imager": imager, "plain lines": plain}
ZONES = [CARD, PASSPORT, SMALL, BELGIAN]


def frames(framing: Framing, stream: bytes, step: int = 1_000_000) -> list[bytes]:
    pieces = [stream[start : start + step] for start in range(0, len(stream), step)]
    return [frame for piece in pieces for frame in framing.feed(piece)] + framing.silence()


@pytest.mark.parametrize("step", [1, 7, 1_000_000])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("zone", ZONES, ids=["card", "passport", "small", "no filler in a line"])
def test_a_reader_of_any_maker(zone: list[bytes], form: str, step: int) -> None:
    assert frames(PageFraming(), FORMS[form](zone), step) == [one(zone)]


@pytest.mark.parametrize("step", [1, 7, 1_000_000])
@pytest.mark.parametrize("form", ["Desko", "imager", "plain lines"])
@pytest.mark.parametrize("zone", ZONES, ids=["card", "passport", "small", "no filler in a line"])
def test_a_scanner_with_a_passport_template(zone: list[bytes], form: str, step: int) -> None:
    assert frames(LineFraming(), FORMS[form](zone), step) == [one(zone)]


@pytest.mark.parametrize("form", ["Desko", "Gemalto"])
@pytest.mark.parametrize("step", [1, 1_000_000])
def test_two_documents_in_a_row_are_two_reads(form: str, step: int) -> None:
    stream = FORMS[form](CARD) + FORMS[form](PASSPORT)
    assert frames(PageFraming(), stream, step) == [one(CARD), one(PASSPORT)]


@pytest.mark.parametrize("step", [1, 1_000_000])
def test_a_scanner_reads_two_documents_and_a_code_in_a_row(step: int) -> None:
    stream = imager(CARD) + imager(PASSPORT) + b"LK7Q2M4T\r" + imager(CARD)
    assert frames(LineFraming(), stream, step) == [one(CARD), one(PASSPORT), b"LK7Q2M4T", one(CARD)]


@pytest.mark.parametrize("noise", [b"\xff\x00\x7fnoise", b"\r\n\r\n", b"A" * 10_000])
@pytest.mark.parametrize("form", ["Desko", "Gemalto"])
def test_noise_before_a_document_is_dropped(form: str, noise: bytes) -> None:
    assert frames(PageFraming(), noise + FORMS[form](PASSPORT), 50) == [one(PASSPORT)]


def test_half_a_document_is_replaced_by_the_whole_one() -> None:
    half = desko(PASSPORT)[:60]
    assert frames(PageFraming(), half + desko(PASSPORT)) == [one(PASSPORT)]
    assert frames(PageFraming(), half)[0].startswith(PASSPORT[0])


def test_a_reader_that_leaves_fillers_off() -> None:
    cut = [line.rstrip(b"<") for line in PASSPORT]
    assert frames(LineFraming(), imager(cut)) == [one(cut)]
    card = [line.rstrip(b"<") for line in lines("che-id")]
    assert frames(LineFraming(), imager(card) + b"LK7Q2M4T\r") == [one(card), b"LK7Q2M4T"]


def test_an_identifier_before_a_zone_belongs_to_it() -> None:
    assert frames(LineFraming(), b"]o2" + imager(CARD)) == [b"]o2" + one(CARD)]


@pytest.mark.parametrize("step", [1, 5, 1_000_000])
@pytest.mark.parametrize("before", [b"", b"]Q1"])
def test_a_calendar_entry_is_one_read(step: int, before: bytes) -> None:
    stream = before + ENTRY + b"\rLK7Q2M4T\r"
    assert frames(LineFraming(), stream, step) == [before + ENTRY, b"LK7Q2M4T"]


def test_an_entry_without_end_is_bounded_and_ends_with_silence() -> None:
    framing = LineFraming()
    assert framing.feed(b"BEGIN:VEVENT\r" + b"X-LINE:1\r" * 5000) == []
    (frame,) = framing.silence()
    assert len(frame) == MOST_BYTES + 1
    assert framing.feed(b"LK7Q2M4T\r") == [b"LK7Q2M4T"]


def test_a_code_between_marks() -> None:
    assert frames(LineFraming(), b"\x02LK7Q2M4T\x03\x02AB3D4E5F\x03") == [b"LK7Q2M4T", b"AB3D4E5F"]
    assert frames(PageFraming(), b"\x02LK7Q2M4T\x03") == [b"LK7Q2M4T"]


def test_every_cut_in_two_gives_the_same() -> None:
    stream = b"\xffnoise" + desko(PASSPORT) + gemalto(CARD) + gemalto(SMALL) + desko(CARD)[:40]
    for kind in (LineFraming, PageFraming):
        whole = frames(kind(), stream)
        for cut in range(len(stream)):
            framing: Framing = kind()
            pieces = [stream[start:end] for start, end in pairwise((0, cut, len(stream)))]
            assert [f for piece in pieces for f in framing.feed(piece)] + framing.silence() == whole
