"""The keyboard on the screen: acts on release, never repeats, tells keys by name, and forgets with its page."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.secret import Secret
from kiosk.flow.entries import TypeBirthDate, TypeCode, TypeName
from kiosk.flow.states import Attract
from kiosk.i18n.words import words_for
from kiosk.ui.profile import SUPPORTED
from kiosk.ui.screens.typing_page import TypingPage
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import fitted
from kiosk.ui.widgets.keyboard_keys import KeyButton
from tests.ui.stage import Stage, open_stage
from tests.ui.test_targets import boxes

CANARY = "KANARIEVOGEL"
_NONE = Qt.KeyboardModifier.NoModifier


def press(stage: Stage, key: str) -> None:
    """Tap a key at once after whatever was tapped."""
    QTest.mouseClick(stage.button(f"type.key:{key}"), Qt.MouseButton.LeftButton)


def typed(stage: Stage) -> str:
    """Read the session's field."""
    state = stage.desk.session.state
    assert isinstance(state, TypeCode | TypeName)
    return state.text.reveal()


def test_keys_type_what_they_show(stage: Stage) -> None:
    stage.show("type_code_empty")
    for key in "LK7":
        stage.tap(f"type.key:{key}")
    assert typed(stage) == "LK7"
    (field,) = stage.visible(Field)
    assert field.text() == "LK7"
    assert field.accessibleName() == words_for("en").say("type-code-label")
    stage.tap("type.delete")
    assert field.text() == "LK"


def test_other_keys_are_typed_as_fast_as_one_can_and_the_same_one_is_one_strike(stage: Stage) -> None:
    stage.show("type_code_empty")
    stage.clock.turn(1)
    for key in "ABBA":
        press(stage, key)
        stage.clock.turn(0.2)
    assert typed(stage) == "ABA"
    stage.clock.turn(0.5)
    press(stage, "A")
    assert typed(stage) == "ABAA"


def test_the_tap_that_led_here_types_nothing(stage: Stage) -> None:
    stage.show("type_details")
    stage.tap("type.code")
    press(stage, "A")
    assert typed(stage) == ""
    stage.clock.turn(0.6)
    press(stage, "A")
    assert typed(stage) == "A"


def test_a_key_acts_on_release_and_sliding_off_cancels(stage: Stage) -> None:
    stage.show("type_code_empty")
    stage.clock.turn(1)
    key = stage.button("type.key:A")
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    assert typed(stage) == ""
    QTest.mouseMove(key, QPoint(-80, -80))
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, _NONE, QPoint(-80, -80))
    assert typed(stage) == ""
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton)
    assert typed(stage) == "A"
    assert not any(each.autoRepeat() for each in stage.visible(KeyButton))


@pytest.mark.parametrize("language", ["en", "nl", "ar", "uk"])
def test_signs_have_names(stage: Stage, language: str) -> None:
    stage.show("type_name", language)
    words = words_for(language)
    for item, key in (("-", "key-hyphen"), ("'", "key-apostrophe"), ("space", "key-space")):
        assert stage.button(f"type.key:{item}").accessibleName() == words.say(key)
    assert stage.button("type.key:A").accessibleName() == "A"
    assert stage.button("type.delete").accessibleName() == words.say("key-delete")


def test_latin_keys_run_from_left_to_right_in_arabic_too(stage: Stage) -> None:
    stage.show("type_name", "ar")
    first, last = (stage.button(f"type.key:{each}") for each in "QP")
    assert first.mapTo(stage.window, QPoint(0, 0)).x() < last.mapTo(stage.window, QPoint(0, 0)).x()


def test_nothing_typed_is_left_in_the_window(stage: Stage) -> None:
    name = Secret(CANARY)
    for state in (TypeCode(name), TypeName(name), TypeBirthDate(name, name, Secret("29"), Secret("02"))):
        stage.desk.put(state)
        QApplication.processEvents()
        page = stage.window.page
        assert isinstance(page, TypingPage)
        stage.desk.put(Attract())
        for each in (page, *page.findChildren(QWidget)):
            shown = (each.accessibleName(), each.accessibleDescription(), getattr(each, "text", str)())
            assert not [text for text in shown if CANARY in text or "29" in text], each


def test_a_wrong_date_is_named_and_the_field_marked(stage: Stage) -> None:
    stage.show("type_birth_date_wrong")
    assert words_for("en").say("type-date-no-such-day") in stage.texts()
    assert stage.button("type.field:day").isChecked()
    assert not stage.button("type.field:year").isChecked()


@pytest.mark.parametrize(
    ("per_row", "rows"), [(12, ("QWE", "AS1")), (2, ("1A", "EQ", "SW")), (4, ("QWE", "AS1"))]
)
def test_rows_that_do_not_fit_are_put_in_order(per_row: int, rows: tuple[str, ...]) -> None:
    assert fitted(("QWE", "AS1"), per_row) == rows


def test_keys_are_as_wide_as_a_finger_on_the_smallest_screen(qapp: QApplication) -> None:
    opened = open_stage(SUPPORTED[0])
    for scene, language in (("type_name_own", "uk"), ("type_birth_date", "fr")):
        opened.show(scene, language)
        keys = [box for name, box in boxes(opened).items() if name.startswith(("type.key", "type.delete"))]
        least = 15.0 * opened.window.profile.px_per_mm
        assert keys
        assert all(min(box.width(), box.height()) >= least for box in keys), (scene, language)
        assert not [one for one, other in combinations(keys, 2) if one.intersects(other)]
    opened.window.leave()
