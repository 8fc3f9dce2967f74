"""What can happen in a schedule: visitors, lines, power, printers, clocks, staff at the central."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from random import Random

from kiosk.central.desk import by_hand
from kiosk.central.refusals import RefusalError
from kiosk.central.seed import cancel_appointment
from kiosk.central.storage.work import working
from kiosk.flow.controls import Control
from kiosk.flow.events import Ending, SessionEnded, Tapped
from kiosk.flow.states import AlreadyCheckedIn, Choose, Confirm, NotNow, StillThere, TicketShown
from kiosk.scheduling import wire
from tests.simulation.city import CODES, COUNTERS, OFFICE, OFFICE_ID, SERVICES, credential
from tests.simulation.ledger import Number
from tests.simulation.machine import Machine
from tests.simulation.printer import MOODS
from tests.simulation.world import WRONG_BY, World

Act = Callable[[World, Machine, Random], None]


def appointment(world: World, machine: Machine, chance: Random) -> None:
    """A visitor with an appointment comes, and does what the screen asks for."""
    machine.tap(Control.STOP)
    machine.scan(chance.choice(CODES[:4] if chance.random() < 0.6 else CODES))
    _answer(machine, chance)


def walk_in(world: World, machine: Machine, chance: Random) -> None:
    """A visitor without an appointment comes; some tap twice."""
    _walk_in(machine, chance.choice(SERVICES), times=chance.choice((1, 1, 2)))


def rush(world: World, machine: Machine, chance: Random) -> None:
    """Two visitors come to every kiosk for each service."""
    for each in world.machines:
        for service in SERVICES * 2:
            _walk_in(each, service)


def answer(world: World, machine: Machine, chance: Random) -> None:
    """Whoever stands there taps what the screen offers."""
    _answer(machine, chance)


def print_again(world: World, machine: Machine, chance: Random) -> None:
    """Whoever has a ticket on the screen wants another paper."""
    machine.tap(Control.TICKET_PRINT_AGAIN, times=chance.choice((1, 2)))


def session_ends(world: World, machine: Machine, chance: Random) -> None:
    """Staff end the session, or the visitor walks away."""
    if chance.random() < 0.5:
        machine.post(SessionEnded(Ending.STAFF))
    else:
        machine.post(Tapped(Control.STOP))


def gone_meanwhile(world: World, machine: Machine, chance: Random) -> None:
    """Somebody is sent away while the check-in is under way: the ticket is taken back when it ends."""
    _begin_walk_in(machine)
    machine.post(Tapped(Control.WALK_IN_SERVICE, chance.choice(SERVICES)), SessionEnded(Ending.STAFF))


def resume(world: World, machine: Machine, chance: Random) -> None:
    """An answer that was under way comes."""
    machine.resume(chance.randrange(8))


def cut_line(world: World, machine: Machine, chance: Random) -> None:
    """A kiosk is cut off; sometimes all are."""
    for each in world.machines if chance.random() < 0.4 else [machine]:
        each.line.cut = True


def mend_line(world: World, machine: Machine, chance: Random) -> None:
    """The line is good again; sometimes all are."""
    for each in world.machines if chance.random() < 0.4 else [machine]:
        each.line.cut, each.line.share = False, 0.0


def spoil_line(world: World, machine: Machine, chance: Random) -> None:
    """The line loses, delays, doubles and garbles."""
    machine.line.cut, machine.line.share = False, chance.choice((0.2, 0.5, 0.9))


def late_requests(world: World, machine: Machine, chance: Random) -> None:
    """What was under way for long arrives at the central."""
    world.send_late()


def cut_power(world: World, machine: Machine, chance: Random) -> None:
    """The power goes now, or at one of the next places where something is written, sent or printed."""
    if chance.random() < 0.3:
        machine.cut_power()
    else:
        machine.cut_in = chance.randrange(14)


def cut_power_at_paper(world: World, machine: Machine, chance: Random) -> None:
    """The power goes when the next paper has come out, before the printer's word is written down."""
    machine.cut_at_paper = True


