"""Fills the central with an office and its day: for the demo, for scenarios, and for an office that starts from a file.

Everything can be seeded again: what is there is brought up to date, what has happened (a check-in, a sequence number,
an open counter) stays as it is.
"""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from secrets import token_hex

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.central.calendar import check
from kiosk.central.desk.code_keys import first_key
from kiosk.central.desk.enrolling import begin_epoch
from kiosk.central.desk.matching import INSTALLATION, keys_of, look_up_key
from kiosk.central.desk.tokens import token_hash
from kiosk.central.queueing.telling import tickets_of, visit_changed
from kiosk.central.storage.appointments import AppointmentKeyRow, AppointmentRow, PersonRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import CounterRow, CredentialRow, InstallationRow, KioskRow, OfficeRow
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import working
from kiosk.scheduling import wire


@dataclass(frozen=True, slots=True)
class SeedAppointment:
    """An appointment with its person (made up, or the office's own). `start` is aware; `state` as in the contract.

    `municipality` and `sponsor` (an organisation) are for the report. Who has the same `group_id` is called together.
    """

    id: str
    code: str
    service_id: str
    start: datetime
    surname: str = field(repr=False)
    given_names: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    office_id: str
    document_number: str = field(default="", repr=False)
    persons: int = 1
    language: str | None = None
    state: str = "booked"
    municipality: str | None = None
    sponsor: str | None = None
    group_id: str | None = None


@dataclass(frozen=True, slots=True)
class SeedCounter:
    """A counter; without services it can offer all of the office."""

    id: str
    name: str
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeedCredential:
    """Who may call: ``kiosk`` with its id and epoch, ``counter`` with its counter's id (None: any), ``manager``.

    `short_name` (``K2``) stands before the numbers of a kiosk's own range.
    """

    token: str = field(repr=False)
    role: str
    office_id: str
    kiosk_id: str | None = None
    counter_id: str | None = None
    epoch: int = 1
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class SeedOffice:
    """An office with all that belongs to it."""

    office: wire.OfficeShape
    counters: tuple[SeedCounter, ...] = ()
    appointments: tuple[SeedAppointment, ...] = ()
    credentials: tuple[SeedCredential, ...] = ()


def read_office(path: Path) -> wire.OfficeShape:
    """Read an office from a TOML or JSON file in the form of `OfficeShape`. Raises OSError and ValueError."""
    text = path.read_text(encoding="utf-8")
    data = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    office = wire.OfficeShape.model_validate(data)
    check(office)
    return office


def seed(database: Database, offices: Iterable[SeedOffice]) -> None:
    """Put offices in, all in one transaction."""
    given = tuple(offices)
    with database.write() as session:
        if session.get(InstallationRow, INSTALLATION) is None:
            session.add(InstallationRow(id=INSTALLATION, secret=token_hex(32)))
        first_key(session)
        for each in given:
            _office(session, each.office)
        session.flush()
        for each in given:
            for counter in each.counters:
                _counter(session, each.office.id, counter)
            for credential in each.credentials:
                _credential(session, credential)
            for appointment in each.appointments:
                _appointment(session, appointment)


def add_appointment(database: Database, appointment: SeedAppointment, now: datetime) -> None:
    """Add an appointment, or change it, and tell the office's stream."""
    with working(database, appointment.office_id, now) as work:
        _appointment(work.session, appointment)
        work.tell("appointment")


def cancel_appointment(database: Database, appointment_id: str, now: datetime) -> None:
    """Cancel an appointment and tell the stream. Whoever is checked in already keeps the place, marked."""
    with database.read() as session:
        office_id = session.get_one(AppointmentRow, appointment_id).office_id
    with working(database, office_id, now) as work:
        work.session.get_one(AppointmentRow, appointment_id).state = "cancelled"
        visit = work.session.execute(
            select(VisitRow).where(VisitRow.appointment_id == appointment_id)
        ).scalar_one_or_none()
        # Of a group the others have come all the same.
        alone = visit is not None and len(tickets_of(work, visit)) < 2
        if visit is not None and visit.state == "waiting" and (visit.group_id is None or alone):
            visit.mark = "cancelled"
            visit_changed(work, visit)
        work.tell("appointment")


def appointment_id_of(database: Database, code: str) -> str | None:
    """Find an appointment by its code as it was seeded."""
    with database.read() as session:
        return session.execute(
            select(PersonRow.appointment_id).where(PersonRow.code == code)
        ).scalar_one_or_none()


def initials(given_names: str, surname: str) -> str:
    """Write the first letters of given name and surname, ``W. B.``: all that a screen shows of a name."""
    letters = (next((c for c in name if c.isalpha()), "") for name in (given_names, surname))
    return " ".join(f"{letter.upper()}." for letter in letters if letter)


def _office(session: Session, shape: wire.OfficeShape) -> None:
    content = shape.model_dump(mode="json")
    row = session.get(OfficeRow, shape.id)
    if row is None:
        session.add(OfficeRow(id=shape.id, shape=content, last_notice=0))
    elif row.shape != content:
        row.shape = content


def _counter(session: Session, office_id: str, counter: SeedCounter) -> None:
    row = session.get(CounterRow, (office_id, counter.id))
    if row is None:
        row = CounterRow(office_id=office_id, id=counter.id, open=False, signed_in=[])
        session.add(row)
    row.name, row.services = counter.name, list(counter.services)


def _credential(session: Session, credential: SeedCredential) -> None:
    if credential.kiosk_id is not None:
        _kiosk(session, credential.kiosk_id, credential)
    hashed = token_hash(credential.token)
    row = session.get(CredentialRow, hashed)
    if row is None:
        row = CredentialRow(token_hash=hashed)
        session.add(row)
    row.role, row.office_id = credential.role, credential.office_id
    row.kiosk_id, row.counter_id = credential.kiosk_id, credential.counter_id


def _kiosk(session: Session, kiosk_id: str, credential: SeedCredential) -> None:
    row = session.get(KioskRow, kiosk_id)
    if row is None:
        session.add(
            KioskRow(
                id=kiosk_id,
                office_id=credential.office_id,
                epoch=credential.epoch,
                last_seq=0,
                chain_hash="",
                short_name=credential.short_name,
            )
        )
        session.flush()
    elif credential.epoch > row.epoch:
        begin_epoch(row, credential.epoch)


def _appointment(session: Session, given: SeedAppointment) -> None:
    row = session.get(AppointmentRow, given.id)
    if row is None:
        row = AppointmentRow(id=given.id, state=given.state)
        session.add(row)
    row.office_id, row.service_id, row.start = given.office_id, given.service_id, given.start
    row.persons, row.language = given.persons, given.language
    row.municipality, row.sponsor, row.group_id = given.municipality, given.sponsor, given.group_id
    row.initials = initials(given.given_names, given.surname)
    if row.state == "booked" or given.state == "cancelled":
        row.state = given.state
    session.flush()
    person = PersonRow(
        appointment_id=given.id,
        code=given.code,
        surname=given.surname,
        given_names=given.given_names,
        birth_date=given.birth_date,
        document_number=given.document_number,
    )
    session.merge(person)
    session.execute(delete(AppointmentKeyRow).where(AppointmentKeyRow.appointment_id == given.id))
    session.add_all(
        AppointmentKeyRow(key=key, appointment_id=given.id) for key in keys_of(look_up_key(session), person)
    )
