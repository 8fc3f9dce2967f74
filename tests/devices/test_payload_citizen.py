"""A citizen service number is dropped in every way it may come, and nothing of a code is ever logged or shown."""

import logging
from base64 import b64encode
from datetime import date
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.codes.check_digits import check_digit
from kiosk.devices.codes.citizen import mentions_citizen_number
from kiosk.devices.codes.payload import read_text
from kiosk.domain.citizen_number import is_citizen_number
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Refusal, Refused
from tests.devices.test_zone import text_of

TODAY = date(2026, 11, 24)
BSN = "999999990"
ENTRY = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR"


@pytest.mark.parametrize(
    "text",
    [
        BSN,
        f"]C1{BSN}",
        f"Burgerservicenummer: {BSN}",
        f"Jan Jansen {BSN}",
        "Naam: Jansen\nBSN 9999.99.990\nGeboren: 1965",
        f"https://mijn.example/{BSN}/gegevens",
        f"https://mijn.example/?q={BSN}&code=LK7Q2M4T",
        f"https://mijn.example/#{BSN}",
        "https://mijn.example/?bsn=" + quote("9999.99.990"),
        "https://mijn.example/?q=" + quote(quote(f" {BSN} ")),
        "https://mijn.example/?d=" + b64encode(b'{"bsn":"' + BSN.encode() + b'","x":1}').decode(),
        f'{{"bsn": "{BSN}", "naam": "Jansen"}}',
        f'{{"id":{BSN}}}',
        ENTRY.format(f"URL:https://afspraak.example/?code=LK7Q2M4T\r\nDESCRIPTION:BSN {BSN}"),
        ENTRY.format(
            "URL:https://afspraak.example/?code=LK7Q2M4T\r\nSUMMARY:burgerservicenummer 9999\r\n 99990"
        ),
        f"BEGIN:VCARD\nFN:Jan\nNOTE:{BSN}\nEND:VCARD",
        f"Afspraakcode: {BSN}",
        f"{BSN}<<<<<",
        "９９９９９９９９０",
        "٩٩٩٩٩٩٩٩٠",
        "999\u200b999\u200b990",
    ],
)
def test_it_is_dropped_wherever_it_stands(text: str) -> None:
    assert read_text(text, TODAY) == Refused(Refusal.CITIZEN_NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        "https://afspraak.example/?code=LK7Q2M4T&d=2026-11-24",
        "https://afspraak.example/?code=LK7Q2M4T&t=1795512345678",
        "https://afspraak.example/?appId=" + f"ab{BSN}cd" * 4,
        "35049671-0a76-41f5-b04a-756c1c8e80cf",
    ],
)
def test_a_date_a_stamp_or_a_token_is_none(text: str) -> None:
    assert isinstance(read_text(text, TODAY), AppointmentCode)


def test_a_number_of_nine_digits_that_passes_by_chance_is_refused_with_them() -> None:
    """Privacy first: one all-digit appointment number of nine digits in eleven cannot be told from one."""
    refused = [text for text in map(str, range(100_000_000, 100_000_110)) if is_citizen_number(text)]
    assert len(refused) == 10
    assert {read_text(text, TODAY) for text in refused} == {Refused(Refusal.CITIZEN_NUMBER)}
    assert isinstance(read_text("A" + refused[0], TODAY), AppointmentCode)


@pytest.mark.parametrize("name", ["nld-passport-2014", "nld-id-2014", "nld-passport-old-filler"])
def test_the_optional_data_of_a_zone_goes_nowhere(name: str) -> None:
    read = read_text(text_of(name), TODAY)
    assert isinstance(read, IdentityDocument)
    kept = [read.surname, read.given_names, read.document_number]
    assert not any(number in each.reveal() for each in kept for number in (BSN, "123456782"))
    assert not mentions_citizen_number(repr(read))


def test_a_check_digit_that_was_not_read_does_not_make_it_a_document_number() -> None:
    """A filler where the digit stood lets the number go on in the optional data, where older cards have this one."""
    damaged = text_of("nld-id-2014").replace("SPECI20142", "SPECI2014<")
    assert read_text(damaged, TODAY) == Refused(Refusal.UNREADABLE)


def test_it_does_not_become_one_even_where_the_check_digits_would_agree() -> None:
    number = "SPECI2014" + BSN
    first = f"I<NLDSPECI2014<{BSN}{check_digit(number)}".ljust(30, "<")
    _, second, names = text_of("nld-id-2014").split("\n")
    composite = check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    text = "\n".join((first, second[:29] + composite, names))
    assert read_text(text, TODAY) == Refused(Refusal.UNREADABLE)


seen = st.sampled_from([BSN, text_of("nld-passport-2014"), "LK7Q2M4T", "https://a.example/?code=LK7Q2M4T"])


@given(seen, st.text(max_size=20), st.text(max_size=20))
def test_nothing_that_was_read_is_shown_or_logged(text: str, before: str, behind: str) -> None:
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        read = read_text(before + text + behind, TODAY)
    finally:
        logging.getLogger().removeHandler(handler)
    assert heard == []
    assert not any(part in repr(read) for part in (BSN, "LK7Q2M4T", "BRUIJN", "SPECI2014"))
