"""python-escpos, written by others, prints on the simulated printer and asks it how it is."""

from collections.abc import Iterator
from typing import Any

import pytest
from escpos.printer import Network
from PIL import Image

from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.tickets.layout import lay_out
from tests.devices.papers import black_bounds, code_on, ticket_paper
from tests.waiting import wait_until


@pytest.fixture
def simulated() -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter().start()
    yield printer
    printer.close()


@pytest.fixture
def client(simulated: SimulatedPrinter) -> Iterator[Any]:
    host, port = simulated.address
    client = Network(host, port, timeout=5, profile="TM-T88III")
    client.open()
    yield client
    client.close()


def test_its_text_is_printed_and_cut(simulated: SimulatedPrinter, client: Any) -> None:
    client.set(bold=True, align="center")
    client.text("Nummer B047\n")
    client.set(bold=False, align="left", double_height=True)
    client.text("Wachtruimte B\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    (paper,) = simulated.controls.papers
    assert [line for line in paper.text.split("\n") if line] == ["Nummer B047", "Wachtruimte B"]
    left, _, right, _ = black_bounds(paper.picture)
    assert right - left > 50


@pytest.mark.parametrize("how", ["bitImageRaster", "bitImageColumn", "graphics"])
def test_whatever_way_it_sends_pictures_nothing_is_taken_for_text(
    simulated: SimulatedPrinter, client: Any, how: str
) -> None:
    picture = lay_out(ticket_paper(), 384).convert("L")
    client.image(picture, impl=how, high_density_vertical=True, high_density_horizontal=True)
    client.text("after\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    (paper,) = simulated.controls.papers
    assert [line for line in paper.text.split("\n") if line.strip()] == ["after"]
    if how == "bitImageRaster":
        assert code_on(paper.picture) == ticket_paper().code


def test_a_code_that_it_makes_is_read_back(simulated: SimulatedPrinter, client: Any) -> None:
    client.qr("LT1:0123456789ABCDEF0123456789ABCDEF", size=6, native=False)
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    assert code_on(simulated.controls.papers[0].picture) == "LT1:0123456789ABCDEF0123456789ABCDEF"


def test_bar_codes_and_drawer_pulses_are_swallowed(simulated: SimulatedPrinter, client: Any) -> None:
    client.barcode("4006381333931", "EAN13", 64, 2, "", "")
    client.cashdraw(2)
    client.qr("native", native=True)
    client.text("after\n")
    client.cut()
    assert simulated.controls.wait_for_paper(5)
    assert simulated.controls.papers[0].text.split() == ["4006381333931", "after"]


@pytest.mark.parametrize(
    ("state", "online", "paper"),
    [("ready", True, 2), ("paper_near_end", True, 1), ("paper_out", False, 0), ("cover_open", False, 2)],
)
def test_its_questions_are_answered(
    simulated: SimulatedPrinter, client: Any, state: str, online: bool, paper: int
) -> None:
    simulated.controls.set_state(state)
    assert client.is_online() is online
    assert client.paper_status() == paper


def test_what_it_sends_while_the_paper_is_out_is_printed_on_the_new_roll(
    simulated: SimulatedPrinter, client: Any
) -> None:
    simulated.controls.set_state("paper_out")
    client.image(Image.new("L", (64, 64), 0))
    client.cut()
    assert client.paper_status() == 0
    assert simulated.controls.papers == ()
    simulated.controls.set_state("ready")
    wait_until(lambda: len(simulated.controls.papers) == 1)
