"""What a peril may break, and only that: docs/reliability.md, "What is not promised". Everything else must hold.

- A whole disk that was put back or cloned, with the mark beside its database, cannot know what it gave out until the
  central is heard: its numbers may be on two papers, and the central takes in one of the two.
- What stood on a disk and nowhere else is gone with it.
- A central that was put back, of which nobody told it, leases again what it has forgotten, until it notices; one that
  is put back twice has forgotten how far it had jumped the first time.
- After a start of the machine only the wall clock tells how old an event of before is.
"""

from itertools import pairwise

from tests.simulation.ledger import Birth, Grant, Number
from tests.simulation.machine import Machine
from tests.simulation.timing import LATE_S
from tests.simulation.world import World


def may_be_doubled(world: World, number: Number, disks: set[str]) -> bool:
    """Tell whether nobody could know that a number was on paper already."""
    kiosks = {disk.partition("-twin")[0] for disk in disks}
    if len(kiosks) == 1 and kiosks <= world.imaged:
        return True
    if len(kiosks) == 1 < len(disks) and kiosks <= world.copied and "-" in number.text:
        # Two machines with one identity, both off the line: their own ranges may go on from the same thousand.
        return True
    # A kiosk takes no block that overlaps another of its own, whoever leases it; counters remember nothing themselves.
    return (len(disks) > 1 or disks == {"counter"}) and is_forgotten(world, number)


def is_forgotten(world: World, number: Number) -> bool:
    """Tell whether a number was given by a central that did not know what it had forgotten."""
    if any(_was_unaware(world, moment) for moment in world.ledger.given_by_hand.get(number, ())):
        return True
    grants = world.ledger.all_granted(number) if "-" not in number.text else []
    return any(leased_unawares(world, grant) for grant in grants)


def leased_unawares(world: World, grant: Grant) -> bool:
    """The same for a block."""
    return _was_unaware(world, grant.elapsed)


def _was_unaware(world: World, elapsed: float) -> bool:
    twice = [(one.elapsed, other.elapsed) for one, other in pairwise(world.restored)]
    return any(begin <= elapsed <= end for begin, end in (*world.unaware, *twice))


def may_be_fenced(world: World, machine: Machine) -> bool:
    """Tell whether there is a reason: another disk, another epoch."""
    return (
        machine.name in world.copied
        or machine.epoch != world.central.kiosk_epoch(machine.name)
        or machine.has_lied
    )


def may_be_rejected(world: World, birth: Birth) -> bool:
    """Tell whether an event of a check-in may be refused: its number belongs to another one, and nobody knew."""
    machines = sum(machine.name == birth.kiosk for machine in world.machines)
    if birth.kiosk in world.imaged or machines > 1:
        # Two journals with the same numbers of events: the central keeps one, and fences whoever goes on in the other.
        return True
    number = birth.number
    if "-" not in number.text and len(world.ledger.all_granted(number)) > 1 and is_forgotten(world, number):
        # Leased again to another kiosk, which need not have used it.
        return True
    others = [each for each in world.ledger.births.values() if each.number == number]
    disks = {each.disk for each in others} | ({"counter"} & set(world.ledger.papers.get(number, {}).values()))
    return len(others) + ("counter" in disks) > 1 and may_be_doubled(world, number, disks)


def was_not_known(world: World, birth: Birth) -> bool:
    """Tell whether its block was forgotten with the backup by a central that did not know of that yet."""
    if "-" in birth.number.text or not world.unaware:
        return False
    grants = world.ledger.all_granted(birth.number)
    return any(grant.elapsed <= put_back.elapsed for grant in grants for put_back in world.restored)


def is_out_of_reach(world: World, birth: Birth) -> bool:
    """Tell whether its journal can no longer speak: the disk has lost it, or the machine is gone, fenced or off."""
    silent = {m.disk for m in world.machines if m.destroyed or m.fenced or m.on is None}
    return birth.disk in silent or birth.check_in in world.ledger.lost


def is_of_a_day_forgotten(world: World, birth: Birth) -> bool:
    """A central that was put back is told the tickets of the day once more, not those of days that are over."""
    return bool(world.restored) and birth.number.day < world.time.day


def age_is_unknown(world: World, birth: Birth) -> bool:
    """Tell whether an age rests on a wall clock that was wrong when the ticket was born."""
    same_boot = world.ledger.reported.get(birth.check_in) == birth.boot
    return abs(birth.clock_wrong_s) > LATE_S and not same_boot
