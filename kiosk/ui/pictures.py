"""Pictures of the window, for the demo, the scenarios and the contact sheet; no screen is needed."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.ui.window import MainWindow


class PictureError(OSError):
    """A picture could not be written."""

    code = "picture"


def save_picture(window: MainWindow, path: Path) -> None:
    """Write what the window shows as a PNG of the profile's size. Raises `PictureError`."""
    QApplication.processEvents()
    window.ensurePolished()
    if not window.grab().save(str(path), "PNG"):
        raise PictureError(str(path))
