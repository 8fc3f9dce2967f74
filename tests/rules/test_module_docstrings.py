"""Every module starts with one sentence on its purpose."""

import ast

from tests.rules.sources import REPOSITORY, Finding, Module, expect_none, kiosk_modules, modules_under, sample


def without_purpose(modules: list[Module]) -> list[Finding]:
    """Return the modules that do not start with a docstring whose first paragraph is a sentence."""
    findings = []
    for module in modules:
        if not module.text:  # an empty __init__.py has no purpose to tell
            continue
        first = (ast.get_docstring(module.tree) or "").partition("\n\n")[0].strip()
        if not first:
            findings.append(Finding(module.path, 1, "no sentence on what the module is for"))
        elif not first.endswith((".", "?", "!")):
            findings.append(Finding(module.path, 1, f"no whole sentence: {first!r}"))
    return findings


def test_every_module_tells_its_purpose() -> None:
    expect_none(without_purpose([*kiosk_modules(), *modules_under(REPOSITORY, "tests")]))


def test_rule_notices_a_silent_module() -> None:
    silent = sample("kiosk/a.py", "import os\n")
    half = sample("kiosk/b.py", '"""Things"""\n')
    told = sample("kiosk/c.py", '"""Keeps the queue.\n\nMore.\n"""\n')
    assert [finding.path for finding in without_purpose([silent, half, told])] == ["kiosk/a.py", "kiosk/b.py"]
