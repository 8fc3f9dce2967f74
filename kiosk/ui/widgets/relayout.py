"""Lays out at once what has changed: Qt tells a change of size upwards one level an event, and shows the rest."""

from PySide6.QtWidgets import QWidget


def relayout(root: QWidget) -> None:
    """Lay out a widget and everything in it that can be seen, from the innermost outwards."""
    for widget in (*reversed(root.findChildren(QWidget)), root):
        layout = widget.layout()
        if layout is not None and (widget is root or widget.isVisibleTo(root)):
            layout.invalidate()
            layout.activate()
