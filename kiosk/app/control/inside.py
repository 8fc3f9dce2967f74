"""Staff's commands in the running program: what they look at there."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.app.control.answering import Answering
from kiosk.app.control.server import ControlServer, open_control
from kiosk.app.wiring import RunningKiosk
from kiosk.service.staff.condition import Contact, Inspector

_DAMAGED = re.compile(r".+\.damaged-\d{1,3}-\d{8}T\d{6}Z")


def serve_staff(
    running: RunningKiosk, folder: Path, diagnostics: Callable[[], bytes] | None = None
) -> ControlServer | None:
    """Listen for staff's commands in the state folder of a running kiosk; `diagnostics` makes its archive."""
    return open_control(folder, replace(answering(running, folder), diagnostics=diagnostics).answer)


def answering(running: RunningKiosk, folder: Path) -> Answering:
    """Make what answers in the running program."""
    return Answering(running.staff, running.parts.clock, inspector_of(running, folder))


def inspector_of(running: RunningKiosk, folder: Path) -> Inspector:
    """Make what looks at the running kiosk; the staff panel looks through the same."""
    parts = running.parts
    return Inspector(
        parts.store,
        running.staff,
        parts.clock,
        contact=lambda: Contact(
            True, running.contact.cut_off_since, running.contact.heard_at, running.sync.declined
        ),
        out_of_service=lambda: running.kiosk.facts.out_of_service or running.kiosk.facts.no_tickets,
        devices=running.supervisor.reports,
        clock_ahead=lambda: _clock_ahead(running),
        set_aside=lambda: set_aside_in(folder),
        messages=lambda: () if running.heartbeat is None else tuple(running.heartbeat.messages),
    )


def set_aside_in(folder: Path) -> tuple[str, ...]:
    """Name the damaged databases that were set aside in a state folder."""
    found: list[str] = []
    with suppress(OSError):
        found = [each.name for each in folder.iterdir() if _DAMAGED.fullmatch(each.name)]
    return tuple(sorted(found))


def _clock_ahead(running: RunningKiosk) -> timedelta | None:
    """Tell by how much the machine's clock is ahead of the central's; None before that was heard."""
    return None if running.contact.heard_at is None else running.parts.clock.wrong_by
