"""Small makers for the tests of the store: tickets, leases, files as a power cut leaves them."""

from datetime import date
from pathlib import Path
from uuid import uuid4

from kiosk.domain.ids import AppointmentId, LeaseId, ServiceId, TicketId
from kiosk.domain.tickets import LeaseKind, NumberLease
from kiosk.store.port import NewTicket
from kiosk.store.sqlite import SqliteStore, open_store
from tests.fakes.clock import FakeClock

DAY = date(2026, 11, 23)


def new_ticket(
    clock: FakeClock, name: str | None = None, *, day: date = DAY, appointment: str = ""
) -> NewTicket:
    return NewTicket(
        id=TicketId(name or uuid4().hex),
        series="B",
        day=day,
        service_id=ServiceId("biometrics"),
        issued_at=clock.now(),
        persons=1,
        language="nl",
        appointment_id=AppointmentId(appointment) if appointment else None,
        appointment_start=clock.now() if appointment else None,
    )


def lease(
    first: int,
    last: int,
    kind: LeaseKind = LeaseKind.LIVE,
    *,
    name: str = "",
    day: date = DAY,
    epoch: int = 1,
) -> NumberLease:
    return NumberLease(
        LeaseId(name or f"lease-{first}-{last}-{kind.value}"), "B", first, last, day, kind, epoch
    )


def open_at(path: Path, clock: FakeClock, *, epoch: int = 1, boot: str = "boot-1") -> SqliteStore:
    return open_store(path, "kiosk-2", "K2", epoch, clock, boot=boot)


def copy_files(path: Path, to: Path) -> Path:
    """Copy the database, its log and its mark as they are on disk now: what a power cut would leave."""
    to.mkdir(parents=True, exist_ok=True)
    for suffix in ("", "-wal", ".mark"):
        source = path.with_name(path.name + suffix)
        if source.exists():
            (to / source.name).write_bytes(source.read_bytes())
    return to / path.name
