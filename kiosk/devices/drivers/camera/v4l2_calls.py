"""The calls of Video4Linux that a camera needs (linux/videodev2.h), and the kernel behind them."""

import ctypes
import fcntl
import mmap
import os
import select
from typing import Protocol

CAPTURE, STREAMING, HAS_DEVICE_CAPS = 0x1, 0x0400_0000, 0x8000_0000
VIDEO_CAPTURE = 1
"""The type of buffers into which pictures come."""
MEMORY_MMAP = 1
PROGRESSIVE = 1
BUFFER_ERROR = 0x40

_U8, _U32, _LONG = ctypes.c_uint8, ctypes.c_uint32, ctypes.c_long


class Capability(ctypes.Structure):
    """What a device can do."""

    _fields_ = (
        ("driver", ctypes.c_char * 16),
        ("card", ctypes.c_char * 32),
        ("bus_info", ctypes.c_char * 32),
        ("version", _U32),
        ("capabilities", _U32),
        ("device_caps", _U32),
        ("reserved", _U32 * 3),
    )


class FormatDescription(ctypes.Structure):
    """One of the pixel formats that it offers."""

    _fields_ = (
        ("index", _U32),
        ("type", _U32),
        ("flags", _U32),
        ("description", ctypes.c_char * 32),
        ("pixelformat", _U32),
        ("mbus_code", _U32),
        ("reserved", _U32 * 3),
    )


class Pixels(ctypes.Structure):
    """The size of a picture and how its pixels lie."""

    _fields_ = (
        ("width", _U32),
        ("height", _U32),
        ("pixelformat", _U32),
        ("field", _U32),
        ("bytesperline", _U32),
        ("sizeimage", _U32),
        ("more", _U32 * 6),
    )


class _FormatKinds(ctypes.Union):
    # Others of the kinds hold pointers, so the union is aligned as one.
    _fields_ = (("pix", Pixels), ("aligned", ctypes.c_void_p), ("raw", _U8 * 200))


class Format(ctypes.Structure):
    """A format that is asked for, and afterwards the one that was given."""

    _fields_ = (("type", _U32), ("kind", _FormatKinds))


class RequestBuffers(ctypes.Structure):
    """How many buffers there shall be."""

    _fields_ = (
        ("count", _U32),
        ("type", _U32),
        ("memory", _U32),
        ("capabilities", _U32),
        ("flags", _U8),
        ("reserved", _U8 * 3),
    )


class _BufferPlace(ctypes.Union):
    _fields_ = (
        ("offset", _U32),
        ("userptr", ctypes.c_ulong),
        ("planes", ctypes.c_void_p),
        ("fd", ctypes.c_int32),
    )


class Buffer(ctypes.Structure):
    """One buffer, on its way to the driver or back."""

    _fields_ = (
        ("index", _U32),
        ("type", _U32),
        ("bytesused", _U32),
        ("flags", _U32),
        ("field", _U32),
        ("timestamp", _LONG * 2),
        ("timecode", _U32 * 4),
        ("sequence", _U32),
        ("memory", _U32),
        ("m", _BufferPlace),
        ("length", _U32),
        ("reserved2", _U32),
        ("request_fd", ctypes.c_int32),
    )


def _request(direction: int, number: int, structure: type[ctypes.Structure | ctypes.c_int]) -> int:
    """Return the number of a call (asm-generic/ioctl.h: direction, size, type ``V``, number)."""
    return direction << 30 | ctypes.sizeof(structure) << 16 | ord("V") << 8 | number


_WRITE, _READ, _BOTH = 1, 2, 3
QUERYCAP = _request(_READ, 0, Capability)
ENUM_FMT = _request(_BOTH, 2, FormatDescription)
S_FMT = _request(_BOTH, 5, Format)
REQBUFS = _request(_BOTH, 8, RequestBuffers)
QUERYBUF = _request(_BOTH, 9, Buffer)
QBUF = _request(_BOTH, 15, Buffer)
DQBUF = _request(_BOTH, 17, Buffer)
STREAMON = _request(_WRITE, 18, ctypes.c_int)
STREAMOFF = _request(_WRITE, 19, ctypes.c_int)


class Memory(Protocol):
    """A buffer's memory."""

    def __getitem__(self, part: slice, /) -> bytes:
        """Return a part of it."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class Kernel(Protocol):
    """What is asked of the system. Everything but `close` may raise OSError."""

    def open(self, path: str) -> int:
        """Open a device file."""
        ...

    def call(self, descriptor: int, request: int, argument: ctypes.Structure | ctypes.c_int) -> None:
        """Make a call, which may change its argument."""
        ...

    def memory(self, descriptor: int, length: int, offset: int) -> Memory:
        """Return the memory of a buffer."""
        ...

    def wait(self, descriptor: int, timeout_s: float) -> bool:
        """Wait for a picture; False when none came within the time."""
        ...

    def close(self, descriptor: int) -> None:
        """Close a device file."""
        ...


class LinuxKernel:
    """See `Kernel`."""

    def open(self, path: str) -> int:
        """See `Kernel`."""
        return os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)

    def call(self, descriptor: int, request: int, argument: ctypes.Structure | ctypes.c_int) -> None:
        """See `Kernel`."""
        fcntl.ioctl(descriptor, request, argument)

    def memory(self, descriptor: int, length: int, offset: int) -> Memory:
        """See `Kernel`."""
        return mmap.mmap(descriptor, length, mmap.MAP_SHARED, mmap.PROT_READ, offset=offset)

    def wait(self, descriptor: int, timeout_s: float) -> bool:
        """See `Kernel`."""
        ready, _, _ = select.select([descriptor], [], [], timeout_s)
        return bool(ready)

    def close(self, descriptor: int) -> None:
        """See `Kernel`."""
        os.close(descriptor)
