"""The central's event stream as notices; it ends quietly with its connection, and who follows it begins again."""

import logging
from collections.abc import Iterator

import requests
from pydantic import ValidationError
from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from kiosk.domain.errors import DomainError
from kiosk.domain.waiting import QueueStatus, TicketStatus
from kiosk.scheduling import convert
from kiosk.scheduling.port import Notice, StreamKind
from kiosk.scheduling.sse import EventStreamError, EventStreamParser, ServerEvent
from kiosk.scheduling.transport import Transport
from kiosk.scheduling.wire import NoticeShape

_PIECE = 16 * 1024
_KINDS = {kind.value: kind for kind in StreamKind}

_log = logging.getLogger(__name__)


class EventStream:
    """Follows the stream and remembers where it was: a central names its place before the first notice comes."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._heard: str | None = None

    def follow(self, last_id: str | None) -> Iterator[Notice]:
        """Give notices from after `last_id`, or after what was heard last, until the connection ends or is silent."""
        begin = last_id if last_id is not None else self._heard
        try:
            with self._transport.open_stream("/stream", begin) as raw:
                if raw.status == 200 and raw.headers.get("Content-Type", "").startswith("text/event-stream"):
                    yield from self._notices(raw, begin)
                else:
                    _log.info("scheduling.stream_refused", extra={"code": raw.status})
        except (requests.RequestException, HTTPError, OSError, EventStreamError) as error:
            _log.info("scheduling.stream_ended", extra={"code": type(error).__name__})

    def _notices(self, raw: BaseHTTPResponse, begin: str | None) -> Iterator[Notice]:
        parser = EventStreamParser(begin or "")
        while piece := raw.read1(_PIECE, decode_content=False):
            for event in parser.feed(piece):
                self._heard = event.id or None
                kind = _KINDS.get(event.type)
                if kind is not None:
                    yield Notice(event.id, kind, _content(kind, event))
            self._heard = parser.last_id or None


def _content(kind: StreamKind, event: ServerEvent) -> TicketStatus | QueueStatus | None:
    """Read what comes with a ticket or queue; what cannot be read is left out, which says: read it again."""
    try:
        shape = NoticeShape.model_validate_json(event.data)
        if kind is StreamKind.TICKET and shape.ticket is not None:
            return convert.ticket_status(shape.ticket)
        if kind is StreamKind.QUEUE and shape.queue is not None:
            return convert.queue(shape.queue)
    except (ValidationError, DomainError):
        _log.info("scheduling.notice_unreadable", extra={"object": kind.value})
    return None
