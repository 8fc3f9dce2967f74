"""What an office has learned by yesterday, what today has shown so far, and what is planned for the rest of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, case, func, select

from kiosk.central.queueing.seen import durations_seen, finished_between
from kiosk.central.queueing.situation import LEVEL, SHOW_RATE, Booking, Finished, Shift
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.planning import BoundLevelRow, RosterRow
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import Work

LOOK_BACK = timedelta(days=28)
"""Punctuality is that of the last four weeks; appointments are kept a little longer."""
RECENT = 400
SHOW_RATE_COUNTS_AS = 20
"""So many appointments what is usual is worth beside those that were counted."""
OVERDUE = timedelta(hours=2)
"""Whoever is later than this is no longer expected."""
_CAME = ("checked_in", "served")


# Written once: to put a statement together costs as much as to run it.
_EXPECTED = (
    select(AppointmentRow.id, AppointmentRow.service_id, AppointmentRow.start, AppointmentRow.group_id)
    .where(
        AppointmentRow.office_id == bindparam("office"),
        AppointmentRow.state == "booked",
        AppointmentRow.start >= bindparam("since"),
        AppointmentRow.start < bindparam("before"),
    )
    .order_by(AppointmentRow.start, AppointmentRow.id)
)
_ROSTER = (
    select(RosterRow)
    .where(
        RosterRow.office_id == bindparam("office"),
        (RosterRow.day == bindparam("day"))
        | (RosterRow.day.is_(None) & (RosterRow.weekday == bindparam("weekday"))),
    )
    .order_by(RosterRow.begins, RosterRow.id)
)


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned until `day` began: the seconds of each service, seconds after the time, who comes at all."""

    day: date
    durations: Mapping[str, tuple[float, ...]]
    lateness_s: tuple[float, ...]
    show_rate: float


def learn(work: Work) -> Learned:
    """Learn from the days before today; costly, and the same all day."""
    midnight = _moment(work, work.day(), time())
    return Learned(
        work.day(),
        {service: tuple(seen) for service, seen in durations_seen(work, midnight).items()},
        _lateness(work, midnight),
        _show_rate(work, midnight),
    )


def finished_today(work: Work) -> tuple[Finished, ...]:
    """List the visits that were finished today, each as long as it would have been for one person."""
    midnight = _moment(work, work.day(), time())
    return tuple(
        Finished(service, seconds) for service, seconds in finished_between(work, midnight, work.now)
    )


def expected_today(work: Work) -> tuple[Booking, ...]:
    """List the appointments of today whose people are not here; a group comes together and counts once."""
    bounds = {
        "office": work.office_id,
        "since": work.now - OVERDUE,
        "before": _moment(work, work.day() + timedelta(days=1), time()),
    }
    rows = work.session.execute(_EXPECTED, bounds)
    found: dict[str, Booking] = {}
    for row in rows:
        found.setdefault(row.group_id or row.id, Booking(row.service_id, row.start))
    return tuple(found.values())


def roster_today(work: Work) -> tuple[Shift, ...]:
    """List today's shifts: those of the day itself where there are any, else those of the weekday."""
    day = work.day()
    wanted = {"office": work.office_id, "day": day, "weekday": day.weekday()}
    rows = work.session.execute(_ROSTER, wanted).scalars().all()
    chosen = [row for row in rows if row.day is not None] or rows
    return tuple(Shift(_moment(work, day, row.begins), _end(work, day, row), row.counters) for row in chosen)


def level_of(work: Work) -> float:
    """Tell where the office's bound is read off."""
    row = work.session.get(BoundLevelRow, work.office_id)
    return LEVEL if row is None else row.level


def _lateness(work: Work, midnight: datetime) -> tuple[float, ...]:
    rows = work.session.execute(
        select(VisitRow.arrived_at, VisitRow.appointment_start)
        .where(
            VisitRow.office_id == work.office_id,
            VisitRow.ended_at >= midnight - LOOK_BACK,
            VisitRow.ended_at < midnight,
            VisitRow.appointment_start.is_not(None),
        )
        .order_by(VisitRow.ended_at.desc())
        .limit(RECENT)
    )
    return tuple(
        (row.arrived_at - row.appointment_start).total_seconds()
        for row in rows
        if row.appointment_start is not None
    )


def _show_rate(work: Work, midnight: datetime) -> float:
    came = func.coalesce(func.sum(case((AppointmentRow.state.in_(_CAME), 1), else_=0)), 0)
    row = work.session.execute(
        select(came.label("came"), func.count().label("counted")).where(
            AppointmentRow.office_id == work.office_id,
            AppointmentRow.state.in_(("booked", *_CAME)),
            AppointmentRow.start >= midnight - LOOK_BACK,
            AppointmentRow.start < midnight,
        )
    ).one()
    return float((row.came + SHOW_RATE * SHOW_RATE_COUNTS_AS) / (row.counted + SHOW_RATE_COUNTS_AS))


def _end(work: Work, day: date, row: RosterRow) -> datetime:
    # A shift may end at midnight, or after it.
    return _moment(work, day + timedelta(days=row.ends <= row.begins), row.ends)


def _moment(work: Work, day: date, at: time) -> datetime:
    return datetime.combine(day, at, ZoneInfo(work.office().time_zone))
