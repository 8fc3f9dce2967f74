"""The fleet: what kiosks report of themselves, what they are told to do, and which of them have been revoked."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, select

from kiosk.central.desk.enrolling import end_tokens, kiosk_of
from kiosk.central.desk.outcomes import differs, finish, is_news
from kiosk.central.desk.silence import is_silent
from kiosk.central.desk.sync import newest_epoch
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.fleet import OVERTAKEN, CommandRow
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.fleet_settings import newest_version
from kiosk.central.storage.notices import FLEET
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire_fleet

SERVICE = ("out_of_service", "in_service")
NOTED_EACH = timedelta(minutes=5)
"""So often what a kiosk says is written down though it is what it said before."""
SAME_CLOCK = timedelta(seconds=5)

Heard = Mapping[str, datetime | None]
"""When each kiosk was heard last."""


def heartbeat(work: Work, kiosk_id: str, request: wire_fleet.HeartbeatRequest) -> wire_fleet.HeartbeatShape:
    """Take a kiosk's word on itself and tell what it is to do. Raises ``epoch_fenced`` for an old epoch."""
    kiosk = newest_epoch(work, kiosk_id, request.epoch)
    told = _told(request)
    if is_news(kiosk.reported, told):
        work.tell(FLEET)
    kiosk.reported, kiosk.reported_at = told, work.now
    finish(work, kiosk, request)
    waiting = _waiting(work, kiosk)
    for row in waiting:
        if row.id in request.acknowledged:
            row.acknowledged_at = work.now
            work.tell(FLEET)
    left = [row for row in waiting if row.acknowledged_at is None]
    if kiosk.out_of_service != request.out_of_service and all(row.kind not in SERVICE for row in left):
        # A program that was started anew, or a command that was too old when it came, has not changed what holds.
        left.append(_add(work, kiosk, SERVICE[0] if kiosk.out_of_service else SERVICE[1]))
    return _answer(work, kiosk, [_command(row) for row in left])


def unchanged(
    work: Work, kiosk_id: str, request: wire_fleet.HeartbeatRequest
) -> wire_fleet.HeartbeatShape | None:
    """Answer a heartbeat that says what the last one said, without a change; None where there is more to do.

    Most are such: a thousand kiosks say twice a minute that all is as it was.
    """
    kiosk = work.session.get(KioskRow, kiosk_id)
    if kiosk is None or kiosk.office_id != work.office_id or kiosk.reported_at is None:
        return None
    fresh = timedelta(0) <= work.now - kiosk.reported_at < NOTED_EACH
    same = fresh and not differs(kiosk.reported, _told(request)) and not _has_moved(kiosk, work.now, request)
    if not same or request.acknowledged or request.finished or request.epoch != kiosk.epoch:
        return None
    if kiosk.out_of_service != request.out_of_service or _waiting(work, kiosk):
        return None
    return _answer(work, kiosk, [])


def listed(work: Work, heard: Heard) -> wire_fleet.KiosksShape:
    """List all kiosks of the office."""
    rows = work.session.execute(
        select(KioskRow).where(KioskRow.office_id == work.office_id).order_by(KioskRow.id)
    ).scalars()
    waiting = waiting_commands(work)
    kiosks = [_kiosk(work, row, heard, waiting.get(row.id, [])) for row in rows]
    return wire_fleet.KiosksShape(as_of=work.now, kiosks=kiosks)


def command(
    work: Work, kiosk_id: str, request: wire_fleet.CommandRequest, who: str = ""
) -> wire_fleet.CommandShape:
    """Tell a kiosk to do something. The same that waits already is not told twice."""
    kiosk = kiosk_of(work, kiosk_id)
    if kiosk.revoked_at is not None:
        raise RefusalError(409, "kiosk_revoked")
    if (request.kind == "message") != bool(request.text.strip()):
        raise RefusalError(422, "text_and_kind")
    waiting = _waiting(work, kiosk)
    if request.kind in SERVICE:
        kiosk.out_of_service = request.kind == SERVICE[0]
        for row in waiting:
            if row.kind in SERVICE and row.kind != request.kind:
                # It shall not be done any more.
                row.acknowledged_at = row.outcome_at = work.now
                row.outcome = OVERTAKEN
    for row in waiting:
        if row.acknowledged_at is None and (row.kind, row.text) == (request.kind, request.text):
            return _command(row)
    if sum(row.acknowledged_at is None for row in waiting) >= wire_fleet.MOST_COMMANDS:
        raise RefusalError(409, "too_many_commands")
    made = _add(work, kiosk, request.kind, request.text, who)
    record(work, "command", kiosk.id, who, command=request.kind)
    work.tell("command")
    return _command(made)


