"""Seeding: again and again the same, what has happened stays, and no token or name is kept where it need not be."""

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.central.floor import Floor
from kiosk.central.seed import appointment_id_of, initials, read_office, seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.models import METADATA
from kiosk.central.storage.offices import CounterRow, KioskRow
from tests.central.desk import Desk, KioskSays
from tests.central.town import KIOSK, NOW, OFFICE, booking, office_shape, town


def test_what_has_happened_stays(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    desk.lease()
    Floor(database, OFFICE).open("3", NOW)
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001", "a-LK1")))
    key = desk.get("/appointments?date=2026-11-23").json["key"]
    seed(database, town(booking("LK1", minutes=25)))
    with database.read() as session:
        assert session.get_one(KioskRow, "k1").last_seq == 1
        assert session.get_one(CounterRow, (OFFICE, "3")).open
    listed = desk.get("/appointments?date=2026-11-23").json
    assert listed["key"] == key
    assert [each["state"] for each in listed["appointments"]] == ["checked_in"]
    assert desk.get("/tickets/c1").json["state"] == "waiting"


def test_a_corrected_person_is_found_by_the_new_details_only(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    seed(database, town(booking("LK1", surname="Rosenthaler", birth_date=date(1991, 1, 1))))
    assert (
        desk.post("/appointments/lookup", {"surname": "Grünfeld", "birth_date": "1990-05-17"}).status == 404
    )
    assert (
        desk.post("/appointments/lookup", {"surname": "Rosenthaler", "birth_date": "1991-01-01"}).status
        == 200
    )


def test_no_token_is_kept(database: Database) -> None:
    with database.read() as session:
        rows = session.execute(text("SELECT * FROM credentials")).all()
    assert rows
    assert KIOSK not in str(rows)


def test_names_stand_in_one_table(desk: Desk, database: Database) -> None:
    """After a whole check-in by document nothing of the person is found anywhere else."""
    person = booking("LK1", surname="Canaryname", given_names="Canarygiven", document_number="CANARYDOC")
    seed(database, town(person))
    desk.post("/appointments/lookup", {"document_number": "CANARYDOC", "birth_date": "1990-05-17"})
    desk.lease()
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001", "a-LK1")))
    with database.read() as session:
        content = {
            name: str(session.execute(text(f"SELECT * FROM {name}")).all()).casefold()
            for name in METADATA.tables
        }
    holding = {name for name, rows in content.items() if "canary" in rows or "1990-05-17" in rows}
    assert holding == {"appointment_people"}


def test_a_seed_shows_no_person_and_no_token() -> None:
    said = repr(town(booking("LK1")))
    for secret in ("Grünfeld", "Amina", "1990", "SPECLK1", KIOSK):
        assert secret not in said


@pytest.mark.parametrize(
    ("given", "surname", "shown"),
    [
        ("Willeke Liselotte", "De Bruijn", "W. D."),
        ("ömer", "çelik", "Ö. Ç."),
        ("", "Grünfeld", "G."),
        ("’t", "", "T."),
        ("", "", ""),
    ],
)
def test_initials(given: str, surname: str, shown: str) -> None:
    assert initials(given, surname) == shown


def test_an_office_is_read_from_a_file(tmp_path: Path) -> None:
    shape = office_shape()
    path = tmp_path / "office.json"
    path.write_text(shape.model_dump_json(), encoding="utf-8")
    assert read_office(path) == shape
    toml = tmp_path / "office.toml"
    lines = [f"{name} = {json.dumps(value)}" for name, value in shape.model_dump(mode="json").items()]
    inline = [line for line in lines if "{" not in line and "null" not in line]
    toml.write_text("\n".join(inline), encoding="utf-8")
    with pytest.raises(ValueError, match="services"):
        read_office(toml)


def test_an_appointment_by_its_code(database: Database) -> None:
    seed(database, town(booking("LK1")))
    assert appointment_id_of(database, "LK1") == "a-LK1"
    assert appointment_id_of(database, "LK2") is None
