"""The real central in this process: its routes called without a socket, its disk copied for backups."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from fastapi.responses import Response

from kiosk.central.api import access, check_ins, offices, tickets
from kiosk.central.api.access import Caller
from kiosk.central.api.context import Context
from kiosk.central.api.once import Change
from kiosk.central.api.problems import problem
from kiosk.central.app import parts
from kiosk.central.desk.restoring import note_return_from_backup
from kiosk.central.desk.sync import LONGEST_WAY
from kiosk.central.floor import Floor
from kiosk.central.refusals import RefusalError
from kiosk.central.seed import SeedCredential, SeedOffice, seed
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.scheduling import wire
from tests.simulation.city import OFFICE, OFFICE_ID
from tests.simulation.ledger import Grant, Ledger
from tests.simulation.timing import LATE_S, SimulatedMachineClock, Time

MEMORY = Path("/dev/shm")
SETTINGS = CentralSettings(look_ups_per_minute=10_000)
"""Nobody is held back from looking up."""


@dataclass(frozen=True)
class Asked:
    """A request on its way: everything that the central gets of it."""

    method: str
    url: str
    authorization: str
    key: str | None
    body: bytes
    sent: float


@dataclass(frozen=True)
class Answered:
    """What the central answered."""

    status: int
    media_type: str
    body: bytes


@cache
def scratch() -> Path:
    """Return the folder of this process, in memory where the machine has that; it goes when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-simulation-", dir=MEMORY if MEMORY.is_dir() else None))
    # Also in the workers of a pool, which end without the usual farewell.
    Finalize(None, shutil.rmtree, (folder, True), exitpriority=10)
    return folder


@cache
def _opened() -> tuple[Database, bytes]:
    """Open the one database of this process, and keep how it looks with nothing but the office in it."""
    database = Database(scratch() / "central.db")
    seed(database, [OFFICE])
    database.close()
    return database, _path().read_bytes()


def _path() -> Path:
    return scratch() / "central.db"


