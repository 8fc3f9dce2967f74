"""The central under check-ins: how many a second, and whether one costs more when much is stored or when many wait; and
how soon a change is at the last of many kiosks that listen.

Each central is a process of its own. Those with much and with little run at once and are asked in turn, so that
whatever else the machine does falls on both. ``KIOSK_STORED`` (100,000 visits; by hand a million), ``KIOSK_LISTENERS``
(200; by hand a thousand) and ``KIOSK_WORKERS`` (four) change the size.
"""

import asyncio
import os
import resource
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter

import requests

from benchmarks.load.central import served
from benchmarks.load.checking import Checking
from benchmarks.load.crowded import crowded
from benchmarks.load.listening import Listening
from benchmarks.load.office import COUNTER_TOKEN, Plan, always_open, fill
from benchmarks.load.stored import store
from benchmarks.load.timings import percentile
from benchmarks.report import Row
from kiosk.scheduling.wire import BASE
from tests.postgres import Postgres, programs

STORED = int(os.environ.get("KIOSK_STORED", "100000"))
FEW = 1_000
"""To compare with: with nothing stored there would be nothing to learn durations from, either."""
WORKERS = int(os.environ.get("KIOSK_WORKERS", "4"))
LISTENERS = int(os.environ.get("KIOSK_LISTENERS", "200"))
FEW_LISTENERS = 10
WAITING = (10, 400)
IN_A_HALL = 100
"""Check-ins with few and with many waiting."""
IN_TURN = 400
"""Check-ins of each central, one after the other, for the figures of one."""
AT_ONCE, EACH = 8, 60
"""Kiosks that check in at once, and how often each."""
MOST_GROWTH = 1.2
MADO_A_SECOND = 50.0
"""MADO-queue, where there is no checkout of it: what was seen on such a machine (docs of the project, 37 to 54)."""
CHANGES = 20
FAN_OUT_S = 0.25


def rows() -> Iterator[Row]:
    """Measure on SQLite, then on PostgreSQL where its programs are, then the streams."""
    with tempfile.TemporaryDirectory(prefix="loket-central-") as directory:
        yield from _sqlite(Path(directory))
    found = programs()
    if found is not None:
        server = Postgres(
            found, {"fsync": "on", "full_page_writes": "on", "autovacuum": "on", "max_connections": "120"}
        )
        try:
            server.start()
            yield from _postgresql(server)
        finally:
            server.stop()
    with tempfile.TemporaryDirectory(prefix="loket-central-") as directory:
        yield from _fan_out(Path(directory) / "central.sqlite")


def _sqlite(folder: Path) -> Iterator[Row]:
    places = [folder / f"{count}" / "central.sqlite" for count in (FEW, STORED)]
    for place, count in zip(places, (FEW, STORED), strict=True):
        place.parent.mkdir()
        fill(place, Plan(kiosks=AT_ONCE))
        store(place, count)
    with ExitStack() as stack:
        urls = [[stack.enter_context(served(place)).url] for place in places]
        yield from _compared("SQLite, one process", urls)
        yield _rate("SQLite, one process", urls[0], 5)
    yield from _halls("SQLite", [folder / "few.sqlite", folder / "many.sqlite"])


def _postgresql(server: Postgres) -> Iterator[Row]:
    places = []
    for number, count in enumerate((FEW, STORED)):
        server.execute(f"CREATE DATABASE stored_{number}")
        places.append(server.address(f"stored_{number}"))
        fill(places[-1], Plan(kiosks=AT_ONCE))
        store(places[-1], count)
    with ExitStack() as stack:
        urls = [[stack.enter_context(served(place)).url] for place in places]
        yield from _compared("PostgreSQL, one process", urls)
    with ExitStack() as stack:
        several = [stack.enter_context(served(places[0])).url for _ in range(WORKERS)]
        yield _rate(f"PostgreSQL, {WORKERS} processes", several, 10)
    for name in ("few", "many"):
        server.execute(f"CREATE DATABASE {name}")
    yield from _halls("PostgreSQL", [server.address("few"), server.address("many")])


