"""Log lines: one a record, allowed fields only, and nothing of a visitor in any of them."""

import json
import logging
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

import pytest
from pydantic import BaseModel

from kiosk.domain.secret import Secret
from kiosk.domain.tickets import LeaseKind
from kiosk.observe.logs import LineHandler, set_up_logging
from kiosk.observe.uncaught import log_uncaught
from kiosk.store.port import StoreError
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog

log = logging.getLogger("kiosk.somewhere")


class Born(BaseModel):
    birth_date: int


@pytest.fixture
def out() -> Iterator[StringIO]:
    root = logging.getLogger()
    level = root.level
    stream = StringIO()
    yield stream
    for handler in [each for each in root.handlers if isinstance(each, LineHandler)]:
        root.removeHandler(handler)
    root.setLevel(level)


def record_of(out: StringIO) -> dict[str, object]:
    (line,) = out.getvalue().splitlines()
    read: dict[str, object] = json.loads(line)
    return read


def test_a_line_for_machines(out: StringIO) -> None:
    set_up_logging("INFO", True, out, FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC)))
    log.info(
        "check_in.done", extra={"action": "check_in", "count": 2, "result": "ok", "kind": LeaseKind.LIVE}
    )
    assert record_of(out) == {
        "time": "2026-11-23T09:00:00.000+00:00",
        "level": "INFO",
        "logger": "kiosk.somewhere",
        "event": "check_in.done",
        "action": "check_in",
        "count": 2,
        "kind": "live",
        "result": "ok",
    }


def test_a_line_for_people(out: StringIO) -> None:
    set_up_logging(logging.INFO, False, out, FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC)))
    log.info("check_in.done", extra={"number": "B047", "reason": "two words"})
    expected = (
        '2026-11-23T09:00:00.000+00:00 INFO kiosk.somewhere check_in.done number=B047 reason="two words"\n'
    )
    assert out.getvalue() == expected


def test_the_time_of_the_record_without_a_clock(out: StringIO) -> None:
    set_up_logging("INFO", True, out)
    log.info("a.b")
    assert datetime.fromisoformat(str(record_of(out)["time"])).tzinfo is not None


def test_fields_that_are_not_allowed_are_dropped(out: StringIO) -> None:
    set_up_logging("INFO", True, out)
    log.info(
        "a.b",
        extra={"surname": "CANARY", "object": {"surname": "CANARY"}, "actor": Secret("CANARY"), "code": "x"},
    )
    assert "CANARY" not in out.getvalue()
    assert record_of(out)["code"] == "x"
    assert "object" not in record_of(out)


@pytest.mark.parametrize("as_json", [True, False])
def test_arguments_are_not_merged(out: StringIO, as_json: bool) -> None:
    set_up_logging("INFO", as_json, out)
    log.info("found %s", "CANARY")
    log.info(Secret("CANARY"))
    assert "CANARY" not in out.getvalue()
    assert "found %s" in out.getvalue()


@pytest.mark.parametrize("as_json", [True, False])
def test_allowed_fields_are_masked(out: StringIO, as_json: bool) -> None:
    set_up_logging("INFO", as_json, out)
    log.info("bearer abcdef", extra={"code": "111222333", "object": "P<UTO" + "<" * 39, "number": 111222333})
    assert not [word for word in ("111222333", "P<UTO", "abcdef") if word in out.getvalue()]
    assert out.getvalue().count("***") == 4


@pytest.mark.parametrize("as_json", [True, False])
def test_a_value_cannot_make_a_second_line(out: StringIO, as_json: bool) -> None:
    set_up_logging("INFO", as_json, out)
    log.info("a.b", extra={"code": "x\n2026 INFO forged\u2028 result=ok"})
    assert len(out.getvalue().splitlines()) == 1


def test_an_error_tells_types_codes_and_places_and_no_words(out: StringIO, expect_log: ExpectLog) -> None:
    expect_log("a.failed")
    set_up_logging("INFO", True, out)

    def read(text: str) -> None:
        local = f"CANARY {text}"
        try:
            Born.model_validate({"birth_date": local})
        except ValueError as error:
            raise StoreError("io") from error

    try:
        read("CANARY")
    except StoreError:
        log.exception("a.failed")
    told = str(record_of(out)["error"])
    assert told.startswith("StoreError(io) at test_logs.py:")
    assert "read <- ValidationError at test_logs.py:" in told
    assert "CANARY" not in out.getvalue()


def test_libraries_are_heard_from_warning_up(out: StringIO) -> None:
    set_up_logging("DEBUG", True, out)
    logging.getLogger("urllib3.connectionpool").debug("GET /secret")
    logging.getLogger("kiosks").info("not ours")
    assert out.getvalue() == ""
    logging.getLogger("urllib3.connectionpool").warning("pool full")
    assert record_of(out)["event"] == "pool full"


def test_set_up_again_replaces(out: StringIO) -> None:
    set_up_logging("INFO", True, StringIO())
    set_up_logging("INFO", True, out)
    log.info("a.b")
    assert len([each for each in logging.getLogger().handlers if isinstance(each, LineHandler)]) == 1
    assert record_of(out)["event"] == "a.b"


def test_a_stream_that_refuses_says_nothing(out: StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    closed = StringIO()
    closed.close()
    set_up_logging("INFO", True, closed)
    log.info("a.b", extra={"code": "x"})
    assert capsys.readouterr().err == ""


def test_what_nobody_caught_is_logged_without_its_words(
    out: StringIO, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    expect_log("observe.uncaught")
    for owner, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    set_up_logging("INFO", True, out)
    log_uncaught()

    def fail() -> None:
        raise RuntimeError("CANARY")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join(5)
    error = RuntimeError("CANARY")
    sys.excepthook(RuntimeError, error, None)
    assert "observe.uncaught_in_thread" in out.getvalue()
    assert '"observe.uncaught"' in out.getvalue()
    assert "CANARY" not in out.getvalue() + capsys.readouterr().err
