"""A change takes effect once: the answer is kept with the caller's idempotency key, in the transaction of the change.

A refusal is not kept, since nothing was made: the same request may succeed later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Request
from fastapi.responses import Response
from sqlalchemy import delete

from kiosk.central.api.access import Anybody, Caller
from kiosk.central.api.context import At, Context
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.records import AnswerRow
from kiosk.central.storage.work import Work, working
from kiosk.scheduling import wire

Effect = Callable[[Work], wire.Shape]


@dataclass(frozen=True, slots=True)
class Change:
    """One request to change something: where, by whom, and (None: not given) with which key."""

    context: Context
    who: Caller
    path: str
    body: bytes
    key: str | None

    def once(self, effect: Effect, status: int = 200, *, patient: bool = False) -> Response:
        """Let it take effect, or answer what was answered before. A `patient` one lets others go before."""
        context = self.context
        with working(
            context.database, self.who.office_id, context.clock.now(), context.settings, patient=patient
        ) as work:
            if self.key is None:
                return _json(effect(work).model_dump_json(), status)
            kept = work.session.get(AnswerRow, (self.who.scope, self.key))
            if kept is None:
                kept = self._make(work, effect, status, self.key)
            elif kept.fingerprint != self._fingerprint():
                raise RefusalError(409, "idempotency_conflict")
            return _json(kept.body, kept.status)

    def _make(self, work: Work, effect: Effect, status: int, key: str) -> AnswerRow:
        # To look for old answers costs as much as to keep a new one: once a minute is often enough.
        if self.context.look_ups.take("forget answers", 1) is None:
            forgotten = work.now - self.context.settings.answers_kept
            work.session.execute(delete(AnswerRow).where(AnswerRow.answered_at < forgotten))
        row = AnswerRow(
            scope=self.who.scope,
            key=key,
            fingerprint=self._fingerprint(),
            status=status,
            body=effect(work).model_dump_json(),
            answered_at=work.now,
        )
        work.session.add(row)
        return row

    def _fingerprint(self) -> str:
        return sha256(self.path.encode() + b"\n" + self.body).hexdigest()


async def change(
    request: Request, context: At, who: Anybody, idempotency_key: Annotated[UUID | None, Header()] = None
) -> Change:
    """Gather a request to change something."""
    key = None if idempotency_key is None else str(idempotency_key)
    return Change(context, who, request.url.path, await request.body(), key)


Changing = Annotated[Change, Depends(change)]


def _json(body: str, status: int) -> Response:
    return Response(body, status, media_type="application/json")
