"""What was typed is on no widget any more when the next screen is there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kiosk.domain.secret import Secret
from kiosk.flow.entries import NOTHING, TypeBirthDate, TypeCode, TypeName
from kiosk.flow.states import Attract, State
from kiosk.ui.profile import SMALL_WINDOW
from tests.privacy import canaries
from tests.ui.stage import Stage, open_stage


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    opened = open_stage(SMALL_WINDOW)
    yield opened
    opened.window.leave()


def typed(kind: str) -> State:
    surname, code = (
        Secret(canaries.forwards(canaries.BACKWARDS[0])),
        Secret(canaries.forwards(canaries.BACKWARDS[4])),
    )
    day, month, year = (Secret(canaries.born().strftime(part)) for part in ("%d", "%m", "%Y"))
    match kind:
        case "name":
            return TypeName(surname)
        case "code":
            return TypeCode(code)
        case _:
            return TypeBirthDate(surname, NOTHING, day, month, year)


def words_on(window: QWidget) -> str:
    """Gather all texts and names of all widgets, seen or not, in the order of the window."""
    said = [window.accessibleName()]
    for each in window.findChildren(QWidget):
        said += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            said.append(each.text())
    return " ".join(said)


@pytest.mark.parametrize("kind", ["name", "code", "birth date"])
def test_nothing_typed_stays_on_a_widget(stage: Stage, kind: str) -> None:
    stage.desk.put(typed(kind))
    QApplication.processEvents()
    assert "1961" in words_on(stage.window) or canaries.in_text(words_on(stage.window).replace(" ", ""))
    stage.desk.put(Attract())
    QApplication.processEvents()
    assert canaries.in_text(words_on(stage.window)) == []
    assert "1961" not in words_on(stage.window)
    # A field could also bring back what it showed before.
    assert not any(each.isUndoAvailable() for each in stage.window.findChildren(QLineEdit))
