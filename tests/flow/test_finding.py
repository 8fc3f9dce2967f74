"""From a scan to an appointment that is confirmed, or to one of the honest answers."""

import pytest

from kiosk.domain.appointments import Eligibility
from kiosk.domain.reads import Read, Refusal, Refused
from kiosk.flow.effects import CheckIn, FollowTicket, LookUp, PrintTicket, Wipe
from kiosk.flow.events import Event, LookUpFailed, NothingFound, TicketFound
from kiosk.flow.session import Session
from kiosk.flow.states import Choose
from kiosk.flow.step import step
from tests.flow.journeys import (
    NOBODY,
    Happening,
    after,
    effects_of,
    found,
    made,
    offered,
    out,
    play,
    scan,
    shown,
    tap,
    then,
)
from tests.flow.samples import (
    CODE,
    DOCUMENT,
    FRESH,
    JAM,
    OPEN,
    READS,
    SCANNED,
    STRICT_OFFICE,
    TICKET,
    TICKET_CODE,
    candidate,
)

CONFIRMED = "confirm.yes confirm.no back help stop"


def test_a_code_leads_to_the_ticket() -> None:
    session = play(
        then(scan(CODE), "looking_up", LookUp, offers="back stop"),
        then(found(1, candidate(language="en")), "confirm", offers=CONFIRMED),
        then(tap("confirm.yes"), "checking_in", CheckIn, offers=""),
        then(made(2), "ticket", PrintTicket, FollowTicket, offers="ticket.done stop"),
        then(out(3), "ticket", offers="ticket.done ticket.print_again help stop"),
        then(tap("ticket.done"), "attract", Wipe),
    )
    assert session.language == "nl"


def test_the_check_in_is_for_this_appointment_and_all_its_persons() -> None:
    chosen = candidate(language="en", persons=2)
    asked = after(scan(CODE), found(1, chosen), tap("confirm.yes"))
    assert effects_of(asked, tap("persons.go_on")) == (
        CheckIn(2, chosen.appointment.service_id, chosen, 2, "en"),
    )


@pytest.mark.parametrize("no", ["confirm.no", "back"])
def test_several_appointments_are_chosen_from_and_gone_back_to(no: str) -> None:
    two = (candidate(name="1"), candidate(Eligibility.TOO_EARLY, "2"))
    play(
        then(scan(DOCUMENT), "looking_up", LookUp),
        then(found(1, *two), "choose", offers="choose.appointment:1 choose.appointment:2 back help stop"),
        then(tap("choose.appointment:3"), "choose"),
        then(tap("choose.appointment:1"), "confirm"),
        then(tap(no), "choose"),
        then(tap("choose.appointment:2"), "too_early"),
        then(tap("back"), "start"),
    )
    play(then(tap("back"), "start"), session=after(scan(DOCUMENT), found(1, *two)))


def test_not_mine_leads_back_to_the_start() -> None:
    play(then(tap("confirm.no"), "start"), session=after(scan(CODE), found(1, candidate())))


def test_an_answer_that_names_an_appointment_twice_shows_it_once() -> None:
    assert shown(after(scan(CODE), found(1, candidate(), candidate()))) == "confirm"
    three = after(scan(CODE), found(1, candidate(), candidate(name="2"), candidate()))
    assert isinstance(three.state, Choose)
    assert [c.appointment.id for c in three.state.candidates] == ["1", "2"]


@pytest.mark.parametrize(
    ("eligibility", "screen", "offers"),
    [
        (Eligibility.OK, "confirm", CONFIRMED),
        (Eligibility.TOO_EARLY, "too_early", "answer.wait_anyway answer.done back help stop"),
        (Eligibility.TOO_LATE, "too_late", "answer.walk_in answer.done back help stop"),
        (Eligibility.OTHER_DAY, "other_day", "answer.walk_in answer.done back help stop"),
        (Eligibility.OTHER_OFFICE, "other_office", "answer.done back help stop"),
        (Eligibility.CANCELLED, "cancelled", "answer.walk_in answer.done back help stop"),
        (
            Eligibility.ALREADY_CHECKED_IN,
            "already_checked_in",
            "answer.done answer.print_again back help stop",
        ),
    ],
)
def test_each_eligibility_has_its_answer(eligibility: Eligibility, screen: str, offers: str) -> None:
    session = after(scan(CODE), found(1, candidate(eligibility)))
    assert shown(session) == screen
    assert offered(session) == offers


