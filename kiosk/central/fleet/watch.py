"""Looks, in a thread of the server, at what is wrong with the kiosks, and sends what is to be told of it."""

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from kiosk.central.fleet import alarms
from kiosk.central.fleet.delivering import Send, deliver, send
from kiosk.central.refusals import RefusalError
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import WATCHING, Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.work import looking, working
from kiosk.domain.clock import Clock

HeardIn = Callable[[str], Mapping[str, datetime | None]]
"""Tells when each kiosk of an office was heard last."""

_ENDS_S = 5.0

_log = logging.getLogger(__name__)


class AlarmWatch:
    """Of several processes one looks; each sends, and no two the same."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: CentralSettings,
        heard: HeardIn,
        send_one: Send = send,
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._heard = heard
        self._send = send_one
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="alarms", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End; what is just being sent ends by its own deadline, after this process if need be."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(_ENDS_S)

    def look(self) -> None:
        """Look once."""
        with self._database.alone(WATCHING) as alone:
            for office_id in self._offices() if alone else ():
                self._look_at(office_id)
        deliver(self._database, self._clock, self._send)

    def _look_at(self, office_id: str) -> None:
        heard, now = self._heard(office_id), self._clock.now()
        with looking(self._database, office_id, now, self._settings) as work:
            todo = alarms.steps(work, heard)
        if todo:
            with working(self._database, office_id, now, self._settings, patient=True) as work:
                alarms.look(work, heard)

    def _offices(self) -> tuple[str, ...]:
        with self._database.read() as session:
            return tuple(session.execute(select(OfficeRow.id).order_by(OfficeRow.id)).scalars())

    def _run(self) -> None:
        while not self._stop.wait(self._settings.alarm_look_s):
            try:
                self.look()
            except (SQLAlchemyError, RefusalError) as problem:
                # A full disk, or a database server that is away: the next look tries again.
                _log.warning("central.alarms_not_seen", extra={"code": type(problem).__name__})
