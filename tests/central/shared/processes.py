"""Central processes that share one PostgreSQL, as an office runs them: each `kiosk central serve` with its own port."""

import http.client
import json
import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.scheduling.wire import BASE
from tests.waiting import wait_until

START_S = 60.0
ASK_S = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; status 0 for no answer at all."""

    status: int
    body: Any
    retry_after: str | None = None


class CentralProcess:
    """One process. `ask` opens a connection of its own."""

    def __init__(self, address: str, folder: Path) -> None:
        self.port = _free_port()
        self._log = folder / f"central-{self.port}.log"
        command = [sys.executable, "-m", "kiosk", "central", "serve", "--database", address]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port)],
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONWARNINGS": ""},
            )

    def wait(self) -> None:
        """Wait until it serves."""
        wait_until(self._serves, START_S)

    def _serves(self) -> bool:
        assert self._process.poll() is None, self.log()
        return self.ready() == 200

    def ready(self) -> int:
        """Ask whether it can work."""
        return self.ask("GET", "/readyz", None).status

    def log(self) -> str:
        """Read what it has said."""
        return self._log.read_text(errors="replace")

    def ask(
        self, method: str, path: str, token: str | None, body: object = None, key: str | None = None
    ) -> Answer:
        """Send one request; a change has a key of its own where none is given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ASK_S)
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        if method == "POST":
            headers |= {"Idempotency-Key": key or str(uuid4()), "Content-Type": "application/json"}
        try:
            connection.request(method, BASE + path, None if body is None else json.dumps(body), headers)
            response = connection.getresponse()
            read = response.read()
            return Answer(
                response.status, json.loads(read) if read else None, response.getheader("Retry-After")
            )
        except (OSError, http.client.HTTPException):
            return Answer(0, None)
        finally:
            connection.close()

    def stop(self) -> None:
        """End it by its process id."""
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
