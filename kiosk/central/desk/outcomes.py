"""What came of commands, and whether a heartbeat says something that somebody wants to know at once."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from kiosk.central.storage.fleet import DONE, FAILED, OVERTAKEN, CommandRow
from kiosk.central.storage.notices import FLEET
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire_fleet

WAITING, TAKEN, EXPIRED = "waiting", "taken", "expired"
STATES = (WAITING, TAKEN, DONE, FAILED, OVERTAKEN, EXPIRED)
"""How far a command can be."""

_STARTS_WITHIN = timedelta(minutes=10)
"""A program that runs for longer than this has not just been started anew."""
_CHANGING = ("clock", "running_s", "disk_free_mb")
"""What is another number each time and tells nobody anything by that."""


def state_of(row: CommandRow, work: Work) -> str:
    """Tell how far a command is."""
    if row.outcome:
        return row.outcome
    if row.acknowledged_at is not None:
        return TAKEN
    return WAITING if row.made_at > work.now - work.settings.commands_good else EXPIRED


def finish(work: Work, kiosk: KioskRow, request: wire_fleet.HeartbeatRequest) -> None:
    """Write down what came of commands by the kiosk's word; a restart is done when the program is a new one."""
    told = {each.id: each.outcome for each in request.finished}
    started = None
    if request.running_s is not None and request.running_s < _STARTS_WITHIN.total_seconds():
        started = work.now - timedelta(seconds=request.running_s)
    if not told and started is None:
        return
    rows = work.session.execute(
        select(CommandRow).where(
            CommandRow.kiosk_id == kiosk.id,
            CommandRow.outcome == "",
            CommandRow.made_at > work.now - work.settings.commands_good,
        )
    ).scalars()
    for row in rows:
        outcome = told.get(row.id, "")
        taken = row.acknowledged_at
        if row.kind == "restart" and started is not None and taken is not None and started >= taken:
            outcome = DONE
        if outcome:
            row.outcome, row.outcome_at = outcome, work.now
            work.tell(FLEET)


def differs(before: Mapping[str, Any] | None, told: Mapping[str, Any]) -> bool:
    """Tell whether a report says something else than the one before it."""
    return before is None or any(
        before.get(name) != value for name, value in told.items() if name not in _CHANGING
    )


def is_news(before: Mapping[str, Any] | None, told: Mapping[str, Any]) -> bool:
    """Tell whether somebody who looks at the fleet shall see it at once: not with each visitor."""
    if before is None or bool(before.get("pending")) != bool(told.get("pending")):
        return True
    counts = {"last_seq": 0, "pending": 0}
    return differs({**before, **counts}, {**told, **counts})
