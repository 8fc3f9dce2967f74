"""Who calls: a bearer token names one role at one office; whatever is wrong with it, the answer is the same."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header, Request

from kiosk.central.api.context import At, Context
from kiosk.central.api.strangers import FORMER, note
from kiosk.central.desk import tokens
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.offices import CredentialRow
from kiosk.central.storage.work import working

ROLES = frozenset({"kiosk", "counter", "manager"})
"""The roles of programs; those of people who look at pages (`kiosk.central.desk.page_access`) open no route here."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose token it is. `scope` keeps the idempotency keys of callers apart."""

    role: str
    office_id: str
    kiosk_id: str | None
    counter_id: str | None
    scope: str
    name: str = ""
    """Whose token it is, for what is written down of who did what."""


def bearer(authorization: Annotated[str, Header()] = "") -> str:
    """Read the bearer token, else 401."""
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise RefusalError(401, "unauthorized")
    return token.strip()


Token = Annotated[str, Depends(bearer)]


def caller(context: At, request: Request, token: Token) -> Caller:
    """Find who calls, else 401. That a kiosk was heard is noted; where a visitor may wait for it, in memory only."""
    found = named_by(context, token)
    if found is not None and found.role == tokens.REVOKED:
        # Nobody else has its token, so nobody else is told.
        note(context, found.office_id, found.kiosk_id, FORMER)
        raise RefusalError(401, "credential_revoked")
    if found is None or found.role not in ROLES:
        raise RefusalError(401, "unauthorized")
    if found.kiosk_id is not None:
        context.heard.note(found.kiosk_id, may_write=request.method == "GET")
    return found


def named_by(context: Context, token: str) -> Caller | None:
    """Tell whose token it is; None for nobody's, and for one that has ended."""
    hashed = tokens.token_hash(token)
    with context.database.read() as session:
        row = session.get(CredentialRow, hashed)
    if row is None:
        return None
    if tokens.is_over(row, context.clock.now()):
        _note_old(context, row)
        return None
    return Caller(row.role, row.office_id, row.kiosk_id, row.counter_id, hashed, row.name)


def is_good(context: Context, who: Caller) -> bool:
    """Tell whether a token that was good is so still."""
    with context.database.read() as session:
        row = session.get(CredentialRow, who.scope)
    return row is not None and row.role == who.role and not tokens.is_over(row, context.clock.now())


def _note_old(context: Context, row: CredentialRow) -> None:
    kiosk, now = row.kiosk_id, context.clock.now()
    if (
        row.role != tokens.KIOSK
        or kiosk is None
        or context.look_ups.take(f"old token {kiosk}", 1) is not None
    ):
        return
    with working(context.database, row.office_id, now, context.settings, patient=True) as work:
        tokens.note_old_token(work, kiosk)


class Only:
    """Lets some roles pass, else 403."""

    def __init__(self, *roles: str) -> None:
        self.roles = roles

    async def __call__(self, who: Annotated[Caller, Depends(caller)]) -> Caller:
        """Check who calls."""
        if who.role not in self.roles:
            raise RefusalError(403, "forbidden")
        return who


Anybody = Annotated[Caller, Depends(caller)]
Kiosk = Annotated[Caller, Depends(Only("kiosk"))]
Counter = Annotated[Caller, Depends(Only("counter"))]
Staff = Annotated[Caller, Depends(Only("counter", "manager"))]
Manager = Annotated[Caller, Depends(Only("manager"))]


def by(who: Caller) -> str:
    """Name who calls, for what is written down: a program, unless its credential says more."""
    return who.name or f"API {who.scope[:8]}"


def kiosk_id(who: Caller) -> str:
    """Name the kiosk that calls; a credential without one is a mistake of whoever made it."""
    if who.kiosk_id is None:
        raise RefusalError(403, "forbidden")
    return who.kiosk_id
