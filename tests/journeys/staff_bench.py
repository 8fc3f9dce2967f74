"""A kiosk on its stand with the real window before it, and staff's hands: taps where a finger would tap."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kiosk.app.diagnostics.exporting import exporting
from kiosk.app.staff.panel import StaffSide, start_panel
from kiosk.domain.secret import Secret
from kiosk.domain.staff import Role
from kiosk.service.staff.panel_states import Open
from kiosk.ui.window import MainWindow
from tests.fakes.pin_hash import FakePinHash
from tests.service.stand import NOW, Stand
from tests.ui.stage import modules

PIN, MANAGER_PIN = "482915", "739164"


class StaffBench:
    """`start` it; `restart` it on the same disk."""

    def __init__(self, folder: Path, export_to: Path | None = None) -> None:
        self.folder = folder
        self.stand = Stand(folder)
        self.export_to = export_to
        self.left = 0

    def start(self, *, with_pins: bool = True) -> "StaffBench":
        self.stand.start()
        running = self.stand.running
        side = StaffSide(
            self.folder,
            leave=self._leave,
            export=exporting(self.folder, "kiosk-2", self.export_to),
            hashing=FakePinHash(),
        )
        self.panel = start_panel(running, side)
        if with_pins:
            self.panel.pins.set_pin("anna", Role.STAFF, Secret(PIN), NOW)
            self.panel.pins.set_pin("bob", Role.MANAGER, Secret(MANAGER_PIN), NOW)
        self.window = MainWindow(running.kiosk, self.stand.clock, draw_code=modules)
        self.window.let_staff_in(self.panel.mode)
        self.window.show()
        self.wait(6)
        return self

    def restart(self) -> None:
        self.close()
        self.start(with_pins=False)

    def close(self) -> None:
        self.window.leave()
        self.window.deleteLater()
        self.panel.records.close()
        self.stand.close()

    def _leave(self) -> None:
        self.left += 1

    @property
    def is_open(self) -> bool:
        return isinstance(self.panel.mode.view.panel.state, Open)

    def wait(self, seconds: float) -> None:
        """Let time pass for the kiosk and its window."""
        self.stand.pace.let_pass(seconds)
        self.settle()

    def settle(self) -> None:
        self.stand.pace.settle()
        QApplication.processEvents()

    def tap_corner(self, times: int = 5, pause_s: float = 0.3) -> None:
        for _ in range(times):
            at = QPoint(self.window.width() - 20, 20)
            QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
            self.wait(pause_s)

    def button(self, name: str) -> QAbstractButton:
        found = [
            each
            for each in self.window.findChildren(QAbstractButton)
            if each.objectName() == name and each.isVisible()
        ]
        assert found, f"{name} is not among {self.names()}"
        return found[0]

    def names(self) -> list[str]:
        return [each.objectName() for each in self.window.findChildren(QAbstractButton) if each.isVisible()]

    def tap(self, name: str) -> None:
        self.wait(0.6)
        button = self.button(name)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type_pin(self, pin: str = PIN) -> None:
        for digit in pin:
            self.tap(f"staff.digit:{digit}")
        self.tap("staff.enter")

    def open(self) -> None:
        self.tap_corner()
        self.type_pin()
        assert self.is_open

    def texts(self) -> str:
        """Return all visible text, and what programs for the blind are told."""
        labels = [
            f"{each.text()} {each.accessibleName()}"
            for each in self.window.findChildren(QLabel)
            if each.isVisible()
        ]
        buttons = [
            f"{each.text()} {each.accessibleName()} {each.accessibleDescription()}"
            for each in self.window.findChildren(QAbstractButton)
            if each.isVisible()
        ]
        return "\n".join(labels + buttons)
