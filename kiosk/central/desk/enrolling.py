"""Enrolment: a manager makes a code, somebody types it at a kiosk, and the kiosk becomes one of the office's.

A kiosk that is enrolled anew (another machine, another disk) begins a new epoch: what its old disk still says is
refused, and its old tokens have ended.
"""

from collections.abc import Iterator
from datetime import datetime
from secrets import token_hex
from string import ascii_uppercase

from sqlalchemy import select, update

from kiosk.central.desk import settings_keys
from kiosk.central.desk.tokens import REVOKED, code_hash, keep_token
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage.database import Database
from kiosk.central.storage.fleet import OVERTAKEN, CommandRow, EnrolmentCodeRow
from kiosk.central.storage.fleet_records import record
from kiosk.central.storage.offices import CredentialRow, KioskRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire_fleet

_USUAL = "K1"
_FIRST_LETTERS = "K" + ascii_uppercase.replace("K", "")


def make_code(
    work: Work, request: wire_fleet.EnrolmentCodeRequest, code: str, who: str = ""
) -> wire_fleet.EnrolmentCodeShape:
    """Make a code, for a kiosk that is there or for a new one."""
    expires = keep_code(work, request, code_hash(code))
    record(work, "code_made", request.kiosk_id, who, name=request.name or "")
    return wire_fleet.EnrolmentCodeShape(code=code, expires=expires, kiosk_id=request.kiosk_id)


def keep_code(work: Work, request: wire_fleet.EnrolmentCodeRequest, hashed: str) -> datetime:
    """Let whoever knows what has this hash enrol one kiosk, once; return until when."""
    kiosk = None if request.kiosk_id is None else kiosk_of(work, request.kiosk_id)
    if request.short_name is not None and request.short_name in _short_names(work, but_for=kiosk):
        raise RefusalError(409, "short_name_taken")
    expires = work.now + work.settings.enrolment_code_good
    work.session.add(
        EnrolmentCodeRow(
            code_hash=hashed,
            office_id=work.office_id,
            kiosk_id=request.kiosk_id,
            name=request.name or "",
            short_name=request.short_name or "",
            expires_at=expires,
        )
    )
    return expires


def office_of(database: Database, hashed: str) -> str:
    """Tell whose code it is. Raises ``code_unknown``."""
    with database.read() as session:
        row = session.get(EnrolmentCodeRow, hashed)
    if row is None:
        raise _unknown()
    return row.office_id


def enrol(work: Work, hashed: str, token: str) -> wire_fleet.EnrolmentShape:
    """Use a code up. Raises ``code_unknown``, for one that is too old too, and ``code_used``."""
    row = work.session.get(EnrolmentCodeRow, hashed)
    if row is None:
        raise _unknown()
    if row.used_at is not None:
        raise RefusalError(410, "code_used")
    if row.expires_at <= work.now:
        raise _unknown()
    kiosk = _new(work) if row.kiosk_id is None else _again(work, row.kiosk_id)
    kiosk.name = row.name or kiosk.name
    taken = _short_names(work, but_for=kiosk)
    wished = row.short_name or kiosk.short_name
    if "" in taken:
        # It was set up by hand, and has not told yet what its settings call it: most often this.
        taken |= {_USUAL}
    kiosk.short_name = wished if wished and wished not in taken else _free(taken)
    row.used_at, row.kiosk_id = work.now, kiosk.id
    keep_token(work, kiosk.id, token)
    record(work, "enrolled", kiosk.id, epoch=kiosk.epoch)
    return wire_fleet.EnrolmentShape(
        kiosk_id=kiosk.id,
        name=kiosk.name or kiosk.id,
        office_id=work.office_id,
        epoch=kiosk.epoch,
        short_name=kiosk.short_name,
        token=token,
        settings_keys=settings_keys.public_keys(work.session, work.now),
    )


def begin_epoch(kiosk: KioskRow, epoch: int) -> None:
    """Let a kiosk begin anew: its journal starts from nothing."""
    kiosk.epoch, kiosk.last_seq, kiosk.chain_hash, kiosk.instance = epoch, 0, "", ""


def kiosk_of(work: Work, kiosk_id: str) -> KioskRow:
    """Find a kiosk of this office."""
    row = work.session.get(KioskRow, kiosk_id)
    if row is None or row.office_id != work.office_id:
        raise not_found()
    return row


def end_tokens(work: Work, kiosk: KioskRow) -> None:
    """Let no token name a kiosk any more, forget what it was to do, and have its streams look after themselves.

    The tokens stay known as ended: the machine that has one is told so, and lets go of what is not its own any more.
    """
    work.session.execute(
        update(CredentialRow).where(CredentialRow.kiosk_id == kiosk.id).values(role=REVOKED, expires_at=None)
    )
    work.session.execute(
        update(CommandRow)
        .where(CommandRow.kiosk_id == kiosk.id, CommandRow.acknowledged_at.is_(None))
        .values(acknowledged_at=work.now, outcome=OVERTAKEN, outcome_at=work.now)
    )
    work.tell("command")


def _new(work: Work) -> KioskRow:
    kiosk = KioskRow(
        id=f"kiosk-{token_hex(4)}",
        office_id=work.office_id,
        epoch=1,
        last_seq=0,
        chain_hash="",
        short_name="",
        name="",
    )
    work.session.add(kiosk)
    work.session.flush()
    return kiosk


def _again(work: Work, kiosk_id: str) -> KioskRow:
    kiosk = kiosk_of(work, kiosk_id)
    end_tokens(work, kiosk)
    begin_epoch(kiosk, kiosk.epoch + 1)
    kiosk.revoked_at = kiosk.reported = kiosk.reported_at = kiosk.old_token_at = None
    kiosk.fenced_at = kiosk.former_at = None
    kiosk.out_of_service = False
    return kiosk


def _short_names(work: Work, but_for: KioskRow | None) -> frozenset[str]:
    rows = work.session.execute(
        select(KioskRow.short_name, KioskRow.id).where(KioskRow.office_id == work.office_id)
    )
    return frozenset(row.short_name for row in rows if but_for is None or row.id != but_for.id)


def _free(taken: frozenset[str]) -> str:
    return next(name for name in _every_short_name() if name not in taken)


def _every_short_name() -> Iterator[str]:
    for letter in _FIRST_LETTERS:
        yield from (f"{letter}{number}" for number in range(1, 100))


def _unknown() -> RefusalError:
    return RefusalError(404, "code_unknown")
