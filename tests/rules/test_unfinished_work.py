"""Nothing unfinished is kept: what is left to do stands in an issue, not in the code."""

import re
from collections.abc import Iterator

from tests.rules.sources import REPOSITORY, Finding, expect_none, repository_files, text_of

PLACES = ("kiosk/", "tests/", "packaging/", "benchmarks/", ".ci/", "justfile", "pyproject.toml")
# Put together, so that this file does not break the rule itself.
UNFINISHED = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "Not" + "ImplementedError"]) + r")\b")


def unfinished(name: str, text: str) -> Iterator[Finding]:
    """Yield each mark of unfinished work."""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := UNFINISHED.search(line):
            yield Finding(name, number, found[0])


def test_nothing_is_unfinished() -> None:
    texts = ((path.relative_to(REPOSITORY).as_posix(), text_of(path)) for path in repository_files())
    kept = ((name, text) for name, text in texts if text is not None and name.startswith(PLACES))
    expect_none(finding for name, text in kept for finding in unfinished(name, text))


def test_rule_notices_unfinished_work() -> None:
    text = "# TO" + "DO later\nraise Not" + "ImplementedError\nreturn NotImplemented\n# FIX" + "ME\n"
    assert [finding.line for finding in unfinished("kiosk/a.py", text)] == [1, 2, 4]
