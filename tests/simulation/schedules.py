"""Schedules: drawn from a seed, run step by step, shortened when they fail, told so that they can be had again."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from sqlalchemy.exc import SQLAlchemyError

from kiosk.store.port import StoreError
from tests.simulation import invariants
from tests.simulation.actions import (
    ACTS,
    LYING_DISKS,
    OLD_CENTRAL,
    OLD_DISKS,
    USUAL,
    WRONG_CLOCKS,
    enrol_again,
    learn_epoch,
)
from tests.simulation.promises import BrokenPromiseError
from tests.simulation.world import NO_BUGS, Bugs, Perils, World

STEPS = 40
BUGS = (
    AssertionError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RuntimeError,
    sqlite3.Error, StoreError, SQLAlchemyError,
)  # fmt: skip
"""What the program raises when it breaks: that too is a failure with a seed."""
HEALING_S = 31.0
HEALING_ROUNDS = 20
GREETED_IN = 4


class _Always(Random):
    """Chance that always says yes."""

    def random(self) -> float:
        """Draw the smallest."""
        return 0.0


ALWAYS = _Always()


@dataclass(frozen=True)
class Step:
    """One thing that happens: what, at which kiosk, and the seed of all chance within it.

    Chance belongs to the step, so that to leave one step out changes nothing about the others.
    """

    place: int
    act: str
    kiosk: int
    salt: int


@dataclass(frozen=True)
class Schedule:
    """What happens, in order, in which world."""

    seed: int
    perils: Perils
    steps: tuple[Step, ...]

    def only(self, places: Sequence[int]) -> "Schedule":
        """Keep these steps."""
        return replace(self, steps=tuple(step for step in self.steps if step.place in places))


@dataclass(frozen=True)
class Failure:
    """A promise that was broken: which, how, and the schedule that shows it."""

    code: str
    what: str
    schedule: Schedule
    at: int | None

    def told(self) -> str:
        """Tell it, with the command that shows it again."""
        schedule = self.schedule
        places = ",".join(str(step.place) for step in schedule.steps)
        lines = [f"  {step.place:3d} {step.act} at {step.kiosk}" for step in schedule.steps]
        where = "at the end" if self.at is None else f"after step {self.at}"
        return "\n".join(
            [
                f"seed {schedule.seed}, {schedule.perils}, {where}: {self.what}",
                *lines,
                f"again: python -m tests.simulation --seed {schedule.seed} --steps {_drawn(schedule)} --only {places}",
            ]
        )


def _drawn(schedule: Schedule) -> int:
    return max([STEPS, *(step.place + 1 for step in schedule.steps)])


def draw(seed: int, steps: int = STEPS) -> Schedule:
    """Draw a schedule."""
    chance = Random(seed)
    perils = _perils(chance)
    weights = dict(USUAL)
    for may, more in (
        (perils.disk_lies, LYING_DISKS),
        (perils.wrong_clocks, WRONG_CLOCKS),
        (perils.old_disks, OLD_DISKS),
        (perils.old_central, OLD_CENTRAL),
    ):
        weights |= more if may else {}
    acts = [act.__name__ for act in weights]
    chosen = chance.choices(acts, [*weights.values()], k=steps)
    return Schedule(
        seed,
        perils,
        tuple(Step(n, act, chance.randrange(6), chance.getrandbits(48)) for n, act in enumerate(chosen)),
    )


def _perils(chance: Random) -> Perils:
    kind = chance.random()
    if kind < 0.42:
        return Perils()
    if kind < 0.56:
        return Perils(disk_lies=True)
    if kind < 0.70:
        return Perils(wrong_clocks=True)
    if kind < 0.85:
        return Perils(old_disks=True)
    return Perils(old_central=True)


def run(schedule: Schedule, bugs: Bugs = NO_BUGS) -> Failure | None:
    """Run a schedule in a world of its own; the answer is the first promise that was broken."""
    world = World(schedule.seed, schedule.perils, bugs)
    at: int | None = -1
    try:
        _begin(world)
        for step in schedule.steps:
            at = step.place
            _do(world, step)
            invariants.after_step(world)
        at = None
        _heal(world)
        invariants.at_end(world)
    except BrokenPromiseError as broken:
        return Failure(broken.code, str(broken), schedule, at)
    except BUGS as bug:
        return Failure(type(bug).__name__, f"{type(bug).__name__}: {bug}", schedule, at)
    finally:
        world.close()
    return None


def traced(schedule: Schedule) -> str:
    """Run a schedule and tell what really happened, shortly: the same text means the same run."""
    world = World(schedule.seed, schedule.perils)
    try:
        _begin(world)
        for step in schedule.steps:
            _do(world, step)
        _heal(world)
        births = [
            (b.number.text, b.disk, b.elapsed, b.printed, b.voided) for b in world.ledger.births.values()
        ]
        grants = [(g.kiosk, g.series, g.first, g.last, g.elapsed) for g in world.ledger.grants]
        return f"{births} {grants} {world.time.elapsed}"
    finally:
        world.close()


def shortened(failure: Failure, bugs: Bugs = NO_BUGS) -> Failure:
    """Leave steps out, in ever smaller pieces, for as long as the same promise is broken."""
    best = failure
    size = max(1, len(best.schedule.steps) // 2)
    while size >= 1:
        begin = 0
        while begin < len(best.schedule.steps):
            steps = best.schedule.steps
            fewer = replace(best.schedule, steps=steps[:begin] + steps[begin + size :])
            again = run(fewer, bugs)
            if again is not None and again.code == failure.code:
                best = again
            else:
                begin += size
        size //= 2
    return best


def _begin(world: World) -> None:
    """Machines are switched on, most of them with a line."""
    for machine in world.machines:
        machine.line.cut = world.chance.random() < 0.15
        machine.start()
        world.look(machine)


def _do(world: World, step: Step) -> None:
    world.chance = Random(step.salt)
    machine = world.machines[step.kiosk % len(world.machines)]
    ACTS[step.act](world, machine, world.chance)
    for each in world.machines:
        world.look(each)
    world.look_at_central()


def _heal(world: World) -> None:
    """Everything is mended; nobody does anything new; time passes until the outboxes had every chance to empty."""
    world.chance = Random(world.seed)
    world.central.up = True
    world.send_late()
    for machine in world.machines:
        machine.calm()
        learn_epoch(world, machine, world.chance)
        world.look(machine)
    for place in range(HEALING_ROUNDS):
        world.leap(HEALING_S)
        world.look_at_central()
        fenced = [m for m in world.machines if m.fenced and m.disk == m.name]
        for machine in fenced:
            # Staff are told so, and do it.
            enrol_again(world, machine, ALWAYS)
        pending = any(
            m.on.store.outbox().pending for m in world.machines if m.on is not None and not m.fenced
        )
        # A kiosk greets the central once a minute, and may hear only then that it was put back.
        if not (fenced or pending or (world.restored and place < GREETED_IN)):
            break
