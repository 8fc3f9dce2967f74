"""The real window as the face of a scenario: taps are mouse clicks on the widgets that a visitor would touch."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.clock import SimulatedClock
from kiosk.app.scenario.faces import UntappableError
from kiosk.flow.controls import Control, Offer
from kiosk.service.kiosk import Kiosk
from kiosk.service.speech.narrator import Narrator
from kiosk.ui.kit import DrawCode
from kiosk.ui.pictures import save_picture
from kiosk.ui.widgets.footer import LANGUAGES
from kiosk.ui.window import MainWindow

DOUBLE_TAP_S = 0.6
"""A visitor's second tap comes later than this; a quicker one counts as the same tap."""


class WindowFace:
    """Implements `kiosk.app.scenario.faces.Face`. Works with and without a display (Qt's offscreen platform)."""

    def __init__(self, clock: SimulatedClock, draw_code: DrawCode) -> None:
        self._application = QApplication.instance() or QApplication([])
        self._clock = clock
        self._draw_code = draw_code
        self._window: MainWindow | None = None

    def attach(self, kiosk: Kiosk, narrator: Narrator | None = None) -> None:
        """See `Face`."""
        self.close()
        self._window = MainWindow(kiosk, self._clock, draw_code=self._draw_code)
        self._window.show()
        if narrator is not None:
            narrator.subscribe(self._window.show_spoken)

    def tap(self, offer: Offer) -> None:
        """See `Face`."""
        self._clock.advance(DOUBLE_TAP_S)
        self.draw()
        widget = self._reached(offer.name)
        if widget is None and offer.control is Control.LANGUAGE and (others := self._reached(LANGUAGES)):
            # Where there are many languages they stand behind a button.
            QTest.mouseClick(others, Qt.MouseButton.LeftButton)
            self.draw()
            widget = self._reached(offer.name)
        if widget is None:
            raise UntappableError(offer.name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _reached(self, name: str) -> QWidget | None:
        widget = self._window.findChild(QWidget, name) if self._window else None
        return widget if widget and widget.isVisible() and widget.isEnabled() else None

    def draw(self) -> None:
        """See `Face`."""
        self._application.processEvents()
        # What `deleteLater` was said of goes in Qt's own loop only, which a scenario does not run.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def picture(self, path: Path) -> bool:
        """See `Face`."""
        if self._window is None:
            return False
        save_picture(self._window, path)
        return True

    def close(self) -> None:
        """See `Face`."""
        if self._window is not None:
            self._window.leave()
            self._window.deleteLater()
            self._window = None
