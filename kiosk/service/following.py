"""Keeps one visitor's ticket in step with the queue while the session lasts."""

from collections.abc import Callable

from kiosk.domain.ids import TicketId
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.events import Event, TicketStatusChanged
from kiosk.scheduling.port import Scheduling
from kiosk.service.loop import Loop
from kiosk.service.workers import Workers

PAUSE_S = 1.0
"""After an answer: in a full hall the queue moves several times a second, and fifty kiosks would ask each time."""


class TicketFollower:
    """Asks the central about the followed ticket whenever the queue has moved. Used on the loop's thread."""

    def __init__(self, scheduling: Scheduling, workers: Workers, loop: Loop) -> None:
        self._scheduling = scheduling
        self._workers = workers
        self._loop = loop
        self._ticket_id: TicketId | None = None
        self._post: Callable[[Event], None] = _nowhere
        self._latest: TicketStatus | None = None
        self._asking = False
        self._resting = False
        self._again = False

    def follow(self, ticket_id: TicketId, post: Callable[[Event], None]) -> None:
        """Follow a ticket instead of any other."""
        if ticket_id != self._ticket_id:
            self._latest, self._resting = None, False
        self._ticket_id, self._post = ticket_id, post
        self.queue_moved()

    def forget(self) -> None:
        """Follow nothing."""
        self._ticket_id, self._latest, self._post = None, None, _nowhere

    def latest(self, ticket_id: TicketId) -> TicketStatus | None:
        """Return the last word on a ticket, if it is the followed one."""
        return self._latest if ticket_id == self._ticket_id else None

    def told(self, status: TicketStatus) -> None:
        """Take what the stream says about some ticket."""
        if status.ticket_id == self._ticket_id:
            self._latest = status
            self._post(TicketStatusChanged(status))

    def queue_moved(self) -> None:
        """Ask again where the ticket stands; one question at a time, and not at once after the last."""
        if self._ticket_id is None:
            return
        if self._asking or self._resting:
            self._again = True
            return
        self._asking, self._again = True, False
        wanted = self._ticket_id
        self._workers.run("follow", lambda: self._scheduling.ticket(wanted), self._answered, self._done)

    def _answered(self, answer: object) -> None:
        if isinstance(answer, TicketStatus):
            self.told(answer)
        self._done()

    def _done(self) -> None:
        self._asking, self._resting = False, True
        self._loop.after(PAUSE_S, self._rested)

    def _rested(self) -> None:
        self._resting = False
        if self._again:
            self.queue_moved()


def _nowhere(event: Event) -> None:
    del event
