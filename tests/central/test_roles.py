"""Every call that takes a token refuses without one, and with one of another role, whatever else is asked."""

import re
from typing import Any

import pytest
from fastapi import FastAPI

from kiosk.scheduling.wire import BASE
from tests.central.desk import Desk
from tests.central.test_contract import ROUTES
from tests.central.town import COUNTER, KIOSK, MANAGER

TOKENS = {"kiosk": KIOSK, "counter": COUNTER, "manager": MANAGER}
OPEN = {
    ("get", "/healthz"),
    ("get", "/readyz"),
    ("get", "/metrics"),
    ("post", "/enrolments"),
    ("post", "/enrolments/requests"),
    ("post", "/enrolments/requests/outcome"),
}
"""But for the enrolments they are for this machine; `/metrics` is for managers too."""


def said(app: FastAPI, route: tuple[str, str]) -> Any:
    """Return the description of a call."""
    return app.openapi()["paths"][BASE + route[1]][route[0]]


@pytest.mark.parametrize("route", [each for each in ROUTES if each not in OPEN], ids=" ".join)
def test_who_may_not_is_refused_before_anything_else_is_looked_at(
    app: FastAPI, desk: Desk, route: tuple[str, str]
) -> None:
    roles = said(app, route)["x-roles"]
    method, path = route[0].upper(), re.sub(r"\{\w+\}", "none", route[1])
    body: object = None if method == "GET" else {}
    for token in (None, "wrong"):
        reply = desk.ask(method, path, body, token)
        assert (reply.status, reply.code) == (401, "unauthorized")
    for role, token in TOKENS.items():
        if role not in roles and "any" not in roles:
            assert desk.ask(method, path, body, token).code == "forbidden", role


def test_what_is_open_to_all_is_what_must_be(app: FastAPI) -> None:
    assert {route for route in ROUTES if "security" not in said(app, route)} == OPEN
