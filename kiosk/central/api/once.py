"""A change takes effect once: the answer is kept with the caller's idempotency key, in the transaction of the change.

A refusal is not kept, since nothing was made: the same request may succeed later. An answer that tells a secret (a new
token) is kept without it: it is derived from the key, which only the caller knows, and the same again for a repetition.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from secrets import token_bytes
from typing import Annotated
from uuid import UUID, uuid5

from fastapi import Depends, Header, Request
from fastapi.responses import Response
from sqlalchemy import delete

from kiosk.central.api.access import Anybody, Caller
from kiosk.central.api.context import At, Context
from kiosk.central.api.strangers import FENCED, note
from kiosk.central.desk.tokens import SEED_BYTES, seed_of
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.failures import tried
from kiosk.central.storage.records import AnswerRow
from kiosk.central.storage.work import Work, working
from kiosk.scheduling import wire

_HIDDEN = UUID("0d5f3c51-7c0e-4a52-9d3a-5a2e1f4f6c07")
"""Name space of the keys under which answers with secrets are kept (RFC 9562, version 5): the key itself is not."""

Effect = Callable[[Work], wire.Shape]


@dataclass(frozen=True, slots=True)
class Secret:
    """A field of an answer that is not kept, and how it is written from 32 random bytes."""

    field: str
    write: Callable[[bytes], str]


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

        def attempt() -> Response:
            with working(
                context.database, self.who.office_id, context.clock.now(), context.settings, patient=patient
            ) as work:
                return _json(*self._answer(work, effect, status, self.key))

        try:
            # What was kept with the key answers for the first attempt, if that took effect after all.
            return tried(attempt, repeatable=self.key is not None)
        except RefusalError as refused:
            if refused.code == "epoch_fenced":
                note(context, self.who.office_id, self.who.kiosk_id, FENCED)
            raise

    def once_secret(self, secret: Secret, effect: Callable[[Work, str], wire.Shape], status: int) -> Response:
        """Let something take effect that is told a new secret, and tell it in the answer."""
        return tried(lambda: self._secretly(secret, effect, status), repeatable=self.key is not None)

    def _secretly(self, secret: Secret, effect: Callable[[Work, str], wire.Shape], status: int) -> Response:
        context = self.context
        with working(context.database, self.who.office_id, context.clock.now(), context.settings) as work:
            text, key = secret.write(token_bytes(SEED_BYTES)), None
            if self.key is not None:
                text = secret.write(seed_of(work.session, self.who.scope, self.key, self._fingerprint()))
                key = str(uuid5(_HIDDEN, self.key))

            def without(work: Work) -> wire.Shape:
                return effect(work, text).model_copy(update={secret.field: ""})

            body, status = self._answer(work, without, status, key)
        return _json(
            body.replace(f'"{secret.field}":""', f'"{secret.field}":"{text}"', 1), status, "no-store"
        )

    def _answer(self, work: Work, effect: Effect, status: int, key: str | None) -> tuple[str, int]:
        if key is None:
            return effect(work).model_dump_json(), status
        kept = work.session.get(AnswerRow, (self.who.scope, key))
        if kept is None:
            kept = self._make(work, effect, status, key)
        elif kept.fingerprint != self._fingerprint():
            raise RefusalError(409, "idempotency_conflict")
        return kept.body, kept.status

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


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, before it is known by whom."""

    path: str
    body: bytes
    key: str | None

    def by(self, who: Caller, context: Context) -> Change:
        """Make it somebody's change."""
        return Change(context, who, self.path, self.body, self.key)


async def asked(request: Request, idempotency_key: Annotated[UUID | None, Header()] = None) -> Asked:
    """Gather a request to change something."""
    key = None if idempotency_key is None else str(idempotency_key)
    return Asked(request.url.path, await request.body(), key)


Asking = Annotated[Asked, Depends(asked)]


async def change(context: At, who: Anybody, given: Asking) -> Change:
    """Make it the caller's."""
    return given.by(who, context)


Changing = Annotated[Change, Depends(change)]


def _json(body: str, status: int, cache: str | None = None) -> Response:
    headers = None if cache is None else {"Cache-Control": cache}
    return Response(body, status, headers, media_type="application/json")
