"""The talk with a camera through Video4Linux, held with a kernel that is made up; its numbers are the header's."""

import ctypes
import errno
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from kiosk.devices.drivers.camera import v4l2_calls as v4l2
from kiosk.devices.drivers.camera.pixels import fourcc
from kiosk.devices.drivers.camera.v4l2 import V4l2Source, v4l2_source
from kiosk.devices.frames import Frame

WIDTH, HEIGHT = 4, 2


@dataclass
class FakeMemory:
    data: bytes = b""
    closed: bool = False

    def __getitem__(self, part: slice, /) -> bytes:
        return self.data[part]

    def close(self) -> None:
        self.closed = True


@dataclass
class FakeKernel:
    """A camera with some formats, which gives `WIDTH` by `HEIGHT`. `fails` are calls with their errors."""

    formats: tuple[str, ...] = ("MJPG", "YUYV")
    can: int = v4l2.CAPTURE | v4l2.STREAMING
    gives: str = ""
    fails: dict[int, int] = field(default_factory=dict)
    memories: list[FakeMemory] = field(default_factory=list)
    queued: list[int] = field(default_factory=list)
    filled: list[v4l2.Buffer] = field(default_factory=list)
    streaming: bool = False
    opened: int = 0

    def open(self, path: str) -> int:
        assert path == "/dev/video7"
        self.opened += 1
        return 7

    def call(self, descriptor: int, request: int, argument: ctypes.Structure | ctypes.c_int) -> None:
        assert descriptor == 7
        if request in self.fails:
            raise OSError(self.fails[request], "as a test wants it")
        self._answers()[request](argument)

    def memory(self, descriptor: int, length: int, offset: int) -> FakeMemory:
        assert (length, offset) == (4096, 4096 * len(self.memories))
        self.memories.append(FakeMemory())
        return self.memories[-1]

    def wait(self, descriptor: int, timeout_s: float) -> bool:
        return bool(self.filled)

    def close(self, descriptor: int) -> None:
        self.opened -= 1

    def take(self, data: bytes, *, broken: bool = False, used: int | None = None) -> None:
        """Fill the next buffer with a picture."""
        index = self.queued.pop(0)
        self.memories[index].data = data
        self.filled.append(
            v4l2.Buffer(
                index=index,
                bytesused=len(data) if used is None else used,
                length=4096,
                flags=v4l2.BUFFER_ERROR if broken else 0,
            )
        )

    def _answers(self) -> dict[int, Callable[[object], None]]:
        return {
            v4l2.QUERYCAP: self._capability,
            v4l2.ENUM_FMT: self._format,
            v4l2.S_FMT: self._set_format,
            v4l2.REQBUFS: lambda request: None,
            v4l2.QUERYBUF: self._query,
            v4l2.QBUF: self._queue,
            v4l2.DQBUF: self._dequeue,
            v4l2.STREAMON: lambda _: self._stream(on=True),
            v4l2.STREAMOFF: lambda _: self._stream(on=False),
        }

    def _capability(self, argument: object) -> None:
        assert isinstance(argument, v4l2.Capability)
        # The whole device can more than this one file of it.
        argument.capabilities = v4l2.HAS_DEVICE_CAPS | v4l2.CAPTURE | v4l2.STREAMING
        argument.device_caps = self.can

    def _format(self, argument: object) -> None:
        assert isinstance(argument, v4l2.FormatDescription)
        if argument.index >= len(self.formats):
            raise OSError(errno.EINVAL, "no more")
        argument.pixelformat = fourcc(self.formats[argument.index])

    def _set_format(self, argument: object) -> None:
        assert isinstance(argument, v4l2.Format)
        pixels = argument.kind.pix
        pixels.width, pixels.height = WIDTH, HEIGHT
        pixels.bytesperline = WIDTH * 2
        if self.gives:
            pixels.pixelformat = fourcc(self.gives)

    def _query(self, argument: object) -> None:
        assert isinstance(argument, v4l2.Buffer)
        argument.length, argument.m.offset = 4096, 4096 * argument.index

    def _queue(self, argument: object) -> None:
        assert isinstance(argument, v4l2.Buffer)
        assert argument.index not in self.queued
        self.queued.append(argument.index)

    def _dequeue(self, argument: object) -> None:
        assert isinstance(argument, v4l2.Buffer)
        ctypes.memmove(ctypes.byref(argument), ctypes.byref(self.filled.pop(0)), ctypes.sizeof(v4l2.Buffer))

    def _stream(self, *, on: bool) -> None:
        self.streaming = on