def outage(world: World, machine: Machine, chance: Random) -> None:
    """In a hall without a line the power goes again and again, with a paper just out, and people go on coming."""
    machine.line.cut = True
    machine.cut_power()
    for service in (chance.choice(SERVICES),) * 3:
        machine.start()
        for is_last in (False,) * chance.randrange(3) + (True,):
            machine.cut_at_paper = is_last
            _walk_in(machine, service)
    machine.cut_at_paper = False
    machine.start()
    _walk_in(machine, service)


def start(world: World, machine: Machine, chance: Random) -> None:
    """Machines that are off are switched on."""
    for each in world.machines:
        each.start()


def restart_program(world: World, machine: Machine, chance: Random) -> None:
    """The program ends, well or by a kill, and starts again; the machine stays on."""
    if chance.random() < 0.5:
        machine.stop()
    else:
        machine.cut_power()
    # What was under way has ended before that; a start forgets the tickets of days that are over.
    world.look(machine)
    machine.start(boot=False)


def printer(world: World, machine: Machine, chance: Random) -> None:
    """The printer changes its mood."""
    machine.printer.mood = chance.choice(MOODS)


def seconds_pass(world: World, machine: Machine, chance: Random) -> None:
    """A moment passes."""
    world.pass_time(chance.choice((1.0, 3.0, 9.0, 21.0, 40.0)))


def minutes_pass(world: World, machine: Machine, chance: Random) -> None:
    """Minutes or an hour pass."""
    world.pass_time(chance.choice((65.0, 240.0, 1200.0, 3600.0)))


def night_passes(world: World, machine: Machine, chance: Random) -> None:
    """It is a moment before midnight, or the next morning."""
    now = world.time.now
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0) - timedelta(hours=1)
    if midnight <= now:
        midnight += timedelta(days=1)
    to_midnight = (midnight - now).total_seconds()
    world.pass_time(chance.choice((to_midnight - 1.0, to_midnight + 1.0, to_midnight + 9 * 3600)))


def counter(world: World, machine: Machine, chance: Random) -> None:
    """Somebody at a counter calls, serves, sends back or gives up."""
    floor, now, name = world.central.floor, world.time.now, chance.choice(COUNTERS)
    if not world.central.up:
        return
    with suppress(RefusalError):
        floor.open(name, now)
    for _ in range(chance.randint(1, 3)):
        todo = chance.choice((floor.call_next, floor.start, floor.complete, floor.no_show, floor.send_back))
        with suppress(RefusalError):
            todo(name, now)


def ticket_by_hand(world: World, machine: Machine, chance: Random) -> None:
    """A counter makes a ticket, or adopts the paper of a kiosk that is not heard."""
    if not world.central.up:
        return
    papers = sorted({each.text for each in world.ledger.papers if each.day == world.time.day})
    if not (papers and chance.random() < 0.5):
        _make_by_hand(world, chance)
        return
    with suppress(RefusalError), working(world.central.database, OFFICE_ID, world.time.now) as work:
        made = by_hand.adopt(work, wire.AdoptRequest(number=chance.choice(papers)))
        world.ledger.adopted.add(made.id)
        world.ledger.by_hand.add(made.id)


def cancel(world: World, machine: Machine, chance: Random) -> None:
    """An appointment is cancelled at the central."""
    if world.central.up:
        cancel_appointment(world.central.database, chance.choice(OFFICE.appointments).id, world.time.now)


def restart_central(world: World, machine: Machine, chance: Random) -> None:
    """The central ends, and comes back at once or later."""
    world.central.restart()
    world.central.up = chance.random() < 0.6


def start_central(world: World, machine: Machine, chance: Random) -> None:
    """The central is started."""
    world.central.up = True


