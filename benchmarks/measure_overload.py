"""Fifty kiosks at one central: a hundred visitors a minute, then ten times as many, then what is left of it.

Each kiosk has its own store, numbers, delivery, HTTP client and open stream; half of the visitors have an appointment,
which is looked up and claimed at the central, half take a ticket. Counters call all the time. At the end each paper is
compared with what the central knows. ``KIOSK_OVERLOAD_S`` says how long each part takes (120 s and a quarter of it).
"""

import os
import tempfile
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from sqlalchemy import select

from benchmarks.load.central import Served, served
from benchmarks.load.hall import Hall, counters_calling, kiosks_at_work
from benchmarks.load.office import Plan, fill
from benchmarks.load.timings import Timings, percentile
from benchmarks.report import Row
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow

KIOSKS, COUNTERS = 50, 12
A_MINUTE, BURST = 100.0, 10
STEADY_S = 120.0
SCAN_S = 0.5
"""From the scan to the number, at the 99th percentile, with a hundred a minute."""
RUSH_S = 2.0
"""The same in the rush: the screen answers within two seconds."""
STREAM_S = 0.25
RECOVERED_S = 30.0
_GIVE_UP_S = 120.0
_CALLS = ("appointments/lookup", "claims", "sync", "number-leases", "call-next")


@dataclass(frozen=True, slots=True)
class _Part:
    """What one part of the run came to."""

    name: str
    timings: Timings
    came: int
    seconds: float
    core: float


def rows() -> Iterable[Row]:
    """Run it once."""
    steady_s = float(os.environ.get("KIOSK_OVERLOAD_S", STEADY_S))
    with tempfile.TemporaryDirectory(prefix="loket-overload-") as name:
        directory = Path(name)
        appointments = int(A_MINUTE / 60 * steady_s * (1 + BURST / 4))
        fill(directory / "central.sqlite", Plan(KIOSKS, COUNTERS, appointments))
        timings = Timings()
        with (
            served(directory / "central.sqlite") as central,
            kiosks_at_work(central.url, KIOSKS, directory, timings) as kiosks,
        ):
            hall = Hall(kiosks)
            with counters_calling(central.url, COUNTERS, A_MINUTE, timings):
                timings.take()
                steady = _play(central, hall, timings, "a hundred a minute", A_MINUTE, steady_s)
                rush = _play(central, hall, timings, "ten times as many", A_MINUTE * BURST, steady_s / 4)
                begun = monotonic()
                hall.wait_for_all()
                recovered_s = _until_delivered(hall, begun)
            yield from _steady(steady)
            yield from _rush(rush)
            yield _recovered(recovered_s)
            yield from _compared(hall, directory / "central.sqlite")


def _play(central: Served, hall: Hall, timings: Timings, name: str, a_minute: float, seconds: float) -> _Part:
    came, core_s, begun = hall.came, central.core_s(), monotonic()
    hall.fill(a_minute, seconds)
    took = monotonic() - begun
    return _Part(name, timings.take(), hall.came - came, took, (central.core_s() - core_s) / took)


def _until_delivered(hall: Hall, begun: float) -> float:
    while hall.pending() and monotonic() - begun < _GIVE_UP_S:
        threading.Event().wait(0.1)
    return monotonic() - begun


def _steady(part: _Part) -> Iterator[Row]:
    yield _visitors(part, SCAN_S)
    yield _stream(part)
    yield from _calls(part)
    bad = _trouble(part)
    yield Row(f"calls that failed, {part.name}", sum(bad.values()), "calls", "none", not bad, note=_told(bad))
    yield Row(f"the central's work, {part.name}", part.core * 100, "% of a core", "told only", met=True)


