"""Every script that a visitor or an office writes: fonts, directions, joined letters, and where lines break."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.tickets.breaking import tokens
from kiosk.devices.tickets.directions import levels
from kiosk.devices.tickets.fonts import FACES, LATIN, has, missing_glyphs, shapes_text
from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, lay_out
from kiosk.devices.tickets.lines import Style, wrapped
from kiosk.devices.tickets.runs import runs_of
from kiosk.domain.assets import assets
from kiosk.i18n.catalogues import languages
from tests.devices.papers import black_bounds, code_on, ticket_paper

SAMPLES = {
    "nl": "Neem plaats in wachtruimte B, begane grond",
    "de": "Aufenthaltskarte für Familienangehörige, Fingerabdrücke",
    "fr": "Rendez-vous à 10:15, cœur, naïve, où",
    "pl": "Zażółć gęślą jaźń, poczekalnia B",
    "es": "¿Cuánto tiempo? Señal, número B047",
    "pt": "Informações sobre imigração, você",
    "tr": "İkametgâh kaydı, ğışç, 10:15",
    "uk": "Ваш запис о 10:15, зона очікування ґ",
    "el": "Άδεια διαμονής",
    "ar": "موعدك في الساعة 10:15، منطقة الانتظار B",
    "he": "התור שלך בשעה 10:15",
    "zh": "您的预约时间是 10:15，请在一楼等候。",
    "am": "ሰላም፣ ቁጥርዎ B047",
}
RIGHT_TO_LEFT = frozenset({"ar", "he"})


def visual(line: str, *, right_to_left: bool) -> list[str]:
    """Return the runs as they stand from left to right."""
    return [run.text.strip() for run in runs_of(line, right_to_left=right_to_left) if run.text.strip()]


def test_pillow_shapes_text() -> None:
    assert shapes_text(), "Pillow without raqm draws Arabic and Hebrew unjoined: install libfribidi0"


@pytest.mark.parametrize("language", list(SAMPLES))
def test_every_character_has_a_glyph(language: str) -> None:
    assert missing_glyphs(SAMPLES[language]) == ""


def test_what_no_font_has_is_noticed() -> None:
    assert missing_glyphs("a𓀀b𓀀") == "𓀀"


@pytest.mark.parametrize("language", languages())
def test_every_word_of_the_catalogues_can_be_printed(language: str) -> None:
    words = (assets() / "translations" / f"{language}.ftl").read_text("utf-8")
    assert missing_glyphs(words.replace("\n", "")) == ""


@pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
@pytest.mark.parametrize("language", list(SAMPLES))
def test_a_ticket_in_every_script(language: str, width: int) -> None:
    words = SAMPLES[language]
    paper = ticket_paper(service=words, lines=(words, words), right_to_left=language in RIGHT_TO_LEFT)
    picture = lay_out(paper, width)
    left, _, right, bottom = black_bounds(picture)
    assert left >= 4
    assert right <= width - 4
    assert bottom < picture.height
    assert code_on(picture) == paper.code


def test_a_number_in_arabic_words_stands_the_right_way_round() -> None:
    assert visual("رقمك B047 الآن", right_to_left=True) == ["الآن", "B047", "رقمك"]


def test_a_time_at_the_end_of_an_arabic_sentence_stands_at_the_left() -> None:
    assert visual("موعدك في 10:15", right_to_left=True) == ["10:15", "موعدك في"]


def test_an_arabic_name_in_a_dutch_sentence() -> None:
    assert visual("Loket مرحبا B", right_to_left=False) == ["Loket", "مرحبا", "B"]


def test_brackets_belong_to_the_sentence_around_them() -> None:
    """UAX 9, rule N0: both brackets run with the Hebrew, so that neither is turned away from its word."""
    line = "מידע (Information) 2026"
    by_place = dict(zip(range(len(line)), levels(line, right_to_left=True), strict=True))
    opening, closing = line.index("("), line.index(")")
    assert by_place[opening] == by_place[closing] == 1
    assert by_place[opening + 1] == 2


def test_arabic_letters_join() -> None:
    """The same four letters apart take more room than joined."""
    style = Style(40, 50)
    joined, apart = style.width("بببب", right_to_left=True), 4 * style.width("ب", right_to_left=True)
    assert joined < 0.8 * apart


def test_digits_come_from_the_latin_font() -> None:
    faces = {run.face for run in runs_of("10:15", right_to_left=True)}
    assert faces == {LATIN}
    assert all(any(has(face, each) for face in FACES) for each in "0123456789")


def test_chinese_breaks_between_characters_and_never_before_a_closing_mark() -> None:
    style = Style(30, 40)
    lines = wrapped("请在一楼等候区就座，工作人员会叫您的号码。", style, 200)
    assert len(lines) > 2
    assert "".join(lines) == "请在一楼等候区就座，工作人员会叫您的号码。"
    assert not [line for line in lines if line[0] in "，。"]
    assert all(style.width(line) <= 200 for line in lines)


def test_chinese_breaks_after_a_clause_where_it_can() -> None:
    """Nothing tells where Chinese words end: 几乎 ("almost") must not stand on two lines."""
    clauses = ["您要等约 10 分钟，", "几乎肯定不超过 20 分钟"]
    assert wrapped("".join(clauses), Style(25, 34), 360) == clauses


def test_words_keep_their_spaces() -> None:
    assert [each.text for each in tokens("在 B 区 now")] == ["在", "B", "区", "now"]
    assert wrapped("在 B 区 now", Style(30, 40), 500) == ["在 B 区 now"]


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("aB7 :()«»بםא你，።.-\u200f\u200e"), max_size=30), st.booleans())
def test_no_character_is_lost_or_doubled(line: str, right_to_left: bool) -> None:
    seen = "".join(run.text for run in runs_of(line, right_to_left=right_to_left))
    assert sorted(seen) == sorted(line)