NOT_FOUND = "answer.try_again type.details answer.walk_in answer.done back help stop"


@pytest.mark.parametrize(
    ("answer", "screen", "offers"),
    [
        (NothingFound(1), "not_found", NOT_FOUND),
        (LookUpFailed(1), "could_not_check", "answer.walk_in answer.try_again answer.done back help stop"),
        (NOBODY, "could_not_check", "answer.walk_in answer.try_again answer.done back help stop"),
        (TicketFound(1, SCANNED), "waiting", "back help stop"),
        (tap("back"), "start", None),
        (found(1), "looking_up", None),
        (found(2, candidate()), "looking_up", None),
        (NothingFound(2), "looking_up", None),
        (LookUpFailed(0), "looking_up", None),
        (out(1), "looking_up", None),
    ],
)
def test_each_end_of_a_look_up(answer: Happening, screen: str, offers: str | None) -> None:
    effects = (FollowTicket,) if screen == "waiting" else ()
    play(then(answer, screen, *effects, offers=offers), session=after(scan(CODE)))


@pytest.mark.parametrize(
    ("read", "again"), [(CODE, "scan_code"), (DOCUMENT, "scan_document"), (TICKET_CODE, "scan_code")]
)
def test_after_a_miss_the_same_is_tried_again(read: Read, again: str) -> None:
    missed = after(scan(read), NothingFound(1))
    play(then(tap("answer.try_again"), again), session=missed)


def test_after_three_misses_the_way_on_is_a_person() -> None:
    play(
        then(scan(CODE), "looking_up", LookUp),
        then(NothingFound(1), "not_found", offers=NOT_FOUND),
        then(tap("answer.try_again"), "scan_code"),
        then(scan(Refused(Refusal.NOT_OURS)), "code_refused", offers=NOT_FOUND),
        then(scan(DOCUMENT), "looking_up", LookUp),
        then(NothingFound(2), "not_found", offers="answer.walk_in answer.done back help stop"),
        then(
            scan(Refused(Refusal.UNREADABLE)),
            "code_refused",
            offers="answer.walk_in answer.done back help stop",
        ),
        then(tap("answer.done"), "attract", Wipe),
        then(scan(CODE), "looking_up", LookUp),
        then(NothingFound(3), "not_found", offers=NOT_FOUND),
    )


def test_what_could_not_be_checked_is_no_miss() -> None:
    assert after(scan(CODE), LookUpFailed(1)).misses == 0
    assert after(scan(CODE), NOBODY).misses == 0


@pytest.mark.parametrize("why", list(Refusal))
def test_a_refused_code_says_why_and_looks_nothing_up(why: Refusal) -> None:
    play(then(scan(Refused(why)), "code_refused", offers=NOT_FOUND))


def test_who_is_late_or_early_may_get_a_ticket_all_the_same() -> None:
    late = after(scan(CODE), found(1, candidate(Eligibility.TOO_LATE)))
    play(then(tap("answer.walk_in"), "checking_in", CheckIn), session=late)
    early = after(scan(CODE), found(1, candidate(Eligibility.TOO_EARLY)))
    play(then(tap("answer.wait_anyway"), "checking_in", CheckIn), session=early)
    other = after(scan(CODE), found(1, candidate(Eligibility.OTHER_OFFICE)))
    assert step(other, tap("answer.wait_anyway")) == (other, ())


@pytest.mark.parametrize("eligibility", [Eligibility.TOO_LATE, Eligibility.TOO_EARLY])
def test_a_strict_office_offers_only_the_way_out(eligibility: Eligibility) -> None:
    session = after(scan(CODE), found(1, candidate(eligibility)))
    assert OPEN.office is not None
    strict = type(OPEN)(OPEN.now, STRICT_OFFICE)
    assert offered(session, strict) == "answer.done back help stop"


def test_a_cancelled_appointment_leads_to_the_walk_in_services() -> None:
    cancelled = after(scan(CODE), found(1, candidate(Eligibility.CANCELLED)))
    play(then(tap("answer.walk_in"), "walk_in"), session=cancelled)


