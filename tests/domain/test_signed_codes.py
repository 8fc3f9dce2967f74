"""The signed code: whatever it can say comes back, nothing else is taken for one, and no bit of it can be changed."""

from datetime import UTC, datetime, timedelta
from string import ascii_letters, digits

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.app.signatures import signed_by
from kiosk.domain import base45
from kiosk.domain.ids import AppointmentId
from kiosk.domain.signed_codes import (
    PREFIX,
    RECORD_BYTES,
    SIGNATURE_BYTES,
    TEXT_LENGTH,
    SignedRecord,
    UnsignableError,
    message_of,
    parse,
    text_of,
)
from tests.signed import Signer, record

START = datetime(2026, 11, 24, 10, 15, tzinfo=UTC)
CITY = Signer()
PUBLIC = bytes.fromhex(CITY.public().public)

IDS = some.one_of(
    some.text(ascii_letters + digits + "-_:", min_size=1, max_size=16),
    some.uuids().map(str),
    some.uuids().map(lambda each: each.hex),
)
RECORDS = some.builds(
    lambda start, hours, **more: record(start, expires=start + timedelta(hours=hours), **more),
    start=some.integers(0, 0xFFFFFFFF).map(lambda each: datetime.fromtimestamp(each, UTC)),
    hours=some.integers(0, 0xFFFF),
    office=some.binary(min_size=4, max_size=4),
    key_id=some.integers(0, 0xFFFF),
    appointment_id=IDS.map(AppointmentId),
    service=some.binary(min_size=4, max_size=4),
    persons=some.integers(1, 99),
    language=some.sampled_from([None, "nl", "en", "de", "fr"]),
)
SIGNED = CITY.text(record(START))
BYTES = base45.decode(SIGNED.removeprefix(PREFIX)) or b""


@given(RECORDS)
@settings(max_examples=50)
def test_whatever_can_be_said_comes_back(said: SignedRecord) -> None:
    text = CITY.text(said)
    signed = parse(text)
    assert signed is not None
    assert signed.record == said
    assert signed_by(PUBLIC, signed.message, signed.signature)
    assert text_of(signed.message, signed.signature) == text


def test_the_layout_is_the_documented_one() -> None:
    assert (RECORD_BYTES, SIGNATURE_BYTES, TEXT_LENGTH) == (36, 64, 154)
    said = record(
        START,
        office=b"OFFI",
        service=b"SERV",
        key_id=0x0102,
        appointment_id=AppointmentId("LK7Q2M4T"),
        persons=3,
    )
    expected = (
        b"OFFI" + b"\x01\x02" + b"\x00" + b"LK7Q2M4T".ljust(16, b"\xff") + b"SERV"
        + int(START.timestamp()).to_bytes(4, "big") + (24).to_bytes(2, "big") + b"\x03" + b"en"
    )  # fmt: skip
    assert message_of(said) == b"LK1:" + expected


def test_any_flipped_bit_is_refused() -> None:
    for bit in range(len(BYTES) * 8):
        changed = bytearray(BYTES)
        changed[bit // 8] ^= 1 << bit % 8
        signed = parse(PREFIX + base45.encode(bytes(changed)))
        assert signed is None or not signed_by(PUBLIC, signed.message, signed.signature), bit


def test_any_changed_character_is_refused() -> None:
    for place in range(TEXT_LENGTH):
        other = "1" if SIGNED[place] == "0" else "0"
        signed = parse(SIGNED[:place] + other + SIGNED[place + 1 :])
        assert signed is None or not signed_by(PUBLIC, signed.message, signed.signature), place


@given(some.binary(min_size=100, max_size=100))
def test_bytes_of_chance_are_read_totally(content: bytes) -> None:
    signed = parse(PREFIX + base45.encode(content))
    # There is one way to write a record, so none can be read that would be signed otherwise.
    assert signed is None or message_of(signed.record) == signed.message


@given(some.one_of(some.text(max_size=200), some.text(min_size=150, max_size=150).map(PREFIX.__add__)))
def test_other_text_is_none(text: str) -> None:
    assert parse(text) is None


OTHERWISE = [SIGNED[:-1], SIGNED + "0", SIGNED.lower(), SIGNED.replace("LK1:", "LK2:"), " " + SIGNED]


@pytest.mark.parametrize("text", OTHERWISE)
def test_a_code_has_one_writing(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("said", [
    record(START, appointment_id=AppointmentId("an-id-of-17-chars")),
    record(START, appointment_id=AppointmentId("")),
    record(START, appointment_id=AppointmentId("a b")),
    record(START, appointment_id=AppointmentId("É")),
    record(START, persons=0),
    record(START, persons=100),
    record(START, expires=START - timedelta(hours=1)),
    record(START, expires=START + timedelta(hours=0x10000)),
    record(datetime(1969, 1, 1, tzinfo=UTC)),
    record(datetime(2107, 1, 1, tzinfo=UTC)),
])  # fmt: skip
def test_what_has_no_room_is_not_signed(said: SignedRecord) -> None:
    with pytest.raises(UnsignableError):
        message_of(said)


@pytest.mark.parametrize(
    ("tag", "kept"), [("en-GB", "en"), ("NL", "nl"), ("fil", None), ("", None), ("1x", None)]
)
def test_of_a_language_two_letters_are_kept(tag: str, kept: str | None) -> None:
    signed = parse(CITY.text(record(START, language=tag)))
    assert signed is not None
    assert signed.record.language == kept


def test_nothing_of_it_is_shown_by_accident() -> None:
    signed = parse(CITY.text(record(START, appointment_id=AppointmentId("FINDME"))))
    assert (
        "FINDME"
        not in f"{signed!r} {signed} {CITY.read(record(START, appointment_id=AppointmentId('FINDME')))!r}"
    )
