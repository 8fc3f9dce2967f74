"""Who calls: a bearer token names one role at one office; whatever is wrong with it, the answer is the same."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, Header, Request

from kiosk.central.api.context import At
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.offices import CredentialRow


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose token it is. `scope` keeps the idempotency keys of callers apart."""

    role: str
    office_id: str
    kiosk_id: str | None
    counter_id: str | None
    scope: str


def token_hash(token: str) -> str:
    """Hash a token as it is kept."""
    return sha256(token.encode()).hexdigest()


def caller(context: At, request: Request, authorization: Annotated[str, Header()] = "") -> Caller:
    """Find who calls, else 401. That a kiosk was heard is noted; where a visitor may wait for it, in memory only."""
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise RefusalError(401, "unauthorized")
    hashed = token_hash(token.strip())
    with context.database.read() as session:
        row = session.get(CredentialRow, hashed)
    if row is None:
        raise RefusalError(401, "unauthorized")
    if row.kiosk_id is not None:
        context.heard.note(row.kiosk_id, may_write=request.method == "GET")
    return Caller(row.role, row.office_id, row.kiosk_id, row.counter_id, hashed)


def only(*roles: str) -> Callable[[Caller], Awaitable[Caller]]:
    """Let these roles pass, else 403."""

    async def check(who: Annotated[Caller, Depends(caller)]) -> Caller:
        if who.role not in roles:
            raise RefusalError(403, "forbidden")
        return who

    return check


Anybody = Annotated[Caller, Depends(caller)]
Kiosk = Annotated[Caller, Depends(only("kiosk"))]
Counter = Annotated[Caller, Depends(only("counter"))]
Staff = Annotated[Caller, Depends(only("counter", "manager"))]
Manager = Annotated[Caller, Depends(only("manager"))]


def kiosk_id(who: Caller) -> str:
    """Name the kiosk that calls; a credential without one is a mistake of whoever made it."""
    if who.kiosk_id is None:
        raise RefusalError(403, "forbidden")
    return who.kiosk_id
