"""A virtual screen whose pixels lie in a file: what is drawn is seen without asking any program for it."""

import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

WIDTH, HEIGHT = 1080, 1920
ROWS, COLUMNS = 64, 36
"""So many points are looked at, evenly spread."""
LOOK_EACH_S = 0.001
ALIKE = 0.9
"""Two pictures with so many points in common are the same screen: something small may move on it."""
SETTLED_S = 1.5
START_S = 30.0

Sample = bytes
"""The blue of each point, row by row."""


class VirtualScreen:
    """Xvfb with its frame buffer in a file (XWD, X11 R7, as ``-fbdir`` of Xvfb(1) says). Close it afterwards."""

    def __init__(self, folder: Path) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder),
             "-nolisten", "tcp", "-noreset"],
            pass_fds=(writing,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # XWDFileHeader: 25 words, most significant byte first; the colour map stands between it and the pixels.
        header = struct.unpack(">25I", self._pixels[:100])
        self._line, self._begin = header[12], header[0] + header[19] * 12

    def close(self) -> None:
        """End the server."""
        self._pixels.close()
        self._server.terminate()
        self._server.wait()

    def sample(self) -> Sample:
        """Look at the points."""
        step = 4 * (WIDTH // COLUMNS)
        taken = []
        for row in range(ROWS):
            begin = self._begin + (row * HEIGHT // ROWS + HEIGHT // ROWS // 2) * self._line + step // 2
            taken.append(self._pixels[begin : begin + step * COLUMNS][::step])
        return b"".join(taken)

    def settles(self, begun: float) -> tuple[float, Sample]:
        """Wait until what was begun has come to rest; return the seconds to the first picture like the last one."""
        changes = [(monotonic(), self.sample())]
        while True:
            now, seen = monotonic(), self.sample()
            if seen != changes[-1][1]:
                changes.append((now, seen))
            last = changes[-1][1]
            first = next(at for at, each in changes if alike(each, last) >= ALIKE)
            if last.count(0) < len(last) // 2 and now - first > SETTLED_S:
                return first - begun, last
            if now - begun > START_S:
                raise RuntimeError("nothing was drawn")
            sleep(LOOK_EACH_S)

    def changes_from(self, before: Sample, within_s: float) -> float | None:
        """Wait until another picture is there; return when that was (monotonic), None when none came in time."""
        end = monotonic() + within_s
        while (now := monotonic()) < end:
            if alike(self.sample(), before) < ALIKE:
                return now
            sleep(LOOK_EACH_S / 4)
        return None


def alike(one: Sample, other: Sample) -> float:
    """Return the share of points that are the same."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


@contextmanager
def virtual_screen() -> Iterator[VirtualScreen]:
    """Have a screen for a while."""
    with tempfile.TemporaryDirectory(prefix="loket-screen-") as folder:
        screen = VirtualScreen(Path(folder))
        try:
            yield screen
        finally:
            screen.close()


class Finger:
    """Presses at a place, by the X server's own test extension (XTEST): no program has a hand in it."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        for call in (self._x.XFlush, self._x.XCloseDisplay):
            call.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, *[ctypes.c_int] * 3, ctypes.c_ulong]
        self._test.XTestFakeButtonEvent.argtypes = [
            ctypes.c_void_p,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_ulong,
        ]
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"no display {display}")

    def press(self, x: int, y: int) -> float:
        """Press and let go; return when the finger had left the glass (monotonic)."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._test.XTestFakeButtonEvent(self._display, 1, 1, 0)
        self._test.XTestFakeButtonEvent(self._display, 1, 0, 0)
        self._x.XFlush(self._display)
        return monotonic()

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)
