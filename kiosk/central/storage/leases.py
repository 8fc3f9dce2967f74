"""Numbers: a block is leased to one holder for one day, and never again, not even when nobody used it.

Live blocks are taken from 1 upwards and reserves from 500: the reserves are granted the evening before, and from one
range the hall would begin its day with number 900 and jump back. Where the live range is used up it goes on behind the
last reserve. Both limits only ever grow, so no two blocks share a number.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from sqlalchemy import select

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.records import LeaseRow, SeriesRow
from kiosk.central.storage.work import Work
from kiosk.domain.tickets import TicketNumber
from kiosk.scheduling import wire

RESERVE_FROM = 500
LARGEST_LIVE = 5
"""Small blocks keep the hall almost in order, with three kiosks displaced by two to four places."""

_LAST_NUMBER = 99_999
_DAYS_AHEAD = 7


@dataclass(frozen=True, slots=True)
class Holder:
    """Who gets a block: a kiosk in its epoch, or (no kiosk) the counters."""

    kiosk_id: str | None = None
    epoch: int = 0


def grant(work: Work, holder: Holder, request: wire.LeaseRequest) -> LeaseRow:
    """Lease a block of at most the size asked for. Raises `RefusalError`."""
    if all(service.series != request.series for service in work.office().services):
        raise RefusalError(422, "unknown_series")
    if not timedelta(days=-1) <= request.day - work.day() <= timedelta(days=_DAYS_AHEAD):
        raise RefusalError(422, "day_out_of_range")
    size = min(request.size, LARGEST_LIVE) if request.kind == "live" else request.size
    first = _take(_series(work, request.series, request.day), size, live=request.kind == "live")
    lease = LeaseRow(
        id=uuid4().hex,
        office_id=work.office_id,
        day=request.day,
        series=request.series,
        kind=request.kind,
        first=first,
        last=first + size - 1,
        kiosk_id=holder.kiosk_id,
        epoch=holder.epoch,
        granted_at=work.now,
    )
    work.session.add(lease)
    return lease


def holding(work: Work, number: TicketNumber, day: date) -> LeaseRow | None:
    """Find the lease that a number lies in."""
    return work.session.execute(
        select(LeaseRow).where(
            LeaseRow.office_id == work.office_id,
            LeaseRow.day == day,
            LeaseRow.series == number.series,
            LeaseRow.first <= number.value,
            LeaseRow.last >= number.value,
        )
    ).scalar_one_or_none()


def _series(work: Work, series: str, day: date) -> SeriesRow:
    # The office's row is locked, so nobody makes the same row meanwhile.
    row = work.session.get(SeriesRow, (work.office_id, day, series))
    if row is None:
        row = SeriesRow(
            office_id=work.office_id, day=day, series=series, next_live=1, next_reserve=RESERVE_FROM
        )
        work.session.add(row)
    return row


def _take(row: SeriesRow, size: int, *, live: bool) -> int:
    if live and row.next_live + size <= RESERVE_FROM:
        first, row.next_live = row.next_live, row.next_live + size
        return first
    if row.next_reserve + size - 1 > _LAST_NUMBER:
        raise RefusalError(409, "numbers_used_up")
    first, row.next_reserve = row.next_reserve, row.next_reserve + size
    return first