def _compared(where: str, urls: list[list[str]]) -> Iterator[Row]:
    took: list[list[float]] = [[], []]
    kiosks = [Checking(own, number=1) for own in urls]
    for round_ in range(IN_TURN + 20):
        for place, kiosk in enumerate(kiosks):
            one = kiosk.check_in()
            if round_ >= 20:
                took[place].append(one)
    for share in (0.5, 0.99):
        few, much = (percentile(seconds, share) * 1000 for seconds in took)
        yield Row(
            f"a check-in with {STORED:,} stored, p{share * 100:.0f}, {where}", much, "ms", f"<= {MOST_GROWTH} times",
            much <= MOST_GROWTH * few, f"{FEW:,} stored", few, note=f"{IN_TURN} check-ins each, in turn",
        )  # fmt: skip


def _halls(where: str, places: Sequence[Path | str]) -> Iterator[Row]:
    few, many = crowded(places, WAITING, IN_A_HALL)
    figures = (
        ("a check-in", percentile(many.check_in, 0.5), percentile(few.check_in, 0.5)),
        ("calling the next", percentile(many.call, 0.5), percentile(few.call, 0.5)),
        ("core for a visit from check-in to the next call, with a stream", many.core, few.core),
    )
    for what, ours, theirs in figures:
        yield Row(
            f"{what} with {WAITING[1]} waiting, {where}", ours * 1000, "ms", f"<= {MOST_GROWTH} times",
            ours <= MOST_GROWTH * theirs, f"{WAITING[0]} waiting", theirs * 1000,
            note=f"{IN_A_HALL} of each, in turn",
        )  # fmt: skip


def _rate(where: str, urls: list[str], times: float) -> Row:
    kiosks = [Checking(urls, number) for number in range(2, AT_ONCE + 1)]

    def all_of(kiosk: Checking) -> list[float]:
        return [kiosk.check_in() for _ in range(EACH)]

    with ThreadPoolExecutor(len(kiosks)) as pool:
        # The first of each process puts its statements together, which takes longer than to run them.
        list(pool.map(all_of, kiosks))
        begun = perf_counter()
        took = [seconds for each in pool.map(all_of, kiosks) for seconds in each]
        rate = len(took) / (perf_counter() - begun)
    told = " and ".join(f"{percentile(took, share) * 1000:.0f} ms" for share in (0.5, 0.99))
    note = f"p50 and p99: {told}, {len(kiosks)} kiosks at once"
    return Row(
        f"check-ins a second, {where}", rate, "a second", f">= {times:.0f} times MADO-queue's",
        rate >= times * MADO_A_SECOND, "MADO-queue, as it was seen elsewhere", MADO_A_SECOND, note=note,
    )  # fmt: skip


def _fan_out(place: Path) -> Iterator[Row]:
    fill(place, Plan(kiosks=1, counters=2))
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with served(place) as central:
        few = asyncio.run(_heard(central.url, FEW_LISTENERS))
        many = asyncio.run(_heard(central.url, LISTENERS))
    worst, least = percentile(many, 0.99), percentile(few, 0.99)
    yield Row(
        f"a change at the last of {LISTENERS:,} listening kiosks, p99", worst * 1000, "ms",
        f"<= {FAN_OUT_S * 1000:.0f} ms, all of them", worst <= FAN_OUT_S, f"{FEW_LISTENERS} kiosks", least * 1000,
        note=f"p50 {percentile(many, 0.5) * 1000:.0f} ms; {CHANGES} changes came to all, one process listens for all",
    )  # fmt: skip


async def _heard(url: str, listeners: int) -> list[float]:
    """Return for each change the seconds from before it was asked for to the last listener's news."""
    listening = Listening(url)
    await listening.open(listeners)
    late = []
    for _ in range(CHANGES):
        told = listening.next_told()
        begun = perf_counter()
        await asyncio.to_thread(_change, url)
        late.append(await asyncio.wait_for(told, 30) - begun)
        await asyncio.sleep(0.3)
    await listening.close()
    return late


def _change(url: str) -> None:
    headers = {"Authorization": f"Bearer {COUNTER_TOKEN}"}
    service = {"service_id": always_open().services[0].id}
    requests.post(f"{url}{BASE}/tickets", json=service, headers=headers, timeout=30).raise_for_status()
