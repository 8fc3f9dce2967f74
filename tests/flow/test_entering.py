"""Typing instead of showing: key by key, what is wrong named at once, and nothing of it left afterwards."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.secret import Secret
from kiosk.domain.typed import DateProblem, NameProblem
from kiosk.flow.effects import LookUp, Wipe
from kiosk.flow.entering import MOST_LETTERS
from kiosk.flow.entries import DateField, TypeBirthDate, TypeCode, TypeName
from kiosk.flow.entry_screens import TypeBirthDateScreen, TypeCodeScreen, TypeNameScreen
from kiosk.flow.events import LookUpFailed, NothingFound, Tapped
from kiosk.flow.keyboards import SPACE
from kiosk.flow.known import known_of
from kiosk.flow.screens import AnswerKind, AnswerScreen
from kiosk.flow.session import Session
from kiosk.flow.states import Source
from kiosk.flow.view import view
from tests.flow.journeys import after, effects_of, found, offered, play, scan, tap, then
from tests.flow.samples import CODE, FRESH, NOW, OFFICE, OPEN, candidate, fresh_after

TYPING = (tap("attract.start"), tap("start.appointment"), tap("type.details"))
KNOWING = replace(FRESH, known=known_of(OFFICE, NOW))


def keys(text: str) -> list[Tapped]:
    """Tap the keys of a text."""
    return [tap(f"type.key:{SPACE if each == ' ' else each}") for each in text]


def name_typed(text: str, session: Session = KNOWING) -> Session:
    """Type a surname and go on."""
    return after(*TYPING, tap("type.name"), *keys(text), tap("type.go_on"), session=session)


def date_typed(digits: str) -> Session:
    """Type a date after a name."""
    return after(*keys(digits), session=name_typed("DE BRUIJN"))


def test_a_code_is_typed_and_found() -> None:
    session = after(*TYPING, tap("type.code"), *keys("LK7Q2M4T"))
    (effect,) = effects_of(session, tap("type.go_on"))
    assert isinstance(effect, LookUp)
    assert effect.read == AppointmentCode(Secret("LK7Q2M4T"))
    play(
        then(tap("type.go_on"), "looking_up", LookUp),
        then(found(1, candidate()), "confirm"),
        session=session,
    )


def test_a_name_and_a_birth_date_are_typed_and_found() -> None:
    session = date_typed("10031965")
    (effect,) = effects_of(session, tap("type.go_on"))
    assert isinstance(effect, LookUp)
    assert effect.read == IdentityDocument(Secret("DE BRUIJN"), Secret(""), date(1965, 3, 10), Secret(""))


def test_the_ways_back_lead_through_the_questions() -> None:
    play(
        then(tap("back"), "type_name"),
        then(tap("back"), "type_details", offers="type.code type.name back help stop"),
        then(tap("type.code"), "type_code"),
        then(tap("back"), "type_details"),
        then(tap("back"), "scan_code"),
        session=name_typed("X"),
    )
    # What was typed is still there to be mended, on the way back and nowhere else.
    back = after(tap("back"), session=name_typed("KANARIEVOGEL"))
    assert isinstance(back.state, TypeName)
    assert back.state.text == Secret("KANARIEVOGEL")


@pytest.mark.parametrize("way", ["scan_code", "scan_document", "not_found", "code_refused"])
def test_typing_is_a_way_on_wherever_showing_fails(way: str) -> None:
    at = {
        "scan_code": after(*TYPING[:2]),
        "scan_document": after(*TYPING[:2], tap("scan_code.document")),
        "not_found": after(scan(CODE), NothingFound(1)),
        "code_refused": after(*TYPING, tap("type.code"), *keys("111222333"), tap("type.go_on")),
    }
    play(then(tap("type.details"), "type_details"), session=at[way])


def test_keys_that_are_not_on_the_keyboard_type_nothing() -> None:
    code = after(*TYPING, tap("type.code"))
    for item in ("-", "É", SPACE, "", "AB", "a"):
        assert after(tap(f"type.key:{item}"), session=code) == code
    birth = name_typed("X")
    assert after(tap("type.key:A"), tap("type.field:hour"), session=birth) == birth


def test_typing_ends_where_no_name_is_longer() -> None:
    session = after(*TYPING, tap("type.code"), *keys("A" * (MOST_LETTERS + 5)))
    assert session.state == TypeCode(Secret("A" * MOST_LETTERS))
    assert after(tap("type.delete"), session=session).state == TypeCode(Secret("A" * (MOST_LETTERS - 1)))


def test_deleting_nothing_is_not_offered_and_does_nothing() -> None:
    session = after(*TYPING, tap("type.code"))
    assert "(type.delete)" in offered(session)
    assert after(tap("type.delete"), session=session).state == TypeCode()


def test_an_empty_field_is_named() -> None:
    code = after(*TYPING, tap("type.code"), tap("type.go_on"))
    screen = view(code, OPEN).screen
    assert isinstance(screen, TypeCodeScreen)
    assert screen.empty
    name = view(name_typed(""), OPEN).screen
    assert isinstance(name, TypeNameScreen)
    assert name.problem is NameProblem.EMPTY
    assert after(tap("type.key:A"), session=code).state == TypeCode(Secret("A"))


def test_arabic_letters_are_named_and_ukrainian_ones_are_written_as_in_the_passport() -> None:
    arabic = replace(KNOWING, languages=("ar",), language="ar")
    typed = after(*TYPING, tap("type.name"), tap("type.script"), *keys("محمد"), session=arabic)
    screen = view(after(tap("type.go_on"), session=typed), OPEN).screen
    assert isinstance(screen, TypeNameScreen)
    assert screen.problem is NameProblem.NOT_LATIN
    ukrainian = replace(KNOWING, languages=("uk",), language="uk")
    typed = after(*TYPING, tap("type.name"), tap("type.script"), *keys("ШЕВЧЕНКО"), session=ukrainian)
    state = after(tap("type.go_on"), session=typed).state
    assert isinstance(state, TypeBirthDate)
    assert state.surname == Secret("SHEVCHENKO")
    assert state.typed == Secret("ШЕВЧЕНКО")


@pytest.mark.parametrize(
    ("digits", "problem", "field"),
    [
        ("", DateProblem.DAY_MISSING, DateField.DAY),
        ("10", DateProblem.MONTH_MISSING, DateField.MONTH),
        ("100365", DateProblem.YEAR_MISSING, DateField.YEAR),
        ("10131965", DateProblem.NO_SUCH_MONTH, DateField.MONTH),
        ("31021965", DateProblem.NO_SUCH_DAY, DateField.DAY),
        ("25112026", DateProblem.IN_THE_FUTURE, DateField.YEAR),
        ("10031865", DateProblem.TOO_LONG_AGO, DateField.YEAR),
    ],
)
def test_a_wrong_date_is_named_and_nobody_is_asked(
    digits: str, problem: DateProblem, field: DateField
) -> None:
    session = date_typed(digits)
    assert effects_of(session, tap("type.go_on")) == ()
    screen = view(after(tap("type.go_on"), session=session), OPEN).screen
    assert isinstance(screen, TypeBirthDateScreen)
    assert (screen.problem, screen.field) == (problem, field)


def test_a_full_field_hands_on_and_a_wrong_one_begins_anew() -> None:
    state = date_typed("2411").state
    assert isinstance(state, TypeBirthDate)
    assert (state.day, state.month, state.field) == (Secret("24"), Secret("11"), DateField.YEAR)
    mended = after(
        tap("type.go_on"), tap("type.field:month"), tap("type.key:0"), session=date_typed("10131965")
    )
    assert isinstance(mended.state, TypeBirthDate)
    assert mended.state.month == Secret("0")
    assert mended.state.problem is None
    again = after(tap("type.field:day"), *keys("10031965"), session=mended)
    assert again.state == date_typed("10031965").state
    back = after(tap("type.delete"), session=date_typed("24"))
    assert isinstance(back.state, TypeBirthDate)
    assert (back.state.day, back.state.field) == (Secret("2"), DateField.DAY)
    assert after(tap("type.key:9"), session=date_typed("101219654")).state == date_typed("10121965").state


def test_a_citizen_number_is_not_asked_for() -> None:
    play(
        then(tap("type.go_on"), "code_refused"),
        session=after(*TYPING, tap("type.code"), *keys("111222333")),
    )


def test_nothing_found_is_one_answer_and_three_misses_lead_to_the_desk() -> None:
    session = after(*TYPING, session=KNOWING)
    for number in (1, 2, 3):
        session = after(tap("type.code"), tap("type.key:A"), tap("type.go_on"), session=session)
        session = after(NothingFound(number), session=session)
        assert view(session, OPEN).name == "not_found"
        if number < 3:
            session = after(tap("answer.try_again"), session=session)
            assert view(session, OPEN).name == "type_details"
    assert offered(session) == "answer.walk_in answer.done back help stop"
    at_scanner = after(tap("back"), tap("start.appointment"), session=session)
    assert "type.details" not in offered(at_scanner)
    # A tap that was not on the screen leads to the desk as well.
    play(then(tap("type.details"), "not_found"), session=at_scanner)


@pytest.mark.parametrize("source", [Source.TYPED_CODE, Source.TYPED_NAME])
def test_what_could_not_be_checked_is_no_miss_and_is_typed_again(source: Source) -> None:
    if source is Source.TYPED_CODE:
        session = after(*TYPING, tap("type.code"), tap("type.key:A"), tap("type.go_on"))
    else:
        session = after(tap("type.go_on"), session=date_typed("10031965"))
    failed = after(LookUpFailed(1), session=session)
    assert failed.misses == 0
    play(then(tap("answer.try_again"), "type_details"), session=failed)


@pytest.mark.parametrize("busy", [False, True])
def test_that_too_much_was_looked_up_is_said(busy: bool) -> None:
    session = after(tap("type.go_on"), LookUpFailed(1, busy), session=date_typed("10031965"))
    screen = view(session, OPEN).screen
    assert isinstance(screen, AnswerScreen)
    assert (screen.kind, screen.busy) == (AnswerKind.COULD_NOT_CHECK, busy)


def test_nothing_typed_is_left() -> None:
    session = after(tap("type.go_on"), session=date_typed("10031965"))
    for left in (session, after(NothingFound(1), session=session), after(tap("back"), session=session)):
        assert "BRUIJN" not in repr(left)
        assert not isinstance(left.state, TypeName | TypeBirthDate)
    play(then(tap("stop"), "attract", Wipe), session=date_typed("1003"))
    stopped = after(tap("stop"), session=date_typed("1003"))
    assert stopped == fresh_after(stopped)


def test_the_keyboard_follows_the_language() -> None:
    session = after(*TYPING, tap("type.name"), session=replace(KNOWING, languages=("de", "uk")))
    german = view(replace(session, language="de"), OPEN).screen
    assert isinstance(german, TypeNameScreen)
    assert german.keyboard.rows[0] == "QWERTZUIOPÜ"
    ukrainian = replace(session, language="uk")
    assert "type.script" in offered(ukrainian)
    assert "type.script" not in offered(replace(session, language="de"))
