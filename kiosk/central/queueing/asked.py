"""A hall that is described in JSON: read from outside as data, estimated, and answered in JSON, whatever it is."""

import json
from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from kiosk.central.queueing.durations import pool
from kiosk.central.queueing.estimate import estimate
from kiosk.central.queueing.order import WALK_IN_BOUND, CallingRules, Waiting
from kiosk.central.queueing.situation import LEVEL, SHOW_RATE, Booking, Desk, Finished, Hall, Shift
from kiosk.domain.waiting import Wait

MOST_BYTES = 4 * 1024 * 1024
"""Of one line."""
RECENT = 1_000
"""Of each history the newest so many count; they come oldest first."""
_FAR = timedelta(days=30)
"""Nothing that is further away in time has to do with who waits now: it counts as that far."""
_SERVICE = "service:"

_YEARS = range(1970, 3000)
_DETAIL = 300


def _plausible(at: datetime) -> datetime:
    if at.year not in _YEARS:
        raise ValueError("is no year of this calendar that an office is open in")
    return at


Moment = Annotated[AwareDatetime, AfterValidator(_plausible)]
Text = Annotated[str, Field(max_length=200)]
Seconds = Annotated[float, Field(ge=0, le=7 * 86_400)]
Count = Annotated[int, Field(ge=0, le=500)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True, allow_inf_nan=False, frozen=True)


class ServingForm(_Form):
    """The visit that a counter is busy with."""

    service: Text
    since: Moment | None = None


class CounterForm(_Form):
    """A counter that is open now."""

    id: Text
    services: Annotated[list[Text], Field(max_length=500)]
    serving: ServingForm | None = None


class ShiftForm(_Form):
    """So many counters are planned from one moment to another."""

    begins: Moment = Field(alias="from")
    ends: Moment = Field(alias="to")
    counters: Count


class WaitingForm(_Form):
    """Somebody who waits."""

    ticket: Text
    service: Text
    arrived: Moment
    appointment: Moment | None = None
    priority: bool = False
    returned: Moment | None = None


class BookingForm(_Form):
    """An appointment whose person is not here yet."""

    service: Text
    start: Moment


class HistoryForm(_Form):
    """What was learned: seconds at the counter by service, seconds after the appointed time, share of who comes."""

    durations_s: dict[Text, Annotated[list[Seconds], Field(max_length=100_000)]] = {}
    configured_s: dict[Text, Annotated[float, Field(gt=0, le=86_400)]] = {}
    lateness_s: Annotated[
        list[Annotated[float, Field(ge=-7 * 86_400, le=7 * 86_400)]], Field(max_length=100_000)
    ] = []
    show_rate: Annotated[float, Field(ge=0, le=1)] | None = None


class FinishedForm(_Form):
    """A visit that was finished today."""

    service: Text
    duration_s: Seconds


class RulesForm(_Form):
    """The office's bounds, in seconds."""

    early_s: Annotated[float, Field(ge=0, le=86_400)] = 1800
    late_s: Annotated[float, Field(ge=0, le=86_400)] = 900
    walk_in_bound_s: Annotated[float, Field(ge=0, le=86_400)] = WALK_IN_BOUND.total_seconds()


class HallForm(_Form):
    """A line of the command: the hall at one moment. Unknown fields are ignored."""

    now: Moment
    seed: Annotated[int, Field(ge=-(2**63), lt=2**63)] = 0
    counters: Annotated[list[CounterForm], Field(max_length=500)]
    roster: Annotated[list[ShiftForm], Field(max_length=500)] = []
    waiting: Annotated[list[WaitingForm], Field(max_length=2_000)]
    booked: Annotated[list[BookingForm], Field(max_length=5_000)] = []
    history: HistoryForm = HistoryForm()
    today: Annotated[list[FinishedForm], Field(max_length=5_000)] = []
    rules: RulesForm = RulesForm()
    level: Annotated[float, Field(ge=0.5, le=0.99)] = LEVEL
    ask: Annotated[list[Text], Field(max_length=2_500)] | None = None


def answer(line: bytes) -> str:
    """Answer one line with one line; what cannot be read is answered with an error that says where."""
    if len(line) > MOST_BYTES:
        return _error("too_long", f"a line has at most {MOST_BYTES} bytes")
    try:
        form = HallForm.model_validate_json(line)
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        code = "not_json" if first["type"] == "json_invalid" else "not_a_hall"
        return _error(code, f"{where}: {first['msg']}" if where else first["msg"])
    return json.dumps({"waits": waits(form)})


