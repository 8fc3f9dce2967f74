"""A kiosk with hundreds of pending events: all are delivered, while visitors at another are answered in time."""

import shutil
from pathlib import Path

from benchmarks.load.kiosk import at_work
from benchmarks.load.office import code_of
from benchmarks.load.pending import with_pending
from benchmarks.load.timings import Timings
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.load.conftest import Serve
from tests.load.known import print_states, tickets_of
from tests.waiting import wait_until

EVENTS, VISITORS = 300, 5
DEADLINE_S = 30.0


def test_an_outbox_drains_while_another_kiosk_checks_in(
    serve: Serve, database: Database, tmp_path: Path
) -> None:
    url, timings = serve(CentralSettings()), Timings()
    shutil.move(with_pending(url, 1, EVENTS), tmp_path / "1")
    with (
        at_work(url, 1, tmp_path / "1" / "kiosk.db", Timings()) as kiosk,
        at_work(url, 2, tmp_path / "2" / "kiosk.db", timings) as other,
    ):
        other.learn()
        assert kiosk.store.outbox().pending == EVENTS
        kiosk.loop.post(kiosk.sync.kick)
        born = [other.visit(code_of(number)) for number in range(VISITORS)]
        wait_until(lambda: not kiosk.store.outbox().pending + other.store.outbox().pending, DEADLINE_S)
        assert kiosk.store.outbox().quarantined == 0
    assert None not in born
    known = tickets_of(database)
    assert known.total() == len(known) == EVENTS // 2 + VISITORS
    assert print_states(database) == {"printed": EVENTS // 2 + VISITORS}
