"""Every character of every language has a glyph in our fonts, in both weights, and lines are high enough for it."""

import re
from functools import cache

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import ImageFont

from kiosk.devices.tickets.fonts import FACES, missing_glyphs
from kiosk.domain.assets import assets
from kiosk.i18n.catalogues import languages
from kiosk.i18n.pseudo import PSEUDO
from kiosk.i18n.words import language_name, words_for
from tests.i18n.test_forms import TRANSLATIONS, found_words, said

FONTS = assets() / "fonts"
WEIGHTS = {
    "regular": [face.regular for face in FACES],
    "bold": [face.bold or face.regular for face in FACES],
}
OF_NO_FONT = frozenset("\u2066\u2067\u2068\u2069\u200e\u200f\n")
"""Marks of direction are never drawn."""


@cache
def covered(name: str) -> frozenset[int]:
    """Return the characters that a font file has."""
    with TTFont(FONTS / name, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def characters(language: str) -> frozenset[str]:
    """Return every character that a language's catalogues, its days and its name draw."""
    paths = [TRANSLATIONS / f"{language}.ftl", TRANSLATIONS / "pages" / f"{language}.ftl"]
    text = "".join(
        piece for path in paths for pattern in said(path).values() for piece in found_words(pattern)
    )
    locale = words_for(language).locale
    days = "".join((*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values()))
    return frozenset(text + days + language_name(language) + "0123456789") - OF_NO_FONT


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("language", languages())
def test_every_character_has_a_glyph(language: str, weight: str) -> None:
    there = frozenset[int]().union(*map(covered, WEIGHTS[weight]))
    assert sorted(each for each in characters(language) if ord(each) not in there) == []
    assert missing_glyphs("".join(characters(language))) == ""


@pytest.mark.parametrize("language", PSEUDO)
def test_languages_for_testers_have_glyphs(language: str) -> None:
    words = words_for(language)
    text = "".join(words.say(key) for key in ("scan-document-lead", "help-hint", "test-ticket-letters"))
    assert missing_glyphs("".join(frozenset(text) - OF_NO_FONT)) == ""


def test_what_no_font_has_is_noticed() -> None:
    assert ord("𓀀") not in frozenset[int]().union(*map(covered, WEIGHTS["regular"]))


@pytest.mark.parametrize("name", ["NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"])
def test_arabic_lines_are_as_high_as_arabic_words(name: str) -> None:
    """Lines are 1.6 em high; the font as it comes has 2.1, for marks that only the Koran has."""
    with TTFont(FONTS / name, lazy=True) as font:
        ascent, descent = font["hhea"].ascent, -font["hhea"].descent
        assert (ascent + descent) / font["head"].unitsPerEm == pytest.approx(1.6)
    drawn = ImageFont.truetype(FONTS / name, 1000)
    patterns = said(TRANSLATIONS / "ar.ftl").values()
    words = sorted({word for each in patterns for piece in found_words(each) for word in piece.split()})
    boxes = {
        word: drawn.getbbox(word, anchor="ls", direction="rtl") for word in words if re.search("[ء-ي]", word)
    }
    assert [word for word, (_, top, _, bottom) in boxes.items() if -top > ascent or bottom > descent] == []
