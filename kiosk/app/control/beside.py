"""Staff's commands while the kiosk does not run: on its store, with its lock held so that it cannot start meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.app.complaints import ComplaintError
from kiosk.app.control.answering import Answering
from kiosk.app.control.inside import set_aside_in
from kiosk.app.control.lock import StateLock
from kiosk.app.control.socket_file import Json
from kiosk.app.devices import make_printer, template_of
from kiosk.app.settings import Settings
from kiosk.app.wiring import PRINT_DEADLINE_S
from kiosk.devices.ports import OnStage, TicketPaper, TicketPrinter, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus
from kiosk.domain.tickets import PrintOutcome
from kiosk.i18n.words import Words
from kiosk.service.printing import PrintDesk
from kiosk.service.staff.condition import Contact, Inspector
from kiosk.service.staff.desk import StaffDesk
from kiosk.store.port import KioskStore, StoreError
from kiosk.store.setting_aside import StoreFile
from kiosk.store.sqlite import SqliteStore

Diagnostics = Callable[[KioskStore, Inspector], bytes]
"""Makes the archive of a kiosk that does not run."""


def answer_beside(settings: Settings, request: Json, diagnostics: Diagnostics | None = None) -> Json:
    """Answer one request on the store itself. Raises `ComplaintError`."""
    clock = RealClock()
    with _held(settings.kiosk.state), _store(settings, clock) as store:
        printer = _LatePrinter(settings, clock)
        staff = StaffDesk(store, PrintDesk(store, printer, clock, Words, PRINT_DEADLINE_S), clock, _nobody)
        store.recover()
        inspector = _inspector(settings.kiosk.state, store, staff, clock)
        made = None if diagnostics is None else partial(diagnostics, store, inspector)
        try:
            return Answering(staff, clock, inspector, made).answer(request)
        finally:
            printer.close()


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    lock = StateLock(folder)
    try:
        taken = lock.take()
    except OSError as problem:
        raise ComplaintError(f"{folder}: cannot be used ({problem.strerror})") from None
    if not taken:
        raise ComplaintError(
            f"{folder}: another program works here and does not answer; try again in a moment"
        )
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _store(settings: Settings, clock: RealClock) -> Iterator[SqliteStore]:
    kiosk = settings.kiosk
    path = kiosk.state / "kiosk.db"
    if not path.exists():
        raise ComplaintError(f"{path}: there is none: this kiosk has never run")
    try:
        # As the kiosk itself opens it: what an unclean end left open is closed before anything new begins.
        store = StoreFile(path, kiosk.id, kiosk.short_name, kiosk.epoch, clock).open()
    except StoreError as problem:
        raise ComplaintError(
            f"{path}: cannot be used ({problem.code}); start the kiosk, it can mend that"
        ) from None
    try:
        yield store
    except StoreError as problem:
        raise ComplaintError(f"{path}: the disk refuses ({problem.code})") from None
    finally:
        store.close()


def _inspector(folder: Path, store: SqliteStore, staff: StaffDesk, clock: RealClock) -> Inspector:
    return Inspector(
        store,
        staff,
        clock,
        contact=lambda: Contact(running=False),
        out_of_service=lambda: None,
        devices=lambda: (),
        clock_ahead=_nothing,
        set_aside=lambda: set_aside_in(folder),
    )


class _LatePrinter:
    """The printer of the settings, made when something is printed: most commands print nothing."""

    kind = DeviceKind.TICKET_PRINTER

    def __init__(self, settings: Settings, clock: RealClock) -> None:
        self._settings = settings
        self._clock = clock
        self._made: TicketPrinter | None = None

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See `TicketPrinter`."""
        table = self._settings.devices
        self._made = make_printer(table.printer, table.paper_mm, self._clock, template_of(table))
        return self._made.print_ticket(paper, deadline_s, on_stage)

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`."""
        return DeviceStatus(Connection.CONNECTING) if self._made is None else self._made.status()

    def close(self) -> None:
        """See `TicketPrinter`."""
        if self._made is not None:
            self._made.close()


def _nobody() -> None:
    return None


def _nothing() -> timedelta | None:
    return None
