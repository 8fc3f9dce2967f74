"""Lives day after day: visitors, staff and troubles by day, restarts in some nights, a look each morning."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from random import Random

from benchmarks.soak.gauges import Gauges, Look, Tally
from benchmarks.soak.hands import GaveUpError, Hands
from benchmarks.soak.plan import AMOUNTS, Change, Plan, Visit, appointment_of, plan_day
from benchmarks.soak.site import COUNTERS, CentralSite, Program, Surroundings
from benchmarks.soak.staff import Staff
from benchmarks.soak.verdict import THIRTY_DAYS, Bound, Settling
from benchmarks.soak.visits import VISITS, Visitor
from kiosk.app.clock import SimulatedClock
from kiosk.app.demo.day import ZONE
from kiosk.app.scenario.faces import Face, NoWindow
from kiosk.app.scenario.pacing import Pace
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.central.settings import CentralSettings
from kiosk.scheduling.faults import FaultyNetwork
from kiosk.service.loop import Loop

MONDAY = date(2026, 1, 5)
_MORNING, _OPENS, _LAST_CALL, _RESTARTS, _LOOKS = (
    time_of_day(7, 30), time_of_day(9, 0), time_of_day(17, 0), time_of_day(3, 0), time_of_day(5, 0)
)  # fmt: skip

RESTARTS: Mapping[int, str] = {2: "clean", 4: "power", 6: "power", 8: "clean", 25: "power", 27: "clean"}
"""Nights in which the program ends, and how. Between the eighth and the twenty-fifth it lives on."""


SHORT_MEMORY = CentralSettings(
    kept_notices=200,
    answers_kept=timedelta(days=1),
    appointments_kept=timedelta(days=2),
    records_kept=timedelta(days=2),
    visits_kept=timedelta(days=3),
    night_look_s=0.02,
)
"""The central forgets as ever, only sooner: what it keeps for four hundred days would grow for as long."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long and how much. While nobody stands at the kiosk time goes in strides: what is due happens at their ends.

    `after_visit` is done after each visitor: a test leaks something there.
    """

    days: int
    visitors: int = 300
    troubles: int = 6
    counters: int = 6
    stride_s: float = 300.0
    night_stride_s: float = 1200.0
    seed: int = 1
    restarts: Mapping[int, str] = field(default_factory=lambda: RESTARTS)
    settings: CentralSettings = field(default_factory=lambda: SHORT_MEMORY)
    bounds: Sequence[Bound] = THIRTY_DAYS
    settling: Settling = field(default_factory=Settling)
    after_visit: Callable[[], None] = lambda: None


class Soak:
    """An office that lives. `close` at the end."""

    def __init__(self, folder: Path, length: Length, *, window: bool) -> None:
        self._length = length
        self._random = Random(length.seed)
        self._clock = SimulatedClock(datetime.combine(MONDAY, _MORNING, ZONE))
        with ExitStack() as stack:
            central = CentralSite(folder, self._clock, length.settings)
            stack.callback(central.close)
            devices = SimulatedDevices(self._clock)
            stack.callback(devices.close)
            face = _face(self._clock, window=window)
            network = FaultyNetwork(self._clock, length.seed)
            self._around = Surroundings(folder, self._clock, central, devices, network, face, self._random)
            self._gauges = Gauges(folder / "kiosk.db", central.path, self._clock)
            stack.callback(self._gauges.close)
            # The program brings its own loop with each start.
            self._pace = Pace(self._clock, Loop(self._clock), 0.0, face.draw)
            self._program = Program(self._around, self._pace)
            stack.callback(self._program.close)
            stack.callback(self._clock.release)
            self._stack = stack.pop_all()

    @property
    def wrong(self) -> Counter[str]:
        """Return what the log complained of, and how often."""
        return self._gauges.log.wrong

    def days(self) -> Iterator[Look]:
        """Live the days; give a look each following morning."""
        day = MONDAY
        for number in range(1, self._length.days + 1):
            begun, worked = time.perf_counter(), time.process_time()
            tally = Tally()
            self._live(plan_day(day, self._length.visitors, self._length.troubles, self._length.seed), tally)
            self._night(day, self._length.restarts.get(number, ""))
            tally.real_s, tally.core_s = time.perf_counter() - begun, time.process_time() - worked
            yield self._gauges.look(number, self._program.life, tally)
            day = _next_office_day(day)
            self._rest_until(datetime.combine(day, _MORNING, ZONE))

    def undelivered(self) -> int:
        """Count the events that are still at the kiosk, quarantined ones included."""
        count = self._program.running.parts.store.outbox()
        return count.pending + count.quarantined

    def close(self) -> None:
        """End everything."""
        self._stack.close()

    def _live(self, plan: Plan, tally: Tally) -> None:
        self._around.central.book(plan.booked)
        self._rest_until(datetime.combine(plan.day, _OPENS, ZONE))
        length, random = self._length, Random(f"staff {plan.day}")
        counters, step = COUNTERS[: length.counters], timedelta(seconds=length.stride_s)
        staff = Staff(self._around.central.counters, counters, random, step)
        staff.open(self._clock.now())
        before = self._around.devices.printer.controls.count
        for each in plan.happens:
            self._work_until(each.at, staff, last_call=False)
            match each:
                case Change():
                    self._change(each)
                case Visit():
                    self._visit(each, tally)
                    self._length.after_visit()
        self._work_until(datetime.combine(plan.day, _LAST_CALL, ZONE), staff, last_call=False)
        while staff.next_at is not None:
            self._work_until(staff.next_at, staff, last_call=True)
        tally.papers = self._around.devices.printer.controls.count - before

    def _visit(self, visit: Visit, tally: Tally) -> None:
        around, random = self._around, self._random
        hands = Hands(self._program.running.kiosk, around.face, self._pace, around.devices)
        appointment = visit.appointment or appointment_of("nobody", visit.kind, visit.at, random)
        begun = time.process_time()
        tally.visits += 1
        try:
            VISITS[visit.kind](Visitor(hands, appointment, random.random()))
        except GaveUpError as why:
            tally.gave_up[str(why)] += 1
        hands.go()
        if visit.kind == "by_code":
            tally.by_code_ms.append((time.process_time() - begun) * 1000)

    def _change(self, change: Change) -> None:
        if change.device == "network":
            self._around.network.set(change.state, AMOUNTS.get(change.state, 0.0))
        else:
            self._around.devices.set_state(change.device, change.state)
            self._program.running.supervisor.look()

    def _night(self, day: date, restart: str) -> None:
        night = day + timedelta(days=1)
        self._rest_until(datetime.combine(night, _RESTARTS, ZONE))
        if restart == "clean":
            self._program.end_and_start()
        elif restart == "power":
            self._program.cut_power()
            self._around.central.restart()
        self._rest_until(datetime.combine(night, _LOOKS, ZONE))

    def _work_until(self, moment: datetime, staff: Staff, *, last_call: bool) -> None:
        """Let time pass as it does by day, with the staff at work."""
        while staff.next_at is not None and staff.next_at <= moment:
            self._rest_until(staff.next_at, self._length.stride_s)
            staff.play(self._clock.now(), last_call=last_call)
        self._rest_until(moment, self._length.stride_s)

    def _rest_until(self, moment: datetime, stride_s: float = 0.0) -> None:
        stride_s = stride_s or self._length.night_stride_s
        while (left := (moment - self._clock.now()).total_seconds()) > 0:
            # Never past the moment at which an answer that is on its way arrives: it would be taken for an old one.
            waking = self._clock.next_wake_up
            self._clock.advance(min(left, stride_s if waking is None else min(stride_s, waking)))
            self._pace.settle()


def _face(clock: SimulatedClock, *, window: bool) -> Face:
    if not window:
        return NoWindow()
    # Without a window Qt is not loaded.
    from kiosk.app.scenario.window_face import WindowFace  # noqa: PLC0415
    from kiosk.app.screen import choose_platform  # noqa: PLC0415
    from kiosk.devices.tickets.qr import code_modules  # noqa: PLC0415

    choose_platform()
    return WindowFace(clock, code_modules)


def _next_office_day(day: date) -> date:
    day += timedelta(days=1)
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day
