"""Bar codes that the simulated printer draws by itself (GS k), each as bars and spaces of whole modules.

Drawn are UPC-A, UPC-E, EAN-13, EAN-8, Code 39, interleaved 2 of 5, Codabar and Code 128. Of every other kind a frame
with its text is printed.
"""

from enum import IntEnum

from PIL import Image, ImageDraw

from kiosk.devices.simulated.bar_code_tables import (
    CODABAR,
    CODE_39,
    CODE_128_WIDTHS,
    EAN_FIRST,
    EAN_LEFT,
    ITF,
    UPC_E_PARITY,
)
from kiosk.devices.simulated.characters import PAPER, Style, character_cell


class Kind(IntEnum):
    """The kinds that are drawn, by their numbers in GS k, function B."""

    UPC_A = 65
    UPC_E = 66
    EAN_13 = 67
    EAN_8 = 68
    CODE_39 = 69
    ITF = 70
    CODABAR = 71
    CODE_128 = 73


_128_SETS = {"A": 103, "B": 104, "C": 105}
_128_SWITCH = {"A": 101, "B": 100, "C": 99}
_128_FUNCTIONS = {"1": 102, "2": 97, "3": 96}
_WIDE = 3
_QUIET = 10
Bars = str
"""Modules from left to right, ``1`` for black."""


def bar_code_picture(kind: int, data: bytes, module: int, height: int) -> Image.Image:
    """Return a bar code with its quiet zones; for a kind or data that cannot be drawn, a frame with the text."""
    text = data.decode("ascii", "replace")
    bars = bar_modules(kind, text)
    if not bars:
        return _framed(text)
    bars = "0" * _QUIET + bars + "0" * _QUIET
    row = Image.new("1", (len(bars), 1), PAPER)
    row.putdata([0 if each == "1" else PAPER for each in bars])
    return row.resize((len(bars) * module, height), Image.Resampling.NEAREST)


def bar_modules(kind: int, text: str) -> Bars:
    """Return the modules of a bar code; empty where it is not drawn, or cannot say `text`."""
    digits = text.isascii() and text.isdigit()
    match kind:
        case Kind.UPC_A if digits and len(text) in {11, 12}:
            return _ean_13("0" + text)
        case Kind.UPC_E if digits:
            return _upc_e(text)
        case Kind.EAN_13 if digits and len(text) in {12, 13}:
            return _ean_13(text)
        case Kind.EAN_8 if digits and len(text) in {7, 8}:
            return _ean_8(text)
        case Kind.CODE_39 if text and all(each in CODE_39 for each in text.strip("*")):
            return "0".join(_widths(CODE_39[each]) for each in f"*{text.strip('*')}*")
        case Kind.ITF if digits and len(text) > 1:
            return _itf(text)
        case Kind.CODABAR if len(text) > 2 and all(each in CODABAR for each in text.upper()):
            return "0".join(_widths(CODABAR[each]) for each in text.upper())
        case Kind.CODE_128:
            return _code_128(text)
        case _:
            return ""


def said(kind: int, data: bytes) -> str:
    """Return what stands below a bar code as text."""
    text = data.decode("ascii", "replace")
    if kind == Kind.CODE_128:
        for mark in ("{A", "{B", "{C", "{1", "{2", "{3", "{4", "{S"):
            text = text.replace(mark, "")
    return text


def _widths(pattern: str) -> Bars:
    """Write narrow and wide bars and spaces in turns, beginning with a bar."""
    return "".join(
        ("1" if place % 2 == 0 else "0") * (_WIDE if each == "w" else 1) for place, each in enumerate(pattern)
    )


def _check_digit(digits: str) -> str:
    total = sum(int(each) * (3 if place % 2 == 0 else 1) for place, each in enumerate(reversed(digits)))
    return str(-total % 10)


def _inverse(bars: Bars) -> Bars:
    return bars.translate({ord("0"): "1", ord("1"): "0"})


def _ean_digit(digit: str, form: str) -> Bars:
    left = EAN_LEFT[int(digit)]
    return {"L": left, "R": _inverse(left), "G": _inverse(left)[::-1]}[form]


def _ean_digits(digits: str, forms: str) -> Bars:
    return "".join(_ean_digit(digit, form) for digit, form in zip(digits, forms, strict=True))


