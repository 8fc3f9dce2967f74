"""Whatever ends a session, nothing of it remains; and what was scanned is never in it at all."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control
from kiosk.flow.effects import LookUp, Wipe
from kiosk.flow.events import Ending, Event, SessionEnded, Tapped, TimerFired
from kiosk.flow.session import begin
from kiosk.flow.states import Attract, CheckingIn, StillThere
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.journeys import after, scan
from tests.flow.samples import ALL_FACTS, CANARIES, CODE, DOCUMENT, FRESH, OPEN, fresh_after
from tests.flow.strategies import DAYS, FEW_DAYS, SOME_DAYS
from tests.flow.walks import Turn, reached

BIRTH_DATE = str(DOCUMENT.birth_date)


def texts(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep, secrets opened."""
    match value:
        case Secret():
            yield value.reveal()
        case str():
            yield value
        case Enum():
            yield from texts(value.value)
        case Mapping():
            for key, each in value.items():
                yield from texts(key)
                yield from texts(each)
        case tuple() | list() | frozenset() | set():
            for each in value:
                yield from texts(each)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from texts(getattr(value, field.name))
        case _:
            yield repr(value)
            yield str(value)


def leaks(value: object) -> list[str]:
    """Return what of the scanned person is found in a value or in what it prints."""
    found = [*texts(value), repr(value)]
    return [word for word in (*CANARIES, BIRTH_DATE) if any(word in text for text in found)]


def test_the_search_finds_what_is_there() -> None:
    _, effects = step(FRESH, scan(DOCUMENT))
    assert leaks(effects) == ["KANARIEVOGEL", "PIEP", "SPECI2014", BIRTH_DATE]
    assert leaks({"a": [CODE]}) == ["CANARY77"]
    assert not any(word in repr(effects) for word in (*CANARIES, BIRTH_DATE))


@FEW_DAYS
@given(DAYS)
def test_what_is_scanned_is_never_in_the_session_nor_on_a_screen(turns: list[Turn]) -> None:
    for turn in turns:
        assert not leaks(turn.after)
        assert not leaks([effect for effect in turn.effects if not isinstance(effect, LookUp)])
    for session in reached(turns)[-3:]:
        assert not [leak for facts in ALL_FACTS for leak in leaks(view(session, facts))]


@SOME_DAYS
@given(DAYS)
def test_an_ended_session_is_a_fresh_one(turns: list[Turn]) -> None:
    for turn in turns:
        assert isinstance(turn.before.state, Attract) <= (turn.before == fresh_after(turn.before))
        if isinstance(turn.after.state, Attract):
            assert turn.after == fresh_after(turn.after)
            if not isinstance(turn.before.state, Attract):
                assert turn.effects[0] == Wipe()


@SOME_DAYS
@given(DAYS, st.sampled_from(Ending))
def test_every_end_leads_to_a_fresh_session(turns: list[Turn], by: Ending) -> None:
    for session in reached(turns):
        ends: list[Event] = [SessionEnded(by)]
        offers = {offer.control for offer in view(session, OPEN).offers}
        done = {Control.STOP, Control.TICKET_DONE, Control.ANSWER_DONE} & offers
        ends += [Tapped(control) for control in done]
        if isinstance(session.state, StillThere):
            ends.append(TimerFired(session.timer))
        for event in ends:
            left, effects = step(session, event)
            assert left == fresh_after(left)
            assert (Wipe() in effects) is not isinstance(session.state, Attract)


@SOME_DAYS
@given(DAYS)
def test_wipe_comes_before_anything_of_the_next_visitor(turns: list[Turn]) -> None:
    for turn in turns:
        assert Wipe() not in turn.effects[1:]


@SOME_DAYS
@given(DAYS)
def test_stop_is_everywhere_but_where_nobody_is_or_a_ticket_is_born(turns: list[Turn]) -> None:
    for session in reached(turns):
        offered = any(offer.control is Control.STOP for offer in view(session, OPEN).offers)
        assert offered is not isinstance(session.state, Attract | CheckingIn)


@pytest.mark.parametrize("languages", [("nl",), ("ar", "nl")])
def test_the_first_language_is_the_default(languages: tuple[str, ...]) -> None:
    session = after(Tapped(Control.LANGUAGE, "nl"), Tapped(Control.STOP), session=begin(languages))
    assert session == fresh_after(session)
    assert session.language == languages[0]
