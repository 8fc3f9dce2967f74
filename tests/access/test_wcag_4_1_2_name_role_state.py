"""WCAG 2.2, 4.1.2: role, name and state of everything on every screen, as assistive programs read them in process."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from tests.access.stages import controls
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

ROLES = {QAccessible.Role.Button, QAccessible.Role.CheckBox}


def of(widget: QAbstractButton | QLabel | QLineEdit) -> QAccessibleInterface:
    """Ask as an assistive program does."""
    return QAccessible.queryAccessibleInterface(widget)


def test_every_control_has_role_name_and_state(stage: Stage) -> None:
    for scene in SCENES:
        stage.show(scene)
        for each in controls(stage):
            told = of(each)
            assert told.role() in ROLES, (scene, each.objectName())
            assert told.text(QAccessible.Text.Name), (scene, each.objectName())
            state = told.state()
            assert bool(state.disabled) is not each.isEnabled(), (scene, each.objectName())
            assert bool(state.checked) is each.isChecked(), (scene, each.objectName())
            assert state.focusable or not each.isEnabled(), (scene, each.objectName())


def test_every_text_has_role_and_name(stage: Stage) -> None:
    for scene in SCENES:
        stage.show(scene)
        for label in stage.visible(QLabel):
            told = of(label)
            assert told.role() is QAccessible.Role.StaticText, (scene, label.text())
            assert told.text(QAccessible.Text.Name), (scene, label.text())


def test_a_field_tells_what_it_is_and_what_was_typed(stage: Stage) -> None:
    for scene, typed in (("type_code", "LK7Q2M4T"), ("type_name_own", "ШЕВЧЕНКО")):
        stage.show(scene)
        (field,) = stage.visible(QLineEdit)
        told = of(field)
        assert told.role() is QAccessible.Role.EditableText
        assert told.state().readOnly
        assert told.text(QAccessible.Text.Name)
        assert told.text(QAccessible.Text.Value) == typed


def test_what_is_on_and_what_has_the_focus_is_told(stage: Stage) -> None:
    stage.show("start", "nl")
    assert of(stage.button("language:nl")).state().checked
    assert not of(stage.button("language:en")).state().checked
    stage.window.activateWindow()
    stage.button("help").setFocus()
    assert of(stage.button("help")).state().focused
