"""Which part of a vendor's link or label names the appointment, and links that name none. No link is ever opened."""

import json
from base64 import b64encode, urlsafe_b64encode
from datetime import date

import pytest

from kiosk.devices.codes.payload import read_payload, read_text
from kiosk.domain.matching import code_keys
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret

TODAY = date(2026, 11, 24)
PUBLIC_ID = "0f3c9a" * 10 + "beef"
"""Sixty-four hexadecimal digits, as Qmatic's calendar gives them."""


def wrapped(content: object) -> str:
    return urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def written(text: str) -> str:
    read = read_text(text, TODAY)
    assert isinstance(read, AppointmentCode), read
    return read.as_written.reveal()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"https://afspraak.example/appointment?appId={PUBLIC_ID}", PUBLIC_ID),
        ("http://afspraak.example/appointment?external=4711-aB", "4711-aB"),
        ("http://afspraak.example/appointment?lang=nl&amp;appId=0a1b2c3d", "0a1b2c3d"),
        ("https://afspraak.example/appointment?appId=&external=4711aB", "4711aB"),
        ("https://afspraak.example/?appId=0a1b2c3d&external=4711aB", "0a1b2c3d"),
        ("HTTPS://AFSPRAAK.EXAMPLE/APPOINTMENT?APPID=0A1B2C3D", "0A1B2C3D"),
        ("www.afspraak.example/?code=LK7Q2M4T", "LK7Q2M4T"),
        ("https://afspraak.example/#/aanmelden?code=LK7Q2M4T", "LK7Q2M4T"),
        (
            "https://stadt.example/termin/#/appointment/" + wrapped({"id": 101002, "authKey": "fb43"}),
            "101002",
        ),
        ("https://stadt.example/?t=" + wrapped({"id": "100044", "authKey": "57c2"}), "100044"),
        ("https://stadt.example/appointment/?processId=101002&authKey=fb43", "101002"),
        ("Terminnummer: 101002", "101002"),
        ("Afspraakcode: LK7Q 2M4T", "LK7Q 2M4T"),
        ("Gemeente Voorbeeld\nUw afspraakcode is e4116a91311be2.\nTot ziens", "e4116a91311be2"),
        ("Votre numéro de rendez-vous : 0a1b2c3d", "0a1b2c3d"),
        ("]Q2\\000026LK7Q2M4T", "LK7Q2M4T"),
        ("]Q0LK7Q2M4T", "LK7Q2M4T"),
        ("\ufeffLK7Q2M4T", "LK7Q2M4T"),
    ],
)
def test_what_names_the_appointment_is_taken_as_it_is_written(text: str, code: str) -> None:
    assert written(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "https://qmatic.example/ticket?branch=1&visit=30283&checksum=135439207",
        "https://afspraak.example/?appId=0a1b2c3d&appId=0a1b2c3e",
        "https://stadt.example/#/" + wrapped({"id": 101002}),
        "https://stadt.example/#/" + wrapped({"id": True, "authKey": "fb43"}),
        "https://stadt.example/#/" + wrapped({"id": [101002], "authKey": "fb43"}),
        "https://stadt.example/#/" + wrapped(["id", "authKey", 101002]),
        "https://stadt.example/#/eyJpZCI6IDEwMTAwMiwgImF1dGhLZXki",
        "https://stadt.example/#/eyJ" + b64encode(b"[" * 250).decode(),
        "otpauth://totp/x?code=LK7Q2M4T",
        "intent://scan/?code=LK7Q2M4T#Intent;end",
        "https://afspraak.example/LK7Q2M4T",
        "https://afspraak.example/ ?code=LK7Q2M4T",
        "https://wa.me/31612345678",
        "https://apps.example/app/id310633997",
        "Postcode: 1234AB",
        "Uw afspraakcode: LK7Q2M4T\nAfspraakcode: AB3D4E5F\n",
        "HC1:NCFOXN%TSMAHN-HPO2",
        "BCD\n002\n1\nSCT\nINGBNL2A\nGemeente\nNL91ABNA0417164300\nEUR10",
        "geo:52.08,4.31",
        "tel:+31205551234",
        "mailto:balie@voorbeeld.example?subject=code",
        "SMSTO:+31612345678:code",
        "MECARD:N:Jansen,Jan;TEL:0612345678;;",
        "bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=1",
        "DGP|x",
        "]L0M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100",
        "]z0M1DESMARAIS/LUC",
        "]d2010871234567890",
        "]E04006381333931",
        "#UT01009999001",
    ],
)
def test_what_others_say_is_refused_kindly(text: str) -> None:
    assert read_text(text, TODAY) == Refused(Refusal.NOT_OURS)


@pytest.mark.parametrize(
    "damaged", ["https>&&afspraak.example&_codeßLK7Q2M4T", "LKß7Q2M4T", "LK7Q/2M4T", "ĿK7Q2M4T"]
)
def test_a_scanner_set_to_another_keyboard_is_not_guessed_at(damaged: str) -> None:
    assert read_text(damaged, TODAY) == Refused(Refusal.NOT_OURS)


def test_latin_1_and_a_mark_before_the_text_are_read() -> None:
    assert read_payload("Numéro de rendez-vous: 0a1b2c3d".encode("latin-1"), TODAY) == AppointmentCode(
        Secret("0A1B2C3D")
    )
    assert read_payload(b"\xef\xbb\xbfLK7Q2M4T", TODAY) == AppointmentCode(Secret("LK7Q2M4T"))
    assert read_payload("LK7Q2M4T".encode("utf-16"), TODAY) == Refused(Refusal.UNREADABLE)


@pytest.mark.parametrize(
    "code", [PUBLIC_ID, "e4116a91311be2", "35049671-0a76-41f5-b04a-756c1c8e80cf", "4711-aB"]
)
def test_the_normal_form_matches_what_a_day_list_holds(code: str) -> None:
    """Both sides hash the same form; the form as written is there for a system that tells case."""
    read = read_text(code, TODAY)
    assert isinstance(read, AppointmentCode)
    assert code_keys(b"key", read.code) == code_keys(b"key", Secret(code))
    assert read.as_written.reveal() == code
    assert read == read_text(code.upper(), TODAY)
    assert code not in repr(read)
