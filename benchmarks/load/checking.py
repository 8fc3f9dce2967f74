"""A kiosk that does nothing but check in, by the contract: leases numbers and reports each check-in at once."""

from secrets import token_hex
from time import perf_counter
from typing import Any
from uuid import uuid4

import requests

from benchmarks.load.office import always_open, kiosk_token, today
from kiosk.domain.events import chain_hash
from kiosk.scheduling.wire import BASE


class Checking:
    """Its requests go to the centrals in turn, which share a database; each over a connection that stays open."""

    def __init__(self, urls: list[str], number: int) -> None:
        self._urls = urls
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {kiosk_token(number)}"
        self._service = always_open().services[0]
        self._day = today().isoformat()
        self._numbers: list[str] = []
        self._seq, self._hash = 0, ""

    def check_in(self) -> float:
        """Check somebody in; return the seconds until the central has taken it in, without the lease."""
        if not self._numbers:
            self._lease()
        number, check_in_id = self._numbers.pop(0), token_hex(16)
        body: dict[str, str | int | bool | None] = {
            "number": number, "day": self._day, "service_id": self._service.id, "persons": 1, "language": "en",
            "lease_id": None, "appointment_id": None, "verified": True,
        }  # fmt: skip
        self._seq, self._hash = self._seq + 1, chain_hash(self._hash, body)
        event = {
            "event_id": token_hex(16), "seq": self._seq, "hash": self._hash, "type": "checked_in",
            "check_in_id": check_in_id, "age_ms": 0, "taken_at": f"{self._day}T12:00:00Z", "body": body,
        }  # fmt: skip
        begun = perf_counter()
        answer = self._post("/sync", {"epoch": 1, "events": [event]})
        seconds = perf_counter() - begun
        if answer["results"][0]["result"] != "applied":
            raise RuntimeError(f"not applied: {answer}")
        return seconds

    def _lease(self) -> None:
        wanted = {"series": self._service.series, "day": self._day, "kind": "live", "size": 5, "epoch": 1}
        lease = self._post("/number-leases", wanted)
        numbers = range(lease["first"], lease["last"] + 1)
        self._numbers = [f"{lease['series']}{number:03}" for number in numbers]

    def _post(self, path: str, body: object) -> Any:
        url = self._urls[self._seq % len(self._urls)]
        headers = {"Idempotency-Key": str(uuid4())}
        answer = self._session.post(f"{url}{BASE}{path}", json=body, headers=headers, timeout=30)
        answer.raise_for_status()
        return answer.json()
