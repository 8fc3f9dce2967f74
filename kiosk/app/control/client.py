"""Asks the running kiosk of a state folder."""

import socket
from pathlib import Path

from kiosk.app.complaints import ComplaintError
from kiosk.app.control.socket_file import MOST_BYTES, Json, read_line, short_name, write_line

ANSWER_S = 90.0
"""So long may an answer take: a printer that is slow, behind another ticket."""


def ask(folder: Path, request: Json, answer_s: float = ANSWER_S) -> Json | None:
    """Ask; None when no kiosk listens there. Raises `ComplaintError` for one that does not answer, or not to us."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(answer_s)
        try:
            with short_name(folder) as name:
                line.connect(name)
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        except PermissionError:
            raise ComplaintError(f"{folder}: only the kiosk's own user, or root, may do that") from None
        except OSError as problem:
            raise ComplaintError(f"{folder}: the kiosk cannot be asked ({problem.strerror})") from None
        try:
            write_line(line, request)
            answer = read_line(line, MOST_BYTES)
        except OSError:
            answer = None
    if answer is None:
        raise ComplaintError(f"{folder}: the kiosk did not answer; look again with `kiosk status`")
    return answer
