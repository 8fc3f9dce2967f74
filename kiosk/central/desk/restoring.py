"""A central that was put back from a backup: it has forgotten what it leased and heard since, and says so to all.

Three things tell of it: who put it back (`kiosk central restored`), or else the first kiosk that had more acknowledged
than this database knows, or that was told of a return of which it knows nothing. From then on series jump over the
numbers that may be on paper, events with numbers of forgotten leases are taken in, and each kiosk reports its tickets
of the day once more.
"""

import logging
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.leases import jump_over_forgotten
from kiosk.central.storage.offices import KioskRow, OfficeRow
from kiosk.central.storage.returns import ReturnRow
from kiosk.central.storage.work import Work, working
from kiosk.scheduling import wire

KEPT = 50
"""So many starts of a kiosk's program are remembered."""

_log = logging.getLogger(__name__)


def was_put_back(work: Work) -> None:
    """Note that this office's data are from a backup."""
    office = work.session.get_one(OfficeRow, work.office_id)
    office.restored, office.restored_on = uuid4().hex, work.day()
    work.session.add(ReturnRow(office_id=office.id, name=office.restored, at=work.now))
    jump_over_forgotten(work)
    _log.error("central.put_back", extra={"object": work.office_id})


def note_return_from_backup(database: Database, now: datetime) -> tuple[str, ...]:
    """Note for every office that the database is from a backup; return the offices. To be run before it serves."""
    with database.read() as session:
        offices = tuple(session.execute(select(OfficeRow.id).order_by(OfficeRow.id)).scalars())
    for office in offices:
        with working(database, office, now) as work:
            was_put_back(work)
    return offices


def compare(work: Work, kiosk: KioskRow, journal: wire.JournalShape | None, *, begins: bool = False) -> None:
    """Hold a kiosk's journal against what is known of it. Raises ``epoch_fenced`` when it is not the one that was.

    A kiosk that has written less than it reported has an old disk, and one whose program is another than that which
    began last is a copy that still runs: neither knows which numbers are on paper.
    """
    if journal is None:
        return
    # A program that the central has taken for the kiosk is overtaken by its own reports, on another connection.
    behind = journal.last_seq < kiosk.last_seq and journal.instance != kiosk.instance
    if behind or journal.instance in kiosk.former:
        _log.error("central.journal_set_back", extra={"object": kiosk.id})
        raise RefusalError(409, "epoch_fenced")
    if begins and kiosk.instance != journal.instance:
        kiosk.former = [*kiosk.former[-KEPT:], kiosk.instance]
        kiosk.instance = journal.instance
    office = work.session.get_one(OfficeRow, work.office_id)
    if not _knows_of(work, office, journal.restored):
        was_put_back(work)
        # Others were told of it too: from now on it is known.
        work.session.add(ReturnRow(office_id=office.id, name=journal.restored, at=work.now))
    if journal.acknowledged_seq > kiosk.last_seq:
        if kiosk.restored == office.restored:
            was_put_back(work)
        # Nobody can check the next link; the chain goes on from there.
        kiosk.last_seq, kiosk.chain_hash = journal.acknowledged_seq, ""
    kiosk.restored = office.restored


def _knows_of(work: Work, office: OfficeRow, name: str) -> bool:
    """Tell whether a return that a kiosk was told of is known here; else this database is from before it."""
    if name in ("", office.restored):
        return True
    return work.session.get(ReturnRow, (office.id, name)) is not None