class CentralBox:
    """The central of one schedule. `up` is whether it runs; requests are served one after the other."""

    def __init__(self, time: Time, ledger: Ledger) -> None:
        self.database, blank = _opened()
        self.clock = SimulatedMachineClock(time)
        self.up = True
        self._time = time
        self._ledger = ledger
        self._callers: dict[str, Caller] = {}
        self._context: Context | None = None
        self._connection: sqlite3.Connection | None = None
        self.load(blank)

    @property
    def context(self) -> Context:
        """Return the parts of the running application."""
        if self._context is None:
            self._context = parts(self.database, self.clock, SETTINGS)
        return self._context

    @property
    def floor(self) -> Floor:
        """Return the counters."""
        return Floor(self.database, OFFICE_ID)

    def serve(self, asked: Asked) -> Answered:
        """Answer one request as the routes do."""
        try:
            answer = self._route(asked)
        except RefusalError as refused:
            if refused.status in (401, 403):
                raise AssertionError(refused.code) from refused
            return _answered(problem(refused.status, refused.code, retry_after_s=refused.retry_after_s))
        return _answered(answer)

    def restart(self) -> None:
        """End the program and start it again: only what is on disk stays."""
        self.close()
        self.clock.boot()

    def backup(self) -> bytes:
        """Copy the disk."""
        self.close()
        return _path().read_bytes()

    def restore(self, copy: bytes) -> None:
        """Put an old copy in the place of the disk."""
        self.load(copy)

    def tell_restored(self) -> None:
        """Do what ``kiosk central restored`` does."""
        note_return_from_backup(self.database, self.clock.now())

    @property
    def last_return(self) -> str:
        """Name the last return from a backup that the central knows of."""
        return str(self.rows("SELECT restored FROM offices")[0][0])

    def enrol(self, credential: SeedCredential) -> None:
        """Enrol a kiosk in a new epoch."""
        seed(self.database, [SeedOffice(OFFICE.office, credentials=(credential,))])

    def close(self) -> None:
        """Let go of everything; the file is whole afterwards."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._context is not None:
            self._context.close()
            self._context = None
        self.database.close()

    def rows(self, query: str, **values: object) -> list[tuple[object, ...]]:
        """Read with plain SQL, past all rules."""
        if self._connection is None:
            self._connection = sqlite3.connect(_path(), isolation_level=None, check_same_thread=False)
        return self._connection.execute(query, values).fetchall()

    def kiosk_epoch(self, kiosk: str) -> int:
        """Tell a kiosk's newest epoch."""
        return int(str(self.rows("SELECT epoch FROM kiosks WHERE id = :id", id=kiosk)[0][0]))

    def lease(self, who: Caller, change: Change, body: wire.LeaseRequest) -> Response:
        """Lease numbers, and write down who got them."""
        answer = check_ins.lease(who, change, body)
        shape = wire.LeaseShape.model_validate_json(bytes(answer.body))
        if all(shape.lease_id != each.lease_id for each in self._ledger.grants):
            self._ledger.grants.append(
                Grant(
                    shape.lease_id,
                    str(who.kiosk_id),
                    body.epoch,
                    shape.series,
                    shape.first,
                    shape.last,
                    shape.day,
                    self._time.elapsed,
                )
            )
        return answer

    def sync(self, who: Caller, change: Change, sent: float) -> Response:
        """Take events in, and write down which of them the central says it has."""
        answer = check_ins.report(who, change)
        request = wire.SyncRequest.model_validate_json(change.body)
        events = {each.event_id: each for each in request.events}
        # Who knows the time says when it was sent; nobody believes that it was under way for longer than a minute.
        late_s = LONGEST_WAY.total_seconds() if request.sent_at is not None else LATE_S
        for each in wire.SyncAnswerShape.model_validate_json(bytes(answer.body)).results:
            event = events[each.event_id]
            if each.result != "rejected":
                self._ledger.acknowledged.add(each.event_id)
            if each.result == "applied" and event.type == "checked_in":
                self._ledger.reported[event.check_in_id] = self._ledger.boots.get(str(who.kiosk_id), 0)
                if self._time.elapsed - sent > late_s:
                    self._ledger.delayed.add(event.check_in_id)
        return answer

    def _caller(self, authorization: str) -> Caller:
        # Credentials do not change in a schedule, and to read one costs as much as a whole lease.
        if authorization not in self._callers:
            found = access.named_by(self.context, access.bearer(authorization))
            assert found is not None, "every kiosk has a credential"
            self._callers[authorization] = found
        return self._callers[authorization]

    def load(self, content: bytes) -> None:
        """Let this be what is on the disk."""
        self.close()
        for ending in ("-wal", "-shm"):
            Path(f"{_path()}{ending}").unlink(missing_ok=True)
        _path().write_bytes(content)

    def _day_list(self, who: Caller, day: date) -> wire.DayListShape:
        shape = offices.appointments(self.context, who, day)
        known = self._ledger.pseudonyms.setdefault(shape.day, {shape.key})
        known.update(key for each in shape.appointments for key in each.keys)
        return shape

    def _route(self, asked: Asked) -> Response | wire.Shape:
        split = urlsplit(asked.url)
        path = split.path.removeprefix(wire.BASE)
        who = self._caller(asked.authorization)
        change = Change(self.context, who, split.path, asked.body, asked.key)
        match asked.method, path.split("/")[1:]:
            case "GET", ["office"]:
                return offices.office(self.context, who, "")
            case "GET", ["appointments"]:
                day = date.fromisoformat(parse_qs(split.query)["date"][0])
                return self._day_list(who, day)
            case "GET", ["queue"]:
                return tickets.queue(self.context, who)
            case "GET", ["tickets", ticket]:
                return tickets.ticket(self.context, who, ticket)
            case "POST", ["appointments", "lookup"]:
                return check_ins.look_up(
                    self.context, who, wire.LookUpRequest.model_validate_json(asked.body)
                )
            case "POST", ["claims"]:
                return check_ins.claim(who, change, wire.ClaimRequest.model_validate_json(asked.body))
            case "POST", ["number-leases"]:
                return self.lease(who, change, wire.LeaseRequest.model_validate_json(asked.body))
            case "POST", ["sync"]:
                return self.sync(who, change, asked.sent)
            case unknown:
                raise AssertionError(unknown)


MakeCentral = Callable[[Time, Ledger], CentralBox]


def _answered(answer: Response | wire.Shape) -> Answered:
    if isinstance(answer, Response):
        return Answered(answer.status_code, answer.headers["Content-Type"], bytes(answer.body))
    return Answered(200, "application/json", answer.model_dump_json().encode())
