"""A window with a desk and a clock, and hands to use it with."""

import random
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kiosk.flow.session import Comfort
from kiosk.flow.states import Attract
from kiosk.ui.profile import ScreenProfile
from kiosk.ui.window import MainWindow
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.ui.office import NOW, OPEN
from tests.ui.scenes import SCENES

W = TypeVar("W", bound=QWidget)


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Make something that looks like a code, the same for the same text."""
    chance = random.Random(text)
    return tuple(tuple(chance.random() < 0.5 for _ in range(29)) for _ in range(29))


@dataclass(slots=True)
class Stage:
    """What a test holds in its hands."""

    window: MainWindow
    desk: FakeDesk
    clock: FakeClock

    def show(self, scene: str, language: str = "en", comfort: Comfort | None = None) -> None:
        """Put a scene on the screen."""
        played = SCENES[scene]
        self.desk.put(
            played.state,
            facts=played.facts,
            language=language,
            comfort=comfort,
            misses=played.misses,
            call=played.call,
        )
        QApplication.processEvents()

    def begin_again(self) -> None:
        """Bring the window to where nobody is."""
        self.clock.turn(60)
        self.clock.wall = NOW
        self.desk.put(Attract(), facts=OPEN)
        QApplication.processEvents()

    def buttons(self, name: str) -> list[QAbstractButton]:
        """Find the visible buttons of a name."""
        return [each for each in self.visible(QAbstractButton) if each.objectName() == name]

    def button(self, name: str) -> QAbstractButton:
        """Find the one visible button of a name."""
        (found,) = self.buttons(name)
        return found

    def tap(self, name: str) -> None:
        """Touch it and let go, with time enough since the last tap."""
        self.clock.turn(1)
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def visible(self, kind: type[W]) -> list[W]:
        """Find what can be seen."""
        return [each for each in self.window.findChildren(kind) if each.isVisible()]

    def visible_named(self, name: str) -> list[QLabel]:
        """Find the visible labels of a name."""
        return [each for each in self.visible(QLabel) if each.objectName() == name]

    def texts(self) -> list[str]:
        """Read all visible text: labels, fields, buttons and their notes."""
        labels = [each.text() for each in self.visible(QLabel)]
        labels += [each.text() for each in self.visible(QLineEdit)]
        buttons = [(each.text(), each.accessibleDescription()) for each in self.visible(QAbstractButton)]
        return [text for text in (*labels, *(part for pair in buttons for part in pair)) if text]


def open_stage(profile: ScreenProfile, *, motion: bool = True) -> Stage:
    """Open a window with a desk behind it."""
    clock, desk = FakeClock(NOW), FakeDesk(OPEN)
    window = MainWindow(desk, clock, profile, draw_code=modules, motion=motion)
    window.show()
    QApplication.processEvents()
    return Stage(window, desk, clock)
