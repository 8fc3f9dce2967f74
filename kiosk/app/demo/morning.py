"""Prepares a demo day: the central is filled, and the hours before the demo are played with the clock set back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Protocol

from kiosk.app.demo.boxed_central import BoxedCentral, Filling
from kiosk.app.demo.crowd import Crowd
from kiosk.app.demo.day import BEGINS, COUNTERS, STAFFED, ZONE, crowd_of, demo_day, guests_of
from kiosk.app.demo.office import demo_office, second_office
from kiosk.domain.clock import Clock
from kiosk.scheduling.wire import OfficeShape


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


def prepare_day(
    folder: Path, clock: MovableClock, now: datetime, random: Random, office: OfficeShape | None = None
) -> DemoDay:
    """Fill a central in `folder` and play the morning; afterwards `clock` says `now`."""
    begins = datetime.combine(now.astimezone(ZONE).date(), BEGINS, ZONE)
    clock.jump(begins - clock.now())
    day = _fill(folder, clock, now, random, office or demo_office())
    day.crowd.open(begins)
    _play_until(day.crowd, clock, now)
    return day


def continue_day(
    folder: Path, clock: MovableClock, began: datetime, random: Random, office: OfficeShape | None = None
) -> DemoDay:
    """Go on with a day that is in `folder` already and `began` earlier; whoever should have come meanwhile did not."""
    day = _fill(folder, clock, began, random, office or demo_office())
    day.crowd.skip_until(clock.now())
    day.crowd.open(clock.now())
    return day


def _fill(folder: Path, clock: MovableClock, began: datetime, random: Random, office: OfficeShape) -> DemoDay:
    date = began.astimezone(ZONE).date()
    others = demo_day(date, random)
    central = BoxedCentral(
        folder / "central.db",
        clock,
        Filling(office, (*guests_of(began), *others), COUNTERS, (second_office(),)),
    )
    durations = {service.id: timedelta(seconds=service.duration_s) for service in office.services}
    return DemoDay(
        central, Crowd(central.counters, crowd_of(others, date, random), STAFFED, durations, random)
    )


def _play_until(crowd: Crowd, clock: MovableClock, now: datetime) -> None:
    while (moment := crowd.next_at) is not None and moment <= now:
        clock.jump(max(moment - clock.now(), timedelta()))
        crowd.play(moment)
    clock.jump(now - clock.now())
