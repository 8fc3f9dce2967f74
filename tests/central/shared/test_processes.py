"""Two processes of the central on one PostgreSQL: no number twice, no ticket twice, what one does the other tells.

The server is killed in the middle, too: nothing that was answered is lost, nothing comes twice, nobody gets a 500.
"""

import http.client
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.central.seed import SeedCounter, SeedCredential, SeedOffice, seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.scheduling.wire import BASE, OfficeShape
from tests.central.desk import KioskSays
from tests.central.shared.processes import Answer, CentralProcess
from tests.central.town import office_shape
from tests.postgres import Postgres
from tests.waiting import wait_until

OFFICES = ("first", "second", "third", "fourth")
"""An office for each test: to start two processes takes longer than all that is done with them."""
KIOSKS = 4
COUNTERS = ("1", "2")
EACH = 6
"""So many people check in at each kiosk."""
ROUNDS = 3
"""So often all counters press at once."""

Pair = tuple[CentralProcess, CentralProcess]


def counter_token(office: str) -> str:
    """Return the counters' credential."""
    return f"{office}-counter"


def kiosk_token(office: str, kiosk: int) -> str:
    """Return a kiosk's credential."""
    return f"{office}-kiosk-{kiosk}"


def always_open(office: str) -> SeedOffice:
    """Describe a town hall that is open round the clock: these processes have the real time."""
    always = [{"weekdays": list(range(7)), "opens": "00:00", "closes": "23:59:59"}]
    shape = office_shape(office).model_dump(mode="json")
    for service in shape["services"]:
        service["opening"] = always
    kiosks = [
        SeedCredential(kiosk_token(office, n), "kiosk", office, kiosk_id=f"{office}-{n}")
        for n in range(KIOSKS)
    ]
    return SeedOffice(
        OfficeShape.model_validate(shape),
        tuple(SeedCounter(name, f"Counter {name}") for name in COUNTERS),
        (),
        (*kiosks, SeedCredential(counter_token(office), "counter", office)),
    )


@pytest.fixture(scope="module")
def address(postgres: Postgres) -> Iterator[str]:
    """Return a database with empty offices that are always open."""
    name = postgres.copy("template1")
    database = Database(postgres.address(name))
    seed(database, [always_open(office) for office in OFFICES])
    database.close()
    yield postgres.address(name)
    postgres.drop(name)


