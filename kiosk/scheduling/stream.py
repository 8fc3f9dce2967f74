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


def follow(transport: Transport, last_id: str | None) -> Iterator[Notice]:
    """Give notices from after `last_id` until the connection ends, is cut, or is silent for too long."""
    try:
        with transport.open_stream("/stream", last_id) as raw:
            if raw.status != 200 or not raw.headers.get("Content-Type", "").startswith("text/event-stream"):
                _log.info("scheduling.stream_refused", extra={"code": raw.status})
                return
            yield from _notices(raw, last_id)
    except (requests.RequestException, HTTPError, OSError, EventStreamError) as error:
        _log.info("scheduling.stream_ended", extra={"code": type(error).__name__})


def _notices(raw: BaseHTTPResponse, last_id: str | None) -> Iterator[Notice]:
    parser = EventStreamParser(last_id or "")
    while piece := raw.read1(_PIECE, decode_content=False):
        for event in parser.feed(piece):
            kind = _KINDS.get(event.type)
            if kind is not None:
                yield Notice(event.id, kind, _content(kind, event))


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
