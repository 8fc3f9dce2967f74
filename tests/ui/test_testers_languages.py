"""In a language that is long and runs from the right nothing is cut or left untranslated, and all is mirrored."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.domain.marks import unmarked
from kiosk.flow.session import Comfort
from kiosk.i18n.catalogues import languages
from kiosk.i18n.pseudo import LONG_FROM_THE_RIGHT, PSEUDO
from kiosk.i18n.words import language_name
from kiosk.ui.profile import LANDSCAPE, PORTRAIT
from kiosk.ui.widgets.glyphs import Glyph, turned
from tests.ui.clipping import clipped
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage, open_stage

NAMES = frozenset(language_name(tag) for tag in (*languages(), *PSEUDO))
SOME = list(SCENES)[::6]
"""Upright and large costs as much again as the rest, and differs less."""


@pytest.fixture(scope="module")
def lying(qapp: QApplication) -> Iterator[Stage]:
    """Open a wide window."""
    stage = open_stage(LANDSCAPE, motion=False)
    yield stage
    stage.window.leave()


@pytest.fixture
def upright(qapp: QApplication) -> Iterator[Stage]:
    """Open an upright window."""
    stage = open_stage(PORTRAIT, motion=False)
    yield stage
    stage.window.leave()


def test_nothing_is_cut_or_left_in_plain_english(lying: Stage) -> None:
    """Our own sentences are in brackets; plain ones are the office's, or were never translated."""
    cut: dict[str, list[str]] = {}
    plain: dict[str, str] = {}
    for name in SCENES:
        lying.show(name, LONG_FROM_THE_RIGHT)
        if found := clipped(lying):
            cut[name] = found
        plain.update({text: name for text in lying.texts() if untranslated(text, name)})
    assert cut == {}
    assert plain == {}


def test_nothing_is_cut_upright_and_large(upright: Stage) -> None:
    cut: dict[str, list[str]] = {}
    for name in SOME:
        upright.show(name, LONG_FROM_THE_RIGHT, Comfort(large_text=True))
        if found := clipped(upright):
            cut[name] = found
    assert cut == {}


def untranslated(text: str, scene: str) -> bool:
    """Tell whether words stand on the screen that are neither in brackets nor among what the scene is made of."""
    if "[" in unmarked(text) or text in NAMES:
        return False
    made_of = repr(SCENES[scene])
    return any(
        re.search("[a-z]{2}", part) and part not in made_of for part in re.split("  | · ", unmarked(text))
    )


def test_rule_notices_a_sentence_that_nobody_translated() -> None:
    assert untranslated("Take a seat", "start")
    assert not untranslated("10:15  Photo and fingerprints", "choose")


def left(stage: Stage, name: str) -> int:
    """Return where a button begins."""
    button: QAbstractButton = stage.button(name)
    return button.mapTo(stage.window, QPoint(0, 0)).x()


def test_all_is_mirrored_while_it_stands(lying: Stage) -> None:
    """The language changes in place; the way on and the footer change sides with it, and back."""
    places: dict[str, list[tuple[int, int]]] = {}
    for language in ("en", LONG_FROM_THE_RIGHT, "ar", "en"):
        lying.show("start", language)
        places.setdefault(language, []).append((left(lying, "back"), left(lying, "help")))
    ((english, again), arabic) = places["en"], places["ar"][0]
    assert english == again
    assert english != arabic
    assert (english[0] < english[1]) == (arabic[0] > arabic[1])


def test_arrows_turn_and_other_pictures_do_not() -> None:
    right = Qt.LayoutDirection.RightToLeft
    assert turned(Glyph.BACKWARD, right) is Glyph.FORWARD
    assert turned(Glyph.FORWARD, Qt.LayoutDirection.LeftToRight) is Glyph.FORWARD
    assert turned(Glyph.CLOCK, right) is Glyph.CLOCK
