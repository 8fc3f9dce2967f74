"""Which way each character of a line runs: the levels of the Unicode Bidirectional Algorithm (UAX 9), by `python-bidi`.

The library knows nothing of brackets (UAX 9, rule N0), without which ``(Information) 2026`` in a Hebrew line comes out
with one bracket turned away; that rule is added here.
"""

import unicodedata
from collections.abc import Iterator
from typing import TypedDict

from bidi import algorithm

_FIRST_RIGHT_TO_LEFT = "\u0590"
_ARABIC_OR_HEBREW = frozenset({"R", "AL"})
_PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "«": "»"}
_RIGHT = frozenset({"R", "AL", "EN", "AN"})
"""What counts as running right to left when brackets are resolved."""


class _Character(TypedDict):
    ch: str
    level: int
    type: str


def reads_from_the_right(paragraph: str, *, language_does: bool) -> bool:
    """Return the direction of a paragraph: its language's, but for one that is wholly in letters of the other kind.

    An office's name is often there in one language only; ``2 Loketten`` on an Arabic ticket is no Arabic.
    """
    kinds = {unicodedata.bidirectional(each) for each in paragraph}
    if kinds & _ARABIC_OR_HEBREW:
        return language_does or "L" not in kinds
    return language_does and "L" not in kinds


def levels(line: str, *, right_to_left: bool) -> list[int]:
    """Return the level of each character: odd ones run right to left. `right_to_left` is the language's direction.

    Marks of direction may stand in the line, embeddings and overrides may not: `wording.clean` takes them out.
    """
    if not right_to_left and all(each < _FIRST_RIGHT_TO_LEFT for each in line):
        return [0] * len(line)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if right_to_left else (0, "L")
    algorithm.get_embedding_levels(line, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "R" if right_to_left else "L")
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return [int(each["level"]) for each in storage["chars"]]


def _resolve_brackets(characters: list[_Character], base: str) -> None:
    """Give both brackets of a pair one direction, by what is within them and what stands before (UAX 9, N0)."""
    for opening, closing in _bracket_pairs(characters):
        within = {_strong(each["type"]) for each in characters[opening + 1 : closing]} - {""}
        if not within:
            continue
        direction = base
        if base not in within:
            before = (_strong(each["type"]) for each in reversed(characters[:opening]))
            direction = next((each for each in before if each), base)
        for place in (opening, closing):
            characters[place]["type"] = direction


def _bracket_pairs(characters: list[_Character]) -> Iterator[tuple[int, int]]:
    waiting: list[int] = []
    for place, each in enumerate(characters):
        if each["ch"] in _PAIRS:
            waiting.append(place)
            continue
        match = next((at for at in reversed(waiting) if _PAIRS[characters[at]["ch"]] == each["ch"]), None)
        if match is not None:
            del waiting[waiting.index(match) :]
            yield match, place


def _strong(kind: str) -> str:
    return "R" if kind in _RIGHT else "L" if kind == "L" else ""
