"""Pictures of codes in the files that phones, mail and messengers make, and codes of which only a part is there."""

import time
from datetime import date
from io import BytesIO
from random import Random

import pytest
import segno
from PIL import Image

from kiosk.devices.codes.picture import payloads_in, read_picture
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret

TODAY = date(2026, 11, 24)
SHORT = "LK7Q2M4T"
LONG = "https://afspraak.example/appointment?appId=" + "0f3c" * 16
GOOD = AppointmentCode(Secret(SHORT))


def code(text: str = SHORT, dark: str = "black", light: str | None = "white", scale: int = 6) -> Image.Image:
    stored = BytesIO()
    segno.make(text, micro=False).save(stored, kind="png", scale=scale, dark=dark, light=light)
    return Image.open(stored)


def stored(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


WHITE = Image.new("RGB", (174, 174), "white")
RGB = code().convert("RGB")
DEEP = Image.frombytes(
    "I;16", RGB.size, b"".join(bytes((0, 30 + level // 2)) for level in RGB.convert("L").tobytes())
)
LYING = Image.Exif()
LYING[0x0112] = 6

FILES = {
    "CMYK": stored(RGB.convert("CMYK"), "JPEG"),
    "palette": stored(RGB.quantize(8), "PNG"),
    "two colours": stored(RGB.convert("1"), "PNG"),
    "sixteen bits": stored(DEEP, "PNG"),
    "moving GIF": stored(RGB, "GIF", save_all=True, append_images=[WHITE], duration=100),
    "moving WebP": stored(RGB, "WEBP", save_all=True, append_images=[WHITE], duration=100),
    "bitmap": stored(RGB, "BMP"),
    "lying on its side": stored(RGB.rotate(90), "JPEG", exif=LYING),
    "mirrored": stored(RGB.transpose(Image.Transpose.FLIP_LEFT_RIGHT), "PNG"),
    "black on nothing": stored(code(light=None), "PNG"),
    "white on nothing": stored(code(dark="white", light=None).convert("RGBA"), "PNG"),
    "white on black": stored(code(dark="white", light="black"), "PNG"),
    "yellow on white": stored(code(dark="#e8e000").convert("RGB"), "PNG"),
    "red on green": stored(code(dark="#d00000", light="#00a000").convert("RGB"), "PNG"),
}  # fmt: skip


@pytest.mark.parametrize("kind", FILES)
def test_a_code_is_read_in_any_file(kind: str) -> None:
    assert read_picture(FILES[kind], TODAY) == GOOD


def test_what_another_phone_calls_a_photograph_is_unreadable() -> None:
    """HEIC needs a decoder under patents; the answer asks to try again, the camera reads the screen itself."""
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(2000)
    assert read_picture(heic, TODAY) == Refused(Refusal.UNREADABLE)
    assert read_picture(stored(RGB, "TIFF"), TODAY) == Refused(Refusal.UNREADABLE)


def test_a_small_code_in_twelve_million_pixels() -> None:
    picture = Image.new("L", (4000, 3000), 140)
    picture.paste(code(LONG).convert("L").resize((130, 130), Image.Resampling.LANCZOS), (3000, 2000))
    assert read_picture(stored(picture, "JPEG", quality=88), TODAY) == AppointmentCode(Secret("0F3C" * 16))


def test_a_part_of_several_is_noticed_and_refused() -> None:
    parts = segno.make_sequence(LONG + SHORT * 20, symbol_count=4)
    assert len(parts) == 4
    for part in parts:
        file = BytesIO()
        part.save(file, kind="png", scale=4)
        assert payloads_in(file.getvalue()) == (b"]Q3",)
        assert read_picture(file.getvalue(), TODAY) == Refused(Refusal.NOT_OURS)


@pytest.mark.parametrize("error", ["l", "m", "q", "h"])
def test_a_whole_one_is_none_of_several_under_any_mask(error: str) -> None:
    for mask in range(8):
        file = BytesIO()
        segno.make(SHORT, micro=False, error=error, boost_error=False, mask=mask).save(
            file, kind="png", scale=4
        )
        assert payloads_in(file.getvalue()) == (SHORT.encode(),)


@pytest.mark.parametrize(
    ("text", "why"),
    [("café " + SHORT, Refusal.NOT_OURS), ("預約 " + SHORT, Refusal.UNREADABLE)],
    ids=["Latin-1", "Shift-JIS"],
)
def test_a_code_in_another_encoding_is_no_code_of_ours(text: str, why: Refusal) -> None:
    assert read_picture(stored(code(text), "PNG"), TODAY) == Refused(why)


def test_a_hopeless_picture_costs_bounded_time() -> None:
    noise = Image.frombytes("L", (1280, 720), Random(1).randbytes(1280 * 720))
    begun = time.process_time()
    assert payloads_in(noise) == ()
    assert time.process_time() - begun < 6, "about 1.4 s of one core where this was written"
