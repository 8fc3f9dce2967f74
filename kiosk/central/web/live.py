"""Tells an open page that it is no longer as it was: a stream without content, so that it can leak none.

The page then asks for itself anew. `alive` comes every few seconds, so that a page knows when its line is dead.
"""

import asyncio
from collections.abc import AsyncIterator, Callable

from anyio import to_thread
from fastapi.responses import StreamingResponse

from kiosk.central.api.context import Context
from kiosk.central.api.news import Item
from kiosk.central.storage import notices

RETRY_MS = 1_000
GATHER_S = 0.1
"""In a rush a page is told at most ten times a second."""

Concerns = Callable[[Item], bool]


def of_the_hall(item: Item) -> bool:
    """Tell the page of every change of its office but those of the kiosks themselves."""
    return item.kind != notices.FLEET


def live(
    context: Context, office_id: str, concerns: Concerns = of_the_hall, gather_s: float = GATHER_S
) -> StreamingResponse:
    """Answer with the stream of a page. It tells no more often than each `gather_s`."""
    headers = {"X-Accel-Buffering": "no"}
    return StreamingResponse(
        _follow(context, office_id, concerns, gather_s), headers=headers, media_type="text/event-stream"
    )


async def _follow(
    context: Context, office_id: str, concerns: Concerns, gather_s: float
) -> AsyncIterator[str]:
    with context.listeners.listening() as bell:
        seq = await to_thread.run_sync(_newest, context, office_id)
        # Whoever comes back may have missed something.
        yield f"retry: {RETRY_MS}\n{_event('changed')}"
        while not context.listeners.closed:
            bell.clear()
            news = await context.newsroom.after(office_id, seq, context.listeners.rung)
            seq = news.seq
            if any(item.kind == "reset" or concerns(item) for item in news.items):
                yield _event("changed")
                await asyncio.sleep(gather_s)
                continue
            try:
                await asyncio.wait_for(bell.wait(), context.settings.heartbeat_s)
            except TimeoutError:
                yield _event("alive")


def _newest(context: Context, office_id: str) -> int:
    with context.database.read() as session:
        return notices.last(session, office_id)


def _event(kind: str) -> str:
    return f"event: {kind}\ndata: -\n\n"
