"""What a form of the counter's page does: the calls of the interface, guarded against a page that is old."""

import json
from collections.abc import Callable, Mapping

from pydantic import ValidationError

from kiosk.central.desk import by_hand, helping
from kiosk.central.queueing import calling
from kiosk.central.queueing.hall import read_hall
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.work import Work
from kiosk.central.web.pages import Form
from kiosk.scheduling import wire

Effect = Callable[[Work, str, Form], wire.Shape]

_TOLD = ("asked_on", "settled_on", "municipality", "next_service_id")
"""What a counter may tell of a visit that is over, as the fields are called; empty is not told."""


def _call_next(work: Work, counter_id: str, _form: Form) -> wire.Shape:
    return calling.call_next(work, counter_id)


def _recall(work: Work, counter_id: str, form: Form) -> wire.Shape:
    _must_be_current(work, counter_id, form)
    return calling.recall(work, counter_id)


def _start(work: Work, counter_id: str, form: Form) -> wire.Shape:
    _must_be_current(work, counter_id, form)
    return calling.start(work, counter_id)


def _complete(work: Work, counter_id: str, form: Form) -> wire.Shape:
    _must_be_current(work, counter_id, form)
    given = {name: form.one(name) for name in _TOLD if form.one(name)}
    try:
        told = wire.CompleteRequest.model_validate({"outcome": form.one("outcome"), **given})
    except ValidationError:
        raise RefusalError(422, "invalid_request") from None
    return calling.complete(work, counter_id, told.outcome, told)


def _no_show(work: Work, counter_id: str, form: Form) -> wire.Shape:
    _must_be_current(work, counter_id, form)
    return calling.no_show(work, counter_id)


def _send_back(work: Work, counter_id: str, form: Form) -> wire.Shape:
    _must_be_current(work, counter_id, form)
    return calling.send_back(work, counter_id)


def _transfer(work: Work, counter_id: str, form: Form) -> wire.Shape:
    _must_be_current(work, counter_id, form)
    return calling.transfer(work, counter_id, form.one("service"))


def _open(work: Work, counter_id: str, form: Form) -> wire.Shape:
    chosen = form.every("service")
    if not chosen:
        raise RefusalError(422, "no_service")
    return calling.open_counter(work, counter_id, chosen)


def _close(work: Work, counter_id: str, _form: Form) -> wire.Shape:
    return calling.close_counter(work, counter_id)


def _make(work: Work, _counter_id: str, form: Form) -> wire.Shape:
    kind, _, chosen = form.one("for").partition(":")
    given = {"appointment_id": chosen} if kind == "appointment" else {"service_id": chosen}
    try:
        request = wire.NewTicketRequest.model_validate(
            {**given, "persons": form.one("persons"), "language": form.one("language")}
        )
    except ValidationError:
        raise RefusalError(422, "invalid_request") from None
    return by_hand.make(work, request)


def _adopt(work: Work, _counter_id: str, form: Form) -> wire.Shape:
    request = wire.AdoptRequest(number=form.one("number"), service_id=form.one("service") or None)
    return by_hand.adopt(work, request)


def _first(work: Work, _counter_id: str, form: Form) -> wire.Shape:
    return by_hand.amend(work, form.one("ticket"), wire.AmendRequest(priority=True))


def _in_turn(work: Work, _counter_id: str, form: Form) -> wire.Shape:
    return by_hand.amend(work, form.one("ticket"), wire.AmendRequest(priority=False))


def _go(work: Work, counter_id: str, form: Form) -> wire.Shape:
    helping.take(work, form.one("call"), counter_id)
    return wire.Shape()


WORK: Mapping[str, Effect] = {
    "open": _open,
    "close": _close,
    "call-next": _call_next,
    "recall": _recall,
    "start": _start,
    "complete": _complete,
    "no-show": _no_show,
    "return": _send_back,
    "transfer": _transfer,
    "first": _first,
    "in-turn": _in_turn,
    "make": _make,
    "adopt": _adopt,
    "go": _go,
}
"""What a form can ask for, by the last part of its address."""

REFUSALS = frozenset(
    {
        "already_checked_in", "cancelled", "counter_busy", "counter_closed", "changed_meanwhile", "dates_impossible",
        "invalid_request",
        "malformed_number", "no_service", "nobody", "not_in_this_state", "number_not_leased", "number_taken",
        "overloaded", "refused", "service_needed", "unknown_municipality", "unknown_service",
    }
)  # fmt: skip
"""What may come instead, in the codes of the interface; ``nobody`` waits, ``refused`` stands for any other."""

SAID = REFUSALS | WORK.keys()
"""What the page may be told to say after a form."""


def number_in(answer: bytes) -> str:
    """Read the number from what came of a form, a counter's or a ticket's shape; empty where there is none."""
    shape = json.loads(answer)
    return str(shape.get("number") or (shape.get("ticket") or {}).get("number") or "")


def _must_be_current(work: Work, counter_id: str, form: Form) -> None:
    """Refuse what was meant for somebody else: a second window may have gone on meanwhile."""
    current = read_hall(work).at_counter(counter_id)
    if current is None or current.id != form.one("visit"):
        raise RefusalError(409, "changed_meanwhile")
