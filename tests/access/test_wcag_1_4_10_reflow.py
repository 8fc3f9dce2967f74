"""WCAG 2.2, 1.4.10: the largest text on the smallest screen in the longest language is whole and moves one way."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from kiosk.flow.session import Comfort
from kiosk.i18n.catalogues import languages
from kiosk.i18n.words import words_for
from tests.access.stages import SMALL, box, chosen, controls, opened, scenes
from tests.ui.clipping import clipped
from tests.ui.stage import Stage

SMALLEST = ["10.1 upright", "10.1 lying"]
_PROBES = (
    "confirm-yes",
    "start-appointment",
    "answer-without-appointment",
    "scan-document-without",
    "type-details",
)


def longest_first() -> list[str]:
    """Order the languages by how wide their longest words are."""

    def longest(language: str) -> int:
        words = words_for(language)
        return max(len(word) for key in _PROBES for word in words.say(key).split())

    return sorted(languages(), key=longest, reverse=True)


@pytest.mark.parametrize("name", SMALLEST)
def test_nothing_is_cut(qapp: QApplication, name: str, campaign_size: int) -> None:
    with opened(SMALL[name]) as stage:
        for language in longest_first()[:campaign_size]:
            cut = {}
            for scene in ["attract", *scenes(8, campaign_size)]:
                stage.show(scene, language, Comfort(large_text=True))
                if found := [*clipped(stage), *_sideways(stage)]:
                    cut[scene] = found
            assert cut == {}, language


def test_larger_screens(qapp: QApplication, campaign_size: int) -> None:
    for name in chosen(sorted(set(SMALL) - set(SMALLEST)), 1, campaign_size):
        with opened(SMALL[name]) as stage:
            for scene in scenes(5, campaign_size):
                stage.show(scene, longest_first()[0], Comfort(large_text=True))
                assert clipped(stage) == [], (name, scene)


def test_what_does_not_fit_is_stepped_through_one_way(stage: Stage) -> None:
    stage.show("waiting", "nl", Comfort(large_text=True))
    assert {"list.up", "list.down"} <= {each.objectName() for each in controls(stage)}
    assert stage.window.findChildren(QScrollArea) == []


def _sideways(stage: Stage) -> list[str]:
    places = {each.objectName(): box(stage, each) for each in controls(stage)}
    return [name for name, at in places.items() if at.left() < 0 or at.right() >= stage.window.width()]
