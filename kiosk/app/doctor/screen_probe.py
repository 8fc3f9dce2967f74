"""What Qt sees, as JSON on standard output: run as a program, since Qt ends the process where there is no screen."""

import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QGuiApplication, QRawFont

from kiosk.domain.assets import assets
from kiosk.ui.fonts import FAMILIES, load_fonts


def characters(language: str) -> frozenset[str]:
    """Return the printable characters of a language's catalogue, with digits."""
    text = (assets() / "translations" / f"{language}.ftl").read_text("utf-8")
    return frozenset(each for each in text + "0123456789" if each.isprintable() and not each.isspace())


def missing(language: str) -> int:
    """Count the characters that none of our fonts has a letter for."""
    found = [QRawFont.fromFont(QFont(family)) for family in FAMILIES]
    return sum(not any(font.supportsCharacter(ord(each)) for font in found) for each in characters(language))


def screens() -> Iterator[tuple[int, int, float, float]]:
    """Give the screens, the first one first: pixels and millimetres."""
    for screen in QGuiApplication.screens():
        size, area = screen.size(), screen.physicalSize()
        yield size.width(), size.height(), area.width(), area.height()


def main() -> int:
    """Look, and tell."""
    application = QGuiApplication(sys.argv[:1])
    load_fonts()
    told = {
        "qt": qVersion(),
        "platform": application.platformName(),
        "screens": list(screens()),
        "missing": {language: missing(language) for language in sys.argv[1:]},
    }
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
