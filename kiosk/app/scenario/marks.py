"""YAML with its places: every value knows its line and column, so that a mistake in a file can be pointed at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import yaml


class ScenarioError(Exception):
    """A mistake in a scenario file; the text names line and column (both from 1)."""

    def __init__(self, text: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {text}")
        self.text, self.line, self.column = text, line, column


@dataclass(frozen=True)
class Value:
    """A node of the file."""

    node: yaml.Node

    def mistake(self, text: str) -> ScenarioError:
        """Make the error that points here."""
        mark = self.node.start_mark
        return ScenarioError(text, mark.line + 1, mark.column + 1)

    def text(self) -> str:
        """Read a text; a number counts as its digits."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.mistake("a text is expected here")
        return str(self.node.value)

    def number(self) -> float:
        """Read a number."""
        try:
            return float(self.text())
        except ValueError:
            raise self.mistake("a number is expected here") from None

    def whole(self) -> int:
        """Read a whole number of at least 0."""
        number = self.number()
        if number != int(number) or number < 0:
            raise self.mistake("a whole number is expected here")
        return int(number)

    def truth(self) -> bool:
        """Read true or false."""
        if self.text().lower() not in ("true", "false"):
            raise self.mistake("true or false is expected here")
        return self.text().lower() == "true"

    def moment(self) -> datetime:
        """Read a time with its offset."""
        try:
            moment = datetime.fromisoformat(self.text())
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise self.mistake("a time such as 2026-11-23T10:05:00+01:00 is expected here")
        return moment

    def day(self) -> date:
        """Read a date."""
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.mistake("a date such as 1965-03-10 is expected here") from None

    def seconds(self) -> float:
        """Read a length of time: 60s, 5min, 2h, or bare seconds."""
        text = self.text().strip()
        for ending, factor in (("min", 60.0), ("h", 3600.0), ("s", 1.0), ("", 1.0)):
            if text.endswith(ending):
                try:
                    return float(text.removesuffix(ending)) * factor
                except ValueError:
                    break
        raise self.mistake("a length of time such as 60s, 5min or 2h is expected here")

    def pattern(self) -> re.Pattern[str]:
        """Read a regular expression."""
        try:
            return re.compile(self.text())
        except re.error:
            raise self.mistake("a regular expression is expected here") from None

    def items(self) -> list["Value"]:
        """Read a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.mistake("a list is expected here")
        return [Value(node) for node in self.node.value]

    @property
    def is_table(self) -> bool:
        """Tell whether this is a table of keys and values."""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        """Tell whether this is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    def table(self, allowed: frozenset[str], required: frozenset[str] = frozenset()) -> dict[str, "Value"]:
        """Read a table; a key that is not known, doubled or missing is a mistake."""
        found: dict[str, Value] = {}
        for key, value in self._pairs():
            name = key.text()
            if name not in allowed:
                raise key.mistake(f"{name!r} is not known here; known are: {', '.join(sorted(allowed))}")
            if name in found:
                raise key.mistake(f"{name!r} stands here twice")
            found[name] = value
        missing = sorted(required - found.keys())
        if missing:
            raise self.mistake(f"{missing[0]!r} is missing here")
        return found

    def single(self) -> tuple[str, "Value"]:
        """Read a table of one key: a step and what belongs to it."""
        pairs = list(self._pairs())
        if len(pairs) != 1:
            raise self.mistake("one step is expected here, such as `tap: confirm.yes`")
        return pairs[0][0].text(), pairs[0][1]

    def _pairs(self) -> Iterator[tuple["Value", "Value"]]:
        if not isinstance(self.node, yaml.MappingNode):
            raise self.mistake("a table of keys and values is expected here")
        for key, value in self.node.value:
            yield Value(key), Value(value)


def parse(text: str) -> Value:
    """Parse YAML, without any of its tags. Raises `ScenarioError`."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ScenarioError(f"this is not YAML: {problem.problem}", line, column) from None
    except yaml.YAMLError:
        raise ScenarioError("this is not YAML", 1, 1) from None
    if node is None:
        raise ScenarioError("the file is empty", 1, 1)
    return Value(node)
