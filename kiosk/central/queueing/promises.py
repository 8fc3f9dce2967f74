"""Promises: what was foretold for a visit when it first could be is kept, and scored when the visit is called.

From the scores an office learns where to read its bound off, so that four out of five are called within it: adaptive
conformal inference (Gibbs and Candès, 2021), with a step of 0.01.
"""

import logging
import threading
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from kiosk.central.queueing.learned import level_of
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.planning import BoundLevelRow, PromiseRow
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import Work, working
from kiosk.scheduling import wire

WANTED = 0.8
STEP = 0.01
LEVELS = (0.6, 0.97)
"""Beyond these something else is wrong than the bound."""
PAUSE_S = 1.0
"""Promises are written down together, so often at most: nobody waits for them."""

_log = logging.getLogger(__name__)


def score(work: Work, visit: VisitRow) -> None:
    """Score the promise to a visit that is called for the first time, and learn from it."""
    promise = work.session.get(PromiseRow, visit.id)
    if promise is None or promise.waited_s is not None:
        return
    promise.waited_s = max((work.now - promise.made_at).total_seconds(), 0.0)
    if promise.bound_s <= 0:
        # Whoever was next at a free counter has been promised no time.
        return
    learned = next_level(level_of(work), held=promise.waited_s <= promise.bound_s)
    row = work.session.get(BoundLevelRow, work.office_id)
    if row is None:
        work.session.add(BoundLevelRow(office_id=work.office_id, level=learned))
    else:
        row.level = learned


def next_level(level: float, *, held: bool) -> float:
    """Move the level a step up after a bound that did not hold, a quarter of a step down after one that did."""
    moved = level - STEP * (1 - WANTED) if held else level + STEP * WANTED
    return min(max(moved, LEVELS[0]), LEVELS[1])


class Promises:
    """Writes down what views foretell, each visit's first, in a thread of its own that begins with the first one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._new: defaultdict[str, list[PromiseRow]] = defaultdict(list)
        self._known: dict[str, frozenset[str]] = {}
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def told(
        self, office_id: str, made_at: datetime, waits: Mapping[str, wire.WaitShape | None], level: float
    ) -> None:
        """Take a view's waits; those of visits that had one before are no news."""
        with self._lock:
            known = self._known.get(office_id, frozenset())
            fresh = [
                PromiseRow(
                    visit_id=visit,
                    office_id=office_id,
                    made_at=made_at,
                    median_s=wait.p50_minutes * 60,
                    bound_s=wait.p80_minutes * 60,
                    level=level,
                )
                for visit, wait in waits.items()
                if wait is not None and visit not in known
            ]
            # Who waits no more needs not be remembered; one who was sent back has a promise in the database.
            self._known[office_id] = (known & waits.keys()) | {row.visit_id for row in fresh}
            if not fresh or self._stop.is_set():
                return
            self._new[office_id] += fresh
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="promises", daemon=True)
                self._thread.start()
        self._wake.set()

    def close(self) -> None:
        """Write down what is left, and end."""
        self._stop.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join()

    def write(self) -> None:
        """Write down what is new; what cannot be written now is forgotten, with a word in the log."""
        with self._lock:
            new, self._new = dict(self._new), defaultdict(list)
        for office_id, rows in new.items():
            try:
                self._write(office_id, rows)
            except (RefusalError, SQLAlchemyError):
                _log.warning("promises_not_kept", extra={"count": len(rows)})

    def _write(self, office_id: str, rows: list[PromiseRow]) -> None:
        with working(self._database, office_id, rows[0].made_at, patient=True) as work:
            ids = {row.visit_id for row in rows}
            # Another process may have been first.
            there = set(
                work.session.execute(
                    select(PromiseRow.visit_id).where(PromiseRow.visit_id.in_(ids))
                ).scalars()
            )
            work.session.add_all(row for row in rows if row.visit_id not in there)

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.wait()
            self._wake.clear()
            self.write()
            self._stop.wait(PAUSE_S)
        self.write()
