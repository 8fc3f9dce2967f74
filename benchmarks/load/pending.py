"""A kiosk's database with events that wait, as if it had been cut off: made by the real store from leased numbers."""

import tempfile
from itertools import cycle
from pathlib import Path
from secrets import token_hex

import requests

from benchmarks.load.office import kiosk_token
from kiosk.app.clock import RealClock
from kiosk.domain.ids import TicketId
from kiosk.domain.office import Office, Service
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import LeaseKind, NumberLease, Printed
from kiosk.scheduling.client import HttpScheduling
from kiosk.store.port import NewTicket
from kiosk.store.sqlite import SqliteStore, open_store

LEASE = 500
_EVENTS_A_VISITOR = 2
_IN_MEMORY = Path("/dev/shm")


def with_pending(url: str, number: int, events: int) -> Path:
    """Make a folder with a kiosk's database (``kiosk.db``) with so many pending events; `number` says whose.

    It is made where commits cost nothing; the caller moves it to the disk that is to be measured.
    """
    clock = RealClock()
    scheduling = HttpScheduling(url, kiosk_token(number), 1, clock, requests.Session())
    folder = Path(tempfile.mkdtemp(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None, prefix="loket-pending-"))
    store = open_store(folder / "kiosk.db", f"kiosk-{number}", f"K{number}", 1, clock)
    store.recover()
    office = scheduling.office()
    if not isinstance(office, Office):
        raise RuntimeError("the central does not tell the office")
    store.save_office(office)
    visitors = events // _EVENTS_A_VISITOR
    _lease(scheduling, store, office, visitors)
    for _, service in zip(range(visitors), cycle(office.services), strict=False):
        _visit(store, office, service, clock)
    scheduling.close()
    store.close()
    return folder


def _lease(scheduling: HttpScheduling, store: SqliteStore, office: Office, visitors: int) -> None:
    day = service_day(office, RealClock().now())
    for service in office.services:
        wanted = visitors // len(office.services) + 1
        while wanted > 0:
            lease = scheduling.lease(service.series, day, LeaseKind.RESERVE, min(wanted, LEASE))
            if not isinstance(lease, NumberLease):
                raise RuntimeError("the central leases no numbers")
            store.add_lease(lease)
            wanted -= lease.last - lease.first + 1


def _visit(store: SqliteStore, office: Office, service: Service, clock: RealClock) -> None:
    now = clock.now()
    new = NewTicket(
        TicketId(token_hex(16)), service.series, service_day(office, now), service.id, now, 1, "en"
    )
    store.print_ended(store.issue(new), Printed(), clock.now())
