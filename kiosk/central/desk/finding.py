"""Finds appointments for a kiosk: the day list with keyed hashes, and the look-up with its judgement."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from kiosk.central.desk.matching import asked_keys, key_of_day, keys_of, look_up_key
from kiosk.central.desk.signing import is_genuine
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage import shapes
from kiosk.central.storage.appointments import AppointmentKeyRow, AppointmentRow, PersonRow
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, Eligibility
from kiosk.domain.ids import AppointmentId, OfficeId, ServiceId
from kiosk.domain.office import Office
from kiosk.domain.rules import judge
from kiosk.domain.signed_codes import SignedCode, parse
from kiosk.scheduling import wire
from kiosk.scheduling.wire_office import domain_office

PAST_DAYS = 30
"""An appointment further back is nobody's at the kiosk any more."""


_DAYS = (date(1970, 1, 1), date(2999, 12, 31))
"""Not even a clock that has lost its time names a day beyond these."""


def day_list(work: Work, day: date) -> wire.DayListShape:
    """List the office's appointments of a day with the hashes that find them. Raises ``day_out_of_range``."""
    if not _DAYS[0] <= day <= _DAYS[1]:
        raise RefusalError(422, "day_out_of_range")
    shape = work.office()
    key, office = key_of_day(work.session, work.office_id, day), domain_office(shape)
    begin = datetime.combine(day, time(), ZoneInfo(shape.time_zone)).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(shape.time_zone)).astimezone(UTC)
    rows = work.session.execute(
        select(AppointmentRow, PersonRow)
        .join(PersonRow, PersonRow.appointment_id == AppointmentRow.id)
        .where(
            AppointmentRow.office_id == work.office_id,
            AppointmentRow.start >= begin,
            AppointmentRow.start < end,
        )
        .order_by(AppointmentRow.start, AppointmentRow.id)
    )
    items = [_item(row, judged(row, office, work.now), keys_of(key, person)) for row, person in rows]
    return wire.DayListShape(day=day, key=key.hex(), appointments=items)


def look_up(work: Work, request: wire.LookUpRequest) -> wire.LookUpAnswer:
    """Find by code, or by document or name with the birth date; raises the uniform refusal when there is nothing.

    A signed code finds its appointment as it is now, whatever the code says of it.
    """
    signed = None if request.code is None else parse(request.code)
    rows = _asked(work, request) if signed is None else _signed(work, signed)
    office = domain_office(work.office())
    found = [_found(work, row, judged(row, office, work.now)) for row in rows]
    if not found:
        raise not_found()
    # What can be done now comes first; the rest in the order of time.
    return wire.LookUpAnswer(appointments=sorted(found, key=lambda each: each.eligibility != "ok"))


def judged(row: AppointmentRow, office: Office, now: datetime) -> Candidate:
    """Judge an appointment by the rules that the kiosk uses too."""
    appointment = Appointment(
        AppointmentId(row.id),
        OfficeId(row.office_id),
        ServiceId(row.service_id),
        row.start,
        row.persons,
        AppointmentState(row.state),
    )
    return judge(appointment, office, now)


def ticket_of(work: Work, appointment_id: str) -> wire.TicketShape | None:
    """Find the first valid ticket of an appointment."""
    own = select(TicketRow, VisitRow).where(TicketRow.appointment_id == appointment_id)
    row = _first_valid(work, own) or _first_valid(work, _of_group(work, appointment_id))
    return None if row is None else shapes.ticket(*row)


def _of_group(work: Work, appointment_id: str) -> Select[TicketRow, VisitRow]:
    # Whoever has come for several services has one number for all of them.
    group = select(AppointmentRow.group_id).where(AppointmentRow.id == appointment_id).scalar_subquery()
    return select(TicketRow, VisitRow).where(
        VisitRow.group_id == group, VisitRow.office_id == work.office_id, VisitRow.day == work.day()
    )


def _first_valid(work: Work, wanted: Select[TicketRow, VisitRow]) -> tuple[TicketRow, VisitRow] | None:
    row = work.session.execute(
        wanted.join(VisitRow, VisitRow.id == TicketRow.visit_id)
        .where(TicketRow.voided.is_(False))
        .order_by(TicketRow.issued_at, TicketRow.id)
        .limit(1)
    ).first()
    return None if row is None else (row[0], row[1])


def _asked(work: Work, request: wire.LookUpRequest) -> Iterable[AppointmentRow]:
    keys = asked_keys(look_up_key(work.session), request)
    return work.session.execute(
        select(AppointmentRow)
        .join(AppointmentKeyRow, AppointmentKeyRow.appointment_id == AppointmentRow.id)
        .where(AppointmentKeyRow.key.in_(keys), AppointmentRow.start > work.now - timedelta(days=PAST_DAYS))
        .distinct()
        .order_by(AppointmentRow.start, AppointmentRow.id)
    ).scalars()


def _signed(work: Work, signed: SignedCode) -> Iterable[AppointmentRow]:
    row = work.session.get(AppointmentRow, signed.record.appointment_id)
    past = row is None or row.start <= work.now - timedelta(days=PAST_DAYS)
    return () if row is None or past or not is_genuine(work.session, signed, work.now) else (row,)


def _item(row: AppointmentRow, candidate: Candidate, keys: frozenset[str]) -> wire.DayListItem:
    return wire.DayListItem(
        **shapes.appointment(row).model_dump(),
        window_opens=candidate.window_opens,
        window_closes=candidate.window_closes,
        keys=sorted(keys),
    )


def _found(work: Work, row: AppointmentRow, candidate: Candidate) -> wire.FoundAppointment:
    elsewhere = None
    if candidate.eligibility is Eligibility.OTHER_OFFICE:
        elsewhere = wire.OfficeShape.model_validate(work.session.get_one(OfficeRow, row.office_id).shape)
    checked_in = candidate.eligibility is Eligibility.ALREADY_CHECKED_IN and row.office_id == work.office_id
    return wire.FoundAppointment(
        **shapes.appointment(row).model_dump(),
        eligibility=candidate.eligibility.value,
        window_opens=candidate.window_opens,
        window_closes=candidate.window_closes,
        ticket=ticket_of(work, row.id) if checked_in else None,
        office_name=None if elsewhere is None else elsewhere.name,
        office_address=None if elsewhere is None else elsewhere.address,
    )
