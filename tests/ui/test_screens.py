"""Every screen in every form: it renders, in both languages, with each offer on exactly one widget."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel

from kiosk.flow.controls import Control
from kiosk.flow.screens import SCREEN_NAMES
from kiosk.flow.session import Comfort
from kiosk.i18n.words import language_name, words_for
from kiosk.ui.widgets.desk import TURNING
from kiosk.ui.widgets.footer import LANGUAGES
from kiosk.ui.widgets.illustration import SWITCH
from tests.ui.office import MUNICIPALITIES
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

SAME_IN_BOTH = {
    "Nederlands", "English", "Contrast", "B047", "W. B.", "10:05", "10:15", "10", "Geleenstraat 25, Heerlen",
    *MUNICIPALITIES,
}  # fmt: skip
SHIFT_PX = 24
"""So far the idle screen is shifted now and then, at most."""
OF_THE_WINDOW = {"list.up", "list.down", LANGUAGES, SWITCH, TURNING}
TYPED = {"LK7Q2M4T", "VAN DEN BROEK-TIMMERMANS", "ШЕВЧЕНКО", "山本", "24", "1–", "––––", "31", "02", "1987"}
ROLES = {QAccessible.Role.Button, QAccessible.Role.CheckBox}


def test_every_screen_has_a_scene(stage: Stage) -> None:
    shown = set()
    for name in SCENES:
        stage.show(name)
        shown.add(stage.desk.view.name)
    assert shown == set(SCREEN_NAMES)


@pytest.mark.parametrize("scene", SCENES)
def test_language_changes_all_text_in_place(stage: Stage, scene: str) -> None:
    stage.show(scene, "en")
    english, page = set(stage.texts()), stage.window.page
    stage.show(scene, "nl")
    assert stage.window.page is page
    assert english
    # What a visitor has typed stays, and keys have one sign in every language.
    same = {each for each in english & set(stage.texts()) if len(each) > 1}
    assert same <= SAME_IN_BOTH | TYPED
    stage.show(scene, "en")
    assert set(stage.texts()) == english


@pytest.mark.parametrize("scene", SCENES)
def test_each_offer_has_one_widget(stage: Stage, scene: str) -> None:
    stage.show(scene)
    offers = {offer.name: offer for offer in stage.desk.view.offers}
    names = [each.objectName() for each in stage.visible(QAbstractButton)]
    own = [name for name in names if name not in OF_THE_WINDOW]
    assert sorted(own) == sorted(offers)
    for name, offer in offers.items():
        button = stage.button(name)
        assert button.isEnabled() is offer.enabled, name
        assert button.accessibleName(), name
        assert QAccessible.queryAccessibleInterface(button).role() in ROLES, name
        assert not button.toolTip()
        assert not button.autoRepeat()


@pytest.mark.parametrize(
    "scene", ["start", "choose", "walk_in", "ticket_failed", "too_early", "could_not_check"]
)
def test_each_enabled_offer_posts_itself(stage: Stage, scene: str) -> None:
    stage.show(scene)
    for offer in stage.desk.view.offers:
        stage.show(scene)
        stage.tap(offer.name)
        assert stage.desk.tapped == ([offer.name] if offer.enabled else [])


def test_labels_say_what_they_show(stage: Stage) -> None:
    stage.show("ticket_printed")
    for label in stage.visible(QLabel):
        assert label.accessibleName() == label.text() != ""


def test_ticket_shows_what_is_known(stage: Stage) -> None:
    stage.show("ticket_printed")
    texts = stage.texts()
    for said in ("B047", "waiting area 2, by counters 5 and 6", "3 people", "Take your ticket"):
        assert said in texts
    assert "about 10 min, almost surely within 20" in texts
    stage.show("ticket_alone")
    assert not [text for text in stage.texts() if "min" in text.split() or "people" in text]
    stage.show("ticket_next")
    assert "You are next" in stage.texts()
    stage.show("ticket_called")
    assert {"It is your turn", "Go to counter 5"} <= set(stage.texts())


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(
    ("scene", "away", "way_on"),
    [
        ("scan_code_away", "scan-code-away", "ready"),
        ("scan_code_all_away", "scan-code-away", "away"),
        ("scan_document_away", "scan-document-away", "ready"),
        ("scan_document_all_away", "scan-document-away", "away"),
    ],
)
def test_what_is_away_is_said_with_the_way_on(
    stage: Stage, scene: str, away: str, way_on: str, language: str
) -> None:
    words = words_for(language)
    said = {words.say(away), words.say(f"{away}-lead", other=way_on)}
    stage.show(scene, language)
    assert said <= set(stage.texts())
    # Nobody is told to hold something to what is not there; and it is all back as soon as the device is.
    usual = "scan_code" if scene.startswith("scan_code") else "scan_document"
    lead = words.say(f"{usual.replace('_', '-')}-lead")
    assert lead not in stage.texts()
    stage.show(usual, language)
    assert lead in stage.texts()
    assert not said & set(stage.texts())


def test_a_code_is_not_asked_for_where_it_cannot_be_shown(stage: Stage) -> None:
    words = words_for("en")
    stage.show("attract_away")
    assert words.say("attract-scan") not in stage.texts()
    assert words.say("attract-touch") in stage.texts()
    stage.show("attract")
    assert words.say("attract-scan") in stage.texts()


def test_a_ticket_that_cannot_be_printed_now_is_to_be_noted_down(stage: Stage) -> None:
    words = words_for("en")
    stage.show("ticket_failed_away")
    assert {"B047", words.say("ticket-failed-note-away")} <= set(stage.texts())
    stage.show("ticket_failed")
    assert words.say("ticket-failed-note") in stage.texts()


def test_languages_are_marked_by_more_than_colour(stage: Stage) -> None:
    stage.show("start", "nl")
    dutch, english = stage.button("language:nl"), stage.button("language:en")
    assert (dutch.isChecked(), english.isChecked()) == (True, False)
    assert dutch.text() == language_name("nl")


def test_settings_tell_their_state_both_ways(stage: Stage) -> None:
    words = words_for("en")
    for on in (False, True):
        stage.show("start", comfort=Comfort(high_contrast=on, large_text=on, low_reach=on))
        state = "yes" if on else "no"
        contrast, size, reach = (stage.button(name) for name in ("contrast", "text_size", "low_reach"))
        assert contrast.isChecked() is size.isChecked() is reach.isChecked() is on
        assert reach.accessibleDescription() == words.say("control-low-reach-state", on=state)
        assert contrast.accessibleDescription() == words.say("control-contrast-state", on=state)
        assert size.accessibleDescription() == words.say("control-text-size-state", on=state)


def test_footer_keeps_its_places(stage: Stage) -> None:
    places: dict[str, list[tuple[int, int, int, int]]] = {}
    for scene in SCENES:
        stage.show(scene)
        for offer in stage.desk.view.offers:
            if offer.control in (
                Control.BACK,
                Control.HELP,
                Control.STOP,
                Control.CONTRAST,
                Control.LANGUAGE,
            ):
                button = stage.button(offer.name)
                corner = button.mapTo(stage.window, button.rect().topLeft())
                places.setdefault(offer.name, []).append((*corner.toTuple(), button.width(), button.height()))
    moved = {
        name: tuple(max(side) - min(side) for side in zip(*found, strict=True))
        for name, found in places.items()
    }
    assert len(moved) >= 6
    assert all(max(by) <= SHIFT_PX for by in moved.values()), moved


def test_demo_is_said(stage: Stage) -> None:
    stage.show("ticket_failed")
    assert words_for("en").say("demo-ribbon") in stage.texts()
    stage.show("ticket_printed")
    assert words_for("en").say("demo-ribbon") not in stage.texts()
