"""The journal's own protocol: one datagram a record, only what may be told, nothing that passes for another field."""

import io
import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.observe.journal import JournalHandler, datagram, is_journal, set_up_logs
from kiosk.observe.logs import LineFormatter, LineHandler, install

LOG = logging.getLogger("kiosk.tests.journal")


def fields(content: bytes) -> dict[str, str]:
    """Read a datagram as journald does."""
    found: dict[str, str] = {}
    while content:
        end = content.index(b"\n")
        name, equals, value = content[:end].partition(b"=")
        content = content[end + 1 :]
        if not equals:
            length = int.from_bytes(content[:8], "little")
            value, content = content[8 : 8 + length], content[8 + length + 1 :]
        assert name.decode("ascii") not in found
        found[name.decode("ascii")] = value.decode("utf-8", "replace")
    return found


def record(message: object, level: int = logging.INFO, **extra: object) -> logging.LogRecord:
    """Make a record."""
    return LOG.makeRecord(LOG.name, level, "f.py", 1, message, (), None, extra=extra)


@contextmanager
def logging_to(handler: logging.Handler) -> Iterator[None]:
    """Have the logs while the block lasts."""
    root = logging.getLogger()
    before = root.level
    install(handler, "INFO")
    yield
    root.removeHandler(handler)
    handler.close()
    root.setLevel(before)


def test_a_record_reaches_the_journal(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as journal:
        journal.bind(str(tmp_path / "socket"))
        journal.settimeout(30)
        with logging_to(JournalHandler(logging.NullHandler(), tmp_path / "socket")):
            LOG.info("store.set_aside", extra={"code": "damaged", "count": 2, "surname": "DE BRUIJN"})
        told = fields(journal.recv(65536))
    assert told == {
        "MESSAGE": "store.set_aside code=damaged count=2",
        "PRIORITY": "6",
        "SYSLOG_IDENTIFIER": "loket-kiosk",
        "LOKET_EVENT": "store.set_aside",
        "LOKET_LOGGER": "kiosk.tests.journal",
        "LOKET_CODE": "damaged",
        "LOKET_COUNT": "2",
    }


@pytest.mark.parametrize(
    ("level", "priority"),
    [(logging.DEBUG, 7), (logging.INFO, 6), (logging.WARNING, 4), (logging.ERROR, 3), (logging.CRITICAL, 2)],
)
def test_levels(level: int, priority: int) -> None:
    assert fields(datagram(record("x", level)))["PRIORITY"] == str(priority)


@given(st.text(), st.text(), st.integers())
def test_no_value_passes_for_a_field(event: str, code: str, count: int) -> None:
    told = fields(datagram(record(event, code=code, count=count)))
    assert set(told) == {
        "MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "LOKET_EVENT", "LOKET_LOGGER", "LOKET_CODE", "LOKET_COUNT",
    }  # fmt: skip


def test_what_must_not_be_told_is_masked() -> None:
    told = str(
        fields(
            datagram(
                record(
                    "x", code="123456782", reason="Bearer abc.def", object="I<UTOD231458907<<<<<<<<<<<<<<<"
                )
            )
        )
    )
    assert "123456782" not in told
    assert "abc.def" not in told
    assert "D231458907" not in told
    assert "LOKET_ARGS" not in told


def test_a_journal_that_is_not_there_loses_nothing(tmp_path: Path) -> None:
    lines = io.StringIO()
    fallback = LineHandler(lines)
    fallback.setFormatter(LineFormatter(json=True))
    with logging_to(JournalHandler(fallback, tmp_path / "nobody")):
        LOG.info("begins_anew")
    assert '"event": "begins_anew"' in lines.getvalue()


def test_the_journal_is_chosen_where_systemd_reads_along(tmp_path: Path) -> None:
    with (tmp_path / "stream").open("w", encoding="utf-8") as stream:
        seen = os.fstat(stream.fileno())
        assert is_journal(stream, {"JOURNAL_STREAM": f"{seen.st_dev}:{seen.st_ino}"})
        assert not is_journal(stream, {"JOURNAL_STREAM": "8:1"})
        assert not is_journal(stream, {})
    assert not is_journal(io.StringIO(), {"JOURNAL_STREAM": "8:1"})


def test_without_a_journal_lines_are_written() -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        set_up_logs("auto", "INFO", sys.stderr, {})
        (added,) = [each for each in root.handlers if each not in before]
        assert isinstance(added, LineHandler)
    finally:
        for each in [each for each in root.handlers if each not in before]:
            root.removeHandler(each)
        root.setLevel(level)
