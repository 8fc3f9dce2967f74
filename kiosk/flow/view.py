"""What to show: one total function of the session and of what is known, blockers first; no words, no Qt."""

from typing import assert_never

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.office import Office, Texts
from kiosk.domain.rules import closed_for, office_opening, service_day, service_opening
from kiosk.domain.waiting import TicketStatus
from kiosk.flow import screens as on
from kiosk.flow.entries import (
    Checklist,
    Missing,
    Municipality,
    Persons,
    TypeBirthDate,
    TypeCode,
    TypeDetails,
    TypeName,
)
from kiosk.flow.entry_view import entry_screen
from kiosk.flow.facts import Facts
from kiosk.flow.looking import leads_to_ticket
from kiosk.flow.offers import offers
from kiosk.flow.session import MISSES_TO_DESK, Session
from kiosk.flow.states import (
    AlreadyCheckedIn,
    Answer,
    Attract,
    CheckingIn,
    Choose,
    CodeRefused,
    Confirm,
    CouldNotCheck,
    Help,
    LookingUp,
    NotFound,
    NoTicket,
    NotNow,
    Rate,
    ScanCode,
    ScanDocument,
    ServiceClosed,
    Start,
    State,
    StillThere,
    TicketShown,
    Waiting,
    WalkIn,
)
from kiosk.flow.walk_in_rows import desk_of, walk_in_rows


def view(session: Session, facts: Facts) -> on.View:
    """Render a session: out of service first, then closed, then where the session is."""
    screen = _screen(session, facts)
    return on.View(
        screen,
        offers(session, screen),
        session.language,
        session.languages,
        session.comfort,
        facts.office.time_zone if facts.office else "UTC",
        facts.demo,
        facts.cut_off_since is not None and not isinstance(screen, on.OutOfServiceScreen | on.ClosedScreen),
    )


def _screen(session: Session, facts: Facts) -> on.Screen:
    if facts.office is None or facts.out_of_service:
        return on.OutOfServiceScreen(facts.out_of_service or facts.no_tickets or "no_office")
    if facts.no_tickets and leads_to_ticket(session.state):
        return on.OutOfServiceScreen(facts.no_tickets, may_look=True)
    opening = office_opening(facts.office, facts.now)
    # A ticket that is being made as the office closes is still shown: its number stands.
    if not opening.is_open and not isinstance(session.state, CheckingIn | TicketShown):
        why = closed_for(facts.office, service_day(facts.office, facts.now))
        return on.ClosedScreen(facts.office.name, opening.opens_next, why)
    return _of_state(session, session.state, facts.office, facts)


def _of_state(session: Session, state: State, office: Office, facts: Facts) -> on.Screen:
    match state:
        case Attract():
            return on.AttractScreen(
                office.name, facts.waiting, facts.equipment.scanner, facts.queue_as_of, desk_of(office)
            )
        case Start():
            return on.StartScreen()
        case ScanCode():
            return on.ScanCodeScreen(facts.equipment.scanner, facts.equipment.document_reader)
        case ScanDocument(tip):
            return on.ScanDocumentScreen(tip, facts.equipment.document_reader, facts.equipment.scanner)
        case (
            TypeDetails()
            | TypeCode()
            | TypeName()
            | TypeBirthDate()
            | Municipality()
            | Persons()
            | Checklist()
            | Missing()
        ):
            return entry_screen(state, session.language, facts)
        case LookingUp(source=source):
            return on.LookingUpScreen(source)
        case Choose(candidates):
            return on.ChooseScreen(tuple(_row(c, facts) for c in candidates))
        case Confirm(candidate):
            return on.ConfirmScreen(_row(candidate, facts), _single_thing(candidate, facts))
        case WalkIn():
            return on.WalkInScreen(walk_in_rows(facts), facts.queue_as_of)
        case CheckingIn():
            return on.CheckingInScreen()
        case TicketShown():
            return _ticket(state, facts)
        case Waiting(status):
            return _waiting(status, facts)
        case Rate(score=score):
            return on.RateScreen(score)
        case Help():
            return _help(session, office, facts)
        case StillThere():
            return on.StillThereScreen(facts.countdown_s * (2 if session.comfort.slow else 1))
        case (
            NotNow()
            | AlreadyCheckedIn()
            | NotFound()
            | CouldNotCheck()
            | NoTicket()
            | CodeRefused()
            | ServiceClosed()
        ):
            return _answer(session, state, facts)
        case _:
            assert_never(state)


def _help(session: Session, office: Office, facts: Facts) -> on.HelpScreen:
    hearing = session.call.hearing if session.call else None
    return on.HelpScreen(office.address, hearing, hearing is None and facts.cut_off_since is None)


