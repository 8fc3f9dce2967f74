"""The promises I1 to I12 of docs/reliability.md, checked against what really happened.

The cheap ones after each step, the others when everything is mended and every outbox had time to empty.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from tests.simulation import excuses
from tests.simulation.machine import Machine
from tests.simulation.privacy import nothing_personal, pseudonyms_are_gone
from tests.simulation.promises import BrokenPromiseError
from tests.simulation.timing import LATE_S, START
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
    yield from one_visit_an_appointment(world)
    yield from fenced_gets_nothing(world)
    yield from nobody_is_fenced_without_a_reason(world)
    yield from pseudonyms_are_gone(world)


def _healed(world: World) -> Iterator[BrokenPromiseError]:
    yield from outboxes_are_empty(world)
    yield from nothing_in_quarantine(world)
    yield from central_has_every_ticket(world)
    yield from central_has_nothing_else(world)
    yield from arrivals_are_true(world)
    yield from nothing_personal(world)
    yield from nobody_holds_nothing(world)


def nobody_holds_nothing(world: World) -> Iterator[BrokenPromiseError]:
    """I8: whoever has a number was told it, unless the program ended meanwhile: nobody else waits in the hall."""
    lives = {machine.disk: machine.lives for machine in world.machines if not machine.destroyed}
    for birth in world.ledger.births.values():
        ended = lives.get(birth.disk) != birth.life or birth.voided
        if not ended and birth.check_in not in world.ledger.first_seen:
            yield BrokenPromiseError(
                "I8", f"{birth.number} of {birth.disk} was never shown and never printed"
            )


def one_check_in_a_number(world: World) -> Iterator[BrokenPromiseError]:
    """I1: a number of a day is on paper, or was shown, for one check-in."""
    for number, whose in world.ledger.papers.items():
        ids = set(whose) - world.ledger.adopted
        if len(ids) > 1 and not excuses.may_be_doubled(world, number, set(whose.values())):
            yield BrokenPromiseError(
                "I1", f"{number.text} of {number.day} is on {len(ids)} check-ins: {whose}"
            )


def no_block_twice(world: World) -> Iterator[BrokenPromiseError]:
    """I1 at its root: no two blocks of a series and day share a number."""
    grants = sorted(world.ledger.grants, key=lambda each: (each.series, each.day, each.first))
    for one, other in pairwise(grants):
        overlap = (one.series, one.day) == (other.series, other.day) and other.first <= one.last
        if overlap and not any(excuses.leased_unawares(world, each) for each in (one, other)):
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
    if gone and not machine.has_lied:
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
        if fenced is not None and grant.elapsed > fenced:
            yield BrokenPromiseError("I9", f"{grant} was given after its epoch had ended")


def outboxes_are_empty(world: World) -> Iterator[BrokenPromiseError]:
    """I10: after the network heals every outbox empties, but that of a fenced kiosk."""
    for machine in world.machines:
        if machine.on is not None and not machine.fenced:
            pending = machine.on.store.outbox().pending
            if pending:
                yield BrokenPromiseError("I10", f"{pending} events of {machine.disk} are still pending")


def nobody_is_fenced_without_a_reason(world: World) -> Iterator[BrokenPromiseError]:
    """I10: a kiosk works on, unless its disk or its epoch is another one."""
    for machine in world.machines:
        # The reason may be gone by now: it stays out of service until somebody looks after it.
        machine.rightly_fenced = machine.fenced and (
            machine.rightly_fenced or excuses.may_be_fenced(world, machine)
        )
        if machine.fenced and not machine.rightly_fenced:
            yield BrokenPromiseError("I10", f"{machine.disk} is fenced without a reason")


def nothing_in_quarantine(world: World) -> Iterator[BrokenPromiseError]:
    """An event that the central rejects is a visitor whom nobody calls."""
    query = "SELECT type, reason, check_in_id FROM events WHERE state = 'quarantined'"
    for machine in world.machines:
        for kind, reason, check_in in machine.rows(query):
            birth = world.ledger.births.get(str(check_in))
            if birth is None or not (
                excuses.may_be_rejected(world, birth) or excuses.was_not_known(world, birth)
            ):
                yield BrokenPromiseError(
                    "I4", f"the central rejected {kind} of {birth or check_in} at {machine.disk}: {reason}"
                )


def central_has_every_ticket(world: World) -> Iterator[BrokenPromiseError]:
    """I4, I5, I2: what stands in a journal stands at the central, once, as it is on the paper."""
    known = {
        str(check_in): (str(number), bool(voided), str(printed))
        for check_in, number, voided, printed in world.central.rows(
            "SELECT coalesce(alias, id), number, voided, print_state FROM tickets"
        )
    }
    liars = {machine.name for machine in world.machines if machine.has_lied}
    old_disks = world.copied | liars
    for birth in world.ledger.births.values():
        if excuses.is_out_of_reach(world, birth):
            continue
        there = known.get(birth.check_in)
        if there is None:
            unknown = world.is_unaware and excuses.was_not_known(world, birth)
            if not (
                unknown
                or excuses.may_be_rejected(world, birth)
                or excuses.is_of_a_day_forgotten(world, birth)
            ):
                yield BrokenPromiseError("I5", f"{birth.number} of {birth.disk} is not at the central")
        elif there[0] != birth.number.text:
            yield BrokenPromiseError("I4", f"{birth.number} stands at the central as {there[0]}")
        elif there[1] < birth.voided and birth.kiosk not in liars:
            # A disk that lies may have lost that it was taken back.
            yield BrokenPromiseError("I4", f"{birth.number} was taken back and is called all the same")
        elif birth.kiosk in old_disks or birth.voided or "sending" in birth.printed:
            # What became of its papers, the disk may no longer know.
            continue
        elif there[2] not in birth.printed and not excuses.is_of_a_day_forgotten(world, birth):
            yield BrokenPromiseError("I4", f"{birth.number}: {birth.printed} here, {there[2]} at the central")


def central_has_nothing_else(world: World) -> Iterator[BrokenPromiseError]:
    """I4: each ticket at the central was born once, at a kiosk or by hand, and each visit has one."""
    ids = {str(row[0]) for row in world.central.rows("SELECT coalesce(alias, id) FROM tickets")}
    unborn = ids - world.ledger.births.keys() - world.ledger.by_hand - set(world.ledger.lost)
    if unborn and not any(machine.has_lied for machine in world.machines):
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
        if birth is None or str(check_in) in world.ledger.delayed or excuses.age_is_unknown(world, birth):
            continue
        told = datetime.fromisoformat(str(issued)).replace(tzinfo=START.tzinfo)
        wrong = (told - START).total_seconds() - birth.elapsed
        if abs(wrong) > LATE_S:
            yield BrokenPromiseError("I12", f"{birth.number} arrived {wrong:.0f} s wrong at the central")
