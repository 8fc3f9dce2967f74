"""A client as a screen reader is one: an accessibility bus of its own, and the tree of another process read over it.

The words are those of AT-SPI 2 (the XML of `at-spi2-core`); the wire is D-Bus, by jeepney.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.peers.having import program
from tests.peers.ipp_peers import Peer
from tests.waiting import wait_until

_ACCESSIBLE, _ACTION, _COMPONENT, _TEXT, _EVENTS = (
    f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Component", "Text", "Event.Focus")
)
_REGISTRY = "org.a11y.atspi.Registry"
_REGISTRY_PATH = "/org/a11y/atspi/registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_BITS = {
    "checked": 4, "editable": 7, "enabled": 8, "focusable": 11, "focused": 12, "showing": 25, "visible": 30,
    "checkable": 41,
}  # fmt: skip
"""The numbers of AtspiStateType."""
_START_S = 60.0
_ANSWER_S = 30.0
_BETWEEN_S = 0.05
_LOOKS = 3
"""It is pressed anew after so many looks: a look at the tree of another program is dear."""
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>accessibility</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy><limit name="max_replies_per_connection">50000</limit></busconfig>
"""


class Desktop(Peer):
    """A screen that nobody sees, and an accessibility bus with its registry; `open` shows the kiosk on it."""

    def __init__(self) -> None:
        self._xvfb = program("Xvfb", "Debian has it in xvfb")
        self._bus = program("dbus-daemon", "Debian has it in dbus-daemon")
        where = Path("/usr/libexec/at-spi2-registryd")
        self._registry = (
            where if where.exists() else program("at-spi2-registryd", "Debian has it in at-spi2-core")
        )
        super().__init__()
        self.address = f"unix:path={self.folder / 'bus'}"
        self._display = ""

    def start(self) -> None:
        """See `Peer`."""
        reading, writing = os.pipe()
        self._running.append(
            subprocess.Popen(
                [self._xvfb, "-displayfd", str(writing), "-screen", "0", "1000x1200x24", "-nolisten", "tcp"],
                pass_fds=(writing,), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self._display = f":{told.readline().strip()}"
        (self.folder / "bus.conf").write_text(_BUS.format(folder=self.folder), "utf-8")
        self.run(self._bus, "--nofork", f"--config-file={self.folder / 'bus.conf'}")
        wait_until((self.folder / "bus").exists, _START_S)
        self.run(self._registry, **self._environment)

    @property
    def _environment(self) -> dict[str, str]:
        # The bus of the session is not to be looked for: there is none, and asking for it would start one.
        return {
            "DISPLAY": self._display, "AT_SPI_BUS_ADDRESS": self.address, "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "HOME": str(self.folder), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        }  # fmt: skip

    def open(self) -> "Reader":
        """Show the kiosk; return who reads it, as soon as it is on the bus."""
        state = self.folder / "state"
        state.mkdir()
        self.run(sys.executable, "-m", "tests.peers.on_a_screen", state, **self._environment)
        reader = Reader(open_dbus_connection(self.address))
        wait_until(reader.finds_program, _START_S)
        return reader


@dataclass(frozen=True)
class Call:
    """A question to one object: interface, method, and its arguments with their signature."""

    interface: str
    member: str
    signature: str | None = None
    body: tuple[Any, ...] = ()


def _property(name: str) -> Call:
    return Call("org.freedesktop.DBus.Properties", "Get", "ss", (_ACCESSIBLE, name))


Place = tuple[str, str]
"""Where an object is: the name of its program on the bus, and its path there."""
_ABOUT = (
    Call(_ACCESSIBLE, "GetRoleName"), _property("Name"), _property("Description"), Call(_ACCESSIBLE, "GetState"),
    Call(_ACCESSIBLE, "GetInterfaces"), Call(_ACTION, "GetActions"), Call(_COMPONENT, "GetExtents", "u", (0,)),
    Call(_ACCESSIBLE, "GetChildren"),
)  # fmt: skip
_NEEDED = (0, 1, 2, 3, 4, 7)
"""Not every object can do something or has a place; one without the others has just gone."""
_IN_SHORT = (_ABOUT[3], _ABOUT[0], _ABOUT[1], _ABOUT[7])
"""What is asked of everything where one thing is looked for."""


@dataclass(frozen=True)
class Node:
    """Something in the tree, as it was when it was read; `extents` are x, y, width, height on the screen in pixels."""

    place: Place
    role: str
    name: str
    description: str
    states: frozenset[str]
    interfaces: frozenset[str]
    actions: tuple[str, ...]
    extents: tuple[int, int, int, int]
    children: tuple[Place, ...]

    def __repr__(self) -> str:
        return f"{self.role} {self.name!r}"


def _node(place: Place, told: Sequence[Any]) -> Node:
    role, name, description, (low, high), interfaces, actions, extents, children = told
    return Node(
        place, role, name[1], description[1],
        frozenset(name for name, bit in _BITS.items() if (low | high << 32) >> bit & 1),
        frozenset(each.rpartition(".")[2] for each in interfaces),
        tuple(name for name, _, _ in actions or ()), extents or (0, 0, 0, 0), tuple(children),
    )  # fmt: skip


class Reader:
    """Reads the only program on the bus. Questions go out together: an answer by itself costs two turns of the wire."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._between = threading.Event()
        self._signals: list[Message] = []

    def close(self) -> None:
        self._connection.close()

    def ask(self, questions: Sequence[tuple[Place, Call]]) -> list[Any]:
        """Return the only value of each answer; None where there is no such object or method."""
        waiting: dict[int, int] = {}
        answers: list[Any] = [None] * len(questions)
        for number, ((bus, path), call) in enumerate(questions):
            message = new_method_call(
                DBusAddress(path, bus, call.interface), call.member, call.signature, call.body
            )
            serial = next(self._connection.outgoing_serial)
            waiting[serial] = number
            self._connection.send(message, serial=serial)
        while waiting:
            message = self._connection.receive(timeout=_ANSWER_S)
            self._hear(message)
            at = waiting.pop(message.header.fields.get(HeaderFields.reply_serial, -1), None)
            if at is not None and message.header.message_type is MessageType.method_return and message.body:
                answers[at] = message.body[0]
        return answers

    def nodes(self, places: Sequence[Place]) -> list[Node | None]:
        """Read some objects; None stands for what is gone."""
        told = self.ask([(place, call) for place in places for call in _ABOUT])
        each = [told[at : at + len(_ABOUT)] for at in range(0, len(told), len(_ABOUT))]
        return [
            None if any(about[at] is None for at in _NEEDED) else _node(place, about)
            for place, about in zip(places, each, strict=True)
        ]

    def node(self, place: Place) -> Node:
        """Read one object."""
        (node,) = self.nodes([place])
        assert node is not None, place
        return node

    def finds_program(self) -> bool:
        """Say whether there is a program with a window in which something is."""
        (programs,) = self.ask([((_REGISTRY, _ROOT), Call(_ACCESSIBLE, "GetChildren"))])
        there = [each for each in self.nodes(programs or ()) if each is not None]
        windows = [window for each in there for window in self.nodes(each.children)]
        return any(window is not None and window.children for window in windows)

    @property
    def program(self) -> Node:
        (programs,) = self.ask([((_REGISTRY, _ROOT), Call(_ACCESSIBLE, "GetChildren"))])
        (program,) = programs
        return self.node(program)

    @property
    def window(self) -> Node:
        (window,) = self.program.children
        return self.node(window)

    def read(self, *, showing: bool = True) -> list[Node]:
        """Read the window, line by line of the tree; `showing` leaves out what is not seen, with all that is in it."""
        found, level = [], list(self.window.children)
        while level:
            nodes = [n for n in self.nodes(level) if n is not None and ("showing" in n.states or not showing)]
            found += nodes
            level = [child for node in nodes for child in node.children]
        return found

    def find(self, name: str, role: str = "") -> Node | None:
        """Find what is shown under a name."""
        level = list(self.window.children)
        while level:
            told = self.ask([(place, call) for place in level for call in _IN_SHORT])
            places, level = level, []
            for at, place in enumerate(places):
                states, role_there, name_there, children = told[4 * at : 4 * at + 4]
                if states is None or not states[0] >> _BITS["showing"] & 1:
                    continue
                if name_there is not None and name_there[1] == name and role in ("", role_there):
                    return self.node(place)
                level += children or ()
        return None

    def wait_for(self, name: str, role: str = "") -> Node:
        """Return what is shown under a name, as soon as it is."""
        found: list[Node] = []

        def has_come() -> bool:
            found.extend(each for each in (self.find(name, role),) if each is not None)
            return bool(found) or self._between.wait(_BETWEEN_S)

        wait_until(has_come, _ANSWER_S)
        return found[0]

    def text(self, node: Node) -> str:
        """Return the text of what has one, as it is now."""
        (text,) = self.ask([(node.place, Call(_TEXT, "GetText", "ii", (0, -1)))])
        return text or ""

    def texts(self, *, showing: bool = True) -> list[str]:
        """Return every name, description and text in the tree."""
        read = self.read(showing=showing)
        said = [text for each in read for text in (each.name, each.description)]
        said += [self.text(each) for each in read if "Text" in each.interfaces]
        return [each for each in said if each]

    def act(self, node: Node, action: str) -> None:
        """Do one of its actions by name."""
        at = node.actions.index(action)
        assert self.ask([(node.place, Call(_ACTION, "DoAction", "i", (at,)))]) == [True]

    def press(self, name: str, then: Callable[[], object]) -> None:
        """Press a button by its name until something holds: within half a second of another it is held back."""
        self.press_until(self.wait_for(name), then)

    def press_until(self, button: Node, then: Callable[[], object]) -> None:
        """See `press`."""
        looks = 0

        def has_come() -> bool:
            nonlocal looks
            if looks % _LOOKS == 0:
                (now,) = self.nodes([button.place])
                if now is not None and {"enabled", "showing"} <= now.states:
                    self.act(now, "Press")
            looks += 1
            self._between.wait(_BETWEEN_S)
            return bool(then())

        wait_until(has_come, _ANSWER_S)

    def focus_told(self, do: Callable[[], object]) -> str:
        """Return the name of what says that it has got the focus when something is done."""
        register = Call(_REGISTRY, "RegisterEvent", "sass", ("focus", [], ""))
        self.ask([((_REGISTRY, _REGISTRY_PATH), register)])
        rule = MatchRule(type="signal", interface=_EVENTS, member="Focus")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER_S)
        self._signals.clear()
        do()
        while not self._signals:
            self._hear(self._connection.receive(timeout=_ANSWER_S))
        fields = self._signals[0].header.fields
        return self.node((fields[HeaderFields.sender], fields[HeaderFields.path])).name

    def _hear(self, message: Message) -> None:
        if message.header.fields.get(HeaderFields.interface) == _EVENTS:
            self._signals.append(message)
