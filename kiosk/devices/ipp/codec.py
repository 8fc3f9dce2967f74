"""Writes IPP messages and takes them apart; any bytes give a message or a named mistake (RFC 8010, 3).

Own and small: the known library for Python (`pyipp`) needs an event loop and an HTTP stack of its own, and raises where
a printer says something odd; the kiosk has threads with deadlines, and treats what a device says as data.
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.devices.ipp.names import LAST_DELIMITER, GroupTag, Tag

VERSION_2_0, VERSION_1_1 = (2, 0), (1, 1)
_DEEPEST = 8
_MOST_VALUES = 50_000
_LONGEST = 0x7FFF


@dataclass(frozen=True, slots=True)
class Resolution:
    """Dots across and down, a unit: 3 for an inch, 4 for a centimetre."""

    across: int
    down: int
    unit: int = 3


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from the least to the most, both inclusive."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Value:
    """One value. None is the content of everything out of band: unknown, no value."""

    tag: int
    content: "int | str | bytes | Resolution | Range | tuple[Attribute, ...] | None"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name with its values, in their order."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Attributes that belong together; the first of a name counts."""

    tag: int
    attributes: tuple[Attribute, ...] = ()

    def values(self, name: str) -> tuple[Value, ...]:
        """Return the values of an attribute; none where it is missing."""
        return next((each.values for each in self.attributes if each.name == name), ())


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer. `code` is the operation or the status; `document` is what follows the attributes.

    An answer has the version of its request (RFC 8011, 4.1.8).
    """

    code: int
    request_id: int
    groups: tuple[Group, ...] = ()
    document: bytes = b""
    version: tuple[int, int] = VERSION_2_0

    def all(self, tag: int) -> tuple[Group, ...]:
        """Return all groups of a kind."""
        return tuple(group for group in self.groups if group.tag == tag)

    def first(self, tag: int) -> Group:
        """Return the first group of a kind; an empty one where there is none."""
        return next((group for group in self.groups if group.tag == tag), Group(tag))


Mistake = Literal["too_short", "no_group", "no_end", "nesting", "too_many", "odd_value"]


@dataclass(frozen=True, slots=True)
class Malformed:
    """Bytes that are no message, and why."""

    why: Mistake


class _MalformedError(Exception):
    def __init__(self, why: Mistake) -> None:
        super().__init__(why)
        self.why: Mistake = why


def attribute(name: str, tag: int, *contents: "int | str | bytes | tuple[Attribute, ...]") -> Attribute:
    """Return an attribute whose values are all written in one way."""
    return Attribute(name, tuple(Value(tag, content) for content in contents))


def encode(message: Message) -> bytes:
    """Return a message as bytes. Raises ValueError for a value that is too long or of the wrong kind."""
    parts = [bytes(message.version), struct.pack(">Hi", message.code, message.request_id)]
    for group in message.groups:
        parts.append(bytes((group.tag,)))
        for each in group.attributes:
            parts.extend(_written(each.name, each.values))
    return b"".join((*parts, bytes((GroupTag.END,)), message.document))


def _written(name: str, values: Iterable[Value]) -> Iterable[bytes]:
    for place, value in enumerate(values):
        own = "" if place else name
        if not isinstance(value.content, tuple):
            yield _field(value.tag, own, _packed(value))
            continue
        yield _field(value.tag, own, b"")
        for member in value.content:
            yield _field(Tag.MEMBER_NAME, "", member.name.encode())
            for each in member.values:
                yield from _written("", (each,))
        yield _field(Tag.END_COLLECTION, "", b"")


def _field(tag: int, name: str, data: bytes) -> bytes:
    key = name.encode()
    if max(len(key), len(data)) > _LONGEST:
        raise ValueError(name)
    return bytes((tag,)) + struct.pack(">H", len(key)) + key + struct.pack(">H", len(data)) + data


def _packed(value: Value) -> bytes:
    match value.content:
        case None:
            return b""
        case bool() | int() if value.tag == Tag.BOOLEAN:
            return bytes((bool(value.content),))
        case int(number):
            return struct.pack(">i", number)
        case str(text):
            return text.encode()
        case bytes(data):
            return data
        case Resolution(across, down, unit):
            return struct.pack(">iib", across, down, unit)
        case Range(least, most):
            return struct.pack(">ii", least, most)
        case _:
            raise ValueError(value.tag)


def decode(data: bytes) -> Message | Malformed:
    """Take a message apart. Text that is no UTF-8 is read with replacement characters."""
    try:
        return _Reader(data).message()
    except _MalformedError as error:
        return Malformed(error.why)


class _Reader:
    """Reads a message from the front to the back."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._count = 0

    def message(self) -> Message:
        major, minor, code, request_id = struct.unpack(">BBHi", self._take(8))
        groups: list[Group] = []
        while (tag := self._take(1)[0]) != GroupTag.END:
            if tag > LAST_DELIMITER:
                raise _MalformedError("no_group")
            groups.append(Group(tag, tuple(self._attributes())))
        return Message(code, request_id, tuple(groups), self._data[self._at :], (major, minor))

    def _attributes(self) -> Iterable[Attribute]:
        name: str | None = None
        values: list[Value] = []
        while self._peek() > LAST_DELIMITER:
            tag, key, data = self._field()
            if key or name is None:
                if name is not None:
                    yield Attribute(name, tuple(values))
                name, values = key, []
            values.append(self._value(tag, data, 0))
        if name is not None:
            yield Attribute(name, tuple(values))

    def _value(self, tag: int, data: bytes, depth: int) -> Value:
        if tag == Tag.BEGIN_COLLECTION:
            return Value(tag, tuple(self._members(depth + 1)))
        return Value(tag, _unpacked(tag, data))

    def _members(self, depth: int) -> Iterable[Attribute]:
        if depth > _DEEPEST:
            raise _MalformedError("nesting")
        name: str | None = None
        values: list[Value] = []
        while True:
            tag, _, data = self._field()
            if tag in (Tag.MEMBER_NAME, Tag.END_COLLECTION):
                if name is not None:
                    yield Attribute(name, tuple(values))
                if tag == Tag.END_COLLECTION:
                    return
                name, values = data.decode("utf-8", "replace"), []
            elif name is None or tag <= LAST_DELIMITER:
                raise _MalformedError("nesting")
            else:
                values.append(self._value(tag, data, depth))

    def _field(self) -> tuple[int, str, bytes]:
        self._count += 1
        if self._count > _MOST_VALUES:
            raise _MalformedError("too_many")
        tag = self._take(1)[0]
        key = self._take(self._length()).decode("utf-8", "replace")
        return tag, key, self._take(self._length())

    def _length(self) -> int:
        return int.from_bytes(self._take(2), "big")

    def _peek(self) -> int:
        if self._at >= len(self._data):
            raise _MalformedError("no_end")
        return self._data[self._at]

    def _take(self, count: int) -> bytes:
        piece = self._data[self._at : self._at + count]
        if len(piece) < count:
            raise _MalformedError("no_end" if self._at >= 8 else "too_short")
        self._at += count
        return piece


