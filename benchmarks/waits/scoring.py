"""Scores: what was foretold beside what came true, for each rule and each kind of day."""

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from random import Random
from statistics import fmean

from benchmarks.waits.halls import Arrival, How, arrivals, learn
from benchmarks.waits.rules import RULES, Foretold
from benchmarks.waits.scenarios import SCENARIOS, Scenario
from kiosk.central.queueing.asked import answer

OURS = "Loket"
KEPT = 400


@dataclass(slots=True)
class Score:
    """Errors of one rule in seconds, foretold less true, and how often the truth was within what was promised."""

    errors: list[float] = field(default_factory=list[float])
    held: int = 0
    promised: int = 0

    def add(self, foretold: Foretold, true: float) -> None:
        """Take one visitor in."""
        self.errors.append(foretold.seconds - true)
        if foretold.most is not None:
            self.promised += 1
            # Half a minute is within: the rule that tells minutes is not to be blamed for seconds.
            slack = 0.0 if foretold.least is None else 30.0
            self.held += (foretold.least or 0.0) - slack <= true <= foretold.most + slack

    @property
    def mean_error(self) -> float:
        """Give the mean absolute error in minutes."""
        return fmean(map(abs, self.errors)) / 60

    @property
    def bias(self) -> float:
        """Give the mean error in minutes: above zero, people wait less than they were told."""
        return fmean(self.errors) / 60

    @property
    def coverage(self) -> float | None:
        """Give the share of promises that held."""
        return self.held / self.promised if self.promised else None


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of day to score: `days` of it, as many others to learn from, all drawn from `first_seed` on.

    Of those who had to wait a `share` is asked for: neighbours in a queue have much the same error.
    """

    scenario: Scenario
    days: int
    first_seed: int
    how: How
    share: float = 1.0


def score(work: Work) -> dict[str, Score]:
    """Score every rule on one kind of day."""
    middle = work.first_seed + work.days
    past = learn(work.scenario, range(work.first_seed, middle), work.how, KEPT)
    rules: dict[str, Callable[[Arrival], Foretold]] = {**RULES, OURS: ours}
    scores = {name: Score() for name in rules}
    random = Random(work.first_seed)
    for arrival in arrivals(work.scenario, range(middle, middle + work.days), past, work.how):
        if random.random() >= work.share:
            continue
        for name, rule in rules.items():
            scores[name].add(rule(arrival), arrival.visit.waited)
    return scores


def ours(arrival: Arrival) -> Foretold:
    """Ask what the command answers."""
    told = json.loads(answer(json.dumps(arrival.snapshot()).encode()))["waits"][f"{arrival.visit.number:04d}"]
    return Foretold(told["p50_s"], None, told["p80_s"])


def score_all(
    days: int,
    first_seed: int,
    how: How,
    share: float = 1.0,
    workers: int = 1,
    scenarios: Iterable[Scenario] = SCENARIOS,
) -> list[dict[str, Score]]:
    """Score every kind of day, in so many processes."""
    each: Sequence[Work] = [Work(scenario, days, first_seed, how, share) for scenario in scenarios]
    if workers == 1:
        return [score(work) for work in each]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(score, each))
