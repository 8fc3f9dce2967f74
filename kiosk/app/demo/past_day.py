"""One day of the past, played quickly: people come, counters serve them one after the other, and what came of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from heapq import heapify, heapreplace
from math import exp
from random import Random
from typing import NamedTuple

from kiosk.app.demo import newcomers
from kiosk.app.demo.office import SERVICES
from kiosk.central.history import PastVisit
from kiosk.domain.tickets import TicketNumber

_BOOKED = {"registration_eu": 20, "registration_non_eu": 18, "biometrics": 24, "document_pickup": 16, "sticker": 9,
           "expat_advice": 6, "information": 4}  # fmt: skip
_WALK_IN = {"document_pickup": 5, "information": 5, "expat_advice": 2, "registration_eu": 2}
_SERIES = {each.id: each.series for each in SERVICES}
_MINUTES = {each.id: each.duration_s / 60 for each in SERVICES}
_LEADS = {each.id: each.lead.milestone for each in SERVICES if each.lead is not None}

_LANGUAGES = ("en", "en", "en", "nl", "nl", "de", "fr", "es", "pl", "tr", "zh", "ar")
_DAY_MINUTES = 400
"""The last appointment begins at twenty to four, and after that nobody takes a ticket."""
_PATIENCE = timedelta(minutes=30)
_SCORES, _SCORE_WEIGHTS = (10, 9, 8, 7, 6, 3), (47, 34, 13, 4, 1, 1)
_DISCONTENT_MIN = 40.0
_BOUND = 0.8416
"""So many deviations above its middle a normal distribution has four fifths below."""


class Guest(NamedTuple):
    """Somebody who comes; `start` is the time of the appointment."""

    arrives: datetime
    service_id: str
    start: datetime | None


@dataclass(slots=True)
class _Desk:
    """What a day needs while it is played."""

    random: Random
    grown: float
    numbers: Counter[str]


def played(begins: datetime, count: int, grown: float, random: Random) -> list[PastVisit]:
    """Play a day with so many guests; `grown` from 0 to 1 says how far the pilot has come. In order of arrival."""
    guests = sorted(_guest(begins, random) for _ in range(count))
    desk = _Desk(random, grown, Counter())
    came = [_arrival(each, desk) for each in guests]
    needed = sum(_MINUTES[each.service_id] * (1 + 0.3 * (each.persons - 1)) + 1.5 for each in came)
    counters = max(2, round(needed / _DAY_MINUTES / 0.8))
    # Somebody is ill now and then.
    counters -= counters > 3 and random.random() < 0.07
    return _served(came, begins, counters, desk)


def _guest(begins: datetime, random: Random) -> Guest:
    if random.random() < 0.7:
        service = random.choices(tuple(_BOOKED), tuple(_BOOKED.values()))[0]
        start = begins + timedelta(minutes=5 * random.randrange(_DAY_MINUTES // 5))
        return Guest(start - timedelta(minutes=random.triangular(-8, 24, 7)), service, start)
    service = random.choices(tuple(_WALK_IN), tuple(_WALK_IN.values()))[0]
    return Guest(begins + timedelta(minutes=random.triangular(-5, _DAY_MINUTES, 130)), service, None)


def _arrival(guest: Guest, desk: _Desk) -> PastVisit:
    random, service = desk.random, guest.service_id
    desk.numbers[service] += 1
    several = (48, 26, 15, 8, 3) if service.startswith("registration") else (84, 11, 4, 1, 0)
    booked = guest.start is not None
    return PastVisit(
        id=f"{random.getrandbits(128):032x}",
        day=guest.arrives.date(),
        number=str(TicketNumber(_SERIES[service], desk.numbers[service])),
        service_id=service,
        arrived_at=guest.arrives,
        state="waiting",
        persons=random.choices((1, 2, 3, 4, 5), several)[0],
        language=random.choice(_LANGUAGES),
        kiosk_id="kiosk-1",
        appointment_start=guest.start,
        municipality=newcomers.municipality(random) if booked or random.random() < 0.6 else None,
        sponsor=newcomers.sponsor(service, random) if booked else None,
    )


def _served(came: Sequence[PastVisit], begins: datetime, counters: int, desk: _Desk) -> list[PastVisit]:
    free = [(begins, str(number + 1)) for number in range(counters)]
    heapify(free)
    waiting: list[PastVisit] = []
    over: list[PastVisit] = []
    coming = list(reversed(came))
    while waiting or coming:
        now, counter = free[0]
        while coming and coming[-1].arrived_at <= now:
            waiting.append(coming.pop())
        if not waiting:
            heapreplace(free, (coming[-1].arrived_at, counter))
            continue
        one = min(waiting, key=lambda each: _place(each, now))
        waiting.remove(one)
        over.append(_visit(one, now, counter, desk))
        left = over[-1].ended_at or now
        heapreplace(free, (left + timedelta(seconds=desk.random.uniform(15, 60)), counter))
    return sorted(over, key=lambda each: (each.arrived_at, each.number))


def _place(one: PastVisit, now: datetime) -> tuple[int, datetime]:
    if one.appointment_start is None:
        return (0 if now - one.arrived_at > _PATIENCE else 2), one.arrived_at
    return (1 if one.appointment_start <= now else 3), one.appointment_start


def _visit(one: PastVisit, now: datetime, counter: str, desk: _Desk) -> PastVisit:
    random = desk.random
    if random.random() < 0.004:
        # Has left without a word; nobody was called.
        return one
    called = _foretold(replace(one, called_at=now, counter_id=counter), now, random)
    if random.random() < 0.015:
        return replace(called, state="no_show", ended_at=now + timedelta(minutes=random.uniform(2, 4)))
    started = now + timedelta(seconds=random.uniform(15, 70))
    usual = _MINUTES[one.service_id] * (1 + 0.3 * (one.persons - 1))
    minutes = min(max(usual * exp(random.gauss(-0.06, 0.34)), 1.5), 110.0)
    outcome = random.choices(("served", "incomplete", "referred"), (95, 3, 2))[0]
    done = replace(
        called,
        state="done",
        started_at=started,
        ended_at=started + timedelta(minutes=minutes),
        outcome=outcome,
        score=_score((now - one.arrived_at) / timedelta(minutes=1), desk),
    )
    return done if outcome != "served" or random.random() < 0.03 else _dated(done, desk)


def _foretold(one: PastVisit, called: datetime, random: Random) -> PastVisit:
    """Add what was foretold: about right, and four bounds in five hold."""
    waited_s = (called - one.arrived_at).total_seconds()
    if waited_s < 1:
        return one
    median_s = waited_s * exp(random.gauss(0, 0.5))
    return replace(one, median_s=median_s, bound_s=median_s * exp(0.5 * _BOUND))


def _score(waited_min: float, desk: _Desk) -> int | None:
    if desk.random.random() > 0.42:
        return None
    score = desk.random.choices(_SCORES, _SCORE_WEIGHTS)[0]
    return max(score - (waited_min > _DISCONTENT_MIN), 1)


def _dated(done: PastVisit, desk: _Desk) -> PastVisit:
    """Add the dates of what the service promises: whoever registers does so today; a document follows its decision."""
    random, milestone = desk.random, _LEADS.get(done.service_id)
    if milestone is None:
        return done
    if milestone == "registration":
        days = random.choices(range(8), (8, 30, 34, 20, 4 - 2 * desk.grown, 2, 1, 1))[0]
        return _from(done, done.day, days)
    days = max(3, round(random.gauss(10.2 - 1.2 * desk.grown, 2.6)))
    return _from(done, done.day - timedelta(days=random.randint(2, 9)), days)


def _from(done: PastVisit, settled: date, days: int) -> PastVisit:
    return replace(done, settled_on=settled, asked_on=settled - timedelta(days=days))
