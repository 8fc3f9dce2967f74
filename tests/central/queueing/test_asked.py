"""The command's lines: the example of its documentation, what cannot be known, and whatever else may come."""

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.estimate_command import lines
from kiosk.central.queueing import asked
from kiosk.central.queueing.asked import MOST_BYTES, answer

HALL: dict[str, Any] = {
    "now": "2026-11-23T10:05:00+01:00",
    "seed": 1,
    "counters": [
        {
            "id": "1",
            "services": ["A", "B"],
            "serving": {"service": "A", "since": "2026-11-23T09:58:00+01:00"},
        },
        {"id": "2", "services": ["A", "B"], "serving": None},
    ],
    "roster": [
        {"from": "2026-11-23T09:00:00+01:00", "to": "2026-11-23T12:00:00+01:00", "counters": 2},
        {"from": "2026-11-23T12:00:00+01:00", "to": "2026-11-23T17:00:00+01:00", "counters": 3},
    ],
    "waiting": [
        {"ticket": "A12", "service": "A", "arrived": "2026-11-23T10:01:00+01:00", "appointment": None},
        {
            "ticket": "B03",
            "service": "B",
            "arrived": "2026-11-23T09:55:00+01:00",
            "appointment": "2026-11-23T10:00:00+01:00",
        },
    ],
    "booked": [{"service": "B", "start": "2026-11-23T10:20:00+01:00"}],
    "history": {
        "durations_s": {"A": [310, 295], "B": [720, 655]},
        "lateness_s": [-300, 60],
        "show_rate": 0.92,
    },
    "today": [{"service": "A", "duration_s": 350}],
    "ask": ["A12", "B03", "service:A"],
}


def told(**changed: Any) -> Any:
    """Return what is answered to the example with some fields changed."""
    return json.loads(answer(json.dumps({**HALL, **changed}).encode()))


def waits(**changed: Any) -> Any:
    """Return the waits of such an answer."""
    return told(**changed)["waits"]


def test_the_example_of_the_documentation() -> None:
    found = waits()
    assert list(found) == ["A12", "B03", "service:A"]
    assert found["B03"] == {"p50_s": 0, "p80_s": 0}
    assert 0 < found["A12"]["p50_s"] <= found["A12"]["p80_s"] < found["service:A"]["p80_s"]


def test_unknown_fields_and_missing_ones_are_no_matter() -> None:
    assert waits(colour="blue", counters=[{**each, "colour": 1} for each in HALL["counters"]]) == waits()
    small = {name: HALL[name] for name in ("now", "counters", "waiting", "history")}
    assert list(json.loads(answer(json.dumps(small).encode()))["waits"]) == ["A12", "B03"]


def test_the_same_line_has_the_same_answer() -> None:
    assert told() == told()


def test_where_nothing_can_be_known_there_is_null() -> None:
    assert waits(counters=[]) == {"A12": None, "B03": None, "service:A": None}
    assert waits(ask=["C99", "service:C", "elsewhere"]) == {"C99": None, "service:C": None, "elsewhere": None}


def test_without_history_it_is_known_who_is_next_and_no_more() -> None:
    found = waits(history={}, today=[])
    assert found == {"A12": None, "B03": {"p50_s": 0, "p80_s": 0}, "service:A": None}


def test_todays_visits_and_configured_means_are_history_too() -> None:
    assert waits(history={})["A12"] is not None
    assert waits(history={"configured_s": {"A": 400}}, today=[])["A12"] is not None


def test_a_service_that_nobody_knows_takes_as_long_as_the_others() -> None:
    odd = [{**HALL["waiting"][0], "ticket": "X1", "service": "A"}, *HALL["waiting"]]
    known = waits(waiting=odd, history={"durations_s": {"B": [600, 600]}}, today=[])
    assert known["A12"] is not None


