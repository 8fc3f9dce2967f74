"""A central in the box with an office in it: for the demo, for scenarios, and for trying the server by hand."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory

from kiosk.app.demo.history import put_history
from kiosk.app.demo.office import OFFICE_ID
from kiosk.central.desk.code_keys import rotate
from kiosk.central.desk.report_access import make_report_code
from kiosk.central.desk.signing import code_of
from kiosk.central.floor import Floor
from kiosk.central.refusals import RefusalError
from kiosk.central.seed import (
    SeedAppointment,
    SeedCounter,
    SeedCredential,
    SeedOffice,
    appointment_id_of,
    cancel_appointment,
    seed,
)
from kiosk.central.server import CentralServer
from kiosk.central.storage.database import Database
from kiosk.domain.clock import Clock
from kiosk.scheduling.counter import CounterClient
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.wire import (
    CompleteRequest,
    CounterShape,
    CounterTicketsShape,
    OfficeShape,
)
from kiosk.scheduling.wire_fleet import SilentKiosksShape, TransferRequest

KIOSK_ID = "kiosk-1"
EPOCH = 1


@dataclass(frozen=True, slots=True)
class Tokens:
    """The credentials of a central that was just made, 256 random bits each."""

    kiosk: str
    counter: str
    manager: str


def new_tokens() -> Tokens:
    """Make credentials."""
    return Tokens(token_urlsafe(32), token_urlsafe(32), token_urlsafe(32))


@dataclass(frozen=True, slots=True)
class Filling:
    """What is put into a central: an office, its day, its counters, and offices beside it."""

    office: OfficeShape
    appointments: tuple[SeedAppointment, ...]
    counters: tuple[str, ...]
    beside: tuple[OfficeShape, ...] = ()


def fill(database: Database, filling: Filling, tokens: Tokens) -> None:
    """Put an office in, those beside it first: an appointment may be at one of them."""
    office = filling.office.id
    credentials = (
        SeedCredential(tokens.kiosk, "kiosk", office, KIOSK_ID, epoch=EPOCH),
        SeedCredential(tokens.counter, "counter", office),
        SeedCredential(tokens.manager, "manager", office),
    )
    counters = tuple(SeedCounter(counter, counter) for counter in filling.counters)
    beside = [SeedOffice(other) for other in filling.beside]
    seed(database, [*beside, SeedOffice(filling.office, counters, filling.appointments, credentials)])


@cache
def _blank() -> bytes:
    # Once in a process: whoever plays many scenarios does not wait for every migration each time.
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.db"
        Database(path).close()
        return path.read_bytes()


class BoxedCentral:
    """A central on this machine, and a client for its counters. `start` before use, `close` at the end."""

    def __init__(self, path: Path, clock: Clock, filling: Filling) -> None:
        self.tokens = new_tokens()
        self._clock = clock
        if not path.exists():
            path.write_bytes(_blank())
        self._database = Database(path)
        fill(self._database, filling, self.tokens)
        self._server = CentralServer(self._database, clock)
        self._floor = Floor(self._database, filling.office.id)
        self._server.start()
        self.counters = CounterClient(self._server.url, self.tokens.counter, clock)

    @property
    def url(self) -> str:
        """Where it listens."""
        return self._server.url

    def start(self) -> None:
        """Serve, on the same address as before."""
        self._server.start()

    def stop(self) -> None:
        """Serve nobody: connections are refused."""
        self._server.stop()

    def does(self, action: str, counter: str, code: str, service: str = "") -> str:
        """Do what a scenario says; return what it came to in a word or two."""
        match action:
            case "down":
                self.stop()
                return "stopped"
            case "up":
                self.start()
                return "started"
            case "cancel":
                return self._cancel(code)
            case "change_code_key":
                rotate(self._database, self._clock.now(), at_once=True)
                return "changed"
            case "open":
                return _word(self.counters.open(counter))
            case "take_help":
                return self._floor.take_help(counter, self._clock.now()) or "nobody"
            case "go_on":
                return _word(self.counters.act(counter, "complete", CompleteRequest(next_service_id=service)))
            case "transfer":
                return _word(self.counters.act(counter, "transfer", TransferRequest(service_id=service)))
            case _:
                return _word(self.counters.act(counter, action.replace("_", "-")))

    def signed_code(self, code: str) -> str | None:
        """Give the text of an appointment's signed code; None for one that is not known, or has no room for its id."""
        appointment = appointment_id_of(self._database, code)
        if appointment is None:
            return None
        try:
            return code_of(self._database, appointment, self._clock.now()).code
        except RefusalError:
            return None

    def tickets(self) -> int:
        """Count the tickets that it knows."""
        return self._floor.tickets()

    def ratings(self) -> frozenset[str]:
        """Return the scores (1 to 10) that visitors have given."""
        return frozenset(map(str, self._floor.scores()))

    def municipalities(self) -> frozenset[str]:
        """Return where the visitors of today live, as far as that was told."""
        return frozenset(self._floor.municipalities())

    def help_asked(self) -> frozenset[str]:
        """Return the kiosks at which somebody asks for help."""
        return frozenset(call.kiosk for call in self._floor.help_calls(self._clock.now()))

    def counters_see(self) -> frozenset[str]:
        """Return the waiting tickets as counters see them: number, the printer's word, and a mark if there is one."""
        answer = self.counters.tickets()
        if not isinstance(answer, CounterTicketsShape):
            return frozenset()
        return frozenset(
            " ".join(filter(None, (each.number, each.print or "none", each.mark))) for each in answer.tickets
        )

    def is_silent(self, kiosk_id: str) -> bool:
        """Tell whether counters are told that a kiosk is silent."""
        answer = self.counters.silent()
        return isinstance(answer, SilentKiosksShape) and any(
            each.kiosk_id == kiosk_id for each in answer.kiosks
        )

    def look_back(self) -> str:
        """Give the office a past to report on; return the code with which `/reports` is read, a new one each time."""
        put_history(self._database, self._clock.now())
        return make_report_code(self._database, OFFICE_ID)

    def close(self) -> None:
        """End it."""
        self.counters.close()
        self._server.stop()
        self._database.close()

    def _cancel(self, code: str) -> str:
        appointment = appointment_id_of(self._database, code)
        if appointment is None:
            return "declined: not_found"
        cancel_appointment(self._database, appointment, self._clock.now())
        return "cancelled"


def _word(answer: CounterShape | Unreachable | Declined) -> str:
    match answer:
        case CounterShape():
            return answer.ticket.number if answer.ticket else "nobody"
        case Unreachable():
            return f"unreachable: {answer.code}"
        case Declined():
            return f"declined: {answer.code}"
