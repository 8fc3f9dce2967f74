"""Where an IPP printer is: taken apart from its address, and from the address that a queue names for its printer."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

IPP_PORT = 631
_TRUSTED_BACKENDS = frozenset({"ipp", "ipps"})
_QUEUES = ("/printers/", "/classes/")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`uri` is what the printer is called in requests. `ca_file` is a pinned certificate authority, PEM."""

    uri: str
    host: str
    port: int
    path: str
    secure: bool = False
    ca_file: Path | None = None

    @property
    def loopback(self) -> bool:
        """Say whether it is on this machine."""
        return self.host in {"localhost", "::1"} or self.host.startswith("127.")

    def tls(self) -> ssl.SSLContext | None:
        """Return how to make sure of the other side; None without encryption. Raises OSError for a bad file."""
        if not self.secure:
            return None
        return ssl.create_default_context(cafile=str(self.ca_file) if self.ca_file else None)


def endpoint_of(uri: str, ca_file: Path | None = None) -> Endpoint | None:
    """Return the endpoint of ``ipp://HOST[:631]/PATH`` or ``ipps://…``; None for anything else."""
    try:
        parts = urlsplit(uri)
        port = parts.port or IPP_PORT
    except ValueError:
        return None
    plain = uri.isascii() and uri.isprintable() and " " not in uri
    if parts.scheme not in _TRUSTED_BACKENDS or not parts.hostname or not plain:
        return None
    # The rest of a queue's address for its printer (options behind "?") is for its own backend.
    named = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path or '/'}"
    return Endpoint(named, parts.hostname, port, parts.path or "/", parts.scheme == "ipps", ca_file)


def waits_for_its_printer(device_uri: str) -> bool:
    """Say whether a queue of CUPS says ``completed`` only when its printer did, by the address it has for it.

    Only the IPP backend waits for the printer's own job. A socket, a USB port or a file takes the bytes, and that is
    all: with the paper out such a queue said ``completed`` after 0.06 s. A queue behind a queue is not seen through.
    """
    parts = urlsplit(device_uri)
    found = parts.scheme in _TRUSTED_BACKENDS or (parts.scheme == "dnssd" and "._ipp" in device_uri)
    return found and "waitjob=false" not in parts.query and not parts.path.startswith(_QUEUES)
