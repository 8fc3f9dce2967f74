"""The central's addresses by its name, never waited for longer than allowed; the last ones serve while nobody answers.

To look a name up is the one part of a call that the system does not let us bound: it is done beside, by one thread a
name, and who waits for it goes on without it.
"""

import errno
import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence

Place = tuple[socket.AddressFamily, tuple[str, int]]
"""Where to connect to."""
LookUp = Callable[[str, int], Sequence[Place]]
"""Returns the addresses of a name; raises OSError, or UnicodeError for what cannot be a name. May hang."""

MOST = 4
"""So many addresses of a name are tried at most."""
KNOWN_S = 0.2
"""So long the system is waited for when the last addresses could serve."""


def system_look_up(host: str, port: int) -> Sequence[Place]:
    """Ask the system. This has no time limit of its own."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(family, (str(address[0]), port)) for family, *_, address in found]


class Names:
    """Looks names up. Used from any thread; at most one thread a name is ever left waiting."""

    def __init__(self, look_up: LookUp = system_look_up) -> None:
        self._look_up = look_up
        self._lock = threading.Lock()
        self._names: dict[tuple[str, int], _Name] = {}

    def places(self, host: str, port: int, patience_s: float) -> Sequence[Place]:
        """Return the addresses, newest if the system tells them in time. Raises OSError when none is known."""
        family = _family(host)
        if family is not None:
            return [(family, (host, port))]
        with self._lock:
            name = self._names.setdefault((host, port), _Name(lambda: self._look_up(host, port)))
        return name.places(patience_s)


class _Name:
    def __init__(self, look_up: Callable[[], Sequence[Place]]) -> None:
        self._look_up = look_up
        self._told = threading.Condition()
        self._asking = False
        self._known: Sequence[Place] = ()
        self._failure: OSError | None = None

    def places(self, patience_s: float) -> Sequence[Place]:
        with self._told:
            if not self._asking:
                self._asking = True
                threading.Thread(target=self._ask, name="central-name", daemon=True).start()
            self._told.wait_for(
                lambda: not self._asking, min(patience_s, KNOWN_S) if self._known else patience_s
            )
            if self._known:
                return self._known
            if self._asking or self._failure is None:
                raise TimeoutError(errno.ETIMEDOUT, "the name was not found in time")
            raise OSError(errno.EHOSTUNREACH, "the name was not found") from self._failure

    def _ask(self) -> None:
        found: Sequence[Place] = ()
        failure: OSError | None = OSError(errno.EHOSTUNREACH, "the name has no address")
        try:
            found = list(self._look_up())[:MOST]
        except OSError as error:
            failure = error
        except UnicodeError:
            failure = OSError(errno.EINVAL, "this cannot be a name")
        finally:
            with self._told:
                self._asking = False
                self._failure = failure
                self._known = found or self._known
                self._told.notify_all()


def _family(host: str) -> socket.AddressFamily | None:
    """Say of which kind an address is; None for a name."""
    try:
        version = ipaddress.ip_address(host.partition("%")[0]).version
    except ValueError:
        return None
    return socket.AF_INET6 if version == 6 else socket.AF_INET
