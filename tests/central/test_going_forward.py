"""A database of every earlier revision, with an office's day in it, goes forward to the newest schema and works."""

import shutil
from collections.abc import Mapping
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from fastapi import FastAPI
from sqlalchemy import URL, Connection, MetaData, create_engine

from kiosk.central.app import parts
from kiosk.central.seed import SeedAppointment, initials
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.engines import url_of
from kiosk.central.storage.migrate import configuration
from kiosk.domain.events import chain_hash
from tests.central.desk import Desk, KioskSays
from tests.central.test_migrations import differences
from tests.central.town import COUNTER, DAY, KIOSK, MANAGER, NOW, FakeClock, booking, office_shape
from tests.postgres import Postgres

FIRST = "0001"
BOOKED: SeedAppointment = booking("LK1")
SAID = KioskSays()
EVENT = SAID.checked_in("c1", "A001", BOOKED.id)

ROWS: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "installation": ({"id": 1, "secret": "ab" * 32},),
    "offices": ({"id": "town", "shape": office_shape().model_dump(mode="json"), "last_notice": 1},),
    "counters": (
        {"office_id": "town", "id": "1", "name": "Counter 1", "services": [], "signed_in": [], "open": True},
    ),
    "kiosks": (
        {
            "id": "k1",
            "office_id": "town",
            "epoch": 1,
            "last_seq": 1,
            "chain_hash": EVENT["hash"],
            "short_name": "K1",
        },
    ),
    "credentials": tuple(
        {
            "token_hash": sha256(token.encode()).hexdigest(),
            "role": role,
            "office_id": "town",
            "kiosk_id": kiosk,
        }
        for token, role, kiosk in (
            (KIOSK, "kiosk", "k1"),
            (COUNTER, "counter", None),
            (MANAGER, "manager", None),
        )
    ),
    "appointments": (
        {
            "id": BOOKED.id,
            "office_id": "town",
            "service_id": "registration",
            "start": BOOKED.start,
            "persons": 1,
            "state": "checked_in",
            "initials": initials(BOOKED.given_names, BOOKED.surname),
        },
    ),
    "appointment_people": (
        {
            "appointment_id": BOOKED.id,
            "code": BOOKED.code,
            "surname": BOOKED.surname,
            "given_names": BOOKED.given_names,
            "birth_date": BOOKED.birth_date,
            "document_number": BOOKED.document_number,
        },
    ),
    "appointment_keys": ({"key": "0" * 32, "appointment_id": BOOKED.id},),
    "visits": (
        {
            "id": "v1",
            "office_id": "town",
            "day": DAY,
            "service_id": "registration",
            "appointment_id": BOOKED.id,
            "appointment_start": BOOKED.start,
            "arrived_at": NOW,
            "state": "waiting",
        },
    ),
    "tickets": (
        {
            "id": "c1",
            "visit_id": "v1",
            "office_id": "town",
            "day": DAY,
            "number": "A001",
            "issued_at": NOW,
            "service_id": "registration",
            "persons": 1,
            "language": "en",
            "kiosk_id": "k1",
            "verified": True,
            "print_state": "printed",
        },
    ),
    "number_series": (
        {
            "office_id": "town",
            "day": DAY,
            "series": "A",
            "next_live": 6,
            "next_reserve": 500,
            "reserve_from": 500,
        },
    ),
    "number_leases": (
        {
            "id": "l1",
            "office_id": "town",
            "day": DAY,
            "series": "A",
            "kind": "live",
            "first": 1,
            "last": 5,
            "kiosk_id": "k1",
            "epoch": 1,
            "granted_at": NOW,
        },
    ),
    "events": (
        {
            "kiosk_id": "k1",
            "event_id": EVENT["event_id"],
            "epoch": 1,
            "seq": 1,
            "hash": EVENT["hash"],
            "digest": "0" * 64,
            "type": "checked_in",
            "check_in_id": "c1",
            "body": EVENT["body"],
            "applied": True,
            "received_at": NOW,
        },
    ),
    "notices": ({"office_id": "town", "seq": 1, "kind": "queue"},),
    "answers": (
        {
            "scope": sha256(KIOSK.encode()).hexdigest(),
            "key": "11111111-2222-3333-4444-555555555555",
            "fingerprint": "0" * 64,
            "status": 200,
            "body": "{}",
            "answered_at": NOW,
        },
    ),
}
"""A day as the first revision has it; a column that a revision lacks is left out."""