def _ean_13(text: str) -> Bars:
    digits = text[:12] + _check_digit(text[:12])
    left = _ean_digits(digits[1:7], EAN_FIRST[int(digits[0])])
    return "101" + left + "01010" + _ean_digits(digits[7:], "RRRRRR") + "101"


def _ean_8(text: str) -> Bars:
    digits = text[:7] + _check_digit(text[:7])
    return "101" + _ean_digits(digits[:4], "LLLL") + "01010" + _ean_digits(digits[4:], "RRRR") + "101"


def _upc_e(text: str) -> Bars:
    """Six digits, with a leading 0 and a check digit or without; or eleven or twelve, which are shortened."""
    short = _shortened(text[:11]) if len(text) in {11, 12} else text[1:7] if len(text) in {7, 8} else text
    if len(short) != 6:
        return ""
    check = _check_digit(_lengthened(short))
    return "101" + _ean_digits(short, UPC_E_PARITY[int(check)]) + "010101"


def _lengthened(short: str) -> str:
    a, b, c, d, e, last = tuple(short)
    match last:
        case "0" | "1" | "2":
            return f"0{a}{b}{last}0000{c}{d}{e}"
        case "3":
            return f"0{a}{b}{c}00000{d}{e}"
        case "4":
            return f"0{a}{b}{c}{d}00000{e}"
        case _:
            return f"0{a}{b}{c}{d}{e}0000{last}"


def _shortened(long: str) -> str:
    """Return the six digits that stand for eleven; empty when there are none."""
    maker, item = long[1:6], long[6:]
    tries = (
        maker[:2] + item[2:] + maker[2],
        maker[:3] + item[3:] + "3",
        maker[:4] + item[4] + "4",
        maker + item[4],
    )
    return next((each for each in tries if _lengthened(each) == long), "")


def _itf(text: str) -> Bars:
    digits = text if len(text) % 2 == 0 else "0" + text
    pairs = (
        "".join(a + b for a, b in zip(ITF[int(digits[place])], ITF[int(digits[place + 1])], strict=True))
        for place in range(0, len(digits), 2)
    )
    return "1010" + "".join(map(_widths, pairs)) + "1" * _WIDE + "01"


def _code_128(text: str) -> Bars:
    """Data begins with its code set: ``{A``, ``{B`` or ``{C``; without one, set B is meant."""
    codes: list[int] = []
    current = ""
    rest = text if text[:1] == "{" else "{B" + text
    while rest:
        if rest[0] == "{" and rest[1:2] in _128_SETS:
            current = rest[1]
            codes.append((_128_SWITCH if codes else _128_SETS)[current])
            rest = rest[2:]
            continue
        code, used = _code_128_value(rest, current)
        if code is None or not current:
            return ""
        codes.append(code)
        rest = rest[used:]
    check = (codes[0] + sum(place * code for place, code in enumerate(codes))) % 103
    return "".join(_modules(CODE_128_WIDTHS[code]) for code in (*codes, check, 106))


def _code_128_value(rest: str, current: str) -> tuple[int | None, int]:
    if rest[0] == "{":
        return (ord("{") - 32, 2) if rest[1:2] == "{" else (_128_FUNCTIONS.get(rest[1:2]), 2)
    if current == "C":
        # Printers take pairs as two digits, or as one byte from 0 to 99.
        pair = rest[:2]
        if len(pair) == 2 and pair.isascii() and pair.isdigit():
            return int(pair), 2
        return (ord(rest[0]) if ord(rest[0]) < 100 else None), 1
    value = ord(rest[0])
    if current == "A":
        return (value + 64 if value < 32 else value - 32 if value < 96 else None), 1
    return (value - 32 if 32 <= value < 128 else None), 1


def _modules(widths: str) -> Bars:
    return "".join(("1" if place % 2 == 0 else "0") * int(each) for place, each in enumerate(widths))


def _framed(text: str) -> Image.Image:
    style = Style()
    picture = Image.new("1", (style.advance * (len(text) + 2), 44), PAPER)
    for place, character in enumerate(text):
        picture.paste(character_cell(character, style), (style.advance * (place + 1), 10))
    ImageDraw.Draw(picture).rectangle((0, 0, picture.width - 1, picture.height - 1), outline=0)
    return picture
