"""The promises I1 to I12 of docs/reliability.md, checked against what really happened.

The cheap ones after each step, the others when everything is mended and every outbox had time to empty.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from tests.simulation.central import LATE_S
from tests.simulation.ledger import Birth
from tests.simulation.machine import Machine
from tests.simulation.privacy import nothing_personal, pseudonyms_are_gone
from tests.simulation.promises import BrokenPromiseError
from tests.simulation.timing import START
from tests.simulation.world import World

_WITHOUT_JOB = """
SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM print_jobs j WHERE j.ticket_id = t.id)
"""


def after_step(world: World) -> None:
    """Raise `BrokenPromiseError` for the first promise that does not hold now."""
    for problem in _now(world):
        raise problem


def at_end(world: World) -> None:
    """The same when the world is healed."""
    after_step(world)
    for problem in _healed(world):
        raise problem


def _now(world: World) -> Iterator[BrokenPromiseError]:
    yield from one_check_in_a_number(world)
    yield from no_block_twice(world)
    yield from numbers_are_the_kiosks_own(world)
    for machine in world.machines:
        if machine.unchecked:
            machine.unchecked = False
            yield from whole_or_not_at_all(world, machine)
            yield from nothing_is_dropped(world, machine)
    if not world.perils.old_central:
        yield from one_visit_an_appointment(world)
    yield from fenced_gets_nothing(world)
    yield from pseudonyms_are_gone(world)


def _healed(world: World) -> Iterator[BrokenPromiseError]:
    yield from outboxes_are_empty(world)
    yield from nothing_in_quarantine(world)
    yield from central_has_every_ticket(world)
    yield from central_has_nothing_else(world)
    yield from arrivals_are_true(world)
    yield from nothing_personal(world)


def one_check_in_a_number(world: World) -> Iterator[BrokenPromiseError]:
    """I1: a number of a day is on paper, or was shown, for one check-in."""
    for number, whose in world.ledger.papers.items():
        ids = set(whose) - world.ledger.adopted
        if len(ids) > 1 and not _may_be_doubled(world, number.text, set(whose.values())):
            yield BrokenPromiseError(
                "I1", f"{number.text} of {number.day} is on {len(ids)} check-ins: {whose}"
            )


def _may_be_doubled(world: World, number: str, disks: set[str]) -> bool:
    """A disk that was put back or copied, and a central that was, cannot know what it gave out.

    A kiosk whose clock is wrong by a day uses that day's leases: docs/reliability.md, "What is not promised".
    """
    if world.perils.old_central and world.central.set_back:
        return True
    if world.perils.wrong_clocks and "-" not in number:
        return True
    kiosks = {disk.removesuffix("-twin") for disk in disks}
    return len(kiosks) == 1 and kiosks <= world.copied


def no_block_twice(world: World) -> Iterator[BrokenPromiseError]:
    """I1 at its root: no two blocks of a series and day share a number."""
    if world.central.set_back:
        return
    grants = sorted(world.ledger.grants, key=lambda each: (each.series, each.day, each.first))
    for one, other in pairwise(grants):
        if (one.series, one.day) == (other.series, other.day) and other.first <= one.last:
            yield BrokenPromiseError("I1", f"leased twice: {one} and {other}")


def numbers_are_the_kiosks_own(world: World) -> Iterator[BrokenPromiseError]:
    """I3: each number lies in a block of that kiosk and epoch, or in its own range."""
    for birth in world.ledger.births.values():
        number = birth.number
        if number.text.startswith(f"K{birth.kiosk[-1]}-"):
            continue
        blocks = [] if "-" in number.text else world.ledger.granted(number.text, number.day, birth.kiosk)
        if all(block.epoch != birth.epoch for block in blocks):
            yield BrokenPromiseError("I3", f"{number} of {birth.kiosk}/{birth.epoch} lies in {blocks}")


def whole_or_not_at_all(world: World, machine: Machine) -> Iterator[BrokenPromiseError]:
    """I8: a ticket has its print job, and its birth is told or was."""
    for (without_job,) in machine.rows(_WITHOUT_JOB):
        if without_job:
            yield BrokenPromiseError("I8", f"{without_job} tickets of {machine.disk} have no print job")
    told = {str(row[0]) for row in machine.rows("SELECT check_in_id FROM events WHERE type = 'checked_in'")}
    for check_in, day in machine.rows("SELECT id, day FROM tickets"):
        if check_in not in told and check_in not in world.ledger.reported:
            yield BrokenPromiseError("I8", f"a ticket of {machine.disk} on {day} was born without an event")


def nothing_is_dropped(world: World, machine: Machine) -> Iterator[BrokenPromiseError]:
    """I7: an event leaves the outbox acknowledged, or stays in quarantine."""
    there = {str(row[0]) for row in machine.rows("SELECT id FROM events")}
    gone = world.outboxes.get(machine.disk, set()) - there - world.ledger.acknowledged
    world.outboxes[machine.disk] = there
    if gone and not (machine.disk_lies or machine.name in world.copied):
        yield BrokenPromiseError("I7", f"{len(gone)} events left the outbox of {machine.disk} unacknowledged")


def one_visit_an_appointment(world: World) -> Iterator[BrokenPromiseError]:
    """I6: an appointment has one visit at most that is open."""
    query = (
        "SELECT appointment_id, count(*) FROM visits WHERE appointment_id IS NOT NULL"
        " AND state IN ('waiting', 'called', 'serving') GROUP BY appointment_id HAVING count(*) > 1"
    )
    for appointment, count in world.central.rows(query):
        yield BrokenPromiseError("I6", f"{appointment} has {count} open visits")


def fenced_gets_nothing(world: World) -> Iterator[BrokenPromiseError]:
    """I9: an old epoch gets no numbers any more."""
    for grant in world.ledger.grants:
        fenced = world.ledger.fenced_at.get((grant.kiosk, grant.epoch))
        if fenced is not None and grant.elapsed > fenced and not world.central.set_back:
            yield BrokenPromiseError("I9", f"{grant} was given after its epoch had ended")


def outboxes_are_empty(world: World) -> Iterator[BrokenPromiseError]:
    """I10: after the network heals every outbox empties, but that of a fenced kiosk."""
    for machine in world.machines:
        if machine.on is not None and not machine.fenced:
            pending = machine.on.store.outbox().pending
            if pending:
                yield BrokenPromiseError("I10", f"{pending} events of {machine.disk} are still pending")
        if machine.fenced and not _may_be_fenced(world, machine):
            yield BrokenPromiseError("I10", f"{machine.disk} is fenced without a reason")


def _may_be_fenced(world: World, machine: Machine) -> bool:
    return machine.name in world.copied or machine.disk_lies or world.central.set_back


def nothing_in_quarantine(world: World) -> Iterator[BrokenPromiseError]:
    """An event that the central rejects is a visitor whom nobody calls."""
    for machine in world.machines:
        if _may_be_fenced(world, machine):
            continue
        for kind, reason in machine.rows("SELECT type, reason FROM events WHERE state = 'quarantined'"):
            yield BrokenPromiseError("I4", f"the central rejected {kind} of {machine.disk}: {reason}")


def central_has_every_ticket(world: World) -> Iterator[BrokenPromiseError]:
    """I4, I5, I2: what stands in a journal stands at the central, once, as it is on the paper."""
    known = {
        str(check_in): (str(number), bool(voided), str(printed))
        for check_in, number, voided, printed in world.central.rows(
            "SELECT coalesce(alias, id), number, voided, print_state FROM tickets"
        )
    }
    for birth in _accountable(world):
        there = known.get(birth.check_in)
        if there is None:
            yield BrokenPromiseError("I5", f"{birth.number} of {birth.disk} is not at the central")
        elif there[0] != birth.number.text:
            yield BrokenPromiseError("I4", f"{birth.number} stands at the central as {there[0]}")
        elif there[1] < birth.voided:
            yield BrokenPromiseError("I4", f"{birth.number} was taken back and is called all the same")
        elif not birth.voided and there[2] not in birth.printed and "sending" not in birth.printed:
            yield BrokenPromiseError("I4", f"{birth.number}: {birth.printed} here, {there[2]} at the central")


def central_has_nothing_else(world: World) -> Iterator[BrokenPromiseError]:
    """I4: each ticket at the central was born once, at a kiosk or by hand, and each visit has one."""
    ids = {str(row[0]) for row in world.central.rows("SELECT coalesce(alias, id) FROM tickets")}
    unborn = ids - world.ledger.births.keys() - world.ledger.by_hand - set(world.ledger.lost)
    if unborn and not any(machine.disk_lies for machine in world.machines):
        yield BrokenPromiseError("I4", f"{len(unborn)} tickets at the central that nobody has made")
    empty = world.central.rows(
        "SELECT count(*) FROM visits v WHERE NOT EXISTS (SELECT 1 FROM tickets t WHERE t.visit_id = v.id)"
    )
    if empty != [(0,)]:
        yield BrokenPromiseError("I4", f"{empty[0][0]} visits without a ticket")


def arrivals_are_true(world: World) -> Iterator[BrokenPromiseError]:
    """I12: the central has each arrival within five seconds, whatever the kiosk's clock showed."""
    rows = world.central.rows("SELECT coalesce(alias, id), issued_at FROM tickets WHERE NOT adopted")
    for check_in, issued in rows:
        birth = world.ledger.births.get(str(check_in))
        if birth is None or str(check_in) in world.ledger.delayed or _clock_could_lie(world, birth):
            continue
        told = datetime.fromisoformat(str(issued)).replace(tzinfo=START.tzinfo)
        wrong = (told - START).total_seconds() - birth.elapsed
        if abs(wrong) > LATE_S:
            yield BrokenPromiseError("I12", f"{birth.number} arrived {wrong:.0f} s wrong at the central")


def _clock_could_lie(world: World, birth: Birth) -> bool:
    """After a boot only the wall clock tells an age."""
    same_boot = world.ledger.reported.get(birth.check_in) == birth.boot
    return world.central.set_back or (world.perils.wrong_clocks and not same_boot)


def _accountable(world: World) -> Iterator[Birth]:
    """Those whose journal can still speak: not of a machine that is gone, fenced, or whose disk was put back."""
    silent = {m.disk for m in world.machines if m.destroyed or m.fenced or m.on is None}
    for birth in world.ledger.births.values():
        if birth.disk in silent or birth.kiosk in world.copied or world.central.set_back:
            continue
        if birth.check_in not in world.ledger.lost:
            yield birth
