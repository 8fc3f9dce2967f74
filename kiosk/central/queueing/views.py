"""The queue with its waits as everybody sees it: worked out once per change, and shared."""

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.central.queueing.crowd import read_crowd
from kiosk.central.queueing.estimate import estimate
from kiosk.central.queueing.hall import AT_COUNTER, Crowd, Somebody, snapshot
from kiosk.central.queueing.learned import Learned, learn
from kiosk.central.queueing.order import Waiting, place
from kiosk.central.settings import CentralSettings
from kiosk.central.storage import notices
from kiosk.central.storage.contingents import walk_ins_left
from kiosk.central.storage.database import Database
from kiosk.central.storage.party import Paper
from kiosk.central.storage.work import Work, looking
from kiosk.domain.clock import Clock
from kiosk.domain.waiting import Wait
from kiosk.scheduling import wire

_Hall = Crowd[Somebody, Paper]
Promised = Callable[[str, datetime, Mapping[str, wire.WaitShape | None], float], None]
"""Told of an office's view: when it was made, how long each visit waits, and where the bounds were read off."""
COSTLY_S = 0.025
"""A view that took longer than this to work out is not worked out anew with each change."""
SHARE = 4
"""It is kept for so many times as long as it took: however large the hall, waits take a fifth of a core at most."""
STREAMS_SHARE = 9
"""For streams every view is kept, and for so long: check-ins that follow each other share one, and a rush of them
leaves nine tenths of a core to those who check in."""


@dataclass(frozen=True, slots=True)
class View:
    """The queue after the notice `seq`, and for each visit that waits how many are ahead and for how long.

    `told` is the notice about it that goes to the streams, `level` where the bounds were read off.
    """

    seq: int
    queue: wire.QueueShape
    ahead: Mapping[str, int]
    waits: Mapping[str, wire.WaitShape | None]
    told: str
    level: float

    def standing(
        self, visit_id: str, service_id: str, newest: int, *, booked: bool = False
    ) -> tuple[int | None, wire.WaitShape | None]:
        """Tell how many are ahead of a visit and for how long it waits.

        Whoever came after this view (`newest` is the last notice) stands where it says that one who joins would;
        `booked` for one who goes by an appointment.
        """
        if visit_id in self.ahead or self.seq >= newest:
            return self.ahead.get(visit_id), self.waits.get(visit_id)
        joined = next((each for each in self.queue.services if each.service_id == service_id), None)
        if joined is None:
            return None, None
        return (joined.ahead_booked, joined.wait_booked) if booked else (joined.ahead, joined.wait)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A view, and the moment of the monotonic clock until which it does although something has changed.

    `lately` is that moment for those who only want to be told now and then.
    """

    view: View
    until: float
    lately: float


class Views:
    """Keeps the newest view of each office. Used from any thread: one works it out, the others wait for that."""

    def __init__(
        self, database: Database, settings: CentralSettings, clock: Clock, promised: Promised | None = None
    ) -> None:
        """Work for a database. `promised` is told of each view's waits, which are promises to those who wait."""
        self._database = database
        self._settings = settings
        self._clock = clock
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._kept: dict[str, _Kept] = {}
        self._learned: dict[str, Learned] = {}
        self._promised = promised

    def of(self, office_id: str, now: datetime) -> View:
        """Give the view of an office: the kept one when nothing changed and it is fresh, or when it was costly."""
        kept = self._kept.get(office_id)
        if kept is not None and self._clock.monotonic() < kept.until:
            return kept.view
        with self._turns[office_id]:
            return self._newest(office_id, now)

    def lately(self, office_id: str, now: datetime) -> View:
        """Give the view of an office for streams, which share one for a while although something has changed."""
        kept = self._kept.get(office_id)
        return self.of(office_id, now) if kept is None or self.due_s(office_id) <= 0 else kept.view

    def due_s(self, office_id: str) -> float:
        """Tell in how many seconds streams can have a newer view."""
        kept = self._kept.get(office_id)
        return 0.0 if kept is None else max(kept.lately - self._clock.monotonic(), 0.0)

    def _newest(self, office_id: str, now: datetime) -> View:
        with looking(self._database, office_id, now, self._settings) as work:
            seq = notices.last(work.session, office_id)
            kept = self._kept.get(office_id)
            if kept is not None and (
                self._clock.monotonic() < kept.until or (kept.view.seq == seq and self._fresh(kept.view, now))
            ):
                return kept.view
            begun = self._clock.monotonic()
            view = make_view(work, seq, self._learned_at(work), None if kept is None else kept.view)
        ended = self._clock.monotonic()
        took = ended - begun
        # Never older than a view may be, whatever hindered the work: kiosks learn the time from it too.
        oldest = begun + self._settings.view_s
        until = min(ended + SHARE * took, oldest) if took > COSTLY_S else 0.0
        self._kept[office_id] = _Kept(view, until, min(ended + STREAMS_SHARE * took, oldest))
        if self._promised is not None:
            self._promised(office_id, view.queue.as_of, view.waits, view.level)
        return view

    def _learned_at(self, work: Work) -> Learned:
        known = self._learned.get(work.office_id)
        if known is None or known.day != work.day():
            known = self._learned[work.office_id] = learn(work)
        return known

    def _fresh(self, view: View, now: datetime) -> bool:
        return timedelta() <= now - view.queue.as_of < timedelta(seconds=self._settings.view_s)


