"""Arabic and Hebrew without raqm: by Unicode's table alone, compared with what raqm draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFont

from kiosk.devices.tickets.directions import reads_from_the_right
from kiosk.devices.tickets.fonts import fonts_folder
from kiosk.devices.tickets.lines import Style, wrapped
from kiosk.devices.tickets.shaping import by_hand

WORDS = [
    ("NotoSansArabic-Regular.ttf", "موعدك في الساعة"),
    ("NotoSansArabic-Regular.ttf", "البصمات الحيوية لوثيقة الإقامة"),
    ("NotoSansArabic-Regular.ttf", "لا إله، السلام، نسخة"),
    ("NotoSansArabic-Bold.ttf", "پرونده چاپ گواهی کارت"),
    ("NotoSansHebrew-Regular.ttf", "התור שלך בשעה"),
]
SIZE = 36


def drawn(font: str, text: str, engine: ImageFont.Layout, direction: str | None) -> Image.Image:
    picture = Image.new("L", (700, 80), 0)
    face = ImageFont.truetype(fonts_folder() / font, SIZE, layout_engine=engine)
    ImageDraw.Draw(picture).text((10, 50), text, fill=255, font=face, anchor="ls", direction=direction)
    return picture.point([0] * 128 + [255] * 128)


@pytest.mark.parametrize(("font", "text"), WORDS)
def test_as_raqm_draws_it(font: str, text: str) -> None:
    raqm = drawn(font, text, ImageFont.Layout.RAQM, "rtl")
    hand = drawn(font, by_hand(text), ImageFont.Layout.BASIC, None)
    assert_alike(raqm, hand)


def assert_alike(one: Image.Image, other: Image.Image) -> None:
    """Both have the same letters: each has little ink that is farther than two dots from the other's."""
    for ours, theirs in ((one, other), (other, one)):
        near = theirs.resize(theirs.size)
        for across in (-2, -1, 0, 1, 2):
            for down in (-1, 0, 1):
                near = ImageChops.lighter(near, ImageChops.offset(theirs, across, down))
        alone = ImageChops.subtract(ours, near)
        assert alone.histogram()[255] < 0.05 * ours.histogram()[255]


def test_letters_as_they_are_would_not_pass() -> None:
    font, text = WORDS[0]
    raqm = drawn(font, text, ImageFont.Layout.RAQM, "rtl")
    with pytest.raises(AssertionError):
        assert_alike(raqm, drawn(font, text[::-1], ImageFont.Layout.BASIC, None))


def test_brackets_turn_with_their_words_and_joiners_are_not_drawn() -> None:
    assert by_hand("(אב)") == "(בא)"
    assert by_hand("א\u200dב\u05b7") == "בא"


@given(st.text(alphabet=st.characters(min_codepoint=0x590, max_codepoint=0x6FF), max_size=30))
def test_any_run_can_be_shaped(text: str) -> None:
    assert len(by_hand(text)) <= len(text)


@pytest.mark.parametrize(
    ("paragraph", "arabic_ticket", "dutch_ticket"),
    [
        ("2 Loketten", False, False),
        ("رقمك B047", True, False),
        ("مرحبا", True, True),
        ("10:15", True, False),
    ],
)
def test_a_paragraph_reads_as_its_letters_do(paragraph: str, arabic_ticket: bool, dutch_ticket: bool) -> None:
    assert reads_from_the_right(paragraph, language_does=True) == arabic_ticket
    assert reads_from_the_right(paragraph, language_does=False) == dutch_ticket


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Neem plaats in wachtruimte B, begane grond", "wachtruimte B,"),
        ("Сядьте в зоні очікування B, перший поверх", "очікування B,"),
        ("Proszę usiąść w poczekalni B, na parterze", "w poczekalni"),
        ("اجلس في منطقة الانتظار B، الطابق الأرضي", "الانتظار B،"),
    ],
)
@pytest.mark.parametrize("width", [360, 420, 520])
def test_short_words_stay_with_theirs(text: str, together: str, width: int) -> None:
    """Where that costs no further line."""
    lines = wrapped(text, Style(25, 34), width)
    assert " ".join(lines) == text
    if len(lines) == 2:
        assert any(together in line for line in lines)
