"""A schema-driven fuzzer over the whole contract: no answer is an error of the server's, and each is a declared one.

By turns what is asked is as the description says and is not; ids are often such as exist, so that it gets behind the
first look. The database and the clock are of the example office with a day that has begun.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi import checks

from kiosk.central.app import parts
from kiosk.central.seed import seed as fill
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.scheduling.wire import BASE
from tests.central.desk import Desk, KioskSays
from tests.central.test_contract import ROUTES
from tests.central.town import COUNTER, DAY, FIRST_COUNTER_ONLY, KIOSK, MANAGER, FakeClock, booking, town
from tests.guards.log_lines import LogLines
from tests.postgres import Postgres

EXAMPLES = 4
"""For each route and manner, times the campaign's size."""
STEP_S = 7.0
"""So much time passes from request to request, so that limits are met now and then only."""
TOLD = re.compile(r"central\.(event_rejected|put_back|chain_broken|journal_set_back)$")
"""What the central rightly says of kiosks that make things up."""
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask on SQLite, and in a campaign on PostgreSQL too, which has stricter types and other errors."""
    if "served" in metafunc.fixturenames:
        engines = ["sqlite", "postgresql"] if metafunc.config.getoption("--campaign-size") > 1 else ["sqlite"]
        metafunc.parametrize("served", engines, indirect=True, scope="module")


@pytest.fixture(scope="module")
def where(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path | str]:
    """Make an empty database on an engine."""

    def make(engine: str) -> Path | str:
        if engine == "sqlite":
            return tmp_path_factory.mktemp("fuzz") / "central.sqlite"
        server: Postgres = request.getfixturevalue("postgres")
        return server.address(server.copy("template1"))

    return make


@pytest.fixture(scope="module")
def served(
    app: FastAPI, where: Callable[[str], Path | str], request: pytest.FixtureRequest
) -> Iterator[BaseSchema]:
    """Return the served description, over a day that has begun."""
    clock = FakeClock()
    database = Database(where(request.param))
    fill(database, town(booking("LK1"), booking("LK2", minutes=40), booking("LK3", state="cancelled")))
    app.state.context = parts(database, clock, CentralSettings())
    _begin_the_day(Desk(app))
    # A stream then ends after its greeting.
    app.state.context.listeners.close()
    yield schemathesis.openapi.from_asgi("/openapi.json", app)
    app.state.context.close()
    database.close()


def _begin_the_day(desk: Desk) -> None:
    says = KioskSays()
    desk.lease()
    events = (says.checked_in("c1", "A001", "a-LK1"), says.event("printed", "c1", {"number": "A001"}))
    assert desk.post("/sync", says.batch(*events)).status == 200
    for counter in ("1", "2"):
        desk.counter(counter, "open")
    desk.hand("pickup")
    desk.counter("2", "call-next")


KNOWN: Mapping[str, tuple[object, ...]] = {
    "ticket_id": ("c1",),
    "counter_id": ("1", "2", "3"),
    "kiosk_id": ("k1", "k2", "k9"),
    "appointment_id": ("a-LK1", "a-LK2", "a-LK3"),
    "service_id": ("registration", "pickup"),
    "series": ("A", "B"),
    "day": (DAY.isoformat(),),
    "date": (DAY.isoformat(),),
    "epoch": (1,),
    "number": ("A001", "A004", "K2-001"),
    "check_in_id": ("c1", "c2"),
    "services": (["pickup"],),
    "code": ("LK2",),
    "event_id": ("k1-1-1", "new"),
    "type": ("checked_in", "rated", "voided", "reprinted"),
    "body": ({"score": 5}, {"number": "A002", "day": DAY.isoformat(), "service_id": "pickup"}),
}


def _with_known(draw: Any, given: Any) -> Any:
    """Put values that exist in the place of some that were made up."""
    if isinstance(given, list):
        return [_with_known(draw, each) for each in given]
    if not isinstance(given, dict):
        return given
    return {
        name: draw(st.sampled_from(KNOWN[name]))
        if name in KNOWN and draw(st.integers(0, 3))
        else _with_known(draw, value)
        for name, value in given.items()
    }


@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["as_said", "otherwise"]
)
@pytest.mark.parametrize("route", ROUTES, ids=" ".join)
def test_every_answer_is_declared(
    app: FastAPI,
    served: BaseSchema,
    campaign_size: int,
    log_lines: LogLines,
    route: tuple[str, str],
    mode: GenerationMode,
) -> None:
    method, path = route
    operation = served[BASE + path][method.upper()]
    said = operation.definition.raw
    if mode is GenerationMode.NEGATIVE and not said.keys() & {"parameters", "requestBody", "security"}:
        pytest.skip("nothing is asked for")
    roles = said.get("x-roles", [])
    tokens = [token for role, token in TOKENS if role in roles or "any" in roles] or [KIOSK]

    @seed(2026)
    @settings(
        max_examples=EXAMPLES * campaign_size,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(mode), data=st.data())
    def ask(case: Case[Any], data: Any) -> None:
        app.state.context.clock.sleep(STEP_S)
        if mode is GenerationMode.POSITIVE:
            case.path_parameters = _with_known(data.draw, case.path_parameters)
            case.query = _with_known(data.draw, case.query)
            case.body = _with_known(data.draw, case.body)
        token = data.draw(st.sampled_from([*tokens * 8, *(each for _, each in TOKENS), None]))
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        case.validate_response(case.call(headers=headers), checks=CHECKS)

    ask()
    log_lines.lines = [line for line in log_lines.lines if not TOLD.search(line)]


TOKENS = (
    ("kiosk", KIOSK),
    ("counter", COUNTER),
    ("counter", FIRST_COUNTER_ONLY),
    ("manager", MANAGER),
    ("ticket holder", "c1"),
)
