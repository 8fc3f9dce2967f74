"""A file is a room: short files and short functions, by the figures of the house style."""

import ast
from collections.abc import Iterable, Sequence
from statistics import median

from tests.rules.sources import Module, kiosk_modules, sample

LONGEST_FILE = 500
USUAL_FILE = 300
MEDIAN_FILE = 120
USUAL_FUNCTION = 30
SHARE = 0.9


def function_lengths(module: Module) -> list[tuple[int, str]]:
    """Return each function's number of lines, with where it is."""
    return [
        ((node.end_lineno or node.lineno) - node.lineno + 1, f"{module.path}:{node.lineno} {node.name}")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def over(limit: int, measured: Iterable[tuple[int, str]]) -> list[str]:
    """Return what is longer than the limit, longest first."""
    return [f"{where}: {lines} lines" for lines, where in sorted(measured, reverse=True) if lines > limit]


def breaches(modules: Sequence[Module]) -> list[str]:
    """Return which figures of the house style are broken, and by what."""
    files = [(module.lines, module.path) for module in modules]
    functions = [each for module in modules for each in function_lengths(module)]
    told = [f"a file above {LONGEST_FILE} lines: {each}" for each in over(LONGEST_FILE, files)]
    long_files = over(USUAL_FILE - 1, files)
    if len(long_files) > (1 - SHARE) * len(files):
        told.append(f"too many files of {USUAL_FILE} lines and more: {long_files}")
    middle = median(lines for lines, _ in files)
    if middle > MEDIAN_FILE:
        told.append(f"the median file has {middle} lines")
    long_functions = over(USUAL_FUNCTION - 1, functions)
    if len(long_functions) > (1 - SHARE) * len(functions):
        told.append(f"too many functions of {USUAL_FUNCTION} lines and more: {long_functions}")
    return told


def test_files_and_functions_are_short() -> None:
    assert not breaches(kiosk_modules())


def test_rule_notices_length() -> None:
    long_function = "def f() -> None:\n" + "    pass\n" * 30
    told = breaches([sample("kiosk/a.py", long_function + "\n" * 480)])
    assert [each.split(":")[0] for each in told] == [
        "a file above 500 lines",
        "too many files of 300 lines and more",
        "the median file has 511 lines",
        "too many functions of 30 lines and more",
    ]


def test_rule_lets_short_files_pass() -> None:
    assert not breaches([sample("kiosk/a.py", "def f() -> None:\n" + "    pass\n" * 28)])
