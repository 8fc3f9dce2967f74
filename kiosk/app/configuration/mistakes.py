"""What is wrong with settings: each mistake with its place, what was written, and what could have been."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from json import dumps
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.app.configuration.hiding import shown
from kiosk.app.configuration.layers import Kind, Layer, Origin, nearest_origin, value_in
from kiosk.app.configuration.tables import LOOKS

UNKNOWN_KEY, BAD_VALUE, MISSING, NOT_TOML, UNREADABLE = (
    "unknown_key", "bad_value", "missing", "not_toml", "unreadable",
)  # fmt: skip
NOT_OURS = "not_ours"
"""What says who the kiosk is since its enrolment cannot be used."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. `code` is one of this module's; `value` is as it was written, `allowed` what could stand there."""

    code: str
    origin: Origin
    key: str
    says: str
    value: str | None = None
    allowed: tuple[str, ...] = ()
    nearest: str | None = None

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        value = "" if self.value is None else f" (it is {self.value})"
        allowed = f"; possible: {', '.join(self.allowed)}" if self.allowed else ""
        nearest = f"; did you mean {self.nearest}?" if self.nearest else ""
        return f"{self.origin}: {key}{self.says}{value}{allowed}{nearest}"


def mistakes_of(problem: ValidationError, model: type[BaseModel], layers: Sequence[Layer]) -> list[Mistake]:
    """Tell every mistake that a check has found, in the order of the files."""
    found = (_mistake(error, model, layers) for error in problem.errors(include_url=False))
    return sorted(found, key=lambda each: (str(each.origin.file or ""), each.origin.line or 0))


def _mistake(error: ErrorDetails, model: type[BaseModel], layers: Sequence[Layer]) -> Mistake:
    place = tuple(part for part in error["loc"] if part != "[key]")
    key = _written(place)
    if error["type"] == "missing":
        return Mistake(MISSING, _main_file(layers), key, "is missing, and nothing can stand for it")
    origin = nearest_origin(layers, place)
    if error["type"] == "extra_forbidden":
        names, nearest = _names_at(model, place[:-1]), _nearest(model, place)
        return Mistake(UNKNOWN_KEY, origin, key, "there is no such key", None, tuple(names), nearest)
    if error["loc"][-1:] == ("[key]",):
        allowed = _allowed(error)
        return Mistake(
            UNKNOWN_KEY, origin, key, "there is no such key", None, allowed, _like(str(place[-1]), allowed)
        )
    value, allowed = value_in(layers, place), _allowed(error)
    told = None if value is None else shown(place, value)
    return Mistake(BAD_VALUE, origin, key, _says(error), told, allowed, _like(str(value), allowed))


_KINDS: Mapping[str, str] = {
    "literal_error": "cannot be this",
    "enum": "cannot be this",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_type": "must be a text in quotes",
    "path_type": "must be a text in quotes",
    "tuple_type": "must be a list in brackets",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
    "dict_type": "must be a table",
}


def _says(error: ErrorDetails) -> str:
    context: Mapping[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal":
            return f"must be {context['ge']:g} or more"
        case "less_than_equal":
            return f"must be {context['le']:g} or less"
        case "less_than":
            return f"must be less than {context['lt']:g}"
        case "string_pattern_mismatch":
            pattern = str(context["pattern"])
            return f"must be {LOOKS.get(pattern, f'like {pattern}')}"
        case "string_too_long":
            return f"must have {context['max_length']} characters at most"
        case "value_error":
            return str(context["error"])
        case other:
            return _KINDS.get(other, error["msg"])


def _allowed(error: ErrorDetails) -> tuple[str, ...]:
    """List what pydantic names as possible: ``'a', 'b' or 'c'``."""
    if error["type"] not in ("literal_error", "enum"):
        return ()
    expected = str(error.get("ctx", {}).get("expected", ""))
    return tuple(each.strip("' ") for each in expected.replace(" or ", ", ").split(", ") if each)


def _names_at(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """List the keys that a table can have."""
    table = _table_at(model, place)
    return [] if table is None else list(table.model_fields)


def _table_at(model: type[BaseModel], place: Sequence[str | int]) -> type[BaseModel] | None:
    table: type[BaseModel] | None = model
    for part in place:
        field = None if table is None else table.model_fields.get(str(part))
        table = None if field is None else _table_of(field.annotation)
    return table


def _table_of(annotation: object) -> type[BaseModel] | None:
    found = [each for each in (annotation, *get_args(annotation)) if _is_table(each)]
    return found[0] if found else None


def _is_table(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _nearest(model: type[BaseModel], place: Sequence[str | int]) -> str | None:
    """Name the key that was meant: one that is written alike, or the same one of another table."""
    key = str(place[-1])
    like = _like(key, _names_at(model, place[:-1]))
    if like is not None:
        return _written((*place[:-1], like))
    same = [every for every in _keys(model) if every.rpartition(".")[2] == key]
    return same[0] if len(same) == 1 else None


def _keys(model: type[BaseModel], within: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield f"{within}{name}"
        table = _table_of(field.annotation)
        if table is not None:
            yield from _keys(table, f"{within}{name}.")


def _like(word: str, words: Sequence[str]) -> str | None:
    found = get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    return found[0] if found else None


def _main_file(layers: Sequence[Layer]) -> Origin:
    """Return the file that a missing key belongs into: the lowest of them."""
    files = [layer.origin for layer in layers if layer.origin.kind is Kind.FILE]
    return files[-1] if files else Origin(Kind.DEFAULT)


def _written(place: Sequence[str | int]) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{_quoted(part)}" for part in place)
    return "".join(parts).removeprefix(".")


def _quoted(key: str) -> str:
    bare = key.isascii() and key.replace("-", "_").replace("_", "a").isalnum()
    return key if bare else dumps(key)