def revoke(work: Work, kiosk_id: str, heard: Heard, who: str = "") -> wire_fleet.KioskShape:
    """Take a kiosk out of the fleet: its tokens have ended. Twice is once; a new enrolment brings it back."""
    kiosk = kiosk_of(work, kiosk_id)
    if kiosk.revoked_at is None:
        kiosk.revoked_at = work.now
        end_tokens(work, kiosk)
        record(work, "revoked", kiosk.id, who)
    return _kiosk(work, kiosk, heard, [])


def waiting_commands(work: Work, kiosks: Sequence[str] | None = None) -> dict[str, list[CommandRow]]:
    """List what kiosks of the office (all, or these) have not acknowledged and may still do, oldest first."""
    chosen = (KioskRow.office_id == work.office_id) if kiosks is None else CommandRow.kiosk_id.in_(kiosks)
    rows = work.session.execute(
        select(CommandRow)
        .join(KioskRow, KioskRow.id == CommandRow.kiosk_id)
        .where(chosen, *_still_to_do(work))
        .order_by(CommandRow.made_at, CommandRow.id)
    ).scalars()
    found: dict[str, list[CommandRow]] = {}
    for row in rows:
        found.setdefault(row.kiosk_id, []).append(row)
    return found


def _waiting(work: Work, kiosk: KioskRow) -> list[CommandRow]:
    """List what a kiosk has not acknowledged and what is not too old to be done, oldest first."""
    rows = work.session.execute(
        select(CommandRow)
        .where(CommandRow.kiosk_id == kiosk.id, *_still_to_do(work))
        .order_by(CommandRow.made_at, CommandRow.id)
        .limit(wire_fleet.MOST_COMMANDS)
    )
    return list(rows.scalars())


def _still_to_do(work: Work) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    good_from = work.now - work.settings.commands_good
    return CommandRow.acknowledged_at.is_(None), CommandRow.made_at > good_from


def _add(work: Work, kiosk: KioskRow, kind: str, text: str = "", who: str = "") -> CommandRow:
    row = CommandRow(
        id=uuid4().hex, kiosk_id=kiosk.id, kind=kind, text=text, made_at=work.now, made_by=who, outcome=""
    )
    work.session.add(row)
    return row


def _told(request: wire_fleet.HeartbeatRequest) -> dict[str, Any]:
    return request.model_dump(mode="json", exclude={"acknowledged", "finished"})


def _has_moved(kiosk: KioskRow, now: datetime, request: wire_fleet.HeartbeatRequest) -> bool:
    """Tell whether its clock is another one than it was, or its program was started anew."""
    before = kiosk.reported or {}
    if kiosk.reported_at is None or (request.running_s or 0) < (before.get("running_s") or 0):
        return True
    off = request.clock - now
    was = datetime.fromisoformat(before["clock"]) - kiosk.reported_at
    return abs(off - was) > SAME_CLOCK


def _answer(
    work: Work, kiosk: KioskRow, commands: list[wire_fleet.CommandShape]
) -> wire_fleet.HeartbeatShape:
    version = newest_version(work.session, work.office_id, kiosk.id)
    return wire_fleet.HeartbeatShape(time=work.now, commands=commands, settings_version=version)


def _command(row: CommandRow) -> wire_fleet.CommandShape:
    return wire_fleet.CommandShape.model_validate(
        {"id": row.id, "kind": row.kind, "text": row.text, "made_at": row.made_at}
    )


def _kiosk(work: Work, row: KioskRow, heard: Heard, waiting: Sequence[CommandRow]) -> wire_fleet.KioskShape:
    report = None
    if row.reported is not None and row.reported_at is not None:
        report = wire_fleet.KioskReportShape.model_validate({**row.reported, "at": row.reported_at})
    heard_at = heard.get(row.id)
    return wire_fleet.KioskShape(
        id=row.id,
        name=row.name or row.id,
        short_name=row.short_name,
        epoch=row.epoch,
        last_seq=row.last_seq,
        heard_at=heard_at,
        silent=is_silent(heard_at, work.now),
        out_of_service=row.out_of_service,
        revoked_at=row.revoked_at,
        old_token_at=row.old_token_at,
        report=report,
        commands=[_command(each) for each in waiting],
    )
