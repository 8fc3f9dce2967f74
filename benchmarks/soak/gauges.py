"""What is looked at after each day: memory, objects, descriptors, threads, widgets, files, log, time per check-in."""

import gc
import json
import logging
import sys
from collections import Counter
from dataclasses import dataclass, field
from io import TextIOBase
from pathlib import Path
from statistics import median

from kiosk.domain.clock import Clock
from kiosk.observe.logs import set_up_logging

_SELF = Path("/proc/self")
_MB = 1024.0
"""In kilobytes."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look, early in the morning after a day.

    Memory is in MB, files and their write-ahead logs are in kB; `life` counts the starts of the kiosk's program.
    """

    day: int
    life: int
    visits: int
    papers: int
    gave_up: int
    pss: float
    rss: float
    objects: int
    none_references: int
    descriptors: int
    threads: int
    widgets: int
    kiosk_db: float
    kiosk_log: float
    central_db: float
    central_log: float
    log: float
    visit_ms: float
    real_s: float
    core_s: float


@dataclass(slots=True)
class Tally:
    """What a day comes to: visitors, papers, why some gave up, processor time of visits by code, its seconds."""

    visits: int = 0
    papers: int = 0
    gave_up: Counter[str] = field(default_factory=Counter)
    by_code_ms: list[float] = field(default_factory=list)
    real_s: float = 0.0
    core_s: float = 0.0


class LogVolume(TextIOBase):
    """Takes the lines of the log, as a file would, and keeps only how many bytes they are and what went wrong."""

    def __init__(self) -> None:
        self.taken = 0
        self.wrong: Counter[str] = Counter()

    def write(self, text: str, /) -> int:
        """Take a line."""
        self.taken += len(text)
        if '"level": "ERROR"' in text or '"level": "WARNING"' in text:
            fields = json.loads(text)
            self.wrong[
                " ".join(str(fields[name]) for name in ("event", "code", "error") if name in fields)
            ] += 1
        return len(text)


class Gauges:
    """Looks at this process, and at the databases of a kiosk and a central."""

    def __init__(self, kiosk: Path, central: Path, clock: Clock) -> None:
        self._kiosk = kiosk
        self._central = central
        self.log = LogVolume()
        self._level = logging.getLogger().level
        # Like the program itself: lines of JSON from INFO up.
        self._handler = set_up_logging("INFO", json=True, stream=self.log, clock=clock)  # type: ignore[arg-type]

    def look(self, day: int, life: int, tally: Tally) -> Look:
        """Take a look, with everything collected that can be."""
        for _ in range(2):
            gc.collect()
        logged, self.log.taken = self.log.taken, 0
        memory = _memory()
        return Look(
            day=day,
            life=life,
            visits=tally.visits,
            papers=tally.papers,
            gave_up=tally.gave_up.total(),
            pss=memory["Pss"] / _MB,
            rss=memory["Rss"] / _MB,
            objects=len(gc.get_objects()),
            none_references=sys.getrefcount(None),
            descriptors=_entries("fd"),
            threads=_entries("task"),
            widgets=_widgets(),
            kiosk_db=_size(self._kiosk),
            kiosk_log=_size(_log_of(self._kiosk)),
            central_db=_size(self._central),
            central_log=_size(_log_of(self._central)),
            log=logged / 1024,
            visit_ms=median(tally.by_code_ms) if tally.by_code_ms else 0.0,
            real_s=tally.real_s,
            core_s=tally.core_s,
        )

    def close(self) -> None:
        """Leave the log as it was."""
        root = logging.getLogger()
        root.removeHandler(self._handler)
        root.setLevel(self._level)


def _entries(name: str) -> int:
    return sum(1 for _ in (_SELF / name).iterdir())


def _memory() -> dict[str, int]:
    """Read what this process takes, in kB (Linux, proc(5), smaps_rollup)."""
    lines = (_SELF / "smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    return {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}


def _size(path: Path) -> float:
    return path.stat().st_size / 1024 if path.exists() else 0.0


def _log_of(database: Path) -> Path:
    return Path(f"{database}-wal")


def _widgets() -> int:
    """Count Qt's widgets; none where Qt was never loaded."""
    qt = sys.modules.get("PySide6.QtWidgets")
    return len(qt.QApplication.allWidgets()) if qt is not None and qt.QApplication.instance() else 0