def enrol_again(world: World, machine: Machine, chance: Random) -> None:
    """A kiosk is enrolled anew, on its own disk; sometimes the machine learns of it later."""
    if not world.central.up or machine.disk != machine.name:
        return
    epoch = world.central.kiosk_epoch(machine.name) + 1
    world.central.enrol(credential(machine.name, epoch))
    world.ledger.fenced_at[machine.name, epoch - 1] = world.time.elapsed
    if chance.random() < 0.5:
        learn_epoch(world, machine, chance)
    else:
        # So many that it needs numbers before it hears of it.
        world.leap(1.0)
        service = chance.choice(SERVICES)
        for _ in range(6):
            _walk_in(machine, service)


def learn_epoch(world: World, machine: Machine, chance: Random) -> None:
    """A machine that was enrolled anew starts with its new epoch."""
    if machine.disk != machine.name:
        return
    newest = world.central.kiosk_epoch(machine.name)
    if newest < machine.epoch:
        # The central was put back from before that enrolment; nobody gives an epoch a second time.
        newest = machine.epoch + 1
        world.central.enrol(credential(machine.name, newest))
    if newest != machine.epoch or machine.fenced:
        machine.stop()
        world.look(machine)
        machine.epoch = newest
        machine.start(boot=False)


def wrong_clock(world: World, machine: Machine, chance: Random) -> None:
    """A wall clock is set wrong, or right again."""
    machine.clock.wrong_by = chance.choice((*WRONG_BY, timedelta()))
    machine.freed_at = world.time.elapsed
    machine.settle()


def start_unknowing(world: World, machine: Machine, chance: Random) -> None:
    """A machine is off for a while, or over night, and starts cut off, where clocks may be wrong with a wrong one."""
    machine.stop()
    # As above.
    world.look(machine)
    (night_passes if chance.random() < 0.4 else seconds_pass)(world, machine, chance)
    machine.line.cut = True
    if world.perils.wrong_clocks:
        machine.clock.wrong_by = chance.choice((*WRONG_BY, timedelta()))
    machine.start()


def copy_disk(world: World, machine: Machine, chance: Random) -> None:
    """Somebody keeps a copy of a disk."""
    world.disks.append((machine, machine.copy_disk()))


def old_disk(world: World, machine: Machine, chance: Random) -> None:
    """A kept copy of a disk is put back, or a second machine is started on a copy."""
    mark, cut = chance.random() < 0.3, chance.random() < 0.6
    if chance.random() < 0.7 and world.disks:
        chosen, files = chance.choice(world.disks)
        chosen.line.cut = cut
        world.put_back(chosen, files, mark=mark)
    else:
        twin = world.clone(machine, mark=mark)
        if twin is not None:
            twin.line.cut = cut
            twin.start()


def forgotten_visitors(world: World, machine: Machine, chance: Random) -> None:
    """A disk, or mostly the database alone, is put back to before its last visitors, and more come; without a line."""
    if machine.destroyed:
        return
    machine.line.cut = True
    machine.cut_power()
    machine.start()
    service, kept = chance.choice(SERVICES), machine.copy_disk()
    _walk_in(machine, service)
    world.put_back(machine, kept, mark=chance.random() < 0.2)
    _walk_in(machine, service)


def backup_central(world: World, machine: Machine, chance: Random) -> None:
    """The central's disk is copied."""
    world.backups.append(world.central.backup())


def old_central(world: World, machine: Machine, chance: Random) -> None:
    """An old copy of the central's disk is put back; mostly whoever does it remembers to say so."""
    if world.backups:
        world.put_central_back(chance.choice(world.backups), told=chance.random() < 0.6)


def forgotten_hour(world: World, machine: Machine, chance: Random) -> None:
    """The central is put back from a backup of before a rush, and the next rush comes at once."""
    if not world.central.up:
        return
    kept = world.central.backup()
    for told in (chance.random() < 0.8, None):
        for _ in range(3):
            _make_by_hand(world, chance)
        rush(world, machine, chance)
        if told is not None:
            world.put_central_back(kept, told=told)


