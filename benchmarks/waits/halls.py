"""What could be known at a moment of a day: the hall as the command reads it, for everybody who had to wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from statistics import fmean
from typing import Any

from benchmarks.waits.days import RULES, Visit, live, moment, waiting
from benchmarks.waits.scenarios import SERVICES, Day, Scenario, counters, draw_day
from kiosk.central.queueing.order import calling_order

HAD_TO_WAIT_S = 1.0


@dataclass(frozen=True, slots=True)
class How:
    """How the days are simulated (`days.live`)."""

    house_order: bool = False
    ciw_shifts: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """What was learned from earlier days: durations by service oldest first, lateness, and how many came."""

    durations_s: dict[str, list[float]]
    lateness_s: list[float]
    show_rate: float
    mean_s: float


@dataclass(frozen=True)
class Arrival:
    """Somebody who had to wait, at the moment of arrival: what was to be seen, and what came true."""

    day: Day
    past: Past
    visits: Sequence[Visit]
    visit: Visit

    @property
    def at(self) -> float:
        """Give the second of the day."""
        return self.visit.visitor.arrives

    @cached_property
    def here(self) -> list[Visit]:
        """List who waits, the one who has just come with them."""
        return [one for one in self.visits if one.visitor.arrives <= self.at < one.begins]

    @cached_property
    def served(self) -> list[Visit]:
        """List who is at a counter."""
        return [one for one in self.visits if one.begins <= self.at < one.ends]

    @cached_property
    def finished(self) -> list[Visit]:
        """List who was there today and has gone."""
        return [one for one in self.visits if one.ends <= self.at]

    @cached_property
    def expected(self) -> list[tuple[str, float]]:
        """List service and time of the appointments whose people are not here by now."""
        return [
            (each.service, each.due)
            for each in self.day.booked
            if each.arrives is None or each.arrives > self.at
        ]

    @property
    def open_now(self) -> int:
        """Count the counters that are open."""
        return max(counters(self.day.roster, self.at), len(self.served))

    @cached_property
    def ahead(self) -> int:
        """Count who will be called before, of those who are here."""
        people = [waiting(one.number, one.visitor) for one in self.here]
        order = calling_order(people, moment(self.at), RULES)
        return [one.id for one in order].index(f"{self.visit.number:04d}")

    def snapshot(self) -> dict[str, Any]:
        """Give the line that the command reads."""
        services = list(SERVICES)
        serving = [
            {"service": one.visitor.service, "since": _text(moment(one.begins))} for one in self.served
        ]
        desks = [*serving, *[None] * (self.open_now - len(serving))]
        return {
            "now": _text(moment(self.at)),
            "counters": [
                {"id": str(number), "services": services, "serving": one}
                for number, one in enumerate(desks, 1)
            ],
            "roster": _roster(self.day.scenario),
            "waiting": [
                {
                    "ticket": f"{one.number:04d}",
                    "service": one.visitor.service,
                    "arrived": _text(moment(one.visitor.arrives)),
                    "appointment": None if one.visitor.due is None else _text(moment(one.visitor.due)),
                }
                for one in self.here
            ],
            "booked": [{"service": service, "start": _text(moment(due))} for service, due in self.expected],
            "history": {
                "durations_s": self.past.durations_s,
                "lateness_s": self.past.lateness_s,
                "show_rate": self.past.show_rate,
            },
            "today": [
                {"service": one.visitor.service, "duration_s": one.visitor.seconds} for one in self.finished
            ],
            "ask": [f"{self.visit.number:04d}"],
        }


def learn(scenario: Scenario, seeds: Sequence[int], how: How, kept: int) -> Past:
    """Live some days and learn from them; `kept` is how much of each sample is remembered."""
    durations: dict[str, list[float]] = {service: [] for service in SERVICES}
    lateness: list[float] = []
    booked = came = 0
    for seed in seeds:
        day = draw_day(scenario, seed)
        visits = live(day, house_order=how.house_order, ciw_shifts=how.ciw_shifts)
        for one in sorted(visits, key=lambda each: each.ends):
            durations[one.visitor.service].append(round(one.visitor.seconds, 1))
        lateness += (round(each.arrives - each.due, 1) for each in day.booked if each.arrives is not None)
        booked += len(day.booked)
        came += sum(each.arrives is not None for each in day.booked)
    return Past(
        {service: seen[-kept:] for service, seen in durations.items()},
        lateness[-kept:],
        came / booked if booked else 1.0,
        fmean(seconds for seen in durations.values() for seconds in seen),
    )


def arrivals(scenario: Scenario, seeds: Sequence[int], past: Past, how: How) -> Iterator[Arrival]:
    """Live other days, and stop at each arrival of somebody who had to wait."""
    for seed in seeds:
        day = draw_day(scenario, seed)
        visits = live(day, house_order=how.house_order, ciw_shifts=how.ciw_shifts)
        for visit in visits:
            if visit.waited > HAD_TO_WAIT_S:
                yield Arrival(day, past, visits, visit)


def _roster(scenario: Scenario) -> list[dict[str, Any]]:
    begins, shifts = 0.0, []
    for until, count in scenario.roster:
        shifts.append({"from": _text(moment(begins)), "to": _text(moment(until)), "counters": count})
        begins = until
    return shifts


def _text(at: datetime) -> str:
    return at.isoformat()
