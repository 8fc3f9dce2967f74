"""Every fault at every call of the real client: a value within the deadline, no exception, nothing left behind."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.domain.ids import AppointmentId, TicketId
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import LeaseKind
from kiosk.scheduling.client import Deadlines, HttpScheduling
from kiosk.scheduling.port import Unreachable
from tests.failures.network.faults import FAULTS, HARMLESS, SILENT, half_open, silent, trickling_head
from tests.failures.network.office import EPOCH, NOW, TOKEN, Office, open_office
from tests.failures.network.proxy import Proxy
from tests.waiting import wait_until

SHORT = Deadlines(look_up_s=0.3, claim_s=0.3, read_s=0.3, lease_s=0.3, day_list_s=0.3, sync_s=0.3)
SLACK_S = 1.2
"""The machine may be busy; a call that is not held to its deadline takes far longer."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with open_office(tmp_path_factory.mktemp("central"), 1) as office:
        yield office


@pytest.fixture
def proxy(office: Office) -> Iterator[Proxy]:
    proxy = Proxy(office.port)
    yield proxy
    proxy.close()


@pytest.fixture
def client(proxy: Proxy, office: Office, request: pytest.FixtureRequest) -> Iterator[HttpScheduling]:
    """A client with short deadlines; what does no harm is given all the time that a busy machine needs."""
    fault = getattr(request.node, "callspec", None) and request.node.callspec.params.get("name")
    deadlines = Deadlines() if fault in HARMLESS else SHORT
    client = HttpScheduling(proxy.url, TOKEN, EPOCH, office.clock, deadlines=deadlines)
    yield client
    client.close()


Call = Callable[[], object]


def calls(client: HttpScheduling) -> dict[str, Call]:
    day = NOW.date()
    return {
        "office": client.office,
        "day list": lambda: client.day_list(day),
        "look-up": lambda: client.look_up(AppointmentCode(Secret("LK7Q0000"))),
        "claim": lambda: client.claim(TicketId("a" * 32), AppointmentId("LK7Q0000")),
        "lease": lambda: client.lease("B", day, LeaseKind.LIVE, 3),
        "sync": lambda: client.deliver([]),
        "ticket": lambda: client.ticket(TicketId("b" * 32)),
        "queue": client.queue,
    }


def timed(call: Call) -> tuple[object, float]:
    begun = time.monotonic()
    return call(), time.monotonic() - begun


def sockets() -> int:
    found = 0
    for each in Path("/proc/self/fd").iterdir():
        # The one by which the folder itself is read is gone by now.
        with suppress(FileNotFoundError):
            found += "socket:" in str(each.readlink())
    return found


@pytest.mark.parametrize("name", FAULTS)
def test_each_call_is_answered_in_time(name: str, proxy: Proxy, client: HttpScheduling) -> None:
    client.queue()
    threads = threading.active_count()
    proxy.spoil(lambda _: FAULTS[name])
    with ThreadPoolExecutor(8) as pool:
        asked = {about: pool.submit(timed, call) for about, call in calls(client).items()}
        answers = {about: future.result() for about, future in asked.items()}
    for about, (answer, took_s) in answers.items():
        assert took_s < (0.6 if about == "lease" else 0.3) + SLACK_S or name in HARMLESS, about
        assert isinstance(answer, Unreachable) == (name not in HARMLESS), (about, answer)
        if name in SILENT:
            assert answer == Unreachable("timeout"), about
    assert not [path for path, _ in proxy.met if "elsewhere" in path]
    proxy.heal()
    assert not isinstance(client.queue(), Unreachable)
    wait_until(lambda: threading.active_count() <= threads + 9)


def test_the_visitors_calls_keep_the_deadlines_that_a_kiosk_has(proxy: Proxy, office: Office) -> None:
    """The same with what `kiosk run` uses: look-up and claim leave time for the screen within two seconds."""
    client = HttpScheduling(proxy.url, TOKEN, EPOCH, office.clock)
    rules = {"/api/v1/claims": half_open, "/api/v1/appointments/lookup": trickling_head}
    proxy.spoil(lambda request: rules.get(request.path, silent))
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(timed, calls(client)[about]) for about in ("look-up", "claim", "ticket") * 2]
        for future in asked:
            answer, took_s = future.result()
            assert answer == Unreachable("timeout")
            assert took_s < 2.0
    client.close()


def test_a_hundred_calls_in_vain_leave_nothing_behind(proxy: Proxy, client: HttpScheduling) -> None:
    names = [name for name in FAULTS if name not in SILENT and name not in HARMLESS and name != "endless"]
    turn = iter(names * 5)
    client.queue()
    threads, before = threading.active_count(), sockets()
    proxy.spoil(lambda _: FAULTS[next(turn)])
    for _ in range(100):
        assert isinstance(client.queue(), Unreachable)
    proxy.heal()
    client.queue()
    # This end's connection and the proxy's, and the proxy's to the central, which ends it when it likes.
    wait_until(lambda: sockets() <= before + 2 and threading.active_count() <= threads + 1)


def test_nobody_listens_and_the_way_back(proxy: Proxy, client: HttpScheduling) -> None:
    client.queue()
    proxy.refuse()
    assert client.queue() == Unreachable("network")
    proxy.listen()
    assert not isinstance(client.queue(), Unreachable)


def test_connections_that_nobody_reads(proxy: Proxy, client: HttpScheduling) -> None:
    proxy.spoil(lambda _: silent)
    proxy.deaf = True
    answer, took_s = timed(client.queue)
    assert answer == Unreachable("timeout")
    assert took_s < 0.3 + SLACK_S


def test_after_one_question_in_vain_no_other_goes_down_a_dead_line(
    proxy: Proxy, client: HttpScheduling
) -> None:
    """The cable was out: every connection that was kept leads nowhere now; the next question must not try them all."""
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: client.queue(), range(8)))
    kept = proxy.connections
    assert kept > 1

    proxy.spoil(lambda _: silent)
    assert client.queue() == Unreachable("timeout")
    wait_until(lambda: proxy.connections < kept)
    proxy.heal()
    assert not isinstance(client.queue(), Unreachable)


def test_whoever_closes_the_client_does_not_wait_for_its_calls(proxy: Proxy, office: Office) -> None:
    client = HttpScheduling(proxy.url, TOKEN, EPOCH, office.clock, deadlines=Deadlines(read_s=60.0))
    proxy.spoil(lambda _: silent)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(timed, client.queue)
        wait_until(lambda: bool(proxy.met))
        client.close()
        answer, took_s = asked.result(5)
    assert isinstance(answer, Unreachable)
    assert took_s < 5


def test_a_stream_that_never_begins_is_given_up(proxy: Proxy, client: HttpScheduling) -> None:
    proxy.spoil(lambda _: trickling_head)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.scheduling.transport.STREAM_HEAD_S", 0.3)
        notices, took_s = timed(lambda: list(client.stream(None)))
    assert notices == []
    assert took_s < 0.3 + SLACK_S


def test_the_environment_has_no_say(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    client = HttpScheduling(office.server.url, TOKEN, EPOCH, office.clock)
    assert not isinstance(client.queue(), Unreachable)
    client.close()
