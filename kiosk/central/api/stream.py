"""The event stream (server-sent events): notices from after `Last-Event-ID`, in order and without a gap, or `reset`.

Tickets are told at once. The queue is told as it is when it is told, and in a rush less often than it changes: to work
it out takes a tenth of the time at most. Until a changed queue has been told, what follows it has no number of its own,
so that a client whose line breaks in between resumes from before it.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Header
from fastapi.responses import StreamingResponse
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kiosk.central.api.access import Anybody, Caller, is_good
from kiosk.central.api.context import At, Context
from kiosk.central.api.news import QUEUE, News, written
from kiosk.central.api.openapi import stream_of
from kiosk.central.storage import notices
from kiosk.scheduling import wire

RETRY_MS = 1_000
GATHER_S = 0.05
"""After each telling a stream waits so long: in a rush changes go out together."""
QUEUE_DUE_S = (0.02, 0.2)
"""When the queue that is still to be told can be had is known; but it is seen after so long at least, and at most."""

STALLED_S = 1.0
"""After so long a stream looks again whether the database is back."""

_log = logging.getLogger(__name__)

router = APIRouter()


@router.get("/stream", response_class=StreamingResponse, responses=stream_of("NoticeShape"))
async def stream(
    context: At, who: Anybody, last_event_id: Annotated[str | None, Header()] = None
) -> StreamingResponse:
    """Follow the office. A silent stream says every few seconds that it lives."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(
        _follow(context, who, last_event_id), headers=headers, media_type="text/event-stream"
    )


async def _follow(context: Context, who: Caller, last_id: str | None) -> AsyncIterator[str]:
    office_id = who.office_id
    with context.listeners.listening(office_id) as bell, context.heard.listening(who.kiosk_id):
        try:
            seq, greeting = await to_thread.run_sync(_begin, context, office_id, last_id)
        except (DBAPIError, PoolTimeout):
            # The database is away. Whoever listens comes again.
            return
        yield f"retry: {RETRY_MS}\n{greeting}"
        teller = _Teller(context, office_id, seq)
        while not context.listeners.closed:
            bell.clear()
            try:
                await teller.read()
                if teller.takes_leave and not await to_thread.run_sync(is_good, context, who):
                    return
            except (DBAPIError, PoolTimeout) as problem:
                # Better to wait than to have a thousand come again; the silence tells whoever listens.
                context.figures.database_failed(problem)
                _log.warning("central.stream_stalled", extra={"code": type(problem).__name__})
                await asyncio.sleep(STALLED_S)
                continue
            if told := teller.take():
                yield told
                await asyncio.sleep(GATHER_S)
                if teller.behind:
                    continue
            try:
                await asyncio.wait_for(bell.wait(), teller.patience_s)
            except TimeoutError:
                if not teller.owes:
                    yield ": still here\n\n"


class _Teller:
    """What one stream has told and what it owes: the number of the newest change of the queue, 0 for none.

    `behind`: there may be more than could be read at once. `takes_leave`: it must be seen whether it may go on.
    """

    def __init__(self, context: Context, office_id: str, seq: int) -> None:
        self._context = context
        self._office_id = office_id
        self._seq = seq
        # What is owed is waited for without reading again and again that nothing else has come since this ring.
        self._rung = -1
        self._untold = ""
        self.owes = 0
        self.behind = False
        self.takes_leave = False

    @property
    def patience_s(self) -> float:
        """Tell how long to wait for news before looking by itself."""
        if not self.owes:
            return self._context.settings.heartbeat_s
        soonest, latest = QUEUE_DUE_S
        return min(max(self._context.views.due_s(self._office_id), soonest), latest)

    async def read(self) -> None:
        """Write down what there is to tell now. What has been written by then is kept when the database goes away."""
        newsroom, rung = self._context.newsroom, self._context.listeners.rung
        if not self.owes or rung != self._rung:
            news = await newsroom.after(self._office_id, self._seq, rung)
            self.behind = len(news.items) >= notices.MOST_AT_ONCE
            self._rung = -1 if self.behind else rung
            self._untold += self._events(news)
        if self.owes:
            view = await newsroom.view(self._office_id, rung)
            if view.seq >= self.owes:
                self.owes = 0
                self._untold += written(QUEUE, self._seq, view.told)

    def take(self) -> str:
        """Give what is to be told, once; empty for nothing."""
        told, self._untold = self._untold, ""
        # It has been looked at by then.
        self.takes_leave = False
        return told

    def _events(self, news: News) -> str:
        told = []
        # With a kiosk that is revoked or enrolled anew this is told too: whose token has ended hears no more.
        self.takes_leave = self.takes_leave or any(each.kind == "command" for each in news.items)
        for each in news.items:
            if each.kind == notices.FLEET:
                # Each of a thousand kiosks would be woken by all others.
                continue
            if each.kind == QUEUE:
                self.owes = each.seq
            else:
                told.append(written(each.kind, None if self.owes else each.seq, each.text))
        self._seq = news.seq
        return "".join(told)


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
    return newest, "\n" + written("reset", newest, wire.NoticeShape().model_dump_json(exclude_none=True))