LANGUAGE_CASES = [
    ((), "en", "en"),
    ((), None, "nl"),
    ((), "tlh", "nl"),
    ((tap("language:ar"),), "en", "ar"),
    ((tap("language:nl"),), "en", "nl"),
]


@pytest.mark.parametrize(("before", "appointment", "spoken"), LANGUAGE_CASES)
def test_the_kiosk_speaks_the_appointments_language_unless_one_was_chosen(
    before: tuple[Event, ...], appointment: str | None, spoken: str
) -> None:
    assert after(*before, scan(CODE), found(1, candidate(language=appointment))).language == spoken


CHOSEN: tuple[Happening, ...] = (tap("language:ar"), tap("text_size"), scan(CODE))
TICKET_WAY = (*CHOSEN, found(1, candidate()), tap("confirm.yes"), made(2))
FINISHED: dict[str, tuple[Happening, ...]] = {
    "printed": (*TICKET_WAY, out(3)),
    "not printed": (*TICKET_WAY, out(3, JAM)),
    "help over the ticket": (*TICKET_WAY, out(3), tap("help")),
    "still there over the ticket": (*TICKET_WAY, out(3, JAM), NOBODY),
    "still there over help over the ticket": (*TICKET_WAY, out(3), tap("help"), NOBODY),
    "already checked in": (*CHOSEN, found(1, candidate(Eligibility.ALREADY_CHECKED_IN))),
    "waiting with a ticket": (*CHOSEN, TicketFound(1, SCANNED)),
}


@pytest.mark.parametrize("name", FINISHED)
@pytest.mark.parametrize("read", READS)
def test_a_scan_after_a_finished_journey_is_the_next_visitors(name: str, read: Read) -> None:
    before = after(*FINISHED[name])
    event = scan(read)
    session, _ = step(before, event)
    effects = effects_of(before, event)
    assert effects[0] == Wipe()
    afresh = after(
        event, session=Session(FRESH.languages, "nl", next_request=before.next_request, timer=before.timer)
    )
    assert session == afresh
    assert len(effects) == 1 + len(effects_of(FRESH, event))


UNFINISHED: dict[str, tuple[Happening, ...]] = {
    "scanning": (tap("attract.start"), tap("language:ar"), tap("start.appointment")),
    "still there": (tap("attract.start"), tap("language:ar"), tap("start.appointment"), NOBODY),
    "help": (tap("language:ar"), tap("help")),
    "not found": (*CHOSEN, NothingFound(1)),
    "confirm": (*CHOSEN, found(1, candidate())),
    "waiting in general": (tap("language:ar"), tap("start.how_long")),
}


@pytest.mark.parametrize("name", UNFINISHED)
def test_a_scan_within_a_journey_keeps_the_visitors_language(name: str) -> None:
    before = after(*UNFINISHED[name])
    session, _ = step(before, scan(CODE))
    assert session.language == "ar"
    assert Wipe() not in effects_of(before, scan(CODE))


BUSY = {
    "looking up": (scan(CODE),),
    "checking in": (scan(CODE), found(1, candidate()), tap("confirm.yes")),
    "printing": (scan(CODE), found(1, candidate()), tap("confirm.yes"), made(2)),
    "printing again": (
        scan(CODE),
        found(1, candidate(Eligibility.ALREADY_CHECKED_IN)),
        tap("answer.print_again"),
    ),
}


@pytest.mark.parametrize("name", BUSY)
@pytest.mark.parametrize("read", READS)
def test_a_scan_while_something_is_under_way_changes_nothing(name: str, read: Read) -> None:
    session = after(*BUSY[name])
    assert step(session, scan(read)) == (session, ())


def test_a_ticket_that_is_scanned_is_followed() -> None:
    looking = after(scan(TICKET_CODE))
    assert effects_of(FRESH, scan(TICKET_CODE)) == (LookUp(1, TICKET_CODE),)
    assert effects_of(looking, TicketFound(1, SCANNED)) == (FollowTicket(SCANNED.ticket_id),)
    known = after(scan(CODE))
    again = effects_of(known, found(1, candidate(Eligibility.ALREADY_CHECKED_IN)))
    assert again == (FollowTicket(TICKET.id),)
