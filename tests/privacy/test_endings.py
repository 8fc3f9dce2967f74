"""Every way to end every kind of session: nothing of the visitor is in a file, in the log, on paper or in memory."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.appointments import Appointment
from kiosk.domain.ids import AppointmentId
from kiosk.domain.reads import IdentityDocument, Refusal, Refused
from kiosk.flow.controls import Control
from kiosk.flow.events import Ending, SessionEnded
from kiosk.scheduling.port import Unreachable
from tests.privacy import canaries
from tests.service.stand import Stand, appointment

Step = Callable[[Stand], None]


def by_document(stand: Stand) -> None:
    stand.reader.show(canaries.document())
    stand.pace.settle()
    assert stand.screen in ("confirm", "already_checked_in")


def by_code(stand: Stand) -> None:
    stand.reader.show(canaries.code())
    stand.pace.settle()
    assert stand.screen == "confirm"


def with_citizen_number(stand: Stand) -> None:
    stand.reader.show(canaries.citizen_number())
    stand.pace.settle()
    assert stand.screen == "code_refused"


def in_vain(stand: Stand) -> None:
    stand.central.fail("look_up", Unreachable("timeout"))
    stand.reader.show(canaries.code("22"))
    stand.pace.settle()
    assert stand.screen == "could_not_check"


def half_typed(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_APPOINTMENT)
    stand.tap(Control.TYPE_DETAILS)
    stand.tap(Control.TYPE_NAME)
    for letter in canaries.forwards(canaries.BACKWARDS[0]):
        stand.tap(Control.TYPE_KEY, letter)
    assert stand.screen == "type_name"


def typed(stand: Stand) -> None:
    half_typed(stand)
    stand.tap(Control.TYPE_GO_ON)
    for digit in canaries.born().strftime("%d%m%Y"):
        stand.tap(Control.TYPE_KEY, digit)
    stand.tap(Control.TYPE_GO_ON)
    assert stand.screen == "confirm"


def over_it_help(stand: Stand) -> None:
    by_document(stand)
    stand.tap(Control.HELP)
    stand.tap(Control.HELP_CALL)


def nobody_there(stand: Stand) -> None:
    by_document(stand)
    stand.pace.let_pass(31)
    assert stand.screen == "still_there"


def to_the_ticket(stand: Stand) -> None:
    by_document(stand)
    stand.tap(Control.CONFIRM_YES if stand.screen == "confirm" else Control.ANSWER_PRINT_AGAIN)
    assert stand.ticket.number.startswith("B")


JOURNEYS: tuple[Step, ...] = (
    by_document, by_code, with_citizen_number, in_vain, half_typed, typed, over_it_help, nobody_there, to_the_ticket,
)  # fmt: skip


def stopped(stand: Stand) -> None:
    if stand.screen == "ticket":
        stand.tap(Control.TICKET_DONE)
    stand.tap(Control.STOP)


def left_alone(stand: Stand) -> None:
    stand.pace.let_pass(120)


def ended(by: Ending) -> Step:
    def end(stand: Stand) -> None:
        stand.running.kiosk.post(SessionEnded(by))
        stand.pace.settle()

    return end


def out_of_service(stand: Stand) -> None:
    stand.running.kiosk.out_of_service("K7")
    stand.running.kiosk.out_of_service(None)


ENDINGS: tuple[Step, ...] = (
    stopped,
    left_alone,
    ended(Ending.STAFF),
    ended(Ending.CLOSING_TIME),
    out_of_service,
)


def canary_of(stand: Stand) -> None:
    """Let the central know the visitor, by hashes only."""
    base = appointment()
    visit = Appointment(
        AppointmentId("a-2"), base.office_id, base.service_id, base.start, 1, base.state, "T. P."
    )
    surname, _, number, _, code = map(canaries.forwards, canaries.BACKWARDS)
    stand.central.book(visit, code=code, surname=surname, document_number=number, birth_date=canaries.born())


def leaks(stand: Stand, folder: Path, log: pytest.LogCaptureFixture) -> list[str]:
    """Search the files, the log and the papers."""
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in log.records)
    found = canaries.in_files(path for path in folder.rglob("*") if path.is_file())
    return [*found, *canaries.in_text(logged), *canaries.in_text(repr(stand.printer.papers))]


def play(stand: Stand, journey: Step, ending: Step) -> None:
    journey(stand)
    ending(stand)
    if stand.screen == "ticket":
        stand.tap(Control.TICKET_DONE)
    assert stand.screen == "attract", (journey.__name__, stand.screen)


def test_nothing_remains_of_any_session(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    stand = Stand(tmp_path)
    canary_of(stand)
    stand.start()
    for journey in JOURNEYS:
        for ending in ENDINGS:
            play(stand, journey, ending)
    assert leaks(stand, tmp_path, caplog) == []
    assert canaries.in_objects() == []
    stand.close()
    assert leaks(stand, tmp_path, caplog) == []


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_power_cut_leaves_nothing_behind(
    journey: Step, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    stand = Stand(tmp_path)
    canary_of(stand)
    stand.start()
    journey(stand)
    stand.running.abandon()
    assert leaks(stand, tmp_path, caplog) == []
    stand.running.workers.close()
    stand.start()
    stand.close()
    assert leaks(stand, tmp_path, caplog) == []


def test_the_searches_find_what_is_there(tmp_path: Path) -> None:
    surname = canaries.forwards(canaries.BACKWARDS[0])
    (tmp_path / "leak").write_text(surname.lower(), "utf-8")
    held = [{"kept": surname}, (canaries.born(),)]
    assert canaries.in_files(tmp_path.iterdir()) == [f"leak: {canaries.BACKWARDS[0]}"]
    assert {each.partition(": ")[2] for each in canaries.in_objects()} >= {
        canaries.BACKWARDS[0],
        "71-90-1691",
    }
    del held, surname


def test_a_citizen_number_is_dropped_before_anybody_sees_it() -> None:
    """By code, and in the zone, where it stands in the optional data."""
    assert canaries.citizen_number() == Refused(Refusal.CITIZEN_NUMBER)
    document = canaries.document()
    assert isinstance(document, IdentityDocument)
    told = [document.surname, document.given_names, document.document_number]
    assert canaries.in_text(" ".join(each.reveal() for each in told if each is not None)) == [
        *canaries.BACKWARDS[:3]
    ]
    assert document.birth_date == canaries.born()
