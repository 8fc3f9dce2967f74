"""Another client of an X display, by its C library alone: types, points, asks things of windows, and looks.

`ctypes` on libX11 and libXtst rather than python-xlib: a dozen calls, and nothing more to install in the environment.
"""

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from ctypes.util import find_library
from dataclasses import dataclass

VIEWABLE = 2
PRIMARY = 1
_CLIENT_MESSAGE = 33
_NOTHING = 0


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h, as far as it is looked at."""

    _fields_ = [
        ("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int), ("border", c_int), ("depth", c_int),
        ("visual", c_void_p), ("root", c_ulong), ("kind", c_int), ("bit_gravity", c_int), ("win_gravity", c_int),
        ("backing_store", c_int), ("planes", c_ulong), ("pixel", c_ulong), ("save_under", c_int),
        ("colormap", c_ulong), ("installed", c_int), ("map_state", c_int), ("rest", ctypes.c_byte * 128),
    ]  # fmt: skip


class _SetAttributes(ctypes.Structure):
    """XSetWindowAttributes of Xlib.h."""

    _fields_ = [
        ("background_pixmap", c_ulong), ("background_pixel", c_ulong), ("border_pixmap", c_ulong),
        ("border_pixel", c_ulong), ("bit_gravity", c_int), ("win_gravity", c_int), ("backing_store", c_int),
        ("planes", c_ulong), ("pixel", c_ulong), ("save_under", c_int), ("event_mask", c_long),
        ("do_not_propagate", c_long), ("override_redirect", c_int), ("colormap", c_ulong), ("cursor", c_ulong),
    ]  # fmt: skip


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h."""

    _fields_ = [
        ("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("window", c_ulong),
        ("message_type", c_ulong), ("format", c_int), ("data", c_long * 5), ("rest", c_long * 16),
    ]  # fmt: skip


_OVERRIDE_REDIRECT = 1 << 9

Error = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


_IGNORE = Error(lambda *_: 0)
"""A window may be gone by the time that it is asked about."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window directly on the root, lowest first in a list of them."""

    id: int
    geometry: tuple[int, int, int, int]
    viewable: bool


def libraries() -> bool:
    """Tell whether the C libraries are there."""
    return find_library("X11") is not None and find_library("Xtst") is not None


class XClient:
    """A connection. Every method returns after the server has done it."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(find_library("X11"))
        self._test = ctypes.CDLL(find_library("Xtst"))
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XInternAtom.restype = c_ulong
        self._x.XGetSelectionOwner.restype = c_ulong
        self._x.XCreateWindow.restype = c_ulong
        self._x.XSetErrorHandler.argtypes = [Error]
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = c_void_p(opened)
        self._x.XSetErrorHandler(_IGNORE)
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def close(self) -> None:
        """Let go of it."""
        self._x.XCloseDisplay(self._display)

    def sync(self) -> None:
        """Wait until all is done."""
        self._x.XSync(self._display, 0)

    def key(self, code: int, *, down: bool) -> None:
        """Press or release a key by its number, 8 to 255."""
        self._test.XTestFakeKeyEvent(self._display, c_uint(code), c_int(down), c_ulong(0))

    def button(self, number: int, *, down: bool) -> None:
        """Press or release a button of the mouse; 4 to 7 are wheels."""
        self._test.XTestFakeButtonEvent(self._display, c_uint(number), c_int(down), c_ulong(0))

    def point(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._test.XTestFakeMotionEvent(self._display, c_int(-1), c_int(x), c_int(y), c_ulong(0))

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move and resize somebody's window."""
        size = (c_uint(max(1, width)), c_uint(max(1, height)))
        self._x.XMoveResizeWindow(self._display, c_ulong(window), c_int(x), c_int(y), *size)

    def unmap(self, window: int) -> None:
        """Take somebody's window off the screen."""
        self._x.XUnmapWindow(self._display, c_ulong(window))

    def lower(self, window: int) -> None:
        """Put somebody's window below all others."""
        self._x.XLowerWindow(self._display, c_ulong(window))

    def ask_to_close(self, window: int) -> None:
        """Ask as a window manager does for Alt and F4."""
        event = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32)
        event.message_type = self._x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        event.data[0] = self._x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        self._x.XSendEvent(self._display, c_ulong(window), 0, c_long(0), byref(event))

    def cover(self, width: int, height: int) -> int:
        """Put a window of our own before everything."""
        wanted = _SetAttributes(override_redirect=1)
        at = (c_int(0), c_int(0), c_uint(width), c_uint(height), c_uint(0), c_int(0), c_uint(1), c_void_p())
        made: int = self._x.XCreateWindow(
            self._display, self._root, *at, c_ulong(_OVERRIDE_REDIRECT), byref(wanted)
        )
        self._x.XMapRaised(self._display, c_ulong(made))
        self.sync()
        return made

    def destroy(self, window: int) -> None:
        """Take a window of our own away."""
        self._x.XDestroyWindow(self._display, c_ulong(window))
        self.sync()

    def selection_owned(self) -> bool:
        """Tell whether anybody offers something to be pasted."""
        clipboard = self._x.XInternAtom(self._display, b"CLIPBOARD", 0)
        return any(
            self._x.XGetSelectionOwner(self._display, c_ulong(each)) != _NOTHING
            for each in (PRIMARY, clipboard)
        )

    def windows(self) -> list[Window]:
        """Return what lies on the root, lowest first."""
        return [each for each in self._windows() if each.geometry[2] > 1]

    def _windows(self) -> Iterator[Window]:
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        tree = (byref(root), byref(parent), byref(children), byref(count))
        self._x.XQueryTree(self._display, self._root, *tree)
        found = [children[place] for place in range(count.value)]
        if found:
            self._x.XFree(children)
        for each in found:
            told = _Attributes()
            if self._x.XGetWindowAttributes(self._display, c_ulong(each), byref(told)):
                geometry = (told.x, told.y, told.width, told.height)
                yield Window(each, geometry, told.map_state == VIEWABLE)
