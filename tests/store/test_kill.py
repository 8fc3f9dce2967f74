"""A process that issues tickets is killed at a random moment: what it reported is there, once, and nothing is half."""

import os
import random
import select
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.events import EventType
from tests.fakes.clock import FakeClock
from tests.store.makers import open_at

ISSUING = """
import sys
from pathlib import Path
from kiosk.domain.tickets import LeaseKind, Printed
from tests.fakes.clock import FakeClock
from tests.store.makers import lease, new_ticket, open_at

clock = FakeClock()
store = open_at(Path(sys.argv[1]), clock)
store.recover()
start = int(sys.argv[2])
store.add_lease(lease(start, start + 24, LeaseKind.RESERVE))
while True:
    job = store.issue(new_ticket(clock))
    sys.stdout.write(f"{job.ticket.id} {job.ticket.number}\\n")
    sys.stdout.flush()
    store.print_ended(job, Printed(), clock.now())
"""


def issue_until_killed(path: Path, start: int, chance: random.Random) -> dict[str, str]:
    """Return what was reported, id by number. A line cut in the middle was not reported."""
    process = subprocess.Popen(
        [sys.executable, "-c", ISSUING, str(path), str(start)], stdout=subprocess.PIPE, text=False
    )
    assert process.stdout is not None
    said = b""
    wanted = chance.randrange(1, 45)
    while said.count(b"\n") < wanted:
        ready, _, _ = select.select([process.stdout], [], [], 30)
        assert ready, "no ticket in time"
        said += os.read(process.stdout.fileno(), 4096)
    # The child goes on while this is decided: it dies anywhere in its work.
    process.kill()
    said += process.stdout.read()
    process.stdout.close()
    process.wait(10)
    whole = said[: said.rindex(b"\n")].decode().splitlines()
    return {number: ticket for ticket, number in (line.split() for line in whole)}


@pytest.mark.parametrize("seed", range(2))
def test_what_was_reported_is_there_exactly_once(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "kiosk.db"
    chance = random.Random(seed)
    reported: dict[str, str] = {}
    for start in (1, 101, 201):
        more = issue_until_killed(path, start, chance)
        assert not reported.keys() & more.keys()
        reported |= more
    store = open_at(path, FakeClock())
    assert not store.recover().clean
    jobs = store.recent(10_000)
    kept = {str(job.ticket.number): job.ticket.id for job in jobs}
    assert len(kept) == len(jobs)
    assert reported.items() <= kept.items()
    events = store.pending(10_000)
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    born = [event.check_in_id for event in events if event.type is EventType.CHECKED_IN]
    assert sorted(born) == sorted(kept.values())
    assert all(job.state.value != "sending" for job in jobs)
    store.close()
