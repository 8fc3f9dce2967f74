"""Only the clock reads the time or waits; everybody else is handed a clock, so that a day can be played back."""

import ast
from collections.abc import Iterator

from tests.rules.sources import Finding, Module, dotted, expect_none, kiosk_modules, sample

CLOCK_MODULES = frozenset({"kiosk/app/clock.py"})

TIME_FUNCTIONS = frozenset(
    {
        "time",
        "time_ns",
        "monotonic",
        "monotonic_ns",
        "perf_counter",
        "perf_counter_ns",
        "sleep",
        "localtime",
        "gmtime",
    }
)
DATE_METHODS = frozenset({"now", "utcnow", "today"})
DATE_CLASSES = frozenset({"datetime", "date"})
QT_NOW = frozenset({"currentDateTime", "currentDateTimeUtc", "currentDate", "currentTime"})


def aliases(module: Module, wanted: frozenset[str], source: str) -> dict[str, str]:
    """Return the names by which `source` or members of it go in a module, with their true names."""
    found: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {alias.asname or alias.name: alias.name for alias in node.names if alias.name == source}
        elif isinstance(node, ast.ImportFrom) and node.module == source:
            found |= {alias.asname or alias.name: alias.name for alias in node.names if alias.name in wanted}
    return found


def clock_readings(module: Module) -> Iterator[Finding]:
    """Yield each place that reads the time or waits."""
    times = aliases(module, TIME_FUNCTIONS, "time")
    dates = aliases(module, DATE_CLASSES, "datetime")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name) and times.get(node.id, "time") != "time":
            yield Finding(module.path, node.lineno, f"reads the clock: {node.id}")
        if not isinstance(node, ast.Attribute):
            continue
        owner = dotted(node.value)
        reads_time = times.get(owner) == "time" and node.attr in TIME_FUNCTIONS
        reads_date = node.attr in DATE_METHODS and owner.partition(".")[0] in dates
        if reads_time or reads_date or node.attr in QT_NOW:
            yield Finding(module.path, node.lineno, f"reads the clock: {owner}.{node.attr}")


def test_only_the_clock_reads_the_time() -> None:
    modules = [module for module in kiosk_modules() if module.path not in CLOCK_MODULES]
    expect_none(finding for module in modules for finding in clock_readings(module))


def test_rule_notices_each_way_to_read_the_time() -> None:
    module = sample(
        "kiosk/a.py",
        "import datetime as dt, time\nfrom datetime import date, datetime\nfrom time import sleep as nap\n"
        "datetime.now()\ndate.today()\ndt.datetime.now()\ntime.monotonic()\nnap(1)\nQDateTime.currentDateTime()\n"
        "clock.now()\nclock.sleep(1)\nself.time.time()\ndatetime.fromisoformat('')\n",
    )
    assert sorted(finding.line for finding in clock_readings(module)) == [4, 5, 6, 7, 8, 9]
