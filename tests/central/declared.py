"""Holds an answer against the description that the application serves of itself."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from fastapi import FastAPI

from kiosk.scheduling.wire import BASE


@cache
def _operations(app: FastAPI) -> tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...]:
    paths: Mapping[str, Mapping[str, Any]] = app.openapi()["paths"]
    # `/tickets/adopt` before `/tickets/{ticket_id}`, as the router has it.
    ordered = sorted(paths.items(), key=lambda item: item[0].count("{"))
    return tuple((re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), each) for path, each in ordered)


def undeclared(app: FastAPI, method: str, path: str, status: int, kind: str, body: bytes) -> str:
    """Say what of an answer is not declared; empty for nothing. What is not of the contract is not looked at."""
    if not path.startswith(BASE) or status == 405:
        return ""
    found = next((each for pattern, each in _operations(app) if pattern.fullmatch(path)), None)
    operation = None if found is None else found.get(method.lower())
    if operation is None:
        return "" if status == 404 else f"{method} {path} is not described"
    said = operation["responses"].get(str(status))
    if said is None:
        return f"{method} {path} may not answer {status}: {body!r}"
    contents = said.get("content", {})
    media = kind.partition(";")[0]
    if (media or contents) and media not in contents:
        return f"{method} {path} may not answer {status} with {kind}"
    if media != "application/problem+json":
        return ""
    codes = contents[media]["schema"]["properties"]["code"]["enum"]
    code = json.loads(body)["code"]
    return "" if code in codes else f"{method} {path} may not answer {status} {code}"