def revisions() -> tuple[str, ...]:
    """List all revisions, oldest first."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))
        found = tuple(each.revision for each in script.walk_revisions())
    engine.dispose()
    return found[::-1]


def fill(connection: Connection) -> None:
    """Put the day in, with a row in every table."""
    tables = MetaData()
    tables.reflect(connection)
    for table in tables.sorted_tables:
        given = ROWS.get(table.name, ())
        assert given or table.name == "alembic_version", f"no row for {table.name}"
        for row in given:
            made_up = {
                column.name: _any(column.type.python_type) for column in table.columns if not column.nullable
            }
            known = {name: value for name, value in row.items() if name in table.columns}
            connection.execute(table.insert().values(**{**made_up, **known}))


def _any(kind: type) -> object:
    return {str: "", int: 0, bool: False, date: DAY, datetime: NOW, dict: {}}.get(kind, "")


def step(address: URL | str, revision: str) -> None:
    """Bring a database, which the day is put into at the first one, to a revision."""
    engine = create_engine(address)
    with engine.begin() as connection:
        command.upgrade(configuration(connection), revision)
        if revision == FIRST:
            fill(connection)
    engine.dispose()


@pytest.fixture(scope="module")
def old_files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return a file of each revision."""
    folder = tmp_path_factory.mktemp("revisions")
    files = {}
    now = folder / "now.sqlite"
    for revision in revisions():
        step(url_of(now), revision)
        files[revision] = folder / f"{revision}.sqlite"
        shutil.copy(now, files[revision])
    return files


@pytest.mark.parametrize("revision", revisions())
def test_it_goes_forward_and_works(app: FastAPI, old_files: Mapping[str, Path], revision: str) -> None:
    goes_on(app, old_files[revision])


def test_it_goes_forward_on_postgresql(app: FastAPI, postgres: Postgres, campaign_size: int) -> None:
    """Revision by revision with the day in it; in a campaign from each of them at once and through a morning, too."""
    going = postgres.copy("template1")
    for revision in revisions():
        step(url_of(postgres.address(going)), revision)
        if campaign_size > 1 and revision != revisions()[-1]:
            comes_through(app, postgres, postgres.copy(going))
    comes_through(app, postgres, going)


def comes_through(app: FastAPI, postgres: Postgres, name: str) -> None:
    """Work with a database that comes to the tables of the models by being opened."""
    goes_on(app, postgres.address(name))
    database = Database(postgres.address(name))
    assert differences(database) == []
    database.close()
    postgres.drop(name)


def goes_on(app: FastAPI, where: Path | str) -> None:
    """Open a database, and work with it."""
    database = Database(where)
    app.state.context = parts(database, FakeClock(), CentralSettings())
    try:
        work_a_morning(Desk(app))
    finally:
        app.state.context.close()
        database.close()


def work_a_morning(desk: Desk) -> None:
    """Go on with the day: what was there is there, and every part of the central has something to do."""
    assert desk.get("/office").json["id"] == "town"
    (booked,) = desk.get(f"/appointments?date={DAY}").json["appointments"]
    assert (booked["id"], booked["state"]) == (BOOKED.id, "checked_in")
    assert desk.get("/tickets/c1").json["number"] == "A001"
    assert desk.lease()["first"] == 6
    body: dict[str, Any] = {
        "number": "A002",
        "day": DAY.isoformat(),
        "service_id": "pickup",
        "persons": 1,
        "language": "nl",
    }
    event = EVENT | {
        "event_id": "k1-1-2",
        "seq": 2,
        "check_in_id": "c2",
        "body": body,
        "hash": chain_hash(EVENT["hash"], body),
    }
    answer = desk.post("/sync", {"epoch": 1, "events": [event]}).json
    assert ([each["result"] for each in answer["results"]], answer["last_seq"]) == (["applied"], 2)
    assert desk.counter("1", "call-next")["ticket"]["id"] == "c1"
    desk.counter("1", "start")
    assert desk.counter("1", "complete")["ticket"] is None
    assert desk.counter("1", "call-next")["ticket"]["id"] == "c2"
    assert desk.post("/tickets/c1/rating", {"score": 10}).status == 200
    assert [each["id"] for each in desk.get("/kiosks", MANAGER).json["kiosks"]] == ["k1"]
    code = desk.post("/enrolment-codes", {}, MANAGER).json["code"]
    assert desk.post("/enrolments", {"code": code}, token=None).status == 201
