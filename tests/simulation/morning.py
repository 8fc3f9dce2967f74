"""How most schedules begin: the kiosks have run before, have a reserve for the day, and were ended in good order.

It is made once in a process and copied from then on; nobody has got a number by then.
"""

from dataclasses import dataclass
from functools import cache
from random import Random

from tests.simulation.central import CentralBox, scratch
from tests.simulation.city import KIOSKS
from tests.simulation.disk import Files, read_files
from tests.simulation.ledger import Grant, Ledger
from tests.simulation.machine import Machine, Outside
from tests.simulation.timing import Time

EARLY_S = -1800.0
"""When it was, in seconds before the schedule begins."""


@dataclass(frozen=True)
class Morning:
    """The central's disk, that of each kiosk, and what was leased."""

    central: bytes
    disks: dict[str, Files]
    grants: tuple[Grant, ...]


@cache
def morning() -> Morning:
    """Let every kiosk run for a moment."""
    ledger, chance = Ledger(), Random(0)
    time = Time(EARLY_S)
    central = CentralBox(time, ledger)
    outside = Outside(time, central, lambda: chance, lambda *_: None, lambda *_: None, ledger.boots, [])
    disks = {}
    for name in KIOSKS:
        machine = Machine(outside, name, scratch() / f"morning-{name}.db", disk=f"{name}-before")
        machine.share_paused = 0.0
        machine.start()
        machine.stop()
        disks[name] = read_files(machine.path, mark=True)
    return Morning(central.backup(), disks, tuple(ledger.grants))
