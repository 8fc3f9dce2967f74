"""kiosk status and kiosk tickets: beside a running kiosk, on the store while it does not run, never both."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.control.answering import Answering
from kiosk.app.control.lock import StateLock
from kiosk.app.control.server import ControlServer
from kiosk.cli import main
from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import PrintProblem, PrintUnknown
from kiosk.service.staff.condition import Contact, Inspector
from kiosk.store.port import NewTicket
from kiosk.store.setting_aside import StoreFile
from tests.service.staff.bench import StaffBench
from tests.service.stand import OFFICE

NO_ANSWER = PrintUnknown(PrintProblem.NO_ANSWER)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[StaffBench]:
    """Give a kiosk that answers in its state folder, with one ticket printed and one that nobody is sure of."""
    bench = StaffBench(tmp_path)
    since = bench.clock.now() - timedelta(minutes=3)
    inspector = Inspector(
        bench.store,
        bench.desk,
        bench.clock,
        contact=lambda: Contact(True, cut_off_since=since),
        out_of_service=lambda: None,
        devices=lambda: (),
        clock_ahead=lambda: timedelta(minutes=-2),
        set_aside=lambda: (),
    )
    bench.print(bench.issue("one"))
    bench.print(bench.issue("two"), NO_ANSWER)
    server = ControlServer(tmp_path, Answering(bench.desk, bench.clock, inspector).answer)
    yield bench
    server.close()
    bench.store.close()


def says(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(arguments)
    return code, capsys.readouterr().out


def test_staff_see_print_and_void_beside_a_running_kiosk(
    running: StaffBench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = ("--state", str(tmp_path))
    code, out = says(capsys, "tickets", *state)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["K2-002", "K2-001"]
    code, out = says(capsys, "tickets", "--unconfirmed", "--json", *state)
    (ticket,) = [json.loads(line) for line in out.splitlines()]
    assert (ticket["number"], ticket["print"], ticket["reason"]) == ("K2-002", "unknown", "no_answer")
    assert says(capsys, "tickets", "print-again", "k2-002", *state) == (0, "K2-002 is printed\n")
    assert [paper.number for paper in running.printer.papers] == ["K2-001", "K2-002", "K2-002"]
    code, _ = says(capsys, "tickets", "void", "K2-001", *state)
    assert code == 0
    code, out = says(capsys, "tickets", "--json", *state, "void", "K2-001")
    assert (code, json.loads(out)["code"]) == (1, "void")
    assert says(capsys, "tickets", "--unconfirmed", *state) == (0, "none\n")


def test_a_paper_that_nobody_is_sure_of_is_no_success(
    running: StaffBench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    running.printer.outcomes.append(NO_ANSWER)
    code, out = says(capsys, "tickets", "print-again", "K2-002", "--state", str(tmp_path))
    assert (code, out) == (1, "nobody can say whether K2-002 came out: no answer\n")


def test_the_status_says_what_is_so_and_what_to_do(
    running: StaffBench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = says(capsys, "status", "--state", str(tmp_path))
    assert code == 1
    assert "cut off since" in out
    assert "4 waiting, the oldest" in out
    assert "K2-002" in out
    assert "2 min behind the central's" in out
    code, out = says(capsys, "status", "--json", "--state", str(tmp_path))
    told = json.loads(out)
    assert (told["contact"], told["pending"], told["own_range"]["used"]) == ("cut_off", 4, 2)
    assert [each["code"] for each in told["advice"]] == [
        "clock_wrong",
        "unconfirmed",
        "own_range",
        "no_day_list",
        "cut_off",
    ]
    assert all(each["to_do"] for each in told["advice"])
    assert running.desk.tickets()


@pytest.fixture
def asleep(tmp_path: Path) -> Path:
    """Give the settings of a kiosk whose power went while its second ticket was being printed."""
    state, clock = tmp_path / "state", RealClock()
    state.mkdir()
    store = StoreFile(state / "kiosk.db", "kiosk-2", "K2", 1, clock).open()
    store.save_office(OFFICE)
    for name in ("one", "two"):
        store.issue(
            NewTicket(
                TicketId(name),
                "F",
                service_day(OFFICE, clock.now()),
                ServiceId("information"),
                clock.now(),
                1,
                "en",
            )
        )
    store.void(TicketId("one"), "not_shown", datetime.now(UTC))
    store.let_go()
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f'[kiosk]\nid = "kiosk-2"\nshort_name = "K2"\nstate = "{state}"\n'
        f'[central]\nurl = "https://central.example"\n[devices]\nprinter = "png:{tmp_path / "papers"}"\n',
        "utf-8",
    )
    return config


def test_on_the_store_while_the_kiosk_does_not_run(
    asleep: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = ("--config", str(asleep))
    code, out = says(capsys, "tickets", "--json", *config)
    told = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(each["number"], each["print"], each["void"]) for each in told] == [
        ("K2-002", "unknown", False),
        ("K2-001", "failed", True),
    ]
    assert not (tmp_path / "papers").exists()
    code, out = says(capsys, "status", "--json", *config)
    assert code == 2
    assert json.loads(out)["advice"][0]["code"] == "not_running"
    assert says(capsys, "tickets", "print-again", "K2-002", *config)[0] == 0
    assert len(list((tmp_path / "papers").iterdir())) == 1
    assert says(capsys, "tickets", "void", "K2-002", *config)[0] == 0
    assert says(capsys, "tickets", "--unconfirmed", *config) == (0, "none\n")


def test_never_on_the_store_of_a_kiosk_that_runs_and_does_not_answer(
    asleep: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = StateLock(tmp_path / "state")
    assert lock.take()
    assert main(["tickets", "--config", str(asleep)]) == 2
    assert "another program works here" in capsys.readouterr().err
    lock.release()


@pytest.mark.parametrize("what", ["state", "config"])
def test_where_no_kiosk_is_a_plain_word_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    assert main(["status", f"--{what}", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.startswith("kiosk: ")


@pytest.mark.parametrize(
    "answer", [{}, {"exit": "0", "lines": 1}, {"exit": 0, "lines": [{"words": "hello"}]}]
)
def test_an_answer_of_another_version_is_no_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answer: dict[str, object]
) -> None:
    server = ControlServer(tmp_path, lambda _: answer)
    assert main(["status", "--state", str(tmp_path)]) == 2
    assert "another version" in capsys.readouterr().err
    server.close()
