"""What nearly every part of the service works with, gathered once by the composition root."""

from dataclasses import dataclass
from random import Random

from kiosk.scheduling.port import Scheduling
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.service.workers import Workers
from kiosk.store.port import KioskStore


@dataclass(frozen=True, slots=True)
class Ports:
    """The loop and its workers, the clock, the store, the central; `random` is for jitter only."""

    loop: Loop
    workers: Workers
    clock: OfficeClock
    store: KioskStore
    scheduling: Scheduling
    random: Random
