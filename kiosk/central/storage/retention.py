"""Forgets what the office needs no longer: a little in each transaction, so that nobody waits for it.

People, and the keys that find them, go thirty days after their appointment; what tells a report from that on names
nobody. Series and leases go long after a kiosk could still have their numbers, applied events when none comes again.
What was rejected stays as long as the visits: somebody has to look into it.
"""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from kiosk.central.settings import CentralSettings
from kiosk.central.storage.alarms import AlarmDeliveryRow, AlarmRow
from kiosk.central.storage.appointments import AppointmentKeyRow, AppointmentRow, PersonRow
from kiosk.central.storage.calls_for_help import HelpRow
from kiosk.central.storage.fleet import CommandRow, EnrolmentCodeRow, JoiningRow
from kiosk.central.storage.fleet_records import FleetEventRow
from kiosk.central.storage.offices import CredentialRow, OfficeRow
from kiosk.central.storage.planning import PromiseRow
from kiosk.central.storage.records import EventRow, LeaseRow, SeriesRow
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow

AT_ONCE = 200
"""So many appointments, events, leases or visits go in one transaction: some 20 ms."""

# Indexes begin with the office, so that a night's first look does not read a year's rows.
_OFFICES = select(OfficeRow.id)
# By the whole key: it begins with the kiosk.
_EVENT = delete(EventRow).where(
    EventRow.kiosk_id == bindparam("kiosk"), EventRow.event_id == bindparam("event")
)


def forget_some(session: Session, now: datetime, settings: CentralSettings) -> int:
    """Forget a part of what is due; tell how many rows that were, 0 when nothing is left to forget."""
    return next((gone for rule in _RULES if (gone := rule(session, now, settings))), 0)


def _appointments(session: Session, now: datetime, settings: CentralSettings) -> int:
    due = select(AppointmentRow.id).where(
        AppointmentRow.office_id.in_(_OFFICES), AppointmentRow.start < now - settings.appointments_kept
    )
    ids = session.execute(due.limit(AT_ONCE)).scalars().all()
    if ids:
        for told in (VisitRow, TicketRow):
            session.execute(update(told).where(told.appointment_id.in_(ids)).values(appointment_id=None))
        for table in (AppointmentKeyRow, PersonRow):
            session.execute(delete(table).where(table.appointment_id.in_(ids)))
        session.execute(delete(AppointmentRow).where(AppointmentRow.id.in_(ids)))
    return len(ids)


def _events(session: Session, now: datetime, settings: CentralSettings) -> int:
    due = select(EventRow.kiosk_id, EventRow.event_id).where(
        EventRow.received_at < now - settings.records_kept,
        EventRow.applied | (EventRow.received_at < now - settings.visits_kept),
    )
    keys = [
        {"kiosk": kiosk_id, "event": event_id} for kiosk_id, event_id in session.execute(due.limit(AT_ONCE))
    ]
    if keys:
        session.connection().execute(_EVENT, keys)
    return len(keys)


def _help(session: Session, now: datetime, settings: CentralSettings) -> int:
    due = select(HelpRow.id).where(
        HelpRow.office_id.in_(_OFFICES), HelpRow.asked_at < now - settings.records_kept
    )
    ids = session.execute(due.limit(AT_ONCE)).scalars().all()
    if ids:
        session.execute(delete(HelpRow).where(HelpRow.id.in_(ids)))
    return len(ids)


def _leases(session: Session, now: datetime, settings: CentralSettings) -> int:
    before = (now - settings.records_kept).date()
    due = select(LeaseRow.id).where(LeaseRow.office_id.in_(_OFFICES), LeaseRow.day < before)
    ids = session.execute(due.limit(AT_ONCE)).scalars().all()
    if ids:
        session.execute(delete(LeaseRow).where(LeaseRow.id.in_(ids)))
    return len(ids)


def _series(session: Session, now: datetime, settings: CentralSettings) -> int:
    # A row for each letter and day: there are never many.
    due = SeriesRow.day < (now - settings.records_kept).date()
    count = len(session.execute(select(SeriesRow.series).where(due)).all())
    if count:
        session.execute(delete(SeriesRow).where(due))
    return count


def _visits(session: Session, now: datetime, settings: CentralSettings) -> int:
    before = (now - settings.visits_kept).date()
    due = select(VisitRow.id).where(VisitRow.office_id.in_(_OFFICES), VisitRow.day < before)
    ids = session.execute(due.limit(AT_ONCE)).scalars().all()
    if ids:
        for table in (TicketRow, VisitStepRow, PromiseRow):
            session.execute(delete(table).where(table.visit_id.in_(ids)))
        session.execute(delete(VisitRow).where(VisitRow.id.in_(ids)))
    return len(ids)


def _fleet(session: Session, now: datetime, settings: CentralSettings) -> int:
    # A code that was used says so for a while: whoever types it again must not take it for mistyped.
    gone = 0
    for due in (
        delete(CredentialRow).where(CredentialRow.expires_at < now, CredentialRow.kiosk_id.is_(None)),
        # Whoever uses a kiosk's old token is noticed.
        delete(CredentialRow).where(CredentialRow.expires_at < now - settings.records_kept),
        delete(EnrolmentCodeRow).where(EnrolmentCodeRow.expires_at < now - settings.records_kept),
        delete(CommandRow).where(CommandRow.made_at < now - settings.records_kept),
    ):
        gone += session.connection().execute(due).rowcount
    return gone


def _fleet_past(session: Session, now: datetime, settings: CentralSettings) -> int:
    before, gone = now - settings.fleet_kept, 0
    for due in (
        delete(FleetEventRow).where(FleetEventRow.office_id.in_(_OFFICES), FleetEventRow.at < before),
        delete(AlarmRow).where(AlarmRow.ended_at < before),
        delete(AlarmDeliveryRow).where(AlarmDeliveryRow.ended_at < now - settings.records_kept),
        delete(JoiningRow).where(JoiningRow.expires_at < now),
    ):
        gone += session.connection().execute(due).rowcount
    return gone


_RULES: tuple[Callable[[Session, datetime, CentralSettings], int], ...] = (
    _appointments,
    _events,
    _help,
    _leases,
    _series,
    _visits,
    _fleet,
    _fleet_past,
)
