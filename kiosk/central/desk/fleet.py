"""The fleet: what kiosks report of themselves, what they are told to do, and which of them have been revoked."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select

from kiosk.central.desk.enrolling import end_tokens, kiosk_of
from kiosk.central.desk.silence import is_silent
from kiosk.central.desk.sync import newest_epoch
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.fleet import CommandRow
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire_fleet

SERVICE = ("out_of_service", "in_service")

Heard = Mapping[str, datetime | None]
"""When each kiosk was heard last."""


def heartbeat(work: Work, kiosk_id: str, request: wire_fleet.HeartbeatRequest) -> wire_fleet.HeartbeatShape:
    """Take a kiosk's word on itself and tell what it is to do. Raises ``epoch_fenced`` for an old epoch."""
    kiosk = newest_epoch(work, kiosk_id, request.epoch)
    kiosk.reported = request.model_dump(mode="json", exclude={"acknowledged"})
    kiosk.reported_at = work.now
    waiting = _waiting(work, kiosk)
    for row in waiting:
        if row.id in request.acknowledged:
            row.acknowledged_at = work.now
    left = [row for row in waiting if row.acknowledged_at is None]
    if kiosk.out_of_service != request.out_of_service and all(row.kind not in SERVICE for row in left):
        # A program that was started anew, or a command that was too old when it came, has not changed what holds.
        left.append(_add(work, kiosk, SERVICE[0] if kiosk.out_of_service else SERVICE[1]))
    return wire_fleet.HeartbeatShape(time=work.now, commands=[_command(row) for row in left])


def listed(work: Work, heard: Heard) -> wire_fleet.KiosksShape:
    """List all kiosks of the office."""
    rows = work.session.execute(
        select(KioskRow).where(KioskRow.office_id == work.office_id).order_by(KioskRow.id)
    ).scalars()
    kiosks = [_kiosk(work, row, heard) for row in rows]
    return wire_fleet.KiosksShape(as_of=work.now, kiosks=kiosks)


def command(work: Work, kiosk_id: str, request: wire_fleet.CommandRequest) -> wire_fleet.CommandShape:
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
                # Overtaken: it shall not be done any more.
                row.acknowledged_at = work.now
    for row in waiting:
        if row.acknowledged_at is None and (row.kind, row.text) == (request.kind, request.text):
            return _command(row)
    if sum(row.acknowledged_at is None for row in waiting) >= wire_fleet.MOST_COMMANDS:
        raise RefusalError(409, "too_many_commands")
    made = _add(work, kiosk, request.kind, request.text)
    work.tell("command")
    return _command(made)


def revoke(work: Work, kiosk_id: str, heard: Heard) -> wire_fleet.KioskShape:
    """Take a kiosk out of the fleet: its tokens have ended. Twice is once; a new enrolment brings it back."""
    kiosk = kiosk_of(work, kiosk_id)
    if kiosk.revoked_at is None:
        kiosk.revoked_at = work.now
        end_tokens(work, kiosk)
    return _kiosk(work, kiosk, heard)


def _waiting(work: Work, kiosk: KioskRow) -> list[CommandRow]:
    """List what a kiosk has not acknowledged and what is not too old to be done, oldest first."""
    rows = work.session.execute(
        select(CommandRow)
        .where(
            CommandRow.kiosk_id == kiosk.id,
            CommandRow.acknowledged_at.is_(None),
            CommandRow.made_at > work.now - work.settings.commands_good,
        )
        .order_by(CommandRow.made_at, CommandRow.id)
        .limit(wire_fleet.MOST_COMMANDS)
    )
    return list(rows.scalars())


def _add(work: Work, kiosk: KioskRow, kind: str, text: str = "") -> CommandRow:
    row = CommandRow(id=uuid4().hex, kiosk_id=kiosk.id, kind=kind, text=text, made_at=work.now)
    work.session.add(row)
    return row


def _command(row: CommandRow) -> wire_fleet.CommandShape:
    return wire_fleet.CommandShape.model_validate(
        {"id": row.id, "kind": row.kind, "text": row.text, "made_at": row.made_at}
    )


def _kiosk(work: Work, row: KioskRow, heard: Heard) -> wire_fleet.KioskShape:
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
        commands=[_command(each) for each in _waiting(work, row)],
    )
