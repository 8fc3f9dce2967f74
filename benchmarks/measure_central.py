"""The central under check-ins: how many a second, and whether one costs more when a million are stored; and how soon a
change is at the last of a thousand kiosks that listen.

Each central is a process of its own. Those with much and with little stored run at once and are asked in turn, so that
whatever else the machine does falls on both. ``KIOSK_STORED`` (a million) and ``KIOSK_WORKERS`` (four) change the size.
"""

import asyncio
import os
import resource
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter

import requests

from benchmarks.load.central import served
from benchmarks.load.checking import Checking
from benchmarks.load.listening import Listening
from benchmarks.load.office import COUNTER_TOKEN, Plan, always_open, fill
from benchmarks.load.stored import store
from benchmarks.load.timings import percentile
from benchmarks.report import Row
from kiosk.scheduling.wire import BASE
from tests.postgres import Postgres, programs

STORED = int(os.environ.get("KIOSK_STORED", "1000000"))
FEW = 1_000
"""To compare with: with nothing stored there would be nothing to learn durations from, either."""
WORKERS = int(os.environ.get("KIOSK_WORKERS", "4"))
LISTENERS = int(os.environ.get("KIOSK_LISTENERS", "1000"))
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
    places = [folder / f"{count}" / "central.sqlite" for count in (FEW, 10_000, STORED)]
    for place, count in zip(places, (FEW, 10_000, STORED), strict=True):
        place.parent.mkdir()
        fill(place, Plan(kiosks=AT_ONCE))
        store(place, count)
    with ExitStack() as stack:
        urls = [[stack.enter_context(served(place)).url] for place in places]
        yield from _compared("SQLite, one process", urls)
        yield _rate("SQLite, one process", urls[0], 5)


def _postgresql(server: Postgres) -> Iterator[Row]:
    places = []
    for number, count in enumerate((FEW, 10_000, STORED)):
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


def _compared(where: str, urls: list[list[str]]) -> Iterator[Row]:
    took: list[list[float]] = [[], [], []]
    kiosks = [Checking(own, number=1) for own in urls]
    for round_ in range(IN_TURN + 20):
        for place, kiosk in enumerate(kiosks):
            one = kiosk.check_in()
            if round_ >= 20:
                took[place].append(one)
    empty, *others = took
    for count, seconds in zip((10_000, STORED), others, strict=True):
        for share in (0.5, 0.99):
            ours, theirs = percentile(seconds, share) * 1000, percentile(empty, share) * 1000
            yield Row(
                f"a check-in with {count:,} stored, p{share * 100:.0f}, {where}", ours, "ms",
                f"<= {MOST_GROWTH} times", ours <= MOST_GROWTH * theirs, f"{FEW:,} stored", theirs,
                note=f"{len(seconds)} check-ins each, in turn",
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
        late = asyncio.run(_heard(central.url))
    worst = percentile(late, 0.99)
    yield Row(
        f"a change at the last of {LISTENERS:,} listening kiosks, p99", worst * 1000, "ms",
        f"<= {FAN_OUT_S * 1000:.0f} ms", worst <= FAN_OUT_S,
        note=f"p50 {percentile(late, 0.5) * 1000:.0f} ms; {CHANGES} changes, one process listens for all",
    )  # fmt: skip


async def _heard(url: str) -> list[float]:
    """Return for each change the seconds from its answer to the last listener's news."""
    listening = Listening(url)
    await listening.open(LISTENERS)
    late = []
    for _ in range(CHANGES):
        told = listening.next_told()
        begun = perf_counter()
        await asyncio.to_thread(_change, url)
        late.append(await told - begun)
        await asyncio.sleep(0.3)
    await listening.close()
    return late


def _change(url: str) -> None:
    headers = {"Authorization": f"Bearer {COUNTER_TOKEN}"}
    service = {"service_id": always_open().services[0].id}
    requests.post(f"{url}{BASE}/tickets", json=service, headers=headers, timeout=30).raise_for_status()
