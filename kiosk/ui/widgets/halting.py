"""A button that stops what moves and lets it go on (WCAG 2.2, 2.2.2). Nothing is posted."""

from PySide6.QtCore import QSize

from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import BigButton
from kiosk.ui.widgets.choice import Choice, Kind


class HaltButton(BigButton):
    """Remembers whether it has stopped what moves; how it looks is the subclass's. `name` is its own in the window."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__(kit)
        self._name = name
        self._words: Words | None = None
        self.stopped = False

    def tell(self, words: Words | None) -> None:
        """Say what a touch does; None where nothing moves."""
        self._words = words
        if words is None:
            self.offer(None)
            return
        said = words.say("picture-move" if self.stopped else "picture-stop")
        self.offer(Choice(None, said, kind=Kind.FOOT, name=self._name))

    def acted(self, _checked: bool = False) -> None:
        """Stop, or go on."""
        self.stopped = not self.stopped
        self.tell(self._words)

    def minimumSizeHint(self) -> QSize:
        """Be a target; the words are for those who do not see the picture."""
        return QSize(self._kit.look.target, self._kit.look.target)

    def heightForWidth(self, _width: int) -> int:
        """Be as high as wide."""
        return self._kit.look.target
