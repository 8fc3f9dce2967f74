"""Takes in what kiosks report: each event exactly once, one that cannot be taken in in nobody's way."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import and_, bindparam, or_, select

from kiosk.central.desk.named import look_ahead, ticket_named
from kiosk.central.desk.reporting import Reporter, take_in
from kiosk.central.desk.restoring import compare
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage import shapes
from kiosk.central.storage.offices import KioskRow, OfficeRow
from kiosk.central.storage.records import EventRow
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import HELD, Work
from kiosk.domain.events import canonical, chain_hash
from kiosk.scheduling import wire

LONGEST_WAY = timedelta(seconds=60)
"""No kiosk waits so long for an answer, so no request is longer under way."""

LARGEST_SEQ = 2**31 - 1
"""What every engine's integer holds."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Known:
    """The events of a batch that were here before, by their id and by their number in this epoch."""

    events: dict[str, EventRow]
    numbers: dict[int, EventRow]


# Written once: to put a statement together costs as much as to run it.
# The kiosk is named in each half: else SQLite finds all that it ever reported, and looks through that.
_KNOWN = select(EventRow).where(
    or_(
        and_(
            EventRow.kiosk_id == bindparam("kiosk"), EventRow.event_id.in_(bindparam("ids", expanding=True))
        ),
        and_(
            EventRow.kiosk_id == bindparam("kiosk"),
            EventRow.epoch == bindparam("epoch"),
            EventRow.seq.in_(bindparam("numbers", expanding=True)),
        ),
    )
)


def sync(work: Work, kiosk_id: str, request: wire.SyncRequest) -> wire.SyncAnswerShape:
    """Take in a batch. Raises ``epoch_fenced`` for an old epoch or a disk that is not the kiosk's own."""
    kiosk = newest_epoch(work, kiosk_id, request.epoch)
    compare(work, kiosk, request.journal, begins=request.begins)
    events = [event for event in request.events if event.seq <= LARGEST_SEQ]
    known = _known(work, kiosk, events)
    if _is_other_disk(kiosk, known, events):
        _log.error("central.chain_broken", extra={"object": kiosk_id})
        raise RefusalError(409, "epoch_fenced")
    look_ahead(work, (event.check_in_id for event in events))
    reporter = Reporter(kiosk, _sent(work, request))
    results = [
        _one(work, reporter, known, event)
        if event.seq <= LARGEST_SEQ
        else _result(work, event, "rejected", "malformed_event")
        for event in request.events
    ]
    return wire.SyncAnswerShape(
        results=results,
        epoch=kiosk.epoch,
        last_seq=kiosk.last_seq,
        chain_hash=kiosk.chain_hash,
        restored=work.session.get_one(OfficeRow, work.office_id).restored,
        time=work.now,
    )


def newest_epoch(work: Work, kiosk_id: str, epoch: int) -> KioskRow:
    """Find the kiosk, which must speak in its newest epoch."""
    kiosk = work.session.get(KioskRow, kiosk_id, with_for_update=HELD)
    if kiosk is None or kiosk.office_id != work.office_id:
        raise not_found()
    if epoch != kiosk.epoch:
        raise RefusalError(409, "epoch_fenced")
    return kiosk


def _known(work: Work, kiosk: KioskRow, events: list[wire.EventShape]) -> _Known:
    wanted = {
        "kiosk": kiosk.id,
        "epoch": kiosk.epoch,
        "ids": [event.event_id for event in events],
        "numbers": [event.seq for event in events],
    }
    rows = work.session.execute(_KNOWN, wanted).scalars().all()
    return _Known(
        {row.event_id: row for row in rows},
        {row.seq: row for row in rows if row.epoch == kiosk.epoch},
    )


def _is_other_disk(kiosk: KioskRow, known: _Known, events: list[wire.EventShape]) -> bool:
    """Tell whether the events do not continue what this kiosk has reported: a disk that was set back, or a copy."""
    links = {number: row.hash for number, row in known.numbers.items()}
    last, link = kiosk.last_seq, kiosk.chain_hash
    for event in events:
        if links.setdefault(event.seq, event.hash) != event.hash:
            return True
        # After a gap (this database was set back) nobody can check the link; the chain goes on from there.
        if event.seq == last + 1 and (link or not last) and event.hash != chain_hash(link, event.body):
            return True
        if event.seq > last:
            last, link = event.seq, event.hash
    return False


def _sent(work: Work, request: wire.SyncRequest) -> datetime:
    """Tell when the batch was sent, by this central's clock; what cannot be is not believed."""
    if request.sent_at is not None and work.now - LONGEST_WAY <= request.sent_at <= work.now:
        return request.sent_at
    return work.now


def _one(work: Work, reporter: Reporter, known: _Known, event: wire.EventShape) -> wire.EventResult:
    """Take one event in. One that is rejected has changed nothing, so it needs no savepoint."""
    kiosk = reporter.kiosk
    digest = _digest(event)
    row, numbered = known.events.get(event.event_id), known.numbers.get(event.seq)
    if (row is not None and row.digest != digest) or (numbered is not None and numbered is not row):
        return _result(work, event, "rejected", "event_conflict")
    if row is not None and row.applied:
        _advance(kiosk, row, event)
        return _result(work, event, "duplicate", None)
    reason = take_in(work, reporter, event)
    if row is None:
        row = _record(work, kiosk, event, digest)
        known.events[event.event_id] = known.numbers[event.seq] = row
    row.applied, row.reason = reason is None, reason
    _advance(kiosk, row, event)
    if reason is not None:
        _log.error("central.event_rejected", extra={"object": kiosk.id, "code": reason})
    return _result(work, event, "applied" if reason is None else "rejected", reason)


def _record(work: Work, kiosk: KioskRow, event: wire.EventShape, digest: str) -> EventRow:
    row = EventRow(
        kiosk_id=kiosk.id,
        event_id=event.event_id,
        epoch=kiosk.epoch,
        seq=event.seq,
        hash=event.hash,
        digest=digest,
        type=event.type,
        check_in_id=event.check_in_id,
        body=dict(event.body),
        received_at=work.now,
    )
    work.session.add(row)
    return row


def _advance(kiosk: KioskRow, row: EventRow, event: wire.EventShape) -> None:
    # What was carried over to a new epoch stands there under another number.
    row.epoch, row.seq, row.hash = kiosk.epoch, event.seq, event.hash
    if event.seq > kiosk.last_seq:
        kiosk.last_seq, kiosk.chain_hash = event.seq, event.hash


def _result(work: Work, event: wire.EventShape, result: str, reason: str | None) -> wire.EventResult:
    ticket = None if result == "rejected" else ticket_named(work, event.check_in_id)
    shape = None if ticket is None else shapes.ticket(ticket, work.session.get_one(VisitRow, ticket.visit_id))
    return wire.EventResult.model_validate(
        {"event_id": event.event_id, "result": result, "reason": reason, "ticket": shape}
    )


def _digest(event: wire.EventShape) -> str:
    # What it says, not its link: in a new epoch the same event stands in another chain.
    return sha256(f"{event.type}|{event.check_in_id}|{canonical(event.body)}".encode()).hexdigest()
