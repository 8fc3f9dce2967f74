"""A bug in what Qt calls is logged by kind and place, and the screen lives on."""

import logging
from io import StringIO

from kiosk.observe.logs import set_up_logging
from kiosk.ui.boundary import guarded
from tests.guards.log_lines import ExpectLog


def _break(text: str) -> None:
    raise ValueError(text)


def test_a_bug_is_told_without_what_it_quotes(expect_log: ExpectLog) -> None:
    expect_log("ui.callback_failed")
    written, level = StringIO(), logging.getLogger().level
    handler = set_up_logging("ERROR", json=False, stream=written)
    try:
        guarded("clock", _break)("DE BRUIJN")
    finally:
        logging.getLogger().removeHandler(handler)
        logging.getLogger().setLevel(level)
    assert "ui.callback_failed" in written.getvalue()
    assert "ValueError" in written.getvalue()
    assert "test_boundary" in written.getvalue()
    assert "BRUIJN" not in written.getvalue()


def test_what_works_is_let_through() -> None:
    seen: list[int] = []
    guarded("any", seen.append)(7)
    assert seen == [7]
