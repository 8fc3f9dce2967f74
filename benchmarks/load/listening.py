"""Many event streams held open by one process: asyncio, for a thread each would measure the threads."""

import asyncio
from time import perf_counter

from benchmarks.load.office import kiosk_token
from kiosk.scheduling.wire import BASE

_AT_ONCE = 50


class Listening:
    """The streams of many kiosks."""

    def __init__(self, url: str) -> None:
        self._host, _, port = url.removeprefix("http://").partition(":")
        self._port = int(port)
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._missing = 0
        self._told: asyncio.Future[float] | None = None

    async def open(self, count: int) -> None:
        """Open so many streams, some at a time, and read them from then on."""
        for first in range(0, count, _AT_ONCE):
            await asyncio.gather(*(self._one() for _ in range(min(_AT_ONCE, count - first))))

    def next_told(self) -> "asyncio.Future[float]":
        """Give the moment (`perf_counter`) at which the next ticket's news will have come to all."""
        self._missing = len(self._tasks)
        self._told = asyncio.get_running_loop().create_future()
        return self._told

    async def close(self) -> None:
        """Close all."""
        for task in self._tasks:
            task.cancel()
        for writer in self._writers:
            writer.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _one(self) -> None:
        reader, writer = await asyncio.open_connection(self._host, self._port)
        head = (
            f"GET {BASE}/stream HTTP/1.1\r\nHost: central\r\nAuthorization: Bearer {kiosk_token(1)}\r\n\r\n"
        )
        writer.write(head.encode())
        while not (await reader.readline()).startswith(b"id:"):
            pass
        self._writers.append(writer)
        self._tasks.append(asyncio.create_task(self._read(reader)))

    async def _read(self, reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            if line.startswith(b"event: ticket"):
                self._missing -= 1
                if self._missing == 0 and self._told is not None and not self._told.done():
                    self._told.set_result(perf_counter())
