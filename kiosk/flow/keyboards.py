"""The keyboards on the screen as data: which characters stand in which row, by language and by what is asked."""

from dataclasses import dataclass

SPACE = "space"
"""The item of the space key; every other key has its own character."""
_QWERTY = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_QWERTZ = ("QWERTZUIOP", "ASDFGHJKL", "YXCVBNM")
_AZERTY = ("AZERTYUIOP", "QSDFGHJKLM", "WXCVBN")
_LETTERS = {"de": _QWERTZ, "fr": _AZERTY}
"""The order of the letters where it is another than that of English."""

_NAMES = {
    "de": ("QWERTZUIOPÜ", "ASDFGHJKLÖÄ", "YXCVBNMß"),
    "es": ("QWERTYUIOP", "ASDFGHJKLÑ", "ZXCVBNM"),
    "tr": ("QWERTYUIOPĞÜ", "ASDFGHJKLŞİ", "ZXCVBNMÖÇ"),
}
"""Where letters of the language's own have their usual places among the others."""

_MORE = {
    "nl": "ÁÇÉËÈÏÖÜ",
    "fr": "ÀÂÇÉÈÊËÎÏÔÙÜ",
    "pl": "ĄĆĘŁŃÓŚŹŻ",
    "es": "ÁÉÍÓÚÜ",
    "pt": "ÁÂÃÀÇÉÊÍÓÔÕÚ",
    "it": "ÀÈÉÌÒÙ",
}
"""Keys for letters with accents, which need no long press; a name is found without them too."""

_OWN = {
    "uk": ("ЙЦУКЕНГШЩЗХЇ", "ФІВАПРОЛДЖЄ", "ҐЯЧСМИТЬБЮ"),
    "ar": ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظذ", "أإآ"),
}
"""Alphabets that are not Latin; names in passports are, so these come second."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Rows of characters. `spaces`: there is a space key; `script` names the alphabet that the switch leads to."""

    rows: tuple[str, ...]
    spaces: bool = False
    script: str = ""

    @property
    def items(self) -> tuple[str, ...]:
        """List the keys by the items of their offers, row by row."""
        keys = tuple("".join(self.rows))
        return (*keys, SPACE) if self.spaces else keys


DIGITS = Keyboard(("123", "456", "789", "0"))


def code_keyboard(language: str) -> Keyboard:
    """Give the keys for an appointment code: digits and the plain letters."""
    return Keyboard(("1234567890", *_LETTERS.get(language, _QWERTY)))


def name_keyboard(language: str, *, own: bool) -> Keyboard:
    """Give the keys for a surname, in the language's own alphabet where that is wanted and there is one."""
    if own and language in _OWN:
        *rows, last = _OWN[language]
        return Keyboard((*rows, f"{last}'-"), spaces=True, script="latin")
    *rows, last = _NAMES.get(language, _LETTERS.get(language, _QWERTY))
    more = (_MORE[language],) if language in _MORE else ()
    return Keyboard((*rows, f"{last}'-", *more), spaces=True, script=language if language in _OWN else "")


def character(item: str) -> str:
    """Give what a key types."""
    return " " if item == SPACE else item
