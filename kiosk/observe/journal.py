"""Logs to systemd's journal by its own protocol: each field stands by itself, so that one can search for it.

A record is one datagram of ``NAME=value`` lines (its native protocol). ``LOKET_EVENT`` is the stable event
id, ``LOKET_CODE`` and so on are the fields of `kiosk.observe.logs.FIELDS`; ``MESSAGE`` is the line for people.
"""

import logging
import os
import socket
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO

from kiosk.observe.logs import Value, event_of, fields_of, install, pairs_of, set_up_logging

SOCKET = Path("/run/systemd/journal/socket")
IDENTIFIER = "loket-kiosk"
PREFIX = "LOKET_"
LONGEST = 2048
"""Bytes of one value; what is longer is cut off, so that a datagram is always small enough."""

_PRIORITIES = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))
"""Levels of `logging` as syslog has them (RFC 5424, 6.2.1)."""
_DEBUG = 7
_LENGTH = struct.Struct("<Q")


class JournalHandler(logging.Handler):
    """Sends records to the journal; what cannot be sent goes to `fallback`, where systemd reads along as well."""

    def __init__(self, fallback: logging.Handler, place: Path = SOCKET) -> None:
        super().__init__()
        self._fallback = fallback
        self._place = str(place)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
        # A journal that hangs must not hang the kiosk.
        self._socket.setblocking(False)

    def emit(self, record: logging.LogRecord) -> None:
        """See the base."""
        try:
            self._socket.sendto(datagram(record), self._place)
        except OSError:
            self._fallback.handle(record)

    def close(self) -> None:
        """See the base."""
        self._socket.close()
        super().close()


def datagram(record: logging.LogRecord) -> bytes:
    """Write a record as the journal takes it."""
    return b"".join(_written(name, value) for name, value in _entries(record))


def set_up_logs(to: str, level: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> None:
    """Log to the journal or to `stream` (JSON lines); ``auto`` is the journal where systemd reads that for it."""
    lines = set_up_logging(level, json=True, stream=stream)
    wanted = to == "journal" or (to == "auto" and is_journal(stream, environment))
    if wanted and SOCKET.exists():
        install(JournalHandler(lines), level)


def is_journal(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether a stream ends in the journal: systemd names its device and inode (systemd.exec(5))."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return environment.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"


def _entries(record: logging.LogRecord) -> Iterator[tuple[str, Value]]:
    fields, event = fields_of(record), event_of(record)
    yield "MESSAGE", " ".join([event, *pairs_of(fields)])
    yield "PRIORITY", next((number for level, number in _PRIORITIES if record.levelno >= level), _DEBUG)
    yield "SYSLOG_IDENTIFIER", IDENTIFIER
    yield f"{PREFIX}EVENT", event
    yield f"{PREFIX}LOGGER", record.name
    for name, value in fields.items():
        yield PREFIX + name.upper(), value


def _written(name: str, value: Value) -> bytes:
    """Write one field; a value with an end of line in it has its length before it, and so can end nothing."""
    content = str(value).encode("utf-8", "replace")[:LONGEST]
    if b"\n" in content:
        return name.encode("ascii") + b"\n" + _LENGTH.pack(len(content)) + content + b"\n"
    return name.encode("ascii") + b"=" + content + b"\n"
