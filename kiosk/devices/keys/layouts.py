"""Keyboard layouts as data: what each key writes alone, with shift and with AltGr, as on Windows."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

_NOTHING = "·"
"""Stands where a key writes nothing, or an accent that waits for the next letter."""

_KEYPAD = {
    **dict(zip((82, 79, 80, 81, 75, 76, 77, 71, 72, 73), "0123456789", strict=True)),
    **{78: "+", 74: "-", 55: "*", 98: "/"},
}
KEYPAD_DIGITS = MappingProxyType({code: text for code, text in _KEYPAD.items() if text.isdigit()})


@dataclass(frozen=True, slots=True)
class Layout:
    """The character of each key by its code. `plain` is alone, `shifted` with shift, `third` with AltGr."""

    plain: dict[int, str]
    shifted: dict[int, str]
    third: dict[int, str]

    def character(self, code: int, *, shift: bool, third: bool, caps: bool) -> str | None:
        """Return what a key writes, None when it writes nothing that is known for sure."""
        if third:
            return None if shift else self.third.get(code)
        if code in _KEYPAD:
            return None if shift else _KEYPAD[code]
        plain, shifted = self.plain.get(code), self.shifted.get(code)
        if caps and plain is not None:
            if shifted is not None and shifted.isdigit():
                # Whether caps lock reaches these keys differs from system to system.
                return None
            shift ^= plain.isalpha()
        return shifted if shift else plain


def _layout(*rows: tuple[int, str, str, str]) -> Layout:
    """Make a layout from rows: the first key's code, and what the keys from there on write in the three ways."""

    def level(number: int) -> Iterator[tuple[int, str]]:
        for first, *levels in rows:
            for place, character in enumerate(levels[number]):
                if character != _NOTHING:
                    yield first + place, character

    return Layout({57: " "} | dict(level(0)), {57: " "} | dict(level(1)), dict(level(2)))


LAYOUTS = MappingProxyType(
    {
        "us": _layout(
            (2, "1234567890-=", "!@#$%^&*()_+", ""),
            (16, "qwertyuiop[]", "QWERTYUIOP{}", ""),
            (30, "asdfghjkl;'`", 'ASDFGHJKL:"~', ""),
            (43, "\\zxcvbnm,./", "|ZXCVBNM<>?", ""),
            # On the keypad others write a comma.
            (83, ".", "", ""),
        ),
        "de": _layout(
            (2, "1234567890ß·", '!"§$%&/()=?·', "·²³···{[]}\\·"),
            (16, "qwertzuiopü+", "QWERTZUIOPÜ*", "@·€········~"),
            (30, "asdfghjklöä·", "ASDFGHJKLÖÄ°", ""),
            (43, "#yxcvbnm,.-", "'YXCVBNM;:_", "·······µ···"),
            (86, "<", ">", "|"),
        ),
        "fr": _layout(
            (2, "&é\"'(-è_çà)=", "1234567890°+", "··#{[|·\\^@]}"),
            (16, "azertyuiop·$", "AZERTYUIOP·£", "··€········¤"),
            (30, "qsdfghjklmù²", "QSDFGHJKLM%·", ""),
            (43, "*wxcvbn,;:!", "µWXCVBN?./§", ""),
            (86, "<", ">", ""),
        ),
        "be": _layout(
            (2, "&é\"'(§è!çà)-", "1234567890°_", "|@#·····{}··"),
            (16, "azertyuiop·$", "AZERTYUIOP·*", "··€·······[]"),
            (30, "qsdfghjklmù²", "QSDFGHJKLM%³", ""),
            (43, "µwxcvbn,;:=", "£WXCVBN?./+", ""),
            (86, "<", ">", "\\"),
        ),
    }
)
"""By the name of the country: what the scanner is set up to type for. A scanner comes set to ``us``."""
