"""Only the commands print; everybody else logs, and the log has an allow-list."""

import ast
from collections.abc import Iterator

from tests.rules.sources import Finding, Module, dotted, expect_none, kiosk_modules, sample

PRINTERS = ("kiosk/cli.py", "kiosk/app/")
OUTPUT = frozenset({"print", "pprint", "pprint.pprint", "sys.stdout.write", "sys.stderr.write"})


def prints(module: Module) -> Iterator[Finding]:
    """Yield each place that writes to the terminal."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and dotted(node.func) in OUTPUT:
            yield Finding(module.path, node.lineno, f"{dotted(node.func)}()")


def test_only_commands_print() -> None:
    modules = [module for module in kiosk_modules() if not module.path.startswith(PRINTERS)]
    expect_none(finding for module in modules for finding in prints(module))


def test_rule_notices_print() -> None:
    module = sample(
        "kiosk/a.py", "print(1)\nsys.stdout.write('')\nlogger.info('')\nticket_printer.print(job)\n"
    )
    assert [finding.line for finding in prints(module)] == [1, 2]
