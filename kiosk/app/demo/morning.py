"""Prepares a demo day: the central is filled, and the hours before the demo are played with the clock set back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Protocol

from kiosk.app.demo.boxed_central import BoxedCentral, Filling
from kiosk.app.demo.crowd import Crowd
from kiosk.app.demo.day import BEGINS, COUNTERS, STAFFED, ZONE, crowd_of, demo_day, guests_of
from kiosk.app.demo.office import demo_office
from kiosk.domain.clock import Clock


class MovableClock(Clock, Protocol):
    """A clock whose wall time can be set."""

    def jump(self, shift: timedelta) -> None:
        """Set the wall clock forward or back."""
        ...


@dataclass(frozen=True)
class DemoDay:
    """A central that runs, with the day in it, and the crowd that goes on from the present moment."""

    central: BoxedCentral
    crowd: Crowd


def prepare_day(folder: Path, clock: MovableClock, now: datetime, random: Random) -> DemoDay:
    """Fill a central in `folder` and play the morning; afterwards `clock` says `now`."""
    day = now.astimezone(ZONE).date()
    office = demo_office()
    others = demo_day(day, random)
    filling = Filling(office, (*guests_of(now), *others), COUNTERS)
    begins = datetime.combine(day, BEGINS, ZONE)
    clock.jump(begins - clock.now())
    central = BoxedCentral(folder / "central.db", clock, filling)
    durations = {service.id: timedelta(seconds=service.duration_s) for service in office.services}
    crowd = Crowd(central.counters, crowd_of(others, day, random), STAFFED, durations, random)
    crowd.open(begins)
    _play_until(crowd, clock, now)
    return DemoDay(central, crowd)


def _play_until(crowd: Crowd, clock: MovableClock, now: datetime) -> None:
    while (moment := crowd.next_at) is not None and moment <= now:
        clock.jump(max(moment - clock.now(), timedelta()))
        crowd.play(moment)
    clock.jump(now - clock.now())
