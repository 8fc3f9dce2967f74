"""The served description says what `kiosk.scheduling.wire` says, and every route of the contract is there."""

from inspect import isclass
from typing import Any

import pytest
from fastapi import FastAPI

from kiosk.scheduling import wire, wire_fleet
from tests.central.desk import Desk

REF = "#/components/schemas/{model}"

ROUTES = {
    ("get", "/office"): (None, "OfficeShape"),
    ("get", "/appointments"): (None, "DayListShape"),
    ("get", "/appointments/{appointment_id}/code"): (None, "SignedCodeShape"),
    ("post", "/appointments/lookup"): ("LookUpRequest", "LookUpAnswer"),
    ("post", "/number-leases"): ("LeaseRequest", "LeaseShape"),
    ("post", "/claims"): ("ClaimRequest", "ClaimAnswer"),
    ("post", "/sync"): ("SyncRequest", "SyncAnswerShape"),
    ("post", "/tickets"): ("NewTicketRequest", "TicketStatusShape"),
    ("post", "/tickets/adopt"): ("AdoptRequest", "TicketStatusShape"),
    ("post", "/tickets/{ticket_id}/void"): ("VoidRequest", "TicketStatusShape"),
    ("post", "/tickets/{ticket_id}/amend"): ("AmendRequest", "TicketStatusShape"),
    ("get", "/tickets"): (None, "CounterTicketsShape"),
    ("get", "/tickets/{ticket_id}"): (None, "TicketStatusShape"),
    ("get", "/kiosks/silent"): (None, "SilentKiosksShape"),
    ("get", "/queue"): (None, "QueueShape"),
    ("get", "/stream"): (None, "NoticeShape"),
    ("post", "/counters/{counter_id}/open"): ("OpenCounterRequest", "CounterShape"),
    ("post", "/counters/{counter_id}/close"): (None, "CounterShape"),
    ("post", "/counters/{counter_id}/call-next"): (None, "CounterShape"),
    ("post", "/counters/{counter_id}/recall"): (None, "CounterShape"),
    ("post", "/counters/{counter_id}/start"): (None, "CounterShape"),
    ("post", "/counters/{counter_id}/complete"): ("CompleteRequest", "CounterShape"),
    ("post", "/counters/{counter_id}/no-show"): (None, "CounterShape"),
    ("post", "/counters/{counter_id}/return"): (None, "CounterShape"),
    ("post", "/counters/{counter_id}/transfer"): ("TransferRequest", "CounterShape"),
    ("post", "/tickets/{ticket_id}/rating"): ("RatingRequest", "RatingShape"),
    ("post", "/enrolment-codes"): ("EnrolmentCodeRequest", "EnrolmentCodeShape"),
    ("post", "/enrolments"): ("EnrolmentRequest", "EnrolmentShape"),
    ("post", "/enrolments/requests"): ("JoiningRequest", "JoiningShape"),
    ("post", "/enrolments/requests/outcome"): ("JoiningQuestion", "EnrolmentShape"),
    ("get", "/kiosks/self/settings"): (None, "SettingsShape"),
    ("get", "/kiosks"): (None, "KiosksShape"),
    ("post", "/kiosks/self/heartbeat"): ("HeartbeatRequest", "HeartbeatShape"),
    ("post", "/kiosks/self/token"): (None, "TokenShape"),
    ("post", "/kiosks/{kiosk_id}/commands"): ("CommandRequest", "CommandShape"),
    ("post", "/kiosks/{kiosk_id}/revoke"): (None, "KioskShape"),
    ("get", "/reports/day"): (None, "ReportShape"),
    ("get", "/reports/period"): (None, "ReportShape"),
    ("get", "/healthz"): (None, "HealthShape"),
    ("get", "/readyz"): (None, "HealthShape"),
    ("get", "/metrics"): (None, None),
}
"""The contract, with the shapes of question and answer; None for no body, and for an answer that is plain text."""

SHAPES = {
    name: shape
    for name, shape in (vars(wire) | vars(wire_fleet)).items()
    if isclass(shape)
    and issubclass(shape, wire.Shape)
    and name not in ("Shape", "AppointmentShape")  # the base of all, and one that is only built upon
}


@pytest.fixture(scope="module")
def served(app: FastAPI) -> Any:
    """Return the description, as it goes out."""
    reply = Desk(app).ask("GET", "//openapi.json", token=None)
    assert reply.status == 200
    return reply.json


@pytest.mark.parametrize("name", SHAPES)
def test_shape_is_served_as_it_is(served: Any, name: str) -> None:
    expected = SHAPES[name].model_json_schema(ref_template=REF)
    expected.pop("$defs", None)
    assert served["components"]["schemas"][name] == expected


@pytest.mark.parametrize("route", ROUTES, ids=" ".join)
def test_route_is_served_with_its_shapes(served: Any, route: tuple[str, str]) -> None:
    method, path = route
    asked, answered = ROUTES[route]
    operation = served["paths"][wire.BASE + path][method]
    if asked is not None:
        assert REF.format(model=asked) in str(operation["requestBody"]["content"]["application/json"])
    else:
        assert "requestBody" not in operation
    success = operation["responses"].get("200") or operation["responses"]["201"]
    if answered is None:
        assert list(success["content"]) == ["text/plain"]
    else:
        assert REF.format(model=answered) in str(success)
    problems = {status: each for status, each in operation["responses"].items() if status >= "400"}
    assert all("application/problem+json" in each["content"] for each in problems.values())
    assert "default" not in operation["responses"]


def test_nothing_else_is_served(served: Any) -> None:
    found = {
        (method, path.removeprefix(wire.BASE)) for path, each in served["paths"].items() for method in each
    }
    assert found == ROUTES.keys()


NO_KEY = ("/appointments/lookup", "/enrolments/requests", "/enrolments/requests/outcome")
"""What changes nothing; a request that gets lost runs out, and is asked about by a secret that is its key."""


def test_changes_take_an_idempotency_key(served: Any) -> None:
    for (method, path), _ in ROUTES.items():
        names = [each["name"] for each in served["paths"][wire.BASE + path][method].get("parameters", [])]
        changes = method == "post" and path not in NO_KEY
        assert ("idempotency-key" in names) == changes, path


def test_no_page_that_loads_foreign_scripts(desk: Desk) -> None:
    assert desk.ask("GET", "//docs", token=None).status == 404
    assert desk.ask("GET", "//redoc", token=None).status == 404