def destroy(world: World, machine: Machine, chance: Random) -> None:
    """A machine is gone for good, with its disk."""
    if sum(not each.destroyed for each in world.machines) > 1 and machine.disk == machine.name:
        machine.cut_power()
        machine.destroyed = True


USUAL: Mapping[Act, int] = {
    appointment: 18, walk_in: 14, answer: 5, print_again: 4, session_ends: 4, gone_meanwhile: 2, resume: 8, cut_line: 6,
    mend_line: 6,
    spoil_line: 5, late_requests: 3, cut_power: 6, start: 8, restart_program: 3, printer: 4, seconds_pass: 8,
    minutes_pass: 4, night_passes: 1, counter: 7, ticket_by_hand: 3, cancel: 2, restart_central: 2, start_central: 3,
    enrol_again: 2, learn_epoch: 1, destroy: 1, cut_power_at_paper: 2,
}  # fmt: skip
LYING_DISKS: Mapping[Act, int] = {cut_power_at_paper: 12, start: 16, walk_in: 22, cut_line: 10, outage: 12}
WRONG_CLOCKS: Mapping[Act, int] = {wrong_clock: 12, cut_line: 8, start_unknowing: 10, rush: 5}
OLD_DISKS: Mapping[Act, int] = {copy_disk: 8, old_disk: 8, start_unknowing: 6, rush: 5, forgotten_visitors: 8}
OLD_CENTRAL: Mapping[Act, int] = {backup_central: 6, old_central: 5, rush: 3, forgotten_hour: 4}

ACTS: Mapping[str, Act] = {
    act.__name__: act for act in (*USUAL, *LYING_DISKS, *WRONG_CLOCKS, *OLD_DISKS, *OLD_CENTRAL)
}


def _begin_walk_in(machine: Machine) -> None:
    machine.tap(Control.STOP)
    machine.tap(Control.ATTRACT_START)
    machine.tap(Control.START_NO_APPOINTMENT)


def _walk_in(machine: Machine, service: str, times: int = 1) -> None:
    _begin_walk_in(machine)
    machine.tap(Control.WALK_IN_SERVICE, service, times=times)


def _make_by_hand(world: World, chance: Random) -> None:
    request = wire.NewTicketRequest(service_id=chance.choice(SERVICES), persons=1, language="nl")
    with suppress(RefusalError), working(world.central.database, OFFICE_ID, world.time.now) as work:
        made = by_hand.make(work, request)
        world.ledger.seen(world.time.day, world.time.day, made.number, made.id, "counter")
        number = Number(world.time.day, made.number)
        world.ledger.given_by_hand.setdefault(number, []).append(world.time.elapsed)
        world.ledger.by_hand.add(made.id)


def _answer(machine: Machine, chance: Random) -> None:
    if machine.on is None:
        return
    times = chance.choice((1, 1, 2))
    match machine.on.kiosk.session.state:
        case Confirm():
            machine.tap(Control.CONFIRM_YES, times=times)
        case Choose(candidates):
            machine.tap(Control.CHOOSE_APPOINTMENT, chance.choice(candidates).appointment.id)
            machine.tap(Control.CONFIRM_YES)
        case NotNow():
            machine.tap(Control.ANSWER_WAIT_ANYWAY, times=times)
            machine.tap(Control.ANSWER_WALK_IN, times=times)
        case AlreadyCheckedIn():
            machine.tap(Control.ANSWER_PRINT_AGAIN, times=times)
        case StillThere():
            machine.tap(Control.STILL_THERE_YES)
        case TicketShown():
            machine.tap(Control.TICKET_DONE)
        case _:
            machine.tap(chance.choice((Control.BACK, Control.ANSWER_TRY_AGAIN, Control.HELP)))