def picture(level: int) -> bytes:
    return bytes((level, 0x80)) * (WIDTH * HEIGHT)


def frame(level: int) -> Frame:
    return Frame(WIDTH, HEIGHT, bytes((level,)) * (WIDTH * HEIGHT))


def opened(kernel: FakeKernel) -> V4l2Source:
    source = V4l2Source("/dev/video7", kernel)
    source.open()
    return source


def test_the_newest_picture_is_taken_and_every_buffer_goes_back() -> None:
    kernel = FakeKernel()
    source = opened(kernel)
    assert kernel.streaming
    assert kernel.queued == [0, 1, 2, 3]
    assert source.frame(0.1) is None
    for level in (1, 2, 3):
        kernel.take(picture(level))
    assert source.frame(0.1) == frame(3)
    assert sorted(kernel.queued) == [0, 1, 2, 3]
    assert source.frame(0.1) is None


def test_a_broken_picture_is_none_and_its_buffer_goes_back() -> None:
    kernel = FakeKernel()
    source = opened(kernel)
    kernel.take(picture(1), broken=True)
    assert source.frame(0.1) is None
    kernel.take(picture(1)[:-1])
    assert source.frame(0.1) is None
    kernel.take(picture(1), used=2**31)
    assert source.frame(0.1) == frame(1)
    assert sorted(kernel.queued) == [0, 1, 2, 3]


def test_closing_ends_everything_also_twice_and_after_a_failure() -> None:
    kernel = FakeKernel()
    source = opened(kernel)
    source.close()
    source.close()
    assert (kernel.streaming, kernel.opened) == (False, 0)
    assert all(memory.closed for memory in kernel.memories)
    assert source.frame(0.1) is None
    kernel = FakeKernel(fails={v4l2.STREAMON: errno.EBUSY, v4l2.STREAMOFF: errno.ENODEV})
    source = V4l2Source("/dev/video7", kernel)
    with pytest.raises(OSError, match="as a test wants it"):
        source.open()
    source.close()
    assert kernel.opened == 0


@pytest.mark.parametrize(
    ("kernel", "number"),
    [
        (FakeKernel(can=v4l2.STREAMING), errno.ENODEV),
        (FakeKernel(can=v4l2.CAPTURE), errno.ENODEV),
        (FakeKernel(formats=("H264",)), errno.ENODEV),
        (FakeKernel(gives="H264"), errno.ENODEV),
        (FakeKernel(fails={v4l2.S_FMT: errno.EBUSY}), errno.EBUSY),
        (FakeKernel(fails={v4l2.QUERYCAP: errno.ENOTTY}), errno.ENOTTY),
        (FakeKernel(fails={v4l2.ENUM_FMT: errno.EIO}), errno.EIO),
    ],
)
def test_what_is_no_camera_or_taken_is_refused_by_its_reason(kernel: FakeKernel, number: int) -> None:
    with pytest.raises(OSError, match=r".") as refused:
        opened(kernel)
    assert refused.value.errno == number


def test_a_camera_that_is_pulled_out_is_lost() -> None:
    kernel = FakeKernel()
    source = opened(kernel)
    kernel.take(picture(1))
    kernel.fails[v4l2.DQBUF] = errno.ENODEV
    with pytest.raises(OSError, match="as a test wants it"):
        source.frame(0.1)


@pytest.mark.parametrize("path", ["/dev/null", "/nowhere/video0"])
def test_a_device_file_that_is_no_camera_is_refused_by_the_real_kernel(path: str) -> None:
    source = v4l2_source(path)
    with pytest.raises(OSError, match=r"."):
        source.open()
    source.close()


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_long) != 8, reason="these are the numbers of 64-bit systems")
def test_the_calls_have_the_numbers_of_the_header() -> None:
    numbers = {
        v4l2.QUERYCAP: 0x80685600,
        v4l2.ENUM_FMT: 0xC0405602,
        v4l2.S_FMT: 0xC0D05605,
        v4l2.REQBUFS: 0xC0145608,
        v4l2.QUERYBUF: 0xC0585609,
        v4l2.QBUF: 0xC058560F,
        v4l2.DQBUF: 0xC0585611,
        v4l2.STREAMON: 0x40045612,
        v4l2.STREAMOFF: 0x40045613,
    }
    assert all(ours == theirs for ours, theirs in numbers.items())
    assert v4l2.Format.kind.offset == 8
    assert (v4l2.Buffer.m.offset, v4l2.Buffer.length.offset) == (64, 72)
    assert v4l2.Capability.device_caps.offset == 88
