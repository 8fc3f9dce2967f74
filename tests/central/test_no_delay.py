"""A small answer leaves at once: the server's connections wait for no acknowledgement (TCP_NODELAY)."""

import asyncio
import socket

from kiosk.central.server import bound


def test_what_is_accepted_sends_without_delay() -> None:
    async def accepted() -> int:
        seen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            own = writer.get_extra_info("socket")
            seen.set_result(own.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listening = bound("127.0.0.1", 0)
        port = listening.getsockname()[1]
        server = await asyncio.start_server(connected, sock=listening)
        async with server:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            option = await seen
            writer.close()
            await writer.wait_closed()
        return option

    assert asyncio.run(accepted()) == 1
