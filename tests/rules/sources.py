"""The repository's files as the house rules read them."""

import ast
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
NOT_KEPT = frozenset(
    {
        ".venv",
        "build",
        "dist",
        "out",
        "__pycache__",
        ".hypothesis",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
    }
)


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path from the root that was read (with forward slashes), its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Return how long the file is."""
        return len(self.text.splitlines())


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule, printed so that an editor can jump to it."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def modules_under(root: Path, folder: str) -> list[Module]:
    """Return the Python files of a folder below `root`, in order."""
    return [read_module(root, path) for path in sorted((root / folder).rglob("*.py"))]


def read_module(root: Path, path: Path) -> Module:
    """Parse one file."""
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(root).as_posix(), text, ast.parse(text))


@cache
def kiosk_modules() -> tuple[Module, ...]:
    """Return all of kiosk/."""
    return tuple(modules_under(REPOSITORY, "kiosk"))


def sample(path: str, text: str) -> Module:
    """Return a made-up file, for the proof that a rule bites."""
    return Module(path, text, ast.parse(text))


def repository_files() -> list[Path]:
    """Return what git keeps, and what it would keep if it were added now; in an unpacked archive, all files."""
    if not (REPOSITORY / ".git").exists():
        files = (path for path in REPOSITORY.rglob("*") if path.is_file())
        return [path for path in files if NOT_KEPT.isdisjoint(path.relative_to(REPOSITORY).parts)]
    # The tests may be run by another user than the owner of the checkout.
    command = [
        "git",
        "-c",
        f"safe.directory={REPOSITORY}",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listing = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True).stdout
    paths = (REPOSITORY / name for name in listing.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str | None:
    """Return the text of a file, or None for a picture, a font and their like."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def dotted(node: ast.expr) -> str:
    """Return a name as it is written, `datetime.now`; empty where it is no plain name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def imported_names(module: Module) -> Iterator[tuple[str, int]]:
    """Yield each module that is imported, with the line; `from a import b` yields `a.b`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def expect_none(findings: Iterable[Finding]) -> None:
    """Fail with the findings a line each, when there are any."""
    if lines := [str(finding) for finding in findings]:
        pytest.fail("\n".join(lines), pytrace=False)
