"""What is filled into a sentence stays whole on paper, whichever way the sentence runs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.tickets.directions import levels
from kiosk.devices.tickets.isolates import MARKS, pieces
from kiosk.devices.tickets.runs import runs_of
from kiosk.devices.tickets.wording import clean
from kiosk.domain.marks import isolated, unmarked


def visual(line: str, *, right_to_left: bool = True) -> str:
    """Return what stands from left to right, letters within a run as they are read."""
    return "|".join(
        run.text.strip() for run in runs_of(line, right_to_left=right_to_left) if run.text.strip()
    )


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        # A range of numbers would be turned round: digits count as Arabic ones after Arabic letters.
        (f"خلال {isolated('5–10')} دقيقة", "دقيقة|5–10|خلال"),
        # A full stop of a name belongs to the name, and the sentence's own to the sentence.
        (f"باسم {isolated('W. B.')}.", ".|W. B.|باسم"),
        (f"مكان {isolated('Hall (B)')}، الآن", "، الآن|Hall (B)|مكان"),
    ],
)
def test_a_filled_in_text_stays_whole(sentence: str, seen: str) -> None:
    assert visual(sentence) == seen


def test_without_an_isolate_a_range_is_turned_round() -> None:
    assert "5–10" not in visual("خلال 5–10 دقيقة").split("|")


def test_isolates_within_isolates() -> None:
    """The least level above the outer one that runs the right way, each time (X5c)."""
    line = "ا" + isolated("a" + isolated("ب") + "b") + "ت"
    by_character = dict(zip(line, levels(line, right_to_left=True), strict=True))
    assert [by_character[each] for each in "اaبbت"] == [1, 2, 3, 2, 1]
    assert levels("\u2067a\u2069", right_to_left=False) == [0, 2, 0]


def test_an_isolate_that_a_line_was_broken_over() -> None:
    assert visual("ا \u2068a b") == "a b|ا"
    assert visual("a b\u2069 ا") == "ا|a b"


def test_marks_pass_the_cleaning_and_are_not_drawn() -> None:
    assert clean(isolated("B  047")) == isolated("B 047")
    assert unmarked(isolated("B047")) == "B047"
    assert visual(isolated("B047")) == "B047"


def test_deep_nonsense_is_no_crash() -> None:
    line = "\u2068" * 3000 + "a" + "\u2069" * 4000
    assert len(levels(line, right_to_left=True)) == len(line)


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("a7 .ب\u2066\u2067\u2068\u2069"), max_size=24), st.booleans())
def test_no_character_is_lost_but_the_marks(line: str, right_to_left: bool) -> None:
    assert "".join(each.text for each in pieces(line)) == line
    assert len(levels(line, right_to_left=right_to_left)) == len(line)
    drawn = "".join(run.text for run in runs_of(line, right_to_left=right_to_left))
    assert sorted(drawn) == sorted(each for each in line if each not in MARKS)
