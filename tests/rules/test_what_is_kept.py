"""What git keeps names no server of packages, no lock format that does, and no path of the build machine."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.rules.sources import REPOSITORY, Finding, expect_none, repository_files, text_of

LOCKS_WITH_ADDRESSES = frozenset({"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock"})
FORBIDDEN = {
    "a package server": re.compile(
        r"pypi\.org|pythonhosted\.org|registry\.npmjs|(?:deb|ftp[.\w]*|security|snapshot)\.debian\.org"
        r"|(?<!emit-)\b(?:extra-)?index[-]url\b|_INDEX[_]URL"
        # A folder of files may be named; an address may not.
        r"|(?<!emit-)\bfind[-]links\b.*://",
        re.IGNORECASE,
    ),
    "a path of the build machine": re.compile(
        r"(?<![\w.~-])/(?:work|root)/|[.]pyenv|(?<![\w.-])/opt/(?:pypi|wheels)"
    ),
}
ADDRESS = re.compile(r"https?://")


def breaches(name: str, text: str) -> Iterator[Finding]:
    """Yield what may not be kept in a file of that name."""
    if Path(name).name in LOCKS_WITH_ADDRESSES:
        yield Finding(name, 1, "a lock that writes addresses down")
    for number, line in enumerate(text.splitlines(), start=1):
        for what, pattern in FORBIDDEN.items():
            if pattern.search(line):
                yield Finding(name, number, what)
        if name.startswith("requirements/") and ADDRESS.search(line):
            yield Finding(name, number, "an address among the locked versions")


def test_nothing_is_kept_that_should_not_be() -> None:
    texts = ((path.relative_to(REPOSITORY).as_posix(), text_of(path)) for path in repository_files())
    expect_none(finding for name, text in texts if text is not None for finding in breaches(name, text))


def test_rule_notices_servers_locks_and_paths() -> None:
    # Put together here, so that this file does not break the rule itself.
    bad = [
        "https://" + "pypi" + ".org/simple",
        "pip install --" + "index" + "-url x",
        "PIP_INDEX" + "_URL=x",
        "deb http://" + "deb" + ".debian" + ".org/debian",
        "see /" + "work" + "/main/kiosk",
        '"resolved": "' + "https://registry" + '.npmjs.example/x"',
    ]
    fine = [
        "uv pip compile --no-emit-index-url --no-emit-find-links",
        "/opt/loket/work/",
        "http://localhost:8000/",
    ]
    found = [finding.line for finding in breaches("docs/a.md", "\n".join(bad + fine))]
    assert found == [1, 2, 3, 4, 5, 6]
    assert list(breaches("uv.lock", ""))
    assert list(breaches("requirements/runtime.txt", "# http://example.net"))
