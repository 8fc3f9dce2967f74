"""Many kiosks at one central at the same time: each paper is known there once, and each stream tells each ticket."""

from collections import Counter
from pathlib import Path

from benchmarks.load.hall import Hall, counters_calling, kiosks_at_work
from benchmarks.load.timings import Timings
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.load.conftest import KIOSKS, Serve
from tests.load.known import print_states, tickets_of
from tests.waiting import wait_until

VISITORS = 24
DEADLINE_S = 30.0


def test_nothing_is_lost_or_doubled_and_every_stream_tells_all(
    serve: Serve, database: Database, tmp_path: Path
) -> None:
    url, timings = serve(CentralSettings()), Timings()
    with kiosks_at_work(url, KIOSKS, tmp_path, timings) as kiosks:
        hall = Hall(kiosks)
        with counters_calling(url, 2, 600, timings):
            hall.send(VISITORS)
            hall.wait_for_all()
            wait_until(lambda: not hall.pending(), DEADLINE_S)
        papers = Counter((str(ticket.id), str(ticket.number)) for ticket in hall.tickets)
        assert len(papers) == papers.total() == VISITORS
        assert len({number for _, number in papers}) == VISITORS
        assert tickets_of(database) == papers
        assert print_states(database) == {"printed": VISITORS}
        assert not hall.quarantined()
        everybody = {ticket.id for ticket in hall.tickets}
        wait_until(lambda: all(each.heard >= everybody for each in kiosks), DEADLINE_S)
