"""Buttons beside one another, on as few rows as hold all their words: in some languages one row, in others two."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class RowsLayout(QLayout):
    """Lays out in equal widths where the words allow it, in the order of reading."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt calls it
        """Keep an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt calls it
        """Return an item, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt calls it
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt calls it
        """Take the whole width."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        rows = self._rows(width)
        return sum(self._height(row, width) for row in rows) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        items = self._shown()
        width = sum(each.sizeHint().width() for each in items) + self.spacing() * max(0, len(items) - 1)
        return QSize(width, max((each.sizeHint().height() for each in items), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt calls it
        """Do with one button a row."""
        sizes = [each.minimumSize() for each in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, box: QRect) -> None:  # noqa: N802 - Qt calls it
        """Put every button in its place."""
        super().setGeometry(box)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        top = box.top()
        for row in self._rows(box.width()):
            left, height = box.left(), self._height(row, box.width())
            for item, width in zip(row, self._widths(row, box.width()), strict=True):
                place = QRect(left, top, width, height)
                item.setGeometry(QStyle.visualRect(direction, box, place))
                left += width + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Part the items into as few rows as fit, about as many in each."""
        items = self._shown()
        for number in range(1, len(items) + 1):
            most = -(-len(items) // number)
            rows = [items[start : start + most] for start in range(0, len(items), most)]
            if all(self._least(row) <= width for row in rows):
                return rows
        return [[each] for each in items]

    def _least(self, row: Sequence[QLayoutItem]) -> int:
        return sum(each.minimumSize().width() for each in row) + self.spacing() * (len(row) - 1)

    def _widths(self, row: Sequence[QLayoutItem], width: int) -> list[int]:
        """Share a width equally; who needs more than its share takes it from the others."""
        left = width - self.spacing() * (len(row) - 1)
        widths = dict.fromkeys(range(len(row)), 0)
        for done, place in enumerate(sorted(widths, key=lambda place: -row[place].minimumSize().width())):
            widths[place] = max(row[place].minimumSize().width(), left // (len(row) - done))
            left -= widths[place]
        return [widths[place] for place in range(len(row))]

    def _height(self, row: Sequence[QLayoutItem], width: int) -> int:
        widths = self._widths(row, width)
        heights = [
            item.heightForWidth(each) if item.hasHeightForWidth() else item.sizeHint().height()
            for item, each in zip(row, widths, strict=True)
        ]
        return max(heights, default=0)
