"""Where a text may be parted into lines: between words, and between the characters of Chinese."""

from collections.abc import Iterator
from dataclasses import dataclass

_IDEOGRAPHS = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\u3000", "\u303f"), ("\uff01", "\uff60"))
_NEVER_FIRST = frozenset("、。，．：；！？）〕】》〉」』”’…％·!?,.:;)]}%")
_MARKS = ".,:;!?()[]«»„“”\"'،؛\u2068\u2069"
_PAUSES = frozenset("，。：；！？、")
_NEVER_LAST = frozenset("（〔【《〈「『“‘([{")


@dataclass(frozen=True, slots=True)
class Token:
    """Characters that stay together. `spaced`: a space stands before them when they do not begin a line."""

    text: str
    spaced: bool


def tokens(text: str) -> Iterator[Token]:
    """Yield what stays together, in order."""
    for word in text.split():
        for place, part in enumerate(_parts(word)):
            yield Token(part, spaced=place == 0)


def binds_before(word: str) -> bool:
    """Say whether a word belongs to the one before it: the letter of a waiting area, ``B``."""
    letter = word.strip(_MARKS)
    return len(letter) == 1 and letter.isupper()


def binds_after(word: str) -> bool:
    """Say whether a word belongs to the one after it: short prepositions (Polish ``w``, Ukrainian ``о``)."""
    return len(word) == 1 and word.islower()


def is_chinese(text: str) -> bool:
    """Say whether a text has characters of Chinese."""
    return any(_is_ideograph(each) for each in text)


def ends_clause(text: str) -> bool:
    """Say whether a Chinese clause ends with a text."""
    return text[-1] in _PAUSES


def _parts(word: str) -> Iterator[str]:
    part = ""
    for character in word:
        if part and _may_part(part[-1], character):
            yield part
            part = ""
        part += character
    yield part


def _may_part(before: str, after: str) -> bool:
    if before in _NEVER_LAST or after in _NEVER_FIRST:
        return False
    return _is_ideograph(before) or _is_ideograph(after)


def _is_ideograph(character: str) -> bool:
    return any(first <= character <= last for first, last in _IDEOGRAPHS)
