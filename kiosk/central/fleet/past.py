"""What has happened with a kiosk, or in the whole fleet: commands, alarms, enrolments, settings, who did what."""

from datetime import datetime

from sqlalchemy import select

from kiosk.central.storage.alarms import AlarmRow
from kiosk.central.storage.fleet import CommandRow
from kiosk.central.storage.fleet_records import FleetEventRow
from kiosk.central.storage.work import Work

MOST = 100


def events(work: Work, kiosk_id: str | None = None, most: int = MOST) -> list[FleetEventRow]:
    """List what has happened, the newest first: with one kiosk, or with any."""
    wanted = select(FleetEventRow).where(FleetEventRow.office_id == work.office_id)
    if kiosk_id is not None:
        wanted = wanted.where(FleetEventRow.kiosk_id == kiosk_id)
    rows = work.session.execute(wanted.order_by(FleetEventRow.at.desc(), FleetEventRow.id.desc()).limit(most))
    return list(rows.scalars())


def commands(work: Work, kiosk_id: str, most: int = MOST) -> list[CommandRow]:
    """List a kiosk's commands, the newest first."""
    rows = work.session.execute(
        select(CommandRow)
        .where(CommandRow.kiosk_id == kiosk_id)
        .order_by(CommandRow.made_at.desc(), CommandRow.id)
        .limit(most)
    )
    return list(rows.scalars())


def alarms(
    work: Work, kiosk_id: str | None = None, ended_since: datetime | None = None, most: int = MOST
) -> list[AlarmRow]:
    """List the alarms that go on, and those that ended since a moment; the newest first."""
    wanted = select(AlarmRow).where(AlarmRow.office_id == work.office_id, AlarmRow.opened_at.is_not(None))
    if kiosk_id is not None:
        wanted = wanted.where(AlarmRow.kiosk_id == kiosk_id)
    if ended_since is None:
        wanted = wanted.where(AlarmRow.ended_at.is_(None))
    else:
        wanted = wanted.where(AlarmRow.ended_at.is_(None) | (AlarmRow.ended_at >= ended_since))
    rows = work.session.execute(wanted.order_by(AlarmRow.opened_at.desc(), AlarmRow.id).limit(most))
    return list(rows.scalars())
