"""Tells an alarm to an address by POST: signed, bounded in time, never redirected, the answer's body never read.

`Loket-Signature: t=UNIX,v1=HEX` is the HMAC-SHA256 of ``UNIX.BODY`` with the channel's secret; `Loket-Delivery` names
the telling, so that one that comes twice can be told from a new one.
"""

import hmac
import socket
import ssl
import threading
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from kiosk import __version__
from kiosk.central.fleet.channels import WebhookConfig

WAIT_S = 5.0
"""For a connection, and for each read."""
DEADLINE_S = 15.0
"""For all of it."""


def send(config: WebhookConfig, body: bytes, delivery_id: str, now: datetime) -> str:
    """Send it; return a stable code for why it did not get there, empty when it did (any 2xx)."""
    parts = urlsplit(config.url)
    try:
        connection = _connection(parts.scheme, parts.hostname or "", parts.port)
    except ValueError:
        return "bad_address"
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"loket/{__version__}",
        "Loket-Delivery": delivery_id,
        "Loket-Signature": signature(config.secret, body, int(now.timestamp())),
        "Connection": "close",
    }
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    watch = threading.Timer(DEADLINE_S, _shut, (connection,))
    watch.daemon = True
    watch.start()
    try:
        connection.request("POST", path, body, headers)
        status = connection.getresponse().status
    except ssl.SSLError:
        return "untrusted"
    except TimeoutError:
        return "timeout"
    except (OSError, HTTPException, ValueError):
        return "no_answer"
    finally:
        watch.cancel()
        connection.close()
    return "" if 200 <= status < 300 else f"status_{status}"


def signature(secret: str, body: bytes, at: int) -> str:
    """Sign a body as of a moment (UNIX seconds)."""
    said = hmac.digest(secret.encode(), f"{at}.".encode() + body, sha256).hex()
    return f"t={at},v1={said}"


def _connection(scheme: str, host: str, port: int | None) -> HTTPConnection:
    if scheme == "https":
        return HTTPSConnection(host, port, timeout=WAIT_S, context=ssl.create_default_context())
    return HTTPConnection(host, port, timeout=WAIT_S)


def _shut(connection: HTTPConnection) -> None:
    # Whoever waits at the socket wakes with an error.
    line = connection.sock
    if line is not None:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
