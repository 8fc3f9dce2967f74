"""Widgets that are kept and filled again, as many as a list has ever needed."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Pool(Generic[W]):
    """Makes a widget at the end of a layout the first time that its position is asked for."""

    def __init__(self, make: Callable[[], W]) -> None:
        self._make = make
        self._widgets: list[W] = []

    def __len__(self) -> int:
        return len(self._widgets)

    def at(self, position: int, layout: QBoxLayout) -> W:
        """Return the widget of a position; positions are asked for in order."""
        while len(self._widgets) <= position:
            widget = self._make()
            self._widgets.append(widget)
            layout.addWidget(widget)
        return self._widgets[position]
