"""What drivers and simulators both do with a socket."""

import socket
import struct


def hang_up(connection: socket.socket) -> None:
    """Close without lingering: the kernel resets the connection and drops what waits in it."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
