"""The notices of an office's stream: written in the transaction of the change, numbered without gaps, pruned."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from kiosk.central.storage.database import TOLD
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.records import NoticeRow
from kiosk.scheduling import wire

FLEET = "fleet"
"""The kind of a notice for those who look at the fleet; no stream of a program is told of it."""
MOST_AT_ONCE = 200
PRUNED_EACH = 16
"""So many notices are written before the oldest are forgotten again: each time it costs as much as to write one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A notice as it was written; `ticket` is a `TicketStatusShape` in JSON's terms."""

    seq: int
    kind: str
    ticket: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice to be written; `ticket` is there for the kind ``ticket``."""

    kind: str
    ticket: wire.TicketStatusShape | None = None


def add(session: Session, office: OfficeRow, kept: int, told: Sequence[Notice]) -> None:
    """Write the next notices and now and then forget the oldest beyond those to keep. The row is locked by then."""
    if not told:
        return
    before = office.last_notice
    rows = [
        {
            "office_id": office.id,
            "seq": seq,
            "kind": each.kind,
            "ticket": None if each.ticket is None else each.ticket.model_dump(mode="json"),
        }
        for seq, each in enumerate(told, start=before + 1)
    ]
    session.execute(insert(NoticeRow), rows)
    session.info[TOLD] = office.id
    office.last_notice += len(rows)
    if before // PRUNED_EACH != office.last_notice // PRUNED_EACH:
        oldest = office.last_notice - kept
        session.execute(delete(NoticeRow).where(NoticeRow.office_id == office.id, NoticeRow.seq <= oldest))


def last(session: Session, office_id: str) -> int:
    """Tell the number of the newest notice, 0 when there was none."""
    return session.execute(select(OfficeRow.last_notice).where(OfficeRow.id == office_id)).scalar_one()


def after(session: Session, office_id: str, seq: int) -> tuple[Kept, ...] | None:
    """List what came after a notice, in order and not all at once; None when that cannot be told without a gap."""
    newest = last(session, office_id)
    if seq == newest:
        return ()
    oldest = select(func.coalesce(func.min(NoticeRow.seq), newest + 1)).where(
        NoticeRow.office_id == office_id
    )
    first_known = session.execute(oldest).scalar_one()
    if not first_known - 1 <= seq <= newest:
        return None
    rows = session.execute(
        select(NoticeRow.seq, NoticeRow.kind, NoticeRow.ticket)
        .where(NoticeRow.office_id == office_id, NoticeRow.seq > seq)
        .order_by(NoticeRow.seq)
        .limit(MOST_AT_ONCE)
    )
    return tuple(Kept(*row) for row in rows)
