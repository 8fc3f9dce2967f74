"""The head of the simulated printer: carries out what prints and what changes how things are printed."""

from PIL import Image

from kiosk.devices.simulated.bar_codes import bar_code_picture, said
from kiosk.devices.simulated.characters import PAPER, Style, character_cell
from kiosk.devices.simulated.escpos_commands import (
    BarCode,
    BitImage,
    Cut,
    Feed,
    Graphics,
    Initialise,
    LineEnd,
    PageArea,
    Paging,
    Placing,
    Printing,
    Raster,
    Set,
    SetTabs,
    Setting,
    Symbol,
    Tab,
    Text,
)
from kiosk.devices.simulated.page import Page
from kiosk.devices.simulated.paper import Roll
from kiosk.devices.simulated.pen import LINE_SPACING
from kiosk.devices.simulated.pictures import GraphicsStore, columns_picture, raster_picture
from kiosk.devices.simulated.symbols import SymbolStore

_BAR_HEIGHT, _BAR_WIDTH = 162, 3
_WIDEST_BAR = 6
_TEXT_HEIGHT = 26


class Head:
    """Prints on a roll, or composes a page."""

    def __init__(self, width: int) -> None:
        self.roll = Roll(width)
        self._pen = self.roll.pen
        self._symbols = SymbolStore()
        self._graphics = GraphicsStore()
        self._page: Page | None = None
        self._bar_height, self._bar_width, self._bar_text = _BAR_HEIGHT, _BAR_WIDTH, 0

    def print(self, command: Printing) -> None:
        """Carry out one command; `Cut` only moves the paper, cutting is the printer's."""
        match command:
            case Text(characters=characters):
                self._pen.write(characters)
            case LineEnd():
                self._end_line()
            case Feed(dots=dots, lines=lines):
                self._feed(dots + lines * self._pen.spacing)
            case Cut(dots=dots):
                self._feed(dots)
            case Tab():
                self._pen.tab()
            case SetTabs(columns=columns):
                self._pen.tabs = columns
            case Set(setting=setting, value=value):
                self._set(setting, value)
            case Initialise():
                self.reset()
            case PageArea():
                if self._page:
                    self._page.choose_area(command)
            case Paging():
                self._do_page(command)
            case _:
                self._place(command)

    def reset(self) -> None:
        """Go back to the defaults; what is printed stays, what is stored to be printed does not."""
        self._leave_page()
        self._graphics.picture = None
        self._bar_height, self._bar_width, self._bar_text = _BAR_HEIGHT, _BAR_WIDTH, 0
        self._pen.reset()

    def drop(self) -> None:
        """Drop what waits to be printed."""
        self._leave_page()

    def _leave_page(self) -> None:
        self._page = None
        self._pen.drop()
        self._pen.width = self.roll.width

    def _place(self, command: Placing) -> None:
        if isinstance(command, BitImage):
            columns = columns_picture(command)
            if columns is not None:
                self._pen.draw(columns)
            return
        picture = self._picture(command)
        if picture is None:
            return
        if self._page:
            hangs = isinstance(command, BarCode) and self._bar_text & 2
            self._page.place(picture, _TEXT_HEIGHT if hangs else 0)
            return
        if not self._pen.dry:
            self.roll.end_line()
        self.roll.place(picture)
        if isinstance(command, BarCode):
            self.roll.say(said(command.kind, command.data))

    def _picture(self, command: Raster | Graphics | BarCode | Symbol) -> Image.Image | None:
        match command:
            case Raster():
                return raster_picture(command, self.roll.width)
            case Graphics(function=function):
                return self._graphics.take(function, self.roll.width, at_once=self._page is not None)
            case Symbol(function=function):
                return self._symbols.take(function)
            case BarCode(kind=kind, data=data):
                bars = bar_code_picture(kind, data, self._bar_width, self._bar_height)
                return _with_text(bars, said(kind, data), self._bar_text)

    def _feed(self, dots: int) -> None:
        if self._page:
            self._page.end_line(dots)
            return
        if not self._pen.dry:
            # The line is printed, and the paper moves by what was asked for, or the line's height.
            before = self.roll.rows
            spacing, self._pen.spacing = self._pen.spacing, 0
            self.roll.end_line()
            self._pen.spacing = spacing
            dots -= self.roll.rows - before
        self.roll.feed(dots)

    def _end_line(self) -> None:
        if self._page:
            self._page.end_line(self._pen.spacing)
        else:
            self.roll.end_line()

    def _do_page(self, paging: Paging) -> None:
        page = self._page
        if paging is Paging.BEGIN:
            if page is None and self._pen.dry:
                self._page = Page(self.roll.width, self._pen)
        elif page is not None:
            if paging in {Paging.PRINT, Paging.PRINT_AND_LEAVE}:
                picture = page.finished()
                if picture is not None:
                    self.roll.add_page(picture, page.lines)
            self._leave_page()
            if paging in {Paging.PRINT, Paging.CLEAR}:
                self._page = Page(self.roll.width, self._pen)

    def _set(self, setting: Setting, value: int) -> None:
        if setting.value in _ON_PAGE:
            self._set_on_page(setting, value)
        elif setting in {Setting.BAR_HEIGHT, Setting.BAR_WIDTH, Setting.BAR_TEXT}:
            self._set_bar(setting, value)
        else:
            self._set_pen(setting, value)

    def _set_on_page(self, setting: Setting, value: int) -> None:
        page = self._page
        if page is None:
            return
        match setting:
            case Setting.PAGE_DIRECTION:
                page.turn(value)
            case Setting.PAGE_ROW:
                page.set_line()
                page.row = value
            case _:
                page.set_line()
                page.row = max(0, page.row + (value - 0x10000 if value > 0x7FFF else value))

    def _set_bar(self, setting: Setting, value: int) -> None:
        if setting is Setting.BAR_HEIGHT:
            self._bar_height = max(1, value)
        elif setting is Setting.BAR_WIDTH:
            self._bar_width = max(1, min(_WIDEST_BAR, value))
        else:
            self._bar_text = value & 3

    def _set_pen(self, setting: Setting, value: int) -> None:
        pen, on = self._pen, value & 1
        match setting:
            case Setting.MODE:
                pen.select_mode(value)
            case Setting.SIZE:
                pen.select_size(value)
            case Setting.BOLD | Setting.DOUBLE_STRIKE:
                pen.restyle(bold=on)
            case Setting.REVERSE:
                pen.restyle(reverse=on)
            case Setting.UNDERLINE:
                pen.restyle(underline=min(value & 0x0F, 2))
            case Setting.FONT:
                pen.restyle(font=on)
            case Setting.CHARACTER_SPACING:
                pen.restyle(spacing=value)
            case Setting.PAGE:
                pen.select_page(value)
            case _:
                self._set_line(setting, value)

    def _set_line(self, setting: Setting, value: int) -> None:
        pen = self._pen
        match setting:
            case Setting.ALIGN:
                pen.align = value & 3
            case Setting.LINE_SPACING:
                pen.spacing = value
            case Setting.LINE_SPACING_DEFAULT:
                pen.spacing = LINE_SPACING
            case Setting.UPSIDE_DOWN:
                pen.upside_down = bool(value & 1)
            case Setting.LEFT_MARGIN:
                pen.left = min(value, self.roll.width - 1)
            case Setting.AREA_WIDTH:
                pen.area = value
            case Setting.POSITION:
                pen.move_to(value)
            case _:
                pen.move(value)


_ON_PAGE = frozenset(
    setting.value for setting in (Setting.PAGE_DIRECTION, Setting.PAGE_ROW, Setting.PAGE_ROW_MOVE)
)


def _with_text(bars: Image.Image, text: str, where: int) -> Image.Image:
    """Write the text of a bar code above it (1), below it (2), both (3), or not at all (0)."""
    if not where:
        return bars
    style = Style()
    wide = style.advance * len(text)
    above, below = where & 1, where >> 1
    picture = Image.new("1", (max(bars.width, wide), bars.height + (above + below) * _TEXT_HEIGHT), PAPER)
    picture.paste(bars, ((picture.width - bars.width) // 2, above * _TEXT_HEIGHT))
    tops = [0] * above + [above * _TEXT_HEIGHT + bars.height + 1] * below
    for top in tops:
        for place, character in enumerate(text):
            x = (picture.width - wide) // 2 + place * style.advance
            picture.paste(character_cell(character, style), (x, top))
    return picture
