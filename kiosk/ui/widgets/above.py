"""The part of the screen that is out of reach for some: with low reach it holds the question, and nothing to tap."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.theme import Look


class Above(QFrame):
    """Covers what lies above the low reach. What is only read may stand here; it is lent by its page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("above")
        self.setFixedHeight(look.profile.out_of_reach_px)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._lent: tuple[QWidget, QVBoxLayout] | None = None
        self.hide()

    def dress(self, look: Look) -> None:
        """Be there for who asked for low reach, where something is out of reach at all."""
        self.setVisible(look.low_reach and look.profile.out_of_reach_px > 0)

    def lift(self, head: QWidget, home: QVBoxLayout) -> None:
        """Borrow the top of a page, where it fits whole."""
        if self._holds(head) and self._lent is None:
            self._lent = (head, home)
            self._column.addWidget(head)
            head.show()  # a change of parent hides it until events come round
        elif not self._holds(head):
            self.give_back()

    def _holds(self, head: QWidget) -> bool:
        room = self.parentWidget()
        if room is None or self.isHidden() or head.isHidden():
            return False
        return head.heightForWidth(room.width()) <= self.height()

    def give_back(self) -> None:
        """Give back what was borrowed."""
        if self._lent is not None:
            head, home = self._lent
            shown = not head.isHidden()
            home.insertWidget(0, head)
            head.setVisible(shown)
            self._lent = None
