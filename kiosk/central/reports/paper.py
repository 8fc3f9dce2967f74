"""The report as PDF, for print: the page's sections, tables and plots, with the fonts that Loket brings.

Drawn with fpdf2: it is kept up, small, and needs no browser beside the central. The document tells its language and its
title, has an outline, and all of its text is text; the table below each plot has the plot's figures.
"""

import logging
from collections.abc import Sequence
from datetime import UTC

from fpdf import FPDF
from fpdf.enums import TableBordersLayout, XPos, YPos
from fpdf.fonts import FontFace

from kiosk.central.reports.drawing import MARK, TEXT, Box, Drawing, Kind, Label, Line, Mark
from kiosk.central.reports.figures import ReportShape
from kiosk.central.reports.saying import Heading
from kiosk.central.reports.sections import Section, Table
from kiosk.domain.assets import assets
from kiosk.i18n.words import Words

# What it does to a font is nobody's concern.
logging.getLogger("fontTools").setLevel(logging.WARNING)

_FONT = "Noto Sans"
_MARGIN_MM = 15.0
_COLOURS: dict[Kind, tuple[int, int, int]] = {
    "axis": (107, 116, 128),
    "grid": (217, 221, 225),
    "first": (11, 79, 138),
    "second": (13, 92, 56),
}
_TEXT, _QUIET, _WHITE = (26, 31, 36), (76, 86, 96), (255, 255, 255)
_WIDTH_MM: dict[Kind, float] = {"axis": 0.3, "grid": 0.15, "first": 0.5, "second": 0.5}
_FIRST_SHARE = 3
"""The first column, which has names, is as wide as so many others, in a table of few; else it has the second share."""
_SECOND_SHARE = 2
_FEW = 7
_WITH_HEADING_MM = 40.0
"""A heading does not stand at the foot of a page without what it is of."""


def pdf_of(report: ReportShape, heading: Heading, sections: Sequence[Section], words: Words) -> bytes:
    """Draw it."""
    paper = _Paper(words)
    paper.set_title(f"{heading.title}: {heading.subject}")
    paper.set_creation_date(report.made_at.astimezone(UTC))
    paper.add_page()
    paper.line_of(heading.title, 20, "B")
    paper.line_of(heading.subject, 12)
    for line in (heading.made, heading.forgotten):
        if line:
            paper.line_of(line, 9, colour=_QUIET)
    for section in sections:
        paper.section(section)
    return bytes(paper.output())


class _Paper(FPDF):
    """An A4 page upright, in millimetres."""

    def __init__(self, words: Words) -> None:
        super().__init__(orientation="portrait", unit="mm", format="A4")
        self._words = words
        fonts = assets() / "fonts"
        self.add_font(_FONT, "", fonts / "NotoSans-Regular.ttf")
        self.add_font(_FONT, "B", fonts / "NotoSans-Bold.ttf")
        self.set_lang(words.language)
        self.set_margin(_MARGIN_MM)
        self.set_auto_page_break(auto=True, margin=_MARGIN_MM + 5)
        self.set_display_mode("fullwidth")

    def footer(self) -> None:
        """Number the page."""
        self.set_y(-_MARGIN_MM)
        self.set_font(_FONT, "", 8)
        self.set_text_color(*_QUIET)
        said = self._words.say("report-page-of", page=self.page_no(), pages=self.str_alias_nb_pages or "")
        self.cell(0, 5, said, align="R")

    def line_of(self, text: str, size: float, style: str = "", colour: tuple[int, int, int] = _TEXT) -> None:
        """Write a paragraph."""
        self.set_font(_FONT, style, size)
        self.set_text_color(*colour)
        self.multi_cell(0, size * 0.5, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def section(self, section: Section) -> None:
        """Draw a part of the report, with its heading beside what it is of."""
        plot_mm = 0.0 if section.plot is None else section.plot.height * self._scale(section.plot)
        if self.get_y() + max(plot_mm + 30, _WITH_HEADING_MM) > self.eph + self.t_margin:
            self.add_page()
        else:
            self.ln(6)
        self.start_section(section.heading)
        self.line_of(section.heading, 13, "B")
        self.ln(1)
        if section.plot is not None:
            self.line_of(section.plot.title, 9, colour=_QUIET)
            self.draw(section.plot)
        if section.table.rows:
            self.table_of(section.table)
        for note in section.notes:
            self.ln(1)
            self.line_of(note, 8.5, colour=_QUIET)

    def table_of(self, table: Table) -> None:
        """Draw a table; its head is repeated on each page."""
        many = len(table.columns)
        self.set_font(_FONT, "", 7.5 if many > _FEW else 9)
        self.set_text_color(*_TEXT)
        self.set_draw_color(*_COLOURS["grid"])
        self.set_line_width(0.2)
        self.set_fill_color(*_WHITE)
        with self.table(
            col_widths=tuple(_width(n, table) for n in range(many)),
            text_align=(*(["LEFT"] * table.texts), *(["RIGHT"] * (many - table.texts))),
            headings_style=FontFace(emphasis="BOLD"),
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            line_height=self.font_size * 1.5,
        ) as drawn:
            for cells in (table.columns, *table.rows):
                row = drawn.row()
                for cell in cells:
                    row.cell(cell)

    def draw(self, drawing: Drawing) -> None:
        """Draw a plot across the page."""
        scale, left, top = self._scale(drawing), self.l_margin, self.get_y()
        for shape in drawing.shapes:
            match shape:
                case Line():
                    self._pen(shape.kind)
                    ends = (left + shape.x1 * scale, top + shape.y1 * scale)
                    self.line(*ends, left + shape.x2 * scale, top + shape.y2 * scale)
                case Box():
                    self.set_fill_color(*_COLOURS[shape.kind])
                    corner = (left + shape.x * scale, top + shape.y * scale)
                    self.rect(*corner, shape.width * scale, shape.height * scale, style="F")
                case Mark():
                    self._mark(left + shape.x * scale, top + shape.y * scale, MARK * scale, shape.kind)
                case Label():
                    self._label(left + shape.x * scale, top + shape.y * scale, scale, shape)
        self.set_dash_pattern()
        self.set_y(top + drawing.height * scale + 1)

    def _scale(self, drawing: Drawing) -> float:
        return self.epw / drawing.width

    def _pen(self, kind: Kind) -> None:
        self.set_draw_color(*_COLOURS[kind])
        self.set_line_width(_WIDTH_MM[kind])
        if kind == "second":
            self.set_dash_pattern(dash=1.4, gap=0.9)
        else:
            self.set_dash_pattern()

    def _mark(self, x: float, y: float, half: float, kind: Kind) -> None:
        self.set_fill_color(*_COLOURS[kind])
        if kind == "second":
            self.rect(x - half, y - half, 2 * half, 2 * half, style="F")
        else:
            self.ellipse(x - half, y - half, 2 * half, 2 * half, style="F")

    def _label(self, x: float, y: float, scale: float, label: Label) -> None:
        self.set_font(_FONT, "", TEXT * scale / 25.4 * 72)
        self.set_text_color(*_TEXT)
        width = self.get_string_width(label.text)
        self.text(x - {"start": 0, "middle": width / 2, "end": width}[label.anchor], y, label.text)


def _width(number: int, table: Table) -> int:
    """Tell how many times as wide a column is as one of numbers."""
    if number >= table.texts:
        return 1
    return _FIRST_SHARE if number == 0 and len(table.columns) <= _FEW else _SECOND_SHARE
