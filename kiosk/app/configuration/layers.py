"""Layers of settings: where each value comes from, and which of several goes before the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from kiosk.app.configuration.toml_places import Path as Place

Values = Mapping[str, Any]
"""Tables of settings as TOML and JSON give them; nothing is checked yet."""


class Kind(Enum):
    """What kind of place a value comes from."""

    DEFAULT = "default"
    FILE = "file"
    CENTRAL = "central"
    ENROLMENT = "enrolment"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: `file` and `line` (from 1) of a file, `version` of the central's settings."""

    kind: Kind
    file: Path | None = None
    line: int | None = None
    version: int | None = None

    def __str__(self) -> str:
        match self.kind:
            case Kind.FILE:
                return str(self.file) if self.line is None else f"{self.file}:{self.line}"
            case Kind.CENTRAL:
                return f"central version {self.version}"
            case Kind.DEFAULT:
                return "default"
            case Kind.ENROLMENT:
                return "enrolment"


@dataclass(frozen=True, slots=True)
class Layer:
    """Values of one origin; `lines` says on which line of its file each stands."""

    origin: Origin
    values: Values
    lines: Mapping[Place, int]

    def origin_of(self, place: Place) -> Origin | None:
        """Return where a value of this layer stands; None where the layer says nothing of it."""
        if not _holds(self.values, place):
            return None
        return Origin(self.origin.kind, self.origin.file, self.lines.get(place), self.origin.version)


class LayerSource(PydanticBaseSettingsSource):
    """A layer as pydantic-settings takes it. The environment is never a source."""

    def __init__(self, settings_cls: type[BaseSettings], layer: Layer) -> None:
        super().__init__(settings_cls)
        self._layer = layer

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """See the base."""
        del field
        return self._layer.values.get(field_name), field_name, False

    def __call__(self) -> dict[str, Any]:
        """See the base."""
        return dict(self._layer.values)


def origin_of(layers: Sequence[Layer], place: Place) -> Origin:
    """Return where the value at a place comes from; `layers` with the highest first."""
    found = (layer.origin_of(place) for layer in layers)
    return next((origin for origin in found if origin is not None), Origin(Kind.DEFAULT))


def nearest_origin(layers: Sequence[Layer], place: Place) -> Origin:
    """Return who says something of a place or else of what it is in: of an element, its list."""
    for length in range(len(place), 0, -1):
        origin = origin_of(layers, place[:length])
        if origin.kind is not Kind.DEFAULT:
            return origin
    return Origin(Kind.DEFAULT)


def value_in(layers: Sequence[Layer], place: Place) -> object:
    """Return what the highest layer that has it says at a place; None where none has it."""
    for layer in layers:
        if _holds(layer.values, place):
            return _at(layer.values, place)
    return None


def _holds(values: object, place: Place) -> bool:
    try:
        _at(values, place)
    except (LookupError, TypeError):
        return False
    return True


def _at(values: Any, place: Place) -> object:
    for part in place:
        values = values[part]
    return values
