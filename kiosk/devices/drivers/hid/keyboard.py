"""A scanner's input devices, all of them grabbed exclusively, and the grab tried out."""

import errno
import select
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.devices.drivers.attached import device_files, files_beside
from kiosk.devices.drivers.hid.node import open_node
from kiosk.devices.keys.events import ENTER, KeyEvent

_ONE = 2
"""The key of the digit 1."""


class Node(Protocol):
    """One open device file of an input device. Every method but `close` may raise OSError."""

    def fileno(self) -> int:
        """Return what can be waited for."""
        ...

    def keys(self) -> frozenset[int]:
        """Return the keys that it has."""
        ...

    def grab(self) -> None:
        """Take all of its events from everybody else; EBUSY when somebody has them already."""
        ...

    def read(self) -> list[KeyEvent]:
        """Return the events that have come; empty when none has."""
        ...

    def close(self) -> None:
        """Close it, which ends the grab."""
        ...


OpenNode = Callable[[Path], Node]
"""Opens a device file; raises OSError."""
Find = Callable[[str], tuple[Path, ...]]
"""Returns the device files that a setting names; empty when they are not there."""
_TYPES = frozenset({_ONE, ENTER})
"""What has these keys can type a code."""


def input_files(where: str) -> tuple[Path, ...]:
    """Return the event devices of one scanner: beside the one that types, those for odd keys are grabbed too."""
    found = device_files(where, "input")
    if where.startswith("/") and found:
        return tuple(
            path for path in files_beside(found[0], "input") if _is_event_file(path) or path == found[0]
        )
    return tuple(path for path in found if _is_event_file(path))


class Keyboard:
    """See `KeyDevice`. `where` is a device file or ``VID:PID[:SERIAL]``, looked up anew each time it is opened.

    `needs` are the keys that one of its device files must have.
    """

    def __init__(
        self,
        where: str,
        find: Find = input_files,
        open_file: OpenNode = open_node,
        needs: frozenset[int] = _TYPES,
    ) -> None:
        self._where = where
        self._needs = needs
        self._find = find
        self._open_file = open_file
        self._nodes: list[tuple[Path, Node]] = []

    def open(self) -> None:
        """See `KeyDevice`. ENODEV says that what is there does not type."""
        paths = self._find(self._where)
        if not paths:
            raise FileNotFoundError(errno.ENOENT, "no such input device")
        for path in paths:
            node = self._open_file(path)
            self._nodes.append((path, node))
            node.grab()
        if not any(self._needs <= node.keys() for _, node in self._nodes):
            raise OSError(errno.ENODEV, "no keyboard")

    def is_ours(self) -> bool:
        """See `KeyDevice`. Tried out: somebody else who wants to grab it too must be refused."""
        return bool(self._nodes) and all(self._refuses_another(path) for path, _ in self._nodes)

    def events(self, timeout_s: float) -> list[KeyEvent]:
        """See `KeyDevice`."""
        ready, _, _ = select.select([node for _, node in self._nodes], [], [], timeout_s)
        return [event for node in ready for event in node.read()]

    def close(self) -> None:
        """See `KeyDevice`."""
        while self._nodes:
            self._nodes.pop()[1].close()

    def _refuses_another(self, path: Path) -> bool:
        another = self._open_file(path)
        try:
            another.grab()
        except OSError as error:
            return error.errno == errno.EBUSY
        finally:
            another.close()
        return False


def _is_event_file(path: Path) -> bool:
    return path.name.startswith("event")
