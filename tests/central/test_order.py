"""The calling order: its classes case by case, and what holds for every hall."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.queueing.order import (
    KEEP_PLACE,
    WALK_IN_BOUND,
    CallingClass,
    CallingRules,
    Waiting,
    calling_order,
    next_for,
    place,
)
from tests.central.town import NOW

RULES = CallingRules(early=timedelta(minutes=30), late=timedelta(minutes=15))


def minutes(count: float) -> timedelta:
    """Return so many minutes."""
    return timedelta(minutes=count)


def walk_in(name: str, waited: float, **more: object) -> Waiting:
    """Return somebody without an appointment who has waited for so many minutes."""
    return Waiting(name, "A", NOW - minutes(waited), **more)  # type: ignore[arg-type]


def booked(name: str, due_in: float, waited: float = 0, **more: object) -> Waiting:
    """Return somebody with an appointment in so many minutes."""
    return Waiting(name, "A", NOW - minutes(waited), NOW + minutes(due_in), **more)  # type: ignore[arg-type]


def called(*waiting: Waiting) -> str:
    """Return the names in the order in which they are called."""
    return " ".join(one.id for one in calling_order(waiting, NOW, RULES))


def test_appointments_in_their_window_go_before_walk_ins() -> None:
    assert called(walk_in("w", 20), booked("late", 15), booked("soon", 5)) == "soon late w"


def test_walk_ins_go_by_arrival() -> None:
    assert called(walk_in("b", 5), walk_in("a", 10)) == "a b"


def test_who_came_early_waits_until_the_time_has_come() -> None:
    early = booked("early", due_in=5, waited=40)
    assert called(early, walk_in("w", 1), booked("b", 20)) == "b w early"
    assert called(booked("early", due_in=0, waited=40), walk_in("w", 1)) == "early w"
    assert next_for(frozenset("A"), [early], NOW, RULES) is early


def test_who_came_late_is_a_walk_in() -> None:
    assert called(booked("late", due_in=-20, waited=2), walk_in("w", 3)) == "w late"
    assert called(booked("just", due_in=-20, waited=5), walk_in("w", 6)) == "just w"


def test_a_walk_in_does_not_starve() -> None:
    starving = walk_in("w", 30)
    assert called(booked("soon", 5), starving) == "w soon"
    assert called(booked("due", 0), starving) == "due w"
    assert called(booked("soon", 5), walk_in("w", 29)) == "soon w"


def test_the_bound_is_of_the_service() -> None:
    rules = CallingRules(RULES.early, RULES.late, {"A": minutes(10)})
    order = calling_order([booked("soon", 5), walk_in("w", 11)], NOW, rules)
    assert [one.id for one in order] == ["w", "soon"]


def test_who_came_at_the_same_moment_goes_by_number() -> None:
    assert called(walk_in("a", 5, number="2"), walk_in("b", 5, number="1")) == "b a"


def test_priority_is_first() -> None:
    assert called(booked("due", -5, 10), walk_in("chair", 1, priority=True)) == "chair due"


def test_marked_is_last_of_its_class() -> None:
    assert called(booked("m", 1, marked=True), booked("b", 20), walk_in("w", 5)) == "b m w"


def test_sent_back_keeps_the_place_for_ten_minutes() -> None:
    kept = walk_in("r", 25, returned=NOW - KEEP_PLACE)
    lost = walk_in("r", 25, returned=NOW - KEEP_PLACE - timedelta(seconds=1))
    assert called(kept, walk_in("w", 20)) == "r w"
    assert called(lost, walk_in("w", 20)) == "w r"
    assert called(booked("r", -5, 25, returned=NOW - minutes(11)), walk_in("w", 20)) == "w r"


def test_a_counter_calls_for_its_services() -> None:
    other = Waiting("other", "B", NOW - minutes(50))
    assert next_for(frozenset("A"), [other], NOW, RULES) is None
    assert next_for(frozenset("AB"), [other, walk_in("w", 1)], NOW, RULES) is other


ago = st.integers(0, 180).map(minutes)
people = st.builds(
    Waiting,
    id=st.text("abcdefgh", min_size=4, max_size=4),
    service=st.sampled_from("AB"),
    arrived=ago.map(lambda past: NOW - past),
    appointment=st.none() | st.integers(-120, 240).map(lambda coming: NOW + minutes(coming)),
    priority=st.booleans(),
    marked=st.booleans(),
    returned=st.none() | ago.map(lambda past: NOW - past),
)
halls = st.lists(people, max_size=12, unique_by=lambda one: one.id)


@given(halls, st.randoms(use_true_random=False))
def test_order_is_of_everybody_and_of_nothing_but_them(hall: list[Waiting], random: object) -> None:
    order = calling_order(hall, NOW, RULES)
    assert sorted(one.id for one in order) == sorted(one.id for one in hall)
    assert calling_order(reversed(hall), NOW, RULES) == order


@given(halls, people)
def test_a_newcomer_does_not_change_the_order_of_the_others(hall: list[Waiting], newcomer: Waiting) -> None:
    others = [one for one in hall if one.id != newcomer.id]
    with_newcomer = calling_order([*others, newcomer], NOW, RULES)
    assert tuple(one for one in with_newcomer if one is not newcomer) == calling_order(others, NOW, RULES)


@given(halls)
def test_the_next_is_the_first_whom_the_counter_can_serve(hall: list[Waiting]) -> None:
    able = [one for one in calling_order(hall, NOW, RULES) if one.service == "B"]
    assert next_for(frozenset("B"), hall, NOW, RULES) == (able[0] if able else None)


@given(halls)
def test_nobody_who_has_waited_too_long_stands_behind_one_whose_time_is_to_come(hall: list[Waiting]) -> None:
    order = calling_order(hall, NOW, RULES)
    starving = [
        position
        for position, one in enumerate(order)
        if one.appointment is None and one.returned is None and NOW - one.arrived >= WALK_IN_BOUND
    ]
    to_come = [
        position
        for position, one in enumerate(order)
        if one.appointment is not None and one.appointment > NOW and not one.priority and one.returned is None
    ]
    assert not starving or not to_come or max(starving) < min(to_come)


@given(people, st.integers(0, 120).map(minutes))
def test_waiting_longer_never_costs_the_class(one: Waiting, later: timedelta) -> None:
    """But for a place that was kept: it is lost at one moment, and won again by waiting."""
    if one.returned is None:
        assert place(one, NOW + later, RULES)[0] <= place(one, NOW, RULES)[0]


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (walk_in("x", 0), CallingClass.WALK_IN),
        (walk_in("x", 30), CallingClass.STARVING),
        (booked("x", 30), CallingClass.IN_WINDOW),
        (booked("x", 31), CallingClass.EARLY),
        (booked("x", -15), CallingClass.DUE),
        (booked("x", -16), CallingClass.WALK_IN),
    ],
)
def test_the_edges_of_the_classes(one: Waiting, kind: CallingClass) -> None:
    assert place(one, NOW, RULES)[0] is kind
