"""A bug in what Qt calls is logged by kind and place, and the screen lives on."""

import logging

import pytest

from kiosk.ui.boundary import guarded, unhandled
from tests.guards.log_lines import ExpectLog


def _break(text: str) -> None:
    raise ValueError(text)


def test_a_bug_is_told_without_what_it_quotes(
    expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("ui.callback_failed name=clock kind=ValueError where=tests.ui.test_boundary:")
    with caplog.at_level(logging.ERROR):
        guarded("clock", _break)("DE BRUIJN")
    assert "DE BRUIJN" not in caplog.text


def test_what_comes_up_in_qt_itself_is_told(expect_log: ExpectLog) -> None:
    expect_log("ui.callback_failed name=unhandled kind=ZeroDivisionError")
    unhandled(ZeroDivisionError, ZeroDivisionError(), None)


def test_what_works_is_let_through() -> None:
    seen: list[int] = []
    guarded("any", seen.append)(7)
    assert seen == [7]
