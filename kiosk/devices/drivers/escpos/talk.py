"""Bytes to a printer and replies from it over an open line; keeps what it says unasked."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.replies import (
    AutoStatus,
    Block,
    PaperStatus,
    Reply,
    ReplyReader,
    StarStatus,
    Stray,
)
from kiosk.devices.drivers.lines.line import Line

Report = AutoStatus | StarStatus


@dataclass(slots=True)
class Heard:
    """What has been heard since somebody last looked.

    `garbled`: something that no printer sends. `in_order`: an answer from behind everything that was sent before the
    question. `block`: the newest text.
    """

    garbled: bool = False
    in_order: bool = False
    block: bytes = b""


class Talk:
    """One line. Every method may raise `LineLostError`. `on_report` is told of each report that comes unasked."""

    def __init__(self, line: Line, on_report: Callable[[Report], None]) -> None:
        self.line = line
        self.reader = ReplyReader()
        self.heard = Heard()
        self.came = False
        self._on_report = on_report

    def say(self, data: bytes, deadline: Deadline) -> bool:
        """Hand bytes over; False when the deadline passed before all were taken."""
        rest = data
        while rest and not deadline.passed():
            rest = rest[self.hand_over(rest, deadline) :]
        return not rest

    def hand_over(self, data: bytes, deadline: Deadline) -> int:
        """Hand over what is taken within a moment; return how many bytes."""
        timeout = deadline.slice()
        taken = self.line.send(data, timeout)
        if not taken:
            deadline.waited(timeout)
        return taken

    def await_delivery(self, deadline: Deadline) -> None:
        """Wait until the line has passed on all that it took: a slow one takes seconds for what it took at once."""
        while self.line.undelivered() and not deadline.passed():
            self.wait(deadline)

    def wait(self, deadline: Deadline) -> list[Reply]:
        """Return what comes within the next moment."""
        timeout = deadline.slice()
        replies = self.hear(timeout)
        if not self.came:
            deadline.waited(timeout)
        return replies

    def await_reply(self, kind: type[Reply] | tuple[type[Reply], ...], deadline: Deadline) -> Reply | None:
        """Return the next reply of a kind; None when the deadline passes before it comes."""
        while not deadline.passed():
            for reply in self.wait(deadline):
                if isinstance(reply, kind):
                    return reply
        return None

    def hear(self, timeout_s: float) -> list[Reply]:
        """Return what comes within so many seconds."""
        data = self.line.receive(timeout_s)
        # A slow line brings a reply byte by byte; that is no waiting in vain.
        self.came = bool(data)
        replies = self.reader.feed(data)
        for reply in replies:
            match reply:
                case PaperStatus():
                    self.heard.in_order = True
                case AutoStatus() | StarStatus():
                    self._on_report(reply)
                case Block(bytes=text):
                    self.heard.block = text
                case Stray():
                    self.heard.garbled = True
                case _:
                    pass
        return replies
