"""Benches for the conformance suite: the ESC/POS driver over each kind of line, on the simulator and on emupos."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.escpos.printer import EscPosPrinter, serial_printer, tcp_printer
from kiosk.devices.simulated.models import MODELS
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from tests.conformance.printer_bench import Bench
from tests.peers.emulator import Emulator, emulator


def _on_simulator(
    simulated: SimulatedPrinter, driver: Callable[[SimulatedPrinter], EscPosPrinter]
) -> Iterator[Bench]:
    controls = simulated.start().controls
    printer = driver(simulated)
    try:
        yield Bench(
            printer,
            lambda: len(controls.papers),
            lambda: controls.set_state("paper_out"),
            lambda: controls.set_state("ready"),
        )
    finally:
        printer.close()
        simulated.close()


def _over_tcp(simulated: SimulatedPrinter) -> EscPosPrinter:
    host, port = simulated.address
    return tcp_printer(host, RealClock(), port)


def tcp_bench(_: Path) -> Iterator[Bench]:
    """Over TCP."""
    yield from _on_simulator(SimulatedPrinter(), _over_tcp)


def serial_bench(folder: Path) -> Iterator[Bench]:
    """Over a serial line that is quick enough for pictures."""
    link = folder / "printer"
    simulated = SimulatedPrinter(serial=SimulatedSerialPort(link))
    yield from _on_simulator(simulated, lambda _: serial_printer(str(link), 115_200, RealClock()))


def text_bench(folder: Path) -> Iterator[Bench]:
    """Over a serial line that is not: as text."""
    link = folder / "printer"
    simulated = SimulatedPrinter(serial=SimulatedSerialPort(link))
    yield from _on_simulator(simulated, lambda _: serial_printer(str(link), 9600, RealClock()))


def presenter_bench(_: Path) -> Iterator[Bench]:
    """A kiosk printer that holds each ticket out."""
    yield from _on_simulator(SimulatedPrinter(model=MODELS["custom-vkp80iii"]), _over_tcp)


def generic_bench(_: Path) -> Iterator[Bench]:
    """A printer that answers the least: its status, and when it has come to the end."""
    yield from _on_simulator(SimulatedPrinter(model=MODELS["generic"]), _over_tcp)


def _on_emupos(running: Emulator, printer: EscPosPrinter) -> Iterator[Bench]:
    yield Bench(
        printer,
        lambda: len(running.receipts()),
        lambda: running.fault("paper-out"),
        lambda: running.fault("paper-out", active=False),
    )
    printer.close()


def emupos_bench(folder: Path) -> Iterator[Bench]:
    """An emulator of another make, over TCP."""
    with emulator(folder) as running:
        yield from _on_emupos(running, tcp_printer("127.0.0.1", RealClock(), running.port))


def emupos_serial_bench(folder: Path) -> Iterator[Bench]:
    """The same over its pseudo-terminal."""
    with emulator(folder) as running:
        yield from _on_emupos(running, serial_printer(str(running.serial), 115_200, RealClock()))
