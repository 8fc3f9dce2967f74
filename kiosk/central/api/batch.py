"""Opens a batch of events one by one, so that one which is malformed is not in the way of the others."""

import json
from dataclasses import dataclass
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import TypeAdapter, ValidationError

from kiosk.scheduling import wire

_ID: TypeAdapter[str] = TypeAdapter(wire.Id)


@dataclass(frozen=True, slots=True)
class Batch:
    """The events that can be read, and the ids of those that cannot, with their places."""

    request: wire.SyncRequest
    malformed: dict[int, str]

    def with_malformed(self, answer: wire.SyncAnswerShape) -> wire.SyncAnswerShape:
        """Put the word on the malformed ones in, in the order in which all were sent."""
        results = list(answer.results)
        for place, event_id in sorted(self.malformed.items()):
            rejected = wire.EventResult(event_id=event_id, result="rejected", reason="malformed_event")
            results.insert(place, rejected)
        return answer.model_copy(update={"results": results})


def open_batch(body: bytes) -> Batch:
    """Read a batch. Raises `RequestValidationError` when not even the ids can be read."""
    try:
        return Batch(wire.SyncRequest.model_validate_json(body), {})
    except ValidationError as error:
        malformed = _malformed(body, error)
    given: dict[str, Any] = json.loads(body)
    events = [event for place, event in enumerate(given["events"]) if place not in malformed]
    request = wire.SyncRequest.model_validate_json(json.dumps(given | {"events": events}))
    return Batch(request, malformed)


def _malformed(body: bytes, error: ValidationError) -> dict[int, str]:
    found = {}
    for each in error.errors():
        match each["loc"]:
            case ("events", int() as place, *_):
                found[place] = _id_of(body, place, error)
            case _:
                raise _invalid(error)
    return found


def _id_of(body: bytes, place: int, error: ValidationError) -> str:
    event = json.loads(body)["events"][place]
    try:
        return _ID.validate_python(event.get("event_id") if isinstance(event, dict) else None)
    except ValidationError:
        raise _invalid(error) from None


def _invalid(error: ValidationError) -> RequestValidationError:
    return RequestValidationError([{**each, "loc": ("body", *each["loc"])} for each in error.errors()])
