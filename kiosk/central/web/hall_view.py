"""What the screen in the waiting room shows: numbers, counters and waits, nothing of anybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.central.desk.helping import open_calls
from kiosk.central.queueing.hall import AT_COUNTER, HallNow, read_hall
from kiosk.central.queueing.views import View
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.central.web.counter_lines import wait_of
from kiosk.central.web.speaking import PAGES, first_offered, words_in
from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.marks import unmarked
from kiosk.domain.tickets import TicketNumber
from kiosk.i18n.words import Words
from kiosk.scheduling import wire

MOST_CALLS = 9
"""The newest in large letters, and eight others."""
MOST_SERVICES = 6
"""Those for which most people wait."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Call:
    """A number that is called. `key` is another one with each call; `speech` is in `language`."""

    key: str
    number: str
    counter: str
    calling: bool
    speech: str
    language: str


@dataclass(frozen=True, slots=True)
class Queue:
    """The queue of a service: its name in each language of the screen, and its wait in minutes, ``10–20``."""

    names: tuple[str, ...]
    waiting: int
    wait: str


@dataclass(frozen=True, slots=True)
class HallView:
    """The screen's content."""

    office: str
    calls: tuple[Call, ...]
    queues: tuple[Queue, ...]
    as_of: str
    clock: str
    help: tuple[str, ...] = ()


def hall_view(work: Work, view: View, spoken: Sequence[Words]) -> HallView:
    """Read it."""
    hall = read_hall(work)
    words, zone = spoken[0], hall.office.time_zone
    return HallView(
        office=words.text(hall.office.name),
        calls=tuple(_calls(hall, words))[:MOST_CALLS],
        queues=_queues(hall.office, view.queue, spoken),
        as_of=words.clock_time(view.queue.as_of, zone),
        clock=words.clock_time(work.now, zone),
        help=tuple(
            words.say("hall-help", kiosk=each.kiosk, time=words.clock_time(each.asked_at, zone))
            for each in open_calls(work)
        ),
    )


def _calls(hall: HallNow, words: Words) -> list[Call]:
    """List who is called, the last one first, and after them who is served."""
    visits = [visit for visit in hall.visits if visit.state in AT_COUNTER]
    visits.sort(key=lambda visit: (visit.state == "called", visit.called_at or _LONG_AGO), reverse=True)
    return [
        _call(visit, ticket, hall.counter_name(visit.counter_id) or "", words)
        for visit in visits
        for ticket in hall.tickets.get(visit.id, ())
        if not ticket.voided
    ]


def _call(visit: VisitRow, ticket: TicketRow, counter: str, words: Words) -> Call:
    language = first_offered(PAGES, [ticket.language]) or words.language
    spoken = words_in(PAGES, language)
    return Call(
        key=f"{ticket.number}.{visit.calls}.{counter}",
        number=ticket.number,
        counter=counter,
        calling=visit.state == "called",
        speech=unmarked(spoken.say("hall-speech", number=said(ticket.number), counter=counter)),
        language=language,
    )


def said(number: str) -> str:
    """Write a number as it is said: letters one by one, no leading zeros. ``K2-017`` is ``K 2, 17``."""
    try:
        parsed = TicketNumber.parse(number)
    except MalformedNumberError:
        return number
    return f"{' '.join(parsed.series.rstrip('-'))}, {parsed.value}"


def _queues(office: wire.OfficeShape, queue: wire.QueueShape, spoken: Sequence[Words]) -> tuple[Queue, ...]:
    names = {each.id: each.name for each in office.services}
    given = [each for each in queue.services if each.counters_open or each.waiting]
    busiest = sorted(given, key=lambda each: -each.waiting)[:MOST_SERVICES]
    return tuple(
        Queue(
            tuple(dict.fromkeys(words.text(names[each.service_id]) for words in spoken)),
            each.waiting,
            _minutes(each.wait) if each.counters_open else "",
        )
        for each in given
        if each in busiest and each.service_id in names
    )


def _minutes(wait: wire.WaitShape | None) -> str:
    """Write a wait in figures, which every language reads: ``10–20``; ``0–5`` is the shortest."""
    if wait is None:
        return ""
    shown = wait_of(wait).rounded()
    median, bound = int(shown.median.total_seconds() // 60), int(shown.bound.total_seconds() // 60)
    return f"{median}–{max(bound, median + 5)}"