def _rush(part: _Part) -> Iterator[Row]:
    yield _visitors(part, RUSH_S)
    yield _stream(part, goal=False)
    yield from _calls(part)
    bad = _trouble(part)
    lost = {name: many for name, many in bad.items() if not name.endswith(" 503")}
    yield Row(
        f"calls refused or too late, {part.name}", sum(bad.values()), "calls", "told only", met=True,
        note=_told(bad) or "none",
    )  # fmt: skip
    unverified = part.timings.outcomes().get("born unverified", 0)
    yield Row(f"tickets whose appointment could not be asked for, {part.name}", unverified, "tickets", "told only",
              met=True, note=f"{sum(lost.values())} calls timed out")  # fmt: skip
    yield Row(f"the central's work, {part.name}", part.core * 100, "% of a core", "told only", met=True)


def _visitors(part: _Part, goal_s: float) -> Row:
    seconds = part.timings.of("scan to number")
    p50, p99 = percentile(seconds, 0.5), percentile(seconds, 0.99)
    return Row(
        f"scan to number, {part.name}, p99", p99 * 1000, "ms", f"<= {goal_s * 1000:.0f} ms", p99 <= goal_s,
        note=f"p50 {p50 * 1000:.0f} ms; {part.came} came in {part.seconds:.0f} s",
    )  # fmt: skip


def _stream(part: _Part, *, goal: bool = True) -> Row:
    seconds = part.timings.of("stream")
    p50, p99 = percentile(seconds, 0.5), percentile(seconds, 0.99)
    return Row(
        f"a ticket's news at all of {KIOSKS} kiosks, {part.name}, p99", p99 * 1000, "ms",
        f"<= {STREAM_S * 1000:.0f} ms" if goal else "told only", p99 <= STREAM_S or not goal,
        note=f"p50 {p50 * 1000:.0f} ms; {len(seconds)} notices",
    )  # fmt: skip


def _calls(part: _Part) -> Iterator[Row]:
    for call in _CALLS:
        seconds = part.timings.of(call)
        p50, p99 = percentile(seconds, 0.5), percentile(seconds, 0.99)
        yield Row(
            f"{call}, {part.name}, p99", p99 * 1000, "ms", "told only", met=True,
            note=f"p50 {p50 * 1000:.0f} ms; {len(seconds)} calls",
        )  # fmt: skip


def _recovered(seconds: float) -> Row:
    return Row(
        "after the rush: everybody has a number and everything is delivered", seconds, "s",
        f"<= {RECOVERED_S:.0f} s", seconds <= RECOVERED_S,
    )  # fmt: skip


def _compared(hall: Hall, database: Path) -> Iterator[Row]:
    opened = Database(database)
    with opened.read() as session:
        known = Counter(session.execute(select(TicketRow.id, TicketRow.number)).tuples())
    opened.close()
    papers = Counter((str(ticket.id), str(ticket.number)) for ticket in hall.tickets)
    lost, more = sum((papers - known).values()), sum((known - papers).values())
    numbers = Counter(str(ticket.number) for ticket in hall.tickets)
    doubled = sum(many - 1 for many in numbers.values())
    yield Row("papers that the central does not know", lost, "papers", "none", not lost)
    yield Row("tickets at the central without a paper", more, "tickets", "none", not more)
    yield Row("numbers on two papers", doubled, "numbers", "none", not doubled)
    yield Row("people who left without a number", hall.came - len(hall.tickets), "people", "none",
              hall.came == len(hall.tickets), note=f"of {hall.came}")  # fmt: skip
    yield Row(
        "events that the central did not take", hall.quarantined(), "events", "none", not hall.quarantined()
    )
    longest = max((len(number) - 1 for number in numbers), default=0)
    yield Row("digits of the longest number", longest, "digits", "<= 3, or a kiosk's own range", met=True)


def _trouble(part: _Part) -> dict[str, int]:
    known = (" 200", " 201", " 304", " 404", "CounterShape")
    return {
        name: many
        for name, many in part.timings.outcomes().items()
        if not name.endswith(known) and not name.startswith("born")
    }


def _told(outcomes: dict[str, int]) -> str:
    return ", ".join(f"{name}: {many}" for name, many in sorted(outcomes.items()))
