"""The served description of the contract: the wire shapes as they are, who may call, every problem with its codes.

Roles, and the problems that follow from how a route is made (it takes a token, a body, a key), are read from the route
itself; a route names only what is special about it (`refuses`).
"""

from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic.json_schema import models_json_schema

from kiosk.central.api.codes import (
    CODES,
    OF_ALL,
    OF_BODIES,
    OF_CHANGES,
    OF_PARAMETERS,
    OF_ROLES,
    OF_TOKENS,
)
from kiosk.scheduling import wire, wire_fleet

REF = "#/components/schemas/{model}"
PROBLEM = "application/problem+json"

EVENTS = ("ticket", "queue", "office", "appointment", "command", "reset")

_REFUSES = "x-refuses"
_ROLES = "x-roles"
_BEARER = "bearer"
_TOKEN, _KEY = "authorization", "idempotency-key"
_UNUSED = ("HTTPValidationError", "ValidationError")

_NOT_IN_SIGNATURES: tuple[type[wire.Shape], ...] = (
    wire.SyncRequest,
    wire.CheckedInBody,
    wire.PrintBody,
    wire.NoticeShape,
    wire.Problem,
)
"""Shapes that a route reads or writes by itself."""


def refuses(*codes: str) -> dict[str, Any]:
    """Name the codes of the problems that are special to a route."""
    return {_REFUSES: list(codes)}


def body_of(name: str) -> dict[str, Any]:
    """Describe the body of a route that reads it by itself."""
    schema = {"$ref": REF.format(model=name)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def stream_of(name: str) -> dict[int | str, dict[str, Any]]:
    """Describe the stream: each event, and in its data this shape."""
    data = {
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": {"$ref": REF.format(model=name)},
    }
    event = {
        "type": "object",
        "required": ["event", "data"],
        "properties": {"id": {"type": "string"}, "event": {"enum": list(EVENTS)}, "data": data},
    }
    # OpenAPI 3.2, 4.14.2; before, there was no word for the schema of an event.
    content = {"text/event-stream": {"itemSchema": event}}
    return {200: {"description": "Server-sent events", "content": content}}


def describe(app: FastAPI, routers: Sequence[APIRouter]) -> dict[str, Any]:
    """Write the description of an application; `routers` are those of the contract."""
    said = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        separate_input_output_schemas=False,
    )
    parts = said.setdefault("components", {})
    _shapes(parts.setdefault("schemas", {}))
    parts["securitySchemes"] = {_BEARER: {"type": "http", "scheme": "bearer"}}
    roles = dict(_roles(routers))
    for path, operations in said["paths"].items():
        for method, operation in operations.items():
            _finish(operation, roles.get((path, method), ()))
    return said


def _shapes(schemas: dict[str, Any]) -> None:
    # FastAPI leaves defaults of null out; a shape is served as the model itself describes it.
    named = {name: shape for name in schemas if (shape := _shape(name)) is not None}
    named |= {shape.__name__: shape for shape in _NOT_IN_SIGNATURES}
    _, more = models_json_schema([(shape, "validation") for shape in named.values()], ref_template=REF)
    schemas.update(more["$defs"])
    for unused in _UNUSED:
        schemas.pop(unused, None)


def _shape(name: str) -> type[wire.Shape] | None:
    found = getattr(wire, name, None) or getattr(wire_fleet, name, None)
    return found if isinstance(found, type) and issubclass(found, wire.Shape) else None


def _finish(operation: dict[str, Any], roles: tuple[str, ...]) -> None:
    parameters = operation.get("parameters", [])
    names = {each["name"] for each in parameters}
    # A credential is no parameter: OpenAPI 3.1, 4.8.12.
    operation["parameters"] = [each for each in parameters if each["name"] != _TOKEN]
    if not operation["parameters"]:
        del operation["parameters"]
    if _TOKEN in names:
        operation["security"] = [{_BEARER: []}]
        operation[_ROLES] = list(roles) or ["any"]
    responses = operation["responses"]
    responses.pop("422", None)
    for code in _codes(operation, names, by_role=bool(roles)):
        _declare(responses, code)


def _codes(operation: dict[str, Any], names: set[str], *, by_role: bool) -> list[str]:
    codes = [*OF_ALL, *operation.pop(_REFUSES, ())]
    if _TOKEN in names:
        codes += OF_TOKENS
    if by_role:
        codes += OF_ROLES
    if "requestBody" in operation:
        codes += OF_BODIES
    if names - {_TOKEN}:
        codes += OF_PARAMETERS
    if _KEY in names:
        codes += OF_CHANGES
    return sorted(set(codes))


def _declare(responses: dict[str, Any], code: str) -> None:
    status = CODES[code].status
    if str(status) not in responses:
        responses[str(status)] = _problem(status)
    elif PROBLEM not in responses[str(status)].get("content", {}):
        # The same status with another body: `/readyz` says 503 with its own.
        responses[str(status)].setdefault("content", {}).update(_problem(status)["content"])
    codes = responses[str(status)]["content"][PROBLEM]["schema"]["properties"]["code"]["enum"]
    if code not in codes:
        codes.append(code)


def _problem(status: int) -> dict[str, Any]:
    schema = {"$ref": REF.format(model="Problem"), "properties": {"code": {"enum": []}}}
    said: dict[str, Any] = {
        "description": HTTPStatus(status).phrase,
        "content": {PROBLEM: {"schema": schema}},
    }
    if status in (429, 503):
        seconds = {"type": "integer", "minimum": 0}
        said["headers"] = {"Retry-After": {"schema": seconds, "description": "seconds"}}
    if status == 401:
        said["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
    return said


def _roles(routers: Iterable[APIRouter]) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for route in (each for router in routers for each in router.routes):
        if not isinstance(route, APIRoute):
            continue
        roles = tuple(role for call in _calls(route.dependant) for role in getattr(call, "roles", ()))
        for method in route.methods or ():
            yield (wire.BASE + route.path, method.lower()), roles


def _calls(dependant: Dependant) -> Iterator[object]:
    for each in dependant.dependencies:
        yield each.call
        yield from _calls(each)
