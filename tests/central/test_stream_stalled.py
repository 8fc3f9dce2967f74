"""A stream whose database goes away between two readings loses nothing of what it has read."""

import asyncio
from dataclasses import replace

from sqlalchemy.exc import OperationalError
from starlette.responses import StreamingResponse

from kiosk.central.api.access import Caller
from kiosk.central.api.context import Context
from kiosk.central.api.news import Newsroom
from kiosk.central.api.stream import stream
from kiosk.central.app import parts
from kiosk.central.floor import Floor
from kiosk.central.queueing.views import View
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.central.test_waits import waiting
from tests.central.town import NOW, OFFICE, FakeClock
from tests.guards.log_lines import ExpectLog


class NewsroomThatFails(Newsroom):
    """The first time that the queue is asked for, the database is away."""

    failed = False

    async def view(self, office_id: str, rung: int) -> View:
        """Give the queue, but not at first."""
        if not self.failed:
            self.failed = True
            raise OperationalError("SELECT", {}, OSError())
        return await super().view(office_id, rung)


async def told_after_a_call(context: Context, floor: Floor) -> str:
    """Follow the office while somebody is called; return what is told of it."""
    who = Caller("kiosk", OFFICE, None, None, "")
    response = await stream(context, who, None)
    assert isinstance(response, StreamingResponse)
    chunks = aiter(response.body_iterator)
    await anext(chunks)
    await asyncio.to_thread(floor.call_next, "1", NOW)
    told = await anext(chunks)
    context.listeners.close()
    return str(told)


def test_what_was_read_is_told_when_the_database_is_back(
    database: Database, clock: FakeClock, expect_log: ExpectLog
) -> None:
    expect_log(r"stream: central\.stream_stalled")
    waiting(database, "first")
    floor = Floor(database, OFFICE)
    floor.open("1", NOW)
    context = parts(database, clock, CentralSettings())
    failing = NewsroomThatFails(database, context.views, clock)
    try:
        told = asyncio.run(told_after_a_call(replace(context, newsroom=failing), floor))
    finally:
        context.close()
    assert failing.failed
    assert "event: ticket" in told
    assert "event: queue" in told
