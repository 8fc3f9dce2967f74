"""Every journey by ear: driven by the four keys, known by what was spoken alone (EN 301 549, 5.1.3.1 and 5.1.6.1)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.devices.speech.keypad import Key
from kiosk.devices.speech.speaker import Where
from kiosk.domain.appointments import Eligibility
from kiosk.domain.ids import ServiceId
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem
from kiosk.domain.waiting import TicketState
from kiosk.domain.walk_ins import Full
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CheckInClosed,
    CheckInFailed,
    CodePresented,
    LookUpFailed,
    NothingFound,
    PrintEnded,
    TicketStatusChanged,
    TimerFired,
)
from tests.fakes.clock import FakeClock
from tests.service.speech.listener import Listener, de, en
from tests.ui.office import NOW, OPEN, STATUS, TICKET, candidate

CODE = CodePresented(AppointmentCode(Secret("LK7Q2M4T")))
Answer = (
    AppointmentsFound | NothingFound | LookUpFailed | CheckedIn | CheckInClosed | CheckInFailed | PrintEnded
)
LATER, EARLIER = NOW + timedelta(hours=3), NOW - timedelta(hours=1)


@pytest.fixture
def listener() -> Listener:
    listener = Listener(replace(OPEN, demo=False), FakeClock(NOW))
    listener.plug()
    listener.choose("English")
    return listener


def shows_code(listener: Listener) -> str:
    listener.choose(en("start-appointment"))
    return listener.happens(CODE)


def answered(listener: Listener, answer: Answer) -> str:
    """Hand in an answer to the latest request; the number of it is the session's own."""
    request = listener.desk.session.next_request - 1
    return listener.happens(replace(answer, request=request))


def test_from_the_code_to_the_ticket(listener: Listener) -> None:
    assert en("looking-up", source="code") in shows_code(listener)
    heard = answered(listener, AppointmentsFound(0, (candidate(),)))
    assert en("confirm-at") + " 10:15" in heard
    assert en("confirm-for") in heard
    assert en("checking-in-lead") in listener.choose(en("confirm-yes"))
    heard = answered(listener, CheckedIn(0, TICKET, STATUS))
    number = str(TICKET.number)
    assert f": {number[0]}, " in heard
    assert en("ticket-printing") in heard
    assert answered(listener, PrintEnded(0, Printed())).startswith(en("ticket-printed"))
    assert listener.choose(en("ticket-done")).startswith(en("speech-ended"))


def test_one_of_several(listener: Listener) -> None:
    shows_code(listener)
    later = candidate(Eligibility.TOO_EARLY, "2", "registration_eu", LATER)
    heard = answered(listener, AppointmentsFound(0, (candidate(), later)))
    assert en("choose-title") in heard
    assert "1 of 2" in heard
    assert all(line.private for line in listener.speaker.log if " of 2" in line.text and "10:15" in line.text)
    assert en("answer-too-early", time="") in listener.choose("13:05")


ANSWERS: dict[str, tuple[Answer, str, str]] = {
    "too_early": (
        AppointmentsFound(0, (candidate(Eligibility.TOO_EARLY, start=LATER),)),
        en("answer-too-early", time=""),
        en("ticket-done"),
    ),
    "too_late": (
        AppointmentsFound(0, (candidate(Eligibility.TOO_LATE, start=EARLIER),)),
        en("answer-too-late", time=""),
        en("ticket-done"),
    ),
    "other_day": (
        AppointmentsFound(0, (candidate(Eligibility.OTHER_DAY, start=NOW + timedelta(days=1)),)),
        en("answer-other-day", when="").rstrip(". "),
        en("ticket-done"),
    ),
    "other_office": (
        AppointmentsFound(0, (candidate(Eligibility.OTHER_OFFICE),)),
        en("answer-other-office", office="").rstrip(),
        en("ticket-done"),
    ),
    "already": (
        AppointmentsFound(0, (candidate(Eligibility.ALREADY_CHECKED_IN),)),
        en("answer-already"),
        en("ticket-done"),
    ),
    "cancelled": (
        AppointmentsFound(0, (candidate(Eligibility.CANCELLED),)),
        en("answer-cancelled"),
        en("ticket-done"),
    ),
    "not_found": (NothingFound(0), en("answer-not-found", source="code"), en("answer-try-again")),
    "could_not_check": (LookUpFailed(0), en("answer-could-not-check", source="code"), en("answer-try-again")),
}


@pytest.mark.parametrize("name", list(ANSWERS))
def test_every_answer_is_said_with_its_next_step(listener: Listener, name: str) -> None:
    answer, says, way_on = ANSWERS[name]
    shows_code(listener)
    assert says in answered(listener, answer)
    assert listener.choose(way_on) != ""


REFUSED = {
    Refusal.CITIZEN_NUMBER: en("answer-refused-citizen-number"),
    Refusal.NOT_OURS: en("answer-refused-not-ours"),
    Refusal.UNREADABLE: en("answer-refused-unreadable"),
    Refusal.VISA: en("answer-refused-visa"),
}


