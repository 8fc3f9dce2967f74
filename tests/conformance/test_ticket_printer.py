"""What every ticket printer promises: the fake, ESC/POS and IPP on simulators and on real peers, paper in files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.paper_file import PaperFilePrinter
from kiosk.devices.ports import JobStage
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason, health_for
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem
from tests.conformance.escpos_benches import (
    emupos_bench,
    emupos_serial_bench,
    generic_bench,
    presenter_bench,
    serial_bench,
    tcp_bench,
    text_bench,
)
from tests.conformance.ipp_benches import cups_bench, ipp_bench, ippeveprinter_bench
from tests.conformance.printer_bench import Bench
from tests.devices.papers import ticket_paper
from tests.fakes.printer import FakeTicketPrinter

DEADLINE_S = 8.0


def fake_bench(_: Path) -> Iterator[Bench]:
    fake = FakeTicketPrinter()

    def hinder() -> None:
        fake.outcomes.append(PrintFailed(PrintProblem.PAPER_OUT))
        fake.now = DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, frozenset({Reason.PAPER_OUT}))

    def mend() -> None:
        fake.outcomes.clear()
        fake.now = DeviceStatus(Connection.ONLINE, Health.OK)

    yield Bench(fake, lambda: len(fake.papers), hinder, mend)


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


BENCHES = {
    "fake": fake_bench,
    "escpos": tcp_bench,
    "escpos over a serial line": serial_bench,
    "escpos in text": text_bench,
    "escpos with a presenter": presenter_bench,
    "escpos of no known make": generic_bench,
    "emupos": emupos_bench,
    "emupos over a serial line": emupos_serial_bench,
    "png": file_bench,
    "pdf": pdf_bench,
    "ipp": ipp_bench,
    "ippeveprinter": ippeveprinter_bench,
    "cups": cups_bench,
}


@pytest.fixture(params=list(BENCHES))
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    yield from BENCHES[request.param](tmp_path)


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


def test_the_stages_of_a_job_come_in_order_and_end_in_its_outcome(bench: Bench) -> None:
    stages: list[JobStage] = []
    bench.printer.print_ticket(ticket_paper(), DEADLINE_S, stages.append)
    passed = [stage for stage in stages if stage in _ON_THE_WAY]
    assert passed == sorted(passed, key=_ON_THE_WAY.index)
    assert JobStage.PRINTED in stages
    bench.hinder()
    stages.clear()
    bench.printer.print_ticket(ticket_paper(), DEADLINE_S, stages.append)
    assert stages[-1] in {JobStage.FAILED_BEFORE_OUTPUT, JobStage.CANCELLED}
    assert JobStage.PRINTED not in stages


_ON_THE_WAY = (JobStage.QUEUED, JobStage.SENDING, JobStage.SENT, JobStage.PRINTED, JobStage.PRESENTED)


def test_health_follows_from_the_reasons(bench: Bench) -> None:
    assert bench.printer.kind is DeviceKind.TICKET_PRINTER
    bench.hinder()
    status = bench.printer.status()
    assert status.health is health_for(status.reasons)


def test_a_printer_can_be_closed_twice(bench: Bench) -> None:
    bench.printer.close()
    bench.printer.close()
