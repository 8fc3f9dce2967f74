"""The kiosk's window beside a bare one and a browser: start, memory, idle processor time, touch to the next screen.

Each is started in turn on the same virtual screen, so that whatever else the machine does falls on all. A start is
measured to the first picture that is the one which stays (``KIOSK_STARTS`` starts each, five unless said), warm, and,
where this process may drop the page cache, cold.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from benchmarks.load.timings import percentile
from benchmarks.report import Row, median
from benchmarks.window import tree
from benchmarks.window.programs import Program, bare_window, chromium, kiosk
from benchmarks.window.screen import WIDTH, Finger, VirtualScreen, virtual_screen

STARTS = int(os.environ.get("KIOSK_STARTS", "5"))
REST_S, IDLE_S = 3.0, 20.0
TOUCHES = 30
TOUCH_S = 0.05
MOST_OF_BARE, MOST_OF_BROWSER, MOST_OF_MEMORY, MOST_IDLE = 1.3, 0.4, 0.35, 0.005
PLACES: Mapping[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "kiosk run": ((WIDTH // 2, 900), (222, 1863)),
}
"""Where to press: the idle screen, then "back" on the next one."""
LINK = ((WIDTH // 2, 630), (WIDTH // 2, 630))
"""In a browser's page."""
DROP = Path("/proc/sys/vm/drop_caches")


def rows() -> Iterator[Row]:
    """Measure; without Xvfb there is nothing to look at, and that is said."""
    if shutil.which("Xvfb") is None:
        raise RuntimeError("this needs Xvfb (Debian: xvfb)")
    with tempfile.TemporaryDirectory(prefix="loket-window-") as name, virtual_screen() as screen:
        folder = Path(name)
        with kiosk(folder) as ours:
            browsers = [
                each for fresh in (False, True) if (each := chromium(folder, fresh=fresh)) is not None
            ]
            programs = [ours, bare_window(), *browsers]
            yield from _starts(screen, programs, cold=False)
            if _can_drop():
                yield from _starts(screen, programs, cold=True)
            yield from _at_rest(screen, programs[:3])
            yield from _touches(screen, [ours, *browsers[:1]])


def _starts(screen: VirtualScreen, programs: Sequence[Program], *, cold: bool) -> Iterator[Row]:
    took: dict[str, list[float]] = {each.name: [] for each in programs}
    for turn in range(STARTS + 1):
        for program in programs:
            if cold:
                os.sync()
                DROP.write_text("3")
            begun = monotonic()
            with program.running(screen.display):
                seconds, _ = screen.settles(begun)
            if turn:
                # The first of each writes what it keeps for the next ones.
                took[program.name].append(seconds)
    kind = "cold" if cold else "warm"
    yield from _against(f"start to the first picture that stays, {kind}", "s", took, _start_goals(programs))


def _start_goals(programs: Sequence[Program]) -> Mapping[str, float]:
    return {
        each.name: MOST_OF_BARE if each.name == "a bare window" else MOST_OF_BROWSER for each in programs[1:]
    }


def _against(
    measure: str, unit: str, took: Mapping[str, list[float]], goals: Mapping[str, float]
) -> Iterator[Row]:
    (_, ours), *others = took.items()
    for name, theirs in others:
        most = goals[name]
        yield Row(
            measure, median(ours), unit, f"<= {most} times", median(ours) <= most * median(theirs), name,
            median(theirs), spread=(min(ours), max(ours)), note=f"theirs {min(theirs):.3g} to {max(theirs):.3g}",
        )  # fmt: skip


def _at_rest(screen: VirtualScreen, programs: Sequence[Program]) -> Iterator[Row]:
    memory: dict[str, list[float]] = {}
    idle: dict[str, list[float]] = {}
    for program in programs:
        begun = monotonic()
        with program.running(screen.display) as process:
            screen.settles(begun)
            sleep(REST_S)
            memory[program.name] = [tree.pss_mb(process.pid)]
            used, since = tree.core_s(process.pid), monotonic()
            sleep(IDLE_S)
            idle[program.name] = [(tree.core_s(process.pid) - used) / (monotonic() - since)]
    browsers = {name: figures for name, figures in memory.items() if name != "a bare window"}
    yield from _against(
        "memory after the start (PSS of all processes)",
        "MB",
        browsers,
        dict.fromkeys(browsers, MOST_OF_MEMORY),
    )
    ours, *theirs = [figures[0] for figures in idle.values()]
    yield Row(
        "processor time while nobody is there", ours * 100, "% of a core", f"<= {MOST_IDLE * 100} %",
        ours <= MOST_IDLE, " and ".join([*idle][1:]), max(theirs) * 100, note=f"over {IDLE_S:.0f} s",
    )  # fmt: skip


def _touches(screen: VirtualScreen, programs: Sequence[Program]) -> Iterator[Row]:
    took = {each.name: _answers(screen, each) for each in programs}
    (_, ours), *others = took.items()
    theirs = percentile(others[0][1], 0.99) * 1000 if others else None
    worst = percentile(ours, 0.99)
    yield Row(
        "touch to the next screen drawn, p99", worst * 1000, "ms", f"<= {TOUCH_S * 1000:.0f} ms", worst <= TOUCH_S,
        others[0][0] if others else "", theirs, spread=(min(ours) * 1000, max(ours) * 1000),
        note=f"p50 {percentile(ours, 0.5) * 1000:.0f} ms, {len(ours)} touches",
    )  # fmt: skip


def _answers(screen: VirtualScreen, program: Program) -> list[float]:
    took: list[float] = []
    finger = Finger(screen.display)
    begun = monotonic()
    with program.running(screen.display):
        screen.settles(begun)
        sleep(REST_S)
        for turn in range(TOUCHES):
            before = screen.sample()
            left = finger.press(*PLACES.get(program.name, LINK)[turn % 2])
            drawn = screen.changes_from(before, 5)
            if drawn is None:
                raise RuntimeError(f"{program.name} did not answer touch {turn}")
            took.append(drawn - left)
            sleep(1.0)
    finger.close()
    return took


def _can_drop() -> bool:
    with suppress(OSError):
        DROP.write_text("1")
        return True
    return False
