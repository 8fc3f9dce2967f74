"""Bugs of the central to prove that the campaign bites: each in the place of the real one, nothing is patched."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from fastapi.responses import Response
from sqlalchemy import select

from kiosk.central.api.access import Caller
from kiosk.central.api.once import Change
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.records import LeaseRow, SeriesRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.scheduling import wire
from tests.simulation.central import CentralBox
from tests.simulation.city import OFFICE_ID


class IsNotIdempotent(CentralBox):
    """Lets a check-in that it has already take effect once more."""

    def sync(self, who: Caller, change: Change, sent: float) -> Response:
        """Take events in."""
        answer = super().sync(who, change, sent)
        births = {
            e.event_id
            for e in wire.SyncRequest.model_validate_json(change.body).events
            if e.type == "checked_in"
        }
        for each in wire.SyncAnswerShape.model_validate_json(bytes(answer.body)).results:
            if each.result == "duplicate" and each.event_id in births and each.ticket is not None:
                self._once_more(each.ticket)
        return answer

    def _once_more(self, ticket: wire.TicketShape) -> None:
        with self.database.write() as session:
            again, now = uuid4().hex, self.clock.now()
            session.add(
                VisitRow(
                    id=again,
                    office_id=OFFICE_ID,
                    day=ticket.day,
                    service_id=ticket.service_id,
                    arrived_at=now,
                )
            )
            session.flush()
            session.add(
                TicketRow(
                    id=again,
                    visit_id=again,
                    office_id=OFFICE_ID,
                    day=ticket.day,
                    number=f"K9-{int(again[:4], 16) + 10_000}",
                    issued_at=now,
                    service_id=ticket.service_id,
                    persons=1,
                    language="nl",
                )
            )


class ReclaimsLeases(CentralBox):
    """Takes a block back that nobody has used so far, and leases it to the next one who asks."""

    def lease(self, who: Caller, change: Change, body: wire.LeaseRequest) -> Response:
        """Lease numbers."""
        with self.database.write() as session:
            series = session.get(SeriesRow, (OFFICE_ID, body.day, body.series))
            unused = (
                session.execute(
                    select(LeaseRow)
                    .where(
                        LeaseRow.kiosk_id != who.kiosk_id,
                        LeaseRow.day == body.day,
                        LeaseRow.series == body.series,
                        LeaseRow.kind == "live",
                    )
                    .order_by(LeaseRow.first.desc())
                )
                .scalars()
                .first()
            )
            if (
                body.kind == "live"
                and series is not None
                and unused is not None
                and unused.last + 1 == series.next_live
            ):
                series.next_live = unused.first
                session.delete(unused)
        return super().lease(who, change, body)


class RejectsTheSecond(CentralBox):
    """Rejects the second check-in of an appointment rather than to join it to the first."""

    def sync(self, who: Caller, change: Change, sent: float) -> Response:
        """Take events in."""
        answer = super().sync(who, change, sent)
        shape = wire.SyncAnswerShape.model_validate_json(bytes(answer.body))
        second = {
            str(row[0])
            for row in self.rows(
                "SELECT t.id FROM tickets t JOIN visits v ON v.id = t.visit_id"
                " WHERE v.appointment_id IS NOT NULL AND EXISTS"
                " (SELECT 1 FROM tickets o WHERE o.visit_id = v.id AND o.rowid < t.rowid)"
            )
        }
        results = [
            each.model_copy(update={"result": "rejected", "reason": "already_checked_in", "ticket": None})
            if each.ticket is not None and each.ticket.id in second
            else each
            for each in shape.results
        ]
        return Response(
            shape.model_copy(update={"results": results}).model_dump_json(), media_type="application/json"
        )


class ServesOldEpochs(CentralBox):
    """Leases numbers to an epoch that has ended."""

    def lease(self, who: Caller, change: Change, body: wire.LeaseRequest) -> Response:
        """Lease numbers."""
        newest = self._set_epoch(str(who.kiosk_id), body.epoch)
        try:
            return super().lease(who, change, body)
        finally:
            self._set_epoch(str(who.kiosk_id), newest)

    def _set_epoch(self, kiosk: str, epoch: int) -> int:
        with self.database.write() as session:
            row = session.get_one(KioskRow, kiosk)
            before, row.epoch = row.epoch, epoch
        return before


class BelievesArrival(CentralBox):
    """Takes the moment at which news comes for the moment at which it happened."""

    def sync(self, who: Caller, change: Change, sent: float) -> Response:
        """Take events in."""
        request = wire.SyncRequest.model_validate_json(change.body)
        events = [each.model_copy(update={"age_ms": 0}) for each in request.events]
        body = request.model_copy(update={"events": events}).model_dump_json().encode()
        return super().sync(who, replace(change, body=body), sent)


class DoesNotJump(CentralBox):
    """Goes on with its numbers where the backup had them."""

    def tell_restored(self) -> None:
        """Note the return from a backup."""
        before = self.rows("SELECT next_live, next_reserve, series, day FROM number_series")
        super().tell_restored()
        for row in before:
            with self.database.write() as session:
                found = session.get_one(SeriesRow, (OFFICE_ID, date.fromisoformat(str(row[3])), str(row[2])))
                found.next_live, found.next_reserve = int(str(row[0])), int(str(row[1]))


class HidesItsReturn(CentralBox):
    """Does not tell the kiosks that it was put back from a backup."""

    def sync(self, who: Caller, change: Change, sent: float) -> Response:
        """Take events in."""
        answer = super().sync(who, change, sent)
        shape = wire.SyncAnswerShape.model_validate_json(bytes(answer.body))
        return Response(
            shape.model_copy(update={"restored": ""}).model_dump_json(), media_type="application/json"
        )


class SaysAppliedTooSoon(CentralBox):
    """Answers now and then that it has taken a batch in, and loses it."""

    _count = 0

    def sync(self, who: Caller, change: Change, sent: float) -> Response:
        """Take events in."""
        self._count += 1
        if self._count % 5:
            return super().sync(who, change, sent)
        request = wire.SyncRequest.model_validate_json(change.body)
        results = [wire.EventResult(event_id=each.event_id, result="applied") for each in request.events]
        lost = wire.SyncAnswerShape(results=results, epoch=request.epoch, last_seq=0, chain_hash="")
        self._ledger.acknowledged.update(each.event_id for each in request.events)
        self._ledger.reported.update((each.check_in_id, 0) for each in request.events)
        return Response(lost.model_dump_json(), media_type="application/json")
