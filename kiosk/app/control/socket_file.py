"""The control socket in the state folder: for its owner only, by the file's permissions and by who is at the other end.

A request is one line of JSON, and so is its answer. The name of a socket fits into 108 bytes (unix(7)); by way of the
folder's handle it does, wherever the folder is.
"""

import json
import os
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

NAME = "control.sock"
MOST_BYTES = 1 << 20
LONGEST_REQUEST = 4096

_CREDENTIALS = struct.Struct("3i")
"""Process, user and group of who is at the other end (SO_PEERCRED, unix(7))."""

Json: TypeAlias = dict[str, object]
_LINE = TypeAdapter(Json)


@contextmanager
def short_name(folder: Path) -> Iterator[str]:
    """Give a name of the socket that is short enough, while the block lasts. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{handle}/{NAME}"
    finally:
        os.close(handle)


def listening(folder: Path) -> socket.socket:
    """Make the socket file and listen; whatever is left of an earlier one goes. Raises OSError."""
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        # Before the name exists, so that at no moment anybody else may open it.
        os.fchmod(made.fileno(), 0o600)
        (folder / NAME).unlink(missing_ok=True)
        with short_name(folder) as name:
            made.bind(name)
        made.listen(4)
    except OSError:
        made.close()
        raise
    return made


def is_owner(connection: socket.socket) -> bool:
    """Tell whether the other end is the kiosk's own user, or root."""
    raw = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _, user, _ = _CREDENTIALS.unpack(raw)
    return user in (os.geteuid(), 0)


def read_line(connection: socket.socket, most: int) -> Json | None:
    """Read one line of JSON; None when it is none, or longer than `most` bytes. Raises OSError."""
    received = bytearray()
    while not received.endswith(b"\n"):
        part = connection.recv(65536)
        if not part:
            return None
        received += part
        if len(received) > most:
            return None
    try:
        return _LINE.validate_json(received)
    except ValidationError:
        return None


def write_line(connection: socket.socket, content: Json) -> None:
    """Write one line of JSON. Raises OSError."""
    connection.sendall(json.dumps(content, ensure_ascii=True).encode("ascii") + b"\n")