def test_of_a_ticket_that_is_there_twice_the_first_is_meant() -> None:
    twice = [*HALL["waiting"], {**HALL["waiting"][1], "service": "A", "appointment": None}]
    assert waits(waiting=twice)["B03"] == {"p50_s": 0, "p80_s": 0}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"", "not_json"),
        (b"{", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b'"\\ud800"', "not_json"),
        (b"[" * 100_000, "not_json"),
        (b"[]", "not_a_hall"),
        (b"null", "not_a_hall"),
        (b"{}", "not_a_hall"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_a_code(line: bytes, code: str) -> None:
    error = json.loads(answer(line))["error"]
    assert error["code"] == code
    assert error["detail"]


@pytest.mark.parametrize(
    "changed",
    [
        {"now": "2026-11-23T10:05:00"},
        {"now": "0001-01-01T00:00:00+14:00"},
        {"now": 1_700_000_000},
        {"seed": 2**70},
        {"seed": "1"},
        {"counters": None},
        {"counters": [{"id": "1"}]},
        {"roster": [{"from": HALL["now"], "to": HALL["now"], "counters": -1}]},
        {"history": {"durations_s": {"A": [float("nan")]}}},
        {"history": {"durations_s": {"A": [-5]}}},
        {"history": {"show_rate": 1.5}},
        {"ask": "A12"},
    ],
)
def test_a_field_that_cannot_be_so_is_named(changed: dict[str, Any]) -> None:
    error = told(**changed)["error"]
    assert error["code"] == "not_a_hall"
    assert error["detail"].startswith(next(iter(changed)))


def test_an_error_never_repeats_what_came_in() -> None:
    assert "secret" not in answer(json.dumps({**HALL, "ask": [{"secret": "secret"}]}).encode())
    assert len(told(history={"durations_s": {"k" * 9_000: "x"}})["error"]["detail"]) <= 300


def test_a_line_that_is_too_long_is_an_error_and_the_next_one_goes_on() -> None:
    long = b"x" * (3 * MOST_BYTES) + b"\n"
    found = list(lines(io.BytesIO(b"one\r\n" + long + b"\ntwo")))
    assert found[0] == b"one"
    assert found[2:] == [b"", b"two"]
    assert json.loads(answer(found[1]))["error"]["code"] == "too_long"


moments = st.one_of(
    st.integers(-40_000, 40_000).map(lambda second: f"2026-11-23T{10 + second // 3600 % 12:02d}:00:30+01:00"),
    st.sampled_from(["1970-01-01T00:00:00Z", "2999-12-31T23:59:59-12:00", "2026-11-23T10:05:00+14:00"]),
)
services = st.sampled_from("ABC")
seconds = st.floats(0, 604_800) | st.integers(0, 3_000)
halls = st.fixed_dictionaries(
    {
        "now": moments,
        "counters": st.lists(
            st.fixed_dictionaries(
                {
                    "id": st.text(max_size=3),
                    "services": st.lists(services, max_size=3),
                    "serving": st.none() | st.fixed_dictionaries({"service": services, "since": moments}),
                }
            ),
            max_size=4,
        ),
        "roster": st.lists(
            st.fixed_dictionaries({"from": moments, "to": moments, "counters": st.integers(0, 4)}),
            max_size=4,
        ),
        "waiting": st.lists(
            st.fixed_dictionaries(
                {
                    "ticket": st.text(max_size=2),
                    "service": services,
                    "arrived": moments,
                    "appointment": st.none() | moments,
                    "priority": st.booleans(),
                    "returned": st.none() | moments,
                }
            ),
            max_size=6,
        ),
        "booked": st.lists(st.fixed_dictionaries({"service": services, "start": moments}), max_size=6),
        "history": st.fixed_dictionaries(
            {
                "durations_s": st.dictionaries(services, st.lists(seconds, max_size=4)),
                "lateness_s": st.lists(st.floats(-604_800, 604_800), max_size=4),
                "show_rate": st.floats(0, 1),
            }
        ),
        "today": st.lists(st.fixed_dictionaries({"service": services, "duration_s": seconds}), max_size=4),
        "level": st.floats(0.5, 0.99),
    }
)


@settings(max_examples=60, deadline=None)
@given(halls)
def test_whatever_hall_comes_is_answered(hall: dict[str, Any]) -> None:
    found = json.loads(answer(json.dumps(hall).encode()))["waits"]
    assert set(found) == {one["ticket"] for one in hall["waiting"]}
    for wait in found.values():
        assert wait is None or 0 <= wait["p50_s"] <= wait["p80_s"]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(asked.HallForm.model_fields)), anything)
def test_whatever_field_comes_is_answered(name: str, value: object) -> None:
    assert told(**{name: value}).keys() in ({"waits"}, {"error"})


@settings(max_examples=80)
@given(st.binary(max_size=60) | anything.map(lambda value: json.dumps(value).encode()))
def test_whatever_comes_is_answered_with_one_line(line: bytes) -> None:
    found = answer(line)
    assert "\n" not in found
    assert "error" in json.loads(found)
