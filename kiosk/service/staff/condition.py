"""How a kiosk is, in one value: contact, outbox, numbers, what it knows and how old that is, devices, disk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.clock import Clock
from kiosk.domain.office import Office
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import TicketNumber
from kiosk.service.staff.desk import StaffDesk
from kiosk.service.supervision.reports import DeviceReport
from kiosk.store.port import KioskStore, StoreCondition, StoreError


@dataclass(frozen=True, slots=True)
class SeriesLeft:
    """How many numbers of a series a kiosk can give out today without asking the central."""

    series: str
    live: int
    reserve: int


@dataclass(frozen=True, slots=True)
class Contact:
    """Whether the central can be reached, and (`declined`, its code) why it takes nothing of this kiosk.

    `running` is False where the kiosk's program does not run.
    """

    running: bool
    cut_off_since: datetime | None = None
    heard_at: datetime | None = None
    declined: str | None = None


@dataclass(frozen=True, slots=True)
class KioskCondition:
    """A kiosk at one moment.

    `out_of_service` is the short code on its screen. `unconfirmed` are the numbers of the last tickets without the
    printer's word for a paper. `clock_ahead` is by how much the machine's clock is ahead of the central's. `set_aside`
    names the damaged databases in the state folder. `messages` are the last texts from whoever looks after the kiosks.
    `time_zone` is the office's.
    """

    at: datetime
    contact: Contact
    out_of_service: str | None
    office_known: bool
    numbers: tuple[SeriesLeft, ...]
    day_list_age: timedelta | None
    queue_age: timedelta | None
    clock_ahead: timedelta | None
    unconfirmed: tuple[TicketNumber, ...]
    devices: tuple[DeviceReport, ...]
    store: StoreCondition
    set_aside: tuple[str, ...]
    messages: tuple[str, ...] = ()
    time_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Inspector:
    """Looks at a kiosk from any thread. What it cannot ask itself it is given as calls."""

    store: KioskStore
    staff: StaffDesk
    clock: Clock
    contact: Callable[[], Contact]
    out_of_service: Callable[[], str | None]
    devices: Callable[[], tuple[DeviceReport, ...]]
    clock_ahead: Callable[[], timedelta | None]
    set_aside: Callable[[], tuple[str, ...]]
    messages: Callable[[], tuple[str, ...]] = tuple[str, ...]

    def look(self) -> KioskCondition:
        """Look now. Raises `StoreError` when the disk does not even let itself be read."""
        now, office, queue = self.clock.now(), self.store.office(), self.store.queue()
        condition = self.store.condition()
        return KioskCondition(
            at=now,
            contact=self.contact(),
            out_of_service=self.out_of_service(),
            office_known=office is not None,
            numbers=() if office is None else self._numbers(office, now),
            day_list_age=None if office is None else _day_list_age(condition, office, now),
            queue_age=None if queue is None else max(timedelta(), now - queue.as_of),
            clock_ahead=self.clock_ahead(),
            unconfirmed=tuple(each.issued.ticket.number for each in self.staff.tickets(unconfirmed=True)),
            devices=self.devices(),
            store=condition,
            set_aside=self.set_aside(),
            messages=self.messages(),
            time_zone=None if office is None else office.time_zone,
        )

    def _numbers(self, office: Office, now: datetime) -> tuple[SeriesLeft, ...]:
        today = service_day(office, now)
        series = sorted({service.series for service in office.services})
        try:
            left = [(each, self.store.numbers_left(each, today)) for each in series]
        except StoreError:
            # The disk refuses, and what else is known is worth telling.
            return ()
        return tuple(SeriesLeft(each, numbers.live, numbers.reserve) for each, numbers in left)


def _day_list_age(condition: StoreCondition, office: Office, now: datetime) -> timedelta | None:
    """Tell how old the list of today is; None where there is none."""
    if condition.day_list_read_at is None or condition.day_list_day != service_day(office, now):
        return None
    return max(timedelta(), now - condition.day_list_read_at)
