"""Alarms: what is wrong must last to be one, must be well for a while to be over, and is told once each way.

So nothing flaps: a kiosk that comes and goes is one alarm. Of each kind a kiosk has at most one that goes on; the
database sees to that, too, where several processes look.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import uuid4

from sqlalchemy import select

from kiosk.central.fleet import channels
from kiosk.central.fleet.listing import around_of
from kiosk.central.fleet.looking import wrongs
from kiosk.central.refusals import not_found
from kiosk.central.storage.alarms import AlarmRow
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.notices import FLEET
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.domain.alarms import RULES, AlarmKind, Wrong

Heard = Mapping[str, datetime | None]

Do = Literal["see", "open", "follow", "clear", "end", "forget"]


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done about one kind of alarm of one kiosk; `row` is the one that goes on."""

    do: Do
    kiosk: KioskRow
    kind: AlarmKind
    row: AlarmRow | None
    wrong: Wrong | None


def steps(work: Work, heard: Heard) -> list[Step]:
    """Compare what is wrong with the alarms that go on."""
    rows = list(
        work.session.execute(
            select(KioskRow).where(KioskRow.office_id == work.office_id).order_by(KioskRow.id)
        ).scalars()
    )
    going_on = _going_on(work)
    around = around_of(work, rows, heard)
    return [
        step
        for row in rows
        for step in _of_kiosk(
            row, {each.kind: each for each in wrongs(row, around)}, going_on.get(row.id, {}), work.now
        )
    ]


def look(work: Work, heard: Heard) -> int:
    """Do what is to be done, in one transaction with what is to be told of it; count the steps."""
    todo = steps(work, heard)
    for step in todo:
        _take(work, step)
    if todo:
        work.tell(FLEET)
    return len(todo)


def acknowledge(work: Work, alarm_id: str, who: str) -> AlarmRow:
    """Write down who sees to an alarm; the first one stays."""
    row = work.session.get(AlarmRow, alarm_id)
    if row is None or row.office_id != work.office_id or row.opened_at is None:
        raise not_found()
    if row.acknowledged_at is None and row.ended_at is None:
        row.acknowledged_at, row.acknowledged_by = work.now, who
        record(work, "alarm_taken", row.kiosk_id, who, alarm=row.kind, detail=row.detail)
        work.tell(FLEET)
    return row


def _of_kiosk(
    kiosk: KioskRow, wrong: Mapping[AlarmKind, Wrong], going_on: Mapping[str, AlarmRow], now: datetime
) -> Iterator[Step]:
    for kind, rule in RULES.items():
        row, found = going_on.get(kind.value), wrong.get(kind)
        if row is None:
            if found is not None:
                yield Step("see", kiosk, kind, None, found)
        elif found is not None:
            if row.opened_at is None and now - row.began_at >= rule.holds:
                yield Step("open", kiosk, kind, row, found)
            elif row.cleared_at is not None or row.detail != found.detail:
                yield Step("follow", kiosk, kind, row, found)
        elif row.opened_at is None:
            yield Step("forget", kiosk, kind, row, None)
        elif row.cleared_at is None:
            yield Step("clear", kiosk, kind, row, None)
        elif now - row.cleared_at >= rule.well:
            yield Step("end", kiosk, kind, row, None)


def _take(work: Work, step: Step) -> None:
    row = step.row or _new(work, step)
    match step.do:
        case "see":
            if not RULES[step.kind].holds:
                _open(work, step, row)
        case "open":
            _open(work, step, row)
        case "follow":
            row.cleared_at = None
        case "clear":
            row.cleared_at = work.now
        case "end":
            row.ended_at = work.now
            record(work, "alarm_ended", row.kiosk_id, alarm=row.kind, detail=row.detail)
            channels.tell(work, "ended", row, step.kiosk)
        case "forget":
            work.session.delete(row)
    if step.wrong is not None:
        row.detail = step.wrong.detail


def _new(work: Work, step: Step) -> AlarmRow:
    row = AlarmRow(
        id=uuid4().hex,
        office_id=work.office_id,
        kiosk_id=step.kiosk.id,
        kind=step.kind.value,
        detail="" if step.wrong is None else step.wrong.detail,
        began_at=work.now,
    )
    work.session.add(row)
    return row


def _open(work: Work, step: Step, row: AlarmRow) -> None:
    row.opened_at = work.now
    row.detail = row.detail if step.wrong is None else step.wrong.detail
    record(work, "alarm_opened", row.kiosk_id, alarm=row.kind, detail=row.detail)
    channels.tell(work, "opened", row, step.kiosk)


def _going_on(work: Work) -> dict[str, dict[str, AlarmRow]]:
    rows = work.session.execute(
        select(AlarmRow).where(AlarmRow.office_id == work.office_id, AlarmRow.ended_at.is_(None))
    ).scalars()
    found: dict[str, dict[str, AlarmRow]] = {}
    for row in rows:
        found.setdefault(row.kiosk_id, {})[row.kind] = row
    return found
