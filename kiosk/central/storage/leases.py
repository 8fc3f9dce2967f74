"""Numbers: a block is leased to one holder for one day, and never again, not even when nobody used it.

Live blocks are taken from 1 upwards and reserves from 500: the reserves are granted the evening before, and from one
range the hall would begin its day with number 900 and jump back. Where the live range is used up it goes on behind the
last reserve. Both limits only ever grow, so no two blocks share a number.

The reserves of a day begin where those of the day before ended, and go round once: a kiosk that boots cut off with a
clock that is a day wrong uses another day's reserve, and that shares no number with today's.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from sqlalchemy import bindparam, func, select

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.offices import KioskRow, OfficeRow
from kiosk.central.storage.records import LeaseRow, SeriesRow
from kiosk.central.storage.work import Work
from kiosk.domain.tickets import TicketNumber
from kiosk.scheduling import wire

RESERVE_FROM = 500
RESERVES = 500
"""So many reserves have three digits; what is needed beyond them has four."""
FEW_KIOSKS = 4
SMALLEST_RESERVE = 5
"""Where there are more than a few kiosks they share reserves out, so that those of two days in a row have three digits
and no number in common: five for each of fifty. Whoever uses them up asks for more, or, cut off, has its own range."""
LARGEST_LIVE = 5
"""Small blocks keep the hall almost in order, with three kiosks displaced by two to four places."""

JUMP = 1_000
"""To the next of these a series jumps whose past is not known; no day's ordinary numbers reach so far."""

_SEEN = "leases_seen"
"""The name under which a session remembers them."""

# Written once: to put a statement together costs as much as to run it.
_HOLDING = select(LeaseRow).where(
    LeaseRow.office_id == bindparam("office"),
    LeaseRow.day == bindparam("day"),
    LeaseRow.series == bindparam("series"),
    LeaseRow.first <= bindparam("value"),
    LeaseRow.last >= bindparam("value"),
)

DAYS_AHEAD = 7
_LAST_NUMBER = 99_999


@dataclass(frozen=True, slots=True)
class Holder:
    """Who gets a block: a kiosk in its epoch, or (no kiosk) the counters."""

    kiosk_id: str | None = None
    epoch: int = 0


def grant(work: Work, holder: Holder, request: wire.LeaseRequest) -> LeaseRow:
    """Lease a block of at most the size asked for. Raises `RefusalError`."""
    if all(service.series != request.series for service in work.office().services):
        raise RefusalError(422, "unknown_series")
    if not timedelta(days=-1) <= request.day - work.day() <= timedelta(days=DAYS_AHEAD):
        raise RefusalError(422, "day_out_of_range")
    size = min(request.size, LARGEST_LIVE if request.kind == "live" else _largest_reserve(work))
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
    """Find the lease that a number lies in; it is kept in mind, since the next number is often in it too."""
    seen: list[LeaseRow] = work.session.info.setdefault(_SEEN, [])
    for lease in seen:
        if (lease.day, lease.series) == (day, number.series) and lease.first <= number.value <= lease.last:
            return lease
    wanted = {"office": work.office_id, "day": day, "series": number.series, "value": number.value}
    found = work.session.execute(_HOLDING, wanted).scalar_one_or_none()
    if found is not None:
        seen.append(found)
    return found


def owner_of(work: Work, number: TicketNumber, of_new: KioskRow | None = None) -> KioskRow | None:
    """Find whose own range a number is of (``K2-017``); nobody's yet: from now on that of the kiosk `of_new`."""
    name = number.series.removesuffix("-")
    owner = work.session.execute(
        select(KioskRow).where(KioskRow.office_id == work.office_id, KioskRow.short_name == name)
    ).scalar_one_or_none()
    if owner is None and of_new is not None and not of_new.short_name:
        of_new.short_name, owner = name, of_new
    return owner


def jump_over_forgotten(work: Work) -> None:
    """Let every series jump that blocks may have been leased of which this database no longer knows."""
    rows = work.session.execute(
        select(SeriesRow).where(
            SeriesRow.office_id == work.office_id, SeriesRow.day >= work.day() - timedelta(days=1)
        )
    ).scalars()
    for row in rows:
        row.next_live, row.next_reserve = RESERVE_FROM, _next_jump(row.next_reserve)


def is_in_doubt(work: Work, day: date) -> bool:
    """Tell whether blocks of a day may have been leased before this database was put back from a backup."""
    restored_on = work.session.get_one(OfficeRow, work.office_id).restored_on
    return restored_on is not None and day <= restored_on + timedelta(days=DAYS_AHEAD)


def _series(work: Work, series: str, day: date) -> SeriesRow:
    # The office's row is locked, so nobody makes the same row meanwhile.
    row = work.session.get(SeriesRow, (work.office_id, day, series))
    if row is None:
        row = SeriesRow(
            office_id=work.office_id,
            day=day,
            series=series,
            next_live=1,
            next_reserve=RESERVE_FROM,
            reserve_from=_first_reserve(work, series, day),
        )
        if is_in_doubt(work, day):
            row.next_live, row.next_reserve = RESERVE_FROM, _next_jump(row.next_reserve)
        work.session.add(row)
    return row


def _first_reserve(work: Work, series: str, day: date) -> int:
    before = work.session.execute(
        select(SeriesRow)
        .where(SeriesRow.office_id == work.office_id, SeriesRow.series == series, SeriesRow.day < day)
        .order_by(SeriesRow.day.desc())
        .limit(1)
    ).scalar_one_or_none()
    return RESERVE_FROM if before is None else _reserve(before, before.next_reserve)


def _reserve(row: SeriesRow, place: int) -> int:
    """Tell the number that stands at a place of a day's reserves, which go round once and then on with four digits."""
    if place >= RESERVE_FROM + RESERVES:
        return place
    return RESERVE_FROM + (place + row.reserve_from - 2 * RESERVE_FROM) % RESERVES


def _take(row: SeriesRow, size: int, *, live: bool) -> int:
    if live and row.next_live + size <= RESERVE_FROM:
        first, row.next_live = row.next_live, row.next_live + size
        return first
    place = row.next_reserve
    while _reserve(row, place + size - 1) != _reserve(row, place) + size - 1:
        # A block does not go round; what is left before that stays unused.
        place += 1
    if place + size - 1 > _LAST_NUMBER:
        raise RefusalError(409, "numbers_used_up")
    row.next_reserve = place + size
    return _reserve(row, place)


def _largest_reserve(work: Work) -> int:
    kiosks = work.session.execute(
        select(func.count()).select_from(KioskRow).where(KioskRow.office_id == work.office_id)
    ).scalar_one()
    return RESERVES if kiosks <= FEW_KIOSKS else max(SMALLEST_RESERVE, RESERVES // 2 // kiosks)


def _next_jump(place: int) -> int:
    return (place // JUMP + 1) * JUMP + 1
