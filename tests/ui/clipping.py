"""Finds text that does not fit: cut by its own widget, or by an opening that nobody can move."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.ui.screens.attract import Surface
from kiosk.ui.widgets.number import NumberDisplay
from tests.ui.stage import Stage


def clipped(stage: Stage) -> list[str]:
    """Name every visible text that does not fit."""
    return [*_labels(stage), *_buttons(stage), *_outside(stage)]


def _labels(stage: Stage) -> Iterator[str]:
    for label in stage.visible(QLabel):
        if isinstance(label, NumberDisplay):
            continue
        if label.heightForWidth(label.width()) > label.height():
            yield f"{label.text()!r} needs {label.heightForWidth(label.width())} and has {label.height()} high"
        if label.minimumSizeHint().width() > label.width():
            yield f"{label.text()!r} needs {label.minimumSizeHint().width()} and has {label.width()} wide"


def _buttons(stage: Stage) -> Iterator[str]:
    for button in stage.visible(QAbstractButton):
        if isinstance(button, Surface):
            continue
        if button.heightForWidth(button.width()) > button.height():
            yield f"{button.text()!r} needs {button.heightForWidth(button.width())}, has {button.height()} high"
        if button.minimumSizeHint().width() > button.width():
            yield f"{button.text()!r} needs {button.minimumSizeHint().width()}, has {button.width()} wide"


def _outside(stage: Stage) -> Iterator[str]:
    for widget in [*stage.visible(QLabel), *stage.visible(QAbstractButton)]:
        box = QRect(widget.mapTo(stage.window, QPoint(0, 0)), widget.size())
        if not stage.window.rect().contains(box) and not _can_be_moved(stage, widget):
            yield f"{widget.objectName() or widget.accessibleName()!r} lies outside of the window"


def _can_be_moved(stage: Stage, widget: QWidget) -> bool:
    page = stage.window.page
    return page is not None and page.pane.isAncestorOf(widget) and bool(stage.buttons("list.down"))
