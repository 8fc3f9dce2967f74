"""Bar codes that the simulated printer draws by itself (GS k), each as bars and spaces of whole modules.

Drawn are UPC-A, UPC-E, EAN-13, EAN-8, Code 39, interleaved 2 of 5, Codabar and Code 128 (ISO/IEC 15420, 16388, 16390,
15417; EN 798). Of every other kind a frame with its text is printed.
"""

from PIL import Image, ImageDraw

from kiosk.devices.simulated.characters import PAPER, Style, character_cell

UPC_A, UPC_E, EAN_13, EAN_8, CODE_39, ITF, CODABAR, CODE_128 = 65, 66, 67, 68, 69, 70, 71, 73
_EAN_LEFT = (
    "0001101",
    "0011001",
    "0010011",
    "0111101",
    "0100011",
    "0110001",
    "0101111",
    "0111011",
    "0110111",
    "0001011",
)
_EAN_FIRST = (
    "LLLLLL",
    "LLGLGG",
    "LLGGLG",
    "LLGGGL",
    "LGLLGG",
    "LGGLLG",
    "LGGGLL",
    "LGLGLG",
    "LGLGGL",
    "LGGLGL",
)
_UPC_E_PARITY = (
    "GGGLLL",
    "GGLGLL",
    "GGLLGL",
    "GGLLLG",
    "GLGGLL",
    "GLLGGL",
    "GLLLGG",
    "GLGLGL",
    "GLGLLG",
    "GLLGLG",
)
_ITF = ("nnwwn", "wnnnw", "nwnnw", "wwnnn", "nnwnw", "wnwnn", "nwwnn", "nnnww", "wnnwn", "nwnwn")
_CODE_39 = {
    "0": "nnnwwnwnn",
    "1": "wnnwnnnnw",
    "2": "nnwwnnnnw",
    "3": "wnwwnnnnn",
    "4": "nnnwwnnnw",
    "5": "wnnwwnnnn",
    "6": "nnwwwnnnn",
    "7": "nnnwnnwnw",
    "8": "wnnwnnwnn",
    "9": "nnwwnnwnn",
    "A": "wnnnnwnnw",
    "B": "nnwnnwnnw",
    "C": "wnwnnwnnn",
    "D": "nnnnwwnnw",
    "E": "wnnnwwnnn",
    "F": "nnwnwwnnn",
    "G": "nnnnnwwnw",
    "H": "wnnnnwwnn",
    "I": "nnwnnwwnn",
    "J": "nnnnwwwnn",
    "K": "wnnnnnnww",
    "L": "nnwnnnnww",
    "M": "wnwnnnnwn",
    "N": "nnnnwnnww",
    "O": "wnnnwnnwn",
    "P": "nnwnwnnwn",
    "Q": "nnnnnnwww",
    "R": "wnnnnnwwn",
    "S": "nnwnnnwwn",
    "T": "nnnnwnwwn",
    "U": "wwnnnnnnw",
    "V": "nwwnnnnnw",
    "W": "wwwnnnnnn",
    "X": "nwnnwnnnw",
    "Y": "wwnnwnnnn",
    "Z": "nwwnwnnnn",
    "-": "nwnnnnwnw",
    ".": "wwnnnnwnn",
    " ": "nwwnnnwnn",
    "*": "nwnnwnwnn",
    "$": "nwnwnwnnn",
    "/": "nwnwnnnwn",
    "+": "nwnnnwnwn",
    "%": "nnnwnwnwn",
}
_CODABAR = {
    "0": "nnnnnww",
    "1": "nnnnwwn",
    "2": "nnnwnnw",
    "3": "wwnnnnn",
    "4": "nnwnnwn",
    "5": "wnnnnwn",
    "6": "nwnnnnw",
    "7": "nwnnwnn",
    "8": "nwwnnnn",
    "9": "wnnwnnn",
    "-": "nnnwwnn",
    "$": "nnwwnnn",
    ":": "wnnnwnw",
    "/": "wnwnnnw",
    ".": "wnwnwnn",
    "+": "nnwnwnw",
    "A": "nnwwnwn",
    "B": "nwnwnnw",
    "C": "nnnwnww",
    "D": "nnnwwwn",
}
_CODE_128 = [
    "212222",
    "222122",
    "222221",
    "121223",
    "121322",
    "131222",
    "122213",
    "122312",
    "132212",
    "221213",
    "221312",
    "231212",
    "112232",
    "122132",
    "122231",
    "113222",
    "123122",
    "123221",
    "223211",
    "221132",
    "221231",
    "213212",
    "223112",
    "312131",
    "311222",
    "321122",
    "321221",
    "312212",
    "322112",
    "322211",
    "212123",
    "212321",
    "232121",
    "111323",
    "131123",
    "131321",
    "112313",
    "132113",
    "132311",
    "211313",
    "231113",
    "231311",
    "112133",
    "112331",
    "132131",
    "113123",
    "113321",
    "133121",
    "313121",
    "211331",
    "231131",
    "213113",
    "213311",
    "213131",
    "311123",
    "311321",
    "331121",
    "312113",
    "312311",
    "332111",
    "314111",
    "221411",
    "431111",
    "111224",
    "111422",
    "121124",
    "121421",
    "141122",
    "141221",
    "112214",
    "112412",
    "122114",
    "122411",
    "142112",
    "142211",
    "241211",
    "221114",
    "413111",
    "241112",
    "134111",
    "111242",
    "121142",
    "121241",
    "114212",
    "124112",
    "124211",
    "411212",
    "421112",
    "421211",
    "212141",
    "214121",
    "412121",
    "111143",
    "111341",
    "131141",
    "114113",
    "114311",
    "411113",
    "411311",
    "113141",
    "114131",
    "311141",
    "411131",
    "211412",
    "211214",
    "211232",
    "2331112",
]
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
        case 65 if digits and len(text) in {11, 12}:
            return _ean_13("0" + text)
        case 66 if digits:
            return _upc_e(text)
        case 67 if digits and len(text) in {12, 13}:
            return _ean_13(text)
        case 68 if digits and len(text) in {7, 8}:
            return _ean_8(text)
        case 69 if text and all(each in _CODE_39 for each in text.strip("*")):
            return "0".join(_widths(_CODE_39[each]) for each in f"*{text.strip('*')}*")
        case 70 if digits and len(text) > 1:
            return _itf(text)
        case 71 if len(text) > 2 and all(each in _CODABAR for each in text.upper()):
            return "0".join(_widths(_CODABAR[each]) for each in text.upper())
        case 73:
            return _code_128(text)
        case _:
            return ""


def said(kind: int, data: bytes) -> str:
    """Return what stands below a bar code as text."""
    text = data.decode("ascii", "replace")
    if kind == CODE_128:
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
    left = _EAN_LEFT[int(digit)]
    return {"L": left, "R": _inverse(left), "G": _inverse(left)[::-1]}[form]


def _ean_digits(digits: str, forms: str) -> Bars:
    return "".join(_ean_digit(digit, form) for digit, form in zip(digits, forms, strict=True))


def _ean_13(text: str) -> Bars:
    digits = text[:12] + _check_digit(text[:12])
    left = _ean_digits(digits[1:7], _EAN_FIRST[int(digits[0])])
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
    return "101" + _ean_digits(short, _UPC_E_PARITY[int(check)]) + "010101"


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
        "".join(a + b for a, b in zip(_ITF[int(digits[place])], _ITF[int(digits[place + 1])], strict=True))
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
    return "".join(_modules(_CODE_128[code]) for code in (*codes, check, 106))


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
