"""Shows settings: each value with where it comes from, and an example file; nothing secret."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from kiosk.app.configuration.hiding import shown, written
from kiosk.app.configuration.layers import Layer, Origin, origin_of
from kiosk.app.configuration.model import Settings
from kiosk.app.configuration.words import EXAMPLES, SAYS
from kiosk.domain.remote_settings import BY_NAME


@dataclass(frozen=True, slots=True)
class Shown:
    """One setting: `key` is ``table.key``, `value` as TOML writes it, with secrets hidden."""

    key: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Described:
    """What a setting is: its `default` as TOML writes it (None: it must be given), whether a central may set it."""

    key: str
    says: str
    default: str | None
    remote: bool


def shown_settings(settings: Settings, layers: Sequence[Layer]) -> Iterator[Shown]:
    """Give every setting, in the order of the tables."""
    for name in Settings.model_fields:
        table = getattr(settings, name)
        for key in type(table).model_fields:
            place = (name, key)
            yield Shown(f"{name}.{key}", shown(place, getattr(table, key)), origin_of(layers, place))


def described_settings() -> Iterator[Described]:
    """Give what every setting is, in the order of the tables."""
    for name, table in tables():
        for key, field in table.model_fields.items():
            default: Any = field.get_default(call_default_factory=True)
            told = None if default is PydanticUndefined else written(default)
            full = f"{name}.{key}"
            yield Described(full, SAYS[full], told, full in BY_NAME)


def tables() -> Iterator[tuple[str, type[BaseModel]]]:
    """Give the tables by name."""
    for name, field in Settings.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield name, field.annotation


def example() -> str:
    """Write a settings file with everything in it; what is the default is a comment."""
    lines = ["# Settings of a kiosk. What begins with # is what holds anyhow.", ""]
    by_table: dict[str, list[Described]] = {}
    for each in described_settings():
        by_table.setdefault(each.key.partition(".")[0], []).append(each)
    for name, described in by_table.items():
        lines += [f"[{name}]", *_lines(described), ""]
    return "\n".join(lines)


def _lines(described: Sequence[Described]) -> Iterator[str]:
    for each in described:
        key = each.key.partition(".")[2]
        yield f"# {each.says}"
        yield f"{key} = {EXAMPLES[each.key]}" if each.key in EXAMPLES else f"# {key} = {each.default}"


def shown_fields(each: Shown) -> Mapping[str, object]:
    """Return a setting as JSON has it."""
    origin = each.origin
    return {
        "key": each.key,
        "value": each.value,
        "origin": origin.kind.value,
        "file": None if origin.file is None else str(origin.file),
        "line": origin.line,
        "version": origin.version,
    }
