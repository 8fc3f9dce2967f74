"""Calls for help: asked at a kiosk, seen by all counters, taken by whoever goes there first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.calls_for_help import HelpRow
from kiosk.central.storage.offices import KioskRow
from kiosk.central.storage.work import Work

TOO_OLD = timedelta(minutes=10)
"""What comes later than this, since the kiosk was cut off, calls nobody: whoever asked is helped by now, or gone."""
SHOWN = timedelta(hours=2)
"""So long a call is seen that nobody takes."""


@dataclass(frozen=True, slots=True)
class HelpCall:
    """Somebody at a kiosk asks for a person, since `asked_at`. `kiosk` is the name by which staff know it."""

    id: str
    kiosk: str
    asked_at: datetime
    language: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A call as it comes from a kiosk."""

    id: str
    kiosk_id: str
    at: datetime
    language: str


def ask(work: Work, asked: Asked) -> None:
    """Open a call, unless it comes too late; one that is open at this kiosk stands for all that follow."""
    if work.now - asked.at > TOO_OLD or work.session.get(HelpRow, asked.id) is not None:
        return
    if any(row.kiosk_id == asked.kiosk_id for row in _open(work)):
        return
    work.session.add(
        HelpRow(
            id=asked.id,
            office_id=work.office_id,
            kiosk_id=asked.kiosk_id,
            asked_at=asked.at,
            language=asked.language,
        )
    )
    work.tell("help")


def open_calls(work: Work) -> tuple[HelpCall, ...]:
    """List the calls that nobody has taken, longest ago first."""
    names = {row.id: row.name or row.id for row in _kiosks(work)}
    return tuple(HelpCall(row.id, names[row.kiosk_id], row.asked_at, row.language) for row in _open(work))


def take(work: Work, call_id: str, counter_id: str | None = None) -> None:
    """Somebody goes there. Raises ``changed_meanwhile`` where somebody else does, or there is no such call."""
    row = next((each for each in _open(work) if each.id == call_id), None)
    if row is None:
        raise RefusalError(409, "changed_meanwhile")
    row.taken_at, row.taken_by = work.now, counter_id
    work.tell("help")


def _open(work: Work) -> list[HelpRow]:
    wanted = select(HelpRow).where(
        HelpRow.office_id == work.office_id,
        HelpRow.asked_at > work.now - SHOWN,
        HelpRow.taken_at.is_(None),
    )
    return list(work.session.execute(wanted.order_by(HelpRow.asked_at, HelpRow.id)).scalars())


def _kiosks(work: Work) -> list[KioskRow]:
    return list(work.session.execute(select(KioskRow).where(KioskRow.office_id == work.office_id)).scalars())
