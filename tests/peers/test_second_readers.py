"""Codes by makers that are not ours, for readers that are not ours: Debian's zbarimg reads what we read.

Only ASCII: of a text in UTF-8 it guesses the language by its bytes, and often gets it wrong.
"""

import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image

from kiosk.devices.codes.payload import read_payload
from kiosk.devices.codes.picture import payloads_in
from kiosk.domain.reads import AppointmentCode, TicketCode
from tests.devices.photographs import as_jpeg, photograph, tilted
from tests.peers.having import program

TODAY = date(2026, 11, 24)
TEXTS = [
    "LK7Q2M4T",
    "LT1:0123456789ABCDEF0123456789ABCDEF",
    "e4116a91311be2",
    "https://afspraak.example/appointment?appId=" + "0f3c" * 16,
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:Buerger\\, Terminnummer: 101002\\nTermin-Code: 101002\r\n"
    "END:VEVENT\r\nEND:VCALENDAR",
]


def zbar(picture: Image.Image, folder: Path) -> bytes:
    path = folder / "code.png"
    picture.save(path)
    asked: list[str | Path] = [
        program("zbarimg", "Debian's zbar-tools"),
        "-q",
        "--raw",
        "-Sdisable",
        "-Sqrcode.enable",
        path,
    ]
    return subprocess.run(asked, capture_output=True, check=False, timeout=30).stdout


@pytest.mark.parametrize("text", TEXTS, ids=["own", "ticket", "JCC", "Qmatic", "entry"])
@pytest.mark.parametrize("error", ["l", "h"])
def test_both_read_the_same(text: str, error: str, tmp_path: Path) -> None:
    file = BytesIO()
    segno.make(text, micro=False, error=error).save(file, kind="png", scale=5)
    picture = Image.open(file).convert("L")
    (ours,) = payloads_in(picture)
    assert zbar(picture, tmp_path).rstrip(b"\n") == ours
    assert ours == text.encode()
    assert isinstance(read_payload(ours, TODAY), AppointmentCode | TicketCode)


def test_both_read_an_easy_photograph(tmp_path: Path) -> None:
    picture = photograph(TEXTS[3], 1, tilted(20), as_jpeg(60))
    assert zbar(picture, tmp_path).strip() == TEXTS[3].encode()
    assert payloads_in(picture) == (TEXTS[3].encode(),)
