"""Benches for the conformance suite: the IPP driver on the simulator, on a real printer, and on a queue before it."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.ipp.printer import ipp_printer
from kiosk.devices.simulated.ipp_printer import SimulatedIppPrinter
from kiosk.devices.tickets.layout import ROLL_80
from tests.conformance.printer_bench import Bench
from tests.peers.cups_peer import Cups
from tests.peers.ipp_peers import EvePrinter


def ipp_bench(_: Path) -> Iterator[Bench]:
    """The driver on the simulated printer."""
    simulated = SimulatedIppPrinter().start()
    controls = simulated.controls
    try:
        yield Bench(
            ipp_printer(simulated.uri, RealClock(), stock=ROLL_80),
            lambda: sum(paper.cut for paper in controls.papers),
            lambda: controls.set_state("paper_out"),
            lambda: controls.set_state("ready"),
        )
    finally:
        simulated.close()


def ippeveprinter_bench(_: Path) -> Iterator[Bench]:
    """The driver on an IPP printer that nobody here wrote; it takes only one job at a time."""
    with EvePrinter() as printer:
        yield Bench(
            ipp_printer(printer.uri, RealClock(), stock=ROLL_80),
            lambda: len(printer.papers()),
            lambda: printer.load(0),
            lambda: printer.load(250),
        )


def cups_bench(_: Path) -> Iterator[Bench]:
    """The driver on a queue of CUPS in front of that printer."""
    with EvePrinter() as printer, Cups() as cups:
        yield Bench(
            ipp_printer(cups.add_queue("ticket", printer.uri), RealClock(), stock=ROLL_80),
            lambda: len(printer.papers()),
            lambda: cups.pause("ticket"),
            lambda: cups.resume("ticket"),
        )
