"""A signed code on its way in: what a scanner sends of it, and how small a picture of it can be."""

from datetime import UTC, date, datetime
from urllib.parse import quote

import pytest
import qrcode
import segno
from PIL import Image, ImageFilter
from qrcode.constants import ERROR_CORRECT_M

from kiosk.devices.codes.citizen import mentions_citizen_number
from kiosk.devices.codes.payload import read_payload, read_text
from kiosk.devices.codes.picture import codes_in, read_picture
from kiosk.devices.tickets.qr import code_modules
from kiosk.domain.base45 import decode
from kiosk.domain.ids import AppointmentId
from kiosk.domain.reads import AppointmentCode, Refused
from kiosk.domain.signed_codes import PREFIX, SignedRecord
from tests.signed import Signer, record

TODAY = date(2026, 11, 24)
SAID = record(datetime(2026, 11, 24, 10, 15, tzinfo=UTC))
TEXT = Signer().text(SAID)
VERSION = 6
SIDE = 41
"""Modules of a version 6 symbol (ISO/IEC 18004, table 1)."""


def said_by(payload: bytes) -> SignedRecord | None:
    """Return what the signed code in a payload says."""
    read = read_payload(payload, TODAY)
    return read.signed.record if isinstance(read, AppointmentCode) and read.signed else None


@pytest.mark.parametrize(
    "payload",
    [TEXT, f"{TEXT}\r\n", f"]Q1{TEXT}", f"  {TEXT}", f"https://booking.example/a?code={quote(TEXT)}"],
    ids=["plain", "line", "named", "blanks", "link"],
)
def test_a_signed_code_is_read_however_it_is_sent(payload: str) -> None:
    assert said_by(payload.encode()) == SAID


@pytest.mark.parametrize(
    "payload",
    [TEXT[:-1], TEXT + "A", TEXT.replace(":", ";"), TEXT.lower(), PREFIX, f"]C1{TEXT}", TEXT * 3],
    ids=["short", "long", "keyboard", "case", "prefix", "bar code", "thrice"],
)
def test_a_damaged_one_is_nothing_of_ours(payload: str) -> None:
    assert isinstance(read_text(payload, TODAY), Refused)


def test_what_looks_like_a_citizen_number_in_it_means_nothing() -> None:
    # Nine characters of office and key id that pass the eleven-test, and an R, which makes what follows a sign.
    digits = decode("111222333")
    assert digits is not None
    said = record(
        SAID.start,
        office=digits[:4],
        key_id=int.from_bytes(digits[4:], "big"),
        appointment_id=AppointmentId("R"),
    )
    text = Signer().text(said)
    assert mentions_citizen_number(text)
    assert said_by(text.encode()) == said


def test_encoders_make_a_version_6_symbol_at_level_m() -> None:
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M)
    made.add_data(TEXT)
    made.make(fit=True)
    assert made.version == VERSION
    other = segno.make(TEXT, error="m", boost_error=False)
    assert (other.version, other.error, other.mode) == (VERSION, "M", "alphanumeric")
    assert len(code_modules(TEXT)) == SIDE


@pytest.mark.parametrize("dots", [2, 3, 6])
def test_small_pictures_are_read_back(dots: int) -> None:
    picture = _picture(dots)
    assert codes_in(picture) == (TEXT.encode(),)
    read = read_picture(picture, TODAY)
    assert isinstance(read, AppointmentCode)
    assert read.signed
    assert read.signed.record == SAID


def test_a_photograph_of_it_out_of_focus_and_at_an_angle_is_read() -> None:
    scene = Image.new("L", (400, 400), 235)
    scene.paste(
        _picture(5).rotate(12, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC), (40, 40)
    )
    read = read_picture(scene.filter(ImageFilter.GaussianBlur(1.2)), TODAY)
    assert isinstance(read, AppointmentCode)
    assert read.signed


@pytest.mark.parametrize("dirt", [4, 8])
def test_level_m_mends_what_is_damaged(dirt: int) -> None:
    picture = _picture(4)
    picture.paste(0, (100, 90, 100 + 4 * dirt, 90 + 2 * dirt))
    assert codes_in(picture) == (TEXT.encode(),)


@pytest.mark.parametrize("id_", ["A", "LK7Q2M4T", "000000000000001", "0123456789abcdef" * 2])
def test_the_symbol_is_as_large_whatever_the_id(id_: str) -> None:
    assert len(code_modules(Signer().text(record(SAID.start, appointment_id=AppointmentId(id_))))) == SIDE


def _picture(dots: int) -> Image.Image:
    modules = code_modules(TEXT, 4)
    picture = Image.new("L", (len(modules), len(modules)), 255)
    picture.putdata([0 if dark else 255 for row in modules for dark in row])
    return picture.resize((len(modules) * dots, len(modules) * dots), Image.Resampling.NEAREST)
