"""A camera through Video4Linux: streaming into mapped buffers, of which the newest picture is taken."""

import contextlib
import ctypes
import errno

from kiosk.devices.drivers.camera import v4l2_calls as v4l2
from kiosk.devices.drivers.camera.pixels import CONVERSIONS, grey_frame
from kiosk.devices.frames import Frame

WIDTH, HEIGHT = 1280, 720
_BUFFERS = 4
_MOST_FORMATS = 64
_LONGEST_SIDE = 4096


class V4l2Source:
    """See `FrameSource`. `path` is a stable name such as one under ``/dev/v4l/by-id``.

    It asks for `WIDTH` by `HEIGHT` in the cheapest format that the camera has, and takes what it is given.
    """

    def __init__(self, path: str, kernel: v4l2.Kernel) -> None:
        self._path = path
        self._kernel = kernel
        self._descriptor: int | None = None
        self._memory: list[v4l2.Memory] = []
        self._pixels = v4l2.Pixels()

    def open(self) -> None:
        """See `FrameSource`. EBUSY says that another program has it, ENODEV that it takes no pictures."""
        self._descriptor = descriptor = self._kernel.open(self._path)
        self._check_it_is_a_camera(descriptor)
        self._pixels = self._agreed(descriptor, self._cheapest(descriptor))
        self._make_buffers(descriptor)
        self._kernel.call(descriptor, v4l2.STREAMON, ctypes.c_int(v4l2.VIDEO_CAPTURE))

    def frame(self, timeout_s: float) -> Frame | None:
        """See `FrameSource`. Half a picture is none."""
        if self._descriptor is None or not self._kernel.wait(self._descriptor, timeout_s):
            return None
        buffer = self._newest(self._descriptor)
        used = min(buffer.bytesused, buffer.length)
        broken = buffer.flags & v4l2.BUFFER_ERROR or buffer.index >= len(self._memory)
        data = b"" if broken else self._memory[buffer.index][:used]
        self._kernel.call(self._descriptor, v4l2.QBUF, buffer)
        pixels = self._pixels
        return grey_frame(pixels.pixelformat, data, pixels.width, pixels.height, pixels.bytesperline)

    def close(self) -> None:
        """See `FrameSource`."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        with contextlib.suppress(OSError):
            self._kernel.call(descriptor, v4l2.STREAMOFF, ctypes.c_int(v4l2.VIDEO_CAPTURE))
        while self._memory:
            self._memory.pop().close()
        self._kernel.close(descriptor)

    def _check_it_is_a_camera(self, descriptor: int) -> None:
        said = v4l2.Capability()
        self._kernel.call(descriptor, v4l2.QUERYCAP, said)
        can = said.device_caps if said.capabilities & v4l2.HAS_DEVICE_CAPS else said.capabilities
        if not can & v4l2.CAPTURE or not can & v4l2.STREAMING:
            raise OSError(errno.ENODEV, "no camera")

    def _cheapest(self, descriptor: int) -> int:
        offered = set()
        for index in range(_MOST_FORMATS):
            description = v4l2.FormatDescription(index=index, type=v4l2.VIDEO_CAPTURE)
            try:
                self._kernel.call(descriptor, v4l2.ENUM_FMT, description)
            except OSError as error:
                if error.errno == errno.EINVAL:
                    # The kernel's way to say that there are no more.
                    break
                raise
            offered.add(description.pixelformat)
        known = next((pixels for pixels in CONVERSIONS if pixels in offered), None)
        if known is None:
            raise OSError(errno.ENODEV, "no format that is understood")
        return known

    def _agreed(self, descriptor: int, pixels: int) -> v4l2.Pixels:
        wanted = v4l2.Format(type=v4l2.VIDEO_CAPTURE)
        wanted.kind.pix = v4l2.Pixels(width=WIDTH, height=HEIGHT, pixelformat=pixels, field=v4l2.PROGRESSIVE)
        self._kernel.call(descriptor, v4l2.S_FMT, wanted)
        given = wanted.kind.pix
        if given.pixelformat not in CONVERSIONS or max(given.width, given.height) > _LONGEST_SIDE:
            raise OSError(errno.ENODEV, "no format that is understood")
        return v4l2.Pixels.from_buffer_copy(given)

    def _make_buffers(self, descriptor: int) -> None:
        request = v4l2.RequestBuffers(count=_BUFFERS, type=v4l2.VIDEO_CAPTURE, memory=v4l2.MEMORY_MMAP)
        self._kernel.call(descriptor, v4l2.REQBUFS, request)
        for index in range(request.count):
            buffer = _buffer(index)
            self._kernel.call(descriptor, v4l2.QUERYBUF, buffer)
            self._memory.append(self._kernel.memory(descriptor, buffer.length, buffer.m.offset))
            self._kernel.call(descriptor, v4l2.QBUF, _buffer(index))
        if not self._memory:
            raise OSError(errno.ENOMEM, "no buffers")

    def _newest(self, descriptor: int) -> v4l2.Buffer:
        """Take the newest picture and give the older ones back unseen."""
        buffer = _buffer()
        self._kernel.call(descriptor, v4l2.DQBUF, buffer)
        for _ in range(len(self._memory) - 1):
            if not self._kernel.wait(descriptor, 0):
                break
            self._kernel.call(descriptor, v4l2.QBUF, buffer)
            buffer = _buffer()
            self._kernel.call(descriptor, v4l2.DQBUF, buffer)
        return buffer


def v4l2_source(path: str) -> V4l2Source:
    """Return the camera behind a device file as a source of frames."""
    return V4l2Source(path, v4l2.LinuxKernel())


def _buffer(index: int = 0) -> v4l2.Buffer:
    return v4l2.Buffer(index=index, type=v4l2.VIDEO_CAPTURE, memory=v4l2.MEMORY_MMAP)
