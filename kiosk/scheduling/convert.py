"""From the shapes of the contract to the domain, and back for what the kiosk sends."""

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.domain.appointments import (
    Appointment,
    AppointmentState,
    Candidate,
    DayList,
    DayListEntry,
    Eligibility,
)
from kiosk.domain.events import Delivery, DeliveryResult, JournalPosition, PendingEvent
from kiosk.domain.ids import AppointmentId, EventId, LeaseId, OfficeId, ServiceId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.tickets import LeaseKind, NumberLease, Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus, ServiceQueue, TicketState, TicketStatus, Wait
from kiosk.scheduling import wire
from kiosk.scheduling.answers import AnswerError
from kiosk.scheduling.port import Claim, ClaimOutcome, SyncAnswer
from kiosk.scheduling.wire_office import domain_office


def office(shape: wire.OfficeShape) -> Office:
    """Convert an office. Raises `AnswerError` for a time zone that is none."""
    try:
        ZoneInfo(shape.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise AnswerError from error
    return domain_office(shape)


def day_list(shape: wire.DayListShape) -> DayList:
    """Convert a day list. Raises `AnswerError` for a key that is no hexadecimal text."""
    try:
        bytes.fromhex(shape.key)
    except ValueError as error:
        raise AnswerError from error
    entries = tuple(DayListEntry(_appointment(item), frozenset(item.keys)) for item in shape.appointments)
    return DayList(shape.day, shape.key, entries)


def _appointment(shape: wire.AppointmentShape) -> Appointment:
    return Appointment(
        id=AppointmentId(shape.id),
        office_id=OfficeId(shape.office_id),
        service_id=ServiceId(shape.service_id),
        start=shape.start,
        persons=shape.persons,
        state=AppointmentState(shape.state),
        initials=shape.initials,
        language=shape.language,
    )


def candidates(shape: wire.LookUpAnswer) -> tuple[Candidate, ...]:
    """Convert what a look-up found."""
    return tuple(_candidate(each) for each in shape.appointments)


def _candidate(shape: wire.FoundAppointment) -> Candidate:
    return Candidate(
        appointment=_appointment(shape),
        eligibility=Eligibility(shape.eligibility),
        window_opens=shape.window_opens,
        window_closes=shape.window_closes,
        ticket=None if shape.ticket is None else ticket(shape.ticket),
        office_name=shape.office_name,
        office_address=shape.office_address,
    )


def ticket(shape: wire.TicketShape) -> Ticket:
    """Convert a ticket. Raises `MalformedNumberError`."""
    return Ticket(
        id=TicketId(shape.id),
        number=TicketNumber.parse(shape.number),
        day=shape.day,
        service_id=ServiceId(shape.service_id),
        issued_at=shape.issued_at,
        persons=shape.persons,
        language=shape.language,
        appointment_id=None if shape.appointment_id is None else AppointmentId(shape.appointment_id),
        appointment_start=shape.appointment_start,
    )


def claim(shape: wire.ClaimAnswer) -> Claim:
    """Convert the answer to a claim."""
    return Claim(ClaimOutcome(shape.outcome), None if shape.ticket is None else ticket(shape.ticket))


def lease(shape: wire.LeaseShape, request: wire.LeaseRequest) -> NumberLease:
    """Convert a lease. Raises `AnswerError` when it is not what was asked for."""
    asked = (request.series, request.day, request.kind)
    if (shape.series, shape.day, shape.kind) != asked or not 1 <= shape.first <= shape.last:
        raise AnswerError
    return NumberLease(
        id=LeaseId(shape.lease_id),
        series=shape.series,
        first=shape.first,
        last=shape.last,
        day=shape.day,
        kind=LeaseKind(shape.kind),
        epoch=request.epoch,
    )


def sync_answer(shape: wire.SyncAnswerShape, sent: Iterable[PendingEvent]) -> SyncAnswer:
    """Convert the word on a batch. Raises `AnswerError` when it speaks of events that were not sent."""
    known = {event.id for event in sent}
    results = tuple(
        DeliveryResult(EventId(each.event_id), Delivery(each.result), each.reason or "")
        for each in shape.results
    )
    if any(result.event_id not in known for result in results):
        raise AnswerError
    return SyncAnswer(results, shape.epoch, shape.last_seq, shape.chain_hash, shape.restored, shape.time)


def journal(position: JournalPosition | None, instance: str) -> wire.JournalShape | None:
    """Say how far a journal is; nothing where the caller did not say it."""
    if position is None:
        return None
    return wire.JournalShape(
        last_seq=position.last_seq,
        acknowledged_seq=position.acknowledged_seq,
        instance=instance,
        restored=position.restored,
    )


def ticket_status(shape: wire.TicketStatusShape) -> TicketStatus:
    """Convert where a ticket stands. Raises `MalformedNumberError`."""
    return TicketStatus(
        ticket_id=TicketId(shape.id),
        number=TicketNumber.parse(shape.number),
        state=TicketState(shape.state),
        as_of=shape.as_of,
        service_id=ServiceId(shape.service_id),
        counter=shape.counter,
        ahead=shape.ahead,
        wait=_wait(shape.wait),
        rated=shape.rated,
    )


def queue(shape: wire.QueueShape) -> QueueStatus:
    """Convert all queues of the office."""
    return QueueStatus(shape.as_of, {ServiceId(each.service_id): _queue(each) for each in shape.services})


def _queue(shape: wire.ServiceQueueShape) -> ServiceQueue:
    longest = shape.longest_wait_s
    return ServiceQueue(
        service_id=ServiceId(shape.service_id),
        waiting=shape.waiting,
        counters_open=shape.counters_open,
        now_serving=tuple(shape.now_serving),
        longest_wait=None if longest is None else timedelta(seconds=longest),
        wait=_wait(shape.wait),
        ahead=shape.ahead,
        walk_ins_left=shape.walk_ins_left,
        wait_booked=_wait(shape.wait_booked),
        ahead_booked=shape.ahead_booked,
    )


def _wait(shape: wire.WaitShape | None) -> Wait | None:
    if shape is None:
        return None
    return Wait(timedelta(minutes=shape.p50_minutes), timedelta(minutes=shape.p80_minutes))


def look_up_request(read: AppointmentCode | IdentityDocument) -> wire.LookUpRequest | None:
    """Make the question for what was read; None when a document does not say enough to ask."""
    if isinstance(read, AppointmentCode):
        return wire.LookUpRequest(code=read.code.reveal())
    if read.birth_date is None or not (read.surname or read.document_number):
        return None
    return wire.LookUpRequest(
        surname=read.surname.reveal() or None,
        document_number=read.document_number.reveal() or None,
        birth_date=read.birth_date,
    )


def event(pending: PendingEvent) -> wire.EventShape:
    """Write an event for the wire."""
    return wire.EventShape(
        event_id=pending.id,
        seq=pending.seq,
        hash=pending.hash,
        type=pending.type.value,
        check_in_id=pending.check_in_id,
        age_ms=pending.age_ms,
        taken_at=pending.taken_at,
        body=dict(pending.body),
    )
