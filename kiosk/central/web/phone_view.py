"""What the phone shows of a ticket: its number, what to do now, and how long it may take."""

from dataclasses import dataclass

from kiosk.central.queueing.hall import goes_by_appointment
from kiosk.central.queueing.telling import counter_name
from kiosk.central.queueing.views import View
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.central.web.counter_lines import wait_of
from kiosk.i18n.waiting import wait_sentence
from kiosk.i18n.words import Words


@dataclass(frozen=True, slots=True)
class PhoneView:
    """The page's content. `now` is what to do, `counter` is there when the number is called; empty is nothing."""

    office: str
    number: str
    state: str
    now: str
    counter: str
    ahead: str
    wait: str
    where: str
    as_of: str
    may_rate: bool
    score: int | None


def phone_view(work: Work, ticket: TicketRow, visit: VisitRow, view: View, words: Words) -> PhoneView:
    """Read it."""
    office = work.office()
    state = "void" if ticket.voided else visit.state
    counter = counter_name(work, visit) or ""
    ahead, wait, where = "", "", ""
    if state == "waiting":
        booked = goes_by_appointment(visit, office)
        before, shape = view.standing(visit.id, visit.service_id, work.row().last_notice, booked=booked)
        ahead = "" if before is None else words.say("ticket-ahead", count=before)
        wait = wait_sentence(words, None if shape is None else wait_of(shape), before) or words.say(
            "waiting-unknown"
        )
        service = next((each for each in office.services if each.id == visit.service_id), None)
        where = "" if service is None else words.say("ticket-where", area=words.text(service.waiting_area))
    return PhoneView(
        office=words.text(office.name),
        number=ticket.number,
        state=state,
        now=_now(words, state, counter),
        counter=counter if state == "called" else "",
        ahead=ahead,
        wait=wait,
        where=where,
        as_of=words.clock_time(work.now, office.time_zone),
        may_rate=state == "done" and ticket.score is None,
        score=ticket.score,
    )


def _now(words: Words, state: str, counter: str) -> str:
    match state:
        case "called":
            return words.say("ticket-go-to", counter=counter) if counter else words.say("ticket-go-now")
        case "serving":
            return words.say("phone-serving", counter=counter)
        case "done":
            return words.say("waiting-over")
        case "no_show":
            return words.say("waiting-missed")
        case "void":
            return words.say("waiting-void")
        case _:
            return words.say("ticket-note-keep")
