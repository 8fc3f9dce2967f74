"""A secret is never shown by accident, whatever writes it down."""

import copy
import json
import pprint
from dataclasses import asdict, fields
from datetime import date

import pytest

from kiosk.domain.ids import TicketId
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, TicketCode
from kiosk.domain.secret import Secret

CANARY = "KANARIEVOGEL"
SECRET = Secret(CANARY)
DOCUMENT = IdentityDocument(SECRET, SECRET, date(1965, 3, 10), SECRET)


def test_only_reveal_gives_the_text() -> None:
    assert SECRET.reveal() == CANARY
    written = [
        repr(SECRET),
        str(SECRET),
        f"{SECRET}",
        f"{SECRET!r}",
        ascii(SECRET),
    ]
    assert set(written) == {"***"}


@pytest.mark.parametrize("held", [[SECRET], (SECRET,), {SECRET: SECRET}, AppointmentCode(SECRET), DOCUMENT])
def test_what_holds_a_secret_does_not_show_it(held: object) -> None:
    for text in (repr(held), str(held), f"{held}", pprint.pformat(held)):
        assert CANARY not in text


@pytest.mark.parametrize("read", [AppointmentCode(SECRET), DOCUMENT])
def test_taking_a_dataclass_apart_leaves_the_secret_shut(read: AppointmentCode | IdentityDocument) -> None:
    assert CANARY not in repr(asdict(read))
    assert CANARY not in json.dumps(asdict(read), default=str)
    assert CANARY not in repr([getattr(read, field.name) for field in fields(read)])


def test_json_refuses_it() -> None:
    with pytest.raises(TypeError) as refused:
        json.dumps({"surname": SECRET})
    assert CANARY not in str(refused.value)


def test_a_format_refuses_it_without_telling() -> None:
    with pytest.raises(TypeError) as refused:
        f"{SECRET:>30}"
    assert CANARY not in str(refused.value)


def test_a_birth_date_is_hidden_with_the_names() -> None:
    assert repr(DOCUMENT) == "IdentityDocument(***)"
    assert "1965" not in str(DOCUMENT)


def test_it_has_no_dictionary_and_no_fields() -> None:
    assert not hasattr(SECRET, "__dict__")
    assert not hasattr(SECRET, "__dataclass_fields__")


def test_it_compares_by_value() -> None:
    same, other = Secret(CANARY), Secret("PIEP")
    assert same == SECRET
    assert hash(same) == hash(SECRET)
    assert other != SECRET
    assert SECRET != CANARY
    assert CANARY != SECRET
    assert len({SECRET, same, other}) == 2
    assert copy.deepcopy(SECRET) == SECRET


def test_an_empty_one_is_false() -> None:
    assert not Secret("")
    assert Secret(" ")


def test_a_ticket_code_is_no_secret() -> None:
    read: Read = TicketCode(TicketId("a" * 32))
    assert "a" * 32 in repr(read)