@pytest.fixture(scope="module")
def pair(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Return two processes that serve the offices."""
    folder = tmp_path_factory.mktemp("processes")
    both = CentralProcess(address, folder), CentralProcess(address, folder)
    try:
        for each in both:
            each.wait()
        yield both
    finally:
        for each in both:
            each.stop()


class Stubborn:
    """Asks until there is an answer, with the same key, as a kiosk does; nothing but a 503 may stand in the way."""

    def __init__(self, process: CentralProcess) -> None:
        self._process = process

    def post(self, path: str, token: str, body: object, key: str) -> Any:
        """Send until it has taken effect; return the answer's body."""
        for _ in range(300):
            answer = self._process.ask("POST", path, token, body, key)
            if answer.status in (200, 201):
                return answer.body
            assert answer.status in (0, 503), (answer, self._process.log())
            threading.Event().wait(0.1)
        raise AssertionError("no answer in time")


def uuid(who: int, what: int) -> str:
    """Write a key that is the same each time."""
    return f"00000000-0000-0000-{who:04}-{what:012}"


def day_of(office: str) -> str:
    """Return the office's date."""
    return datetime.now(ZoneInfo(always_open(office).office.time_zone)).date().isoformat()


def checks_in(office: str, kiosk: int, stubborn: Stubborn) -> list[str]:
    """Let people check in at one kiosk, each with a number of its own leases; return the numbers on paper."""
    token, says, day = kiosk_token(office, kiosk), KioskSays(f"{office}-{kiosk}"), day_of(office)
    papers: list[str] = []
    numbers: list[str] = []
    for person in range(EACH):
        if not numbers:
            body = {"series": "A", "day": day, "kind": "live", "size": 3, "epoch": 1}
            lease = stubborn.post("/number-leases", token, body, uuid(kiosk, person))
            numbers = [f"A{value:03}" for value in range(lease["first"], lease["last"] + 1)]
        papers.append(numbers.pop(0))
        batch = says.batch(says.checked_in(f"{office}-{kiosk}-{person}", papers[-1], day=day))
        answer = stubborn.post("/sync", token, batch, uuid(kiosk + 100, person))
        assert [each["result"] for each in answer["results"]] == ["applied"]
    return papers


def serves(office: str, counter: str, stubborn: Stubborn, served: list[str]) -> None:
    """Call and serve until all have been served."""
    place, step = COUNTERS.index(counter) + 200, 0

    def act(action: str) -> Any:
        nonlocal step
        step += 1
        body = {"outcome": "served"} if action == "complete" else None
        return stubborn.post(f"/counters/{counter}/{action}", counter_token(office), body, uuid(place, step))

    act("open")
    while len(served) < KIOSKS * EACH:
        ticket = act("call-next")["ticket"]
        if ticket is None:
            threading.Event().wait(0.05)
            continue
        act("start")
        act("complete")
        served.append(ticket["number"])


def a_day(pair: Pair, office: str, meanwhile: Callable[[list[str]], None]) -> None:
    """Let all kiosks and counters of an office work at once, half of them at each process; look at what came of it."""
    served: list[str] = []
    with ThreadPoolExecutor(KIOSKS + len(COUNTERS) + 1) as pool:
        work = [pool.submit(meanwhile, served)]
        for place, name in enumerate(COUNTERS):
            work.append(pool.submit(serves, office, name, Stubborn(pair[place % 2]), served))
        kiosks = [pool.submit(checks_in, office, n, Stubborn(pair[n % 2])) for n in range(KIOSKS)]
        papers = [number for each in kiosks for number in each.result()]
        for each in work:
            each.result()
    assert len(papers) == len(set(papers)) == KIOSKS * EACH
    assert sorted(served) == sorted(papers)


def kept(address: str, office: str) -> tuple[int, set[str]]:
    """Count the tickets, and tell in which states the visits are."""
    database = Database(address)
    with database.read() as session:
        tickets = session.query(TicketRow).filter_by(office_id=office).count()
        found = {visit.state for visit in session.query(VisitRow).filter_by(office_id=office)}
    database.close()
    return tickets, found


def test_no_number_and_no_visitor_twice(pair: Pair, address: str) -> None:
    a_day(pair, "first", lambda _served: None)
    assert kept(address, "first") == (KIOSKS * EACH, {"done"})


def test_killed_in_the_middle(pair: Pair, address: str, postgres: Postgres) -> None:
    def killing(served: list[str]) -> None:
        wait_until(lambda: len(served) >= KIOSKS * EACH // 3, 60.0)
        postgres.kill()
        wait_until(lambda: pair[0].ready() == 503, 20.0)
        refused = pair[1].ask("GET", "/queue", counter_token("second"))
        assert (refused.status, refused.retry_after) == (503, "2")
        postgres.start()

    a_day(pair, "second", killing)
    assert kept(address, "second") == (KIOSKS * EACH, {"done"})
    assert [each.ready() for each in pair] == [200, 200]
    assert not any("central.bug" in each.log() or "Traceback" in each.log() for each in pair)


def test_counters_that_press_at_once_at_both_processes(pair: Pair, address: str) -> None:
    """Each counter's button is pressed twice, at either process at the same moment: it calls one, and nobody else's."""
    token, papers, called = counter_token("fourth"), list[str](), list[str]()
    for person in range(ROUNDS * len(COUNTERS)):
        made = pair[person % 2].ask("POST", "/tickets", token, {"service_id": "registration"})
        papers.append(made.body["number"])
    for counter in COUNTERS:
        assert pair[0].ask("POST", f"/counters/{counter}/open", token).status == 200
    presses = [(process, counter) for counter in COUNTERS for process in pair]
    together = threading.Barrier(len(presses))

    def press(process: CentralProcess, counter: str) -> Answer:
        together.wait(30)
        return process.ask("POST", f"/counters/{counter}/call-next", token)

    with ThreadPoolExecutor(len(presses)) as pool:
        for _ in range(ROUNDS):
            answers = list(pool.map(press, *zip(*presses, strict=True)))
            assert sorted(each.status for each in answers) == [200, 200, 409, 409]
            assert {each.body["code"] for each in answers if each.status == 409} == {"counter_busy"}
            called += [each.body["ticket"]["number"] for each in answers if each.status == 200]
            for counter in COUNTERS:
                for action in ("start", "complete"):
                    told = {"outcome": "served"} if action == "complete" else None
                    done = pair[1].ask("POST", f"/counters/{counter}/{action}", token, told)
                    assert done.status == 200
    # Between two that are called at the same moment the order is either's.
    pairs = [sorted(called[place : place + 2]) for place in range(0, len(called), 2)]
    assert [number for two in pairs for number in two] == papers
    assert kept(address, "fourth") == (len(papers), {"done"})


def listening(process: CentralProcess, last_id: str | None) -> tuple[http.client.HTTPConnection, Any]:
    """Open a stream; return its connection and its response."""
    connection = http.client.HTTPConnection("127.0.0.1", process.port, timeout=20)
    headers = {"Authorization": f"Bearer {kiosk_token('third', 0)}"}
    connection.request(
        "GET", f"{BASE}/stream", headers=headers | ({"Last-Event-ID": last_id} if last_id else {})
    )
    return connection, connection.getresponse()


def ids(response: Any) -> Iterator[int]:
    """Read the ids of what is told, as they come."""
    while line := response.readline():
        assert line != b": still here\n", "it was told only when the stream looked by itself"
        if line.startswith(b"id: "):
            yield int(line.removeprefix(b"id: "))


def test_a_stream_hears_what_the_other_process_did_and_is_resumed_there(pair: Pair) -> None:
    one, other = pair
    token = counter_token("third")
    connection, response = listening(one, None)
    told = ids(response)
    before = next(told)
    assert other.ask("POST", "/counters/1/open", token).status == 200
    assert next(told) == before + 1
    response.close()
    connection.close()
    assert other.ask("POST", "/counters/1/close", token).status == 200
    assert one.ask("POST", "/tickets", token, {"service_id": "registration"}).status == 201
    connection, response = listening(other, str(before + 1))
    # The closing, the ticket, and the queue that is another for it.
    assert next(each for each in ids(response) if each >= before + 4) == before + 4
    response.close()
    connection.close()