def waits(form: HallForm) -> dict[str, dict[str, int] | None]:
    """Estimate what is asked about; without a question everybody who waits."""
    here = dict.fromkeys(one.ticket for one in form.waiting)
    asked = list(here) if form.ask is None else form.ask
    joining = {name: name.removeprefix(_SERVICE) for name in asked if name.startswith(_SERVICE)}
    services = _services(form) | set(joining.values())
    known = _pools(form, services)
    found = estimate(_hall(form, known or dict.fromkeys(services, (600.0,))), dict.fromkeys(joining.values()))
    told: dict[str, dict[str, int] | None] = {}
    for name in asked:
        wait = found.waiting.get(name) if name in here else found.joining.get(joining.get(name, ""))
        told[name] = _told(wait, sure=bool(known))
    return told


def _told(wait: Wait | None, *, sure: bool) -> dict[str, int] | None:
    # Without any history it is still known who is next at a free counter.
    if wait is None or not (sure or not wait.bound):
        return None
    return {"p50_s": round(wait.median.total_seconds()), "p80_s": round(wait.bound.total_seconds())}


def _pools(form: HallForm, services: set[str]) -> dict[str, tuple[float, ...]]:
    """Give what is known of each service; an unknown one takes as long as the others. Empty where nothing is known."""
    seen = {service: durations[-RECENT:] for service, durations in form.history.durations_s.items()}
    if not any(seen.values()) and not form.history.configured_s:
        for each in form.today:
            seen.setdefault(each.service, []).append(each.duration_s)
    pools = {
        service: pool(form.history.configured_s.get(service), seen.get(service, ()))
        for service in seen.keys() | form.history.configured_s.keys()
    }
    known = {service: durations for service, durations in pools.items() if durations}
    others = tuple(seconds for _, durations in sorted(known.items()) for seconds in durations)
    return {service: known.get(service, others) for service in services} if known else {}


def _services(form: HallForm) -> set[str]:
    serving = {counter.serving.service for counter in form.counters if counter.serving is not None}
    waiting, booked = ({each.service for each in form.waiting}, {each.service for each in form.booked})
    return waiting | booked | serving | {each.service for each in form.today}


def _hall(form: HallForm, pools: dict[str, tuple[float, ...]]) -> Hall:
    now = form.now.astimezone(UTC)

    def moment(at: datetime) -> datetime:
        return min(max(at, now - _FAR), now + _FAR).astimezone(UTC)

    def maybe(at: datetime | None) -> datetime | None:
        return None if at is None else moment(at)

    def desk(counter: CounterForm) -> Desk:
        services, serving = frozenset(counter.services), counter.serving
        if serving is None:
            return Desk(counter.id, services)
        return Desk(counter.id, services, serving.service, maybe(serving.since))

    # Of a ticket that is there twice the first is asked about.
    first = {one.ticket: number for number, one in reversed(list(enumerate(form.waiting)))}
    ids = [
        one.ticket if first[one.ticket] == number else f"{number} {one.ticket}"
        for number, one in enumerate(form.waiting)
    ]
    bound = timedelta(seconds=form.rules.walk_in_bound_s)
    return Hall(
        now,
        tuple(
            Waiting(
                ids[number], one.service, moment(one.arrived), maybe(one.appointment), one.priority,
                returned=maybe(one.returned), number=f"{number:05d}",
            )
            for number, one in enumerate(form.waiting)
        ),
        tuple(map(desk, form.counters)),
        pools,
        CallingRules(
            timedelta(seconds=form.rules.early_s), timedelta(seconds=form.rules.late_s), dict.fromkeys(pools, bound)
        ),
        tuple(Shift(moment(each.begins), moment(each.ends), each.counters) for each in form.roster),
        tuple(Booking(each.service, moment(each.start)) for each in form.booked),
        tuple(Finished(each.service, each.duration_s) for each in form.today),
        tuple(form.history.lateness_s[-RECENT:]),
        SHOW_RATE if form.history.show_rate is None else form.history.show_rate,
        form.level,
        form.seed,
    )  # fmt: skip


def _error(code: str, detail: str) -> str:
    return json.dumps({"error": {"code": code, "detail": detail[:_DETAIL]}})
