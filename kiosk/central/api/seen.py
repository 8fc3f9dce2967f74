"""What is seen of the offices when somebody asks for the figures: who waits, what is leased, how the kiosks are."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from prometheus_client import Gauge
from sqlalchemy import func, select

from kiosk.central.api.context import Context
from kiosk.central.desk.silence import is_silent
from kiosk.central.storage.offices import KioskRow, OfficeRow
from kiosk.central.storage.records import LeaseRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work, looking

Seen = Iterator[tuple[Gauge, tuple[str, ...], float]]


def look_around(context: Context) -> Seen:
    """Look at this process and at each office. Raises SQLAlchemyError when the database is away."""
    figures = context.figures
    yield figures.streams, (), context.listeners.open
    yield figures.writers, (), context.database.writers_waiting
    now = context.clock.now()
    with context.database.read() as session:
        offices = session.execute(select(OfficeRow.id).order_by(OfficeRow.id)).scalars().all()
    for office_id in offices:
        with looking(context.database, office_id, now, context.settings) as work:
            yield from _hall(context, work)
            yield from _kiosks(context, work, now)


def _hall(context: Context, work: Work) -> Seen:
    figures, session, office, day = context.figures, work.session, work.office_id, work.day()
    counted = dict.fromkeys((service.id for service in work.office().services), 0)
    waiting = session.execute(
        select(VisitRow.service_id, func.count())
        .where(VisitRow.office_id == office, VisitRow.day == day, VisitRow.state == "waiting")
        .group_by(VisitRow.service_id)
    )
    counted |= {service: count for service, count in waiting if service in counted}
    for service, count in counted.items():
        yield figures.waiting, (office, service), count
    leased = session.execute(
        select(func.coalesce(func.sum(LeaseRow.last - LeaseRow.first + 1), 0)).where(
            LeaseRow.office_id == office, LeaseRow.day == day
        )
    ).scalar_one()
    used = session.execute(
        select(func.count()).where(TicketRow.office_id == office, TicketRow.day == day)
    ).scalar_one()
    yield figures.unused, (office,), max(0, int(leased) - used)


def _kiosks(context: Context, work: Work, now: datetime) -> Seen:
    figures, office = context.figures, work.office_id
    rows = work.session.execute(
        select(KioskRow.id, KioskRow.reported, KioskRow.reported_at).where(
            KioskRow.office_id == office, KioskRow.revoked_at.is_(None)
        )
    ).all()
    heard = context.heard.of_office(office)
    yield figures.silent, (office,), sum(is_silent(heard.get(kiosk), now) for kiosk, _, _ in rows)
    lately = [
        said for _, said, at in rows if said is not None and at is not None and now - at < timedelta(days=1)
    ]
    for gauge, name in ((figures.pending, "pending"), (figures.quarantined, "quarantined")):
        yield gauge, (office,), sum(int(said.get(name, 0)) for said in lately)
