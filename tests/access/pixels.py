"""Colours as they are on the screen: pictures of widgets, and how far their colours are apart."""

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.contrast import contrast


def picture(widget: QWidget, part: QRect | None = None) -> QImage:
    """Paint a widget, or a part of it."""
    QApplication.processEvents()
    grabbed = widget.grab(part) if part is not None else widget.grab()
    return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> Counter[str]:
    """Count the colours of a picture, as ``#rrggbb``."""
    points = memoryview(bytes(image.constBits())).cast("I")
    return Counter({f"#{point & 0xFFFFFF:06x}": count for point, count in Counter(points).items()})


def contrast_of_text(image: QImage) -> float:
    """Return the contrast of what is written in a picture: its ground against the colour farthest from that."""
    found = colours(image)
    ground = found.most_common(1)[0][0]
    return max(contrast(ground, each) for each in found)


def grey(image: QImage) -> bytes:
    """Return a picture as one sees it who sees no colours: a byte for each point."""
    small = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows, width = bytes(small.constBits()), small.width()
    return b"".join(rows[y * small.bytesPerLine() :][:width] for y in range(small.height()))
