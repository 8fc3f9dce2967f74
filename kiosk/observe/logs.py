"""Logs of one line a record: a stable event id, fields from an allow-list, nothing else, masked once more behind it.

A record's message is taken as its event id and is never merged with arguments: what varies goes into fields.
"""

import logging
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from json import dumps
from typing import TextIO

from kiosk.domain.clock import Clock
from kiosk.observe.masking import mask
from kiosk.observe.tracebacks import describe

FIELDS = frozenset(
    {
        "action", "object", "result", "origin", "actor",
        "code", "errno", "reason", "why", "outcome", "state", "screen", "device", "kind", "version",
        "route", "status", "number", "count", "ms", "seq", "epoch", "attempt", "pending", "quarantined",
        "event_id", "check_in_id", "ticket_id", "lease_id", "kiosk", "office", "service",
    }
)  # fmt: skip
"""The fields that may be logged; each is harmless by itself: what was done, to what, with which outcome."""

OWN = "kiosk"
"""The root of our own loggers; libraries are heard from WARNING up only."""

Value = str | int | float | bool
_INSTALLED = "loket_installed"


def set_up_logging(
    level: int | str, json: bool, stream: TextIO, clock: Clock | None = None
) -> logging.Handler:
    """Send every record at or above `level` to `stream`, as JSON or for people; call it again to change that.

    `clock` stamps the lines (a simulated one does so in scenarios); without it the record's own time does.
    """
    handler = LineHandler(stream)
    handler.setFormatter(LineFormatter(json, clock))
    install(handler, level)
    return handler


def install(handler: logging.Handler, level: int | str) -> None:
    """Let `handler` have every record at or above `level`, in place of the one that had them before."""
    root = logging.getLogger()
    for other in list(root.handlers):
        if getattr(other, _INSTALLED, False):
            root.removeHandler(other)
            other.close()
    handler.addFilter(_is_heard)
    setattr(handler, _INSTALLED, True)
    root.addHandler(handler)
    root.setLevel(level)


class LineHandler(logging.StreamHandler[TextIO]):
    """Writes lines. One that cannot be written is lost, rather than to stop the kiosk or to be told elsewhere."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (logging calls it so)
        """Say nothing: the standard library would print the record and its arguments."""


class LineFormatter(logging.Formatter):
    """Makes the line of a record."""

    def __init__(self, json: bool, clock: Clock | None = None) -> None:
        super().__init__()
        self._json = json
        self._clock = clock

    def format(self, record: logging.LogRecord) -> str:
        """Write one line without its end."""
        fixed: dict[str, Value] = {
            "time": self._time(record),
            "level": record.levelname,
            "logger": record.name,
            "event": event_of(record),
        }
        fields = fields_of(record)
        if self._json:
            return dumps({**fixed, **fields}, ensure_ascii=True)
        return " ".join([*(plain(value) for value in fixed.values()), *pairs_of(fields)])

    def _time(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC) if self._clock is None else self._clock.now()
        return moment.isoformat(timespec="milliseconds")


def event_of(record: logging.LogRecord) -> str:
    """Return the event id of a record, masked."""
    return mask(record.msg) if isinstance(record.msg, str) else type(record.msg).__name__


def fields_of(record: logging.LogRecord) -> dict[str, Value]:
    """Return what may be told of a record: fields of the list, masked, and where its exception came from."""
    fields = {
        name: safe
        for name, value in sorted(vars(record).items())
        if name in FIELDS and (safe := _safe(value)) is not None
    }
    if record.exc_info and record.exc_info[1] is not None:
        fields["error"] = mask(describe(record.exc_info[1]))
    return fields


def _safe(value: object) -> Value | None:
    """Let plain values through, masked; anything built of parts is dropped, for nobody knows what it prints."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        text = str(value)
        return value if mask(text) == text else mask(text)
    return mask(value) if isinstance(value, str) else None


def pairs_of(fields: Mapping[str, Value]) -> Iterator[str]:
    """Write fields for people."""
    return (f"{name}={plain(value)}" for name, value in fields.items())


def plain(value: Value) -> str:
    """Write a value so that it can neither end the line nor pass for another field."""
    text = str(value)
    return text if text.isprintable() and not set(text) & set(' "=') else dumps(text)


def _is_heard(record: logging.LogRecord) -> bool:
    own = record.name == OWN or record.name.startswith(f"{OWN}.")
    return own or record.levelno >= logging.WARNING
