"""The order of the focus: as one reads, whenever a button was made."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.button import BigButton
from kiosk.ui.widgets.footer import Footer
from kiosk.ui.widgets.illustration import MotionSwitch


def next_in_reading(window: QWidget, focused: QWidget | None, *, forward: bool) -> BigButton | None:
    """Return the button after (or before) the one that has the focus; from the last on to the first."""
    buttons = [each for each in window.findChildren(BigButton) if each.isVisible() and each.isEnabled()]
    if not buttons:
        return None
    buttons.sort(key=lambda each: _place(window, each))
    if not isinstance(focused, BigButton) or focused not in buttons:
        return buttons[0 if forward else -1]
    return buttons[(buttons.index(focused) + (1 if forward else -1)) % len(buttons)]


def _place(window: QWidget, button: BigButton) -> tuple[int, int, int]:
    corner = button.mapTo(window, QPoint(0, 0))
    mirrored = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # What the question is about comes first, then what stops a picture, the footer last: also where it is at the side.
    group = 2 if isinstance(button.parentWidget(), Footer) else isinstance(button, MotionSwitch)
    return group, corner.y(), -corner.x() if mirrored else corner.x()
