"""Keeps what the kiosk shows fresh: reads office, day list, queue and numbers from the central now and then."""

import logging
from collections.abc import Callable

from kiosk.domain.appointments import DayList
from kiosk.domain.office import Office
from kiosk.domain.rules import service_day
from kiosk.domain.waiting import QueueStatus
from kiosk.scheduling.port import Declined
from kiosk.service.backoff import BackOff
from kiosk.service.contact import CentralContact
from kiosk.service.following import TicketFollower
from kiosk.service.kiosk import Kiosk
from kiosk.service.loop import Timer
from kiosk.service.numbers import RESERVE_SIZE, NumberKeeper
from kiosk.service.ports import Ports
from kiosk.service.standing import StandingWatch
from kiosk.service.sync import Sync
from kiosk.store.port import StoreError

_log = logging.getLogger(__name__)

SAVE_EACH_S = 1.0
"""In a full hall the queue moves several times a second; a disk that a visitor's ticket waits for is not kept busy."""
REFRESH_S = 60.0
"""How often everything is read again, in case the event stream has missed something."""


class Projections:
    """Used on the loop's thread; the reading itself is on workers. What is read is kept on disk for the next start."""

    def __init__(
        self,
        ports: Ports,
        kiosk: Kiosk,
        follower: TicketFollower,
        sync: Sync,
        contact: CentralContact,
        standing: StandingWatch,
        reserve: int = RESERVE_SIZE,
    ) -> None:
        self._ports = ports
        self._kiosk = kiosk
        self._follower = follower
        self._sync = sync
        self._contact = contact
        self._standing = standing
        self._numbers = NumberKeeper(
            ports.store, ports.scheduling, ports.clock, lambda: sync.has_greeted, reserve
        )
        self._back_off = BackOff(ports.random)
        self._next: Timer | None = None
        self._refreshing = False
        self._again = False
        self._unsaved: tuple[QueueStatus, str | None] | None = None
        self._saving = False

    def start(self) -> None:
        """Show what is on disk, then read everything anew, and again every minute; sooner while nobody answers."""
        office, queue = self._ports.store.office(), self._ports.store.queue()
        if office is not None:
            self._kiosk.office_known(office)
        if queue is not None:
            self._kiosk.queue_known(queue)
        self.refresh()

    def refresh(self) -> None:
        """Read office, day list, queue and numbers; one reading at a time, and once more if asked meanwhile."""
        if self._refreshing:
            self._again = True
            return
        self._refreshing, self._again = True, False
        if self._next is not None:
            self._next.cancel()
        self._ports.workers.run("refresh", self._read_all, self._read, self._broke)

    def welcomed(self) -> None:
        """The central takes us for its kiosk, and has told its time: lease numbers, and read the right day's list."""
        if self._ports.clock.is_wrong:
            self.refresh()
        else:
            self.top_up()

    def top_up(self) -> None:
        """Lease the numbers that are missing."""
        self._ports.workers.run("top_up", self._top_up)

    def queue_told(self, queue: QueueStatus, position: str | None) -> None:
        """Take the queue that the event stream has brought, and remember how far the stream was read."""
        self._kiosk.queue_known(queue)
        self._follower.queue_moved()
        self._unsaved = queue, position
        if not self._saving:
            self._save()

    def _save(self) -> None:
        self._saving = self._unsaved is not None
        if self._unsaved is None:
            return
        (queue, position), self._unsaved, store = self._unsaved, None, self._ports.store

        def work() -> None:
            self._keep(lambda: store.save_queue(queue))
            self._keep(lambda: store.save_stream_position(position))

        self._ports.workers.run("save_queue", work)
        self._ports.loop.after(SAVE_EACH_S, self._save)

    def _read_all(self) -> tuple[Office | str | None, QueueStatus | None]:
        scheduling, store = self._ports.scheduling, self._ports.store
        # A kiosk that is cut off over midnight gets no new day list that would do it.
        self._keep(store.forget_past_days)
        office = scheduling.office()
        if not isinstance(office, Office):
            return office.code if isinstance(office, Declined) else None, None
        self._keep(lambda: store.save_office(office))
        queue = scheduling.queue()
        if isinstance(queue, QueueStatus):
            self._keep(lambda: store.save_queue(queue))
        day_list = scheduling.day_list(service_day(office, self._ports.clock.now()))
        if isinstance(day_list, DayList):
            self._keep(lambda: store.save_day_list(day_list))
        self._top_up()
        return office, queue if isinstance(queue, QueueStatus) else None

    def _top_up(self) -> None:
        self._keep(self._numbers.top_up)

    def _keep(self, write: Callable[[], object]) -> None:
        try:
            write()
        except StoreError as refused:
            # The store has told of it, once.
            _log.debug("projection_not_stored", extra={"code": refused.code})

    def _read(self, answer: tuple[Office | str | None, QueueStatus | None]) -> None:
        office, queue = answer
        if isinstance(office, str):
            self._standing.declined(office)
        if isinstance(office, Office):
            self._back_off.worked()
            self._standing.answered()
            self._kiosk.office_known(office)
            self._sync.network_is_back()
        if queue is not None:
            self._kiosk.queue_known(queue)
            self._follower.queue_moved()
        self._read_ended(answered=isinstance(office, Office))

    def _broke(self) -> None:
        self._read_ended(answered=False)

    def _read_ended(self, *, answered: bool) -> None:
        self._refreshing = False
        (self._contact.heard if answered else self._contact.missed)()
        self._next = self._ports.loop.after(REFRESH_S if answered else self._back_off.failed(), self.refresh)
        if self._again:
            self.refresh()