def _row(candidate: Candidate, facts: Facts) -> on.AppointmentRow:
    appointment = candidate.appointment
    service = facts.service(appointment.service_id)
    return on.AppointmentRow(
        appointment.id,
        appointment.start,
        service.name if service else {},
        appointment.initials,
        appointment.persons,
        candidate.eligibility,
    )


def _single_thing(candidate: Candidate, facts: Facts) -> Texts:
    service = facts.service(candidate.appointment.service_id)
    return service.checklist[0] if service and len(service.checklist) == 1 else {}


def _ticket(state: TicketShown, facts: Facts) -> on.TicketScreen:
    if state.recovered:
        return _number_only(state, facts)
    service = facts.service(state.ticket.service_id)
    return on.TicketScreen(
        state.ticket.id,
        str(state.ticket.number),
        service.name if service else {},
        service.waiting_area if service else {},
        state.ticket.appointment_start,
        state.status,
        state.paper,
        state.copies,
        facts.ticket_code(state.ticket.id),
        facts.equipment.printer,
    )


def _number_only(state: TicketShown, facts: Facts) -> on.TicketScreen:
    return on.TicketScreen(
        state.ticket.id,
        str(state.ticket.number),
        {},
        {},
        None,
        None,
        state.paper,
        state.copies,
        "",
        facts.equipment.printer,
        recovered=True,
    )


def _waiting(status: TicketStatus | None, facts: Facts) -> on.WaitingScreen:
    area = facts.service(status.service_id) if status and status.service_id else None
    as_of = None if status else facts.queue_as_of
    return on.WaitingScreen(status, area.waiting_area if area else {}, walk_in_rows(facts), as_of)


_NOT_NOW = {
    Eligibility.TOO_EARLY: on.AnswerKind.TOO_EARLY,
    Eligibility.TOO_LATE: on.AnswerKind.TOO_LATE,
    Eligibility.OTHER_DAY: on.AnswerKind.OTHER_DAY,
    Eligibility.OTHER_OFFICE: on.AnswerKind.OTHER_OFFICE,
    Eligibility.CANCELLED: on.AnswerKind.CANCELLED,
    Eligibility.ALREADY_CHECKED_IN: on.AnswerKind.ALREADY_CHECKED_IN,
    Eligibility.OK: on.AnswerKind.COULD_NOT_CHECK,
}


def _answer(session: Session, state: Answer, facts: Facts) -> on.AnswerScreen:
    match state:
        case NotNow(candidate):
            return _about(candidate, _NOT_NOW[candidate.eligibility], facts, None)
        case AlreadyCheckedIn(candidate, status):
            return _about(candidate, on.AnswerKind.ALREADY_CHECKED_IN, facts, status)
        case NotFound(source):
            return on.AnswerScreen(
                on.AnswerKind.NOT_FOUND, source=source, to_desk=session.misses >= MISSES_TO_DESK
            )
        case CouldNotCheck(source=source, busy=busy):
            return on.AnswerScreen(on.AnswerKind.COULD_NOT_CHECK, source=source, busy=busy)
        case NoTicket():
            return on.AnswerScreen(on.AnswerKind.NO_TICKET, to_desk=True)
        case CodeRefused(why):
            to_desk = session.misses >= MISSES_TO_DESK
            return on.AnswerScreen(on.AnswerKind.CODE_REFUSED, refusal=why, to_desk=to_desk)
        case ServiceClosed(service_id, opens_next, full):
            service = facts.service(service_id)
            name = service.name if service else None
            kind = on.AnswerKind.SERVICE_CLOSED if full is None else on.AnswerKind.FULL
            return on.AnswerScreen(kind, service=name, opens=opens_next, full=full)


def _about(
    candidate: Candidate, kind: on.AnswerKind, facts: Facts, status: TicketStatus | None
) -> on.AnswerScreen:
    service = facts.service(candidate.appointment.service_id)
    return on.AnswerScreen(
        kind,
        service=service.name if service else {},
        start=candidate.appointment.start,
        opens=candidate.window_opens,
        closes=candidate.window_closes,
        office_name=candidate.office_name or {},
        office_address=candidate.office_address or {},
        number=str(candidate.ticket.number) if candidate.ticket else "",
        checked_in_at=candidate.ticket.issued_at if candidate.ticket else None,
        status=status,
        may_wait=facts.office is not None and facts.office.policies.wait_when_early,
        may_walk_in=_may_walk_in(kind, candidate, facts),
        may_print=candidate.ticket is not None and candidate.reprintable,
    )


def _may_walk_in(kind: on.AnswerKind, candidate: Candidate, facts: Facts) -> bool:
    if facts.office is None:
        return False
    if kind is on.AnswerKind.TOO_LATE:
        service = facts.service(candidate.appointment.service_id)
        open_now = service is not None and service_opening(service, facts.office, facts.now).is_open
        return facts.office.policies.walk_in_when_late and open_now
    return kind in (on.AnswerKind.CANCELLED, on.AnswerKind.OTHER_DAY)
