"""A kiosk whose database is damaged between two starts: visitors get numbers, the central takes everything in."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.domain.events import Delivery
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import LeaseKind, NumberLease
from kiosk.scheduling.port import SyncAnswer
from kiosk.store.port import NewTicket, OutboxCount, PrintJob
from kiosk.store.setting_aside import open_or_replace
from kiosk.store.sqlite import SqliteStore
from tests.conformance.centrals import CENTRALS, EPOCH, Setting
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog


@pytest.fixture(params=list(CENTRALS))
def at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Setting]:
    with CENTRALS[request.param](tmp_path) as setting:
        yield setting


def start(at: Setting, path: Path) -> SqliteStore:
    return open_or_replace(path, "kiosk-1", "K1", EPOCH, FakeClock(at.now))


def issue(at: Setting, store: SqliteStore) -> PrintJob:
    return store.issue(
        NewTicket(TicketId(uuid4().hex), at.series, at.day, at.service, at.now, persons=1, language="nl")
    )


def lease(at: Setting, store: SqliteStore) -> None:
    answer = at.scheduling.lease(at.series, at.day, LeaseKind.LIVE, 2)
    assert isinstance(answer, NumberLease)
    store.add_lease(answer)


def deliver(at: Setting, store: SqliteStore) -> None:
    answer = at.scheduling.deliver(store.pending())
    assert isinstance(answer, SyncAnswer)
    assert {result.delivery for result in answer.results} == {Delivery.APPLIED}
    store.settle(answer.results)
    assert store.outbox() == OutboxCount(0, 0)


@pytest.mark.parametrize("delivered", [True, False])
def test_the_central_takes_the_fresh_one_as_the_same_kiosk(
    at: Setting, tmp_path: Path, delivered: bool, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    path = tmp_path / "state" / "kiosk.db"
    store = start(at, path)
    lease(at, store)
    before = [issue(at, store) for _ in range(3)]
    if delivered:
        deliver(at, store)
    store.close()
    path.write_bytes(b"\xa5" * path.stat().st_size)
    store = start(at, path)
    cut_off = issue(at, store)
    lease(at, store)
    after = [issue(at, store) for _ in range(3)]
    deliver(at, store)
    store.close()
    numbers = [str(job.ticket.number) for job in (*before, cut_off, *after)]
    assert numbers == ["B001", "B002", "K1-001", "K1-1001", "B003", "B004", "K1-1002"]
    store = start(at, path)
    issue(at, store)
    deliver(at, store)
    store.close()
