"""Runs the central by uvicorn: in the foreground for an office, in a thread for demo, scenarios and tests."""

import resource
import socket
import sys
import threading

import uvicorn

from kiosk.central.api.context import Context
from kiosk.central.app import create_app
from kiosk.central.fleet.watch import AlarmWatch
from kiosk.central.housekeeping import Housekeeper
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.domain.clock import Clock

START_S = 30.0
"""So long a thread may take to listen: a loaded machine is slow."""
STOP_S = 2.0
"""So long requests that are under way may take when the server stops."""


KEEP_ALIVE_S = 90
"""A kiosk asks once a minute at least; a connection that ends as a visitor's request goes out costs that request."""
SWITCH_S = 0.001
"""Threads of Python take turns so often. Waits of a long queue are seconds of pure work, beside which a request that
comes back from the database would get its turn every 5 ms only, twenty times in a row."""


DEAD_AFTER_S = 30
"""So long may what was sent stay unacknowledged; streams send something every ten seconds."""


class CentralError(RuntimeError):
    """The central did not start, or did not end."""


class CentralServer:
    """A central on this machine. It can be stopped and started again on the same port and database."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: CentralSettings | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        """Prepare; `port` 0 lets the system choose one at the first start. The database stays the caller's to close."""
        self._parts = (database, clock, settings or CentralSettings())
        self._host = host
        self._port = port
        self._running: _Running | None = None

    @property
    def url(self) -> str:
        """The address without a path; known from the first start on."""
        return f"http://{self._host}:{self._port}"

    def start(self) -> None:
        """Listen, and return when requests are served. Does nothing when it runs."""
        if self._running is not None:
            return
        listening = bound(self._host, self._port)
        self._port = listening.getsockname()[1]
        self._running = _Running(self._parts, listening)

    def stop(self) -> None:
        """End streams, let requests end, close the socket: from here on connections are refused."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()


def serve(database: Database, clock: Clock, settings: CentralSettings | None, host: str, port: int) -> None:
    """Serve in the foreground until a signal ends it."""
    app = create_app(database, clock, settings)
    server = _Server(_config(app), app.state.context)
    sys.setswitchinterval(SWITCH_S)
    _allow_many_connections()
    listening = bound(host, port)
    context = app.state.context
    housekeeper = Housekeeper(database, clock, context.settings, context.heard.keep)
    housekeeper.start()
    watch = AlarmWatch(database, clock, context.settings, context.heard.of_office)
    watch.start()
    server.run(sockets=[listening])
    watch.stop()
    housekeeper.stop()
    app.state.context.close()


def _allow_many_connections() -> None:
    """Raise the number of open files to what is allowed: the usual 1024 leave no room for a thousand streams."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def bound(host: str, port: int) -> socket.socket:
    """Bind a socket, so that its port is known before anybody listens. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once only on a socket that says it is TCP; else each waits 40 ms for an
    # acknowledgement.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if sys.platform == "linux":
            # For each connection: what is sent and not acknowledged in time ends it (tcp(7)), so that a stream to a
            # kiosk that has lost its power does not go on for a quarter of an hour.
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, DEAD_AFTER_S * 1000)
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    return made


class _Server(uvicorn.Server):
    """Tells when it listens, and ends the streams when it stops: uvicorn would wait for them."""

    def __init__(self, config: uvicorn.Config, context: Context) -> None:
        super().__init__(config)
        self.listens = threading.Event()
        self._context = context

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen."""
        await super().startup(sockets)
        self.listens.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop."""
        self._context.listeners.close()
        await super().shutdown(sockets)


class _Running:
    """One life of the server, in its thread."""

    def __init__(self, parts: tuple[Database, Clock, CentralSettings], listening: socket.socket) -> None:
        self._app = create_app(*parts)
        self._housekeeper = Housekeeper(*parts, self._app.state.context.heard.keep)
        self._watch = AlarmWatch(*parts, self._app.state.context.heard.of_office)
        self._socket = listening
        self._server = _Server(_config(self._app), self._app.state.context)
        self._thread = threading.Thread(target=self._run, name="central", daemon=True)
        self._thread.start()
        if not self._server.listens.wait(START_S):
            self.stop()
            raise CentralError("the central did not start")
        self._housekeeper.start()
        self._watch.start()

    def stop(self) -> None:
        self._watch.stop()
        self._housekeeper.stop()
        self._server.should_exit = True
        self._thread.join(START_S)
        self._socket.close()
        self._app.state.context.close()
        if self._thread.is_alive():
            raise CentralError("the central did not end")

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])


def _config(app: object) -> uvicorn.Config:
    # Its own access log would write paths down; the date would come from another clock than ours.
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        access_log=False,
        log_config=None,
        lifespan="off",
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=int(STOP_S),
        timeout_keep_alive=KEEP_ALIVE_S,
    )
