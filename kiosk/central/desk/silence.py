"""Kiosks that are silent, for the counters: since when, and which numbers they may have given out meanwhile."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from sqlalchemy import select

from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.records import LeaseRow
from kiosk.central.storage.visits import TicketRow
from kiosk.central.storage.work import Work
from kiosk.domain.tickets import TicketNumber
from kiosk.scheduling import wire_fleet

SILENT = timedelta(minutes=1)
"""So long a kiosk may say nothing before the counters are told."""


def silent_kiosks(work: Work, heard: Mapping[str, datetime | None]) -> wire_fleet.SilentKiosksShape:
    """List the silent kiosks that may have given out numbers today, whoever is silent longest first."""
    leases = _leases(work)
    known = _known(work)
    rows = work.session.execute(select(KioskRow).where(KioskRow.office_id == work.office_id)).scalars()
    found = [
        _shape(kiosk, heard.get(kiosk.id), leases.get(kiosk.id, []), known)
        for kiosk in rows
        if is_silent(heard.get(kiosk.id), work.now) and kiosk.id in leases
    ]
    found.sort(key=lambda each: (each.silent_since is not None, each.silent_since, each.kiosk_id))
    return wire_fleet.SilentKiosksShape(as_of=work.now, kiosks=found)


def is_silent(heard_at: datetime | None, now: datetime) -> bool:
    """Tell whether a kiosk has said nothing for too long, or nothing ever."""
    return heard_at is None or now - heard_at > SILENT


def _leases(work: Work) -> dict[str, list[LeaseRow]]:
    """Give today's blocks of each kiosk, of all its epochs: what an old one gave out is on paper."""
    rows = work.session.execute(
        select(LeaseRow)
        .where(
            LeaseRow.office_id == work.office_id, LeaseRow.day == work.day(), LeaseRow.kiosk_id.is_not(None)
        )
        .order_by(LeaseRow.series, LeaseRow.first)
    ).scalars()
    found: dict[str, list[LeaseRow]] = {}
    for row in rows:
        if row.kiosk_id is not None:
            found.setdefault(row.kiosk_id, []).append(row)
    return found


def _known(work: Work) -> frozenset[str]:
    return frozenset(
        work.session.execute(
            select(TicketRow.number).where(TicketRow.office_id == work.office_id, TicketRow.day == work.day())
        ).scalars()
    )


def _shape(
    kiosk: KioskRow, heard_at: datetime | None, leases: list[LeaseRow], known: frozenset[str]
) -> wire_fleet.SilentKioskShape:
    return wire_fleet.SilentKioskShape(
        kiosk_id=kiosk.id,
        silent_since=heard_at,
        may_exist=[each for lease in leases for each in _ranges(lease, known)],
        own_series=f"{kiosk.short_name}-" if kiosk.short_name else None,
    )


def _ranges(lease: LeaseRow, known: frozenset[str]) -> Iterator[wire_fleet.NumberRangeShape]:
    """Give the numbers of a block of which no ticket is known, as ranges."""
    first: TicketNumber | None = None
    for value in range(lease.first, lease.last + 2):
        number = TicketNumber(lease.series, value)
        is_open = value <= lease.last and str(number) not in known
        if is_open and first is None:
            first = number
        elif not is_open and first is not None:
            last = TicketNumber(lease.series, value - 1)
            yield wire_fleet.NumberRangeShape.model_validate(
                {"first": str(first), "last": str(last), "kind": lease.kind}
            )
            first = None
