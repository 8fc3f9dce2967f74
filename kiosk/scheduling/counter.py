"""The desk's side of the contract: what a counter asks of the central. Used by the demo, scenarios and tools."""

from urllib.parse import quote
from uuid import uuid4

from kiosk.domain.clock import Clock
from kiosk.domain.waiting import QueueStatus, TicketStatus
from kiosk.scheduling import convert, wire, wire_fleet
from kiosk.scheduling.answers import take
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.transport import Call, Transport

DEADLINE_S = 10.0


class CounterClient:
    """One office's counters over HTTP, with a counter's credential. Used from any thread."""

    def __init__(self, url: str, token: str, clock: Clock) -> None:
        """Talk to the central at `url` (without path)."""
        self._transport = Transport(url, token, clock, session_of(CentralAdapter()))

    def open(
        self, counter: str, services: tuple[str, ...] = ()
    ) -> wire.CounterShape | Unreachable | Declined:
        """Open a counter for some services; none means all that it is set up for."""
        request = wire.OpenCounterRequest(services=list(services))
        return self._at(counter, "open", request)

    def act(
        self, counter: str, action: str, request: wire.Shape | None = None
    ) -> wire.CounterShape | Unreachable | Declined:
        """Do ``close``, ``call-next``, ``recall``, ``start``, ``complete``, ``no-show``, ``return`` at a counter.

        Or ``transfer``, with a `kiosk.scheduling.wire_fleet.TransferRequest`.
        """
        return self._at(counter, action, request)

    def make_ticket(
        self,
        *,
        service: str | None = None,
        appointment: str | None = None,
        persons: int = 1,
        language: str = "en",
    ) -> TicketStatus | Unreachable | Declined:
        """Make a ticket by hand, for a service or for an appointment."""
        request = wire.NewTicketRequest(
            service_id=service, appointment_id=appointment, persons=persons, language=language
        )
        answer = self._transport.ask(self._post("/tickets", request))
        return take(answer, wire.TicketStatusShape, convert.ticket_status)

    def tickets(
        self, state: wire.TicketStateName = "waiting"
    ) -> wire.CounterTicketsShape | Unreachable | Declined:
        """List today's tickets in a state, with what became of their papers."""
        call = Call("GET", "/tickets", DEADLINE_S, params={"state": state})
        return take(self._transport.ask(call), wire.CounterTicketsShape, lambda shape: shape)

    def silent(self) -> wire_fleet.SilentKiosksShape | Unreachable | Declined:
        """Ask which kiosks are silent, and which numbers may exist."""
        call = Call("GET", "/kiosks/silent", DEADLINE_S)
        return take(self._transport.ask(call), wire_fleet.SilentKiosksShape, lambda shape: shape)

    def queue(self) -> QueueStatus | Unreachable | Declined:
        """Read all queues of the office."""
        return take(self._transport.ask(Call("GET", "/queue", DEADLINE_S)), wire.QueueShape, convert.queue)

    def close(self) -> None:
        """End all connections."""
        self._transport.close()

    def _at(
        self, counter: str, action: str, request: wire.Shape | None
    ) -> wire.CounterShape | Unreachable | Declined:
        path = f"/counters/{quote(counter, safe='')}/{action}"
        return take(self._transport.ask(self._post(path, request)), wire.CounterShape, lambda shape: shape)

    def _post(self, path: str, request: wire.Shape | None) -> Call:
        content = request.model_dump_json().encode() if request is not None else b"{}"
        return Call("POST", path, DEADLINE_S, content=content, idempotency_key=str(uuid4()))
