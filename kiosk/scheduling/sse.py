"""Server-sent events, read bit by bit (WHATWG HTML, section "Server-sent events"), with bounds on line and event.

CR, LF and CRLF end a line; several `data` lines join; comments and unknown fields are passed over; an event without
an empty line after it is not an event; the last id stays until another comes.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

MAX_LINE = 256 * 1024
"""Characters in one line."""

MAX_EVENT = 1024 * 1024
"""Characters of data in one event."""


class EventStreamError(ValueError):
    """The stream is not what it should be: no UTF-8, or too long a line or event."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event; `id` is the last that the stream has named, empty before the first."""

    type: str
    data: str
    id: str


class EventStreamParser:
    """Takes pieces of bytes as they come and gives whole events."""

    def __init__(self, last_id: str = "") -> None:
        """Begin with the id that the stream is resumed from."""
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._line = ""
        self._after_cr = False
        self._first = True
        self._type = ""
        self._data: list[str] = []
        self._size = 0
        self._id = last_id
        self.last_id = last_id
        """Where to resume: the id of the last event that came whole, one without data too."""

    def feed(self, piece: bytes) -> Iterator[ServerEvent]:
        """Give the events that a piece completes. Raises `EventStreamError`."""
        try:
            text = self._decoder.decode(piece)
        except UnicodeDecodeError as error:
            raise EventStreamError("encoding") from error
        for line in self._lines(text):
            event = self._take(line)
            if event is not None:
                yield event

    def _lines(self, text: str) -> Iterator[str]:
        if self._first and text:
            # One byte order mark may stand before everything.
            text, self._first = text.removeprefix("\ufeff"), False
        if self._after_cr and text:
            text, self._after_cr = text.removeprefix("\n"), False
        self._after_cr = self._after_cr or text.endswith("\r")
        *whole, rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for line in whole:
            self._grow(line)
            whole_line, self._line = self._line, ""
            yield whole_line
        self._grow(rest)

    def _grow(self, text: str) -> None:
        if len(self._line) + len(text) > MAX_LINE:
            raise EventStreamError("line")
        self._line += text

    def _take(self, line: str) -> ServerEvent | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            self._type = value
        elif name == "data":
            self._size += len(value) + 1
            if self._size > MAX_EVENT:
                raise EventStreamError("event")
            self._data.append(value)
        elif name == "id" and "\0" not in value:
            self._id = value
        return None

    def _dispatch(self) -> ServerEvent | None:
        self.last_id = self._id
        event = ServerEvent(self._type or "message", "\n".join(self._data), self._id)
        has_data = bool(self._data)
        self._type, self._data, self._size = "", [], 0
        return event if has_data else None
