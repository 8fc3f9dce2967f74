"""Every language says everything that English says, with the same placeholders."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.rules.sources import REPOSITORY

TRANSLATIONS = REPOSITORY / "assets" / "translations"
REFERENCE = TRANSLATIONS / "en.ftl"
OTHERS = sorted(path for path in TRANSLATIONS.glob("*.ftl") if path != REFERENCE)

STAFF = TRANSLATIONS / "staff"
FOR_STAFF = sorted(path for path in STAFF.glob("*.ftl") if path.stem != "en")
"""Staff speak Dutch or English, and their neighbours' languages: no more is promised for the panel."""

Messages = dict[str, frozenset[str]]


class Placeholders(Visitor):
    """Collects the `$names` in a message."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent.syntax calls it
        """Keep the name."""
        self.names.add(node.id.name)


def placeholders(pattern: ast.Pattern) -> frozenset[str]:
    """Return the names of a pattern's placeholders."""
    visitor = Placeholders()
    visitor.visit(pattern)
    return frozenset(visitor.names)


def messages(text: str) -> tuple[Messages, list[str]]:
    """Return what a catalogue says (`message` and `message.attribute`), and what in it cannot be read."""
    found: Messages = {}
    unread = []
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            unread.append(f"cannot be read: {(entry.content or '').strip()!r}")
        elif isinstance(entry, ast.Message):
            said = {entry.id.name: entry.value} | {
                f"{entry.id.name}.{each.id.name}": each.value for each in entry.attributes
            }
            unread += [f"said twice: {name}" for name in said if name in found]
            found |= {name: placeholders(pattern) for name, pattern in said.items() if pattern is not None}
    return found, unread


def complaints(text: str, reference: str) -> Iterator[str]:
    """Yield where a catalogue differs from the reference in what it says and which placeholders it has."""
    said, unread = messages(text)
    wanted, _ = messages(reference)
    yield from unread
    yield from (f"missing: {name}" for name in wanted if name not in said)
    yield from (f"not in the reference: {name}" for name in said if name not in wanted)
    for name in sorted(said.keys() & wanted.keys()):
        if said[name] != wanted[name]:
            yield f"{name} has the placeholders {sorted(said[name])}, not {sorted(wanted[name])}"


def test_reference_can_be_read() -> None:
    found, unread = messages(REFERENCE.read_text(encoding="utf-8"))
    assert found
    assert not unread


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_catalogue_is_complete(path: Path) -> None:
    assert not list(complaints(path.read_text(encoding="utf-8"), REFERENCE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FOR_STAFF, ids=lambda path: path.stem)
def test_what_staff_read_is_complete(path: Path) -> None:
    english = (STAFF / "en.ftl").read_text(encoding="utf-8")
    assert not list(complaints(path.read_text(encoding="utf-8"), english))


def test_staff_read_four_languages() -> None:
    assert [path.stem for path in FOR_STAFF] == ["de", "fr", "nl"]


def test_rule_notices_gaps() -> None:
    english = "a = A\nb = B { $n }\nc = { $n ->\n    [one] x\n   *[other] y { $m }\n }\nd = D\n    .label = { $l }\n"
    dutch = "a = A\nb = B\nc = { $m } { $n }\nd = D\ne = E\na = A\n!\n"
    assert list(complaints(dutch, english)) == [
        "said twice: a",
        "cannot be read: '!'",
        "missing: d.label",
        "not in the reference: e",
        "b has the placeholders [], not ['n']",
    ]