def make_view(work: Work, seq: int, learned: Learned, before: View | None = None) -> View:
    """Work a view out; where the queue is the same as `before`, no wait is longer than it was told then."""
    hall = read_crowd(work)
    given = snapshot(work, hall, learned)
    names = [service.id for service in hall.office.services]
    waits = estimate(given, names, due=names)
    places = {one.id: place(one, hall.now, given.rules) for one in given.waiting}
    order = sorted(given.waiting, key=lambda one: places[one.id])
    rivals, left = _rivals(hall), walk_ins_left(work)
    at_once = Waiting("~", "", given.now, given.now, number="~")
    before_due = _by_service(one for one in order if places[one.id] < place(at_once, given.now, given.rules))
    lines = _Lines(hall)
    same = before if before is not None and before.seq == seq else None
    told = {} if same is None else same.waits
    joined = {} if same is None else {each.service_id: each for each in same.queue.services}
    services = [
        lines.of(
            name,
            rivals[name],
            wait=_steady(waits.joining[name], joined[name].wait if name in joined else None),
            wait_booked=_steady(waits.due[name], joined[name].wait_booked if name in joined else None),
            ahead_booked=sum(before_due[rival] for rival in rivals[name]),
            walk_ins_left=left.get(name),
        )
        for name in names
    ]
    queue = wire.QueueShape(as_of=work.now, services=services)
    return View(
        seq,
        queue,
        _ahead(rivals, order),
        {visit: _steady(wait, told.get(visit)) for visit, wait in waits.waiting.items()},
        wire.NoticeShape(queue=queue).model_dump_json(exclude_none=True),
        given.level,
    )


def _rivals(hall: _Hall) -> dict[str, set[str]]:
    """Name for each service those that its open counters also serve: whoever waits for them may be called before."""
    rivals: dict[str, set[str]] = {service.id: {service.id} for service in hall.office.services}
    for counter in hall.counters:
        offered = hall.offered(counter) if counter.open else frozenset()
        for service in offered & rivals.keys():
            rivals[service] |= offered
    return rivals


def _ahead(rivals: Mapping[str, set[str]], order: Iterable[Waiting]) -> dict[str, int]:
    """Count for each who is called before."""
    before: Counter[str] = Counter()
    ahead = {}
    for one in order:
        ahead[one.id] = sum(before[service] for service in rivals.get(one.service, {one.service}))
        before[one.service] += 1
    return ahead


def _by_service(people: Iterable[Waiting]) -> Counter[str]:
    return Counter(one.service for one in people)


class _Lines:
    """Who waits for each service and who is served, gone through once for all services."""

    def __init__(self, hall: _Hall) -> None:
        self._hall = hall
        self._arrivals: defaultdict[str, list[datetime]] = defaultdict(list)
        self._serving: defaultdict[str, list[str]] = defaultdict(list)
        self._counters: Counter[str] = Counter()
        for visit in hall.visits:
            if visit.state == "waiting":
                self._arrivals[visit.service_id].append(visit.arrived_at)
            elif visit.state in AT_COUNTER:
                papers = hall.tickets.get(visit.id, ())
                self._serving[visit.service_id] += [each.number for each in papers if not each.voided]
        for counter in hall.counters:
            if counter.open:
                self._counters.update(hall.offered(counter))

    def of(
        self, service: str, rivals: set[str], **told: wire.WaitShape | int | None
    ) -> wire.ServiceQueueShape:
        """Tell of one service; `told` is what an estimate says of it."""
        arrivals = self._arrivals[service]
        return wire.ServiceQueueShape.model_validate(
            {
                **told,
                "service_id": service,
                "waiting": len(arrivals),
                "counters_open": self._counters[service],
                "now_serving": self._serving[service],
                "longest_wait_s": max(0.0, (self._hall.now - min(arrivals)).total_seconds())
                if arrivals
                else None,
                "ahead": sum(len(self._arrivals[rival]) for rival in rivals),
            }
        )


def _steady(wait: Wait | None, before: wire.WaitShape | None) -> wire.WaitShape | None:
    """Let what is shown fall at once, but rise only when somebody comes, is called, or a counter opens or closes."""
    now = _shape(wait)
    if now is None or before is None:
        return now
    return wire.WaitShape(
        p50_minutes=min(now.p50_minutes, before.p50_minutes),
        p80_minutes=min(now.p80_minutes, before.p80_minutes),
    )


def _shape(wait: Wait | None) -> wire.WaitShape | None:
    if wait is None:
        return None
    return wire.WaitShape(
        p50_minutes=round(wait.median.total_seconds() / 60, 2),
        p80_minutes=round(wait.bound.total_seconds() / 60, 2),
    )