_LENGTHS: dict[int, int] = {Tag.INTEGER: 4, Tag.ENUM: 4, Tag.BOOLEAN: 1, Tag.RESOLUTION: 9, Tag.RANGE: 8}


def _unpacked(tag: int, data: bytes) -> int | str | bytes | Resolution | Range | None:
    if tag < Tag.INTEGER:
        return None
    if len(data) != _LENGTHS.get(tag, len(data)):
        raise _MalformedError("odd_value")
    match tag:
        case Tag.INTEGER | Tag.ENUM:
            return int.from_bytes(data, "big", signed=True)
        case Tag.BOOLEAN:
            return data[0] != 0
        case Tag.RESOLUTION:
            return Resolution(*struct.unpack(">iib", data))
        case Tag.RANGE:
            return Range(*struct.unpack(">ii", data))
        case Tag.TEXT_WITH_LANGUAGE | Tag.NAME_WITH_LANGUAGE:
            return _without_language(data)
        case _ if tag >= Tag.TEXT:
            return data.decode("utf-8", "replace")
        case _:
            return data


def _without_language(data: bytes) -> str:
    """Return the text behind its language, both with their lengths before them."""
    skip = 2 + int.from_bytes(data[:2], "big")
    length = int.from_bytes(data[skip : skip + 2], "big")
    text = data[skip + 2 : skip + 2 + length]
    if len(data) != skip + 2 + length:
        raise _MalformedError("odd_value")
    return text.decode("utf-8", "replace")


def texts(values: Sequence[Value]) -> tuple[str, ...]:
    """Return those values that are words."""
    return tuple(each.content for each in values if isinstance(each.content, str))


def numbers(values: Sequence[Value]) -> tuple[int, ...]:
    """Return those values that are whole numbers or truth values."""
    return tuple(each.content for each in values if isinstance(each.content, int))
