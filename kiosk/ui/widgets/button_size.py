"""How large a button must be for its words and its picture, in pixels."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from kiosk.ui.fonts import font, metrics_of
from kiosk.ui.theme import Look, Type
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.paragraph import unbroken

_CHEVRON_MM = 7.0
_GLYPH_MM = {Kind.WAY: 24.0, Kind.FOOT: 9.0}
_USUAL_GLYPH_MM = 14.0
_PADS = {Kind.WAY: 1.6, Kind.FOOT: 0.45}
_ENDLESS = 100_000


class ButtonSize:
    """Measures one choice in one look, once: a layout asks for the same lengths dozens of times."""

    def __init__(self, look: Look, choice: Choice) -> None:
        # Where width is dear the footer keeps the usual size, or it would leave no room for what large text is for.
        usual = choice.kind is Kind.FOOT and look.is_narrow
        self._look = replace(look, large_text=False) if usual else look
        self._choice = choice
        self._heights: dict[int, int] = {}

    @property
    def role(self) -> Type:
        """Return the role of the title's text."""
        return Type.STRONG if self._choice.kind is Kind.FOOT else Type.HEADING

    @cached_property
    def pad(self) -> int:
        """Return the distance of the words from the left and right edge."""
        return round(self._look.pad * _PADS.get(self._choice.kind, 1.0))

    @cached_property
    def gap(self) -> int:
        """Return the distance between picture and words."""
        return round(self._look.pad * (0.4 if self._choice.kind is Kind.FOOT else 0.7))

    @cached_property
    def glyph(self) -> int:
        """Return the side of the picture; zero without one."""
        mm = _GLYPH_MM.get(self._choice.kind, _USUAL_GLYPH_MM)
        # Where width is dear the words go first.
        dear = self._choice.kind in (Kind.CHOICE, Kind.FOOT) and self._look.is_narrow
        return self._look.small(mm) if self._choice.glyph and not dear else 0

    @cached_property
    def arrow(self) -> int:
        """Return the side of the arrow; zero where there is none."""
        return self._look.small(_CHEVRON_MM) if self._choice.kind.leads_on else 0

    @cached_property
    def beside_words(self) -> int:
        """Return the width that is not for words."""
        parts = [size + self.gap for size in (self.glyph, self.arrow) if size]
        return 2 * self.pad + sum(parts)

    @cached_property
    def least_width(self) -> int:
        """Return the width with the longest word whole."""
        words = [(self.role, word) for word in unbroken(self._choice.title)]
        words += [(Type.BODY, word) for word in unbroken(self._choice.note)]
        widest = max((self.metrics(role).horizontalAdvance(word) for role, word in words), default=0)
        return widest + self.beside_words + 2

    @property
    def wished(self) -> QSize:
        """Return the size with the words on one line each."""
        return QSize(self._wished_width, self.height_for(self._wished_width))

    @cached_property
    def _wished_width(self) -> int:
        title = self.metrics(self.role).horizontalAdvance(self._choice.title)
        note = self.metrics(Type.BODY).horizontalAdvance(self._choice.note)
        return max(title, note) + self.beside_words + 2

    def height_for(self, width: int) -> int:
        """Return the height that all words need in a width."""
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def _height_for(self, width: int) -> int:
        inner = max(1, width - self.beside_words)
        words = self.text_height(self.role, self._choice.title, inner)
        words += self.text_height(Type.BODY, self._choice.note, inner)
        foot = self._choice.kind is Kind.FOOT
        pad = self.pad if self._choice.kind.in_a_list else round(self._look.pad * (0.2 if foot else 0.4))
        return max(self._look.target if foot else self._look.way, words + 2 * pad)

    def text_height(self, role: Type, text: str, width: int) -> int:
        """Return the height of a text that wraps."""
        if not text:
            return 0
        flags = int(Qt.TextFlag.TextWordWrap)
        return self.metrics(role).boundingRect(QRect(0, 0, width, _ENDLESS), flags, text).height()

    def metrics(self, role: Type) -> QFontMetrics:
        """Return the metrics of a role's font."""
        return metrics_of(self._look.text_px(role), bold=self._look.is_bold(role))

    def font(self, role: Type) -> QFont:
        """Return the font of a role."""
        return font(self._look, role)
