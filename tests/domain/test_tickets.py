"""Ticket numbers, outcomes and codes: written one way and read back the same."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import DomainError, MalformedNumberError
from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.tickets import (
    Printed,
    PrintFailed,
    PrintOutcome,
    PrintProblem,
    PrintUnknown,
    Ticket,
    TicketNumber,
    outcome_name,
    ticket_code,
)

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SERIES = st.sampled_from(
    [*CAPITALS, *(f"{letter}{place}-" for letter in CAPITALS for place in (0, 7, 10, 99))]
)
NUMBERS = st.builds(TicketNumber, SERIES, st.integers(0, 99_999))


@given(NUMBERS)
def test_a_number_is_read_back(number: TicketNumber) -> None:
    assert TicketNumber.parse(str(number)) == number


@given(st.text(max_size=9) | st.from_regex(r"[A-Z](\d{1,2}-)?\d{2,6}", fullmatch=True))
def test_what_is_read_is_written_the_same(text: str) -> None:
    try:
        number = TicketNumber.parse(text)
    except MalformedNumberError:
        return
    assert str(number) == text


@given(NUMBERS, NUMBERS)
def test_no_two_numbers_look_alike(one: TicketNumber, two: TicketNumber) -> None:
    assert (str(one) == str(two)) is (one == two)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (TicketNumber("B", 47), "B047"),
        (TicketNumber("K2-", 17), "K2-017"),
        (TicketNumber("A", 1000), "A1000"),
        (TicketNumber("K12-", 99_999), "K12-99999"),
    ],
)
def test_a_number_as_it_is_called(number: TicketNumber, text: str) -> None:
    assert str(number) == text


@pytest.mark.parametrize(
    "text",
    ["", "B", "47", "B47", "b047", "B0047", "B047 ", " B047", "B-047", "B٠٤٧", "B０４７", "Ä047", "K2017-", "K123-001",
     "B047\n", "B100000", "BB047", "K2-17", "B+47"],
)  # fmt: skip
def test_what_is_no_number_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(MalformedNumberError) as refused:
        TicketNumber.parse(text)
    assert refused.value.code == "malformed_number"
    assert isinstance(refused.value, DomainError)
    assert str(refused.value) == f"not a ticket number ({len(text)} characters)"


def test_numbers_of_a_series_are_in_order() -> None:
    last, more, other = TicketNumber("A", 999), TicketNumber("A", 1000), TicketNumber("B", 1)
    assert sorted([other, more, last]) == [last, more, other]


@pytest.mark.parametrize(
    ("outcome", "name"),
    [
        (Printed(), "printed"),
        (PrintFailed(PrintProblem.JAM), "failed"),
        (PrintUnknown(PrintProblem.NO_ANSWER), "unknown"),
    ],
)
def test_an_outcome_has_the_contracts_name(outcome: PrintOutcome, name: str) -> None:
    assert outcome_name(outcome) == name


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "LT1:" + "AB12" * 8),
        ("https://wacht.example.nl", "https://wacht.example.nl/t/" + "ab12" * 8),
        ("https://wacht.example.nl/", "https://wacht.example.nl/t/" + "ab12" * 8),
    ],
)
def test_the_code_of_a_ticket_is_its_opaque_id_alone(url: str, code: str) -> None:
    assert ticket_code(TicketId("ab12" * 8), url) == code


def test_a_bare_code_fits_the_small_alphabet_of_a_symbol() -> None:
    # Alphanumeric mode of QR codes (ISO/IEC 18004, 7.4.4): smaller symbols that old scanners read.
    assert set(ticket_code(TicketId("0123456789abcdef" * 2), "")) <= set(
        "0123456789" + CAPITALS + " $%*+-./:"
    )


def test_a_ticket_is_a_value() -> None:
    now = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
    ticket = Ticket(TicketId("a" * 32), TicketNumber("B", 47), now.date(), ServiceId("b"), now, 1, "en")
    assert replace(ticket) == ticket
    assert ticket.verified
    assert ticket.appointment_id is None
