"""Finds the line of each key of a TOML text, for complaints; `tomllib` gives values only.

The text must be TOML already (`tomllib` has read it): this reads no values, it steps over them (TOML 1.0).
"""

from bisect import bisect_right
from collections.abc import Mapping
from json import loads

Path = tuple[str | int, ...]
"""Where a value stands: names of tables and of the key, and places in arrays."""

_SPACE = " \t\r\n"
_QUOTES = "\"'"
_VALUE_ENDS = ",]}\n#"
_KEY_ENDS = ".=] \t\r\n"


def places(text: str) -> Mapping[Path, int]:
    """Return the line, from 1, of each table, key and element of an array."""
    return _Reader(text).read()


class _Reader:
    """Steps through a text. What it notes first of a path stays: the first line is where a table begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]
        self._found: dict[Path, int] = {}
        self._elements: dict[Path, int] = {}

    def read(self) -> Mapping[Path, int]:
        """Read the whole text."""
        table: Path = ()
        while self._skip_blank():
            if self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._found

    def _peek(self, length: int = 1) -> str:
        return self._text[self._at : self._at + length]

    def _skip_blank(self, *, commas: bool = False) -> bool:
        """Step over spaces, ends of lines and comments; tell whether anything is left."""
        stepped = _SPACE + "," if commas else _SPACE
        while self._at < len(self._text):
            if self._peek() == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif self._peek() in stepped:
                self._at += 1
            else:
                return True
        return False

    def _note(self, path: Path) -> None:
        line = bisect_right(self._starts, self._at)
        for length in range(1, len(path) + 1):
            self._found.setdefault(path[:length], line)

    def _header(self) -> Path:
        several = self._peek(2) == "[["
        self._at += 2 if several else 1
        path = self._in_last_elements(self._keys())
        self._at += 2 if several else 1
        if several:
            number = self._elements[path] = self._elements.get(path, -1) + 1
            path = (*path, number)
        self._note(path)
        return path

    def _in_last_elements(self, keys: Path) -> Path:
        """Write a path so that it leads into the last element of each array of tables on its way."""
        path: Path = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            if place < len(keys) - 1 and path in self._elements:
                path = (*path, self._elements[path])
        return path

    def _pair(self, table: Path) -> None:
        start = self._at
        path = (*table, *self._keys())
        self._at, end = start, self._at
        self._note(path)
        self._at = end + 1
        self._value(path)

    def _keys(self) -> Path:
        """Read keys with dots between; stop at what ends them."""
        keys: list[str] = []
        while True:
            self._skip_blank()
            keys.append(self._key())
            self._skip_blank()
            if self._peek() != ".":
                return tuple(keys)
            self._at += 1

    def _key(self) -> str:
        start = self._at
        if self._peek() and self._peek() in _QUOTES:
            self._string()
            quoted = self._text[start : self._at]
            return _unquoted(quoted)
        while self._at < len(self._text) and self._peek() not in _KEY_ENDS:
            self._at += 1
        return self._text[start : self._at]

    def _value(self, path: Path) -> None:
        self._skip_blank()
        match self._peek():
            case "[":
                self._array(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._string()
            case _:
                while self._at < len(self._text) and self._peek() not in _VALUE_ENDS:
                    self._at += 1

    def _array(self, path: Path) -> None:
        self._at += 1
        number = 0
        while self._skip_blank(commas=True) and self._peek() != "]":
            self._note((*path, number))
            self._value((*path, number))
            number += 1
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while self._skip_blank(commas=True) and self._peek() != "}":
            self._pair(path)
        self._at += 1

    def _string(self) -> None:
        quote = self._peek()
        mark = quote * 3 if self._peek(3) == quote * 3 else quote
        self._at += len(mark)
        while self._at < len(self._text) and self._peek(len(mark)) != mark:
            self._at += 2 if quote == '"' and self._peek() == "\\" else 1
        self._at += len(mark)
        while len(mark) == 3 and self._peek() == quote:
            # Up to two quotes may stand before the three that end it.
            self._at += 1


def _unquoted(quoted: str) -> str:
    """Read a quoted key; one that TOML escapes otherwise than JSON stays as it is written."""
    if quoted.startswith('"'):
        try:
            return str(loads(quoted))
        except ValueError:
            pass
    return quoted[1:-1]
