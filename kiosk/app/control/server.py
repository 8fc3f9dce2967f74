"""Answers staff's commands in the running program: a thread that listens, and one for each command under way."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path
from threading import BoundedSemaphore, Event, Thread

from kiosk.app.control.socket_file import (
    LONGEST_REQUEST,
    NAME,
    Json,
    is_owner,
    listening,
    read_line,
    write_line,
)

AT_ONCE = 4
"""So many commands at once; more are turned away, so that nobody piles them up."""
RETRY_S = 1.0
REQUEST_S = 2.0
"""So long may a request take to come in."""
ENDING_S = 20.0
"""So long is waited at the end for a ticket that a command has sent to the printer."""

Answerer = Callable[[Json], Json]
"""Answers a request; may block."""

_log = logging.getLogger(__name__)


class ControlServer:
    """The socket of one running kiosk; `close` at the end."""

    def __init__(self, folder: Path, answer: Answerer) -> None:
        """Listen in a state folder whose lock is held. Raises OSError."""
        self._folder = folder
        self._answer = answer
        self._free = BoundedSemaphore(AT_ONCE)
        self._closed = Event()
        self._socket = listening(folder)
        self._thread = Thread(target=self._run, name="control", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more commands, and wait for those that are under way."""
        self._closed.set()
        # To close a socket does not wake who waits at it.
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(REQUEST_S)
        self._socket.close()
        (self._folder / NAME).unlink(missing_ok=True)
        for _ in range(AT_ONCE):
            if not self._free.acquire(timeout=ENDING_S):
                _log.error("control.command_hangs")
                return

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                # Shut down; or no handle is left for a moment.
                if not self._closed.wait(RETRY_S):
                    _log.error("control.not_accepted")
                continue
            if not self._free.acquire(blocking=False):
                connection.close()
                continue
            Thread(target=self._serve, args=(connection,), name="control-command", daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                connection.settimeout(REQUEST_S)
                if not is_owner(connection):
                    _log.error("control.stranger")
                    return
                request = read_line(connection, LONGEST_REQUEST)
                if request is not None:
                    write_line(connection, self._answer(request))
        except OSError:
            _log.info("control.gone")
        finally:
            self._free.release()


def open_control(folder: Path, answer: Answerer) -> ControlServer | None:
    """Listen; without a socket the kiosk serves its visitors all the same, and that is logged."""
    try:
        return ControlServer(folder, answer)
    except OSError as refused:
        _log.error("control.unavailable", extra={"errno": refused.errno or 0})
        return None
