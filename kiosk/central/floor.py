"""What happens at the counters, as plain calls: for scenarios, which play staff without HTTP."""

from datetime import datetime

from sqlalchemy import func, select

from kiosk.central.desk import helping
from kiosk.central.queueing import calling
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import looking, working
from kiosk.scheduling import wire


class Floor:
    """The counters of one office. Each call is a transaction; refusals raise `kiosk.central.refusals.RefusalError`."""

    def __init__(self, database: Database, office_id: str) -> None:
        self._database = database
        self._office_id = office_id

    def open(self, counter_id: str, now: datetime, services: tuple[str, ...] = ()) -> wire.CounterShape:
        """Open a counter for these services, or for all it can offer."""
        with working(self._database, self._office_id, now) as work:
            return calling.open_counter(work, counter_id, list(services))

    def close(self, counter_id: str, now: datetime) -> wire.CounterShape:
        """Close a counter."""
        with working(self._database, self._office_id, now) as work:
            return calling.close_counter(work, counter_id)

    def call_next(self, counter_id: str, now: datetime) -> wire.CounterShape:
        """Call whoever is next; no ticket in the answer when nobody waits."""
        with working(self._database, self._office_id, now) as work:
            return calling.call_next(work, counter_id)

    def recall(self, counter_id: str, now: datetime) -> wire.CounterShape:
        """Call the same one again."""
        with working(self._database, self._office_id, now) as work:
            return calling.recall(work, counter_id)

    def start(self, counter_id: str, now: datetime) -> wire.CounterShape:
        """Begin serving."""
        with working(self._database, self._office_id, now) as work:
            return calling.start(work, counter_id)

    def complete(
        self, counter_id: str, now: datetime, outcome: str = "served", next_service: str | None = None
    ) -> wire.CounterShape:
        """End serving, here or altogether."""
        told = wire.CompleteRequest.model_validate({"outcome": outcome, "next_service_id": next_service})
        with working(self._database, self._office_id, now) as work:
            return calling.complete(work, counter_id, outcome, told)

    def no_show(self, counter_id: str, now: datetime) -> wire.CounterShape:
        """Nobody came."""
        with working(self._database, self._office_id, now) as work:
            return calling.no_show(work, counter_id)

    def send_back(self, counter_id: str, now: datetime) -> wire.CounterShape:
        """Send back to the waiting area."""
        with working(self._database, self._office_id, now) as work:
            return calling.send_back(work, counter_id)

    def transfer(self, counter_id: str, now: datetime, service_id: str) -> wire.CounterShape:
        """Let whoever is here wait for another service."""
        with working(self._database, self._office_id, now) as work:
            return calling.transfer(work, counter_id, service_id)

    def help_calls(self, now: datetime) -> tuple[helping.HelpCall, ...]:
        """List where somebody asks for help."""
        with looking(self._database, self._office_id, now) as work:
            return helping.open_calls(work)

    def take_help(self, counter_id: str, now: datetime) -> str:
        """Go to whoever asked first; return which kiosk that is at, empty for nobody."""
        with working(self._database, self._office_id, now) as work:
            call = next(iter(helping.open_calls(work)), None)
            if call is None:
                return ""
            helping.take(work, call.id, counter_id)
            return call.kiosk

    def municipalities(self) -> tuple[str, ...]:
        """List where visitors live, as far as that was told."""
        told = select(VisitRow.municipality).where(VisitRow.office_id == self._office_id)
        with self._database.read() as session:
            return tuple(each for each in session.execute(told).scalars() if each is not None)

    def scores(self) -> tuple[int, ...]:
        """List how visits were rated."""
        rated = select(TicketRow.score).where(
            TicketRow.office_id == self._office_id, TicketRow.score.is_not(None)
        )
        with self._database.read() as session:
            return tuple(each for each in session.execute(rated).scalars() if each is not None)

    def tickets(self) -> int:
        """Count the tickets that the central knows, whatever became of them."""
        with self._database.read() as session:
            counted = select(func.count()).select_from(TicketRow)
            return session.execute(counted.where(TicketRow.office_id == self._office_id)).scalar_one()
