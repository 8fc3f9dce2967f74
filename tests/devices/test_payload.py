"""What scanned bytes mean, what is refused, and that a citizen service number never gets through."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.devices.codes.payload import MOST_BYTES, read_payload, read_text
from kiosk.domain.citizen_number import is_citizen_number
from kiosk.domain.ids import TicketId
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, Refusal, Refused, TicketCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import ticket_code
from tests.devices.test_zone import text_of

TODAY = date(2026, 11, 23)
TICKET = TicketId("0123456789abcdef0123456789abcdef")


def appointment(code: str) -> AppointmentCode:
    return AppointmentCode(Secret(code))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LK7Q2M4T", "LK7Q2M4T"),
        ("]Q1LK7Q2M4T\r", "LK7Q2M4T"),
        (" lk7q-2m4t\r\n", "LK7Q2M4T"),
        ("LK7Q 2M4T", "LK7Q2M4T"),
        ("e4116a91311be2", "E4116A91311BE2"),
        ("0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5BD9CB469FA16570867728950E"),
        ("https://afspraak.example/appointment?appId=" + "ab12" * 16, "AB12" * 16),
        ("http://afspraak.example/appointment?lang=nl&external=4711-AB", "4711AB"),
        ("https://afspraak.example/?code=LK7Q2M4T#top", "LK7Q2M4T"),
        ("123456", "123456"),
        ("111222334", "111222334"),
    ],
)
def test_codes_of_appointments(text: str, code: str) -> None:
    assert read_text(text, TODAY) == appointment(code)


@pytest.mark.parametrize("public_url", ["", "https://loket.example", "https://loket.example/gemeente/"])
def test_codes_of_tickets_as_they_are_printed(public_url: str) -> None:
    assert read_text(ticket_code(TICKET, public_url), TODAY) == TicketCode(TICKET)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "NOREAD",
        "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<",
        "I<UTOD231458907<<<<<<<<<<<<<<<\r7408122F1204159UTO<<<<<<<<<<<6",
    ],
)
def test_nothing_that_can_be_read(text: str) -> None:
    assert read_text(text, TODAY) == Refused(Refusal.UNREADABLE)


@pytest.mark.parametrize(
    "text",
    [
        "WIFI:S:Gasten;T:WPA;P:welkom01;;",
        "BEGIN:VCARD\nFN:Jan\nEND:VCARD",
        "https://example.org/menu",
        "https://example.org/?code=' or 1=1 --",
        "http://[::1/?code=LK7Q2M4T",
        "LT1:0123",
        "------",
        "ABC12",
        "A" * 65,
        "LK7Q2M4T\x1b@",
        "LK7Q\x002M4T",
        "LK7Q'2M4T",
        "]C1LK7Q2M4T",
        "]Q3LK7Q2M4T",
        "café-1234",
        "x" * (MOST_BYTES + 1),
    ],
)
def test_codes_of_others(text: str) -> None:
    assert read_text(text, TODAY) == Refused(Refusal.NOT_OURS)


def test_bytes_that_are_no_text() -> None:
    assert read_payload(b"\xff\xfe\x00LK7Q2M4T", TODAY) == Refused(Refusal.UNREADABLE)


@pytest.mark.parametrize("between", ["\n", "\r", "\r\n", ""])
def test_a_zone_goes_to_the_parser(between: str) -> None:
    read = read_text(text_of("nld-passport-2014").replace("\n", between), TODAY)
    assert isinstance(read, IdentityDocument)
    assert read.document_number == Secret("SPECI2014")


@pytest.mark.parametrize(
    "text",
    [
        "999999990",
        "]Q1999999990",
        "]C0999999990",
        "9999.99.990",
        "999-999-990",
        "9999 99 990",
        "BSN: 999999990",
        "bsn999999990",
        "010464554",
        "10464554",
        "0010464554",
        "https://example.org/?code=999999990",
    ],
)
def test_citizen_numbers_are_dropped(text: str) -> None:
    assert read_text(text, TODAY) == Refused(Refusal.CITIZEN_NUMBER)


citizen_numbers = (
    st.integers(0, 99_999_999)
    .map(lambda start: [text for last in range(10) if is_citizen_number(text := f"{start:08d}{last}")])
    .filter(bool)
    .map(lambda numbers: numbers[0])
)
blank = st.text(alphabet=" \t\r\n\x0b\x0c\u00a0\u2003", max_size=6)


@given(citizen_numbers, blank, blank, blank, st.integers(0, 9))
@example("000000012", "", "", "", 0)
def test_no_citizen_number_gets_through_any_white_space(
    number: str, before: str, within: str, behind: str, place: int
) -> None:
    text = before + number[:place] + within + number[place:] + behind
    read: Read = read_payload(text.encode(), TODAY)
    assert isinstance(read, Refused)
    if text.isascii():
        assert read.why is Refusal.CITIZEN_NUMBER


@given(st.binary(max_size=600) | st.text(max_size=600).map(lambda text: text.encode("utf-8", "replace")))
@example(b"]Q1")
@example(b"http://\xe2\x84\x80/?code=1")
def test_no_input_raises(payload: bytes) -> None:
    read = read_payload(payload, TODAY)
    assert isinstance(read, AppointmentCode | TicketCode | IdentityDocument | Refused)


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=100))
def test_a_code_that_is_let_through_is_plain(text: str) -> None:
    read = read_text(text, TODAY)
    if isinstance(read, AppointmentCode):
        code = read.code.reveal()
        assert code.isascii()
        assert code.isalnum()
        assert code == code.upper()
        assert 6 <= len(code) <= 64
        assert not is_citizen_number(code)
