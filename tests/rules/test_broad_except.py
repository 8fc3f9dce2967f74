"""A broad `except` stands in two places only: the effect runner and the Qt boundary, once in each.

One that always raises again (to roll a transaction back, say) hides nothing and may stand anywhere.
"""

import ast
from collections import Counter
from collections.abc import Iterator

from tests.rules.sources import Finding, Module, dotted, expect_none, kiosk_modules, sample

ALLOWED = ("kiosk/service/workers.py", "kiosk/ui/boundary.py")
BROAD = frozenset({"Exception", "BaseException"})


def is_broad(caught: ast.expr | None) -> bool:
    """Tell whether an `except` clause takes everything: bare, by a broad class, or by a tuple with one in it."""
    if caught is None:
        return True
    if isinstance(caught, ast.Tuple):
        return any(is_broad(each) for each in caught.elts)
    return dotted(caught).removeprefix("builtins.") in BROAD


def raises_again(handler: ast.ExceptHandler) -> bool:
    """Tell whether the clause ends by letting the same exception go on, with no way out before."""
    leaves = any(isinstance(node, ast.Return | ast.Continue | ast.Break) for node in ast.walk(handler))
    match handler.body[-1]:
        case ast.Raise(exc=None):
            return not leaves
        case _:
            return False


def broad_handlers(module: Module) -> Iterator[Finding]:
    """Yield each broad `except`, and each `suppress` that comes to the same."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and is_broad(node.type) and not raises_again(node):
            yield Finding(module.path, node.lineno, "a broad except")
        if (
            isinstance(node, ast.Call)
            and dotted(node.func).endswith("suppress")
            and any(map(is_broad, node.args))
        ):
            yield Finding(module.path, node.lineno, "a broad suppress")


def excess(modules: list[Module]) -> list[Finding]:
    """Return the findings beyond one in each allowed place."""
    seen: Counter[str] = Counter()
    kept = []
    for finding in (each for module in modules for each in broad_handlers(module)):
        seen[finding.path] += 1
        if finding.path not in ALLOWED or seen[finding.path] > 1:
            kept.append(finding)
    return kept


def test_broad_excepts_stand_where_they_belong() -> None:
    expect_none(excess(list(kiosk_modules())))


def test_rule_notices_a_broad_except() -> None:
    catch = "try:\n    pass\nexcept {}:\n    pass\n"
    broad = sample("kiosk/devices/a.py", catch.format("Exception"))
    hidden = sample("kiosk/devices/b.py", catch.format("(OSError, builtins.BaseException)"))
    bare = sample("kiosk/devices/c.py", catch.replace(" {}", ""))
    suppressed = sample("kiosk/devices/d.py", "with contextlib.suppress(Exception):\n    pass\n")
    narrow = sample("kiosk/devices/e.py", catch.format("OSError"))
    rolled_back = sample("kiosk/store/f.py", catch.format("BaseException") + "    raise\n")
    twice = sample(ALLOWED[0], catch.format("Exception") * 2)
    found = [
        finding.path[-4:] for finding in excess([broad, hidden, bare, suppressed, narrow, rolled_back, twice])
    ]
    assert found == ["a.py", "b.py", "c.py", "d.py", "s.py"]
