"""Which way each character of a line runs: the levels of the Unicode Bidirectional Algorithm (UAX 9), by `python-bidi`.

The library knows nothing of brackets (UAX 9, rule N0), without which ``(Information) 2026`` in a Hebrew line comes out
with one bracket turned away, nor of isolates (X5a to X6a), which keep a filled-in name whole; both are added here.
"""

import unicodedata
from collections.abc import Iterator
from typing import TypedDict

from bidi import algorithm

from kiosk.devices.tickets.isolates import MARKS, STAND_IN, pieces, without_marks

_FIRST_RIGHT_TO_LEFT = "\u0590"
_ARABIC_OR_HEBREW = frozenset({"R", "AL"})
_PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "«": "»"}
_DEEPEST = 16
"""Isolates within isolates are looked into so far; our own sentences have two or three."""
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

    Marks of direction and isolates may stand in the line, embeddings and overrides may not: `wording.clean` takes them
    out. A line that an isolate was broken over counts as if it closed at its end.
    """
    return _levels(line, right_to_left=right_to_left, deep=0)


def _levels(line: str, *, right_to_left: bool, deep: int) -> list[int]:
    parts = list(pieces(line)) if deep < _DEEPEST else []
    if not any(part.is_isolate for part in parts):
        return _plain_levels(without_marks(line), right_to_left=right_to_left)
    around = "".join(STAND_IN if part.is_isolate or part.text in MARKS else part.text for part in parts)
    found: list[int] = []
    for part, level in zip(parts, _plain_levels(around, right_to_left=right_to_left), strict=True):
        within: list[int] = []
        if part.is_isolate:
            right = part.runs_right_to_left
            # The least level above the one around it that runs the isolate's way; its own ones count from there.
            raised = level + 1 + (level % 2 == int(right))
            within = [
                each + raised - right for each in _levels(part.inner, right_to_left=right, deep=deep + 1)
            ]
        found += [level, *within, *[level] * (len(part.text) - 1 - len(within))]
    return found


def _plain_levels(line: str, *, right_to_left: bool) -> list[int]:
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
