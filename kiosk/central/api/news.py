"""What the streams of an office are told, read and written down once for all that stand at the same place."""

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from kiosk.central.queueing.views import View, Views
from kiosk.central.storage import notices
from kiosk.central.storage.database import Database
from kiosk.domain.clock import Clock
from kiosk.scheduling import wire

QUEUE = "queue"
_THREADS = 4

T = TypeVar("T")
_UnderWay = dict[Hashable, asyncio.Task[T]]
"""Readings that have not ended yet, by what is read."""


@dataclass(frozen=True, slots=True)
class Item:
    """A notice as it goes out, but for its id; the `text` of a changed queue is empty: it is told as it is then."""

    seq: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class News:
    """What came after a notice, and the number of the newest of it."""

    seq: int
    items: tuple[Item, ...]


class Newsroom:
    """Reads for the streams. Used on the event loop; the reading itself is on a worker's thread."""

    def __init__(self, database: Database, views: Views, clock: Clock) -> None:
        self._database = database
        self._views = views
        self._clock = clock
        # Threads of their own: streams go on while those of the requests all wait for their turn to write.
        self._threads = CapacityLimiter(_THREADS)
        self._news: _UnderWay[News] = {}
        self._queues: _UnderWay[View] = {}

    async def after(self, office_id: str, seq: int, rung: int) -> News:
        """Read what came after a notice. `rung` counts the changes so far: nobody gets what was read before its own."""
        key = (office_id, seq, rung)
        return await self._shared(self._news, key, lambda: _read(self._database, office_id, seq))

    async def view(self, office_id: str, rung: int) -> View:
        """Give the queue with its waits; it may be older than the newest notice: streams share one for a while."""
        key = (office_id, rung)
        return await self._shared(self._queues, key, lambda: self._views.lately(office_id, self._clock.now()))

    async def _shared(self, under_way: _UnderWay[T], key: Hashable, read: Callable[[], T]) -> T:
        """Read something on a worker's thread, or wait for the same reading that is under way."""

        async def in_thread() -> T:
            try:
                return await to_thread.run_sync(read, limiter=self._threads)
            finally:
                del under_way[place]

        place = (asyncio.get_running_loop(), key)
        reading = under_way.get(place)
        if reading is None:
            reading = under_way[place] = asyncio.create_task(in_thread())
        # A stream that ends meanwhile must not end the reading of the others.
        return await asyncio.shield(reading)


def written(kind: str, seq: int | None, text: str) -> str:
    """Write one event; without a number a client that loses the line resumes from before it."""
    head = "" if seq is None else f"id: {seq}\n"
    return f"{head}event: {kind}\ndata: {text}\n\n"


def _read(database: Database, office_id: str, seq: int) -> News:
    with database.read() as session:
        found = notices.after(session, office_id, seq)
        if found is None:
            newest = notices.last(session, office_id)
            return News(newest, (Item(newest, "reset", _json(wire.NoticeShape())),))
    items = tuple(Item(each.seq, each.kind, "" if each.kind == QUEUE else _told(each)) for each in found)
    return News(items[-1].seq if items else seq, items)


def _told(notice: notices.Kept) -> str:
    if notice.ticket is None:
        return _json(wire.NoticeShape())
    return _json(wire.NoticeShape(ticket=wire.TicketStatusShape.model_validate(notice.ticket)))


def _json(shape: wire.NoticeShape) -> str:
    return shape.model_dump_json(exclude_none=True)
