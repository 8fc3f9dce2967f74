"""One piece of work at one office: a transaction, the moment it happens at, and what the stream is told of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kiosk.central.calendar import with_holidays
from kiosk.central.settings import CentralSettings
from kiosk.central.storage import notices
from kiosk.central.storage.changes import Changes
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.scheduling import wire

_CHANGES = "changes"
_OFFICE = "office"
_ROW = "office_row"
"""Names of what a session remembers for its time; the row is held, or the session would read it again and again."""

_checked: dict[tuple[str, int], tuple[dict[str, Any], wire.OfficeShape]] = {}
"""Each office's shape as it was last read, checked, its holidays worked out for a year: each request needs it."""

HELD: dict[str, bool] = {"key_share": True}
"""How a row is locked that stays: rows that refer to it may be written meanwhile (FOR NO KEY UPDATE)."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a rule needs to do its part. `now` is aware."""

    session: Session
    office_id: str
    now: datetime
    settings: CentralSettings

    def office(self) -> wire.OfficeShape:
        """Read the office with its holidays worked out; there is one, credentials and appointments refer to it."""
        kept = self.session.info.get(_OFFICE)
        if not isinstance(kept, wire.OfficeShape):
            kept = self.session.info[_OFFICE] = _shape_of(self.row(), self.now.year)
        return kept

    def row(self) -> OfficeRow:
        """Give the office's row."""
        kept = self.session.info.get(_ROW)
        if not isinstance(kept, OfficeRow):
            kept = self.session.info[_ROW] = self.session.get_one(OfficeRow, self.office_id)
        return kept

    def day(self) -> date:
        """Tell the office's own date."""
        return self.now.astimezone(ZoneInfo(self.office().time_zone)).date()

    def changes(self) -> Changes:
        """Give what the stream will be told of when this work is over."""
        kept = self.session.info.get(_CHANGES)
        if not isinstance(kept, Changes):
            kept = self.session.info[_CHANGES] = Changes()
        return kept

    def tell(self, kind: str) -> None:
        """Tell the office's stream something without content: ``appointment`` or ``office``."""
        self.changes().kinds.append(kind)

    def visit_changed(self, visit_id: str) -> None:
        """Tell the stream of each ticket of a visit, as it is at the end, and that the queue is another one."""
        self.changes().visits[visit_id] = None
        self.queue_changed()

    def queue_changed(self) -> None:
        """Remember that the queue is another one: one notice for the whole transaction."""
        self.changes().queue = True


@contextmanager
def working(
    database: Database,
    office_id: str,
    now: datetime,
    settings: CentralSettings | None = None,
    *,
    patient: bool = False,
) -> Iterator[Work]:
    """Work at an office in one transaction. Whoever else works there waits until it is over.

    Patient work lets others go before, those that a visitor waits for.
    """
    with database.write(patient=patient, office_id=office_id) as session:
        session.info[_ROW] = session.get_one(OfficeRow, office_id, with_for_update=HELD)
        work = Work(session, office_id, now, settings or CentralSettings())
        yield work
        told = work.changes().notices(session, office_id, now)
        notices.add(session, work.row(), work.settings.kept_notices, told)


@contextmanager
def looking(
    database: Database, office_id: str, now: datetime, settings: CentralSettings | None = None
) -> Iterator[Work]:
    """Read at an office, as it is at one moment."""
    with database.read() as session:
        yield Work(session, office_id, now, settings or CentralSettings())


def _shape_of(row: OfficeRow, year: int) -> wire.OfficeShape:
    raw, shape = _checked.get((row.id, year), (None, None))
    if shape is None or raw != row.shape:
        raw, shape = row.shape, with_holidays(wire.OfficeShape.model_validate(row.shape), year)
        _checked[row.id, year] = raw, shape
    return shape
