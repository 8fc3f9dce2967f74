"""E1, keys, gestures and dialogs: nothing but the kiosk's own reaches the window, and nothing else is ever shown."""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QMessageBox, QWidget

from kiosk.ui.barred import KEYS
from kiosk.ui.profile import SMALL_WINDOW
from tests.guards.log_lines import ExpectLog
from tests.rules.sources import Finding, Module, dotted, expect_none, imported_names, kiosk_modules, sample
from tests.threats.campaign import BATCH, run
from tests.threats.x_client import libraries
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage, open_stage

_NONE = Qt.KeyboardModifier.NoModifier
CHORDS = (
    _NONE, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
DOORS = frozenset({
    "QDesktopServices", "QFileDialog", "QMessageBox", "QInputDialog", "QColorDialog", "QFontDialog", "QErrorMessage",
    "QDialog", "QMenu", "QMenuBar", "QToolTip", "QWhatsThis", "QShortcut", "QAction", "QSystemTrayIcon", "QProcess",
    "QTextBrowser", "QTextEdit", "QPlainTextEdit", "QWebEngineView", "QClipboard", "QDrag", "QPrintDialog",
    "QDesktopWidget", "QCommandLinkButton", "QComboBox", "QSpinBox", "QScrollArea", "QFileSystemModel",
})  # fmt: skip
"""Classes of Qt that open something, take text in or give it away."""
CALLS = frozenset({
    "setToolTip", "setWhatsThis", "setStatusTip", "setOpenExternalLinks", "setAcceptDrops", "openUrl", "clipboard",
    "setUrlHandler", "grabGesture", "startSystemMove", "startSystemResize", "showMinimized", "setHtml", "setMarkdown",
})  # fmt: skip


def doors(module: Module) -> Iterator[Finding]:
    """Find what would open something."""
    for name, line in imported_names(module):
        if name.startswith("PySide6.") and name.rpartition(".")[2] in DOORS:
            yield Finding(module.path, line, f"{name} opens a door")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            called = dotted(node.func).rpartition(".")[2]
            refused = [ast.unparse(each) for each in node.args] == ["False"]
            if called in CALLS and not refused:
                yield Finding(module.path, node.lineno, f"{called} opens a door")


def visitors() -> list[Module]:
    """Return what runs in a kiosk: everything but the tester's panel, which a kiosk never loads."""
    wanted = ("kiosk/ui/", "kiosk/app/")
    return [
        each for each in kiosk_modules() if each.path.startswith(wanted) and "/simulator/" not in each.path
    ]


def test_no_source_opens_anything() -> None:
    expect_none(finding for module in visitors() for finding in doors(module))


@pytest.mark.parametrize(
    "text",
    ["from PySide6.QtWidgets import QMenu", "label.setToolTip('x')", "QGuiApplication.clipboard()",
     "a.setAcceptDrops(True)"],
)  # fmt: skip
def test_the_rule_bites(text: str) -> None:
    assert list(doors(sample("kiosk/ui/x.py", text)))


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    opened = open_stage(SMALL_WINDOW, motion=False)
    yield opened
    opened.window.leave()


def test_no_widget_of_any_screen_opens_anything(stage: Stage) -> None:
    for scene in SCENES:
        stage.show(scene)
    for widget in (stage.window, *stage.window.findChildren(QWidget)):
        assert not widget.toolTip()
        assert not widget.whatsThis()
        assert not widget.statusTip()
        assert not widget.acceptDrops(), widget
        assert not widget.actions()
        assert not (widget.isWindow() and widget is not stage.window)
        assert (
            not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            or not widget.isEnabled()
            or (isinstance(widget, QLineEdit) and widget.isReadOnly())
        )
        if isinstance(widget, QLabel):
            assert not widget.textInteractionFlags() & ~Qt.TextInteractionFlag.LinksAccessibleByMouse
            assert "<a" not in widget.text()
            assert not widget.openExternalLinks()
        if isinstance(widget, QLineEdit):
            # What is typed can be marked, and so taken away, by nobody.
            assert widget.isReadOnly()
            assert widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_no_key_but_five_means_anything_in_any_chord(stage: Stage) -> None:
    stage.show("confirm")
    before = stage.texts()
    button = stage.button("confirm.yes")
    button.setFocus()
    for key in Qt.Key:
        for chord in CHORDS:
            if key in KEYS and chord is _NONE:
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(button, QKeyEvent(kind, key.value, chord, "x"))
    assert stage.desk.posted == []
    assert stage.texts() == before
    assert button.hasFocus()


def test_five_times_shift_is_nothing(stage: Stage) -> None:
    stage.show("confirm")
    for _ in range(5):
        QTest.keyClick(stage.window, Qt.Key.Key_Shift)
    assert stage.desk.posted == []
    assert QApplication.topLevelWidgets().count(stage.window) == 1


def test_a_key_that_is_held_down_is_one_key(stage: Stage) -> None:
    stage.show("start")
    button = stage.button("start.no_appointment")
    button.setFocus()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * 5:
        QApplication.sendEvent(button, QKeyEvent(kind, Qt.Key.Key_Space.value, _NONE, " ", True))
    assert stage.desk.posted == []


def test_every_other_event_is_dropped(stage: Stage) -> None:
    stage.show("type_name")
    at, here = QPoint(20, 20), QPointF(20, 20)
    mime = QMimeData()
    mime.setUrls([QUrl("file:///etc/passwd")])
    mime.setText("pasted")
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    events = [
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at), QHelpEvent(QEvent.Type.ToolTip, at, at),
        QHelpEvent(QEvent.Type.WhatsThis, at, at), QInputMethodEvent("pasted", []),
        QDragEnterEvent(at, copy, mime, left, _NONE), QDropEvent(here, copy, mime, left, _NONE),
        QWheelEvent(here, here, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
                    Qt.ScrollPhase.NoScrollPhase, False),
        QEvent(QEvent.Type.RequestSoftwareInputPanel), QEvent(QEvent.Type.EnterWhatsThisMode),
    ]  # fmt: skip
    for widget in (stage.window, *stage.window.findChildren(QLineEdit), stage.visible(QAbstractButton)[0]):
        for event in events:
            assert stage.window.barred.eventFilter(widget, event), event.type()
            QApplication.sendEvent(widget, event)
    assert stage.desk.posted == []
    assert "pasted" not in " ".join(stage.texts())


