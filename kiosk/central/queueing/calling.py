"""A counter's work: open, call the next, recall, start, complete, no-show, send back, transfer, close.

All tickets of a visit go together: where somebody holds two numbers both are called, and serving closes both.
"""

from dataclasses import replace

from kiosk.central.queueing import moving, outcomes, promises
from kiosk.central.queueing.crowd import read_front
from kiosk.central.queueing.hall import HallNow, capable, read_counter, rules
from kiosk.central.queueing.order import next_for
from kiosk.central.queueing.telling import tickets_of, visit_changed
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage import shapes
from kiosk.central.storage.offices import CounterRow
from kiosk.central.storage.parties import party_of
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire


def open_counter(work: Work, counter_id: str, services: list[str]) -> wire.CounterShape:
    """Open a counter for these services, or for all that it can offer."""
    hall, counter = _at(work, counter_id)
    if not set(services) <= capable(counter, hall.office):
        raise RefusalError(422, "unknown_service")
    counter.open, counter.signed_in = True, sorted(set(services))
    work.queue_changed()
    return _shape(work, hall, counter)


def close_counter(work: Work, counter_id: str) -> wire.CounterShape:
    """Close a counter that has nobody at it."""
    hall, counter = _at(work, counter_id)
    if hall.at_counter(counter_id) is not None:
        raise RefusalError(409, "counter_busy")
    counter.open = False
    work.queue_changed()
    return _shape(work, hall, counter)


def call_next(work: Work, counter_id: str) -> wire.CounterShape:
    """Call whoever is next for this counter; no ticket in the answer means that nobody waits for it."""
    hall, counter = _at(work, counter_id)
    if not counter.open:
        raise RefusalError(409, "counter_closed")
    if hall.at_counter(counter_id) is not None:
        raise RefusalError(409, "counter_busy")
    waiting = read_front(work).waiting()
    chosen = next_for(hall.offered(counter), waiting, work.now, rules(hall.office))
    if chosen is None:
        return _shape(work, hall, counter)
    visit = work.session.get_one(VisitRow, chosen.id)
    hall = replace(hall, visits=(visit,), tickets={visit.id: tickets_of(work, visit)})
    visit.state, visit.counter_id, visit.called_at = "called", counter_id, work.now
    visit.calls += 1
    promises.score(work, visit)
    return _told(work, hall, counter, visit)


def recall(work: Work, counter_id: str) -> wire.CounterShape:
    """Call the same one again."""
    hall, counter = _at(work, counter_id)
    visit = _current(hall, counter_id, "called")
    visit.calls += 1
    return _told(work, hall, counter, visit)


def start(work: Work, counter_id: str) -> wire.CounterShape:
    """Whoever was called has come: serving begins."""
    hall, counter = _at(work, counter_id)
    visit = _current(hall, counter_id, "called")
    visit.state, visit.started_at = "serving", work.now
    return _told(work, hall, counter, visit)


def complete(
    work: Work, counter_id: str, outcome: str, told: wire.CompleteRequest | None = None
) -> wire.CounterShape:
    """Serving is over, here or altogether; then the appointments of all who were here count as served.

    What is `told` of it is for the report, but for the service that it goes on to.
    """
    hall, counter = _at(work, counter_id)
    visit = _current(hall, counter_id, "serving")
    if told is not None:
        outcomes.note(work, visit, told)
    if told is not None and told.next_service_id is not None:
        _known(hall, told.next_service_id)
        moving.go_on(work, visit, hall.tickets[visit.id], told.next_service_id, outcome)
    else:
        visit.state, visit.ended_at, visit.outcome = "done", work.now, outcome
        moving.settle(work, visit, hall.tickets[visit.id])
    return _told(work, hall, counter, visit)


def no_show(work: Work, counter_id: str) -> wire.CounterShape:
    """Nobody came."""
    hall, counter = _at(work, counter_id)
    visit = _current(hall, counter_id, "called")
    visit.state, visit.ended_at = "no_show", work.now
    return _told(work, hall, counter, visit)


def send_back(work: Work, counter_id: str) -> wire.CounterShape:
    """Send back to the waiting area whoever was called or served; the place is kept for a while."""
    hall, counter = _at(work, counter_id)
    visit = _current(hall, counter_id, "called", "serving")
    visit.state, visit.counter_id, visit.returned_at = "waiting", None, work.now
    visit.called_at = visit.started_at = None
    return _told(work, hall, counter, visit)


def transfer(work: Work, counter_id: str, service_id: str) -> wire.CounterShape:
    """Let whoever was called or served wait for another service, with arrival and appointment, and so their place."""
    hall, counter = _at(work, counter_id)
    visit = _current(hall, counter_id, "called", "serving")
    _known(hall, service_id)
    if visit.state == "serving":
        moving.add_step(work, visit, moving.TRANSFERRED)
    moving.wait_for(visit, hall.tickets[visit.id], service_id)
    return _told(work, hall, counter, visit)


def _known(hall: HallNow, service_id: str) -> None:
    if all(each.id != service_id for each in hall.office.services):
        raise RefusalError(422, "unknown_service")


def _at(work: Work, counter_id: str) -> tuple[HallNow, CounterRow]:
    hall = read_counter(work, counter_id)
    counter = next((each for each in hall.counters if each.id == counter_id), None)
    if counter is None:
        raise not_found()
    return hall, counter


def _current(hall: HallNow, counter_id: str, *states: str) -> VisitRow:
    visit = hall.at_counter(counter_id)
    if visit is None or visit.state not in states:
        raise RefusalError(409, "not_in_this_state")
    return visit


def _told(work: Work, hall: HallNow, counter: CounterRow, visit: VisitRow) -> wire.CounterShape:
    visit_changed(work, visit)
    return _shape(work, hall, counter)


def _shape(work: Work, hall: HallNow, counter: CounterRow) -> wire.CounterShape:
    visit = hall.at_counter(counter.id)
    valid = [] if visit is None else [each for each in hall.tickets[visit.id] if not each.voided]
    status = (
        shapes.counter_ticket(valid[0], visit, work.now, counter.name, with_it=party_of(work, visit))
        if visit is not None and valid
        else None
    )
    return wire.CounterShape(
        id=counter.id,
        name=counter.name,
        open=counter.open,
        services=sorted(hall.offered(counter)),
        ticket=status,
    )
