"""More than the central can do: it says so at once and when to come back, and what was refused is done later, once."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import requests

from benchmarks.load.kiosk import at_work
from benchmarks.load.office import always_open, kiosk_token
from benchmarks.load.timings import Timings
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.scheduling.wire import BASE
from tests.load.conftest import Serve
from tests.load.known import tickets_of
from tests.waiting import wait_until

TIGHT = CentralSettings(requests_at_once=2, reports_at_once=1)
DEADLINE_S = 20.0


@contextmanager
def nobody_else_writes(database: Database) -> Iterator[None]:
    """Hold the turn to write, so that every change waits."""
    with database.write():
        yield


def ask(url: str, path: str, body: object = None, kiosk: int = 1) -> requests.Response:
    """Ask once, as a kiosk."""
    headers = {"Authorization": f"Bearer {kiosk_token(kiosk)}"}
    method = "GET" if body is None else "POST"
    return requests.request(method, url + BASE + path, headers=headers, json=body, timeout=DEADLINE_S)


def claim(url: str, kiosk: int) -> requests.Response:
    """Ask whether an appointment stands."""
    body = {"check_in_id": f"check-in-{kiosk}", "appointment_id": f"appointment-{kiosk}"}
    return ask(url, "/claims", body, kiosk)


def test_whoever_finds_no_room_is_told_when_to_come_back(serve: Serve, database: Database) -> None:
    url = serve(TIGHT)
    with ThreadPoolExecutor(2) as pool, nobody_else_writes(database):
        inside = [pool.submit(claim, url, kiosk) for kiosk in (1, 2)]
        wait_until(lambda: database.writers_waiting == 2, DEADLINE_S)
        refused = claim(url, 3)
        assert (refused.status_code, refused.json()["code"]) == (503, "overloaded")
        assert refused.headers["Retry-After"] == "2"
        assert refused.headers["Content-Type"] == "application/problem+json"
        # Reports have room of their own, and whoever watches the process sees it.
        assert requests.get(f"{url}/readyz", timeout=DEADLINE_S).status_code == 200
        assert ask(url, "/stream-of-nothing").status_code == 503
    assert [each.result().json()["outcome"] for each in inside] == ["ok", "ok"]
    assert claim(url, 3).json()["outcome"] == "ok"


def test_reports_that_wait_leave_room_for_visitors(serve: Serve, database: Database) -> None:
    url = serve(TIGHT)
    empty: dict[str, object] = {"epoch": 1, "events": []}
    with ThreadPoolExecutor(1) as pool, nobody_else_writes(database):
        pool.submit(ask, url, "/sync", empty)
        wait_until(lambda: database.writers_waiting == 1, DEADLINE_S)
        assert ask(url, "/sync", empty, 2).json()["code"] == "overloaded"
        assert ask(url, "/queue", kiosk=2).status_code == 200


def test_what_was_refused_is_delivered_later_once(serve: Serve, database: Database, tmp_path: Path) -> None:
    url, timings = serve(TIGHT), Timings()
    with at_work(url, 1, tmp_path / "1" / "kiosk.db", timings) as kiosk:
        kiosk.learn()
        with ThreadPoolExecutor(1) as pool, nobody_else_writes(database):
            pool.submit(ask, url, "/sync", {"epoch": 1, "events": []}, 2)
            wait_until(lambda: database.writers_waiting == 1, DEADLINE_S)
            walk_in = threading.Thread(target=kiosk.walk_in, args=(always_open().services[0].id,))
            walk_in.start()
            wait_until(lambda: "sync 503" in timings.outcomes(), DEADLINE_S)
            assert kiosk.store.outbox().pending
        walk_in.join()
        wait_until(lambda: not kiosk.store.outbox().pending, DEADLINE_S)
    known = tickets_of(database)
    assert known.total() == len(known) == 1
