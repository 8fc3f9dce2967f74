"""The figures of a whole kiosk, read as Prometheus reads them; no name and no code is among them."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from kiosk.app.metrics.serving import Served, serve_metrics
from kiosk.app.settings import MetricsTable
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Unreachable
from tests.guards.log_lines import ExpectLog
from tests.service.stand import CODE, Stand


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    """Give a kiosk that runs, with a central that answers."""
    stand = Stand(tmp_path).start()
    yield stand
    stand.close()


@pytest.fixture
def served(stand: Stand) -> Iterator[Served]:
    """Give its figures."""
    served = serve_metrics(stand.running, "127.0.0.1:0")
    yield served
    served.close()


def read(served: Served) -> dict[str, float]:
    """Scrape; return each series with its value."""
    with urlopen(f"http://127.0.0.1:{served.port}/metrics", timeout=30) as answer:
        text = answer.read().decode()
    return {
        name: float(value) for name, value in re.findall(r"^([a-z_]+(?:\{.*\})?) (\S+)$", text, re.MULTILINE)
    }


def test_a_morning_in_figures(stand: Stand, served: Served) -> None:
    stand.scan()
    stand.tap(Control.CONFIRM_YES)
    stand.pace.let_pass(120)
    stand.central.down = Unreachable("network")
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.STOP)
    told = read(served)
    assert told['loket_kiosk_visits_total{ending="ticket_printed",journey="appointment"}'] == 1
    assert told['loket_kiosk_visits_total{ending="left",journey="other"}'] == 1
    assert told['loket_kiosk_look_ups_total{outcome="found"}'] == 1
    assert told['loket_kiosk_check_ins_total{outcome="ticket"}'] == 1
    assert told['loket_kiosk_prints_total{device="printer",result="printed"}'] == 1
    for each in ("look_up", "check_in", "print", "scan_to_screen"):
        assert told[f"loket_kiosk_{each}_seconds_count"] == 1, each
    assert told["loket_kiosk_loop_lag_seconds_count"] >= 100
    assert told["loket_kiosk_uptime_seconds"] >= 120
    assert told["loket_kiosk_in_service"] == told["loket_kiosk_connected"] == 1
    assert told["loket_kiosk_quarantined"] == told["loket_kiosk_disk_refuses"] == 0
    assert any(each.startswith('loket_kiosk_device{connection="online",device="printer"') for each in told)
    labels = "".join(each for each in told if "{" in each)
    assert CODE not in labels
    assert "BRUIJN" not in labels


def test_what_waits_and_what_is_out_of_service(stand: Stand, served: Served) -> None:
    stand.central.down = Unreachable("network")
    stand.check_in()
    stand.running.kiosk.out_of_service("fenced")
    stand.pace.let_pass(60)
    told = read(served)
    assert told["loket_kiosk_pending"] > 0
    assert told["loket_kiosk_oldest_pending_seconds"] >= 60
    assert told["loket_kiosk_in_service"] == 0


def test_nothing_is_served_unless_somebody_wants_it(stand: Stand) -> None:
    assert serve_metrics(stand.running, "").port is None


def test_a_port_that_is_taken_keeps_nobody_from_the_tickets(stand: Stand, expect_log: ExpectLog) -> None:
    expect_log("metrics_not_served")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert serve_metrics(stand.running, f"127.0.0.1:{taken.getsockname()[1]}").port is None


@pytest.mark.parametrize("listen", ["", "[::1]:9481", "127.0.0.1:9481", "localhost:1"])
def test_this_machine_is_served(listen: str) -> None:
    assert MetricsTable(listen=listen).listen == listen


@pytest.mark.parametrize(
    "listen", ["[::]:9481", "0.0.0.0:9481", "192.0.2.1:9481", "127.0.0.1", "127.0.0.1:65536"]
)
def test_nobody_else_is(listen: str) -> None:
    with pytest.raises(ValueError, match="listen"):
        MetricsTable(listen=listen)
