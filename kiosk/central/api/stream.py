"""The event stream (server-sent events): notices from after `Last-Event-ID`, in order and without a gap, or `reset`."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Header
from fastapi.responses import StreamingResponse

from kiosk.central.api.access import Anybody
from kiosk.central.api.context import At, Context
from kiosk.central.api.openapi import stream_of
from kiosk.central.storage import notices
from kiosk.scheduling import wire

RETRY_MS = 1_000

router = APIRouter()


@router.get("/stream", response_class=StreamingResponse, responses=stream_of("NoticeShape"))
async def stream(
    context: At, who: Anybody, last_event_id: Annotated[str | None, Header()] = None
) -> StreamingResponse:
    """Follow the office. A silent stream says every few seconds that it lives."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(
        _follow(context, who.office_id, last_event_id), headers=headers, media_type="text/event-stream"
    )


async def _follow(context: Context, office_id: str, last_id: str | None) -> AsyncIterator[str]:
    with context.listeners.listening() as bell:
        seq, greeting = await to_thread.run_sync(_begin, context, office_id, last_id)
        yield f"retry: {RETRY_MS}\n{greeting}"
        while not context.listeners.closed:
            bell.clear()
            seq, told = await to_thread.run_sync(_news, context, office_id, seq)
            if told:
                yield told
                continue
            try:
                await asyncio.wait_for(bell.wait(), context.settings.heartbeat_s)
            except TimeoutError:
                yield ": still here\n\n"


def _begin(context: Context, office_id: str, last_id: str | None) -> tuple[int, str]:
    """Find where to begin, and what to say first."""
    with context.database.read() as session:
        newest = notices.last(session, office_id)
        if last_id is None:
            # An id without data is no event, but a client that loses the line now resumes from here.
            return newest, f"id: {newest}\n\n"
        known = last_id.isascii() and last_id.isdigit()
        if known and notices.after(session, office_id, int(last_id)) is not None:
            return int(last_id), "\n"
    return newest, "\n" + _event("reset", newest, wire.NoticeShape())


def _news(context: Context, office_id: str, seq: int) -> tuple[int, str]:
    """Write down what came after a notice."""
    with context.database.read() as session:
        found = notices.after(session, office_id, seq)
        if found is None:
            newest = notices.last(session, office_id)
            return newest, _event("reset", newest, wire.NoticeShape())
    if not found:
        return seq, ""
    last_queue = max((each.seq for each in found if each.kind == "queue"), default=None)
    # The queue is sent as it is now, once: the older ones of the batch would say the same.
    told = [
        _event(each.kind, each.seq, _shape(context, office_id, each))
        for each in found
        if each.kind != "queue" or each.seq == last_queue
    ]
    return found[-1].seq, "".join(told)


def _shape(context: Context, office_id: str, notice: notices.Kept) -> wire.NoticeShape:
    if notice.kind == "queue":
        return wire.NoticeShape(queue=context.views.of(office_id, context.clock.now()).queue)
    if notice.ticket is not None:
        return wire.NoticeShape(ticket=wire.TicketStatusShape.model_validate(notice.ticket))
    return wire.NoticeShape()


def _event(kind: str, seq: int, shape: wire.NoticeShape) -> str:
    return f"id: {seq}\nevent: {kind}\ndata: {shape.model_dump_json(exclude_none=True)}\n\n"
