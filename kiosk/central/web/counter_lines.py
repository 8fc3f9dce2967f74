"""A visit in the words of the counter: its numbers, why it is there, its papers, and what is special about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.central.desk.helping import HelpCall
from kiosk.central.queueing.hall import HallNow
from kiosk.central.queueing.views import View
from kiosk.central.storage.party import Party
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.domain.tickets import PrintProblem
from kiosk.domain.waiting import Wait
from kiosk.i18n.catalogues import languages
from kiosk.i18n.waiting import wait_phrase
from kiosk.i18n.words import Words, language_name
from kiosk.scheduling import wire, wire_fleet

_MARKS = ("cancelled", "served_already", "other_day", "unknown_appointment", "over_contingent")
_REASONS = frozenset(each.value for each in PrintProblem)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the counter must know; `kind` is ``ghost`` where nobody may hold the number, else ``mark``."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A visit as the page writes it. `state` is the contract's word, all else is for people.

    `lead_days` is there where the service promises to settle in so many days what was asked for.
    """

    visit_id: str
    numbers: str
    state: str
    service: str
    why: str
    arrived: str
    waited: str
    wait: str
    persons: str
    language: str
    notes: tuple[Note, ...]
    checklist: tuple[str, ...]
    lead_days: int | None
    ticket_id: str
    priority: bool


def line(words: Words, hall: HallNow, visit: VisitRow, view: View, party: Party) -> Line:
    """Write a visit down."""
    tickets = [each for each in hall.tickets.get(visit.id, ()) if not each.voided]
    zone = hall.office.time_zone
    service = next((each for each in hall.office.services if each.id == visit.service_id), None)
    wait = wait_phrase(words, _wait(view.waits.get(visit.id)), view.ahead.get(visit.id))
    return Line(
        visit.id,
        " ".join(each.number for each in tickets),
        visit.state,
        visit.service_id if service is None else words.text(service.name),
        _why(words, visit, zone),
        words.clock_time(visit.arrived_at, zone),
        words.say("minutes", minutes=max(0, (hall.now - visit.arrived_at) // _MINUTE)),
        (wait or "") if visit.state == "waiting" else "",
        _persons(words, party),
        _language(tickets),
        (*_missing(words, party), *_notes(words, visit, tickets), *_before(words, hall, party)),
        () if service is None else tuple(words.text(each) for each in service.checklist),
        None if service is None or service.lead is None else service.lead.days,
        next((each.id for each in tickets), ""),
        visit.priority,
    )


def paper_note(words: Words, ticket: TicketRow) -> Note | None:
    """Say what is known of a ticket's paper where that is not simply that it is printed."""
    if ticket.print_state == "printed":
        return None
    if ticket.kiosk_id is None:
        return Note("mark", words.say("counter-made-by-hand"))
    if ticket.adopted:
        return Note("mark", words.say("counter-adopted"))
    known = ticket.print_reason if ticket.print_reason in _REASONS else "none"
    reason = words.say("counter-print-reason", reason=known)
    match ticket.print_state:
        case "failed":
            return Note("ghost", words.say("counter-print-failed", reason=reason))
        case "unknown":
            return Note("ghost", words.say("counter-print-unknown", reason=reason))
        case _:
            return Note("ghost", words.say("counter-print-none"))


def _notes(words: Words, visit: VisitRow, tickets: Sequence[TicketRow]) -> Iterator[Note]:
    if visit.mark is not None:
        known = visit.mark if visit.mark in _MARKS else "other"
        yield Note("mark", words.say("counter-mark", mark=known))
    if visit.priority:
        yield Note("mark", words.say("counter-priority"))
    for ticket in tickets:
        paper = paper_note(words, ticket)
        if paper is not None:
            yield paper if len(tickets) == 1 else Note(paper.kind, f"{ticket.number}: {paper.text}")
    if any(not each.verified for each in tickets):
        yield Note("mark", words.say("counter-not-verified"))
    copies = sum(each.copies for each in tickets)
    if copies:
        yield Note("mark", words.say("counter-copies", count=copies))
    if visit.returned_at is not None:
        yield Note("mark", words.say("counter-returned"))


def _persons(words: Words, party: Party) -> str:
    here = words.say("ticket-persons", count=max(party.persons, 1))
    if party.expected is None or party.expected == party.persons:
        return here
    return words.say("counter-persons-booked", here=here, booked=party.expected)


def _missing(words: Words, party: Party) -> Iterator[Note]:
    if party.missing:
        things = ", ".join(words.text(each) for each in party.missing)
        yield Note("mark", words.say("counter-missing", things=things))


def _before(words: Words, hall: HallNow, party: Party) -> Iterator[Note]:
    if party.before:
        names = {each.id: words.text(each.name) for each in hall.office.services}
        yield Note(
            "mark",
            words.say("counter-before", services=", ".join(names.get(each, each) for each in party.before)),
        )


def _why(words: Words, visit: VisitRow, zone: str) -> str:
    if visit.appointment_start is None:
        return words.say("counter-walk-in")
    return words.say("ticket-appointment", time=words.clock_time(visit.appointment_start, zone))


def _language(tickets: Sequence[TicketRow]) -> str:
    spoken = next((each.language for each in tickets), "")
    return _named(spoken)


def _named(language: str) -> str:
    return language_name(language) if language in languages() else language


def _wait(shape: wire.WaitShape | None) -> Wait | None:
    return None if shape is None else wait_of(shape)


def wait_of(shape: wire.WaitShape) -> Wait:
    """Take a wait from the contract's shape."""
    return Wait(timedelta(minutes=shape.p50_minutes), timedelta(minutes=shape.p80_minutes))


def help_words(words: Words, call: HelpCall, now: datetime, zone: str) -> str:
    """Say where somebody asks for a person, since when, and in which language the kiosk speaks to them."""
    where = words.say("counter-help-at", kiosk=call.kiosk, since=words.when(call.asked_at, now, zone))
    return " · ".join(filter(None, (where, _named(call.language))))


def silent_words(words: Words, kiosk: wire_fleet.SilentKioskShape, now: datetime, zone: str) -> str:
    """Say since when a kiosk is silent."""
    if kiosk.silent_since is None:
        return words.say("counter-silent-never", kiosk=kiosk.kiosk_id)
    since = words.when(kiosk.silent_since, now, zone)
    return words.say("counter-silent-since", kiosk=kiosk.kiosk_id, since=since)
