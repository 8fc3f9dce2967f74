"""All that the page of a counter shows, read at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from kiosk.central.desk.helping import open_calls
from kiosk.central.desk.silence import silent_kiosks
from kiosk.central.queueing.hall import HallNow, capable, read_hall, rules
from kiosk.central.queueing.order import calling_order
from kiosk.central.queueing.views import View
from kiosk.central.refusals import not_found
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.offices import CounterRow
from kiosk.central.storage.parties import parties
from kiosk.central.storage.party import Party
from kiosk.central.storage.work import Work
from kiosk.central.web.counter_lines import Line, help_words, line, silent_words
from kiosk.i18n.words import Words

MOST_LINES = 200
MOST_BOOKED = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what a form sends, what people read, and whether it is chosen now."""

    value: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class SilentKiosk:
    """A kiosk that says nothing, and the numbers that may be on paper all the same."""

    text: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterView:
    """The page's content. `waiting` are those whom this counter can call, in calling order; `others` the rest."""

    office: str
    name: str
    open: bool
    as_of: str
    services: tuple[Choice, ...]
    current: Line | None
    waiting: tuple[Line, ...]
    others: int
    silent: tuple[SilentKiosk, ...]
    all_services: tuple[Choice, ...]
    booked: tuple[Choice, ...]
    languages: tuple[str, ...]
    municipalities: tuple[str, ...]
    today: str
    help: tuple[Choice, ...]


def counter_view(
    work: Work, counter_id: str, view: View, heard: Mapping[str, datetime | None], words: Words
) -> CounterView:
    """Read it. Raises `RefusalError` (404) for a counter that is there no longer."""
    hall = read_hall(work)
    counter = next((each for each in hall.counters if each.id == counter_id), None)
    if counter is None:
        raise not_found()
    current = hall.at_counter(counter_id)
    offered = hall.offered(counter)
    known = parties(work, hall.visits)
    lines = _lines(hall, view, words, known)
    own = tuple(each for service, each in lines if service in offered)
    zone = hall.office.time_zone
    return CounterView(
        office=words.text(hall.office.name),
        name=counter.name,
        open=counter.open,
        as_of=words.clock_time(work.now, zone),
        services=_services(hall, counter, words),
        current=None if current is None else line(words, hall, current, view, known[current.id]),
        waiting=own,
        others=len(lines) - len(own),
        silent=_silent(work, heard, words, zone),
        all_services=tuple(Choice(each.id, words.text(each.name)) for each in hall.office.services),
        booked=_booked(work, hall, words),
        languages=tuple(hall.office.languages),
        municipalities=()
        if current is None or current.municipality is not None
        else tuple(hall.office.municipalities),
        today=work.day().isoformat(),
        help=tuple(Choice(each.id, help_words(words, each, work.now, zone)) for each in open_calls(work)),
    )


def _lines(hall: HallNow, view: View, words: Words, known: Mapping[str, Party]) -> list[tuple[str, Line]]:
    visits = {visit.id: visit for visit in hall.visits}
    order = calling_order(hall.waiting(), hall.now, rules(hall.office))
    return [
        (one.service, line(words, hall, visits[one.id], view, known[one.id])) for one in order[:MOST_LINES]
    ]


def _services(hall: HallNow, counter: CounterRow, words: Words) -> tuple[Choice, ...]:
    able, chosen = capable(counter, hall.office), hall.offered(counter)
    return tuple(
        Choice(each.id, words.text(each.name), each.id in chosen)
        for each in hall.office.services
        if each.id in able
    )


def _silent(
    work: Work, heard: Mapping[str, datetime | None], words: Words, zone: str
) -> tuple[SilentKiosk, ...]:
    found = silent_kiosks(work, heard)
    return tuple(
        SilentKiosk(
            silent_words(words, kiosk, work.now, zone),
            (
                *(
                    each.first if each.first == each.last else f"{each.first} – {each.last}"
                    for each in kiosk.may_exist
                ),
                *(() if kiosk.own_series is None else (f"{kiosk.own_series}…",)),
            ),
        )
        for kiosk in found.kiosks
    )


def _booked(work: Work, hall: HallNow, words: Words) -> tuple[Choice, ...]:
    """List today's appointments of people who have not checked in: by time and initials, never by name."""
    zone = ZoneInfo(hall.office.time_zone)
    begins = datetime.combine(work.day(), time(), zone)
    ends = datetime.combine(work.day() + timedelta(days=1), time(), zone)
    rows = work.session.execute(
        select(AppointmentRow)
        .where(
            AppointmentRow.office_id == work.office_id,
            AppointmentRow.state == "booked",
            AppointmentRow.start >= begins,
            AppointmentRow.start < ends,
        )
        .order_by(AppointmentRow.start, AppointmentRow.id)
        .limit(MOST_BOOKED)
    ).scalars()
    names = {each.id: words.text(each.name) for each in hall.office.services}
    return tuple(
        Choice(
            row.id,
            " · ".join(
                (
                    words.clock_time(row.start, hall.office.time_zone),
                    names.get(row.service_id, row.service_id),
                    row.initials,
                )
            ),
        )
        for row in rows
    )
