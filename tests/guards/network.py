"""Nothing in a test leaves this machine: a look-up or a connection beyond loopback is refused and fails the test."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest

LOCAL_NAMES = frozenset({"", "localhost"})


class NetworkRefusedError(OSError):
    """A test tried to reach another machine."""


def is_local(host: object) -> bool:
    """Tell whether the host, a name or an address as `socket` takes it, is this machine by loopback."""
    if host is None:
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


class NetworkGuard:
    """Refuses what is not local and keeps a list of it, since the code under test may take the error in its stride."""

    def __init__(self) -> None:
        self.attempts: list[str] = []

    def check(self, host: object) -> None:
        """Let a local host pass; raise NetworkRefusedError for any other."""
        if not is_local(host):
            self.attempts.append(str(host))
            message = f"the tests may not reach {host}"
            raise NetworkRefusedError(message)

    def check_address(self, address: object) -> None:
        """Check the address of a connection; one that is no pair belongs to a socket in the file system."""
        if isinstance(address, tuple):
            self.check(address[0])


@pytest.fixture(scope="session")
def _guarded_sockets() -> Iterator[NetworkGuard]:
    """Put the guard before the functions of `socket` that name another host."""
    guard = NetworkGuard()
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        guard.check_address(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        guard.check_address(address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *arguments: Any, **named: Any) -> Any:
        guard.check(host)
        return getaddrinfo(host, *arguments, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield guard


@pytest.fixture(autouse=True)
def network_guard(_guarded_sockets: NetworkGuard) -> Iterator[NetworkGuard]:
    """Fail the test that tried to reach another machine."""
    _guarded_sockets.attempts.clear()
    yield _guarded_sockets
    if attempts := _guarded_sockets.attempts:
        pytest.fail(f"the test tried to reach: {', '.join(attempts)}", pytrace=False)
