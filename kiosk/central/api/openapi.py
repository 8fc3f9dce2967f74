"""The served description of the contract: the wire shapes as they are, every error a problem document."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from kiosk.scheduling import wire

REF = "#/components/schemas/{model}"

_NOT_IN_SIGNATURES: tuple[type[wire.Shape], ...] = (
    wire.SyncRequest,
    wire.CheckedInBody,
    wire.PrintBody,
    wire.NoticeShape,
    wire.Problem,
)
"""Shapes that a route reads or writes by itself."""


def body_of(name: str) -> dict[str, Any]:
    """Describe the body of a route that reads it by itself."""
    schema = {"$ref": REF.format(model=name)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def stream_of(name: str) -> dict[int | str, dict[str, Any]]:
    """Describe the stream: the data of each event is of this shape."""
    schema = {"$ref": REF.format(model=name)}
    return {200: {"description": "Server-sent events", "content": {"text/event-stream": {"schema": schema}}}}


def describe(app: FastAPI) -> dict[str, Any]:
    """Write the description of an application."""
    said = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        separate_input_output_schemas=False,
    )
    schemas = said.setdefault("components", {}).setdefault("schemas", {})
    # FastAPI leaves defaults of null out; a shape is served as the model itself describes it.
    named = {name: getattr(wire, name) for name in schemas if hasattr(wire, name)}
    named |= {shape.__name__: shape for shape in _NOT_IN_SIGNATURES}
    _, more = models_json_schema([(shape, "validation") for shape in named.values()], ref_template=REF)
    schemas.update(more["$defs"])
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for operation in (each for path in said["paths"].values() for each in path.values()):
        operation["responses"].pop("422", None)
        operation["responses"]["default"] = {
            "description": "A problem, with a stable code",
            "content": {"application/problem+json": {"schema": {"$ref": REF.format(model="Problem")}}},
        }
    return said
