"""Follows the central's event stream in a thread of its own, and comes back to it after every break."""

from threading import Thread

from kiosk.domain.waiting import QueueStatus, TicketStatus
from kiosk.scheduling.port import Notice, StreamKind
from kiosk.service.backoff import BackOff
from kiosk.service.contact import CentralContact
from kiosk.service.following import TicketFollower
from kiosk.service.loop import Call
from kiosk.service.ports import Ports
from kiosk.service.projections import Projections
from kiosk.service.sync import Sync


class StreamListener:
    """Hands each notice to whom it concerns. Used on the loop's thread, but for the reading itself."""

    def __init__(
        self,
        ports: Ports,
        projections: Projections,
        follower: TicketFollower,
        sync: Sync,
        contact: CentralContact,
        on_command: Call,
    ) -> None:
        self._ports = ports
        self._projections = projections
        self._follower = follower
        self._sync = sync
        self._contact = contact
        self._on_command = on_command
        self._back_off = BackOff(ports.random)
        self._position: str | None = None
        self._closed = False
        self.connected = False
        self.following = False

    def start(self) -> None:
        """Go on from where the stream was read last."""
        self._position = self._ports.store.stream_position()
        self._listen()

    def close(self) -> None:
        """Do not come back after the next break."""
        self._closed = True

    def _listen(self) -> None:
        if self._closed or not self._ports.scheduling.capabilities.events:
            return
        self.following = True
        Thread(target=self._read, args=(self._position,), name="kiosk-stream", daemon=True).start()

    def _read(self, position: str | None) -> None:
        for notice in self._ports.scheduling.stream(position):
            self._pass_on(notice)
        self._ports.loop.post(self._ended)

    def _pass_on(self, notice: Notice) -> None:
        self._ports.loop.post(lambda: self._heard(notice))

    def _ended(self) -> None:
        was_connected, self.connected, self.following = self.connected, False, False
        if was_connected and not self._closed:
            # Is it the stream, or all of the central? An ordinary call tells.
            self._projections.refresh()
        if not self._closed:
            self._ports.loop.after(self._back_off.failed(), self._listen)

    def _heard(self, notice: Notice) -> None:
        self._contact.heard()
        if not self.connected:
            self.connected = True
            self._back_off.worked()
            self._sync.network_is_back()
        self._position = notice.id or None
        match notice.kind:
            case StreamKind.TICKET:
                if isinstance(notice.content, TicketStatus):
                    self._follower.told(notice.content)
            case StreamKind.QUEUE:
                if isinstance(notice.content, QueueStatus):
                    self._projections.queue_told(notice.content, self._position)
            case StreamKind.RESET:
                self._position = None
                self._projections.refresh()
            case StreamKind.OFFICE | StreamKind.APPOINTMENT:
                self._projections.refresh()
            case StreamKind.COMMAND:
                # What it is comes with the heartbeat.
                self._on_command()
