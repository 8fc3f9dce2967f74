"""Every catalogue: the plural forms of its language, nothing left in English, ends of sentences as in English."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from kiosk.domain.assets import assets
from kiosk.i18n.catalogues import regional

TRANSLATIONS = assets() / "translations"
CATALOGUES = [path for path in sorted(TRANSLATIONS.rglob("*.ftl")) if path.stem != "en"]
VISITORS = [path for path in CATALOGUES if path.parent.name in {"translations", "pages"}]
CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
COUNTED = range(1000)
"""Whatever is counted: people, minutes, seconds."""

SAME = frozenset(
    {
        "Contrast",
        "TEST",
        "Letters: é ë ï ü ñ ß å ç ł š ğ €",
        "Volume",
        "Apostrophe",
        "Ticket",
        "Minutes",
        "min",
    }
)
"""What is the same word in some language as in English."""
SENTENCE_ENDS = {"。": ".", "？": "?", "؟": "?", ".": ".", "?": "?"}


class Selects(Visitor):
    """Collects, for each variable, the keys of the variants that are chosen by it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, set[str]] = {}

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - fluent.syntax calls it
        """Keep the keys, and look within."""
        if isinstance(node.selector, ast.VariableReference):
            keys = {
                each.key.name if isinstance(each.key, ast.Identifier) else each.key.value
                for each in node.variants
            }
            self.found.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


class Pieces(Visitor):
    """Collects the words of a pattern."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - fluent.syntax calls it
        """Keep them."""
        self.found.append(node.value)


@cache
def said(path: Path) -> dict[str, ast.Pattern]:
    """Return the messages of a catalogue."""
    read = FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8"))
    return {each.id.name: each.value for each in read.body if isinstance(each, ast.Message) and each.value}


def selects(pattern: ast.Pattern) -> dict[str, set[str]]:
    """Return the keys of a message's variants, by the variable that chooses."""
    visitor = Selects()
    visitor.visit(pattern)
    return visitor.found


def found_words(pattern: ast.Pattern) -> list[str]:
    """Return a message's own words, a string for each piece between what is filled in."""
    visitor = Pieces()
    visitor.visit(pattern)
    return visitor.found


def wording(pattern: ast.Pattern) -> str:
    """Return a message's own words, without what is filled in."""
    return " ".join(" ".join(found_words(pattern)).split())


def english(path: Path) -> dict[str, ast.Pattern]:
    """Return the reference of a catalogue."""
    return said(path.parent / "en.ftl")


@cache
def plurals(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the categories (CLDR) of what is counted in a language, and all that the language has."""
    rule = Locale.parse(regional(language), sep="-").plural_form
    return frozenset(rule(number) for number in COUNTED), frozenset(rule.tags)


def wrong_forms(language: str, pattern: ast.Pattern, reference: ast.Pattern) -> Iterator[str]:
    """Yield where a message lacks a plural form of its language, or has one that the language does not know."""
    own, (wanted, known) = selects(pattern), plurals(language)
    for name, keys in selects(reference).items():
        if "one" not in keys:
            continue
        there = own.get(name, set())
        covered = {key for key in there if key in CATEGORIES} | ({"zero"} if "0" in there else set())
        yield from (f"${name} lacks {key}" for key in sorted(wanted - covered - {"other"}))
    for name, keys in own.items():
        used = keys & CATEGORIES - {"other"}
        yield from (f"${name} has {key}, which is none of {language}" for key in sorted(used - known))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_plural_forms(path: Path) -> None:
    reference = english(path)
    found = {
        key: wrong
        for key, pattern in said(path).items()
        if (wrong := list(wrong_forms(path.stem, pattern, reference[key])))
    }
    assert found == {}


def test_rule_notices_missing_forms() -> None:
    arabic, ukrainian = "{ $n ->\n    [one] a\n   *[other] b\n }", "{ $n ->\n    [zero] a\n   *[other] b\n }"
    plural = message("{ $n ->\n    [one] x\n   *[other] y\n }")
    assert [each.split()[-1] for each in wrong_forms("ar", message(arabic), plural)] == [
        "few",
        "many",
        "two",
        "zero",
    ]
    assert len(list(wrong_forms("uk", message(ukrainian), plural))) == 4


@pytest.mark.parametrize("path", VISITORS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_is_left_in_english(path: Path) -> None:
    reference = english(path)
    same = {
        key: wording(pattern)
        for key, pattern in said(path).items()
        if wording(pattern) == wording(reference[key])
    }
    assert {
        key: text for key, text in same.items() if re.search("[A-Za-z]{2}", text) and text not in SAME
    } == {}


@pytest.mark.parametrize("path", VISITORS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_other_scripts_hold_no_latin_words(path: Path) -> None:
    if path.stem in {"ar", "uk", "zh"}:
        words = {key: re.findall("[A-Za-z]{2,}", wording(pattern)) for key, pattern in said(path).items()}
        assert {key: found for key, found in words.items() if found} == {}


@pytest.mark.parametrize("path", VISITORS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_sentences_end_as_in_english(path: Path) -> None:
    """What is a question stays one, and a heading without a full stop has none in any language."""
    reference = english(path)
    assert [key for key, pattern in said(path).items() if ending(pattern) != ending(reference[key])] == []


def ending(pattern: ast.Pattern) -> str:
    """Return the full stop or question mark at the end of a message, if there is one."""
    last = pattern.elements[-1]
    return SENTENCE_ENDS.get(last.value[-1:], "") if isinstance(last, ast.TextElement) else ""


def message(pattern: str) -> ast.Pattern:
    """Read a pattern."""
    (entry,) = FluentParser(with_spans=False).parse(f"a = {pattern}\n").body
    assert isinstance(entry, ast.Message)
    assert entry.value is not None
    return entry.value