@pytest.mark.parametrize("why", list(REFUSED))
def test_5_1_3_15_what_is_wrong_with_a_read_is_named_and_described(listener: Listener, why: Refusal) -> None:
    listener.choose(en("start-appointment"))
    heard = listener.happens(CodePresented(Refused(why)))
    assert heard.startswith(REFUSED[why])
    assert en("answer-try-again") in heard


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (CheckInClosed(0, ServiceId("biometrics"), LATER), en("answer-service-closed", service="").strip()),
        (
            CheckInClosed(0, ServiceId("biometrics"), LATER, Full.CONTINGENT),
            en("answer-full", service="").strip(),
        ),
        (CheckInFailed(0), en("answer-no-ticket")),
    ],
    ids=["closed", "full", "no_ticket"],
)
def test_a_check_in_that_makes_no_ticket_says_why(listener: Listener, answer: Answer, says: str) -> None:
    shows_code(listener)
    answered(listener, AppointmentsFound(0, (candidate(),)))
    listener.choose(en("confirm-yes"))
    assert says in answered(listener, answer)


def time_runs_out(listener: Listener) -> str:
    return listener.happens(TimerFired(listener.desk.session.timer))


def test_still_there_is_asked_with_its_countdown_and_one_key_goes_on(listener: Listener) -> None:
    heard = time_runs_out(listener)
    assert heard.startswith(en("still-there-title"))
    assert heard.count("seconds") == 1
    assert "40 seconds" in heard
    assert listener.press(Key.CHOOSE).startswith(en("start-title"))


def test_still_there_without_an_answer_ends_with_a_word(listener: Listener) -> None:
    time_runs_out(listener)
    assert time_runs_out(listener).startswith(en("speech-ended"))


def test_a_look_up_that_does_not_come_back_is_said(listener: Listener) -> None:
    shows_code(listener)
    assert en("answer-could-not-check", source="code") in time_runs_out(listener)


def test_nothing_read_of_a_document_is_followed_by_a_tip(listener: Listener) -> None:
    listener.choose(en("start-appointment"))
    assert en("scan-document-kept") in listener.choose(en("scan-code-document"))
    assert en("scan-document-tip") in time_runs_out(listener)


def has_ticket(listener: Listener) -> None:
    shows_code(listener)
    answered(listener, AppointmentsFound(0, (candidate(),)))
    listener.choose(en("confirm-yes"))
    answered(listener, CheckedIn(0, TICKET, STATUS))


def test_5_1_3_16_everything_on_the_ticket_is_said(listener: Listener) -> None:
    has_ticket(listener)
    answered(listener, PrintEnded(0, Printed()))
    heard = listener.press(Key.REPEAT)
    appointment = en("ticket-appointment", time="10:15")
    labels = [en(f"ticket-label-{label}") for label in ("where", "ahead", "wait")]
    for part in (en("ticket-title"), appointment, *labels, en("ticket-code-caption-phone")):
        assert part in heard


def test_a_ticket_that_did_not_come_out_is_said_with_what_to_do(listener: Listener) -> None:
    has_ticket(listener)
    heard = answered(listener, PrintEnded(0, PrintFailed(PrintProblem.PAPER_OUT)))
    assert heard.startswith(en("ticket-failed"))
    assert en("ticket-printing") in listener.choose(en("ticket-print-again"))


def test_the_call_is_said_while_the_ticket_stands_there(listener: Listener) -> None:
    has_ticket(listener)
    answered(listener, PrintEnded(0, Printed()))
    called = replace(STATUS, state=TicketState.CALLED, counter="5", ahead=0, wait=None)
    heard = listener.happens(TicketStatusChanged(called))
    assert heard.startswith(en("ticket-title-called"))
    assert en("ticket-go-to", counter="5") in heard


def test_without_an_appointment(listener: Listener) -> None:
    assert listener.choose(en("start-no-appointment")).startswith(en("walk-in-title"))
    assert "1 of" in listener.last


def test_help_and_back(listener: Listener) -> None:
    assert en("help-title") in listener.choose(en("control-help"))
    assert listener.choose(en("control-back")).startswith(en("start-title"))


def test_the_language_is_changed_by_ear_in_the_middle(listener: Listener) -> None:
    listener.choose(en("start-appointment"))
    assert listener.choose("Deutsch").startswith(de("scan-code-title"))


def test_nothing_private_was_ever_said_aloud(listener: Listener) -> None:
    shows_code(listener)
    listener.plug(plugged=False)
    answered(listener, AppointmentsFound(0, (candidate(),)))
    listener.press(Key.REPEAT, Key.BACK, Key.BACK, Key.NEXT)
    aloud = [line for line in listener.speaker.log if line.where is Where.LOUDSPEAKER]
    assert aloud
    assert not any(line.private for line in aloud)
    assert "10:15" not in listener.aloud()
