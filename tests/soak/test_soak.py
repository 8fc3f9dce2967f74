"""Short days of a kiosk with its window and its central: nothing grows, and what is made to grow is found."""

import logging
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.soak.living import Length
from benchmarks.soak.outcome import soak
from benchmarks.soak.verdict import THIRTY_DAYS, Settling

DAYS, VISITORS = 3, 4
ALLOWED = {
    "memory (RSS)": 20.0,
    "objects": 6_000.0,
    "references to None": 6_000.0,
    "file descriptors": 4.5,
    "threads": 4.5,
    "widgets": 60.0,
    "kiosk.db": 60.0,
    "central.db": 300.0,
    "log lines of a day": 100.0,
}
"""In the first days caches and pools fill, so more is allowed; each of the leaks below adds more still."""

SHARE = Length(
    DAYS,
    VISITORS,
    troubles=2,
    counters=2,
    stride_s=3600.0,
    night_stride_s=3600.0,
    restarts={},
    settling=Settling(life=0, files=0),
    bounds=tuple(replace(bound, most=ALLOWED.get(bound.name, float("inf"))) for bound in THIRTY_DAYS),
)
LEAKING = {"objects", "file descriptors", "threads", "widgets"}
# From Python 3.12 on nobody counts references to None.
COUNTED = {"references to None"} if sys.version_info < (3, 12) else set()


@pytest.fixture(autouse=True)
def nothing_kept(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Let pytest keep no log records meanwhile: they would be a leak."""
    handlers = [each for each in logging.getLogger().handlers if isinstance(each, type(caplog.handler))]
    levels = [handler.level for handler in handlers]
    for handler in handlers:
        handler.setLevel(logging.CRITICAL)
    yield
    for handler, level in zip(handlers, levels, strict=True):
        handler.setLevel(level)


class Leaks:
    """What somebody may forget to let go of, once for each visitor."""

    def __init__(self) -> None:
        self._objects: list[object] = []
        self._files: list[int] = []
        self._threads: list[threading.Thread] = []
        self._ended = threading.Event()

    def grow(self) -> None:
        """Keep objects and widgets, leave files open and threads behind."""
        self._objects.append([[None] for _ in range(10_000)])
        self._objects.extend(QWidget() for _ in range(100))
        for _ in range(10):
            self._files.append(os.open(os.devnull, os.O_RDONLY))
            self._threads.append(threading.Thread(target=self._ended.wait, daemon=True))
            self._threads[-1].start()

    def mend(self) -> None:
        """Let go of everything."""
        self._ended.set()
        for thread in self._threads:
            thread.join()
        for file in self._files:
            os.close(file)
        self._objects.clear()


@pytest.fixture
def leaks() -> Iterator[Leaks]:
    made = Leaks()
    yield made
    made.mend()


def test_short_days_are_flat() -> None:
    outcome = soak(SHARE, window=True)
    assert list(outcome.problems) == []
    assert len(outcome.looks) == DAYS
    assert outcome.looks[-1].widgets > 0


def test_what_grows_is_found(leaks: Leaks, qapp: QApplication) -> None:
    outcome = soak(replace(SHARE, visitors=1, troubles=0, after_visit=leaks.grow), window=False)
    assert {finding.bound.name for finding in outcome.findings if not finding.flat} == LEAKING | COUNTED
