"""A campaign against every parser here: it always answers, soon, and a damaged document is nobody else's."""

import string
import time
from datetime import UTC, date, datetime
from itertools import pairwise
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.devices.codes.payload import MOST_BYTES, read_payload
from kiosk.devices.codes.zone import parse_zone, read_zone
from kiosk.devices.drivers.framing import Framing, LineFraming, PageFraming
from kiosk.domain.citizen_number import is_citizen_number
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Refusal, Refused, TicketCode
from kiosk.domain.signed_codes import message_of
from tests.devices.test_zone import DECIDABLE, text_of
from tests.signed import Signer, record

TODAY = date(2026, 11, 24)
SHARE = 60
SOON_S = 0.5
"""Far more than any payload needs, even on a busy machine; what grows with the square of its input takes longer."""

SIGNED = Signer().text(record(datetime(2026, 11, 24, 10, 15, tzinfo=UTC)))
SEEDS = [
    "LK7Q2M4T", "]Q2\\000026LK7Q2M4T", "https://a.example/appointment?lang=nl&appId=" + "0f3c" * 16, "999999990",
    "https://a.example/#/eyJpZCI6MTAxMDAyLCJhdXRoS2V5IjoiZmI0MyJ9", "LT1:0123456789ABCDEF0123456789ABCDEF",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nURL;X=\"a:b\":https://a.example/?code=LK7Q2M4T\r\nDESCRIPTION:Code\\: a\r\n b"
    "\r\nEND:VEVENT\r\nEND:VCALENDAR", "Uw afspraakcode is: LK7Q2M4T", "D1NLD15094110102123456789<<<<0",
    SIGNED, f"https://a.example/?code={quote(SIGNED)}", text_of("nld-passport-2014"),
    text_of("nld-id-2014"), text_of("rou-id-td2"), text_of("icao-mrva"),
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Take something good and cut, repeat, exchange and insert within it."""
    data = bytearray(draw(st.sampled_from(SEEDS)).encode())
    for _ in range(draw(st.integers(0, 6))):
        place, length = draw(st.integers(0, len(data))), draw(st.integers(0, 12))
        piece = bytes(data[place : place + length])
        change = draw(st.integers(0, 3))
        new = (
            b"",
            piece * draw(st.integers(2, 30)),
            draw(st.binary(max_size=6)),
            draw(st.sampled_from(SEEDS)).encode(),
        )
        data[place : place + length] = new[change]
    return bytes(data[: MOST_BYTES + 1])


def check_read(payload: bytes) -> None:
    begun = time.process_time()
    read = read_payload(payload, TODAY)
    assert time.process_time() - begun < SOON_S
    assert isinstance(read, AppointmentCode | TicketCode | IdentityDocument | Refused)
    if isinstance(read, AppointmentCode) and read.signed is not None:
        assert message_of(read.signed.record) == read.signed.message
        assert read.code.reveal() not in repr(read)
    elif isinstance(read, AppointmentCode):
        code = read.code.reveal()
        assert 6 <= len(code) <= 64
        assert code.isascii()
        assert code.isalnum()
        assert not is_citizen_number(code)
        assert code == "".join(c for c in read.as_written.reveal().upper() if c.isalnum())
        assert code not in repr(read).upper()


def check_zone(name: str, places: list[int], letters: str) -> None:
    """One wrong digit under the check digits gives the same birth date and document, or nothing.

    Characters of the same value modulo ten (0, A, K, U and the filler) escape any check digit, and no check digit
    sees two wrong digits that make up for each other.
    """
    good = text_of(name)
    before = read_zone(good, TODAY)
    damaged = list(good)
    for place, letter in zip(places, letters, strict=False):
        if damaged[place % len(good)].isdigit():
            damaged[place % len(good)] = letter
    after = read_zone("".join(damaged), TODAY)
    if sum(a != b for a, b in zip(good, damaged, strict=True)) == 1 and isinstance(after, IdentityDocument):
        assert isinstance(before, IdentityDocument)
        assert (after.document_number, after.birth_date) == (before.document_number, before.birth_date)
    zone = parse_zone("".join(damaged))
    assert zone is None or repr(zone) == "Zone(***)"


def check_framing(kind: type[LineFraming] | type[PageFraming], stream: bytes, cuts: list[int]) -> None:
    places = sorted({0, *(cut % (len(stream) + 1) for cut in cuts), len(stream)})
    pieces = [stream[start:end] for start, end in pairwise(places)]
    whole = frames(kind(), [stream])
    assert frames(kind(), pieces) == whole
    assert all(0 < len(frame) <= MOST_BYTES + 1 for frame in whole)


def frames(framing: Framing, pieces: list[bytes]) -> list[bytes]:
    return [frame for piece in pieces for frame in framing.feed(piece)] + framing.silence()


marks = st.sampled_from(
    [b"\x01", b"\x02", b"\x03", b"\r", b"\n", b"\r\n", b"_", b"BEGIN:VEVENT\r", b"END:VEVENT\r"]
)
streams = st.lists(marks | mutated() | st.binary(max_size=8), max_size=10).map(b"".join)
names = st.sampled_from([each["id"] for each in DECIDABLE if each["valid"]])
noise = st.text(alphabet=string.printable, max_size=300).map(str.encode)


@pytest.mark.campaign
def test_any_input_is_answered(campaign_size: int) -> None:
    """Everything in one test, so that one option makes all of it long: ``--campaign-size 100``."""
    slow = settings(
        max_examples=SHARE * campaign_size,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
    )
    slow(given(mutated() | noise | st.binary(max_size=400))(check_read))()
    digits = st.text(alphabet=string.digits, min_size=1, max_size=3)
    slow(given(names, st.lists(st.integers(0, 95), min_size=1, max_size=3), digits)(check_zone))()
    kinds = st.sampled_from([LineFraming, PageFraming])
    slow(given(kinds, streams, st.lists(st.integers(0, 4000), max_size=8))(check_framing))()


@pytest.mark.parametrize(
    "payload",
    [
        b"BEGIN:VEVENT\n" + b";" * 2900,
        b"BEGIN:VEVENT\nURL" + b';""' * 900,
        b"BEGIN:VEVENT\n" + b"\n " * 1400,
        b"https://a/?" + b"&" * 2900,
        b"https://a/?" + b"code=1&" * 400,
        b"eyJ" * 980,
        b"%25" * 980,
        b"BSN" * 980,
        b"9" * 2900,
        b"9 " * 1450,
        b"<\n" * 1470,
        b"<" * 2950,
        b"code " + b" " * 2900,
        b"]Q2" + b"\\" * 2900,
        b"/t/" * 980,
        b"https://" + b"/t/" * 980,
    ],
)
def test_no_payload_takes_long(payload: bytes) -> None:
    begun = time.process_time()
    assert isinstance(read_payload(payload, TODAY), Refused)
    assert time.process_time() - begun < SOON_S


def test_what_is_too_long_is_not_looked_at() -> None:
    assert read_payload(b"9" * (MOST_BYTES + 1), TODAY) == Refused(Refusal.NOT_OURS)
