"""A ticket printer on 127.0.0.1 that speaks IPP over HTTP, so that the real driver is what a tester tries.

It stands at the transport: the driver, or any other client of IPP, connects to its address. The operator's side is
`SimulatedIppControls`.
"""

import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kiosk.devices.simulated.ipp_engine import IppEngine
from kiosk.devices.simulated.ipp_states import IppState
from kiosk.devices.simulated.paper import SimulatedPaper
from kiosk.devices.simulated.tray import Tray
from kiosk.devices.sockets import hang_up

_HOST = "127.0.0.1"
_PATH = "/ipp/print"
_TURN_S = 0.02
_IDLE_S = 10.0
_SWITCH_S = 2.0
_REQUEST_MOST = 8_000_000
_HALF_A_DOCUMENT = 2_000


class SimulatedIppControls:
    """The operator's side: states and faults by name, and the papers that came out."""

    def __init__(self, folder: Path | None, seed: int, *, simple: bool) -> None:
        self._folder = folder
        self._changed = threading.Condition()
        self._tray = Tray()
        self.engine = IppEngine(self._keep, seed, simple=simple)
        self._reachable = True

    @property
    def state(self) -> str:
        """Return the name of the state."""
        return self.engine.state.value

    @property
    def papers(self) -> tuple[SimulatedPaper, ...]:
        """Return the latest papers that came out, the oldest first."""
        with self._changed:
            return self._tray.papers

    @property
    def count(self) -> int:
        """Tell how many papers came out in all."""
        return self._tray.count

    def set_state(self, name: str) -> None:
        """Put the printer into a state or a fault. Raises ValueError for a name that is none of `IppState`.

        A printer that is switched on or off has followed when this returns.
        """
        state = IppState(name)
        self.engine.put_into(state)
        with self._changed:
            wanted = state is not IppState.DISCONNECTED
            self._changed.wait_for(lambda: self._reachable is wanted, _SWITCH_S)

    def mark_reachable(self, *, reachable: bool) -> None:
        """Note whether the printer can be connected to; called by the printer."""
        with self._changed:
            self._reachable = reachable
            self._changed.notify_all()

    def wait_for_paper(self, timeout_s: float, count: int = 1) -> bool:
        """Wait until at least `count` papers came out in all; False when the time (seconds) is over before."""
        with self._changed:
            return self._changed.wait_for(lambda: self._tray.count >= count, timeout_s)

    def use_hand(self, name: str) -> bool:
        """Do something by hand; there is nothing on this printer that a hand does."""
        del name
        return False

    def _keep(self, paper: SimulatedPaper) -> None:
        with self._changed:
            number = self._tray.put(paper)
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
                paper.picture.save(self._folder / f"paper-{number:04d}.png")
            self._changed.notify_all()


class SimulatedIppPrinter:
    """The device's side: an IPP server. `port` 0 is any that is free.

    A `simple` one knows version 1.1 and Print-Job only.
    """

    def __init__(
        self,
        folder: Path | None = None,
        seed: int = 0,
        *,
        host: str = _HOST,
        port: int = 0,
        simple: bool = False,
    ) -> None:
        self.controls = SimulatedIppControls(folder, seed, simple=simple)
        self._host = host
        self._server: _Server | None = _Server((host, port), self.controls.engine)
        self._port: int = self._server.server_address[1]
        self._stop = threading.Event()
        self._head = threading.Thread(target=self._print, name="simulated-ipp-head", daemon=True)

    @property
    def uri(self) -> str:
        """Return the address for a driver."""
        return f"ipp://{self._host}:{self._port}{_PATH}"

    def start(self) -> "SimulatedIppPrinter":
        """Switch it on."""
        self._head.start()
        return self

    def close(self) -> None:
        """Switch it off for good."""
        self._stop.set()
        if self._head.is_alive():
            self._head.join()
        if self._server is not None:
            self._server.end()

    def _print(self) -> None:
        while not self._stop.wait(_TURN_S):
            self._switch(on=self.controls.engine.state is not IppState.DISCONNECTED)
            if self._server is not None:
                self.controls.engine.work()

    def _switch(self, *, on: bool) -> None:
        if on and self._server is None:
            self._server = _Server((self._host, self._port), self.controls.engine)
            self.controls.mark_reachable(reachable=True)
        elif not on and self._server is not None:
            self._server.end()
            self._server = None
            self.controls.mark_reachable(reachable=False)


class _Server(ThreadingHTTPServer):
    """One listening socket, and a thread for each connection."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], engine: IppEngine) -> None:
        super().__init__(address, _Handler)
        self.engine = engine
        self.uri = f"ipp://{address[0]}:{self.server_address[1]}{_PATH}"
        self.over = threading.Event()
        self._thread = threading.Thread(
            target=self.serve_forever, args=(_TURN_S,), name="simulated-ipp", daemon=True
        )
        self._thread.start()

    def end(self) -> None:
        """Stop listening, and let go of who is connected."""
        self.over.set()
        self.shutdown()
        self._thread.join()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that hangs up in the middle."""


class _Handler(BaseHTTPRequestHandler):
    """One connection of a client."""

    protocol_version = "HTTP/1.1"
    timeout = _IDLE_S
    server: _Server

    def do_POST(self) -> None:
        """Take a request and answer it."""
        if self.server.over.is_set():
            self.close_connection = True
            return
        data = self._body()
        state = self.server.engine.state
        if data is None:
            self.send_error(HTTPStatus.BAD_REQUEST)
        elif state is IppState.SILENT:
            self.server.over.wait(_IDLE_S)
            self.close_connection = True
        elif state is IppState.CUT_CONNECTION and len(data) > _HALF_A_DOCUMENT:
            self.close_connection = True
            hang_up(self.connection)
        else:
            self._say(self.server.engine.answer(data, self.server.uri))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keep quiet."""

    def _say(self, answer: bytes) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _body(self) -> bytes | None:
        """Return what the client sends, by length or in chunks; None when it is not HTTP or too much."""
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return self._chunks()
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal() and len(length) < 9) or int(length) > _REQUEST_MOST:
            return None
        return self.rfile.read(int(length))

    def _chunks(self) -> bytes | None:
        body = b""
        while len(body) <= _REQUEST_MOST:
            head = self.rfile.readline(64).split(b";")[0].strip()
            try:
                size = int(head, 16)
            except ValueError:
                return None
            if not 0 <= size <= _REQUEST_MOST:
                return None
            body += self.rfile.read(size)
            self.rfile.readline(64)
            if size == 0:
                return body
        return None
