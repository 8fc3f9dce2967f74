"""How the tests speak to the central: in this process, without a network, one request at a time or many at once."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from fastapi import FastAPI
from starlette.types import Message

from kiosk.domain.events import chain_hash
from kiosk.scheduling.wire import BASE
from tests.central.declared import undeclared
from tests.central.town import COUNTER, DAY, KIOSK, NOW


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """Read the body."""
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """Read the stable code of a problem, which must be one."""
        assert self.headers["content-type"] == "application/problem+json"
        problem = self.json
        assert problem["status"] == self.status
        return str(problem["code"])


class Desk:
    """Asks an application. Used from any thread."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        token: str | None = KIOSK,
        key: str | None = None,
        headers: Mapping[str, str] | None = None,
        host: str = "127.0.0.1",
    ) -> Reply:
        """Send one request; `path` is below the base unless it is told by `//`. The answer must be a declared one."""
        given = {"host": "central", **(headers or {})}
        if token is not None:
            given["authorization"] = f"Bearer {token}"
        if key is not None:
            given["idempotency-key"] = key
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        if content:
            given["content-type"] = "application/json"
        full = path[1:] if path.startswith("//") else BASE + path
        reply = asyncio.run(self._call(method, full, given, content, host))
        kind = reply.headers.get("content-type", "")
        wrong = undeclared(self.app, method, full.partition("?")[0], reply.status, kind, reply.body)
        assert not wrong, wrong
        return reply

    async def _call(
        self, method: str, path: str, headers: Mapping[str, str], content: bytes, host: str
    ) -> Reply:
        path, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "client": (host, 1),
            "server": ("central", 80),
        }
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        heads = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Reply(sent[0]["status"], heads, b"".join(each.get("body", b"") for each in sent[1:]))

    def get(self, path: str, token: str | None = KIOSK) -> Reply:
        """Read."""
        return self.ask("GET", path, token=token)

    def post(
        self, path: str, body: object = None, token: str | None = KIOSK, key: str | None = None
    ) -> Reply:
        """Change, with a key of its own where none is given."""
        return self.ask("POST", path, body, token, key or str(uuid4()))

    def counter(self, counter: str, action: str, body: object = None) -> Any:
        """Do a counter's work, which must succeed."""
        reply = self.post(f"/counters/{counter}/{action}", body, COUNTER)
        assert reply.status == 200, reply.body
        return reply.json

    def hand(self, service: str = "registration", **more: object) -> Any:
        """Make a ticket by hand."""
        reply = self.post("/tickets", {"service_id": service, **more}, COUNTER)
        assert reply.status == 201, reply.body
        return reply.json

    def lease(self, token: str = KIOSK, series: str = "A", kind: str = "live", size: int = 5) -> Any:
        """Lease numbers, which must succeed."""
        body = {"series": series, "day": DAY.isoformat(), "kind": kind, "size": size, "epoch": 1}
        reply = self.post("/number-leases", body, token)
        assert reply.status == 201, reply.body
        return reply.json


class KioskSays:
    """Writes a kiosk's events with their chain, as its outbox does."""

    def __init__(self, name: str = "k1", epoch: int = 1) -> None:
        self._name = name
        self.epoch = epoch
        self._seq = 0
        self._hash = ""

    def event(self, kind: str, check_in: str, body: dict[str, Any], age_ms: int = 0) -> dict[str, Any]:
        """Write the next event."""
        self._seq += 1
        self._hash = chain_hash(self._hash, body)
        return {
            "event_id": f"{self._name}-{self.epoch}-{self._seq}",
            "seq": self._seq,
            "hash": self._hash,
            "type": kind,
            "check_in_id": check_in,
            "age_ms": age_ms,
            "taken_at": NOW.isoformat(),
            "body": body,
        }

    def checked_in(
        self, check_in: str, number: str, appointment: str | None = None, age_ms: int = 0, **more: Any
    ) -> dict[str, Any]:
        """Write the event of a check-in."""
        body = {
            "number": number,
            "day": DAY.isoformat(),
            "service_id": "registration",
            "persons": 1,
            "language": "en",
            "lease_id": None,
            "appointment_id": appointment,
            "verified": True,
            **more,
        }
        return self.event("checked_in", check_in, body, age_ms)

    def batch(self, *events: dict[str, Any]) -> dict[str, Any]:
        """Write a request."""
        return {"epoch": self.epoch, "events": list(events)}
