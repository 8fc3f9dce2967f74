"""What every ticket printer promises: the fake, ESC/POS and IPP on simulators and on real peers, paper in files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.escpos.printer import tcp_printer
from kiosk.devices.drivers.paper_file import PaperFilePrinter
from kiosk.devices.ports import TicketPrinter
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.status import Connection, DeviceStatus, Health, Reason
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem
from tests.conformance.ipp_benches import cups_bench, ipp_bench, ippeveprinter_bench
from tests.devices.papers import ticket_paper
from tests.fakes.printer import FakeTicketPrinter

DEADLINE_S = 8.0


@dataclass
class Bench:
    """A printer, how many papers came out of it, and hands that break and mend it."""

    printer: TicketPrinter
    papers: Callable[[], int]
    hinder: Callable[[], None]
    mend: Callable[[], None]


def fake_bench(_: Path) -> Iterator[Bench]:
    fake = FakeTicketPrinter()

    def hinder() -> None:
        fake.outcomes.append(PrintFailed(PrintProblem.PAPER_OUT))
        fake.now = DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, frozenset({Reason.PAPER_OUT}))

    def mend() -> None:
        fake.outcomes.clear()
        fake.now = DeviceStatus(Connection.ONLINE, Health.OK)

    yield Bench(fake, lambda: len(fake.papers), hinder, mend)


def escpos_bench(_: Path) -> Iterator[Bench]:
    simulated = SimulatedPrinter().start()
    controls = simulated.controls
    host, port = simulated.address
    yield Bench(
        tcp_printer(host, RealClock(), port),
        lambda: len(controls.papers),
        lambda: controls.set_state("paper_out"),
        lambda: controls.set_state("ready"),
    )
    simulated.close()


def file_bench(folder: Path, ending: str = "png") -> Iterator[Bench]:
    target = folder / "out"

    def hinder() -> None:
        # A file stands where the folder should be; permissions would not stop a test that runs as root.
        target.rename(folder / "aside") if target.exists() else None
        target.write_text("in the way", encoding="utf-8")

    def mend() -> None:
        target.unlink()
        (folder / "aside").rename(target) if (folder / "aside").exists() else None

    printer = PaperFilePrinter(target, RealClock(), ending)
    yield Bench(
        printer, lambda: len(list(target.glob(f"*.{ending}"))) if target.is_dir() else 0, hinder, mend
    )


def pdf_bench(folder: Path) -> Iterator[Bench]:
    yield from file_bench(folder, "pdf")


@pytest.fixture(
    params=[fake_bench, escpos_bench, file_bench, pdf_bench, ipp_bench, ippeveprinter_bench, cups_bench],
    ids=["fake", "escpos", "png", "pdf", "ipp", "ippeveprinter", "cups"],
)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    yield from request.param(tmp_path)


def test_printed_means_that_there_is_a_paper(bench: Bench) -> None:
    assert bench.printer.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert bench.papers() == 1


def test_the_same_ticket_can_be_printed_again(bench: Bench) -> None:
    bench.printer.print_ticket(ticket_paper(), DEADLINE_S)
    assert bench.printer.print_ticket(ticket_paper(copy_mark="Copy"), DEADLINE_S) == Printed()
    assert bench.papers() == 2


def test_failed_means_that_there_is_none_now_nor_later(bench: Bench) -> None:
    bench.hinder()
    assert isinstance(bench.printer.print_ticket(ticket_paper("A001"), DEADLINE_S), PrintFailed)
    assert bench.papers() == 0
    bench.mend()
    assert bench.printer.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert bench.papers() == 1


def test_the_status_tells_a_good_printer_from_a_hindered_one(bench: Bench) -> None:
    good = bench.printer.status()
    assert (good.connection, good.health, good.reasons) == (Connection.ONLINE, Health.OK, frozenset())
    bench.hinder()
    hindered = bench.printer.status()
    assert hindered.health is Health.OUT_OF_SERVICE
    assert len(hindered.reasons) == 1
    bench.mend()
    assert bench.printer.status().health is Health.OK


def test_a_printer_can_be_closed_twice(bench: Bench) -> None:
    bench.printer.close()
    bench.printer.close()