@pytest.mark.parametrize(
    "button",
    [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton],
)  # fmt: skip
def test_only_one_button_taps(stage: Stage, button: Qt.MouseButton) -> None:
    stage.show("confirm")
    QTest.mouseClick(stage.button("confirm.yes"), button)
    QTest.mouseDClick(stage.button("confirm.yes"), button)
    assert stage.desk.posted == []


def test_two_fingers_tap_one_thing_at_most(stage: Stage) -> None:
    stage.show("confirm")
    stage.clock.turn(1)
    finger = QTest.createTouchDevice()
    yes, no = stage.button("confirm.yes"), stage.button("confirm.no")
    for act in ("press", "release"):
        touch = QTest.touchEvent(stage.window, finger)
        for number, button in enumerate((yes, no)):
            getattr(touch, act)(number, button.rect().center(), button)
        touch.commit()
    QApplication.processEvents()
    assert len(stage.desk.tapped) <= 1


def test_nothing_is_ever_on_the_clipboard(stage: Stage) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    for scene in ("type_name", "type_code", "confirm", "ticket_printed"):
        stage.show(scene)
        for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V):
            for widget in (stage.window, *stage.window.findChildren(QLineEdit)):
                QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseDClick(stage.window, Qt.MouseButton.LeftButton, _NONE, QPoint(40, 40))
    assert clipboard.text() == ""


def test_closing_and_shrinking_are_refused(stage: Stage) -> None:
    QApplication.sendEvent(stage.window, QCloseEvent())
    assert stage.window.isVisible()
    assert stage.window.minimumSize() == stage.window.maximumSize()


def test_another_window_of_the_program_is_hidden_once_it_stands_alone(
    qapp: QApplication, expect_log: ExpectLog
) -> None:
    alone = open_stage(SMALL_WINDOW, motion=False)
    expect_log("ui.window_refused")
    expect_log("ui.window_refused")
    alone.window.barred.stand_alone()
    box, menu = QMessageBox(), QMenu()
    box.show()
    menu.popup(QPoint(0, 0))
    qapp.processEvents()
    assert [each for each in qapp.topLevelWidgets() if each in (box, menu) and each.isVisible()] == []
    assert alone.window.isVisible()
    alone.window.leave()
    box.deleteLater()
    menu.deleteLater()


def test_keys_can_be_shut_off(stage: Stage) -> None:
    stage.show("start")
    button = stage.button("start.no_appointment")
    button.setFocus()
    stage.window.barred.shut_keys(True)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert stage.desk.posted == []
    stage.window.barred.shut_keys(False)
    stage.clock.turn(1)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert stage.desk.tapped == ["start.no_appointment"]


def test_a_random_campaign_at_the_real_window_finds_no_way_out(tmp_path: Path, campaign_size: int) -> None:
    if shutil.which("Xvfb") is None or not libraries():
        pytest.skip("there is no Xvfb, or no libXtst: packaging/setup dev")
    wanted = 6 * BATCH * campaign_size
    attack, target = run(tmp_path, 7, lambda attack: attack.count < wanted)
    assert attack.count == wanted
    assert not target.leaked
