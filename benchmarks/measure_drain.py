"""A kiosk that was cut off: how soon its pending events are delivered, and whether visitors notice anything of it.

The central is the shipped one, in a process of its own on an SQLite file; the kiosk's store, numbers, delivery and HTTP
client are the real ones. While it drains, somebody checks in at that kiosk every two seconds, and somebody at
another one; beside these times stand those of the same visits at a kiosk with nothing to deliver, just before.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from time import perf_counter

from benchmarks.load.central import served
from benchmarks.load.kiosk import LoadKiosk, at_work
from benchmarks.load.office import Plan, code_of, fill
from benchmarks.load.pending import with_pending
from benchmarks.load.timings import Timings, percentile
from benchmarks.report import Row

GOALS = {1_000: 30.0, 10_000: 60.0}
"""Events, and the seconds in which they must be at the central."""
BETWEEN_S = 2.1
BEFORE_S = 25.0
NOTICED_S = 0.5
"""A visitor who waits so long for the number, at the 99th percentile, while the kiosk drains, notices nothing."""
MOST_TIMES = 6.0
"""On a machine that others use too: so many times what it takes when there is nothing to drain."""
CORE_SHARE = 0.5
"""What the central may work, as a share of the time that there is: half is for everybody else."""
_GIVE_UP_S = 300.0
_APPOINTMENTS = 3_000
_FEW = 6
_CALLS = ("appointments/lookup", "claims")


def rows() -> Iterable[Row]:
    """Measure each size with a central and kiosks of its own; ``KIOSK_DRAIN`` names one size."""
    wanted = os.environ.get("KIOSK_DRAIN")
    for events in [int(wanted)] if wanted else GOALS:
        with tempfile.TemporaryDirectory(prefix="loket-drain-") as directory:
            yield from _drain(Path(directory), events)


def _drain(directory: Path, events: int) -> Iterator[Row]:
    database = directory / "central.sqlite"
    fill(database, Plan(kiosks=3, appointments=_APPOINTMENTS))
    before, meanwhile, elsewhere = Timings(), Timings(), Timings()
    codes = (code_of(number) for number in count())
    with served(database) as central:
        url = central.url
        with at_work(url, 3, directory / "kiosk-3" / "kiosk.db", before) as idle:
            idle.learn()
            with _visitors(idle, codes):
                threading.Event().wait(BEFORE_S)
        shutil.move(with_pending(url, 1, events), directory / "kiosk-1")
        with (
            at_work(url, 2, directory / "kiosk-2" / "kiosk.db", elsewhere) as other,
            at_work(url, 1, directory / "kiosk-1" / "kiosk.db", meanwhile) as kiosk,
        ):
            other.learn()
            with _visitors(kiosk, codes), _visitors(other, codes):
                core_s = central.core_s()
                seconds = _until_empty(kiosk)
                core_s = central.core_s() - core_s
    goal_s = GOALS.get(events, 60.0)
    rate = f"{events / seconds:.0f} a second"
    yield Row(
        f"{events:,} pending events delivered",
        seconds,
        "s",
        f"<= {goal_s:.0f} s",
        seconds <= goal_s,
        note=rate,
    )
    yield Row(
        f"the central's work on {events:,} events, visitors and waits included", core_s, "s of a core",
        f"<= {goal_s * CORE_SHARE:.0f} s", core_s <= goal_s * CORE_SHARE, note=f"{core_s / events * 1000:.1f} ms each",
    )  # fmt: skip
    yield from _visits(f"at the kiosk that drains {events:,}", meanwhile, before)
    yield from _visits(f"at another while {events:,} drain", elsewhere, before)


def _visits(where: str, meanwhile: Timings, before: Timings) -> Iterator[Row]:
    name = "scan to number"
    for share in (0.5, 0.99):
        ours, theirs = (percentile(each.of(name), share) for each in (meanwhile, before))
        yield Row(
            f"{name} {where}, p{share * 100:.0f}", ours * 1000, "ms",
            f"<= {NOTICED_S * 1000:.0f} ms or {MOST_TIMES:.0f} times",
            ours <= max(NOTICED_S, MOST_TIMES * theirs), "nothing to drain", theirs * 1000,
            note=f"{len(meanwhile.of(name))} visits",
        )  # fmt: skip
    for call in _CALLS:
        told = [f"{percentile(meanwhile.of(call), share) * 1000:.0f}" for share in (0.5, 0.99)]
        ours, theirs = (percentile(each.of(call), 0.99) for each in (meanwhile, before))
        yield Row(
            f"{call} {where}, p99", ours * 1000, "ms", "told only", met=True, against="nothing to drain",
            theirs=theirs * 1000, note=f"p50 and p99: {' and '.join(told)} ms; {_outcomes(meanwhile, call)}",
        )  # fmt: skip


def _outcomes(timings: Timings, call: str) -> str:
    found = {
        name: many for name, many in timings.outcomes().items() if name.startswith(call) or "born" in name
    }
    return ", ".join(f"{name}: {many}" for name, many in sorted(found.items()))


def _until_empty(kiosk: LoadKiosk) -> float:
    """Return the seconds until only what visitors have just added is pending."""
    begun = perf_counter()
    kiosk.loop.post(kiosk.sync.kick)
    while kiosk.store.outbox().pending > _FEW:
        if perf_counter() - begun > _GIVE_UP_S:
            raise RuntimeError("it does not drain")
        threading.Event().wait(0.25)
    return perf_counter() - begun


@contextmanager
def _visitors(kiosk: LoadKiosk, codes: Iterator[str]) -> Iterator[None]:
    """Let somebody check in every `BETWEEN_S` until this ends."""
    ends = threading.Event()

    def come() -> None:
        while not ends.wait(BETWEEN_S):
            kiosk.visit(next(codes))

    thread = threading.Thread(target=come, name="visitors", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ends.set()
        thread.join()
