"""The central's nights: in a thread of the server, what is due is forgotten, bit by bit, and no trace of it is left."""

import logging
import threading
from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from kiosk.central.refusals import RefusalError
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.retention import forget_some
from kiosk.domain.clock import Clock

NIGHT = range(2, 6)
"""The hours, at the first office's place, in which it is done."""
LOOK_S = 15.0
"""So often, at least, where processes share the database: each must tell the others whom it hears."""
PAUSE_S = 0.02
"""Between two transactions, for whoever is up at night."""

_log = logging.getLogger(__name__)


class Housekeeper:
    """Looks at the clock now and then. A night in which the server does not run is made up for in the next one.

    Of several processes one tidies. Where there are several, `tell` is called with each look.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: CentralSettings,
        tell: Callable[[], None] | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._tell = tell if database.shared else None
        self._look_s = min(settings.night_look_s, LOOK_S) if database.shared else settings.night_look_s
        self._done: date | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for the transaction that is under way."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def tidy(self) -> int:
        """Forget all that is due, a transaction after the other; tell how many rows that were."""
        gone = 0
        with self._database.alone() as alone:
            while alone and (some := self._tidy_some()):
                gone += some
                if self._stop.wait(PAUSE_S):
                    break
        self._database.clear_log()
        _log.info("central.tidied", extra={"count": gone})
        return gone

    def _tidy_some(self) -> int:
        with self._database.write(patient=True) as session:
            return forget_some(session, self._clock.now(), self._settings)

    def _run(self) -> None:
        while not self._stop.wait(self._look_s):
            try:
                if self._tell is not None:
                    self._tell()
                night = self._night()
                if night is not None and night != self._done:
                    self.tidy()
                    self._done = night
            except (SQLAlchemyError, RefusalError) as problem:
                # A full disk, or a database server that is away: the next look tries again.
                _log.warning("central.not_tidied", extra={"code": type(problem).__name__})

    def _night(self) -> date | None:
        """Tell which night it is; None by day."""
        with self._database.read() as session:
            shape = session.execute(select(OfficeRow.shape).order_by(OfficeRow.id)).scalars().first()
        zone = ZoneInfo("UTC" if shape is None else shape["time_zone"])
        local = self._clock.now().astimezone(zone)
        return local.date() if local.hour in NIGHT else None
